"""Webhooks, lanes, deliveries and health as rows. docs/data-model.md lists the items.

Decoded by hand: the relay reads webhooks, and must not load pydantic for it (docs/performance.md).
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from chalicelib.adapters.dynamodb.table import Key
from chalicelib.desk.times import iso
from chalicelib.webhooks.things import Delivery, Health, Lane, LaneKey, Secret, Try, Webhook

WEBHOOKS = "WEBHOOKS"
LANE, DELIVERY = "L#", "D#"
DUE = "webhook"
GRACE = timedelta(seconds=60)  # before the sweep takes a lane for forgotten
LOG_KEPT = timedelta(days=30)
IDLE_KEPT = timedelta(days=1)

Row = dict[str, Any]


def lane_key(key: LaneKey) -> Key:
    """Where a lane lies."""
    return f"W#{key.webhook_id}", LANE + key.subject_id


def delivery_key(webhook_id: str, delivery_id: str) -> Key:
    """Where a delivery lies: in the order of its event's time."""
    return f"W#{webhook_id}", DELIVERY + delivery_id


def health_key(webhook_id: str) -> Key:
    """Where a receiver's health lies."""
    return f"W#{webhook_id}", "A"


def webhook_row(webhook: Webhook) -> Row:
    """A webhook as JSON text: it is only ever read and written whole. A deleted one goes by itself."""
    body = {
        "url": webhook.url,
        "event_types": webhook.event_types,
        "filters": {fact: list(values) for fact, values in webhook.filters.items()},
        "description": webhook.description,
        "is_enabled": webhook.is_enabled,
        "disabled_reason": webhook.disabled_reason,
        "disabled_at": _text(webhook.disabled_at),
        "created_at": iso(webhook.created_at),
        "secrets": [[one.number, iso(one.created_at), _text(one.expires_at)] for one in webhook.secrets],
    }
    row = {"pk": WEBHOOKS, "sk": webhook.id, "item": "webhook", "version": webhook.version, "body": json.dumps(body)}
    if webhook.deleted_at:
        row |= {"deleted_at": iso(webhook.deleted_at), "expires_at": _epoch(webhook.deleted_at + IDLE_KEPT)}
    return row


def webhook_of(row: Mapping[str, Any]) -> Webhook:
    """A webhook back from its row."""
    body = json.loads(row["body"])
    secrets = (Secret(number, _moment(made), _moment_or_none(until)) for number, made, until in body["secrets"])
    return Webhook(
        id=row["sk"],
        url=body["url"],
        event_types=tuple(body["event_types"]),
        filters={fact: tuple(values) for fact, values in body["filters"].items()},
        description=body["description"],
        is_enabled=body["is_enabled"],
        disabled_reason=body["disabled_reason"],
        disabled_at=_moment_or_none(body["disabled_at"]),
        created_at=_moment(body["created_at"]),
        secrets=tuple(secrets),
        deleted_at=_moment_or_none(row.get("deleted_at")),
        version=row["version"],
    )


def lane_row(lane: Lane) -> Row:
    """A lane: in the index of open work while something waits, otherwise on its way out."""
    pk, sk = lane_key(lane.key)
    row = {"pk": pk, "sk": sk, "item": "webhook_lane", "version": lane.version, "next_at": iso(lane.next_at)}
    row |= {"holder": lane.holder or None, "pending": list(lane.pending)}
    if lane.pending:
        return row | {"due": DUE, "due_at": iso(lane.next_at + GRACE)}
    return row | {"expires_at": _epoch(lane.next_at + IDLE_KEPT)}


def lane_of(row: Mapping[str, Any]) -> Lane:
    """A lane back from its row."""
    return Lane(
        key=lane_key_of(row),
        pending=tuple(row.get("pending", ())),
        next_at=_moment(row["next_at"]),
        holder=row.get("holder", ""),
        version=row["version"],
    )


def lane_key_of(row: Mapping[str, Any]) -> LaneKey:
    """Which lane a row, or its entry in an index, is of."""
    return LaneKey(row["pk"].partition("#")[2], row["sk"].removeprefix(LANE))


def delivery_row(delivery: Delivery) -> Row:
    """A delivery; it goes LOG_KEPT after the last thing that is known of it."""
    pk, sk = delivery_key(delivery.webhook_id, delivery.id)
    known = [delivery.occurred_at, *(made.at for made in delivery.tries[-1:])]
    return {
        "pk": pk,
        "sk": sk,
        "item": "webhook_delivery",
        "event_id": delivery.event_id,
        "type": delivery.type,
        "subject_id": delivery.subject_id,
        "sequence": delivery.sequence,
        "occurred_at": iso(delivery.occurred_at),
        "state": delivery.state,
        "detail": delivery.detail,
        "tries": [_try_row(made) for made in delivery.tries],
        "tries_made": delivery.tries_made,
        "next_at": _text(delivery.next_at),
        "version": delivery.version,
        "expires_at": _epoch(max([*known, delivery.next_at or delivery.occurred_at]) + LOG_KEPT),
    }


def delivery_of(row: Mapping[str, Any]) -> Delivery:
    """A delivery back from its row."""
    return Delivery(
        id=row["sk"].removeprefix(DELIVERY),
        webhook_id=row["pk"].partition("#")[2],
        event_id=row["event_id"],
        type=row["type"],
        subject_id=row["subject_id"],
        sequence=row["sequence"],
        occurred_at=_moment(row["occurred_at"]),
        state=row["state"],
        detail=row.get("detail"),
        tries=tuple(
            Try(_moment(one["at"]), one.get("status"), one.get("error"), one["ms"]) for one in row.get("tries", ())
        ),
        tries_made=row["tries_made"],
        next_at=_moment_or_none(row.get("next_at")),
        version=row["version"],
    )


def health_row(webhook_id: str, health: Health) -> Row:
    """A receiver's health."""
    pk, sk = health_key(webhook_id)
    moments = {"failing_since": _text(health.failing_since), "paused_until": _text(health.paused_until)}
    rest = {"item": "webhook_health", "pauses": health.pauses, "version": health.version}
    return {"pk": pk, "sk": sk, **rest, **moments}


def health_of(row: Mapping[str, Any]) -> Health:
    """A receiver's health back from its row."""
    failing, paused = _moment_or_none(row.get("failing_since")), _moment_or_none(row.get("paused_until"))
    return Health(failing, paused, row["pauses"], row["version"])


def _try_row(made: Try) -> Row:
    known = {"at": iso(made.at), "status": made.status, "error": made.error, "ms": made.duration_ms}
    return {name: value for name, value in known.items() if value is not None}


def _text(moment: datetime | None) -> str | None:
    return iso(moment) if moment else None


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _moment_or_none(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _epoch(moment: datetime) -> int:
    return int(moment.timestamp())
