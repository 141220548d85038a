"""Identities in one spelling, and whose they are."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from chalicelib.desk.customers import Identity, IdentityKind, KnownIdentity
from chalicelib.desk.errors import InvalidValueError

ACCOUNTS: tuple[IdentityKind, ...] = ("external_id", "app_user_id")  # the company's own ids; the first weighs more
MAX_BYTES = 512  # of UTF-8: 128 characters as sent, which normalising may swell; a row's key holds 2048
_SHAPES: Mapping[IdentityKind, re.Pattern[str]] = {
    "email": re.compile(r"[^@\s]+@[^@\s]+"),
    "phone": re.compile(r"\+[1-9][0-9]{6,14}"),  # E.164: at most 15 digits, and no country code starts with 0
    "social": re.compile(r"[^:\s]+:\S+"),
}


def normalised(kind: IdentityKind, value: str, is_verified: bool = False, pointer: str = "") -> Identity:
    """The one spelling: the same customer is recognised however contact data were typed.

    E-mail and social handles in lower case without "@" before the handle, telephone numbers as E.164, all three NFKC.
    The company's own ids are not ours to interpret: NFC and trimmed. InvalidValueError at `pointer`: `bad_format`,
    also for a national telephone number, which means somebody else in each country; `too_long` beyond 512 bytes.
    """
    text = unicodedata.normalize("NFC", value).strip() if kind in ACCOUNTS else _contact(kind, value)
    shape = _SHAPES.get(kind)
    if not text or (shape and not shape.fullmatch(text)):
        raise InvalidValueError(pointer, "bad_format")
    if len(text.encode()) > MAX_BYTES:
        raise InvalidValueError(pointer, "too_long", limit=MAX_BYTES)
    return Identity(kind, text, is_verified)


def _contact(kind: IdentityKind, value: str) -> str:
    lower = unicodedata.normalize("NFKC", value).lower()
    text = unicodedata.normalize("NFKC", lower).strip()  # again: a small letter may join with the accent after it
    if kind == "phone":
        digits = re.sub(r"[ ()./-]", "", text.replace("(0)", ""))  # "+44 (0)20": not dialled from abroad
        return f"+{digits[2:]}" if digits.startswith("00") else digits
    if kind == "social":
        network, _, handle = text.partition(":")
        return f"{network}:{handle.lstrip('@')}"
    return text


def owner(
    person: Iterable[Identity], known: Mapping[tuple[str, str], KnownIdentity]
) -> tuple[KnownIdentity | None, tuple[str, ...]]:
    """Whose identities a person brings, and the other customers they name as well.

    Somebody with an account is the customer who holds the account. Contact data decide (a verified one first, then the
    first) only without an account, or beside a new one that the company itself vouches for: anybody can type the e-mail
    address of another, but a company names its own customers. Whoever they find must not have another account.
    """
    own = tuple(person)
    accounts = [identity for kind in ACCOUNTS for identity in own if identity.kind == kind]
    held = [known[i.kind, i.value] for i in accounts if (i.kind, i.value) in known]
    contacts = [known[i.kind, i.value] for i in own if i not in accounts and (i.kind, i.value) in known]
    if not held and all(account.is_verified for account in accounts):
        held = sorted(contacts, key=lambda found: not found.identity.is_verified)
    first = held[0] if held else None
    named = [*(found.customer_id for found in held), *(found.customer_id for found in known.values())]
    return first, tuple(dict.fromkeys(id_ for id_ in named if not first or id_ != first.customer_id))
