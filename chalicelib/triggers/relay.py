"""The relay: from the table's stream to the topic and the work queues, and nowhere else.

What cannot be passed on becomes a key on the relay queue, so that no record holds up its shard; only if that
fails too does the stream bring the record again. Delivery is at least once; within a batch the order of the
stream is kept.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, get_args

from chalicelib.desk.event_refs import EventRef
from chalicelib.desk.events import Event, Work
from chalicelib.finance.usage import for_ticket
from chalicelib.ports import Publisher, TicketStore
from chalicelib.telemetry import log_failure, logger

# What decoding raises for a record or row that is not what it should be.
UNREADABLE = (KeyError, ValueError, TypeError, AttributeError)

Failures = dict[str, list[dict[str, str]]]


class KeyQueue(Protocol):
    """Queues that take keys of event rows."""

    def send(self, work: str, events: Sequence[Event | EventRef]) -> Sequence[str]:
        """Put each key on the queue of `work` (relay, webhooks, a Work); returns ids NOT accepted."""


class Wanting(Protocol):
    """Knows the webhooks."""

    def of(self, events: Sequence[Event]) -> Sequence[Event]:
        """Those of the events that some webhook wants; it waits for nobody and never fails."""


class EventRows(Protocol):
    """How event rows look in the stream. What they cannot read they answer with one of UNREADABLE."""

    def from_image(self, image: Mapping[str, Any]) -> Event:
        """The event in a NewImage."""

    def ref_of(self, keys: Mapping[str, Any]) -> EventRef:
        """The event that Keys name."""


class RelayParts(Protocol):
    """What the relay needs of the container."""

    @property
    def publisher(self) -> Publisher:
        """The topic."""

    @property
    def work_queue(self) -> KeyQueue:
        """The queues."""

    @property
    def event_rows(self) -> EventRows:
        """How to read the stream."""

    @property
    def tickets(self) -> TicketStore:
        """Where the rows are."""

    @property
    def webhooks_wanting(self) -> Wanting:
        """Which events webhooks want."""


@dataclass(frozen=True, slots=True)
class Received:
    """One record or message:

    the name by which it can be handed back, the key it carries, the event if readable.
    """

    name: str
    ref: EventRef | None
    event: Event | None


def relay(event: Mapping[str, Any], parts: RelayParts) -> Failures:
    """Pass on a batch of stream records. Answers the sequence numbers of those that found no way out."""
    received = [_from_record(record, parts.event_rows) for record in event["Records"] if _is_new_row(record)]
    with for_ticket(*(one.event.subject_id for one in received if one.event)):
        refused = _pass_on([one.event for one in received if one.event], parts)
        waiting = {one.ref.id: one.ref for one in received if one.ref and (one.event is None or one.ref.id in refused)}
        lost = set(parts.work_queue.send("relay", list(waiting.values()))) if waiting else set()
    if waiting:
        logger().warning("events left to the relay queue", extra={"events": len(waiting), "lost": len(lost)})
    return _failures(one.name for one in received if one.ref is None or one.ref.id in lost)


def republish(event: Mapping[str, Any], parts: RelayParts) -> Failures:
    """Pass on the events whose keys wait on the relay queue.

    A key that leads nowhere fails until it is dead-lettered.
    """
    received = [_from_message(message, parts.tickets) for message in event["Records"]]
    with for_ticket(*(one.event.subject_id for one in received if one.event)):
        refused = _pass_on([one.event for one in received if one.event], parts)
    return _failures(one.name for one in received if one.event is None or one.event.id in refused)


def _pass_on(events: Sequence[Event], parts: RelayParts) -> set[str]:
    """Publish and queue; the ids of events for which either failed."""
    refused = set(parts.publisher.publish(events)) if events else set()
    for work in get_args(Work):
        if due := [event for event in events if work in event.work]:
            refused |= set(parts.work_queue.send(work, due))
    if events and (wanted := parts.webhooks_wanting.of(events)):
        refused |= set(parts.work_queue.send("webhooks", wanted))
    return refused


def _is_new_row(record: Mapping[str, Any]) -> bool:
    """The stream's filter lets only new event rows through; what came in otherwise is no business of the
    relay.
    """
    image = record.get("dynamodb", {}).get("NewImage", {})
    return record.get("eventName") == "INSERT" and image.get("item", {"S": "event"}) == {"S": "event"}


def _from_record(record: Mapping[str, Any], rows: EventRows) -> Received:
    name, change = record["dynamodb"]["SequenceNumber"], record["dynamodb"]
    try:
        event = rows.from_image(change["NewImage"])
        return Received(name, EventRef(event.subject_id, event.sequence), event)
    except UNREADABLE as unreadable:
        log_failure(unreadable, record=name)
    try:
        return Received(name, rows.ref_of(change["Keys"]), None)
    except UNREADABLE:
        return Received(name, None, None)


def _from_message(message: Mapping[str, Any], store: TicketStore) -> Received:
    try:
        body = json.loads(message["body"])
        ref = EventRef(body["subject_id"], body["sequence"])
        event = store.event(ref.subject_id, ref.sequence)
    except UNREADABLE as unreadable:
        log_failure(unreadable, queue_message=message["messageId"])
        return Received(message["messageId"], None, None)
    return Received(message["messageId"], ref, event)


def _failures(names: Iterable[str]) -> Failures:
    return {"batchItemFailures": [{"itemIdentifier": name} for name in names]}
