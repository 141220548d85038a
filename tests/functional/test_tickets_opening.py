"""Opening tickets over HTTPS: by a customer, by an agent for one, by an integration."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.desk import ANA, FRENCH, KnownDesk, refusal

CONTRACT: dict[str, Any] = {
    "subject": "Colis abîmé",
    "description": "Bonjour, mon colis est arrivé abîmé.",
    "channel": "app",
    "market": "FR",
    "category": "delivery.damaged",
    "urgency": "normal",
    "complexity": "simple",
    "desired_outcome": "refund",
    "requester": {"email": "a@b.fr", "name": "Ana"},
    "sales_platform": "own",
    "store": "fr",
    "external_id": "FR-20931",
    "tags": [],
    "custom_fields": [],
}
SERVER_OWNED: dict[str, Any] = {
    "id": "tkt_01JD0000000000000000000000",
    "number": 7,
    "status": "resolved",
    "version": 9,
    "sequence": 9,
    "assignee_id": "agt_01JD0000000000000000000000",
    "created_at": "2026-01-01T00:00:00Z",
    "triage": {"rule_id": "mine"},
    "reopens": 3,
    "merged_into": "tkt_01JD0000000000000000000000",
    "opened_by": "agt_01JD0000000000000000000000",
    "cost": 0,
    "tenant": "other",
}


def test_the_published_shape_opens_a_ticket_for_an_integration(desk: KnownDesk) -> None:
    answer = desk.post("/v1/tickets", json={"ticket": CONTRACT}, caller="integration")
    ticket = answer.json()["ticket"]
    assert (answer.status, answer.headers["etag"]) == (201, '"1"')
    assert answer.headers["location"].endswith(ticket["id"])
    assert (ticket["number"], ticket["status"], ticket["version"]) == (1001, "new", 1)
    assert ticket["language"]["tag"] == "fr"
    assert ticket["language"]["confidence"] >= 0.5
    kept = [name for name in CONTRACT if name not in ("description", "requester")]
    assert {name: ticket[name] for name in kept} == {name: CONTRACT[name] for name in kept}


def test_the_location_of_a_new_ticket_leads_to_it(desk: KnownDesk) -> None:
    answer = desk.post("/v1/tickets", json={"ticket": CONTRACT}, caller="integration")
    assert desk.get(f"/v1/{answer.headers['location']}", caller="integration").json() == answer.json()


def test_a_customer_needs_only_a_description(desk: KnownDesk) -> None:
    answer = desk.post("/v1/tickets", json={"ticket": {"description": FRENCH}}, caller="customer")
    ticket = answer.json()["ticket"]
    assert (answer.status, ticket["subject"][:20], ticket["channel"]) == (201, FRENCH[:20], "app")
    assert desk.read(ticket, "customer") == ticket
    assert desk.read(ticket)["requester_id"] == ticket["requester_id"]


def test_a_customers_answer_holds_no_field_of_the_desk(desk: KnownDesk) -> None:
    theirs = desk.open("customer")
    ours = desk.read(theirs)
    assert set(ours) - set(theirs) == {
        "sequence", "stage", "assignee_id", "queue_id", "region", "complexity", "tier", "tags", "triage", "links",
        "merged_ids", "snoozed_until", "confirmed_by", "reopens", "opened_by", "escalation",
        "channel_created_at", "channel_lag_s", "sla",
    }  # fmt: skip


@pytest.mark.parametrize("caller", ["customer", "agent", "integration"])
def test_what_the_desk_decides_cannot_be_sent(desk: KnownDesk, caller: str) -> None:
    good = {"description": FRENCH} | ({} if caller == "customer" else {"requester": ANA})
    for name, value in SERVER_OWNED.items():
        refused = desk.post("/v1/tickets", json={"ticket": {**good, name: value}}, caller=caller)
        assert refusal(refused) == (422, "validation_failed", [(f"/ticket/{name}", "unknown_field")])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("requester", {"email": "other@example.org"}),
        ("requester_id", "cus_01JD0000000000000000000000"),
        ("queue_id", "q_vip"),
        ("tier", "vip"),
        ("tags", ["vip"]),
        ("region", "eu"),
    ],
)
def test_a_customer_cannot_say_what_is_the_desks_to_say(desk: KnownDesk, name: str, value: Any) -> None:
    refused = desk.post("/v1/tickets", json={"ticket": {"description": FRENCH, name: value}}, caller="customer")
    assert refusal(refused) == (422, "validation_failed", [(f"/ticket/{name}", "not_allowed")])


def test_an_agent_opens_on_behalf_of_a_customer_who_is_recognised_the_next_time(desk: KnownDesk) -> None:
    first = desk.open("agent", requester=ANA)
    second = desk.open("ben", requester={"email": "ANA@example.org"})
    third = desk.open("integration", requester_id=first["requester_id"])
    assert first["requester_id"] == second["requester_id"] == third["requester_id"]
    assert [ticket["number"] for ticket in (first, second, third)] == [1001, 1002, 1003]


@pytest.mark.parametrize(
    ("fields", "pointer", "reason"),
    [
        ({}, "/ticket/requester", "missing"),
        ({"requester": {"name": "Ana"}}, "/ticket/requester", "missing"),
        ({"requester_id": "cus_01JD0000000000000000000000"}, "/ticket/requester_id", "unknown_customer"),
        ({"requester": ANA, "requester_id": "cus_01JD0000000000000000000000"}, "/ticket/requester", "not_allowed"),
        ({"requester": ANA, "queue_id": "q_none"}, "/ticket/queue_id", "unknown_queue"),
        ({"requester": ANA, "market": "fr"}, "/ticket/market", "bad_format"),
        ({"requester": ANA, "urgency": "high"}, "/ticket/urgency", "not_allowed"),
        ({"requester": ANA, "tags": ["vip"] * 51}, "/ticket/tags", "too_many"),
        ({"requester": ANA, "subject": "a\nb"}, "/ticket/subject", "control_character"),
        ({"requester": ANA, "subject": "x" * 251}, "/ticket/subject", "too_long"),
        ({"requester": ANA, "description": " \n "}, "/ticket/description", "too_short"),
        ({"requester": ANA, "description": 7}, "/ticket/description", "wrong_type"),
        (
            {"requester": ANA, "via": {"followup_source_id": "tkt_01JD0000000000000000000000"}},
            "/ticket/via/followup_source_id",
            "unknown_ticket",
        ),
    ],
)
def test_each_fault_of_a_new_ticket_is_named(desk: KnownDesk, fields: Any, pointer: str, reason: str) -> None:
    refused = desk.post("/v1/tickets", json={"ticket": {"description": FRENCH, **fields}}, caller="agent")
    assert refusal(refused) == (422, "validation_failed", [(pointer, reason)])
    assert not [item for item in desk.cloud.items() if item["pk"]["S"].startswith("T#")]


def test_a_text_is_at_most_200_000_characters(desk: KnownDesk) -> None:
    longest = "é" * 200_000
    answers = [
        desk.post(
            "/v1/tickets",
            body=json.dumps({"ticket": {"description": text}}, ensure_ascii=False).encode(),
            headers={"Content-Type": "application/json"},
            caller="customer",
        )
        for text in (longest, longest + "é")
    ]
    ticket = desk.told(answers[0], 201)
    assert desk.thread(ticket, "customer")[0]["body"] == longest
    assert refusal(answers[1]) == (422, "validation_failed", [("/ticket/description", "too_long")])


def test_opening_tells_of_the_ticket_and_its_new_customer(desk: KnownDesk) -> None:
    ticket = desk.open("integration", **{name: CONTRACT[name] for name in ("market", "channel", "category")})
    desk.cloud.settle()
    told = {event.type: event for event in desk.cloud.published()}
    assert sorted(told) == ["customer.created", "ticket.created", "translation.completed"]
    created = told["ticket.created"]
    assert (created.body["subject"], created.body["sequence"]) == (ticket["id"], 1)
    expected = {"market": "FR", "channel": "app", "language": "fr", "queue": "q_default", "urgency": "normal"}
    assert {name: created.attributes[name] for name in expected} == expected
    assert FRENCH not in str(created.body)


def test_custom_fields_keep_their_plain_values(desk: KnownDesk) -> None:
    fields = [
        {"id": "order", "value": "FR-20931"},
        {"id": "items", "value": 3},
        {"id": "weight", "value": 1.25},
        {"id": "tiniest", "value": -1e-130},
        {"id": "largest", "value": 9.9e125},
        {"id": "gift", "value": True},
        {"id": "coupon", "value": None},
    ]
    ticket = desk.open(custom_fields=fields)
    assert desk.read(ticket)["custom_fields"] == fields


def test_two_tickets_may_have_the_same_external_id_and_both_are_found_by_it(desk: KnownDesk) -> None:
    opened = [desk.open(external_id="FR-20931")["id"] for _ in range(2)]
    found = desk.get("/v1/tickets", query={"external_id": "FR-20931"}, caller="agent").json()["data"]
    assert sorted(ticket["id"] for ticket in found) == sorted(opened)


@pytest.mark.parametrize("value", [1e-131, -2.3e-146, 1e126, -1e300])
def test_a_number_no_store_keeps_is_refused(desk: KnownDesk, value: float) -> None:
    ticket = {"description": FRENCH, "custom_fields": [{"id": "x", "value": value}]}
    refused = desk.post("/v1/tickets", json={"ticket": ticket}, caller="customer")
    assert refusal(refused)[:2] == (422, "validation_failed")
    assert "out_of_range" in {reason for _, reason in refusal(refused)[2]}


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ([{"id": f"f{number}", "value": "x" * 1_000} for number in range(33)], "too_long"),
        ([{"id": "size", "value": 1}, {"id": "size", "value": 2}], "repeated"),
    ],
)
def test_custom_fields_are_small_together_and_each_there_once(desk: KnownDesk, fields: Any, reason: str) -> None:
    expected = (422, "validation_failed", [("/ticket/custom_fields", reason)])
    opened = desk.post(
        "/v1/tickets", json={"ticket": {"description": FRENCH, "custom_fields": fields}}, caller="customer"
    )
    assert refusal(opened) == expected
    ticket = desk.open("customer")
    changed = desk.patch(f"/v1/tickets/{ticket['id']}", json={"ticket": {"custom_fields": fields}}, caller="agent")
    assert refusal(changed) == expected
    enough = fields[:31] if reason == "too_long" else fields[:1]
    assert desk.open("customer", custom_fields=enough)["custom_fields"] == enough
