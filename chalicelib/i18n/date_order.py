"""In which order a locale writes day, month and year in figures, by CLDR's short date format."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=256)
def order_of_dates(locale: str) -> str:
    """ "dmy", "mdy" or "ymd" for a BCP 47 tag; that of the language where CLDR does not know the locale."""
    from babel import Locale, UnknownLocaleError

    try:
        known = Locale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        known = Locale.parse(locale.partition("-")[0])
    signs = (sign for sign in str(known.date_formats["short"]).lower() if sign in "dmy")
    return "".join(dict.fromkeys(signs))
