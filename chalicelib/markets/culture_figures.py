"""Money and dates in figures: written as the customer's country writes them, or open to another reading.

The order of dates is the market's (CLDR), currencies are told by sign as their central banks use them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from chalicelib.i18n.formats import day
from chalicelib.markets.culture import Finding, OutgoingCode, Written
from chalicelib.markets.culture_words import data
from chalicelib.markets.profiles import Severity

_SIGNS: Mapping[str, frozenset[str]] = {
    "€": frozenset({"EUR"}),
    "£": frozenset({"GBP", "EGP"}),
    "¥": frozenset({"JPY", "CNY"}),
    "￥": frozenset({"JPY", "CNY"}),
    "円": frozenset({"JPY"}),
    "元": frozenset({"CNY", "TWD", "HKD"}),
    "₩": frozenset({"KRW"}),
    "₹": frozenset({"INR"}),
    "₺": frozenset({"TRY"}),
    "₽": frozenset({"RUB"}),
    "₴": frozenset({"UAH"}),
    "₪": frozenset({"ILS"}),
    "฿": frozenset({"THB"}),
    "₫": frozenset({"VND"}),
    "R$": frozenset({"BRL"}),
    "A$": frozenset({"AUD"}),
    "C$": frozenset({"CAD"}),
    "S$": frozenset({"SGD"}),
    "NT$": frozenset({"TWD"}),
    "HK$": frozenset({"HKD"}),
    "MX$": frozenset({"MXN"}),
    "US$": frozenset({"USD"}),
    "$": frozenset({"USD", "MXN", "AUD", "CAD", "SGD", "TWD", "HKD", "NZD", "ARS", "CLP", "COP"}),
    "RM": frozenset({"MYR"}),
    "Rp": frozenset({"IDR"}),
    "zł": frozenset({"PLN"}),
    "Kč": frozenset({"CZK"}),
    "kr": frozenset({"SEK", "DKK", "NOK", "ISK"}),
}
_CODES = frozenset(code for codes in _SIGNS.values() for code in codes) | {"CHF", "AED", "SAR", "ZAR", "PHP"}
_SIGN = "|".join(re.escape(sign) for sign in sorted([*_SIGNS, *_CODES], key=len, reverse=True))
_NUMBER = r"\d[\d.,'’ \u00a0\u202f]{0,15}"
_AMOUNT = re.compile(
    rf"(?<![A-Za-z])(?P<before>{_SIGN})[ \u00a0\u202f]?{_NUMBER}|(?<!\d){_NUMBER}(?P<after>{_SIGN})(?![A-Za-z])"
)
_DATE = re.compile(r"(?<![\d/.-])(?:(\d{1,2})([/.-])(\d{1,2})\2(\d{4})|(\d{4})([/-])(\d{1,2})\6(\d{1,2}))(?![\d/-])")


def currencies(written: Written) -> Iterator[Finding]:
    """Amounts in another currency than the market's."""
    for match in _AMOUNT.finditer(written.text):
        sign = match["before"] or match["after"]
        if written.market.currency not in _SIGNS.get(sign, {sign}):
            yield Finding(
                code="currency_unexpected",
                severity="medium",
                start=match.start(),
                end=match.end(),
                found=match[0].strip(),
                expected=written.market.currency,
            )


def dates(written: Written) -> Iterator[Finding]:
    """Dates in figures that are none in the customer's order, or that another order reads as another day."""
    for match, read, other in dates_in(written.text, written.market.date_order):
        if read is None and other is not None:
            yield _dated("date_order", "medium", match, day(other, written.language))
        elif read and is_open(match, read, other) and _is_mixed(written):
            yield _dated("date_ambiguous", "low", match, day(read, written.language))


def dates_in(text: str, order: str) -> Iterator[tuple[re.Match[str], date | None, date | None]]:
    """Dates in figures beginning with day or month: as `order` ("dmy", "mdy", "ymd") reads them, and as the other does.

    A date that begins with the year has only one reading.
    """
    for match in _DATE.finditer(text):
        if match[4] is None:
            continue
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        by_day, by_month = _date(year, second, first), _date(year, first, second)
        yield (match, by_month, by_day) if order == "mdy" else (match, by_day, by_month)


def is_open(match: re.Match[str], read: date | None, other: date | None) -> bool:
    """Whether a date may be read as another day. With dots it is not: only those write them who begin with the day."""
    return bool(read and other and read != other and match[2] != ".")


def _is_mixed(written: Written) -> bool:
    """Whether a reply's writer and its reader may follow different orders, the market's own being no help."""
    market, base = written.market, written.language.partition("-")[0]
    if market.id in data("dates")["both_orders"] or market.date_order == "ymd":
        return True
    return base == "en" and market.date_order == "dmy" and market.spoken(written.language) is None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dated(code: OutgoingCode, severity: Severity, match: re.Match[str], expected: str) -> Finding:
    return Finding(
        code=code,
        severity=severity,
        start=match.start(),
        end=match.end(),
        found=match[0],
        expected=expected,
    )
