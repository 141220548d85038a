"""Money, numbers, dates and times as a locale writes them, by CLDR (Babel's data).

A locale is any BCP 47 tag; what CLDR does not know is written like its parent, and at last like English. Digits are
Western everywhere, as the data says. What a right-to-left script needs to hold an amount together is part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from chalicelib.i18n import FALLBACK

if TYPE_CHECKING:
    from babel import Locale

# A letter of a CLDR pattern that stands for "a.m." or "p.m.", outside of quoted words.
_HALF_OF_DAY = re.compile(r"a+(?=(?:[^']*'[^']*')*[^']*$)")


class Priced(Protocol):
    """An exact amount: `amount` in units of `currency` (ISO 4217)."""

    @property
    def amount(self) -> Decimal:
        """The number."""

    @property
    def currency(self) -> str:
        """The currency."""


Value = str | int | Decimal | date | datetime | time | Priced


def money(amount: Decimal, currency: str, locale: str) -> str:
    """An amount with as many digits as the currency has: "1.234,50 €". TypeError for anything but a Decimal."""
    from babel.numbers import format_currency

    if not isinstance(amount, Decimal):
        raise TypeError(f"an amount is a Decimal, not {type(amount).__name__}")
    return str(format_currency(amount, currency, locale=_locale(locale)))


def number(value: int | Decimal, locale: str) -> str:
    """A number with all its digits, up to three after the point: "1.234.567,891". TypeError for a float."""
    from babel.numbers import format_decimal

    if not isinstance(value, int | Decimal):
        raise TypeError(f"a number is a Decimal or an int, not {type(value).__name__}")
    return str(format_decimal(value, locale=_locale(locale)))


def day(value: date, locale: str) -> str:
    """A date in words: "9. März 2026"."""
    from babel.dates import format_date

    return str(format_date(value, "long", locale=_locale(locale)))


def day_in_figures(value: date, locale: str) -> str:
    """A date as short as the locale has it: "09.03.26"."""
    from babel.dates import format_date

    return str(format_date(value, "short", locale=_locale(locale)))


def clock(at: datetime | time, zone: str, locale: str) -> str:
    """A time of day in `zone` as short as the locale has it: "14:05". A bare time is taken as it is."""
    from babel.dates import format_time

    return str(format_time(_local(at, zone), "short", locale=_locale(locale)))


def clock_in_words(at: datetime | time, zone: str, locale: str) -> str:
    """A time of day for sentences: halves of the day are written out where they are not figures ("오후 2:05")."""
    from babel.dates import format_time

    written = _locale(locale)
    pattern = _HALF_OF_DAY.sub("aaaa", str(written.time_formats["short"]))
    return str(format_time(_local(at, zone), pattern, locale=written))


def moment(at: datetime, zone: str, locale: str, *, short: bool = False) -> str:
    """A date and time in `zone` (IANA): "9. März 2026, 14:05", or short "09.03.26, 14:05".

    ValueError for a time without its offset.
    """
    local = _local(at, zone)
    pattern = str(_locale(locale).datetime_formats["short" if short else "long"]).replace("'", "")
    parts = {
        "{1}": (day_in_figures if short else day)(local, locale),
        "{0}": (clock if short else clock_in_words)(at, zone, locale),
    }
    return re.sub(r"\{[01]\}", lambda place: parts[place[0]], pattern)


def language_name(tag: str, locale: str) -> str:
    """The name of a language in another, as exactly as CLDR has one, else the tag: "brasilianisches Portugiesisch"."""
    names = _locale(locale).languages
    return next((str(names[each]) for each in _ancestry(tag) if each in names), tag)


def written(values: Mapping[str, Value], zone: str, locale: str, *, short: bool = False) -> dict[str, str | int]:
    """Values as a text takes them: whole numbers and words stay, the rest is written for the reader."""
    return {name: _written(value, zone, locale, short=short) for name, value in values.items()}


def _written(value: Value, zone: str, locale: str, *, short: bool) -> str | int:
    match value:
        case str() | int():
            return value
        case Decimal():
            return number(value, locale)
        case datetime():
            return moment(value, zone, locale, short=short)
        case date():
            return (day_in_figures if short else day)(value, locale)
        case time():
            return (clock if short else clock_in_words)(value, zone, locale)
    return money(value.amount, value.currency, locale)


def _local(at: datetime | time, zone: str) -> datetime:
    if isinstance(at, datetime):
        if at.tzinfo is None:
            raise ValueError("a moment without its offset")
        # Babel would show a time with an offset in UTC: what is left is the wall clock.
        return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return datetime.combine(date.min, at.replace(tzinfo=None))


@lru_cache(maxsize=256)
def _locale(tag: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    for each in _ancestry(tag):
        try:
            return Locale.parse(each)
        except (ValueError, UnknownLocaleError):
            continue
    return Locale.parse(FALLBACK)


def _ancestry(tag: str) -> list[str]:
    """The tag and its parents in Babel's writing: "zh_Hant_TW", "zh_Hant", "zh"."""
    subtags = re.split("[-_]", tag)
    return ["_".join(subtags[:length]) for length in range(len(subtags), 0, -1)]
