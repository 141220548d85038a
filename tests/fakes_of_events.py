"""Hand-written stand-ins for what events pass through: topic, queues, stream rows, store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, get_args

from chalicelib.adapters.dynamodb import event_rows
from chalicelib.adapters.dynamodb.codec import encode_item
from chalicelib.desk.event_refs import EventRef
from chalicelib.desk.events import Event, Work


class FakePublisher:
    """A topic that refuses the ids it is told to refuse."""

    def __init__(self) -> None:
        self.published: list[Event] = []
        self.refuses: set[str] = set()

    def publish(self, events: Sequence[Event]) -> Sequence[str]:
        self.published += [event for event in events if event.id not in self.refuses]
        return [event.id for event in events if event.id in self.refuses]


class FakeWorkQueue:
    """Queues that refuse the (work, id) pairs they are told to refuse."""

    def __init__(self) -> None:
        self.sent: dict[str, list[EventRef]] = {name: [] for name in ("relay", "webhooks", *get_args(Work))}
        self.refuses: set[tuple[str, str]] = set()

    def send(self, work: str, events: Sequence[Event | EventRef]) -> Sequence[str]:
        taken = [event for event in events if (work, event.id) not in self.refuses]
        self.sent[work] += [EventRef(event.subject_id, event.sequence) for event in taken]
        return [event.id for event in events if (work, event.id) in self.refuses]


class FakeEventStore:
    """Event rows by key, and a feed over them; the rest of a ticket store is not there."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self.rows = {event.id: event for event in events}
        self.reads = 0

    def event(self, subject_id: str, sequence: int) -> Event | None:
        return self.rows.get(EventRef(subject_id, sequence).id)

    def feed(self, shard: int, after: str, until: str, size: int) -> Sequence[tuple[str, Event]]:
        assert after < until, "an index refuses a range that ends before it begins"
        self.reads += 1
        places = [
            (event_rows.feed_position(event), event)
            for event in self.rows.values()
            if event_rows.shard_of(event.subject_id) == shard
        ]
        return sorted(((at, event) for at, event in places if after < at < until), key=lambda pair: pair[0])[:size]


class FakeWanting:
    """No webhook wants anything but events of the types it is told."""

    def __init__(self) -> None:
        self.types: set[str] = set()

    def of(self, events: Sequence[Event]) -> Sequence[Event]:
        return [event for event in events if event.type in self.types]


class FakeDesk:
    """What the relay needs of a container."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self.publisher = FakePublisher()
        self.work_queue = FakeWorkQueue()
        self.event_rows = event_rows
        self.tickets: Any = FakeEventStore(events)
        self.webhooks_wanting = FakeWanting()


def stream_record(event: Event, number: int = 1) -> dict[str, Any]:
    """The stream's record of a new event row."""
    image = encode_item(event_rows.to_item(event))
    return {
        "eventID": f"{number:032x}",
        "eventName": "INSERT",
        "eventSource": "aws:dynamodb",
        "dynamodb": {
            "Keys": {"pk": image["pk"], "sk": image["sk"]},
            "NewImage": image,
            "SequenceNumber": f"{number:021d}",
            "StreamViewType": "NEW_AND_OLD_IMAGES",
        },
    }


def stream(*events: Event) -> dict[str, Any]:
    """A batch of the stream."""
    return {"Records": [stream_record(event, number) for number, event in enumerate(events, 1)]}


def queue_batch(bodies: Sequence[str]) -> Mapping[str, Any]:
    """A batch of a queue."""
    return {
        "Records": [
            {"messageId": f"message-{number}", "body": body, "eventSource": "aws:sqs"}
            for number, body in enumerate(bodies, 1)
        ]
    }


def failed(answer: Mapping[str, Any]) -> list[str]:
    """The names a consumer hands back."""
    return [item["itemIdentifier"] for item in answer["batchItemFailures"]]
