"""Live chat over a real WebSocket: a customer on the page of the desk, an agent on a connection of their own."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import websocket

from chalicelib.adapters.sockets import management_url
from tests.e2e.browser import browser, program
from tests.e2e.desk import Desk, eventually

QUESTION = "Bonjour, mon colis est arrivé abîmé. Que faire ?"
READY = "document.body?.dataset.state === 'open'"
SAID = "[...document.querySelectorAll('#log li.agent details p')].map((said) => said.textContent)"


class Line:
    """One WebSocket connection of a caller."""

    def __init__(self, desk: Desk, caller: str) -> None:
        self._token = desk.connection.authorization[caller].removeprefix("Bearer ")
        self.socket = websocket.create_connection(desk.connection.chat_url, timeout=60)

    def say(self, type_: str, **fields: Any) -> None:
        """Send a frame."""
        self.socket.send(json.dumps({"type": type_, **fields}))

    def until(self, type_: str) -> list[dict[str, Any]]:
        """What is heard up to the next frame of a type, and that frame."""
        heard: list[dict[str, Any]] = []
        while not heard or heard[-1]["type"] != type_:
            heard.append(json.loads(self.socket.recv()))
        return heard

    def hello(self, **fields: Any) -> list[dict[str, Any]]:
        """Come in; everything up to the welcome."""
        self.say("hello", token=self._token, **fields)
        return self.until("welcome")

    def write(self, body: str) -> dict[str, Any]:
        """Write; the receipt."""
        self.say("message", client_id=f"e2e-{time.monotonic_ns()}", body=body)
        return self.until("receipt")[-1]


@contextmanager
def line(desk: Desk, caller: str, **fields: Any) -> Iterator[Line]:
    """A caller who has been let in."""
    connected = Line(desk, caller)
    try:
        connected.hello(**fields)
        yield connected
    finally:
        connected.socket.close()


@pytest.mark.skipif(program() is None, reason="there is no Chromium here")
def test_a_customer_on_the_page_and_an_agent_speak_with_each_other(desk: Desk, tmp_path: Path) -> None:
    token = desk.connection.authorization["customer"].removeprefix("Bearer ")
    with browser(tmp_path / "profile") as page:
        page.open(f"{desk.connection.api_url}/chat#{token}")
        page.until(READY)
        assert token not in page.run("location.href")
        page.type(QUESTION)
        page.until("document.querySelector('#log li.customer .state')?.textContent === '✓'")
        ticket_id = page.run("JSON.parse(sessionStorage.getItem('meridian-chat')).ticket")
        with line(desk, "agent", ticket_id=ticket_id) as agent:
            page.until("document.querySelector('#presence').textContent")
            agent.say("typing")
            page.until("document.querySelector('#status').textContent")
            agent.write("We are sorry.")
            page.until(f"{SAID}.includes('We are sorry.')")
            assert agent.until("receipt")[-1]["side"] == "customer"  # delivered, or read already

            disconnect(desk)
            agent.write("A new one leaves today.")
            page.until(f"{READY} && {SAID}.includes('A new one leaves today.')")
        assert page.run(SAID) == ["We are sorry.", "A new one leaves today."]
        assert page.run("document.querySelectorAll('#log li.customer').length") == 1
        assert page.logged == []  # no breach of the page's policy either


def disconnect(desk: Desk) -> None:
    """The gateway ends every customer's connection, as it does after two hours."""
    (table,) = desk.client("dynamodb").list_tables()["TableNames"]
    rows = desk.client("dynamodb").scan(
        TableName=table, FilterExpression="begins_with(pk, :own)", ExpressionAttributeValues={":own": {"S": "WS#"}}
    )["Items"]
    endpoint = management_url(desk.connection.chat_url)
    for row in rows:
        if row["side"] == {"S": "customer"}:
            gateway(endpoint).delete_connection(ConnectionId=row["id"]["S"])


def gateway(endpoint: str) -> Any:
    """The management API of the local gateway."""
    from infra.local.cloud import Endpoint

    return Endpoint(endpoint).client("apigatewaymanagementapi")


def test_who_comes_back_hears_what_was_missed_once_and_in_order(desk: Desk) -> None:
    with line(desk, "customer") as customer:
        ticket_id = customer.write(QUESTION)["ticket_id"]
        seen = customer.hello(ticket_id=ticket_id)[-1]["sequence"]
    with line(desk, "agent", ticket_id=ticket_id) as agent:
        missed = [agent.write(f"Answer {number}.")["message_id"] for number in range(2)]

    def visible() -> bool:
        thread = desk.send("GET", f"/v1/tickets/{ticket_id}/messages", "customer").body["data"]
        return {message["id"] for message in thread} >= set(missed)

    assert eventually(visible)
    with line(desk, "customer") as again:
        *messages, welcome = again.hello(ticket_id=ticket_id, resume_after=seen)
    assert [frame["message"]["id"] for frame in messages if frame["sequence"] > seen] == missed
    assert welcome["sequence"] > seen
    transcript = desk.send("GET", f"/v1/tickets/{ticket_id}/transcript", "customer").body
    assert [text for text in (QUESTION, "Answer 0.", "Answer 1.") if text not in transcript] == []
