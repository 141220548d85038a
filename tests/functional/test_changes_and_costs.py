"""The change feed and a ticket's cost over HTTP, from the request that caused them to the answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from chalicelib.adapters.clock import now
from chalicelib.adapters.dynamodb.event_rows import from_image
from chalicelib.adapters.metering import WRITES
from chalicelib.bootstrap import container
from chalicelib.desk.event_catalogue import check, envelope, schemas
from chalicelib.finance.usage import Invocation, for_ticket, total, usage_line
from chalicelib.triggers.collect_usage import collect_usage
from tests.cloud.capacity import metered_writes
from tests.cloud.product import ProductDesk, fresh_desk
from tests.unit.triggers.test_collect_usage import batch

TICKET = {"ticket": {"subject": "Colis abîmé", "description": "Bonjour, mon colis est arrivé abîmé.", "channel": "app"}}


class Clock:
    """The real time, and what a test lets pass."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return now() + self.ahead


CLOCK = Clock()


@pytest.fixture
def desk() -> Iterator[ProductDesk]:
    CLOCK.ahead = timedelta()
    with fresh_desk() as product:
        vars(container())["now"] = CLOCK
        yield product


def open_ticket(desk: ProductDesk) -> str:
    answer = desk.post("/v1/tickets", json=TICKET, caller="customer")
    assert answer.status == 201, answer.text
    id_: str = answer.json()["ticket"]["id"]
    return id_


def pass_time(**amount: float) -> None:
    """The clock of the desk goes on by that much."""
    CLOCK.ahead += timedelta(**amount)


def read(desk: ProductDesk, query: str = "", caller: str = "integration") -> Any:
    answer = desk.get("/v1/changes" + query, caller=caller)
    assert answer.status == 200, answer.text
    return answer.json()


def test_an_integration_reads_what_happened_as_documented_events(desk: ProductDesk) -> None:
    ticket_id = open_ticket(desk)
    assert read(desk)["data"] == []
    pass_time(seconds=31)
    page = read(desk)
    seen = [(event["subject"], event["type"]) for event in page["data"]]
    assert (ticket_id, "ticket.created") in seen
    assert "customer.created" in {type_ for _, type_ in seen}
    for event in page["data"]:
        Draft202012Validator(envelope()).validate(event)
        Draft202012Validator(schemas()[event["type"]]).validate(event["data"])
    assert "abîmé" not in json.dumps(page, ensure_ascii=False)


def test_reading_goes_on_after_the_cursor_and_by_type(desk: ProductDesk) -> None:
    ids = [open_ticket(desk) for _ in range(5)]
    pass_time(seconds=31)
    seen, page = [], read(desk, "?types=ticket.created&page[size]=2")
    while page["data"] or page["meta"]["has_more"]:
        seen += [event["subject"] for event in page["data"]]
        page = read(desk, f"?types=ticket.created&page[size]=2&since={page['meta']['after_cursor']}")
    assert sorted(seen) == sorted(ids)
    open_ticket(desk)
    pass_time(seconds=31)
    later = read(desk, f"?types=ticket.created&page[size]=2&since={page['meta']['after_cursor']}")
    assert len(later["data"]) == 1


def test_the_next_page_is_a_link_to_follow(desk: ProductDesk) -> None:
    for _ in range(3):
        open_ticket(desk)
    pass_time(seconds=31)
    first = read(desk, "?page[size]=1")
    assert read(desk, first["links"]["next"])["data"][0]["id"] != first["data"][0]["id"]


def test_a_cursor_is_good_for_its_question_and_seven_days(desk: ProductDesk) -> None:
    cursor = read(desk)["meta"]["after_cursor"]
    other = desk.get(f"/v1/changes?types=ticket.created&since={cursor}", caller="integration")
    assert (other.status, other.json()["code"]) == (400, "cursor_mismatch")
    desk.forget_callers()
    pass_time(days=7, seconds=1)
    expired = desk.get(f"/v1/changes?since={cursor}", caller="integration")
    assert (expired.status, expired.json()["code"]) == (410, "cursor_expired")


@pytest.mark.parametrize("query", ["?types=ticket.exploded", "?types=", "?since=x", "?page[size]=0", "?shoe=42"])
def test_a_question_nobody_can_answer_is_refused(desk: ProductDesk, query: str) -> None:
    assert desk.get("/v1/changes" + query, caller="integration").status in (400, 422)


@pytest.mark.parametrize("path", ["/v1/changes", "/v1/tickets/tkt_01J9ZK7D4W8Q2N5R6T3V0XYABC/cost"])
def test_customers_and_agents_read_neither_feed_nor_cost(desk: ProductDesk, path: str) -> None:
    assert {desk.get(path, caller=caller).status for caller in ("customer", "agent")} == {403}


def test_a_new_ticket_shows_at_once_what_it_cost(desk: ProductDesk) -> None:
    ticket_id = open_ticket(desk)
    answer = desk.get(f"/v1/tickets/{ticket_id}/cost", caller="finance")
    cost = answer.json()["cost"]
    lines = {(line["service"], line["item"]): Decimal(line["units"]) for line in cost["lines"]}
    assert lines["DynamoDB", "on-demand writes"] <= 20
    assert lines["DynamoDB", "on-demand reads"] >= 1
    assert lines["API Gateway", "REST API requests"] == 1
    assert cost["total"]["currency"] == "USD"
    assert Decimal("0.000010") < Decimal(cost["total"]["amount"]) < Decimal("0.000100")
    assert cost["price_book"] == "2026-11-01"


def test_what_the_logs_tell_later_joins_the_cost_once(desk: ProductDesk) -> None:
    ticket_id = open_ticket(desk)
    before = cost_of(desk, ticket_id)
    container().meter.close()
    with for_ticket(ticket_id):
        container().meter.add("sns:requests", 2)
    line = usage_line(Invocation("run-1", "relay", 1000, 1024, "arm64"), container().meter.close())
    for _ in range(3):
        collect_usage(batch([json.dumps(line)]), container())
    added = cost_of(desk, ticket_id) - before
    assert added == Decimal("0.0000133334") + Decimal("0.0000002") + 2 * Decimal("0.0000005")


def test_what_is_metered_is_what_dynamodb_would_bill(desk: ProductDesk, capsys: pytest.CaptureFixture[str]) -> None:
    open_ticket(desk)
    capsys.readouterr()
    before = told_units(rows_of(desk))
    with metered_writes() as bill:
        ticket_id = open_ticket(desk)
        reply = {"message": {"body": "We are sorry.", "public": True, "language": "en", "status_after": "pending"}}
        desk.post(f"/v1/tickets/{ticket_id}/messages", json=reply, caller="agent")
        desk.patch(f"/v1/tickets/{ticket_id}", json={"ticket": {"urgency": "urgent"}}, caller="agent")
        desk.cloud.settle()
    # An index row that goes away when its item is overwritten does not show in the request.
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith('{"usage"')]
    shares = [units for line in lines for units in line["usage"]["tickets"].values()]
    metered = told_units(rows_of(desk)) - before + told_units(shares)
    assert bill.total * Decimal("0.95") <= metered <= bill.total, (bill.total, metered)


def rows_of(desk: ProductDesk) -> list[dict[str, str]]:
    """The usage that event rows tell of."""
    told = [row["usage"]["M"] for row in desk.cloud.items() if "usage" in row]
    return [{key: value["S"] for key, value in units.items()} for units in told]


def told_units(usages: list[dict[str, str]]) -> Decimal:
    """Write units of DynamoDB, added up."""
    return total(usages).get(WRITES, Decimal(0))


def cost_of(desk: ProductDesk, ticket_id: str) -> Decimal:
    """The exact cost, from units and unit prices."""
    lines = desk.get(f"/v1/tickets/{ticket_id}/cost", caller="finance").json()["cost"]["lines"]
    return sum((Decimal(line["units"]) * Decimal(line["unit_price"]) for line in lines), Decimal(0))


def test_the_cost_of_a_ticket_that_is_not_there_is_not_found(desk: ProductDesk) -> None:
    answer = desk.get("/v1/tickets/tkt_01J9ZK7D4W8Q2N5R6T3V0XYABC/cost", caller="finance")
    assert (answer.status, answer.json()["code"]) == (404, "not_found")


def test_every_event_a_conversation_leaves_is_documented(desk: ProductDesk) -> None:
    ticket_id, other_id = open_ticket(desk), open_ticket(desk)
    reply = {"message": {"body": "We are sorry.", "public": True, "language": "en", "status_after": "pending"}}
    steps: list[tuple[str, str, dict[str, Any]]] = [
        ("POST", f"/v1/tickets/{ticket_id}/messages", reply),
        ("PATCH", f"/v1/tickets/{ticket_id}", {"ticket": {"urgency": "urgent", "market": "FR", "tags": ["vip"]}}),
        ("POST", f"/v1/tickets/{ticket_id}/link", {"ticket_id": other_id, "kind": "related"}),
        ("POST", f"/v1/tickets/{ticket_id}/merge", {"source_id": other_id}),
        ("POST", f"/v1/tickets/{ticket_id}/unmerge", {"source_id": other_id}),
        ("POST", f"/v1/tickets/{ticket_id}/snooze", {"until": "2099-01-01T00:00:00Z"}),
        ("PATCH", f"/v1/tickets/{ticket_id}", {"ticket": {"status": "resolved"}}),
        ("POST", f"/v1/tickets/{ticket_id}/reopen", {}),
        ("POST", f"/v1/tickets/{other_id}/spam", {}),
    ]
    for method, path, body in steps:
        answer = desk.request(method, path, json=body, caller="agent")
        assert answer.status < 300, (path, answer.text)
    desk.cloud.settle()
    rows = [row for row in desk.cloud.items() if row.get("item") == {"S": "event"}]
    events = [from_image(row) for row in rows]
    for event in events:
        check(event)
    expected = {
        "customer.created", "message.created", "message.delivered", "message.sent", "ticket.created", "ticket.linked",
        "ticket.merged", "ticket.reopened", "ticket.snoozed", "ticket.status_changed", "ticket.tags_changed",
        "ticket.triaged", "ticket.unmerged", "ticket.updated", "translation.completed",
    }  # fmt: skip
    assert expected - {event.type for event in events} == set()
    assert {message.id for message in desk.cloud.published()} == {event.id for event in events}
