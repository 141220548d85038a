"""What a receiver is sent: the event, thin. Ids and changed fields, never words of people."""

import json
from hashlib import sha256

from chalicelib.desk.events import API_VERSION, Event
from chalicelib.desk.times import iso

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base 32, as ULIDs are written
TIME_BITS, HASH_BITS = 48, 80  # as in a ULID


def body_of(event: Event, deployment: str) -> bytes:
    """The same bytes at every try."""
    actor = {"kind": event.actor.kind, "id": event.actor.id}
    thin = {
        "id": event.id,
        "type": event.type,
        "occurred_at": iso(event.occurred_at),
        "tenant_id": deployment,
        "api_version": API_VERSION,
        "sequence": event.sequence,
        "data": {"subject_id": event.subject_id, **event.data, "actor": actor},
    }
    return json.dumps(thin, ensure_ascii=False, separators=(",", ":")).encode()


def delivery_id(webhook_id: str, event: Event) -> str:
    """The id of the one delivery of an event to a webhook: a ULID of the event's time, so ids sort by it."""
    milliseconds = int(event.occurred_at.timestamp() * 1000) & (1 << TIME_BITS) - 1
    hashed = int.from_bytes(sha256(f"{webhook_id}/{event.id}".encode()).digest()[: HASH_BITS // 8], "big")
    number = milliseconds << HASH_BITS | hashed
    return "whd_" + "".join(ALPHABET[(number >> shift) & 31] for shift in range(125, -1, -5))
