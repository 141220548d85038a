"""The queues of the clocks: each record is done by itself, a ticket is looked at once, and failures go back alone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.events import WakeUp
from chalicelib.desk.times import iso
from chalicelib.finance.usage import Ledger
from chalicelib.triggers import wake_ups
from tests.event_builders import event
from tests.fakes import START
from tests.fakes_of_clocks import FakeTimer
from tests.fakes_of_events import FakeEventStore, failed, queue_batch

ONE, TWO, THREE = (f"tkt_0000000000000000000000000{number}" for number in (1, 2, 3))
SOON = START + timedelta(hours=1)


class FakeUseCase:
    """Keeps what it is asked; fails for the tickets it is told to fail for."""

    def __init__(self, ledger: Ledger) -> None:
        self.asked: list[tuple[str, int | None]] = []
        self.fails: set[str] = set()
        self._ledger = ledger

    def wake(self, ticket_id: str, number: int | None) -> bool:
        if ticket_id in self.fails:
            raise ConnectionError(ticket_id)
        self.asked.append((ticket_id, number))
        self._ledger.add("dynamodb:read_units", 1)
        return True

    apply = wake


class Parts:
    """What the consumers need of the container."""

    def __init__(self, *rows: Any) -> None:
        self.ledger = Ledger()
        self.tickets: Any = FakeEventStore(rows)
        self.timer = FakeTimer()
        self.waking: Any = FakeUseCase(self.ledger)
        self.effects: Any = self.waking


def armed(ticket_id: str = ONE, timer: int = 1, sequence: int = 1) -> str:
    return json.dumps({"subject_id": ticket_id, "sequence": sequence, "wake_at": iso(SOON), "timer": timer})


def key(sequence: int, ticket_id: str = ONE) -> str:
    return json.dumps({"subject_id": ticket_id, "sequence": sequence})


def woken(ticket_id: str, timer: int | None = None) -> str:
    return json.dumps({"ticket_id": ticket_id} if timer is None else {"ticket_id": ticket_id, "timer": timer})


def run(consumer: Any, parts: Parts, *bodies: str) -> list[str]:
    return failed(consumer(queue_batch(bodies), parts))


def test_wake_ups_are_armed_as_their_messages_say() -> None:
    parts = Parts()
    assert run(wake_ups.arm, parts, armed(ONE, 3), armed(TWO, 1)) == []
    assert parts.timer.armed == [WakeUp(ONE, 3, SOON), WakeUp(TWO, 1, SOON)]


def test_a_bare_key_leads_to_the_row_that_says_it() -> None:
    row = replace(event(ONE, sequence=4), wake_up=WakeUp(ONE, 2, SOON))
    parts = Parts(row)
    assert run(wake_ups.arm, parts, key(4)) == []
    assert parts.timer.armed == [WakeUp(ONE, 2, SOON)]


def test_a_wake_up_told_twice_is_armed_once() -> None:
    parts = Parts()
    assert run(wake_ups.arm, parts, armed(), armed()) == []
    assert parts.timer.armed == [WakeUp(ONE, 1, SOON)]


def test_what_was_not_armed_goes_back_alone_with_all_who_asked_for_it() -> None:
    parts = Parts(event(ONE, sequence=5))
    parts.timer.refuses = {TWO}
    bodies = [armed(ONE), armed(TWO), "{", key(5), key(6), armed(TWO), armed(THREE)]
    assert sorted(run(wake_ups.arm, parts, *bodies)) == [f"message-{number}" for number in (2, 3, 4, 5, 6)]
    assert parts.timer.armed == [WakeUp(ONE, 1, SOON), WakeUp(THREE, 1, SOON)]


def test_tickets_are_looked_at_with_the_number_that_fired() -> None:
    parts = Parts()
    assert run(wake_ups.wake_up, parts, woken(ONE, 3), woken(TWO)) == []
    assert parts.waking.asked == [(ONE, 3), (TWO, None)]


def test_a_ticket_is_looked_at_once_by_its_highest_number() -> None:
    parts = Parts()
    assert run(wake_ups.wake_up, parts, woken(ONE, 3), woken(ONE), woken(ONE, 4), woken(ONE, 3)) == []
    assert parts.waking.asked == [(ONE, 4)]


def test_a_ticket_that_fails_holds_up_nobody_and_comes_again_with_all_its_messages() -> None:
    parts = Parts()
    parts.waking.fails = {ONE}
    bodies = [woken(ONE, 1), woken(TWO, 1), woken(ONE, 2), "[]"]
    assert sorted(run(wake_ups.wake_up, parts, *bodies)) == ["message-1", "message-3", "message-4"]
    assert parts.waking.asked == [(TWO, 1)]


def test_a_failed_look_names_its_ticket(caplog: pytest.LogCaptureFixture) -> None:
    parts = Parts()
    parts.waking.fails = {ONE}
    run(wake_ups.wake_up, parts, woken(ONE, 1), woken(ONE, 2))
    (told,) = [vars(record) for record in caplog.records if record.message == "failure"]
    assert (told["ticket"], told["records"]) == (ONE, 2)


def test_effects_are_applied_one_by_one() -> None:
    parts = Parts()
    parts.effects.fails = {TWO}
    assert run(wake_ups.apply_effects, parts, key(1), key(2, TWO), key(7)) == ["message-2"]
    assert parts.effects.asked == [(ONE, 1), (ONE, 7)]


@pytest.mark.parametrize("consumer", [wake_ups.wake_up, wake_ups.apply_effects])
def test_every_ticket_bears_its_own_look(consumer: Any) -> None:
    parts = Parts()
    bodies = [json.dumps({"ticket_id": id_, "subject_id": id_, "sequence": 1, "timer": 1}) for id_ in (ONE, TWO)]
    assert run(consumer, parts, *bodies) == []
    assert set(parts.ledger.close().units) == {ONE, TWO}


@pytest.mark.parametrize("consumer", [wake_ups.arm, wake_ups.wake_up, wake_ups.apply_effects])
def test_an_empty_batch_does_nothing(consumer: Any) -> None:
    assert run(consumer, Parts()) == []
