"""Business time: what of the time between two instants a desk was open, exact to the microsecond.

Times go in with any zone and come out in UTC. A clock that is started outside the hours begins to run at the next
opening; at the very close it waits, so what is due exactly at the close is due then, and what starts there is not.
"""

from datetime import datetime, timedelta

from chalicelib.sla.calendar import Calendar, CalendarError
from chalicelib.sla.timeline import EPOCH, MICROSECOND, PAGE_US, Span, merged

__all__ = [
    "HORIZON",
    "Calendar",
    "CalendarError",
    "add",
    "add_exact",
    "is_open",
    "measure",
    "measure_exact",
    "openings",
]

# How far ahead an answer is looked for; days of 24 hours.
HORIZON = timedelta(days=400)
MAX_OPENINGS = 100

_HORIZON_US = HORIZON // MICROSECOND


def add(calendar: Calendar, start: datetime, seconds: int) -> datetime | None:
    """When `seconds` of business time have passed since `start`; None when they have not within HORIZON.

    Zero seconds have passed at once while the desk is open, else at the next opening. ValueError for a time without
    a zone and for less than zero.
    """
    return add_exact(calendar, start, timedelta(seconds=seconds))


def measure(calendar: Calendar, start: datetime, end: datetime) -> int:
    """Whole seconds of business time from `start` to `end`, what is over dropped; 0 when `end` is not after `start`.

    ValueError for a time without a zone.
    """
    return measure_exact(calendar, start, end) // timedelta(seconds=1)


def add_exact(calendar: Calendar, start: datetime, amount: timedelta) -> datetime | None:
    """`add` of any amount, to the microsecond."""
    at, missing = _instant(start), amount // MICROSECOND
    if missing < 0:
        raise ValueError("business time cannot be taken back")
    horizon = at + _HORIZON_US
    for index in range(at // PAGE_US, horizon // PAGE_US + 1):
        page = calendar.timeline.page(index)
        due = page.reached(at, missing)
        if due is not None:
            return _moment(due) if due <= horizon else None
        missing -= page.total - page.open_until(at)
    return None


def measure_exact(calendar: Calendar, start: datetime, end: datetime) -> timedelta:
    """`measure` to the microsecond."""
    since, until = _instant(start), _instant(end)
    if until <= since:
        return timedelta()
    page, first, last = calendar.timeline.page, since // PAGE_US, until // PAGE_US
    whole_pages = sum(page(index).total for index in range(first, last))
    return (whole_pages + page(last).open_until(until) - page(first).open_until(since)) * MICROSECOND


def is_open(calendar: Calendar, at: datetime) -> bool:
    """Whether the desk is open at an instant: it is at the opening, it is not at the close."""
    instant = _instant(at)
    return calendar.timeline.page(instant // PAGE_US).reached(instant, 0) == instant


def openings(calendar: Calendar, start: datetime, count: int) -> list[tuple[datetime, datetime]]:
    """The next `count` (1 to 100) open windows between `start` and HORIZON after it, apart and in order.

    When the desk is open at `start`, the first window begins there; a window that goes on at the horizon ends there.
    ValueError for a time without a zone and a count out of range.
    """
    if not 1 <= count <= MAX_OPENINGS:
        raise ValueError(f"between 1 and {MAX_OPENINGS} openings")
    at = _instant(start)
    horizon = at + _HORIZON_US
    found: list[Span] = []
    for index in range(at // PAGE_US, horizon // PAGE_US + 1):
        spans = ((max(opens, at), min(closes, horizon)) for opens, closes in calendar.timeline.page(index).spans())
        found = merged([*found, *(span for span in spans if span[0] < span[1])])
        # One more than asked for: the last may go on over the next page.
        if len(found) > count:
            break
    return [(_moment(opens), _moment(closes)) for opens, closes in found[:count]]


def _instant(at: datetime) -> int:
    if at.utcoffset() is None:
        raise ValueError("a time needs its zone")
    return (at - EPOCH) // MICROSECOND


def _moment(instant: int) -> datetime:
    return EPOCH + instant * MICROSECOND
