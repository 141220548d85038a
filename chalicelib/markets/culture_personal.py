"""Personal data in a reply that nobody needs to read there: numbers that prove themselves by their check digits.

Sources: card numbers ISO/IEC 7812-1 (Luhn), IBAN ISO 13616 (remainder 97), Brazilian CPF and Spanish DNI/NIE by their
tax authorities' published check digits, French NIR (key 97), Chinese GB 11643, Indian Aadhaar (Verhoeff).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from chalicelib.markets.culture import Finding
from chalicelib.markets.culture_words import data

_SEPARATORS = re.compile(r"[ .\-\u00a0\u202f]")
_PATTERNS: Mapping[str, re.Pattern[str]] = {
    "iban": re.compile(r"(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?![A-Z0-9])"),
    "gb11643": re.compile(r"(?<!\d)\d{17}[\dXx](?![\dA-Za-z])"),
    "nir": re.compile(r"(?<!\d)[12][ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{3}[ ]?\d{3}[ ]?\d{2}(?!\d)"),
    "card": re.compile(r"(?<!\d)[2-6]\d{3}([ .\-\u00a0\u202f]?)\d{4,6}\1\d{4,5}(?:\1\d{1,4}(?:\1\d{1,3})?)?(?!\d)"),
    "aadhaar": re.compile(r"(?<!\d)[2-9]\d{3}[ -]\d{4}[ -]\d{4}(?!\d)"),
    "cpf": re.compile(r"(?<!\d)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)"),
    "dni": re.compile(r"(?<![A-Z0-9])(?:[XYZ]\d{7}|\d{8})-?[A-Z](?![A-Z0-9])"),
}
# What is no secret of a person, though its check digit may look like one: devices and parcels, in words right before.
_BEFORE = 40
_GAP = r"[\s:：#.(-]{0,3}"
# Issuers and lengths as ISO/IEC 7812 gives them out: Visa, Mastercard, American Express, Diners, JCB, Discover and
# RuPay, UnionPay, Maestro, Mir.
_ISSUED = re.compile(
    r"4\d{15}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|"
    r"3(?:0[0-5]|[689]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|6(?:011|4[4-9]\d|5\d\d|0\d\d)\d{12}|62\d{14,17}|"
    r"(?:50|5[6-8]|6[37])\d{14,17}|220[0-4]\d{12}"
)
_DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
# Verhoeff's tables: multiplication in the dihedral group D5, and the permutation by position.
_D5 = (
    "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
    "5987604321", "6598710432", "7659821043", "8765932104", "9876543210",
)  # fmt: skip
_PERMUTED = (
    "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258",
)  # fmt: skip


def personal_data(text: str) -> Iterator[Finding]:
    """Card, account and identity numbers written in full. The finding never repeats them."""
    taken = bytearray(len(text))
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]) or _other_numbers().search(text[max(0, start - _BEFORE) : start]):
                continue
            if _PROOFS[kind](_SEPARATORS.sub("", match[0]).upper()):
                taken[start:end] = b"\1" * (end - start)
                yield Finding(code="personal_data", severity="high", start=start, end=end)


@cache
def _other_numbers() -> re.Pattern[str]:
    words = data("numbers")
    owners, between = "|".join(words["owners"]), "|".join(words["between"])
    return re.compile(rf"(?<![A-Za-z])(?:{owners}){_GAP}(?:(?:{between}){_GAP}){{0,3}}$", re.IGNORECASE)


def is_card(digits: str) -> bool:
    """Whether a number begins as an issuer's cards do, is as long as they are, and passes Luhn's check."""
    return _ISSUED.fullmatch(digits) is not None and is_luhn(digits)


def is_luhn(digits: str) -> bool:
    """Whether the last digit proves the others."""
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return len(set(digits)) > 1 and sum(value - 9 * (value > 9) for value in doubled) % 10 == 0


def is_iban(text: str) -> bool:
    """Whether an account number leaves remainder 1."""
    return int("".join(str(int(sign, 36)) for sign in text[4:] + text[:4])) % 97 == 1


def is_aadhaar(digits: str) -> bool:
    """Whether an Aadhaar number passes Verhoeff's check."""
    check = 0
    for place, digit in enumerate(reversed(digits)):
        check = int(_D5[check][int(_PERMUTED[place % 8][int(digit)])])
    return check == 0


def is_cpf(digits: str) -> bool:
    """Whether both check digits of a CPF are right."""
    for length in (9, 10):
        total = sum(int(digit) * (length + 1 - place) for place, digit in enumerate(digits[:length]))
        if int(digits[length]) != total * 10 % 11 % 10:
            return False
    return len(set(digits)) > 1


def is_dni(text: str) -> bool:
    """Whether the letter of a DNI or NIE is right."""
    number = text[:-1].replace("X", "0").replace("Y", "1").replace("Z", "2")
    return _DNI_LETTERS[int(number) % 23] == text[-1]


def is_nir(digits: str) -> bool:
    """Whether the key of a French social-security number is right."""
    return 97 - int(digits[:13]) % 97 == int(digits[13:])


def is_gb11643(text: str) -> bool:
    """Whether the last sign of a Chinese identity number is right."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(text[:17]))
    return "10X98765432"[total % 11] == text[17]


_PROOFS: Mapping[str, Callable[[str], bool]] = {
    "iban": is_iban, "card": is_card, "aadhaar": is_aadhaar, "cpf": is_cpf, "dni": is_dni, "nir": is_nir,
    "gb11643": is_gb11643,
}  # fmt: skip
