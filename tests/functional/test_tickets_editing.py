"""Changing tickets: fields, versions, triage corrections, assignment, tags, links."""

from __future__ import annotations

from typing import Any

import pytest

from tests.desk import AGENT, BEN, KnownDesk, refusal

NOBODY = "agt_01JD0000000000000000000000"
CHANGES: dict[str, Any] = {
    "subject": "Broken parcel",
    "brand": "acme",
    "region": "eu",
    "market": "DE",
    "sales_platform": "amazon",
    "store": "de-1",
    "category": "delivery.lost",
    "urgency": "urgent",
    "complexity": "complex",
    "desired_outcome": "refund",
    "tier": "gold",
    "external_id": "DE-1",
    "tags": ["b", "a"],
    "custom_fields": [{"id": "order", "value": 1}],
}


def test_every_field_can_be_changed_and_the_version_rises_once(desk: KnownDesk) -> None:
    ticket = desk.open()
    answer = desk.update(ticket, **CHANGES)
    changed = desk.told(answer)
    assert {name: changed[name] for name in CHANGES} == CHANGES
    assert (changed["version"], answer.headers["etag"]) == (2, '"2"')
    assert changed == desk.read(ticket)
    assert desk.events(ticket["id"]) == [
        "ticket.created", "ticket.updated", "ticket.triaged", "ticket.tags_changed", "sla.applied",
    ]  # fmt: skip


def test_what_is_absent_stays_and_null_clears(desk: KnownDesk) -> None:
    ticket = desk.told(desk.update(desk.open(), **CHANGES))
    cleared = desk.told(desk.update(ticket, brand=None, market=None, external_id=None, tier=None))
    changed = {name for name in cleared if cleared[name] != ticket[name]}
    assert changed == {"brand", "market", "external_id", "tier", "version", "sequence", "updated_at"}


@pytest.mark.parametrize("name", ["subject", "urgency", "complexity", "status", "stage", "tags", "custom_fields"])
def test_what_a_ticket_always_has_cannot_be_cleared(desk: KnownDesk, name: str) -> None:
    refused = desk.patch(f"/v1/tickets/{desk.open()['id']}", json={"ticket": {name: None}}, caller="agent")
    assert refusal(refused) == (422, "validation_failed", [(f"/ticket/{name}", "not_allowed")])


def test_a_change_that_changes_nothing_is_no_event_and_no_new_version(desk: KnownDesk) -> None:
    ticket = desk.told(desk.update(desk.open(), **CHANGES))
    assert desk.told(desk.update(ticket, **CHANGES)) == ticket
    assert desk.told(desk.update(ticket)) == ticket


@pytest.mark.parametrize("name", ["id", "number", "sequence", "assignee_id", "queue_id", "requester_id", "reopens"])
def test_what_the_desk_decides_cannot_be_changed(desk: KnownDesk, name: str) -> None:
    refused = desk.update(desk.open(), **{name: "x"})
    assert refusal(refused) == (422, "validation_failed", [(f"/ticket/{name}", "unknown_field")])


def test_a_body_version_that_is_not_the_current_one_is_a_conflict(desk: KnownDesk) -> None:
    ticket = desk.open()
    assert desk.update(ticket, subject="One", version=1).status == 200
    refused = desk.update(ticket, subject="Two", version=1)
    assert refusal(refused)[:2] == (409, "version_conflict")
    assert desk.told(desk.update(ticket, subject="Two", version=2))["version"] == 3


@pytest.mark.parametrize("action", ["tags", "claim", "assign", "link", "spam", "snooze", "messages", "merge"])
def test_an_if_match_that_is_not_the_current_version_fails_before_anything_is_done(
    desk: KnownDesk, action: str
) -> None:
    ticket, other = desk.open(), desk.open()
    bodies: dict[str, Any] = {
        "tags": {"add": ["a"]},
        "assign": {"assignee_id": AGENT},
        "link": {"ticket_id": other["id"]},
        "snooze": {"until": "2030-01-01T00:00:00Z"},
        "messages": {"message": {"body": "Hello, we are on it."}},
        "merge": {"source_id": other["id"]},
    }
    refused = desk.post(
        f"/v1/tickets/{ticket['id']}/{action}",
        json=bodies.get(action, {}),
        headers={"If-Match": '"2"'},
        caller="agent",
    )
    assert refusal(refused)[:2] == (412, "precondition_failed")
    assert desk.read(ticket) == ticket


def test_if_match_takes_the_etag_that_was_answered_weak_or_strong(desk: KnownDesk) -> None:
    ticket, path = desk.open(), "/v1/tickets/{id}"
    etag = desk.get(path.format(**ticket), caller="agent").headers["etag"]
    for header in (etag, "W/" + '"2"', "*"):
        body = {"ticket": {"subject": f"seen {header}"}}
        assert desk.patch(path.format(**ticket), json=body, headers={"If-Match": header}, caller="agent").status == 200
    malformed = desk.patch(path.format(**ticket), json={"ticket": {}}, headers={"If-Match": "2"}, caller="agent")
    assert refusal(malformed)[:2] == (400, "malformed_header")


def test_a_strict_caller_must_say_which_version_they_saw(desk: KnownDesk) -> None:
    path = f"/v1/tickets/{desk.open()['id']}"
    refused = desk.patch(path, json={"ticket": {"subject": "x"}}, query={"strict": "true"}, caller="integration")
    assert refusal(refused)[:2] == (428, "precondition_required")
    accepted = desk.patch(
        path,
        json={"ticket": {"subject": "x"}},
        query={"strict": "true"},
        headers={"If-Match": '"1"'},
        caller="integration",
    )
    assert accepted.status == 200


def test_translation_and_delivery_do_not_disturb_an_agents_if_match(desk: KnownDesk) -> None:
    ticket = desk.open()
    desk.cloud.settle()
    now = desk.read(ticket)
    assert now["sequence"] > ticket["sequence"]
    assert now["version"] == ticket["version"] == 1


def test_a_corrected_triage_names_the_agent_and_keeps_the_rule_that_fired(desk: KnownDesk) -> None:
    ticket = desk.open()
    corrected = desk.told(desk.update(ticket, urgency="urgent"))
    assert corrected["triage"] == {**ticket["triage"], "corrected_by": AGENT}
    assert desk.events(ticket["id"]) == ["ticket.created", "ticket.updated", "ticket.triaged", "sla.applied"]


def test_a_corrected_category_belongs_to_its_own_owner(desk: KnownDesk) -> None:
    ticket = desk.open(category="delivery.late")
    assert ticket["triage"]["owner"] == "logistics"
    assert desk.told(desk.update(ticket, category="software.bug"))["triage"]["owner"] == "technical"
    assert desk.told(desk.update(ticket, category="of-our-own"))["triage"]["owner"] is None
    assert desk.told(desk.update(ticket, category=None))["triage"]["owner"] is None


def test_an_agent_claims_a_ticket_once_and_nobody_else_can(desk: KnownDesk) -> None:
    ticket = desk.open()
    claimed = desk.told(desk.act(ticket, "claim"))
    assert (claimed["status"], claimed["stage"], claimed["assignee_id"]) == ("open", "assigned", AGENT)
    assert desk.told(desk.act(ticket, "claim")) == claimed
    refused = desk.act(ticket, "claim", "ben")
    assert refusal(refused) == (409, "conflict", [("", "already_assigned")])
    assert desk.events(ticket["id"]) == ["ticket.created", "ticket.status_changed", "ticket.assigned"]


def test_a_ticket_goes_to_an_agent_to_another_and_back_to_nobody(desk: KnownDesk) -> None:
    ticket = desk.open()
    steps = [desk.told(desk.act(ticket, "assign", "supervisor", assignee_id=who)) for who in (AGENT, BEN, None)]
    assert [step["assignee_id"] for step in steps] == [AGENT, BEN, None]
    assert {step["status"] for step in steps} == {"open"}
    assert desk.events(ticket["id"]).count("ticket.assigned") == 3


def test_a_ticket_is_given_to_a_queue_without_losing_its_agent(desk: KnownDesk) -> None:
    desk.post("/v1/queues", json={"queue": {"id": "q_fr", "name": "Fr", "working_language": "fr"}}, caller="admin")
    desk.wait(61)
    ticket = desk.told(desk.act(desk.open(), "claim"))
    moved = desk.told(desk.act(ticket, "assign", queue_id="q_fr"))
    assert (moved["queue_id"], moved["assignee_id"]) == ("q_fr", AGENT)
    both = desk.told(desk.act(ticket, "assign", queue_id="q_fr", assignee_id=BEN))
    assert (both["queue_id"], both["assignee_id"]) == ("q_fr", BEN)


@pytest.mark.parametrize(
    ("body", "pointer", "reason"),
    [
        ({}, "/assignee_id", "missing"),
        ({"assignee_id": NOBODY}, "/assignee_id", "unknown_agent"),
        ({"assignee_id": "ana"}, "/assignee_id", "bad_format"),
        ({"queue_id": "q_none"}, "/queue_id", "unknown_queue"),
        ({"queue_id": None}, "/queue_id", "unknown_queue"),
    ],
)
def test_a_ticket_cannot_be_given_to_who_is_not_there(desk: KnownDesk, body: Any, pointer: str, reason: str) -> None:
    refused = desk.act(desk.open(), "assign", **body)
    assert refusal(refused) == (422, "validation_failed", [(pointer, reason)])


def test_tags_are_added_and_taken_whatever_others_do(desk: KnownDesk) -> None:
    ticket = desk.open(tags=["vip"])
    assert desk.told(desk.act(ticket, "tags", add=["late", "vip", "late"]))["tags"] == ["vip", "late"]
    assert desk.told(desk.act(ticket, "tags", remove=["vip", "none"], add=["gift"]))["tags"] == ["late", "gift"]
    too_many = desk.act(ticket, "tags", add=[f"tag{number}" for number in range(49)])
    assert refusal(too_many)[:2] == (422, "validation_failed")
    assert desk.events(ticket["id"]) == ["ticket.created", "ticket.tags_changed", "ticket.tags_changed"]


def test_a_link_points_at_another_ticket_and_is_made_once(desk: KnownDesk) -> None:
    ticket, other = desk.open(), desk.open("other_customer")
    linked = desk.told(desk.act(ticket, "link", ticket_id=other["id"], kind="caused_by"))
    assert linked["links"] == [{"ticket_id": other["id"], "kind": "caused_by"}]
    assert desk.told(desk.act(ticket, "link", ticket_id=other["id"], kind="caused_by")) == linked
    again = desk.told(desk.act(ticket, "link", ticket_id=other["id"]))
    assert again["links"] == [{"ticket_id": other["id"], "kind": "related"}]
    for nothing in (ticket["id"], "tkt_01JD0000000000000000000000"):
        refused = desk.act(ticket, "link", ticket_id=nothing)
        assert refusal(refused) == (422, "validation_failed", [("/ticket_id", "unknown_ticket")])
