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
