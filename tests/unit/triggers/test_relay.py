"""No event is lost between the stream and the world, whatever of it fails."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from chalicelib.adapters.sqs import body_of
from chalicelib.desk.event_refs import EventRef
from chalicelib.triggers.relay import relay, republish
from tests.event_builders import CUSTOMER_ID, OTHER_TICKET_ID, TICKET_ID, created, event
from tests.fakes_of_events import FakeDesk, failed, queue_batch, stream, stream_record

BATCH = tuple(event(sequence=sequence) for sequence in range(1, 11))
NUMBERS = [f"{number:021d}" for number in range(1, 11)]


def test_every_event_of_a_batch_is_published_in_the_order_of_the_stream() -> None:
    desk = FakeDesk()
    assert failed(relay(stream(*BATCH), desk)) == []
    assert desk.publisher.published == list(BATCH)
    assert not any(desk.work_queue.sent.values())


def test_an_event_reaches_the_queues_of_its_work_as_a_key() -> None:
    desk = FakeDesk()
    both = replace(created(sequence=2), work=("translate", "deliver"))
    relay(stream(created(), both, event(sequence=3)), desk)
    assert desk.work_queue.sent["translate"] == [EventRef(TICKET_ID, 1), EventRef(TICKET_ID, 2)]
    assert desk.work_queue.sent["deliver"] == [EventRef(TICKET_ID, 2)]


def test_an_event_that_a_webhook_wants_goes_to_the_queue_of_webhooks_and_is_not_lost_when_that_refuses() -> None:
    desk = FakeDesk()
    desk.webhooks_wanting.types = {"ticket.created"}
    relay(stream(created(), event(sequence=2)), desk)
    assert desk.work_queue.sent["webhooks"] == [EventRef(TICKET_ID, 1)]
    desk.work_queue.refuses = {("webhooks", created(OTHER_TICKET_ID).id)}
    assert failed(relay(stream(created(OTHER_TICKET_ID)), desk)) == []
    assert desk.work_queue.sent["relay"] == [EventRef(OTHER_TICKET_ID, 1)]


@pytest.mark.parametrize("position", range(10))
def test_an_event_the_topic_refuses_waits_on_the_relay_queue_and_holds_up_nothing(position: int) -> None:
    desk = FakeDesk()
    refused = BATCH[position]
    desk.publisher.refuses = {refused.id}
    assert failed(relay(stream(*BATCH), desk)) == []
    assert desk.work_queue.sent["relay"] == [EventRef(refused.subject_id, refused.sequence)]
    assert desk.publisher.published == [other for other in BATCH if other != refused]


def test_an_event_whose_work_cannot_be_queued_waits_on_the_relay_queue() -> None:
    desk = FakeDesk()
    desk.work_queue.refuses = {("translate", created().id)}
    assert failed(relay(stream(created()), desk)) == []
    assert {name: sent for name, sent in desk.work_queue.sent.items() if sent} == {"relay": [EventRef(TICKET_ID, 1)]}


@pytest.mark.parametrize("position", range(10))
def test_only_a_record_that_finds_no_way_out_comes_again(position: int) -> None:
    desk = FakeDesk()
    refused = BATCH[position]
    desk.publisher.refuses = {refused.id}
    desk.work_queue.refuses = {("relay", refused.id)}
    assert failed(relay(stream(*BATCH), desk)) == [NUMBERS[position]]


POISONS: list[Any] = [{}, {"type": {"N": "1"}}, {"type": {"S": "x"}, "occurred_at": {"S": "yesterday"}}, {"pk": {}}]


@pytest.mark.parametrize("position", range(10))
@pytest.mark.parametrize("poison", POISONS)
def test_a_record_nobody_can_read_leaves_by_its_key(poison: Any, position: int) -> None:
    desk, batch = FakeDesk(), stream(*BATCH)
    batch["Records"][position]["dynamodb"]["NewImage"] = poison
    assert failed(relay(batch, desk)) == []
    assert desk.work_queue.sent["relay"] == [EventRef(TICKET_ID, position + 1)]
    assert desk.publisher.published == [other for other in BATCH if other != BATCH[position]]


@pytest.mark.parametrize("keys", [{}, {"pk": {"S": "T#1"}, "sk": {"S": "A"}}, {"pk": {"S": "E#tkt_1"}}, None])
def test_a_record_without_a_usable_key_is_handed_back_to_the_stream(keys: Any) -> None:
    desk, batch = FakeDesk(), stream(*BATCH)
    batch["Records"][4]["dynamodb"] = {"NewImage": {}, "Keys": keys, "SequenceNumber": NUMBERS[4]}
    assert failed(relay(batch, desk)) == [NUMBERS[4]]
    assert len(desk.publisher.published) == 9


def test_what_is_not_a_new_event_row_is_none_of_the_relays_business() -> None:
    desk = FakeDesk()
    changed, usage = stream_record(event()), stream_record(event())
    changed["eventName"] = "MODIFY"
    usage["dynamodb"]["NewImage"]["item"] = {"S": "usage"}
    assert failed(relay({"Records": [changed, usage]}, desk)) == []
    assert desk.publisher.published == []


def test_a_record_that_comes_again_is_published_again_under_the_same_id() -> None:
    desk = FakeDesk()
    relay(stream(created(), created(), created()), desk)
    assert {published.id for published in desk.publisher.published} == {created().id}


def test_nothing_is_called_for_an_empty_batch() -> None:
    desk = FakeDesk()
    desk.publisher = None  # type: ignore[assignment]
    desk.work_queue = None  # type: ignore[assignment]
    assert failed(relay({"Records": []}, desk)) == []


def test_a_key_on_the_relay_queue_becomes_the_event_it_names() -> None:
    rows = [created(), event(OTHER_TICKET_ID, 7), event(CUSTOMER_ID, 2, "customer.updated")]
    desk = FakeDesk(rows)
    assert failed(republish(queue_batch([body_of(row) for row in rows]), desk)) == []
    assert desk.publisher.published == rows
    assert desk.work_queue.sent["translate"] == [EventRef(TICKET_ID, 1)]


BAD_BODIES = [
    "", "not json", "[]", "{}", '{"subject_id": "tkt_1"}', "null", "7",
    json.dumps({"subject_id": TICKET_ID, "sequence": 99}),
    json.dumps({"subject_id": "tkt_unknown", "sequence": 1}),
]  # fmt: skip


@pytest.mark.parametrize("bad", BAD_BODIES)
@pytest.mark.parametrize("position", range(10))
def test_a_key_that_leads_nowhere_fails_alone(bad: str, position: int) -> None:
    desk = FakeDesk(BATCH)
    bodies = [body_of(row) for row in BATCH]
    bodies[position] = bad
    assert failed(republish(queue_batch(bodies), desk)) == [f"message-{position + 1}"]
    assert desk.publisher.published == [row for row in BATCH if row != BATCH[position]]


def test_a_row_that_cannot_be_read_fails_alone() -> None:
    desk = FakeDesk(BATCH)

    class Spoilt(type(desk.tickets)):  # type: ignore[misc]
        def event(self, subject_id: str, sequence: int) -> Any:
            if sequence == 3:
                raise KeyError("type")
            return super().event(subject_id, sequence)

    desk.tickets = Spoilt(BATCH)
    assert failed(republish(queue_batch([body_of(row) for row in BATCH]), desk)) == ["message-3"]


def test_an_event_refused_again_stays_on_the_queue_with_all_its_copies() -> None:
    desk = FakeDesk(BATCH)
    desk.publisher.refuses = {BATCH[0].id}
    bodies = [body_of(BATCH[0]), body_of(BATCH[1]), body_of(BATCH[0])]
    assert failed(republish(queue_batch(bodies), desk)) == ["message-1", "message-3"]
