"""Idempotency-Key over HTTPS: the same again is answered the same and done once, anything else under it refused."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.api.routes import routes
from chalicelib.bootstrap import container
from chalicelib.desk.orders import Item
from tests.cloud.wsgi import Answer
from tests.desk import AGENT, ANA, FRENCH, KnownDesk, refusal
from tests.fakes_of_offers import FakeExchange, FakeShop, an_order, eur

KEY = {"Idempotency-Key": "order-20931 #1"}
DAY_S = 24 * 3600
FILE = {"filename": "a.jpg", "content_type": "image/jpeg", "size": 3}
TICKET = "/v1/tickets/{ticket}"
OFFERS, OFFER = TICKET + "/offers", TICKET + "/offers/{offer}"
REPLACEMENT = {"offer": {"remedy": "replacement", "reason": "damaged"}}
REPAIR = {"offer": {"remedy": "repair", "reason": "damaged"}}

# operation -> (path, body, another body, caller, steps that make it possible)
Write = tuple[str, dict[str, Any], dict[str, Any], str, tuple[str, ...]]
WRITES: dict[str, Write] = {
    "open_ticket": (
        "/v1/tickets",
        {"ticket": {"description": FRENCH, "requester": ANA}},
        {"ticket": {"description": FRENCH + "!", "requester": ANA}},
        "agent",
        (),
    ),
    "update_ticket": (TICKET, {"ticket": {"subject": "One"}}, {"ticket": {"subject": "Two"}}, "agent", ()),
    "assign_ticket": (TICKET + "/assign", {"assignee_id": AGENT}, {"assignee_id": None}, "agent", ()),
    "claim_ticket": (TICKET + "/claim", {}, {}, "agent", ()),
    "escalate_ticket": (
        TICKET + "/escalate",
        {"queue_id": "q_default"},
        {"queue_id": "q_default", "reason": "late"},
        "agent",
        (),
    ),
    "acknowledge_ticket": (TICKET + "/acknowledge", {}, {}, "agent", ("escalate",)),
    "change_tags": (TICKET + "/tags", {"add": ["a"]}, {"add": ["b"]}, "agent", ()),
    "link_ticket": (TICKET + "/link", {"ticket_id": "{other}"}, {"ticket_id": "{ticket}"}, "agent", ()),
    "merge_ticket": (TICKET + "/merge", {"source_id": "{other}"}, {"source_id": "{ticket}"}, "agent", ()),
    "unmerge_ticket": (TICKET + "/unmerge", {"source_id": "{other}"}, {"source_id": "{ticket}"}, "agent", ("merge",)),
    "split_ticket": (
        TICKET + "/split",
        {"split": {"message_ids": ["{message}"]}},
        {"split": {"message_ids": ["{message}"], "inherit_start": True}},
        "agent",
        ("settle",),
    ),
    "mark_spam": (TICKET + "/spam", {}, {}, "agent", ()),
    "unmark_spam": (TICKET + "/not_spam", {}, {}, "agent", ("spam",)),
    "snooze_ticket": (
        TICKET + "/snooze",
        {"until": "2040-01-01T00:00:00Z"},
        {"until": "2040-01-02T00:00:00Z"},
        "agent",
        (),
    ),
    "confirm_ticket": (TICKET + "/confirm", {}, {}, "customer", ("resolved",)),
    "reopen_ticket": (TICKET + "/reopen", {}, {}, "customer", ("resolved",)),
    "add_message": (TICKET + "/messages", {"message": {"body": "A"}}, {"message": {"body": "B"}}, "customer", ()),
    "make_offer": (OFFERS, REPLACEMENT, REPAIR, "agent", ("shop",)),
    "counter_offer": (OFFER + "/counter", REPLACEMENT, REPAIR, "customer", ("shop", "offer")),
    "accept_offer": (OFFER + "/accept", {}, {}, "customer", ("shop", "offer")),
    "decline_offer": (OFFER + "/decline", {}, {}, "customer", ("shop", "offer")),
    "withdraw_offer": (OFFER + "/withdraw", {}, {}, "agent", ("shop", "offer")),
    "approve_offer": (OFFER + "/approve", {}, {}, "supervisor", ("shop", "costly offer")),
    "edit_translation": (
        TICKET + "/messages/{message}/translations/en",
        {"translation": {"body": "Hello, FR-20931 is damaged.", "state": "edited"}},
        {"translation": {"body": "Hello, FR-20931 is broken.", "state": "edited"}},
        "agent",
        ("settle",),
    ),
    "issue_attachments": (
        "/v1/attachments",
        {"attachments": [FILE]},
        {"attachments": [{**FILE, "size": 4}]},
        "customer",
        (),
    ),
    "resolve_customer": ("/v1/customers", {"customer": ANA}, {"customer": {**ANA, "name": "B"}}, "agent", ()),
    "update_customer": (
        "/v1/customers/{customer}",
        {"customer": {"name": "Anna"}},
        {"customer": {"name": "Anne"}},
        "agent",
        (),
    ),
    "merge_customer": (
        "/v1/customers/{customer}/merge",
        {"customer": {"source_id": "{another}"}},
        {"customer": {"source_id": "{customer}"}},
        "agent",
        ("another",),
    ),
    "create_customer_token": (
        "/v1/customer_tokens",
        {"customer": {"external_id": "u99"}},
        {"customer": {"external_id": "u98"}},
        "integration",
        (),
    ),
}


def open_shop() -> None:
    """A shop that knows two orders, one too dear for an agent to decide about, and rates to reckon with."""
    dear = an_order(id="FR-20417", total=eur("480.00"), items=(Item("MACHINE-1", "Machine", 1, eur("480.00")),))
    vars(container()).update(shop=FakeShop(an_order(), dear), exchange=FakeExchange())
    vars(container()).pop("remedies", None)


class Repeatable:
    """One of WRITES, ready to be sent again and again."""

    def __init__(self, desk: KnownDesk, name: str) -> None:
        self.desk = desk
        self.method = "PATCH" if name.startswith(("update_", "edit_")) else "POST"
        path, self.body, self.other, self.caller, steps = WRITES[name]
        ticket, other = desk.open("customer", market="FR"), desk.open("customer", market="FR")
        self.ids = {"{ticket}": ticket["id"], "{other}": other["id"], "{customer}": ticket["requester_id"]}
        for step in steps:
            if step == "merge":
                desk.act(ticket, "merge", source_id=other["id"])
            elif step == "escalate":
                desk.told(desk.act(ticket, "escalate", queue_id="q_default"))
            elif step == "spam":
                desk.act(ticket, "spam")
            elif step == "settle":
                desk.cloud.settle()
                self.ids["{message}"] = desk.thread(ticket)[0]["id"]
            elif step == "another":
                stranger = {"customer": {"email": f"{ticket['id'][-6:]}@example.org"}}
                found = desk.post("/v1/customers", json=stranger, caller="agent").json()["customer"]
                self.ids["{another}"] = found["id"]
            elif step == "shop":
                open_shop()
                desk.told(desk.update(ticket, order_id="FR-20931"))
            elif step.endswith("offer"):
                remedy = {"remedy": "refund" if step == "costly offer" else "replacement", "reason": "damaged"}
                if step == "costly offer":
                    desk.told(desk.update(ticket, order_id="FR-20417"))
                made = desk.post(f"/v1/tickets/{ticket['id']}/offers", json={"offer": remedy}, caller="agent")
                self.ids["{offer}"] = made.json()["offer"]["id"]
            else:
                desk.update(ticket, status=step)
        self.path = path.format(**{name.strip("{}"): value for name, value in self.ids.items()})

    def send(self, body: dict[str, Any], caller: str | None = None, headers: dict[str, str] = KEY) -> Answer:
        named = self._named(body)
        return self.desk.request(self.method, self.path, json=named, headers=headers, caller=caller or self.caller)

    def _named(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {name: self._named(held) for name, held in value.items()}
        if isinstance(value, list):
            return [self._named(held) for held in value]
        return self.ids.get(value, value) if isinstance(value, str) else value


def without_signatures(answer: Answer) -> Any:
    """The body without what is signed anew each time: tokens and forms."""
    body = answer.json()
    for slot in body.get("data", []):
        slot.pop("upload")
    return {name: value for name, value in body.items() if name not in ("token", "expires_at")}


def test_every_write_that_takes_a_key_is_tried() -> None:
    assert {route.operation_id for route in routes() if route.idempotent} == set(WRITES)


@pytest.mark.parametrize("name", WRITES)
def test_the_same_again_is_answered_the_same_and_done_once(desk: KnownDesk, name: str) -> None:
    write = Repeatable(desk, name)
    first = write.send(write.body)
    assert first.status in (200, 201, 202), first.text
    assert (first.headers["x-idempotency-lookup"], "idempotency-replayed" in first.headers) == ("miss", False)
    items = [item for item in desk.cloud.items() if item["pk"]["S"][:2] != "R#"]
    again = write.send(write.body)
    assert (again.status, without_signatures(again)) == (first.status, without_signatures(first))
    assert (again.headers["x-idempotency-lookup"], again.headers["idempotency-replayed"]) == ("hit", "true")
    assert [again.headers.get(name) for name in ("etag", "location")] == [
        first.headers.get(name) for name in ("etag", "location")
    ]
    assert [item for item in desk.cloud.items() if item["pk"]["S"][:2] != "R#"] == items


@pytest.mark.parametrize("name", [name for name, write in WRITES.items() if write[1] != write[2]])
def test_another_request_under_the_same_key_is_refused(desk: KnownDesk, name: str) -> None:
    write = Repeatable(desk, name)
    write.send(write.body)
    refused = write.send(write.other)
    assert refusal(refused)[:2] == (422, "idempotency_mismatch")


def test_the_spelling_of_a_body_does_not_matter(desk: KnownDesk) -> None:
    bodies = (
        b'{"ticket":{"description":"Bonjour","market":"FR"}}',
        b' { "ticket" : { "market": "\\u0046R", "description": "Bonjour" } } ',
    )
    headers = {**KEY, "Content-Type": "application/json"}
    answers = [desk.post("/v1/tickets", body=body, headers=headers, caller="customer") for body in bodies]
    assert answers[0].json() == answers[1].json()


def test_a_key_is_the_callers_own_and_the_routes_own(desk: KnownDesk) -> None:
    ticket = {"ticket": {"description": FRENCH}}
    mine = desk.post("/v1/tickets", json=ticket, headers=KEY, caller="customer")
    theirs = desk.post("/v1/tickets", json=ticket, headers=KEY, caller="other_customer")
    assert (theirs.status, theirs.json()["ticket"]["id"] != mine.json()["ticket"]["id"]) == (201, True)
    slots = desk.post("/v1/attachments", json={"attachments": [FILE]}, headers=KEY, caller="customer")
    assert (slots.status, slots.headers["x-idempotency-lookup"]) == (201, "miss")


def test_the_same_key_on_another_ticket_is_another_request(desk: KnownDesk) -> None:
    tickets = [desk.open(), desk.open()]
    answers = [desk.post(f"/v1/tickets/{t['id']}/claim", json={}, headers=KEY, caller="agent") for t in tickets]
    assert (answers[0].status, refusal(answers[1])[:2]) == (200, (422, "idempotency_mismatch"))


def test_a_key_is_forgotten_after_a_day(desk: KnownDesk) -> None:
    write = Repeatable(desk, "open_ticket")
    first = write.send(write.body).json()["ticket"]["id"]
    desk.wait(DAY_S - 60)
    assert write.send(write.body).json()["ticket"]["id"] == first
    desk.wait(120)
    assert write.send(write.body).json()["ticket"]["id"] != first


def test_a_refused_request_leaves_its_key_unused(desk: KnownDesk) -> None:
    refused = desk.post("/v1/tickets", json={"ticket": {"description": ""}}, headers=KEY, caller="customer")
    assert refused.status == 422
    opened = desk.post("/v1/tickets", json={"ticket": {"description": FRENCH}}, headers=KEY, caller="customer")
    assert opened.status == 201


def test_a_repeated_follow_up_is_opened_once(desk: KnownDesk) -> None:
    write = Repeatable(desk, "add_message")
    ticket = {"id": write.ids["{ticket}"]}
    for status in ("resolved", "confirmed", "archived"):
        desk.told(desk.update(ticket, status=status))
    first, again = write.send(write.body), write.send(write.body)
    assert (again.status, again.json()) == (202, first.json())
    assert len(desk.read(ticket)["followup_ids"]) == 1


def test_without_a_key_nothing_is_said_about_one(desk: KnownDesk) -> None:
    write = Repeatable(desk, "open_ticket")
    answers = [write.send(write.body, headers={}) for _ in range(2)]
    assert answers[0].json()["ticket"]["id"] != answers[1].json()["ticket"]["id"]
    assert "x-idempotency-lookup" not in answers[0].headers
