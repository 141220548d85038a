"""Holidays from an iCal feed (RFC 5545): its all-day events, once or every year.

Events with a time of day say when people meet, not when a desk is closed: they are passed over, as are cancelled ones.
Of repetitions only yearly ones are understood.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from chalicelib.sla.holidays_source import MAX_NAME, Days

MAX_DATES = 1_000
MAX_REPEATED = 50  # a rule that never comes true costs a quarter of a second
MAX_DAYS_OF_ONE = 366
OLDEST = 1900
# What a yearly rule may say; hours and seconds are none of a day's business.
PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST"})


class FeedError(Exception):
    """A feed cannot be used; the text is a stable reason: feed_refused, feed_unreachable or bad_feed."""


def days_of_feed(text: str, years: range) -> Days:
    """The closed days a feed names in these years, in order. FeedError `bad_feed`."""
    import icalendar

    days: Days = {}
    try:
        for day, name in _days(icalendar.Calendar.from_ical(text), years):
            days[day.isoformat()] = {"name": name, "intervals": []}
            if len(days) > MAX_DATES:
                raise FeedError("bad_feed")
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, OverflowError) as unreadable:
        raise FeedError("bad_feed") from unreadable
    return dict(sorted(days.items()))


def _days(calendar: Any, years: range) -> Iterator[tuple[date, str]]:
    if calendar.name != "VCALENDAR":
        raise FeedError("bad_feed")
    repeated = 0
    for event in calendar.walk("VEVENT"):
        starts = event.decoded("dtstart")
        if isinstance(starts, datetime) or str(event.get("status", "")).upper() == "CANCELLED":
            continue
        repeated += "rrule" in event
        if repeated > MAX_REPEATED:
            raise FeedError("bad_feed")
        name = " ".join(str(event.get("summary", "")).split())[:MAX_NAME] or "Holiday"
        length = _length(event, starts)
        for first in _starts(event, starts, years):
            days = (first + timedelta(days=number) for number in range(length))
            yield from ((day, name) for day in days if day.year in years)


def _length(event: Any, starts: date) -> int:
    """Days an event lasts; its end is the first day after it."""
    if "dtend" in event:
        length = (event.decoded("dtend") - starts).days
    else:
        length = event.decoded("duration").days if "duration" in event else 1
    return int(min(max(length, 1), MAX_DAYS_OF_ONE))


def _starts(event: Any, starts: date, years: range) -> Iterator[date]:
    if "rrule" not in event:
        yield starts
        return
    from dateutil.rrule import rrulestr

    rule = event["rrule"]
    if starts.year < OLDEST or isinstance(rule, list) or rule.get("FREQ") != ["YEARLY"] or not PARTS.issuperset(rule):
        raise FeedError("bad_feed")
    # A day before the first year may last into it.
    since = datetime(years.start - 1, 1, 1, tzinfo=UTC)
    until = datetime(years.stop - 1, 12, 31, tzinfo=UTC)
    text = ";".join(part for part in rule.to_ical().decode().split(";") if not part.startswith("UNTIL"))
    for found in rrulestr(text, dtstart=datetime.combine(starts, time(), UTC)).between(since, until, inc=True):
        if found.date() not in _except(event) and found.date() <= _until(rule):
            yield found.date()


def _until(rule: Any) -> date:
    last = rule.get("UNTIL", [date.max])[0]
    return last.date() if isinstance(last, datetime) else last


def _except(event: Any) -> frozenset[date]:
    listed = event.get("exdate", [])
    dates = (entry.dt for dates in (listed if isinstance(listed, list) else [listed]) for entry in dates.dts)
    return frozenset(entry.date() if isinstance(entry, datetime) else entry for entry in dates)
