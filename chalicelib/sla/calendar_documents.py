"""What stands in a calendar's document, and the hours that follow from it.

    {"id": "cal_de", "version": 3, "name": "Germany", "time_zone": "Europe/Berlin",
     "week": {"mon": [["09:00", "18:00"]]}, "overrides": {"2026-06-05": []},
     "holidays": {"country": "DE", "subdivision": null, "ical_url": null, "ical": null, "half_days": {...}},
     "holiday_dates": {"2026-12-25": {"name": "Christmas Day", "intervals": []}}, "holidays_until": "2031-12-31",
     "markets": ["DE"], "region": null, "is_active": true}

`holiday_dates` are written out when the version is made, so that what a version says never changes afterwards. A union
has `union` (ids of its members) and `members` ({"id", "version"} of each, which never change either) instead of zone,
week and holidays.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from chalicelib.sla.business_time import Calendar
from chalicelib.sla.policies import Pin

Document = Mapping[str, Any]
ALWAYS = "cal_always"  # open around the clock: what serves a market that has no calendar
MAX_UNIONS = 20  # that may hold one calendar


def calendar_from(document: Document, member: Callable[[Pin], Calendar]) -> Calendar:
    """What the clocks reckon with; `member` finds the calendars that a union was made of. CalendarError."""
    pins = members_of(document)
    if pins:
        return Calendar(*pin_of(document), tuple(hours for pin in pins for hours in member(pin).members))
    return Calendar.from_dict(own_hours(document))


def own_hours(document: Document) -> dict[str, Any]:
    """What Calendar.from_dict reads of a calendar that is no union: the owner's own dates win over holidays."""
    name = {"id": document["id"], "version": document["version"]}
    dates = {day: holiday["intervals"] for day, holiday in document.get("holiday_dates", {}).items()}
    known = {"time_zone": document["time_zone"], "week": document["week"]}
    return {**name, **known, "overrides": {**dates, **document.get("overrides", {})}}


def pin_of(document: Document) -> Pin:
    """The version a document is."""
    return Pin(document["id"], document["version"])


def says_the_same(one: Document, other: Document) -> bool:
    """Whether two versions differ in nothing but their number."""
    return {**one, "version": 0} == {**other, "version": 0}


def members_of(document: Document) -> Sequence[Pin]:
    """The versions of other calendars a union was made of; none for a calendar with hours of its own."""
    return [pin_of(member) for member in document.get("members", ())]
