"""Live chat through the gateway: customer and agent on their connections."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.chat_lines import Line
from tests.desk import FRENCH, KnownDesk, known_desk


@pytest.fixture(name="desk", scope="module")
def desk_fixture() -> Iterator[KnownDesk]:
    """One desk for all: each test opens chats of its own."""
    with known_desk() as ready:
        yield ready


def line(desk: KnownDesk, caller: str, ticket_id: str | None = None, **fields: Any) -> Line:
    """Somebody who is connected and welcome."""
    connected = Line(desk, caller)
    assert connected.connect() == 200
    (*_, welcome) = connected.hello(ticket_id, **fields)
    assert welcome["type"] == "welcome", welcome
    return connected


def write(customer: Line, client_id: str, body: str) -> dict[str, Any]:
    """Words of a customer's; their receipt."""
    (receipt,) = customer.say("message", client_id=client_id, body=body)
    assert receipt["type"] == "receipt", receipt
    return receipt


def test_a_first_message_opens_a_chat_and_an_answer_comes_back_on_the_connection(desk: KnownDesk) -> None:
    ana = line(desk, "customer")
    receipt = write(ana, "client-001", FRENCH)
    ticket_id = receipt["ticket_id"]
    assert desk.get(f"/v1/tickets/{ticket_id}", caller="agent").json()["ticket"]["channel"] == "chat"
    agent = line(desk, "agent", ticket_id)
    assert [frame["message"]["body"] for frame in agent.heard if frame["type"] == "message"] == [FRENCH]
    (there,) = ana.hear("presence")
    assert (there["side"], there["is_online"]) == ("agent", True)

    desk.cloud.settle()
    (translated,) = agent.hear("message")
    assert translated["message"]["translations"][0]["state"] == "done"

    accepted = agent.say("message", client_id="agent-0001", body="We are sorry. We send a new one today.")
    assert accepted[0]["kind"] == "accepted"
    desk.cloud.settle()
    (answer,) = [frame for frame in ana.hear("message") if frame["message"]["author"] == "agent"]
    assert answer["message"]["translations"][0]["language"] == "fr"
    assert [frame["kind"] for frame in agent.heard + agent.hear() if frame["type"] == "receipt"][-1] == "delivered"

    (quiet,) = [ana.say("read", message_id=answer["message"]["id"])]
    assert quiet == []
    (read,) = agent.hear("receipt")
    assert (read["kind"], read["side"], read["message_id"]) == ("read", "customer", answer["message"]["id"])
    assert ana.say("typing") == []
    assert agent.hear("typing") == [{"type": "typing", "side": "customer"}]


def test_who_comes_back_is_told_what_was_said_meanwhile(desk: KnownDesk) -> None:
    ana = line(desk, "customer")
    ticket_id = write(ana, "client-101", FRENCH)["ticket_id"]
    desk.cloud.settle()
    (*_, welcome) = ana.hello(ticket_id)
    ana.hang_up()
    agent = line(desk, "agent", ticket_id)
    assert agent.heard[-1]["presence"]["customer"]["last_seen_at"]
    agent.say("message", client_id="agent-0101", body="We are sorry.")
    desk.cloud.settle()
    again = line(desk, "customer", ticket_id, resume_after=welcome["sequence"])
    missed = [frame for frame in again.heard if frame.get("sequence", 0) > welcome["sequence"]]
    assert [frame["message"]["body"] for frame in missed if frame["type"] == "message"] == ["We are sorry."]
    assert missed[0]["message"]["delivery"] == "sent"


def test_nobody_is_let_into_somebody_elses_chat_and_integrations_into_none(desk: KnownDesk) -> None:
    ticket_id = write(line(desk, "customer"), "client-201", FRENCH)["ticket_id"]
    stranger = Line(desk, "other_customer")
    stranger.connect()
    assert [frame["code"] for frame in stranger.hello(ticket_id)] == ["not_found"]
    for caller in ("integration", "finance"):
        nobody = Line(desk, caller)
        nobody.connect()
        assert [frame["code"] for frame in nobody.hello(ticket_id)] == []  # shown out at once
        assert not nobody.is_open


def test_a_conversation_is_read_as_text_with_the_customers_times(desk: KnownDesk) -> None:
    ana = line(desk, "customer")
    ticket_id = write(ana, "client-301", FRENCH)["ticket_id"]
    desk.say({"id": ticket_id}, "We are sorry.")
    desk.say({"id": ticket_id}, "A careful customer.", public=False)
    desk.cloud.settle()
    path = f"/v1/tickets/{ticket_id}/transcript"
    own = desk.get(path, caller="customer", headers={"Accept-Language": "fr"})
    assert (own.status, own.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    assert own.text.startswith("Échange ")
    assert all(part in own.text for part in (FRENCH, "We are sorry.", "Traduction (français)"))
    assert "A careful customer." not in own.text
    staff = desk.get(path, caller="agent").text
    assert all(part in staff for part in ("Internal note\nA careful customer.", "Translation (English)"))
    assert desk.get(path, caller="other_customer").status == 404


def test_the_page_speaks_the_visitors_language_and_loads_nothing_from_elsewhere(desk: KnownDesk) -> None:
    page = desk.get("/chat", headers={"Accept-Language": "ar"})
    assert page.status == 200
    assert '<html lang="ar" dir="rtl">' in page.text
    assert "wss://c0a8f1e2d3.execute-api" in page.text
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self'" in policy
    assert "connect-src wss://c0a8f1e2d3.execute-api.us-east-1.amazonaws.com;" in policy
    for part in ("client.js", "page.js", "style.css"):
        assert desk.get(f"/chat/{part}").status == 200
    assert desk.get("/chat/nothing.js").status == 404
    assert "http" not in desk.get("/chat/client.js").text
