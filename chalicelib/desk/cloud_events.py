"""Events as the world sees them: CloudEvents 1.0, and the attributes that filter policies match."""

from typing import Any

from chalicelib.desk.event_catalogue import FACETS
from chalicelib.desk.event_types import schema_id
from chalicelib.desk.events import Event
from chalicelib.desk.times import iso


def cloud_event(event: Event, deployment: str) -> dict[str, Any]:
    """The event in CloudEvents' structured JSON form.

    `id` is the same at every redelivery of the same row.
    """
    return {
        "specversion": "1.0",
        "id": event.id,
        "source": f"/meridian/{deployment}",
        "type": event.type,
        "subject": event.subject_id,
        "time": iso(event.occurred_at),
        "sequence": event.sequence,
        "datacontenttype": "application/json",
        "dataschema": schema_id(event.type),
        "data": {**event.data, "actor": {"kind": event.actor.kind, "id": event.actor.id}},
    }


def attributes(event: Event) -> dict[str, str]:
    """What a filter policy can match: the type, and those facts of the subject that are known."""
    return {"type": event.type, **{name: event.facets[name] for name in FACETS if event.facets.get(name)}}
