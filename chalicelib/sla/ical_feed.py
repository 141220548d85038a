"""Holidays from an iCal feed (RFC 5545): its all-day events, once or every year.

Events with a time of day say when people meet, not when a desk is closed: they are passed over, as are cancelled ones.
Of repetitions only yearly ones are understood. Feeds are written by strangers: the limits keep the worst of them (1 MB)
to two seconds of processor time.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from chalicelib.sla.holidays_source import MAX_NAME, Days

MAX_DATES = 1_000
MAX_REPEATED = 10
MAX_RULE = 500  # characters
MAX_LINES = 20_000  # of a feed; a thousand events as calendars write them have some twelve each
# A rule that never comes true is followed to the year 9999. The Gregorian calendar repeats itself every 400 years, to
# the weekday: this much later the same days are found, with a sixteenth of the way to go.
LATER = 19 * 400
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
    if len(text.splitlines()) > MAX_LINES:
        raise FeedError("bad_feed")
    try:
        for day, name in _days(icalendar.Calendar.from_ical(text), years):
            days[day.isoformat()] = {"name": name, "intervals": []}
            if len(days) > MAX_DATES:
                raise FeedError("bad_feed")
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, OverflowError, RecursionError) as unreadable:
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
    text = _rule_text(rule)
    if starts.year < OLDEST:
        raise FeedError("bad_feed")
    if starts.year >= years.stop:
        return
    # A day before the first year may last into it.
    since = datetime(years.start - 1 + LATER, 1, 1, tzinfo=UTC)
    until = datetime(years.stop - 1 + LATER, 12, 31, tzinfo=UTC)
    begin = datetime(starts.year + LATER, starts.month, starts.day, tzinfo=UTC)
    excepted, last = _except(event), _until(rule)
    for found in rrulestr(text, dtstart=begin).between(since, until, inc=True):
        day = found.date().replace(year=found.year - LATER)
        if day not in excepted and day <= last:
            yield day


def _rule_text(rule: Any) -> str:
    """A yearly rule without its end, which is compared as a date."""
    if isinstance(rule, list) or rule.get("FREQ") != ["YEARLY"] or not PARTS.issuperset(rule):
        raise FeedError("bad_feed")
    text = ";".join(part for part in rule.to_ical().decode().split(";") if not part.startswith("UNTIL"))
    if len(text) > MAX_RULE:
        raise FeedError("bad_feed")
    return text


def _until(rule: Any) -> date:
    last = rule.get("UNTIL", [date.max])[0]
    return last.date() if isinstance(last, datetime) else last


def _except(event: Any) -> frozenset[date]:
    listed = event.get("exdate", [])
    dates = (entry.dt for dates in (listed if isinstance(listed, list) else [listed]) for entry in dates.dts)
    return frozenset(entry.date() if isinstance(entry, datetime) else entry for entry in dates)
