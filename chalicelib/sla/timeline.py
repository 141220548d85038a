"""Opening hours laid out on the UTC time line.

Local times become instants one by one, and only instants are ever compared or subtracted: two datetimes of the same
zone subtract by the wall clock, which makes a day of 23 hours count as 24.

An interval belongs to the local day on which it starts, and both its ends follow PEP 495 with fold=0, which is also
what RFC 5545 section 3.3.5 says: a time that occurs twice means its first occurrence, a time that does not exist
moves forward by the gap. So a shift until 24:00 ends when midnight is reached first, even where the clocks then repeat
an hour. An interval that lies in a gap vanishes, and so do the hours of a day that a zone left out (Samoa had no
2011-12-30).

The line is cut into pages of 32 days, made when first asked for and kept: an answer about half an hour lays out one
page, one about a year a dozen, and the next question about the same time none.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache, partial
from zoneinfo import ZoneInfo

# Minutes after local midnight; the end is above the start and above 1440 when the interval runs past midnight.
Interval = tuple[int, int]
# Microseconds since 1970, from the first until before the second.
Span = tuple[int, int]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
MINUTE_US = 60_000_000
DAY_US = 1440 * MINUTE_US
PAGE_DAYS = 32
PAGE_US = PAGE_DAYS * DAY_US

# Four years of one calendar, about 2 KB a page for a split day; calendars in use at once.
PAGES_KEPT = 48
CALENDARS_KEPT = 256

EPOCH_DAY = EPOCH.toordinal()
# Far enough from the ends of what a date can hold for an overnight interval in any zone.
FIRST_DAY = date.min.toordinal() + 3
LAST_DAY = date.max.toordinal() - 3
# What starts on a day is over 64 hours after that day began in UTC: two days and the largest offset, 16 hours.
DAYS_BEFORE = 2


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of one desk: an IANA zone, the intervals of each weekday, Monday first, and those of the dates that
    differ, as proleptic day numbers in order.
    """

    time_zone: str
    week: tuple[tuple[Interval, ...], ...]
    overrides: tuple[tuple[int, tuple[Interval, ...]], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The open spans of one page, apart and in order; `open_after` sums up what was open until each one's close."""

    opens: "array[int]"
    closes: "array[int]"
    open_after: "array[int]"

    @property
    def total(self) -> int:
        """Open microseconds of the page."""
        return self.open_after[-1] if self.open_after else 0

    def open_until(self, at: int) -> int:
        """Open microseconds of the page before an instant."""
        position = bisect_right(self.closes, at)
        if position == len(self.closes):
            return self.total
        return self.open_after[position] - (self.closes[position] - max(at, self.opens[position]))

    def reached(self, at: int, amount: int) -> int | None:
        """The first instant by which `amount` open microseconds have passed since `at`; None: not on this page.

        Nothing at all has passed at the first open instant, not before.
        """
        target = self.open_until(at) + amount
        position = bisect_left(self.open_after, target, lo=bisect_right(self.closes, at))
        if position == len(self.closes):
            return None
        return self.closes[position] - (self.open_after[position] - target)

    def spans(self) -> Iterator[Span]:
        """Its open spans."""
        return zip(self.opens, self.closes, strict=True)


class Timeline:
    """The open time of one or several desks together. `page(n)` covers PAGE_US microseconds from n * PAGE_US on."""

    def __init__(self, members: tuple[Hours, ...]) -> None:
        layouts = tuple(_Layout(hours) for hours in members)
        self.page = lru_cache(maxsize=PAGES_KEPT)(partial(_page, layouts))


@lru_cache(maxsize=CALENDARS_KEPT)
def timeline_of(members: tuple[Hours, ...]) -> Timeline:
    """The one time line of equal hours, whoever built them."""
    return Timeline(members)


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap or touch made one."""
    joined: list[Span] = []
    for opens, closes in sorted(spans):
        if joined and opens <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], closes))
        else:
            joined.append((opens, closes))
    return joined


def _page(layouts: tuple["_Layout", ...], index: int) -> Page:
    start, end = index * PAGE_US, (index + 1) * PAGE_US
    first = EPOCH_DAY + index * PAGE_DAYS
    days = range(max(first - DAYS_BEFORE, FIRST_DAY), min(first + PAGE_DAYS, LAST_DAY) + 1)
    cut = ((max(opens, start), min(closes, end)) for layout in layouts for opens, closes in layout.spans(days))
    page = Page(array("q"), array("q"), array("q"))
    total = 0
    for opens, closes in merged(span for span in cut if span[0] < span[1]):
        total += closes - opens
        page.opens.append(opens)
        page.closes.append(closes)
        page.open_after.append(total)
    return page


class _Layout:
    """Puts the local days of one desk on the UTC time line."""

    def __init__(self, hours: Hours) -> None:
        self._zone = ZoneInfo(hours.time_zone)
        self._week = hours.week
        self._overrides = dict(hours.overrides)

    def spans(self, days: range) -> Iterator[Span]:
        """What starts on these days, by day; a span in a gap may end before it begins."""
        for day in days:
            # Day number 1 was a Monday.
            intervals = self._overrides.get(day, self._week[(day - 1) % 7])
            if not intervals or self._left_out(day):
                continue
            for start, end in intervals:
                yield self._instant(day, start), self._instant(day, end)

    def _instant(self, day: int, minute: int) -> int:
        local = datetime.fromordinal(day).replace(tzinfo=self._zone) + timedelta(minutes=minute)
        return (day - EPOCH_DAY) * DAY_US + minute * MINUTE_US - _offset(local)

    def _left_out(self, day: int) -> bool:
        midnight = datetime.fromordinal(day).replace(tzinfo=self._zone)
        return _in_gap(midnight) and _in_gap(midnight + timedelta(minutes=1439))


def _in_gap(local: datetime) -> bool:
    return _offset(local) < _offset(local.replace(fold=1))


def _offset(local: datetime) -> int:
    offset = local.utcoffset()
    assert offset is not None
    return offset // MICROSECOND
