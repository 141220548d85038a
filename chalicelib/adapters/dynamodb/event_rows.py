"""Event rows:

the outbox, audit and metric log of one subject, under one partition key in order of their sequence.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zlib import crc32

from chalicelib.adapters.dynamodb.codec import decode_item
from chalicelib.desk.event_refs import EventRef
from chalicelib.desk.events import Actor, Event, WakeUp
from chalicelib.desk.feed import SHARDS
from chalicelib.desk.times import iso


def to_item(event: Event) -> dict[str, Any]:
    """The row of an event as plain values."""
    return {
        "pk": f"E#{event.subject_id}",
        "sk": f"{event.sequence:010d}",
        "item": "event",
        "type": event.type,
        "occurred_at": iso(event.occurred_at),
        "actor_kind": event.actor.kind,
        "actor_id": event.actor.id,
        "data": event.data,
        "facets": event.facets,
        **({"work": list(event.work)} if event.work else {}),
        **({"usage": dict(event.usage)} if event.usage else {}),
        **({"metrics": event.metrics} if event.metrics else {}),
        **({"wake_at": event.wake_up.at, "timer_seq": event.wake_up.number} if event.wake_up else {}),
        "feed_shard": f"F#{shard_of(event.subject_id)}",
        "feed_at": feed_position(event),
    }


def from_item(item: Mapping[str, Any]) -> Event:
    """The event back from its row. KeyError, ValueError or TypeError when the row is not one."""
    ref = ref_of_key(item["pk"], item["sk"])
    return Event(
        subject_id=ref.subject_id,
        sequence=ref.sequence,
        type=item["type"],
        occurred_at=datetime.fromisoformat(item["occurred_at"]),
        actor=Actor(item["actor_kind"], item["actor_id"]),
        data=dict(item.get("data") or {}),
        facets=dict(item.get("facets") or {}),
        work=tuple(item.get("work") or ()),
        usage=dict(item.get("usage") or {}),
        metrics=item.get("metrics", ""),
        wake_up=_wake_up(ref.subject_id, item),
    )


def _wake_up(ticket_id: str, item: Mapping[str, Any]) -> WakeUp | None:
    if "wake_at" not in item:
        return None
    return WakeUp(ticket_id, int(item["timer_seq"]), datetime.fromisoformat(item["wake_at"]))


def from_image(image: Mapping[str, Any]) -> Event:
    """The event in a stream record's NewImage.

    KeyError, ValueError, TypeError or AttributeError when it is none.
    """
    return from_item(decode_item(image))


def ref_of(keys: Mapping[str, Any]) -> EventRef:
    """The event named by a stream record's Keys.

    KeyError, ValueError, TypeError or AttributeError when none is.
    """
    return ref_of_key(keys["pk"]["S"], keys["sk"]["S"])


def ref_of_key(pk: str, sk: str) -> EventRef:
    """The event that a table key names. ValueError for the key of something else."""
    if not pk.startswith("E#") or not (sk.isascii() and sk.isdigit()):
        raise ValueError(f"not the key of an event row: {pk} {sk}")
    return EventRef(pk.removeprefix("E#"), int(sk))


def shard_of(subject_id: str) -> int:
    """The feed's shard of a subject: always the same one, so that its events stay in order."""
    return crc32(subject_id.encode()) % SHARDS


def feed_position(event: Event) -> str:
    """Where the event stands in its shard: by time, then sequence.

    The end of the subject's id tells apart events of two subjects at the same millisecond with the same
    sequence: without it the feed, which goes on behind a position, would skip the second of them at the edge
    of a page.
    """
    return f"{iso(event.occurred_at)}#{event.sequence:010d}#{event.subject_id[-8:]}"
