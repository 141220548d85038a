"""The description of the desk's events, made from their catalogue: AsyncAPI 3.0 for the topic and for webhooks.

Source: https://www.asyncapi.com/docs/reference/specification/v3.0.0
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from chalicelib.desk.event_catalogue import CATALOGUE, FACETS, envelope
from chalicelib.desk.event_schema import TIME, Schema, fields
from chalicelib.desk.event_types import EventType
from chalicelib.desk.events import API_VERSION

VERSION: Final = "3.0.0"
TEXT: Final[Schema] = {"type": "string"}
CHANNELS: Final = ("topic", "webhook")
ATTRIBUTES: Final[Schema] = {
    "type": "object",
    "description": "Message attributes, for filter policies: facts of the subject that are not known are absent.",
    "properties": {"type": TEXT, **dict.fromkeys(FACETS, TEXT)},
    "required": ["type"],
}
SIGNED: Final[Schema] = {
    "type": "object",
    "description": "Headers of the Standard Webhooks specification.",
    "properties": {
        "webhook-id": {"type": "string", "description": "The event's id, the same for every try."},
        "webhook-timestamp": {"type": "string", "description": "When this try was made, in seconds since 1970."},
        "webhook-signature": {"type": "string", "description": "One `v1,<base64>` for each live secret."},
    },
    "required": ["webhook-id", "webhook-timestamp", "webhook-signature"],
}
# As chalicelib/webhooks/bodies.py writes it.
THIN: Final[Schema] = fields(
    id={"type": "string", "pattern": "^evt_"},
    type=TEXT,
    occurred_at=TIME,
    tenant_id=TEXT,
    api_version=TEXT,
    sequence={"type": "integer", "minimum": 1},
    data={"type": "object"},
)


@cache
def asyncapi() -> dict[str, Any]:
    """The document, made once per process. It must not be changed."""
    return {
        "asyncapi": VERSION,
        "info": {
            "title": "Meridian events",
            "version": API_VERSION,
            "description": "Every change of a ticket or customer: CloudEvents 1.0 on the topic, thin to webhooks."
            " Each arrives at least once: known by its `id`, in order by its subject and `sequence`.",
        },
        "defaultContentType": "application/json",
        "channels": {
            "topic": _channel("The Amazon SNS topic of a deployment; its ARN is an output of the stack.", "topic"),
            "webhook": _channel("The addresses that integrators have registered; each call is a POST.", "webhook"),
        },
        "operations": {
            "publish": _operation("topic", "Published as soon as the change is written."),
            "call": _operation("webhook", "Called until it answers with 2xx, as docs/webhooks.md says."),
        },
        "components": {
            "messages": {_key(type_, where): _message(type_, where) for where in CHANNELS for type_ in CATALOGUE},
            "messageTraits": {
                "topic": {"headers": _ref("schemas", "attributes")},
                "webhook": {"headers": _ref("schemas", "signature")},
            },
            "schemas": {
                "attributes": ATTRIBUTES,
                "signature": SIGNED,
                "topic_body": _embedded(envelope()),
                "webhook_body": THIN,
                **{type_.name: _embedded(type_.schema()) for type_ in CATALOGUE},
            },
        },
    }


def _channel(description: str, where: str) -> dict[str, Any]:
    messages = {type_.name: _ref("messages", _key(type_, where)) for type_ in CATALOGUE}
    return {"address": None, "description": description, "messages": messages}


def _operation(where: str, summary: str) -> dict[str, Any]:
    messages = [{"$ref": f"#/channels/{where}/messages/{type_.name}"} for type_ in CATALOGUE]
    return {"action": "send", "channel": {"$ref": f"#/channels/{where}"}, "summary": summary, "messages": messages}


def _message(type_: EventType, where: str) -> dict[str, Any]:
    data = _ref("schemas", type_.name) if where == "topic" else _with_subject(type_)
    own = {"properties": {"type": {"const": type_.name}, "data": data}}
    return {
        "name": type_.name,
        "title": type_.name,
        "summary": type_.when,
        "contentType": "application/json",
        "traits": [_ref("messageTraits", where)],
        "payload": {"allOf": [_ref("schemas", f"{where}_body"), own]},
    }


def _with_subject(type_: EventType) -> Schema:
    """Data as webhooks get them: whose event it is stands beside what happened."""
    schema = _embedded(type_.schema())
    properties = {"subject_id": TEXT, **schema["properties"]}
    return {**schema, "properties": properties, "required": ["subject_id", *schema["required"]]}


def _key(type_: EventType, where: str) -> str:
    return f"{where}.{type_.name}"


def _ref(kind: str, name: str) -> dict[str, str]:
    return {"$ref": f"#/components/{kind}/{name}"}


def _embedded(schema: Schema) -> Schema:
    """A schema within the document: an `$id` of its own would make it the root of the references in it."""
    return {name: value for name, value in schema.items() if name not in ("$id", "$schema")}
