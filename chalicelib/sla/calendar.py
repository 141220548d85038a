"""Calendars: when a desk is open, read from what a person writes.

    {"id": "cal_cn", "version": 12, "time_zone": "Asia/Shanghai",
     "week": {"mon": [["09:00", "12:00"], ["13:30", "18:00"]]},
     "overrides": {"2026-10-01": [], "2026-02-14": [["09:00", "18:00"]]}}

An interval holds from its start until before its end. An end that is not after the start lies on the next day, so equal
times make 24 hours; "24:00" is an end only. An override takes the place of all intervals that start on its date; days
that are not named are closed. A union, {"id", "version", "union": [calendar, ...]}, is open when one of its members is,
each in its own zone.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from chalicelib.sla.timeline import Hours, Interval, Timeline, timeline_of

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MAX_INTERVALS = 20
MAX_OVERRIDES = 2_000
MAX_MEMBERS = 20

_TIME = re.compile(r"([01][0-9]|2[0-4]):([0-5][0-9])")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_MINUTES = 1440


class CalendarError(ValueError):
    """A calendar cannot be read: `pointer` (RFC 6901) says where, `code` why.

    Codes: required, wrong_type, unknown_time_zone, unknown_day, not_a_date, not_a_time, too_many, not_allowed (a union
    inside a union).
    """

    def __init__(self, pointer: str, code: str) -> None:
        super().__init__(f"{pointer}: {code}")
        self.pointer = pointer
        self.code = code


@dataclass(frozen=True, slots=True)
class Calendar:
    """The hours of a desk, or of several that work as one. Equal by what it says; equal hours share what has been laid
    out of them, so building one again from the same document costs its reading alone.
    """

    id: str
    version: int
    members: tuple[Hours, ...]
    timeline: Timeline = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "timeline", timeline_of(self.members))

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> "Calendar":
        """The calendar a document describes; keys it does not know are none of its business.

        `id` and `version` name it in records; a calendar that is not stored may go without. CalendarError when the
        document cannot be read, or breaks a limit: 20 intervals a day, 2,000 overrides, 20 members.
        """
        _expect(document, Mapping, "")
        name, version = document.get("id", ""), document.get("version", 0)
        _expect(name, str, "/id")
        _expect(version, int, "/version")
        return cls(name, version, _members(document))


def _members(document: Mapping[str, Any]) -> tuple[Hours, ...]:
    if "union" not in document:
        return (_hours(document, ""),)
    union = document["union"]
    _expect(union, list | tuple, "/union")
    if not union:
        raise CalendarError("/union", "required")
    if len(union) > MAX_MEMBERS:
        raise CalendarError("/union", "too_many")
    return tuple(_hours(member, f"/union/{position}") for position, member in enumerate(union))


def _hours(document: Any, pointer: str) -> Hours:
    _expect(document, Mapping, pointer)
    if "union" in document:
        raise CalendarError(f"{pointer}/union", "not_allowed")
    zone = _time_zone(_required(document, "time_zone", pointer), f"{pointer}/time_zone")
    week = _by_day(_required(document, "week", pointer), f"{pointer}/week", _weekday)
    overrides = document.get("overrides", {})
    _expect(overrides, Mapping, f"{pointer}/overrides")
    if len(overrides) > MAX_OVERRIDES:
        raise CalendarError(f"{pointer}/overrides", "too_many")
    dated = _by_day(overrides, f"{pointer}/overrides", _day_number)
    return Hours(zone, tuple(week.get(day, ()) for day in range(7)), tuple(sorted(dated.items())))


def _by_day(days: Any, pointer: str, number: Callable[[Any, str], int]) -> dict[int, tuple[Interval, ...]]:
    _expect(days, Mapping, pointer)
    read: dict[int, tuple[Interval, ...]] = {}
    for day, intervals in days.items():
        at = f"{pointer}/{_escaped(day)}"
        read[number(day, at)] = _intervals(intervals, at)
    return read


def _intervals(intervals: Any, pointer: str) -> tuple[Interval, ...]:
    _expect(intervals, list | tuple, pointer)
    if len(intervals) > MAX_INTERVALS:
        raise CalendarError(pointer, "too_many")
    return tuple(_interval(interval, f"{pointer}/{position}") for position, interval in enumerate(intervals))


def _interval(interval: Any, pointer: str) -> Interval:
    _expect(interval, list | tuple, pointer)
    if len(interval) != 2:
        raise CalendarError(pointer, "wrong_type")
    start, end = (_minutes(time, f"{pointer}/{position}") for position, time in enumerate(interval))
    if start == _DAY_MINUTES:
        raise CalendarError(f"{pointer}/0", "not_a_time")
    return (start, end if end > start else end + _DAY_MINUTES)


def _minutes(time: Any, pointer: str) -> int:
    matched = _TIME.fullmatch(time) if isinstance(time, str) else None
    minutes = int(matched[1]) * 60 + int(matched[2]) if matched else None
    if minutes is None or minutes > _DAY_MINUTES:
        raise CalendarError(pointer, "not_a_time")
    return minutes


def _weekday(day: Any, pointer: str) -> int:
    if day not in WEEKDAYS:
        raise CalendarError(pointer, "unknown_day")
    return WEEKDAYS.index(day)


def _day_number(day: Any, pointer: str) -> int:
    try:
        if isinstance(day, str) and _DATE.fullmatch(day):
            return date.fromisoformat(day).toordinal()
    except ValueError:
        pass
    raise CalendarError(pointer, "not_a_date")


def _time_zone(name: Any, pointer: str) -> str:
    _expect(name, str, pointer)
    if not _is_zone(name):
        raise CalendarError(pointer, "unknown_time_zone")
    return str(name)


@lru_cache(maxsize=1_024)
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    # Besides a name nobody has: one that is no path (ValueError), a folder or too long (OSError).
    except (KeyError, ValueError, OSError):
        return False
    return True


def _required(document: Mapping[str, Any], key: str, pointer: str) -> Any:
    if key not in document:
        raise CalendarError(f"{pointer}/{key}", "required")
    return document[key]


def _expect(value: Any, kind: Any, pointer: str) -> None:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise CalendarError(pointer, "wrong_type")


def _escaped(key: Any) -> str:
    return str(key).replace("~", "~0").replace("/", "~1")
