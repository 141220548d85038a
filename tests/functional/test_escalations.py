"""Escalations over HTTP, and what breaches set in motion, from the gateway to the queues and back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.desk import AGENT, BEN, KnownDesk, refusal

EMERGENCY = {"id": "q_emergency", "name": "Emergency", "working_language": "en"}


@pytest.fixture(name="called")
def called_fixture(desk: KnownDesk) -> KnownDesk:
    """A desk with an emergency queue."""
    made = desk.post("/v1/queues", json={"queue": EMERGENCY}, caller="supervisor")
    assert made.status == 201, made.text
    return desk


def promise(desk: KnownDesk, *effects: dict[str, Any]) -> None:
    """A policy before all others: ten minutes for a first answer."""
    targets = [{"metric": "first_reply_time", "target_s": 600, "clock": "calendar"}]
    policy = {"id": "sla_strict", "title": "Strict", "position": 1, "targets": targets, "effects": list(effects)}
    made = desk.post("/v1/sla_policies", json={"sla_policy": policy}, caller="supervisor")
    assert made.status == 201, made.text


def test_an_agent_calls_another_desk_and_somebody_there_takes_the_ticket(called: KnownDesk) -> None:
    ticket = called.open()
    called.told(called.act(ticket, "claim"))
    told = called.told(called.act(ticket, "escalate", queue_id="q_emergency", reason="outage"))
    assert (told["queue_id"], told["assignee_id"], told["version"]) == ("q_emergency", None, 3)
    assert (told["escalation"]["number"], told["escalation"]["acknowledged_at"]) == (1, None)
    taken = called.told(called.act(ticket, "claim", caller="ben"))
    assert (taken["assignee_id"], taken["escalation"]["acknowledged_at"]) == (BEN, taken["updated_at"])
    assert [type_ for type_ in called.events(ticket["id"]) if type_.startswith("escalation.")] == [
        "escalation.created", "escalation.acknowledged",
    ]  # fmt: skip


def test_the_other_desk_may_only_say_that_it_has_it(called: KnownDesk) -> None:
    ticket = called.open()
    called.told(called.act(ticket, "escalate", queue_id="q_emergency"))
    told = called.told(called.act(ticket, "acknowledge", caller="ben"))
    assert (told["assignee_id"], told["escalation"]["acknowledged_at"]) == (None, told["updated_at"])


@pytest.mark.parametrize(
    ("action", "body", "status", "code", "faults"),
    [
        ("escalate", {"queue_id": "q_none"}, 422, "validation_failed", [("/queue_id", "unknown_queue")]),
        ("escalate", {}, 422, "validation_failed", [("/queue_id", "missing")]),
        ("escalate", {"queue_id": "q_emergency", "reason": ""}, 422, "validation_failed", [("/reason", "bad_format")]),
        ("acknowledge", {}, 409, "conflict", [("", "not_escalated")]),
    ],
)
def test_what_cannot_be_escalated_or_taken_is_refused(
    called: KnownDesk, action: str, body: Any, status: int, code: str, faults: Any
) -> None:
    assert refusal(called.act(called.open(), action, **body)) == (status, code, faults)


def test_a_second_call_is_refused_while_one_is_open(called: KnownDesk) -> None:
    ticket = called.open()
    called.told(called.act(ticket, "escalate", queue_id="q_emergency"))
    refused = called.act(ticket, "escalate", queue_id="q_default")
    assert refusal(refused) == (409, "conflict", [("", "already_escalated")])
    assert refused.json()["errors"][0]["message"].startswith("Another desk")


def test_an_escalation_is_for_the_version_the_caller_saw(called: KnownDesk) -> None:
    ticket = called.open()
    called.told(called.update(ticket, subject="Newer"))
    path, stale = f"/v1/tickets/{ticket['id']}/escalate", {"If-Match": '"1"'}
    refused = called.post(path, json={"queue_id": "q_emergency"}, headers=stale, caller="agent")
    assert refusal(refused)[:2] == (412, "precondition_failed")


def test_the_customer_sees_nothing_of_it(called: KnownDesk) -> None:
    ticket = called.open(caller="customer")
    called.told(called.act(ticket, "escalate", queue_id="q_emergency"))
    assert "escalation" not in called.read(ticket, caller="customer")


def test_a_missed_deadline_escalates_as_the_policy_says(called: KnownDesk) -> None:
    promise(
        called,
        {"on": "breach", "do": "raise_urgency", "to": "urgent"},
        {"on": "breach", "do": "escalate", "queue_id": "q_emergency"},
    )
    ticket = called.open(urgency="normal")
    called.told(called.act(ticket, "claim"))
    called.cloud.settle()
    called.wait(602)
    called.cloud.settle()
    told = called.read(ticket)
    assert (told["urgency"], told["queue_id"], told["assignee_id"]) == ("urgent", "q_emergency", None)
    assert told["escalation"]["queue_id"] == "q_emergency"
    created = [event.body for event in called.cloud.published() if event.type == "escalation.created"]
    breaches = [event.body for event in called.cloud.published() if event.type == "sla.breached"]
    assert [event["data"]["cause"] for event in created] == [breaches[0]["id"]]
    assert created[0]["data"]["actor"] == {"kind": "system", "id": "routing"}
    assert called.told(called.act(ticket, "assign", assignee_id=AGENT))["escalation"]["acknowledged_at"]
    assert called.cloud.raised() == []


def test_a_breach_told_again_by_the_queue_does_nothing_again(called: KnownDesk) -> None:
    promise(called, {"on": "breach", "do": "raise_urgency", "to": "urgent"})
    ticket = called.open(urgency="normal")
    called.cloud.settle()
    called.wait(602)
    called.cloud.settle()
    called.told(called.update(ticket, urgency="consult"))
    called.cloud.settle()
    sequence = called.events(ticket["id"]).index("sla.breached") + 1
    with called.cloud.gate.offstage():
        body = json.dumps({"subject_id": ticket["id"], "sequence": sequence})
        called.cloud.client("sqs").send_message(QueueUrl=called.cloud.stack.queues["EffectsQueue"], MessageBody=body)
    called.cloud.settle()
    assert called.read(ticket)["urgency"] == "consult"
