"""The triage table as data, a queue's working language, and the calls about the desk itself."""

from __future__ import annotations

import json
import re
from typing import Any
from unittest import mock

import pytest

from chalicelib.bootstrap import container
from chalicelib.desk.event_catalogue import schemas
from tests.desk import AGENT, FRENCH, KnownDesk, refusal

RULE: dict[str, Any] = {
    "id": "broken",
    "category": "delivery.damaged",
    "urgency": "urgent",
    "complexity": "medium",
    "queue_id": "q_fr",
    "fields": {"market": ["FR", "BE"]},
    "words": {"fr": ["abîm*"], "en": ["broken"]},
}
TABLE: dict[str, Any] = {"rules": [RULE], "owners": {"delivery": "logistics"}, "default_queue_id": "q_default"}
QUEUE = {"id": "q_fr", "name": "French", "working_language": "fr"}


def put(desk: KnownDesk, table: dict[str, Any], **headers: str) -> Any:
    """Replace the table."""
    return desk.put("/v1/triage_rules", json={"triage_rules": table}, headers=headers, caller="supervisor")


@pytest.fixture(name="ruled")
def ruled_fixture(desk: KnownDesk) -> KnownDesk:
    """A desk with TABLE in force."""
    desk.post("/v1/queues", json={"queue": QUEUE}, caller="admin")
    desk.wait(61)
    assert put(desk, TABLE).status == 200
    desk.wait(61)
    return desk


def test_the_shipped_table_sorts_a_damaged_parcel(desk: KnownDesk) -> None:
    ticket = desk.open()
    assert ticket["triage"]["rule_id"] != "default"
    assert ticket["category"].startswith("delivery")
    shipped = desk.get("/v1/triage_rules", caller="agent").json()["triage_rules"]
    assert shipped["version"] == 0
    assert ticket["triage"]["rule_id"] in [rule["id"] for rule in shipped["rules"]]


def test_the_first_rule_that_fits_decides_what_the_contact_left_open(ruled: KnownDesk) -> None:
    ticket = ruled.open(market="FR")
    names = ("category", "urgency", "complexity", "queue_id")
    assert {name: ticket[name] for name in names} == {name: RULE[name] for name in names}
    assert ticket["triage"] == {"rule_id": "broken", "owner": "logistics", "corrected_by": None}
    said = ruled.open(market="FR", category="billing", urgency="consult")
    assert (said["category"], said["urgency"], said["complexity"]) == ("billing", "consult", "medium")
    for fields in ({"market": "DE"}, {"market": "FR", "description": "Où est ma facture de la semaine dernière ?"}):
        other = ruled.open(requester={"email": f"{fields['market']}@example.org"}, **fields)
        assert (other["triage"]["rule_id"], other["category"], other["queue_id"]) == ("default", "general", "q_default")


def test_a_corrected_triage_is_told_with_who_corrected_it(ruled: KnownDesk) -> None:
    ticket = ruled.open(market="FR")
    ruled.update(ticket, category="returns.refund")
    ruled.cloud.settle()
    [told] = [event.body["data"] for event in ruled.cloud.published() if event.type == "ticket.triaged"]
    assert (told["category"], told["corrected_by"], told["rule_id"]) == ("returns.refund", AGENT, "broken")


def test_a_table_is_replaced_by_whom_saw_the_current_one(ruled: KnownDesk) -> None:
    assert refusal(put(ruled, TABLE, **{"If-Match": '"0"'}))[:2] == (412, "precondition_failed")
    answer = put(ruled, {**TABLE, "rules": []}, **{"If-Match": '"1"'})
    assert (answer.status, answer.headers["etag"], answer.json()["triage_rules"]["version"]) == (200, '"2"', 2)
    ruled.wait(61)
    assert ruled.open(market="FR")["triage"]["rule_id"] == "default"


@pytest.mark.parametrize(
    ("table", "pointer", "reason"),
    [
        ({**TABLE, "rules": [{**RULE, "queue_id": "q_none"}]}, "/triage_rules/rules/0/queue_id", "unknown_queue"),
        ({**TABLE, "rules": [RULE, RULE]}, "/triage_rules/rules/1/id", "repeated"),
        ({**TABLE, "rules": [{**RULE, "urgency": "high"}]}, "/triage_rules/rules/0/urgency", "not_allowed"),
        ({**TABLE, "default_queue_id": "q_none"}, "/triage_rules/default_queue_id", "unknown_queue"),
        ({**TABLE, "version": 7}, "/triage_rules/version", "unknown_field"),
    ],
)
def test_each_fault_of_a_table_is_named(ruled: KnownDesk, table: Any, pointer: str, reason: str) -> None:
    assert refusal(put(ruled, table)) == (422, "validation_failed", [(pointer, reason)])


def test_agents_of_a_queue_read_in_its_language(ruled: KnownDesk) -> None:
    german = "Guten Tag, mein Paket ist leider nicht angekommen."
    ticket = ruled.open(queue_id="q_fr", description=german, requester={"email": "jan@example.org"})
    french = ruled.open(queue_id="q_fr", description=FRENCH)
    ruled.cloud.settle()
    assert [t["language"] for t in ruled.thread(ticket)[0]["translations"]] == ["fr"]
    assert ruled.thread(french)[0]["translations"] == []


def test_health_answers_without_a_token_and_readiness_asks_the_table(desk: KnownDesk) -> None:
    for path in ("/health", "/health/ready"):
        answer = desk.get(path)
        assert (answer.status, answer.json()) == (200, {"status": "ok"})
    with mock.patch.object(container().directory, "queues", side_effect=OSError("gone")):
        unwell = desk.get("/health/ready")
    assert (refusal(unwell)[:2], "retry-after" in unwell.headers) == ((503, "unavailable"), True)


def test_the_document_lists_every_route_that_is_mounted(desk: KnownDesk) -> None:
    document = desk.get("/v1/openapi.json").json()
    described = {(method.upper(), path) for path, item in document["paths"].items() for method in item}
    mounted = {(m, path) for path, methods in desk.app.routes.items() for m in methods if m != "OPTIONS"}
    assert described == mounted
    assert document["openapi"] == "3.1.0"


def test_the_schema_of_every_event_is_served(desk: KnownDesk) -> None:
    served = desk.get("/v1/events/schemas").json()["schemas"]
    assert served == json.loads(json.dumps(schemas()))
    assert {"ticket.created", "message.delivered", "translation.completed"} <= set(served)


def test_the_documentation_needs_nothing_from_elsewhere(desk: KnownDesk) -> None:
    page = desk.get("/docs")
    assert (page.status, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    parts = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert parts
    for part in parts:
        assert part.startswith("docs/")
        served = desk.get(f"/{part}")
        assert (served.status, len(served.body) > 50) == (200, True)
        assert "max-age" in served.headers["cache-control"]
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "http" not in policy


def test_every_type_of_problem_leads_to_its_explanation(desk: KnownDesk) -> None:
    problem = desk.get("/v1/tickets", query={"x": 1}, caller="agent").json()
    path, _, anchor = problem["type"].removeprefix("/api").partition("#")  # the gateway takes its stage off
    page = desk.get(path)
    assert (page.status, f'id="{anchor}"' in page.text) == (200, True)


def test_every_answer_names_its_version_and_forbids_what_browsers_need_not(desk: KnownDesk) -> None:
    for answer in (
        desk.get("/health"),
        desk.get("/v1/tickets", caller="agent"),
        desk.get("/v1/tickets/x", caller="agent"),
    ):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["strict-transport-security"].startswith("max-age=")
    answer = desk.get("/v1/tickets", caller="agent")
    assert (answer.headers["api-version"], answer.headers["cache-control"]) == ("2026-10-01", "no-store")
    assert int(answer.headers["ratelimit-limit"]) >= 700


def test_only_listed_origins_are_told_that_they_may_call(desk: KnownDesk) -> None:
    good = desk.cloud.environment["ALLOWED_ORIGINS"].split(",")[0]
    for origin in (good, "https://evil.example"):
        asked = desk.options("/v1/tickets", headers={"Origin": origin, "Access-Control-Request-Method": "POST"})
        called = desk.get("/v1/tickets", headers={"Origin": origin}, caller="agent")
        expected = origin if origin == good and good else None
        assert [a.headers.get("access-control-allow-origin") for a in (asked, called)] == [expected] * 2
