"""Business time, minute by minute: slow, and by another way than the product.

For every UTC minute of a stretch of time the zone is asked what the clock on the wall shows, never the other way
round. Two readings of a calendar are laid over these minutes:

- literal: a minute is open when what the clock shows lies in an interval of its date, or of the day before for one
  that runs past midnight. It has no opinion on an interval that begins or ends within an hour that is left out or
  repeated, so calendars for it have none.
- by rule: an interval lasts from the first minute at which the clock shows its start until the first at which it shows
  its end; what the clock never shows is as much later as the clock jumped.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import accumulate, pairwise
from zoneinfo import ZoneInfo

DAY = 1440
HORIZON = 400 * DAY
EPOCH_DAY = date(1970, 1, 1).toordinal()
# Room on both sides for intervals that begin before the stretch, or whose end is looked for behind it.
MARGIN = 4 * DAY

Intervals = list[tuple[int, int]]


@dataclass(frozen=True)
class Stretch:
    """UTC minutes from `first` on, and what the clock of a zone shows at each, in minutes since 1970."""

    zone: str
    first: datetime
    days: int

    @property
    def minutes(self) -> int:
        return self.days * DAY

    @cached_property
    def shown(self) -> list[int]:
        zone, start = ZoneInfo(self.zone), self.first - timedelta(minutes=MARGIN)
        return [_shown(start + timedelta(minutes=n), zone) for n in range(self.minutes + 2 * MARGIN)]

    @cached_property
    def first_shown(self) -> dict[int, int]:
        """Where the clock first shows a minute, by rule also for those it never shows."""
        places: dict[int, int] = {}
        for place, minute in enumerate(self.shown):
            places.setdefault(minute, place)
        for before, after in self.jumps:
            left_out = range(before + 1, after)
            places.update({minute: places[minute + len(left_out)] for minute in left_out if minute not in places})
        return places

    @cached_property
    def jumps(self) -> list[tuple[int, int]]:
        """What the clock shows before and after it is changed."""
        return [(before, after) for before, after in pairwise(self.shown) if after != before + 1]

    @cached_property
    def doubtful(self) -> set[int]:
        """Minutes of the day that lie within a change of the clock, at which a literal interval cannot begin or end."""
        doubtful: set[int] = set()
        for before, after in self.jumps:
            within = range(before + 2, after) if after > before else range(after + 1, before + 1)
            doubtful.update(minute % DAY for minute in within)
        return doubtful

    @cached_property
    def dates(self) -> list[int]:
        """The days the clock shows, in order, counted from 1970."""
        return sorted({minute // DAY for minute in self.shown})

    def at(self, place: int) -> datetime:
        return self.first + timedelta(minutes=place)


def _shown(at: datetime, zone: ZoneInfo) -> int:
    local = at.astimezone(zone)
    assert local.second == 0
    return (local.toordinal() - EPOCH_DAY) * DAY + local.hour * 60 + local.minute


@dataclass(frozen=True)
class Desk:
    """The hours of one desk as the oracle knows them: minutes after midnight, an end past midnight above 1440."""

    week: list[Intervals]
    overrides: dict[int, Intervals]

    def on(self, day: int) -> Intervals:
        # 1970 began on a Thursday.
        return self.overrides.get(day, self.week[(day + 3) % 7])


def literal(stretch: Stretch, desk: Desk) -> bytearray:
    """1 for each minute of the stretch in which the desk is open, by what the clock shows."""
    dates = stretch.dates
    today = {day: _filled(desk.on(day), 0) for day in dates}
    tonight = {day: _filled(desk.on(before), DAY) for before, day in pairwise(dates)}
    minutes = stretch.shown[MARGIN:-MARGIN]
    return bytearray(today[n // DAY][n % DAY] | tonight[n // DAY][n % DAY] for n in minutes)


def by_rule(stretch: Stretch, desk: Desk) -> bytearray:
    """1 for each minute of the stretch in which the desk is open, from first shown start to first shown end."""
    open_minutes = bytearray(len(stretch.shown))
    place = stretch.first_shown
    for day in stretch.dates:
        for start, end in desk.on(day):
            first, last = place.get(day * DAY + start), place.get(day * DAY + end)
            if first is not None and last is not None and first < last:
                open_minutes[first:last] = b"\1" * (last - first)
    return open_minutes[MARGIN:-MARGIN]


def _filled(intervals: Intervals, offset: int) -> bytes:
    filled = bytearray(2 * DAY)
    for start, end in intervals:
        filled[start:end] = b"\1" * (end - start)
    return bytes(filled[offset : offset + DAY])


@dataclass(frozen=True)
class Minutes:
    """Answers from the open minutes of a stretch, counted one by one."""

    open_minutes: bytearray

    @cached_property
    def passed(self) -> list[int]:
        return list(accumulate(self.open_minutes, initial=0))

    def measure(self, start: int, end: int) -> int:
        return max(0, self.passed[end] - self.passed[start]) if end > start else 0

    def add(self, start: int, amount: int) -> int | None:
        """None when the stretch ends before; the horizon is for `within`."""
        if amount == 0:
            place = self.open_minutes.find(1, start)
            return None if place < 0 else place
        place = bisect_left(self.passed, self.passed[start] + amount, lo=start)
        return None if place == len(self.passed) else place

    def edges(self) -> list[int]:
        return [n for n, (one, other) in enumerate(pairwise(self.open_minutes), 1) if one != other]
