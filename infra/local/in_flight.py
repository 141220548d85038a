"""What a former cloud had under way and took along: wake-ups are armed and effects asked for again.

Translations and deliveries need nothing: the sweep finds them. Steps of a re-applied rule are lost; asking again
completes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from infra.local.cloud import Endpoint
from infra.local.deploy import Stack
from infra.local.rows import Row

SENT_AT_ONCE = 10
# As long as a message can be on the effects queue before it is a dead letter, which is kept: five deliveries, six
# minutes apart (infra/stack/queues.yaml).
UNDER_WAY = timedelta(minutes=30)

Message = Mapping[str, Any]


def rearm(endpoint: Endpoint, stack: Stack, rows: Iterable[Row]) -> int:
    """Arms again the wake-up of every ticket that waits for one. Returns how many."""
    return _send(endpoint, stack, "ArmQueue", [order for row in rows if (order := _order(row))])


def resume_effects(endpoint: Endpoint, stack: Stack, rows: Iterable[Row]) -> int:
    """Asks again for what the last warnings and breaches set in motion. Returns how many.

    The last ones came within UNDER_WAY of the newest event of all, however long ago the former cloud ended. What has
    been felt already is not felt again: the key of its event says so.
    """
    events = [row for row in rows if row.get("item") == {"S": "event"}]
    newest = max(map(_occurred_at, events), default=None)
    asking = [row for row in events if {"S": "effects"} in row.get("work", {}).get("L", ())]
    keys = [_key(row) for row in asking if newest and newest - _occurred_at(row) < UNDER_WAY]
    return _send(endpoint, stack, "EffectsQueue", keys)


def _send(endpoint: Endpoint, stack: Stack, queue: str, messages: Sequence[Message]) -> int:
    """Puts messages on a queue, and returns how many; none on one that an older stack lacks."""
    if queue not in stack.resources or not messages:
        return 0
    sqs, url = endpoint.client("sqs"), stack.resources[queue]
    for start in range(0, len(messages), SENT_AT_ONCE):
        batch = messages[start : start + SENT_AT_ONCE]
        entries = [{"Id": str(number), "MessageBody": json.dumps(message)} for number, message in enumerate(batch)]
        sqs.send_message_batch(QueueUrl=url, Entries=entries)
    return len(messages)


def _order(row: Row) -> Message | None:
    """What the arm queue takes for a row; None unless it is a ticket whose wake-up is armed."""
    if row.get("kind") != {"S": "ticket"} or row.get("due") != {"S": "wake_up"}:
        return None
    return {"subject_id": row["id"]["S"], "wake_at": row["due_at"]["S"], "timer": int(row["timer_seq"]["N"])}


def _key(row: Row) -> Message:
    """What the effects queue takes for an event row."""
    return {"subject_id": row["pk"]["S"].removeprefix("E#"), "sequence": int(row["sk"]["S"])}


def _occurred_at(row: Row) -> datetime:
    return datetime.fromisoformat(row["occurred_at"]["S"])
