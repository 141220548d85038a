"""Events for tests, whole and documented unless a test says otherwise."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from chalicelib.desk.event_catalogue import BY_NAME
from chalicelib.desk.event_schema import Schema
from chalicelib.desk.events import Actor, Event, Work

TICKET_ID = "tkt_01J9ZK7D4W8Q2N5R6T3V0XYABC"
OTHER_TICKET_ID = "tkt_01J9ZK7D4W8Q2N5R6T3V0XYABD"
CUSTOMER_ID = "cus_01J9ZK7D4W8Q2N5R6T3V0XYABE"
START = datetime(2026, 11, 21, 10, 0, 0, 123_000, tzinfo=UTC)

CREATED: dict[str, Any] = {
    "number": 1042,
    "status": "new",
    "requester_id": CUSTOMER_ID,
    "queue_id": "q_fr",
    "channel": "app",
    "message": {
        "id": "msg_01J9ZK7D4W8Q2N5R6T3V0XYABC",
        "author": {"kind": "customer", "id": CUSTOMER_ID},
        "public": True,
        "language": "fr",
        "attachment_ids": [],
    },
    "triage": {
        "rule_id": "delivery-damaged",
        "category": "delivery.damaged",
        "urgency": "normal",
        "complexity": "simple",
        "queue_id": "q_fr",
        "owner": "logistics",
    },
    "language": {"tag": "fr", "confidence": 0.98},
    "customer_created": True,
}
FACETS = {"market": "FR", "channel": "app", "language": "fr", "queue": "q_fr", "urgency": "normal"}


def created(subject_id: str = TICKET_ID, sequence: int = 1, work: tuple[Work, ...] = ("translate",)) -> Event:
    """A typical ticket.created."""
    return Event(
        subject_id=subject_id,
        sequence=sequence,
        type="ticket.created",
        occurred_at=START,
        actor=Actor("customer", CUSTOMER_ID),
        data=CREATED,
        facets=FACETS,
        work=work,
        usage={"apigateway:requests": "1", "dynamodb:read_units": "3", "dynamodb:write_units": "18"},
    )


def event(subject_id: str = TICKET_ID, sequence: int = 1, type_: str = "ticket.archived", after_s: float = 0) -> Event:
    """An event of any type, with the smallest data its type allows."""
    data = smallest(BY_NAME[type_].data) if type_ in BY_NAME else {}
    occurred_at = START + timedelta(seconds=after_s)
    return Event(subject_id, sequence, type_, occurred_at, Actor("system", "meridian"), data, {"market": "FR"})


def smallest(schema: Schema) -> Any:
    """A value that fits a schema of the catalogue."""
    if "anyOf" in schema:
        return smallest(schema["anyOf"][0])
    if schema["type"] == "object":
        return {name: smallest(part) for name, part in schema["properties"].items()}
    if schema["type"] == "array":
        return [smallest(schema["items"]) for _ in range(schema.get("minItems", 1))]
    if "enum" in schema:
        return schema["enum"][0]
    if "examples" in schema:
        return schema["examples"][0]
    if "pattern" in schema:
        return schema["pattern"].strip("^") + "01J9ZK7D4W8Q2N5R6T3V0XYABC"
    text = "2026-11-21T10:00:00.000Z" if schema.get("format") else "text"
    return {"string": text, "integer": 1, "number": 1, "boolean": True}[schema["type"]]
