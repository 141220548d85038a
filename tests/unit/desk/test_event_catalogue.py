"""The catalogue documents every field of every event, and refuses what it does not document."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from chalicelib.desk.cloud_events import attributes, cloud_event
from chalicelib.desk.event_catalogue import (
    BY_NAME,
    CATALOGUE,
    MAX_EVENT_BYTES,
    UndocumentedEventError,
    check,
    envelope,
    schemas,
)
from chalicelib.desk.event_schema import problems
from chalicelib.desk.event_types import schema_id
from tests.event_builders import CREATED, FACETS, TICKET_ID, created, event, smallest

NAMES = sorted(BY_NAME)


def test_each_type_is_documented_once() -> None:
    assert len({entry.name for entry in CATALOGUE}) == len(CATALOGUE) == len(schemas())


@pytest.mark.parametrize("name", NAMES)
def test_every_published_schema_is_valid_json_schema(name: str) -> None:
    schema = schemas()[name]
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == schema_id(name)
    assert schema["additionalProperties"] is False
    assert "actor" in schema["required"]


@pytest.mark.parametrize("name", NAMES)
def test_an_event_of_every_type_fits_its_schema_and_the_envelope(name: str) -> None:
    documented = event(type_=name)
    check(documented)
    sent = json.loads(json.dumps(cloud_event(documented, "local")))
    Draft202012Validator(envelope()).validate(sent)
    Draft202012Validator(schemas()[name]).validate(sent["data"])


@pytest.mark.parametrize("name", NAMES)
def test_a_field_nobody_documented_is_refused(name: str) -> None:
    documented = event(type_=name)
    with pytest.raises(UndocumentedEventError, match="/body: not documented"):
        check(replace(documented, data={**documented.data, "body": "Bonjour"}))


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_field_is_refused(name: str) -> None:
    for required in BY_NAME[name].data["required"]:
        documented = event(type_=name)
        rest = {key: value for key, value in documented.data.items() if key != required}
        with pytest.raises(UndocumentedEventError, match=f"/{required}: missing"):
            check(replace(documented, data=rest))


def test_a_field_marked_optional_may_be_absent_or_null() -> None:
    for value in ({"queue_id": None}, {}):
        check(replace(created(), data={**{k: v for k, v in CREATED.items() if k != "queue_id"}, **value}))


def test_a_change_of_a_text_names_the_field_and_never_its_words() -> None:
    updated = event(type_="ticket.updated")
    check(replace(updated, data={"changed": {"market": ["FR", None]}, "changed_fields": ["subject"]}))
    with pytest.raises(UndocumentedEventError, match="/changed/subject: not documented"):
        check(replace(updated, data={"changed": {"subject": ["Colis", "Colis abîmé"]}}))


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (replace(created(), type="ticket.exploded"), "unknown type"),
        (replace(created(), facets={"shoe_size": "42"}), "facet shoe_size: not documented"),
        (replace(created(), facets={"market": ""}), "facet market: empty"),
        (replace(created(), work=("paint",)), "work paint: unknown"),  # type: ignore[arg-type]
        (
            replace(event(type_="message.updated"), data={"message_id": "msg_1", "changed_fields": ["x" * 70_000]}),
            "too large",
        ),
    ],
)
def test_an_event_outside_the_catalogue_is_refused(wrong: Any, complaint: str) -> None:
    with pytest.raises(UndocumentedEventError, match=complaint):
        check(wrong)


def test_an_event_fits_into_a_queue_message_with_room_to_spare() -> None:
    assert MAX_EVENT_BYTES * 4 < 262_144


def test_tuples_of_the_core_are_lists_on_the_wire() -> None:
    check(replace(event(type_="ticket.tags_changed"), data={"added": ("vip",), "removed": ()}))


def test_an_event_goes_out_as_a_cloud_event_with_stable_id_and_schema() -> None:
    sent = cloud_event(created(), "local")
    assert {name: value for name, value in sent.items() if name != "data"} == {
        "specversion": "1.0",
        "id": f"evt_{TICKET_ID.removeprefix('tkt_')}-1",
        "source": "/meridian/local",
        "type": "ticket.created",
        "subject": TICKET_ID,
        "time": "2026-11-21T10:00:00.123Z",
        "sequence": 1,
        "datacontenttype": "application/json",
        "dataschema": "urn:meridian:event-schema:ticket.created",
    }
    assert sent["data"]["actor"] == {"kind": "customer", "id": CREATED["requester_id"]}
    assert sent["data"]["number"] == 1042


def test_a_filter_policy_sees_the_facts_that_are_known() -> None:
    assert attributes(created()) == {"type": "ticket.created", **FACETS}
    assert "brand" not in attributes(replace(created(), facets={"brand": "", "market": "FR"}))


values = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.floats(-1, 2) | st.sampled_from(["", "new", "fr", "tkt_1"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "tag", "x"]), inner, max_size=2),
    max_leaves=4,
)


@given(st.sampled_from(NAMES), st.data())
def test_the_small_check_agrees_with_a_full_json_schema_validator(name: str, data: st.DataObject) -> None:
    schema = schemas()[name]
    value = smallest(schema)
    field = data.draw(st.sampled_from(sorted(value)))
    value[field] = data.draw(values)
    if data.draw(st.booleans()):
        value.pop(data.draw(st.sampled_from(sorted(value))))
    # JSON Schema counts 1.0 as an integer; Python and the wire do not write one that way.
    expected = Draft202012Validator(schema).is_valid(value)
    assert expected == (not list(problems(value, schema))) or "1.0" in json.dumps(value)
