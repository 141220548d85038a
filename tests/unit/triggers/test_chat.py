"""What the gateway tells of connections is passed on, and paid for."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from chalicelib.triggers.chat import chat, push
from tests.builders import an_id
from tests.chat_lines import chat_event
from tests.fakes_of_events import failed, queue_batch

TICKET, MESSAGE = an_id("tkt", 1), an_id("msg", 1)


@dataclass
class FakeParts:
    """A chat desk that remembers, and a meter."""

    used: list[tuple[str, int]] = field(default_factory=list)
    told: list[tuple[Any, ...]] = field(default_factory=list)
    settings: Any = field(
        default_factory=lambda: SimpleNamespace(
            chat_url="wss://desk.example/chat", allowed_origins=("https://shop.example",)
        )
    )

    @property
    def meter(self) -> Any:
        return SimpleNamespace(add=lambda key, units: self.used.append((key, units)))

    @property
    def chat_desk(self) -> Any:
        return SimpleNamespace(hear=self._note, leave=self._note)

    @property
    def pushing(self) -> Any:
        return SimpleNamespace(push=self._note)

    def _note(self, *what: Any) -> str | None:
        self.told.append(what)
        return TICKET if len(self.told) == 1 else None


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "https://shop.example"}, 200),
        ({"origin": "https://desk.example"}, 200),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
        (None, 200),
    ],
)
def test_pages_of_others_may_not_connect(headers: dict[str, str] | None, status: int) -> None:
    assert chat(chat_event("a", "CONNECT", headers=headers), FakeParts()) == {"statusCode": status}


def test_a_frame_is_heard_and_paid_for_by_its_size() -> None:
    parts = FakeParts()
    event = chat_event("a", "MESSAGE", body="x" * (32 * 1024 + 1))
    assert chat(event, parts) == {"statusCode": 200}
    assert parts.told == [("a", event["body"], event["requestContext"]["requestId"])]
    chat(chat_event("a", "MESSAGE"), parts)
    assert parts.used == [("apigateway:websocket_messages", 2), ("apigateway:websocket_messages", 1)]


def test_a_connection_is_paid_for_by_the_minute_when_it_ends() -> None:
    parts = FakeParts()
    chat(chat_event("a", "DISCONNECT"), parts)
    assert parts.told == [("a",)]
    assert parts.used == [("apigateway:connection_minutes", 2)]


def test_what_waits_to_be_told_is_told_each_by_itself() -> None:
    parts = FakeParts()
    good = f'{{"subject_id":"{TICKET}","sequence":7,"message_id":"{MESSAGE}"}}'
    assert failed(push(queue_batch([good, '{"subject_id":"x"}', good]), parts)) == ["message-2"]
    assert parts.told == [(TICKET, MESSAGE, 7)] * 2
