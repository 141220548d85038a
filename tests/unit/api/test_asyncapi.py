"""The AsyncAPI document holds together, and what is really sent fits it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from chalicelib.api.asyncapi import VERSION, asyncapi
from chalicelib.channels.standard_signatures import signed_headers
from chalicelib.desk.cloud_events import attributes, cloud_event
from chalicelib.desk.event_catalogue import CATALOGUE
from chalicelib.desk.events import Actor, Event
from chalicelib.webhooks.bodies import body_of
from tests.fakes import START

DOCUMENT: dict[str, Any] = json.loads(json.dumps(asyncapi()))
ROOT = "urn:asyncapi"
SCHEMAS: Registry[Any] = Registry().with_resource(ROOT, DRAFT202012.create_resource(DOCUMENT))
ADDED = Event(
    subject_id="tkt_01JD0000000000000000000000",
    sequence=7,
    type="attachment.added",
    occurred_at=START,
    actor=Actor("customer", "cus_01JD0000000000000000000000"),
    data={
        "attachment_id": "att_01JD0000000000000000000000",
        "message_id": "msg_01JD0000000000000000000000",
        "content_type": "image/jpeg",
        "size": 3,
    },
    facets={"market": "FR"},
)


def references(node: Any) -> Iterator[str]:
    """Every `$ref` of the document."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for inner in node.values():
            yield from references(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from references(inner)


def found(reference: str) -> Any:
    """What a reference leads to; KeyError when it leads nowhere."""
    node: Any = DOCUMENT
    for step in reference.removeprefix("#/").split("/"):
        node = node[step]
    return node


def faults(pointer: str, value: Any) -> list[str]:
    """What of a value does not fit the schema at a place of the document."""
    validator = Draft202012Validator({"$ref": f"{ROOT}#/{pointer}"}, registry=SCHEMAS)
    return [error.message for error in validator.iter_errors(value)]


def test_every_reference_leads_somewhere() -> None:
    assert all(found(reference) for reference in references(DOCUMENT))


def test_it_has_what_the_specification_asks_for() -> None:
    assert DOCUMENT["asyncapi"] == VERSION
    assert set(DOCUMENT["info"]) >= {"title", "version"}
    for operation in DOCUMENT["operations"].values():
        assert operation["action"] == "send"
        channel = found(operation["channel"]["$ref"])
        assert [found(one["$ref"]) for one in operation["messages"]] == list(channel["messages"].values())


@pytest.mark.parametrize("channel", ["topic", "webhook"])
def test_every_event_of_the_catalogue_is_a_message_of_both_channels(channel: str) -> None:
    messages = DOCUMENT["channels"][channel]["messages"]
    assert list(messages) == [type_.name for type_ in CATALOGUE]
    for name, reference in messages.items():
        message = found(reference["$ref"])
        assert message["name"] == name
        assert message["payload"]["allOf"][1]["properties"]["type"] == {"const": name}


def test_every_schema_is_one() -> None:
    for schema in DOCUMENT["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
        assert "$id" not in schema


def test_what_is_published_fits() -> None:
    message = "components/messages/topic.attachment.added"
    body = json.loads(json.dumps(cloud_event(ADDED, "test")))
    assert faults(f"{message}/payload", body) == []
    assert faults(f"{message}/payload", {**body, "data": {"size": 3}})
    assert faults("components/schemas/attributes", attributes(ADDED)) == []


def test_what_webhooks_get_fits() -> None:
    message = "components/messages/webhook.attachment.added"
    content = body_of(ADDED, "test")
    assert faults(f"{message}/payload", json.loads(content)) == []
    assert faults(f"{message}/payload", {**json.loads(content), "data": ADDED.data})
    headers = signed_headers(ADDED.id, START, content, [b"k" * 32])
    assert faults("components/schemas/signature", headers) == []
