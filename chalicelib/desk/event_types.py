"""One type of event: its name, when it happens, and what its data looks like."""

from dataclasses import dataclass
from typing import get_args

from chalicelib.desk.event_schema import TEXT, Schema, fields, one_of
from chalicelib.desk.events import Actor

ACTOR = fields(kind=one_of(get_args(Actor.__annotations__["kind"])), id=TEXT)


@dataclass(frozen=True, slots=True)
class EventType:
    """One type: its name on the wire, when it happens, and the JSON Schema of its data without the actor."""

    name: str
    when: str
    data: Schema

    def schema(self) -> Schema:
        """JSON Schema 2020-12 of `data` as published: the fields of this type and the actor."""
        properties = {**self.data["properties"], "actor": ACTOR}
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": schema_id(self.name),
            "title": self.name,
            "description": self.when,
            **self.data,
            "properties": properties,
            "required": [*self.data["required"], "actor"],
        }


def schema_id(name: str) -> str:
    """The `dataschema` of an event type; `GET /v1/events/schemas` answers the schema with this `$id`."""
    return f"urn:meridian:event-schema:{name}"
