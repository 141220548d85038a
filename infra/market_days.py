"""On which days the festivals of the shipped markets fall: by the holiday library, or by the rule that custom has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

YEARS = (2026, 2027, 2028)
SUBDIVISIONS = {"AU": "NSW", "GB": "ENG"}

Spans = Iterator[tuple[date, date]]


@dataclass(frozen=True, slots=True)
class Named:
    """Days that the holiday library gives a name: the first so called in a run, moved by `shift`, for `days` days.

    `country`: whose list is asked, where it is not the market's own.
    """

    name: str
    days: int = 1
    shift: int = 0
    country: str | None = None

    def spans(self, market: str, year: int) -> Spans:
        """The days in a year; a lunar festival may fall into it twice."""
        wanted = {self.name, f"{self.name} (estimated)"}
        held = [day for day, names in _library(self.country or market, year) if wanted.intersection(names.split("; "))]
        for day in held:
            if day - timedelta(days=1) not in held:
                first = day + timedelta(days=self.shift)
                yield first, first + timedelta(days=self.days - 1)


@dataclass(frozen=True, slots=True)
class Fixed:
    """The same days of the Gregorian year."""

    month: int
    day: int
    days: int = 1

    def spans(self, _market: str, year: int) -> Spans:
        """The days in a year."""
        first = date(year, self.month, self.day)
        yield first, first + timedelta(days=self.days - 1)


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth weekday (Monday 0) of a month, moved by `shift`; the last one for -1."""

    nth: int
    weekday: int
    month: int
    days: int = 1
    shift: int = 0

    def spans(self, _market: str, year: int) -> Spans:
        """The days in a year."""
        of_month = [
            day
            for number in range(31)
            if (day := date(year, self.month, 1) + timedelta(days=number)).month == self.month
            and day.weekday() == self.weekday
        ]
        first = of_month[self.nth - 1 if self.nth > 0 else self.nth] + timedelta(days=self.shift)
        yield first, first + timedelta(days=self.days - 1)


@dataclass(frozen=True, slots=True)
class Easter:
    """Days counted from Easter Sunday of the western churches."""

    shift: int = 0
    days: int = 1

    def spans(self, _market: str, year: int) -> Spans:
        """The days in a year."""
        from dateutil.easter import easter

        first = easter(year) + timedelta(days=self.shift)
        yield first, first + timedelta(days=self.days - 1)


@dataclass(frozen=True, slots=True)
class Advent:
    """A Sunday counted back in weeks from the fourth of Advent, the last before Christmas Day."""

    weeks: int

    def spans(self, _market: str, year: int) -> Spans:
        """The day in a year."""
        eve = date(year, 12, 24)
        sunday = eve - timedelta(days=(eve.weekday() + 1) % 7) - timedelta(weeks=self.weeks)
        yield sunday, sunday


@dataclass(frozen=True, slots=True)
class Lunar:
    """A day that a calendar of the holiday library knows under `method` ("mid_autumn_date"), for `days` days."""

    calendar: str
    method: str
    days: int = 1
    shift: int = 0

    def spans(self, _market: str, year: int) -> Spans:
        """The days in a year."""
        for day in _lunar(self.calendar, self.method, year):
            first = day + timedelta(days=self.shift)
            yield first, first + timedelta(days=self.days - 1)


Rule = Named | Fixed | Nth | Easter | Advent | Lunar


@cache
def _library(country: str, year: int) -> list[tuple[date, str]]:
    """The days of a year and everything they are called in English, in order."""
    import holidays

    kind = getattr(holidays, country)
    found = holidays.country_holidays(
        country,
        subdiv=SUBDIVISIONS.get(country),
        years=year,
        categories=kind.supported_categories,
        language="en_US" if "en_US" in kind.supported_languages else None,
    )
    return sorted(found.items())


def _lunar(calendar: str, method: str, year: int) -> list[date]:
    from holidays.calendars.chinese import _ChineseLunisolar
    from holidays.calendars.hindu import _HinduLunisolar
    from holidays.calendars.islamic import _IslamicLunar

    kinds: Mapping[str, Callable[[], Any]] = {
        "chinese": _ChineseLunisolar,
        "hindu": _HinduLunisolar,
        "islamic": _IslamicLunar,
    }
    found = getattr(kinds[calendar](), method)(year)
    return [day for day, _ in ([found] if isinstance(found, tuple) else found) if day.year == year]
