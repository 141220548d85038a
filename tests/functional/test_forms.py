"""Web forms: handed out on the company's pages, taken once, and what machines send is kept apart."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.channels.form_desk import PER_MAILBOX, PER_SOURCE, WINDOW_S
from tests.cloud.wsgi import Answer
from tests.desk import KnownDesk, refusal

SHOP = "https://shop.example"
FORM: dict[str, Any] = {
    "id": "frm_contact_fr",
    "market": "FR",
    "languages": ["fr", "en"],
    "brand": None,
    "category": "delivery",
    "fields": [{"name": "name", "required": True}, {"name": "order_id", "required": False}],
    "origins": [SHOP],
    "is_enabled": True,
}
PATH = "/v1/forms/frm_contact_fr"
WORDS = "Bonjour, mon colis est arrivé abîmé et je voudrais être remboursée."


@pytest.fixture
def formed(desk: KnownDesk) -> KnownDesk:
    """A desk with a form."""
    made = desk.post("/v1/forms", json={"form": FORM}, caller="admin")
    assert made.status == 201, made.body
    return desk


def handed_out(desk: KnownDesk, wait_s: int = 30, language: str = "fr") -> dict[str, Any]:
    """A form to fill in, and time to do so."""
    form: dict[str, Any] = desk.get(PATH, headers={"Origin": SHOP, "Accept-Language": language}).json()["form"]
    wait(desk, wait_s)
    return form


def wait(desk: KnownDesk, seconds: float) -> None:
    """Let time pass."""
    desk.clock.waited += timedelta(seconds=seconds)


def send(desk: KnownDesk, token: str, **fields: Any) -> Answer:
    """Send a form."""
    contact = {"token": token, "email": "Ana@example.org", "description": WORDS, "name": "Ana", **fields}
    return desk.post(PATH + "/contacts", json={"contact": contact}, headers={"Origin": SHOP})


def opened(desk: KnownDesk, answer: Answer) -> dict[str, Any]:
    """The ticket that an answer refers to."""
    assert answer.status == 202, answer.body
    tickets = desk.get("/v1/tickets", caller="agent").json()["data"]
    number = int(answer.json()["contact"]["reference"])
    return next(ticket for ticket in tickets if ticket["number"] == number)


def test_a_form_speaks_its_readers_language(formed: KnownDesk) -> None:
    form = handed_out(formed, language="en-GB")
    assert [field["name"] for field in form["fields"]] == ["email", "name", "order_id", "description"]
    assert (form["language"], form["fields"][0]["label"]) == ("en", "E-mail address")
    assert handed_out(formed, language="de")["language"] == "fr"
    assert form["token"] != handed_out(formed)["token"]


def test_a_contact_opens_one_ticket_of_the_forms_market(formed: KnownDesk) -> None:
    token = handed_out(formed)["token"]
    first = send(formed, token, order_id="FR-20931")
    ticket = opened(formed, first)
    facts = (ticket["channel"], ticket["market"], ticket["category"], ticket["order_id"], ticket["status"])
    assert facts == ("web_form", "FR", "delivery", "FR-20931", "new")
    assert send(formed, token, order_id="FR-20931").json() == first.json()
    other = send(formed, token, order_id="FR-20932")
    assert refusal(other)[:2] == (422, "idempotency_mismatch")


@pytest.mark.parametrize(
    ("wait_s", "fields", "tag"),
    [
        (30, {"website": "https://spam.example"}, "spam_honeypot"),
        (1, {}, "spam_too_fast"),
        (30, {"description": "http://a.example http://b.example www.c.example"}, "spam_links"),
    ],
)
def test_what_a_machine_sends_is_kept_apart_and_never_lost(
    formed: KnownDesk, wait_s: int, fields: dict[str, Any], tag: str
) -> None:
    token = handed_out(formed, wait_s)["token"]
    first = send(formed, token, **fields)
    assert first.status == 202
    assert send(formed, token, **fields).json() == first.json()
    page = formed.get("/v1/tickets?status=spam", caller="agent")
    (ticket,) = page.json()["data"]
    assert (ticket["status"], ticket["tags"]) == ("spam", [tag])


def test_a_token_is_good_for_its_form_and_for_two_hours(formed: KnownDesk) -> None:
    token = handed_out(formed)["token"]
    broken = token[:-1] + ("A" if token[-1] != "A" else "B")
    for wrong in ("x", token + ".", token.replace("frm_contact_fr", "frm_contact_de"), broken):
        assert refusal(send(formed, wrong)) == (422, "validation_failed", [("/contact/token", "bad_format")])
    assert refusal(send(formed, token, name=None)) == (422, "validation_failed", [("/contact/name", "missing")])
    wait(formed, 7200)
    assert refusal(send(formed, token)) == (422, "validation_failed", [("/contact/token", "too_old")])


def test_one_sender_is_slowed_down_and_others_are_not(formed: KnownDesk) -> None:
    wait(formed, WINDOW_S - formed.clock.read().timestamp() % WINDOW_S)
    tokens = [handed_out(formed, 3)["token"] for _ in range(PER_SOURCE + 1)]
    statuses = [send(formed, token).status for token in tokens[: PER_MAILBOX + 1]]
    assert statuses == [202] * PER_MAILBOX + [429]
    flood = send(formed, tokens[-1])
    assert refusal(flood)[:2] == (429, "rate_limited")
    assert 0 < int(flood.headers["retry-after"]) <= 600
    wait(formed, WINDOW_S)
    many = [send(formed, token, email=f"a{place}@example.org").status for place, token in enumerate(tokens)]
    assert many[-1] == 429


def test_only_the_forms_pages_may_call_from_a_browser(formed: KnownDesk) -> None:
    for origin, allowed in ((SHOP, SHOP), ("https://evil.example", None)):
        for answer in (
            formed.get(PATH, headers={"Origin": origin}),
            formed.request("OPTIONS", PATH + "/contacts", headers={"Origin": origin}),
        ):
            assert answer.headers.get("access-control-allow-origin") == allowed
    assert formed.get("/v1/forms/frm_none", headers={"Origin": SHOP}).status == 404


def test_a_form_is_replaced_and_taken_out_of_use(formed: KnownDesk) -> None:
    token = handed_out(formed)["token"]
    content = {name: value for name, value in FORM.items() if name != "id"}
    closed = formed.put(PATH, json={"form": {**content, "is_enabled": False}}, caller="admin")
    assert (closed.status, closed.json()["form"]["version"]) == (200, 2)
    wait(formed, 61)
    assert (formed.get(PATH).status, send(formed, token).status) == (404, 404)
    listed = formed.get("/v1/forms", caller="agent").json()["data"]
    assert [(form["id"], form["is_enabled"]) for form in listed] == [("frm_contact_fr", False)]
    twice = {**FORM, "id": "frm_twice", "fields": [*FORM["fields"], {"name": "name", "required": False}]}
    refused = formed.post("/v1/forms", json={"form": twice}, caller="admin")
    assert refusal(refused) == (422, "validation_failed", [("/form/fields", "repeated")])
