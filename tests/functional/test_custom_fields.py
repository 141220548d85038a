"""Custom fields over HTTP: defined by the owner, filled in by customers and agents, seen by those they are for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.desk import FRENCH, KnownDesk, known_desk, refusal

PATH = "/v1/custom_fields"
SERIAL = {
    "id": "serial", "type": "text", "labels": {"en": "Serial number", "fr": "Numéro de série"}, "markets": ["FR"],
    "required": True, "visible_to": "customer", "max_length": 8,
}  # fmt: skip
COST = {"id": "cost", "type": "decimal", "labels": {"en": "Cost"}, "minimum": "0"}
PARTS = {
    "id": "parts", "type": "multi_choice", "labels": {"en": "Parts"}, "visible_to": "customer",
    "options": [{"id": "lid", "labels": {"en": "Lid"}}, {"id": "cup", "labels": {"en": "Cup"}}],
}  # fmt: skip


@pytest.fixture(name="desk", scope="module")
def desk_fixture() -> Iterator[KnownDesk]:
    """One desk for all, with three fields that hold already."""
    with known_desk() as ready:
        for field in (SERIAL, COST, PARTS):
            made = ready.post(PATH, json={"custom_field": field}, caller="supervisor")
            assert (made.status, made.headers["location"].rpartition("/")[2]) == (201, field["id"])
        ready.wait(61)
        yield ready


def opened(desk: KnownDesk, caller: str, market: str = "FR", **values: Any) -> Any:
    fields = [{"id": name, "value": value} for name, value in values.items()]
    known = {"requester": {"external_id": "u42"}} if caller == "agent" else {}
    ticket = {"description": FRENCH, "market": market, "custom_fields": fields, **known}
    return desk.post("/v1/tickets", json={"ticket": ticket}, caller=caller)


def test_a_field_is_read_as_it_was_written_and_a_change_is_a_version(desk: KnownDesk) -> None:
    read = desk.get(f"{PATH}/cost", caller="agent")
    field = read.json()["custom_field"]
    assert (field["version"], field["minimum"], field["visible_to"], field["options"]) == (1, "0", "agents", [])
    content = {name: value for name, value in field.items() if name != "id"}
    again = desk.put(f"{PATH}/cost", json={"custom_field": content}, caller="supervisor")
    assert again.json() == read.json()
    next_one = {**content, "labels": {"en": "Costs"}}
    assert desk.put(f"{PATH}/cost", json={"custom_field": next_one}, caller="supervisor").headers["etag"] == '"2"'
    assert desk.get(f"{PATH}/cost?version=1", caller="agent").json()["custom_field"] == field
    outdated = desk.put(f"{PATH}/cost", json={"custom_field": {**next_one, "required": True}}, caller="supervisor")
    assert refusal(outdated) == (409, "version_conflict", [("/custom_field/version", "outdated")])


def test_a_form_shows_the_fields_of_its_market_and_its_reader(desk: KnownDesk) -> None:
    def listed(caller: str, query: str = "") -> list[str]:
        return [field["id"] for field in desk.get(PATH + query, caller=caller).json()["data"]]

    assert listed("agent") == ["cost", "parts", "serial"]
    assert listed("agent", "?market=DE") == ["cost", "parts"]
    assert listed("customer") == ["parts", "serial"]
    assert listed("customer", "?market=DE") == ["parts"]


def test_values_of_every_type_are_kept_and_each_reader_sees_their_own(desk: KnownDesk) -> None:
    answer = opened(desk, "agent", serial="A-1", cost="12.50", parts=["cup", "lid"])
    ticket = desk.told(answer, 201)
    everything = {"serial": "A-1", "cost": "12.50", "parts": ["cup", "lid"]}
    assert {field["id"]: field["value"] for field in desk.read(ticket)["custom_fields"]} == everything
    mine = desk.told(opened(desk, "customer", serial="B-2"), 201)
    desk.told(desk.update(mine, custom_fields=[{"id": "serial", "value": "B-3"}, {"id": "cost", "value": 7}]))
    seen = [{"id": "serial", "value": "B-3"}]
    assert desk.read(mine, "customer")["custom_fields"] == seen
    page = desk.get("/v1/tickets", caller="customer").json()["data"]
    assert [ticket["custom_fields"] for ticket in page if ticket["id"] == mine["id"]] == [seen]


@pytest.mark.parametrize(
    ("caller", "values", "fault"),
    [
        ("agent", {"serial": "A", "colour": "red"}, ("/1/id", "unknown_custom_field")),
        ("agent", {"serial": "A-12345678"}, ("/0/value", "too_long")),
        ("agent", {"serial": "A", "cost": "-1"}, ("/1/value", "out_of_range")),
        ("agent", {"serial": "A", "parts": ["spoon"]}, ("/1/value", "unknown")),
        ("agent", {"cost": 3}, ("", "missing")),
        ("customer", {"serial": "A", "cost": 3}, ("/1/id", "unknown_custom_field")),
        ("customer", {}, ("", "missing")),
    ],
)
def test_what_does_not_fit_is_refused_where_it_stands(
    desk: KnownDesk, caller: str, values: dict[str, Any], fault: tuple[str, str]
) -> None:
    where, reason = fault
    expected = (422, "validation_failed", [(f"/ticket/custom_fields{where}", reason)])
    assert refusal(opened(desk, caller, **values)) == expected


def test_an_agent_without_the_form_opens_a_ticket_and_answers_for_the_whole_list_later(desk: KnownDesk) -> None:
    ticket = desk.told(opened(desk, "agent"), 201)
    desk.told(desk.update(ticket, subject="Later"))
    refused = desk.update(ticket, custom_fields=[{"id": "cost", "value": "1"}])
    assert refusal(refused) == (422, "validation_failed", [("/ticket/custom_fields", "missing")])
    desk.told(desk.update(ticket, custom_fields=[{"id": "serial", "value": "S"}]))


def test_definitions_cost_an_intake_no_call(desk: KnownDesk) -> None:
    desk.told(opened(desk, "customer", serial="warm"), 201)
    before = len(desk.cloud.gate.calls)
    desk.told(opened(desk, "customer", serial="again"), 201)
    names = {call.name for call in desk.cloud.gate.calls[before:]} - {"dynamodb.UpdateItem"}  # rates, numbers
    assert names == {"dynamodb.BatchGetItem", "dynamodb.TransactWriteItems"}
