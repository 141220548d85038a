"""A marketplace on this machine, of the shape that most have: tokens that run out, pages, pseudonyms, its own rules.

market = Marketplace(); market.write("Wo ist mein Paket?", buyer="b_7f3a", order_id="305-77")
with serving(market.answer) as market.url: ...
"""

from __future__ import annotations

import itertools
import json
import re
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from infra.standins.serving import Asked, Reply

CLIENT: Mapping[str, str] = {"client_id": "desk", "client_secret": "s3cret"}
PICTURE = b"\x89PNG\r\n\x1a\n"
CLOCK = timedelta(hours=24)
LONGEST = 2_000
OUTSIDE = re.compile(r"@|https?://|www\.")
A_MINUTE_LONG = "7"  # seconds that it wants to be left alone for


@dataclass(slots=True)
class Marketplace:
    """Its conversations by id, each with its messages. `page`: things in an answer; `a_window`: calls that are let in.

    `lasts_s` of a token; `trouble` is a status to answer with; `posts` are replies by their idempotency key.
    """

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    page: int = 50
    a_window: int = 1_000_000
    lasts_s: int = 3_600
    trouble: int | None = None
    url: str = ""
    conversations: dict[str, dict[str, Any]] = field(default_factory=dict)
    messages: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    tokens: dict[str, datetime] = field(default_factory=dict)
    posts: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _places: dict[str, int] = field(default_factory=dict)

    @property
    def secret(self) -> Mapping[str, str]:
        """What a client of it knows."""
        return CLIENT

    def write(self, words: str, conversation: str = "c1", kind: str = "buyer", **told: Any) -> str:
        """Somebody writes; the message's id. `told`: buyer, order_id, is_escalated, has_file, subject."""
        now = self.now().isoformat()
        known = self.conversations.setdefault(conversation, self._opened(conversation, told))
        known |= {"updated_at": now, "is_escalated": bool(told.get("is_escalated", known["is_escalated"]))}
        if kind == "buyer":
            known |= {"unread": known["unread"] + 1, "reply_by": (self.now() + CLOCK).isoformat()}
        message: dict[str, Any] = {"id": f"m{next(self._numbers)}", "author": {"kind": kind}, "text": words}
        message |= {"sent_at": now, "attachments": [self._picture()] if told.get("has_file") else []}
        self.messages.setdefault(conversation, []).append(message)
        return str(message["id"])

    def _opened(self, id_: str, told: Mapping[str, Any]) -> dict[str, Any]:
        buyer = {"id": told.get("buyer", "b_1"), "display_name": told.get("name", "Buyer 1")}
        named = {"id": id_, "order_id": told.get("order_id"), "subject": told.get("subject"), "buyer": buyer}
        return {**named, "unread": 0, "is_escalated": False, "reply_by": None}

    def _picture(self) -> dict[str, str]:
        return {"filename": "a.png", "content_type": "image/png", "url": f"{self.url}/files/a.png"}

    def answer(self, asked: Asked) -> Reply:
        """The answer to one request."""
        self.asked.append(f"{asked.method} {asked.target}")
        parts = urlsplit(asked.target)
        if parts.path == "/oauth/token":
            return self._grant(parse_qs(asked.body.decode()))
        token = asked.headers.get("authorization", "").removeprefix("Bearer ")
        if self.tokens.get(token, datetime.min.replace(tzinfo=UTC)) <= self.now():
            return _error(401, "token_expired")
        if len(self.asked) > self.a_window:
            return Reply(429, b"{}", {"Retry-After": A_MINUTE_LONG})
        if self.trouble:
            return _error(self.trouble, "trouble")
        return self._routed(asked, [unquote(part) for part in parts.path.split("/")[1:]], parse_qs(parts.query))

    def _routed(self, asked: Asked, path: list[str], query: Mapping[str, list[str]]) -> Reply:
        if asked.method == "GET" and path == ["files", "a.png"]:
            return Reply(200, PICTURE, {"Content-Type": "image/png"})
        if asked.method == "GET" and path == ["v1", "conversations"]:
            moved = [one for one in self.conversations.values() if _at(one["updated_at"]) >= _since(query)]
            return self._paged("conversations", sorted(moved, key=lambda one: str(one["updated_at"])), query)
        if len(path) == 4 and path[2] in self.conversations:
            if asked.method == "POST":
                return self._taken(path[2], asked.headers.get("idempotency-key", ""), json.loads(asked.body))
            written = [one for one in self.messages[path[2]] if _at(one["sent_at"]) >= _since(query, "since")]
            return self._paged("messages", written, query)
        return _error(404, "no_such_conversation")

    def _grant(self, form: Mapping[str, list[str]]) -> Reply:
        wanted = {**CLIENT, "grant_type": "client_credentials"}
        if {name: values[0] for name, values in form.items()} != wanted:
            return _json(401, {"error": "invalid_client"})
        token = secrets.token_urlsafe(16)
        self.tokens[token] = self.now() + timedelta(seconds=self.lasts_s)
        return _json(200, {"access_token": token, "token_type": "Bearer", "expires_in": self.lasts_s})

    def _paged(self, name: str, found: list[dict[str, Any]], query: Mapping[str, list[str]]) -> Reply:
        """`next_cursor` is a place that only this marketplace can read, and forgets."""
        place = query.get("cursor", [""])[0]
        if place and place not in self._places:
            return _error(400, "bad_cursor")
        first = self._places.get(place, 0)
        last = first + min(int(query.get("limit", ["20"])[0]), self.page)
        body: dict[str, Any] = {name: found[first:last], "next_cursor": None}
        if last < len(found):
            body["next_cursor"] = secrets.token_urlsafe(8)
            self._places[body["next_cursor"]] = last
        return _json(200, body)

    def forget_places(self) -> None:
        """Cursors of before hold no longer."""
        self._places.clear()

    def _taken(self, conversation: str, key: str, body: Mapping[str, Any]) -> Reply:
        if not key:
            return _error(400, "no_idempotency_key")
        if key in self.posts:
            return _json(200, self.posts[key])
        words = body["text"]
        if not words.strip() or len(words) > LONGEST:
            return _error(422, "bad_length")
        if OUTSIDE.search(words):
            return _error(422, "contact_details")
        id_ = self.write(words, conversation, "seller")
        self.conversations[conversation] |= {"unread": 0, "reply_by": None}
        self.posts[key] = {"id": id_, "text": words, "attachments": body.get("attachments", [])}
        return _json(201, self.posts[key])


def invented(market: Marketplace) -> None:
    """A first few messages."""
    market.write("Mein Paket kam beschädigt an.", "c1", buyer="b_7f3a", name="Jonas", order_id="305-1180-77")
    market.write("¿Cuándo llega mi pedido?", "c2", buyer="b_19c4", name="Lucía", order_id="305-1181-02")
    market.write("The buyer has opened a case.", "c2", "platform", is_escalated=True)


def goes_on(market: Marketplace, pause_s: float) -> None:
    """Every few moments a buyer writes, now and then in a conversation that is open. Never ends."""
    for number in itertools.count(1):
        time.sleep(pause_s)
        thread = "c1" if number % 3 == 0 else f"c{number + 10}"
        market.write(f"Où en est ma commande {number} ?", thread, buyer=f"b_{thread}", order_id=f"305-{number:04d}")


def _since(query: Mapping[str, list[str]], name: str = "updated_since") -> datetime:
    return _at(query.get(name, ["1970-01-01T00:00:00+00:00"])[0])


def _at(told: str) -> datetime:
    return datetime.fromisoformat(told)


def _error(status: int, code: str) -> Reply:
    return _json(status, {"error": {"code": code}})


def _json(status: int, body: Any) -> Reply:
    return Reply(status, json.dumps(body, ensure_ascii=False).encode(), {"Content-Type": "application/json"})
