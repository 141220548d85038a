"""The sweep asks for looks at what may be armed and at what is late, within bounds, and tells what it found."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from chalicelib.desk.queries import Page, Position
from chalicelib.sla import sweeping_clocks
from chalicelib.sla.sweeping_clocks import ClocksSwept, ClockSweep
from tests.builders import CoreDesk, a_ticket, an_id
from tests.fakes import START
from tests.fakes_of_clocks import FakeTimer

EVERY = timedelta(minutes=5)  # infra/stack/event_sources.yaml


def swept(armed: int = 0, repaired: int = 0, stuck: int = 0, refused: int = 0) -> ClocksSwept:
    return ClocksSwept(armed=armed, repaired=repaired, stuck=stuck, refused=refused)


class Stand:
    """A desk whose tickets want to be looked at."""

    def __init__(self) -> None:
        self.desk, self.timer = CoreDesk(), FakeTimer()
        self.swept = ClockSweep(self.desk.store, self.timer, self.desk.clock).sweep

    def has(self, number: int, due: str, minutes: float) -> str:
        at = START + timedelta(minutes=minutes)
        found: str = self.desk.has(a_ticket(id=an_id("tkt", number), due=due, due_at=at, timer_seq=number)).id
        return found


@pytest.fixture
def stand() -> Stand:
    return Stand()


def test_in_health_nothing_is_repaired(stand: Stand) -> None:
    stand.has(1, "wake_up", 5)
    stand.has(2, "wake_up", -1)
    stand.has(3, "arm", 10)
    stand.has(4, "arm", 0)
    assert stand.swept() == swept(), "due at that very moment, or late by a minute alone, is not swept"
    assert stand.timer.looks == []


def test_tickets_that_may_be_armed_are_looked_at(stand: Stand) -> None:
    wanted = [stand.has(number, "arm", -number) for number in (3, 2, 1)]
    assert stand.swept() == swept(armed=3)
    assert stand.timer.looks == wanted, "the earliest first"


def test_a_wake_up_that_is_late_by_more_than_a_minute_is_repaired_before_anything_is_armed(stand: Stand) -> None:
    armed, late = stand.has(1, "arm", -59), stand.has(2, "wake_up", -1.01)
    assert stand.swept() == swept(armed=1, repaired=1)
    assert stand.timer.looks == [late, armed]


def test_all_pages_are_read(stand: Stand) -> None:
    stand.desk.store.wake_up_page = 2
    wanted = [stand.has(number, "arm", number - 59) for number in range(1, 8)]
    assert stand.swept() == swept(armed=7)
    assert stand.timer.looks == wanted


def test_a_queue_that_refuses_is_asked_no_more_for_that_kind(stand: Stand) -> None:
    stand.desk.store.wake_up_page = 2
    refused = [stand.has(number, "wake_up", number - 59) for number in range(1, 6)][1]
    armed = stand.has(9, "arm", -1)
    stand.timer.refuses = {refused}
    assert stand.swept() == swept(armed=1, repaired=1, refused=1)
    assert stand.timer.looks == [an_id("tkt", 1), armed]


def runs(stand: Stand, hours: int, late: timedelta = timedelta(0)) -> list[ClocksSwept]:
    """What every run of so many hours found, each of them late by that much."""
    found = []
    for _ in range(hours * 12):
        stand.desk.clock.moment += EVERY
        stand.desk.clock.moment += late
        found.append(stand.swept())
        stand.desk.clock.moment -= late
    return found


def test_a_ticket_whose_look_always_fails_is_tried_once_an_hour_and_told_apart(stand: Stand) -> None:
    ticket = stand.has(1, "wake_up", -1)
    first, later = runs(stand, 1)[:-1], runs(stand, 3)
    assert first == [swept(repaired=1)] * 11
    assert later == [swept(stuck=1)] * 36
    assert stand.timer.looks == [ticket] * (11 + 1 + 3)


def test_a_ticket_that_was_never_armed_is_told_apart_too_and_armed_at_once(stand: Stand) -> None:
    days, minutes = stand.has(1, "arm", -3_000), stand.has(2, "arm", -3)
    assert stand.swept() == swept(armed=1, stuck=1)
    assert stand.timer.looks == [minutes, days]


@pytest.mark.parametrize("second", range(0, 300, 7))
def test_a_stuck_ticket_is_missed_by_no_hour_whenever_the_runs_are(stand: Stand, second: int) -> None:
    stand.has(1, "wake_up", -60 - second / 60)
    for late in (timedelta(0), timedelta(seconds=59)):
        stand.timer.looks.clear()
        runs(stand, 1, late)
        assert len(stand.timer.looks) in (1, 2)


def test_stuck_tickets_are_named_and_stand_behind_the_others(stand: Stand, caplog: pytest.LogCaptureFixture) -> None:
    resting, stuck = stand.has(1, "wake_up", -90), stand.has(2, "wake_up", -61)
    late = stand.has(3, "wake_up", -2)
    assert stand.swept() == swept(repaired=1, stuck=2)
    assert stand.timer.looks == [late, stuck]
    (told,) = [vars(record) for record in caplog.records if record.message == "wake_ups_stuck"]
    assert told["tickets"] == [resting, stuck]


def test_in_health_nobody_is_named(stand: Stand, caplog: pytest.LogCaptureFixture) -> None:
    stand.has(1, "wake_up", -2)
    stand.swept()
    assert [record.message for record in caplog.records] == []


def test_a_queue_that_refuses_a_stuck_ticket_is_asked_no_more_for_that_kind(stand: Stand) -> None:
    stand.desk.store.wake_up_page = 1
    stand.timer.refuses = {stand.has(1, "wake_up", -61)}
    late = stand.has(2, "wake_up", -2)
    assert stand.swept() == swept(stuck=1, refused=1)
    stand.timer.refuses.clear()
    assert stand.swept() == swept(repaired=1, stuck=1)
    assert stand.timer.looks == [an_id("tkt", 1), late]


class Endless:
    """An index that never ends."""

    def __init__(self, stand: Stand, takes: timedelta) -> None:
        self.stand, self.takes, self.read = stand, takes, 0

    def wake_ups(self, due: str, before: datetime, after: Position | None) -> Page[Any]:
        self.read += 1
        self.stand.desk.clock.moment += self.takes
        return Page((), {"at": str(self.read)})


@pytest.mark.parametrize(
    ("takes", "pages"),
    [(timedelta(0), sweeping_clocks.PAGES), (timedelta(seconds=25), 3), (timedelta(minutes=5), 1)],
)
def test_a_run_is_bounded_by_pages_and_by_time(stand: Stand, takes: timedelta, pages: int) -> None:
    index: Any = Endless(stand, takes)
    assert ClockSweep(index, stand.timer, stand.desk.clock).sweep() == swept()
    assert index.read == 2 * pages
