"""What a customer, and only that customer, may see: nothing shows that anything of another customer's exists."""

from __future__ import annotations

import re
from typing import Any

import pytest

from chalicelib.api.routes import routes
from tests.cloud.wsgi import Answer
from tests.desk import KnownDesk

NOTHING = {
    "ticket_id": "tkt_01JD0000000000000000000000",
    "attachment_id": "att_01JD0000000000000000000000",
    "customer_id": "cus_01JD0000000000000000000000",
    "offer_id": "ofr_01JD0000000000000000000000",
}
BODIES: dict[str, Any] = {
    "add_message": {"message": {"body": "Hallo"}},
    "confirm_ticket": {},
    "reopen_ticket": {},
    "counter_offer": {"offer": {"remedy": "repair", "reason": "damaged"}},
    "accept_offer": {},
    "decline_offer": {},
    "withdraw_offer": {},
}
OPEN_TO_CUSTOMERS = [route for route in routes() if route.access.customers]
ABOUT_ONE_THING = [route for route in OPEN_TO_CUSTOMERS if "{" in route.path]
CANARY = "Canary-7f3a"


def told(answer: Answer) -> tuple[int, str, dict[str, str]]:
    """An answer without what differs in every answer: the number of the request, and what is left of the minute."""
    passing = ("x-request-id", "ratelimit-remaining", "ratelimit-reset", "content-length")
    headers = {name: value for name, value in answer.headers.items() if name not in passing}
    return answer.status, re.sub(r"req_[0-9A-Z]{26}", "req_", answer.text), headers


@pytest.mark.parametrize("route", ABOUT_ONE_THING, ids=lambda route: route.operation_id)
def test_anothers_thing_and_nothing_at_all_look_the_same(desk: KnownDesk, route: Any) -> None:
    slot = {"filename": "a.jpg", "content_type": "image/jpeg", "size": 3}
    attachment = desk.post("/v1/attachments", json={"attachments": [slot]}, caller="customer").json()["data"][0]["id"]
    ticket = desk.open("customer")
    offered = {"offer": {"remedy": "replacement", "reason": "damaged"}}
    offer = desk.post(f"/v1/tickets/{ticket['id']}/offers", json=offered, caller="agent").json()["offer"]["id"]
    desk.update(ticket, status="resolved")
    ids = {"ticket_id": ticket["id"], "attachment_id": attachment, "customer_id": ticket["requester_id"]}
    ids["offer_id"] = offer
    before = desk.read(ticket)
    answers = [
        desk.request(
            route.method,
            route.path.format(**named),
            json=BODIES.get(route.operation_id),
            caller="other_customer",
        )
        for named in (ids, NOTHING)
    ]
    assert answers[0].status == 404
    assert told(answers[0]) == told(answers[1])
    assert desk.read(ticket) == before


def test_a_customer_never_sees_a_note_nor_who_works_on_their_ticket(desk: KnownDesk) -> None:
    desk.post("/v1/queues", json={"queue": {"id": "q_fr", "name": CANARY, "working_language": "en"}}, caller="admin")
    desk.wait(61)
    ticket = desk.open("agent", requester={"external_id": "u77"}, tags=[CANARY], queue_id="q_fr")
    desk.update(ticket, tier=CANARY, region=CANARY, category="delivery.lost")
    desk.act(ticket, "claim")
    desk.say(ticket, f"{CANARY}: he always says so.", public=False)
    desk.say(ticket, "We are on it.", language="fr", status_after="resolved")
    desk.cloud.settle()
    path = f"/v1/tickets/{ticket['id']}"
    answers = [
        desk.get(path, caller="customer"),
        desk.get(path + "/messages", caller="customer"),
        desk.get("/v1/tickets", caller="customer"),
        desk.say(ticket, "Non.", "customer"),
        desk.act(ticket, "reopen", "customer"),
        desk.act(ticket, "confirm", "customer"),
    ]
    assert [answer.status for answer in answers] == [200, 200, 200, 202, 409, 409]
    for answer in answers:
        assert CANARY not in answer.text
        assert "q_fr" not in answer.text
    assert len(answers[1].json()["data"]) == 2


def test_a_page_of_the_thread_without_the_notes_still_leads_on(desk: KnownDesk) -> None:
    ticket = desk.open("customer")
    for number in range(3):
        desk.say(ticket, f"Note {number}", public=False)
    desk.say(ticket, "J'attends toujours une réponse.", "customer")
    found, link = [], "?page[size]=1"
    while link:
        page = desk.get(f"/v1/tickets/{ticket['id']}/messages{link}", caller="customer").json()
        found += page["data"]
        link = page["links"]["next"]
    assert [message["author"]["kind"] for message in found] == ["customer", "customer"]


def test_a_customers_token_opens_nothing_once_its_quarter_of_an_hour_is_over(desk: KnownDesk) -> None:
    token = desk.authorization_of("customer")
    desk.wait(15 * 60 + 61)
    assert desk.get("/v1/tickets", headers={"Authorization": token}).status == 401


def test_identities_that_another_customer_has_lead_to_neither_of_them(desk: KnownDesk) -> None:
    mine = desk.open("customer")
    stranger = {"external_id": "u1000", "email": "ana@example.org"}
    made = desk.post("/v1/customer_tokens", json={"customer": stranger}, caller="integration")
    assert made.status == 201
    headers = {"Authorization": f"Bearer {made.json()['token']}"}
    assert desk.get("/v1/tickets", headers=headers).json()["data"] == []
    assert desk.get(f"/v1/tickets/{mine['id']}", headers=headers).status == 404


def test_what_happened_is_told_without_a_word_of_what_was_said(desk: KnownDesk) -> None:
    ticket = desk.open("customer", description=f"{CANARY} ne marche pas du tout, que faire ?", subject=CANARY)
    desk.say(ticket, f"{CANARY} works again.", status_after="pending")
    desk.say(ticket, f"{CANARY} note", public=False)
    desk.update(ticket, subject=f"{CANARY} 2")
    desk.cloud.settle()
    assert len(desk.cloud.published()) >= 8
    assert not [event for event in desk.cloud.published() if CANARY in str(event.body) + str(event.attributes)]
    assert not [event for event in desk.cloud.published() if "example.org" in str(event.body)]
