"""Business time against an oracle that counts minutes, in the zones and weeks where clocks are awkward."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from chalicelib.sla.business_time import Calendar, add, measure, measure_exact
from tests.properties.minute_oracle import (
    DAY,
    EPOCH_DAY,
    HORIZON,
    Desk,
    Intervals,
    Minutes,
    Stretch,
    by_rule,
    literal,
)

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

# zone, first day, days: what happens there.
STRETCHES = [
    ("Asia/Kathmandu", "2028-02-18", 24),  # +05:45, a leap day
    ("Asia/Kolkata", "2028-02-18", 24),  # +05:30, a leap day
    ("Europe/Berlin", "2026-03-18", 24),  # 02:00 -> 03:00
    ("Europe/Berlin", "2026-10-13", 24),  # 03:00 -> 02:00
    ("America/New_York", "2026-02-26", 24),
    ("America/New_York", "2026-10-20", 24),
    ("Pacific/Chatham", "2026-03-24", 24),  # +13:45 -> +12:45 at 03:45
    ("Pacific/Chatham", "2026-09-14", 24),  # 02:45 -> 03:45
    ("Australia/Lord_Howe", "2026-03-24", 24),  # half an hour back
    ("Australia/Lord_Howe", "2026-09-22", 24),  # half an hour on
    ("Australia/Adelaide", "2026-03-24", 24),  # +10:30 -> +09:30
    ("Australia/Adelaide", "2026-09-22", 24),
    ("Africa/Casablanca", "2026-02-01", 60),  # off and on for Ramadan
    ("America/Sao_Paulo", "2018-10-24", 24),  # midnight left out
    ("America/Sao_Paulo", "2019-02-06", 24),  # 24:00 -> 23:00
    ("Africa/Cairo", "2026-04-12", 24),  # midnight left out
    ("Africa/Cairo", "2026-10-18", 24),  # 24:00 -> 23:00
    ("Asia/Beirut", "2026-03-18", 24),  # midnight left out
    ("America/Asuncion", "2024-03-12", 24),  # 24:00 -> 23:00
    ("America/Havana", "2026-02-26", 24),  # midnight left out
    ("America/Havana", "2026-10-20", 24),  # 01:00 -> 00:00: midnight comes twice
    ("America/Nuuk", "2026-03-18", 24),  # a change on the evening before
    ("Asia/Pyongyang", "2018-04-22", 24),  # 23:30 -> 24:00
    ("Asia/Tehran", "2022-03-10", 24),  # midnight left out
    ("Antarctica/Troll", "2026-03-18", 24),  # two hours on
    ("Europe/Dublin", "2026-10-13", 24),  # standard time is in summer
    ("Pacific/Apia", "2011-12-18", 24),  # no 30 December
    ("Europe/Lisbon", "2026-03-01", 440),  # a year of pages, and the horizon
]
PARTNERS = ("Asia/Kathmandu", "America/New_York", "Australia/Lord_Howe", "Europe/Berlin")
AWKWARD = [0, 15, 30, 45, 60, 75, 90, 105, 120, 135, 150, 165, 180, 195, 225, 240, 1320, 1380, 1410, 1425, 1439]

Reading = Callable[[Stretch, Desk], bytearray]
_seen: dict[tuple[str, str], Stretch] = {}


def stretch_of(zone: str, first: str, days: int) -> Stretch:
    """Asking a zone 60,000 times takes a while: once is enough for all readings."""
    start = datetime.fromisoformat(first).replace(tzinfo=UTC)
    return _seen.setdefault((zone, first), Stretch(zone, start, days))


@dataclass(frozen=True)
class Draw:
    """Random desks and questions."""

    random: Random

    def intervals(self, doubtful: set[int]) -> Intervals:
        return [self.interval(doubtful) for _ in range(self.random.choice((0, 1, 1, 2, 3)))]

    def interval(self, doubtful: set[int]) -> tuple[int, int]:
        start, end = self.edge(doubtful), self.edge(doubtful)
        if end == 0 and 0 not in doubtful and self.random.random() < 0.5:
            end = DAY
        return (start, end if end > start else end + DAY)

    def edge(self, doubtful: set[int]) -> int:
        minute = self.random.choice((self.random.choice(AWKWARD), self.random.randrange(24) * 60, self.anywhere()))
        return self.edge(doubtful) if minute in doubtful else minute

    def anywhere(self) -> int:
        return self.random.randrange(DAY)

    def desk(self, stretch: Stretch, doubtful: set[int]) -> Desk:
        shift = [self.interval(doubtful)]
        usual = self.random.choice((None, [(0, DAY)], shift))
        week = [self.intervals(doubtful) if usual is None or day > 4 else list(usual) for day in range(7)]
        days = self.random.sample(stretch.dates, self.random.randrange(min(len(stretch.dates), 12)))
        return Desk(week, {day: self.intervals(doubtful) for day in days})

    def places(self, stretch: Stretch, minutes: Minutes) -> list[int]:
        """Where to ask: anywhere, at openings and closes, around changes of the clock."""
        changes = [stretch.first_shown[after] - 4 * DAY for _, after in stretch.jumps]
        near = [place + self.random.randrange(-180, 180) for place in changes]
        edges = minutes.edges() or [0]
        asked = [self.random.randrange(stretch.minutes), self.random.choice(edges), self.random.choice(near or edges)]
        return [place for place in asked if 0 <= place < stretch.minutes]


def document(stretch: Stretch, desk: Desk) -> dict[str, Any]:
    """The desk as a person writes it."""
    return {
        "id": "cal",
        "version": 1,
        "time_zone": stretch.zone,
        "week": {name: written(desk.week[day]) for day, name in enumerate(WEEKDAYS)},
        "overrides": {
            date.fromordinal(EPOCH_DAY + day).isoformat(): written(intervals)
            for day, intervals in desk.overrides.items()
        },
    }


def written(intervals: Intervals) -> list[list[str]]:
    return [[clock(start), clock(end if end == DAY else end % DAY)] for start, end in intervals]


def clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def test_the_clock_changes_in_every_stretch_but_where_a_leap_day_is_the_matter() -> None:
    changeless = {zone for zone, first, days in STRETCHES if not stretch_of(zone, first, days).jumps}
    assert changeless == {"Asia/Kathmandu", "Asia/Kolkata"}


@pytest.mark.parametrize("reading", [literal, by_rule])
def test_no_answer_differs_from_counting_minutes(reading: Reading, scale: Callable[[int, int], int]) -> None:
    rounds, draw, asked = scale(3, 165), Draw(Random(20260329)), 0
    for number, (zone, first, days) in enumerate(STRETCHES):
        stretch = stretch_of(zone, first, days)
        for turn in range(rounds if days < 100 else max(1, rounds // 10)):
            union = number % 4 == 0 and turn % 2 == 1
            partner = [stretch_of(PARTNERS[number // 4 % 4], first, days)] if union else []
            asked += questions_answered([stretch, *partner], reading, draw)
    assert asked >= scale(1_800, 100_000)


def questions_answered(stretches: list[Stretch], reading: Reading, draw: Draw) -> int:
    """Asks about one random calendar, a union when there are several stretches; how many questions there were."""
    doubtful = [stretch.doubtful if reading is literal else set() for stretch in stretches]
    desks = [draw.desk(stretch, within) for stretch, within in zip(stretches, doubtful, strict=True)]
    documents = [document(stretch, desk) for stretch, desk in zip(stretches, desks, strict=True)]
    calendar = Calendar.from_dict(documents[0] if len(documents) == 1 else {"union": documents})
    laid = [reading(stretch, desk) for stretch, desk in zip(stretches, desks, strict=True)]
    minutes = Minutes(laid[0] if len(laid) == 1 else bytearray(one | other for one, other in zip(*laid, strict=True)))
    asked = 0
    for _ in range(4):
        for start in draw.places(stretches[0], minutes):
            asked += 2
            assert_adds(calendar, stretches[0], minutes, (start, amount_of(minutes, start, draw.random)))
            end = draw.random.randrange(stretches[0].minutes)
            assert measure(calendar, *between(stretches[0], start, end)) == 60 * minutes.measure(start, end), documents
    return asked


def amount_of(minutes: Minutes, start: int, random: Random) -> int:
    left = minutes.passed[-1] - minutes.passed[start]
    return random.choice((0, 1, random.randrange(1, 600), random.randrange(left + 2)))


def between(stretch: Stretch, start: int, end: int) -> tuple[datetime, datetime]:
    """The two instants, each in another zone."""
    return stretch.at(start).astimezone(ZoneInfo(stretch.zone)), stretch.at(end)


def assert_adds(calendar: Calendar, stretch: Stretch, minutes: Minutes, question: tuple[int, int]) -> None:
    start, amount = question
    due = add(calendar, stretch.at(start).astimezone(ZoneInfo(stretch.zone)), amount * 60)
    expected = minutes.add(start, amount)
    if expected is None and start + HORIZON > stretch.minutes:
        # The oracle sees no further.
        assert due is None or due >= stretch.at(stretch.minutes), (calendar, question)
    elif expected is None or expected > start + HORIZON:
        assert due is None, (calendar, question)
    else:
        assert due == stretch.at(expected), (calendar, question)


@pytest.mark.parametrize(
    ("zone", "edge"),
    [
        ("Europe/Berlin", "2026-03-29T01:00:00+00:00"),
        ("Europe/Berlin", "2026-03-29T02:00:00+00:00"),
        ("Australia/Lord_Howe", "2026-04-04T14:30:00+00:00"),
        ("Pacific/Chatham", "2026-09-26T14:00:00+00:00"),
        ("Asia/Kathmandu", "2026-03-29T03:15:00+00:00"),
    ],
)
def test_milliseconds_around_an_opening_or_close_are_counted_one_by_one(zone: str, edge: str) -> None:
    random, at = Random(7), datetime.fromisoformat(edge)
    local = at.astimezone(ZoneInfo(zone))
    now = clock(local.hour * 60 + local.minute)
    for interval, opens in (([now, "12:30"], True), (["20:00", now], False)):
        calendar = Calendar.from_dict({"time_zone": zone, "week": {day: [interval] for day in WEEKDAYS}})
        for _ in range(20):
            start, end = sorted(random.randrange(-3_000, 3_000) for _ in range(2))
            counted = sum((ms >= 0) is opens for ms in range(start, end))
            asked = at + timedelta(milliseconds=start), at + timedelta(milliseconds=end)
            assert measure_exact(calendar, *asked) == timedelta(milliseconds=counted)
            assert measure(calendar, *asked) == counted // 1000
