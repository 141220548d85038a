"""However the stream repeats and reorders and the cloud refuses, the world ends up with every event."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from chalicelib.adapters.sqs import body_of
from chalicelib.desk.event_refs import EventRef
from chalicelib.desk.events import Event
from chalicelib.triggers.relay import relay, republish
from tests.event_builders import CUSTOMER_ID, OTHER_TICKET_ID, TICKET_ID, created, event
from tests.fakes_of_events import FakeDesk, failed, queue_batch, stream

SCHEDULES = 1_000
TRIES = 4
EVENTS = [
    created(TICKET_ID, 1),
    created(OTHER_TICKET_ID, 1),
    event(CUSTOMER_ID, 1, "customer.created"),
    *(event(id_, sequence) for id_ in (TICKET_ID, OTHER_TICKET_ID) for sequence in range(2, 6)),
]


@pytest.mark.parametrize("size", [1, 10, 100])
def test_every_event_is_published_and_its_work_queued_at_least_once(size: int) -> None:
    """Every event three times, shuffled; each step may be refused until its last try.

    Repeat a failure by its seed.
    """
    for seed in range(SCHEDULES // 10):
        chance, desk = Random(seed), FakeDesk(EVENTS)
        pending = chance.sample(EVENTS * 3, len(EVENTS) * 3)
        for start in range(0, len(pending), size):
            _deliver(chance, desk, pending[start : start + size])
        _drain_relay_queue(chance, desk)
        assert {row.id for row in desk.publisher.published} == {row.id for row in EVENTS}, seed
        queued = {ref.id for ref in desk.work_queue.sent["translate"]}
        assert queued == {row.id for row in EVENTS if "translate" in row.work}, seed


def _deliver(chance: Random, desk: FakeDesk, batch: Sequence[Event]) -> None:
    """The stream brings back everything from the first failed record on, until nothing fails."""
    for attempt in range(TRIES):
        _refuse(chance, desk, is_last=attempt == TRIES - 1)
        names = failed(relay(stream(*batch), desk))
        if not names:
            return
        batch = batch[int(min(names)) - 1 :]
    raise AssertionError("a batch that nothing refuses must pass")


def _drain_relay_queue(chance: Random, desk: FakeDesk) -> None:
    waiting = [body_of(ref) for ref in desk.work_queue.sent["relay"]]
    for attempt in range(TRIES):
        _refuse(chance, desk, is_last=attempt == TRIES - 1)
        names = failed(republish(queue_batch(waiting), desk))
        waiting = [waiting[int(name.removeprefix("message-")) - 1] for name in names]
    assert waiting == []


def _refuse(chance: Random, desk: FakeDesk, *, is_last: bool) -> None:
    ids = [row.id for row in EVENTS]
    desk.publisher.refuses = set() if is_last else set(chance.sample(ids, chance.randrange(4)))
    refused = [] if is_last else chance.sample(ids, chance.randrange(4))
    desk.work_queue.refuses = {(chance.choice([*desk.work_queue.sent]), id_) for id_ in refused}


def test_events_of_one_ticket_leave_a_batch_in_the_order_they_came() -> None:
    for seed in range(100):
        order = Random(seed).sample(EVENTS, len(EVENTS))
        desk = FakeDesk()
        relay(stream(*order), desk)
        refs = [EventRef(row.subject_id, row.sequence) for row in desk.publisher.published]
        assert refs == [EventRef(row.subject_id, row.sequence) for row in order]
