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
    assert stand.swept() == ClocksSwept(0, 0, 0), "due at that very moment, or late by a minute alone, is not swept"
    assert stand.timer.looks == []


def test_tickets_that_may_be_armed_are_looked_at(stand: Stand) -> None:
    wanted = [stand.has(number, "arm", -number) for number in (3, 2, 1)]
    assert stand.swept() == ClocksSwept(armed=3, repaired=0, refused=0)
    assert stand.timer.looks == wanted, "the earliest first"


def test_a_wake_up_that_is_late_by_more_than_a_minute_is_repaired_before_anything_is_armed(stand: Stand) -> None:
    armed, late = stand.has(1, "arm", -60), stand.has(2, "wake_up", -1.01)
    assert stand.swept() == ClocksSwept(armed=1, repaired=1, refused=0)
    assert stand.timer.looks == [late, armed]


def test_all_pages_are_read(stand: Stand) -> None:
    stand.desk.store.wake_up_page = 2
    wanted = [stand.has(number, "arm", number - 60) for number in range(1, 8)]
    assert stand.swept() == ClocksSwept(armed=7, repaired=0, refused=0)
    assert stand.timer.looks == wanted


def test_a_queue_that_refuses_is_asked_no_more_for_that_kind(stand: Stand) -> None:
    stand.desk.store.wake_up_page = 2
    refused = [stand.has(number, "wake_up", number - 60) for number in range(1, 6)][1]
    armed = stand.has(9, "arm", -1)
    stand.timer.refuses = {refused}
    assert stand.swept() == ClocksSwept(armed=1, repaired=1, refused=1)
    assert stand.timer.looks == [an_id("tkt", 1), armed]


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
    assert ClockSweep(index, stand.timer, stand.desk.clock).sweep() == ClocksSwept(0, 0, 0)
    assert index.read == 2 * pages
