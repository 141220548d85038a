"""Public holidays, half days and swapped working days of a country, from the maintained `holidays` library.

They are looked up when a version of a calendar is made and written into it; nothing here runs for a ticket.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from chalicelib.desk.errors import InvalidValueError
from chalicelib.sla.calendar import WEEKDAYS

Intervals = Sequence[Sequence[str]]
Days = dict[str, dict[str, Any]]  # ISO date -> {"name", "intervals"}: what holds instead of the week on that day
Week = Mapping[str, Intervals]

YEARS_AHEAD = 5
LANGUAGE = "en_US"  # of the names, where the library has it; else the country's own
MAX_NAME = 200


def years_from(year: int) -> range:
    """The years that are written out in a version made in `year`."""
    return range(year, year + YEARS_AHEAD + 1)


def days_of_country(rules: Mapping[str, Any], week: Week, years: range) -> Days:
    """What the country's law changes in a week of business hours, in order of dates.

    `rules` are a calendar's `holidays`: `country`, `subdivision` (a code of the library, mostly ISO 3166-2),
    `categories` (of the library, "public" when none is named), `half_days` (intervals by "MM-DD" of days on which work
    ends early by custom) and `half_day_hours` (intervals of the days the library knows as half days). A weekend day
    that the law makes a working day has the hours of the week's first working day. InvalidValueError for what the
    library does not know.
    """
    days: Days = {}
    for day, name in _half_days(rules, years):
        if week.get(WEEKDAYS[day.weekday()]):
            hours = rules.get("half_day_hours") if name else rules["half_days"][f"{day:%m-%d}"]
            days[day.isoformat()] = {"name": name or ("Half day" if hours else "Closed"), "intervals": hours}
    if rules.get("country"):
        known = _library(rules, years, rules.get("categories") or ("public",))
        days |= {day.isoformat(): {"name": name[:MAX_NAME], "intervals": []} for day, name in known.items()}
        days |= _swapped(known, week, years)
    return dict(sorted(days.items()))


def _library(rules: Mapping[str, Any], years: range, categories: Sequence[str]) -> Any:
    import holidays

    country, subdivision = rules["country"], rules.get("subdivision")
    known = holidays.list_supported_countries(include_aliases=True)
    if country not in known:
        raise InvalidValueError("/calendar/holidays/country", "unknown")
    if subdivision is not None and subdivision not in known[country]:
        raise InvalidValueError("/calendar/holidays/subdivision", "unknown")
    offered = frozenset(holidays.country_holidays(country, subdivision).supported_categories)
    if not offered.issuperset(categories):
        raise InvalidValueError("/calendar/holidays/categories", "unknown")
    return holidays.country_holidays(country, subdivision, years=years, language=LANGUAGE, categories=tuple(categories))


def _half_days(rules: Mapping[str, Any], years: range) -> Iterator[tuple[date, str]]:
    for year in years:
        for month_day in rules.get("half_days") or {}:
            month, day = map(int, month_day.split("-"))
            if _exists(year, month, day):
                yield date(year, month, day), ""
    if rules.get("half_day_hours") and rules.get("country"):
        yield from _library(rules, years, ("half_day",)).items()


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _swapped(known: Any, week: Week, years: range) -> Days:
    first = next((week[day] for day in WEEKDAYS if week.get(day)), ())
    return {
        day.isoformat(): {"name": "Working day", "intervals": first}
        for day in known.weekend_workdays
        if day.year in years and not week.get(WEEKDAYS[day.weekday()]) and day not in known
    }
