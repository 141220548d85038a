"""The work queues: keys come in, work is done once, failures go back alone."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chalicelib.desk.commands import UpdateTicket
from chalicelib.desk.messages import Delivery
from chalicelib.languages.budgets import Ceiling
from chalicelib.languages.translate import TranslatorUnavailableError
from chalicelib.ports import TicketStore
from chalicelib.replies.delivering import Delivering
from chalicelib.replies.reopening_budgets import ReopeningBudgets
from chalicelib.replies.sweeping import Sweeping
from chalicelib.replies.waiting_for_budget import TranslatingOrWaiting
from chalicelib.sla.sweeping_clocks import ClockSweep
from chalicelib.triggers import work
from chalicelib.webhooks.sweeping import LaneSweep
from tests.builders import CoreDesk, a_message, a_reply, a_ticket, an_id, waiting_for
from tests.fakes_of_clocks import FakeTimer
from tests.fakes_of_events import failed, queue_batch
from tests.fakes_of_webhooks import FakeLanes, MemoryDeliveries
from tests.memory_budget import NOTHING, MemoryBudget

TICKET, MESSAGE = an_id("tkt", 1), an_id("msg", 1)


class Parts:
    """What the consumers need of the container."""

    def __init__(self, desk: CoreDesk) -> None:
        self.tickets: TicketStore = desk.store
        self.translating_or_waiting = TranslatingOrWaiting(desk.commits, desk.translating)
        self.reopening_budgets = ReopeningBudgets(desk.commits, MemoryBudget(), lambda _: Ceiling(NOTHING))
        self.delivering: Delivering = desk.delivering
        self.sweeping: Sweeping = desk.sweeping
        self.lane_sweep = LaneSweep(MemoryDeliveries(), FakeLanes(), desk.clock)
        self.looks = FakeTimer()
        self.clock_sweep = ClockSweep(desk.store, self.looks, desk.clock)


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket(sequence=0, last_event_at=None))
    return desk


def key(subject_id: str = TICKET, sequence: int = 1, **more: str) -> str:
    return json.dumps({"subject_id": subject_id, "sequence": sequence, **more})


def run(consumer: Any, desk: CoreDesk, *bodies: str) -> list[str]:
    return failed(consumer(queue_batch(bodies), Parts(desk)))


def a_waiting_message_by_its_row(desk: CoreDesk) -> str:
    """A customer's message as the intake writes it; answers the key of its event row."""
    opened = desk.opens()
    return key(opened.ticket.id, 1)


def test_a_key_leads_by_its_row_to_the_message(desk: CoreDesk) -> None:
    body = a_waiting_message_by_its_row(desk)
    assert run(work.translate, desk, body) == []
    assert len(desk.translator.requests) == 1


def test_a_key_that_names_the_message_costs_no_look_at_the_row(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")))
    assert run(work.translate, desk, key(sequence=404, message_id=MESSAGE)) == []
    assert desk.message().translations[0].state == "done"


def test_a_reply_is_delivered_once_however_often_its_key_comes(desk: CoreDesk) -> None:
    desk.has(a_reply(due="deliver"))
    assert run(work.deliver, desk, *[key(message_id=MESSAGE)] * 3) == []
    assert desk.message().delivery == Delivery("delivered", 1, desk.clock())
    assert len(desk.ways["*"].sent) == 1


@pytest.mark.parametrize("bad", ["no json", "{}", key(sequence=404), key("tkt_404", message_id=MESSAGE)])
def test_a_bad_key_goes_back_alone(desk: CoreDesk, bad: str) -> None:
    desk.has(a_reply(due="deliver"))
    assert run(work.deliver, desk, bad, key(message_id=MESSAGE)) == ["message-1"]
    assert len(desk.ways["*"].sent) == 1


def test_a_row_that_is_about_no_message_is_a_dead_end(desk: CoreDesk) -> None:
    desk.edit(a_ticket(), UpdateTicket(fields={"market": "FR"}))
    assert run(work.translate, desk, key()) == ["message-1"]


def test_a_machine_that_is_not_there_is_the_sweepers_matter(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")))
    desk.translator.failure = TranslatorUnavailableError("busy")
    assert run(work.translate, desk, key(message_id=MESSAGE)) == []
    assert (desk.message().due, desk.message().translations[0].state) == ("translate", "queued")


def test_a_broken_way_goes_back_to_the_queue(desk: CoreDesk) -> None:
    desk.has(a_reply(due="deliver"))
    desk.ways["*"].failure = ConnectionError()
    assert run(work.deliver, desk, key(message_id=MESSAGE)) == ["message-1"]


def test_an_empty_batch_fails_nothing(desk: CoreDesk) -> None:
    assert run(work.translate, desk) == []


def test_the_sweep_tells_what_it_started_again(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")))
    desk.clock.advance(minutes=2)
    nothing = {"armed": 0, "repaired": 0, "stuck": 0, "refused": 0, "translate": 0, "deliver": 0}
    nothing |= {"unedited": 0, "reopened": 0, "webhooks": 0}
    assert work.sweep(Parts(desk)) == {**nothing, "translate": 1}
    assert work.sweep(Parts(desk)) == nothing


def test_the_sweep_makes_up_for_lost_wake_ups_beside_lost_work(desk: CoreDesk) -> None:
    desk.has(a_ticket(sequence=0, due="wake_up", due_at=desk.clock.advance(minutes=-5), timer_seq=2))
    desk.clock.advance(minutes=10)
    parts = Parts(desk)
    assert work.sweep(parts)["repaired"] == 1
    assert parts.looks.looks == [TICKET]


def test_lost_work_is_swept_and_told_of_though_the_clocks_cannot_be_read(
    desk: CoreDesk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.has(a_message(**waiting_for("en")))
    desk.clock.advance(minutes=2)
    parts = Parts(desk)
    parts.clock_sweep = ClockSweep(None, parts.looks, desk.clock)  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        work.sweep(parts)
    assert desk.events()[-1].work == ("translate",)
    (told,) = [vars(record) for record in caplog.records if record.message == "swept"]
    assert (told["translate"], told["deliver"]) == (1, 0)
