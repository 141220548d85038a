"""A Graph API on this machine: messages, media, comments, errors and limits as Meta documents them.

graph = Graph(token="secret")
with serving(graph.answer) as graph.url:
    graph.people["33612000001"] = last_at      # when they last wrote: the window counts from it
    graph.media["9"] = Media(b"...", "image/png")
    graph.sent                                 # what was taken, in order
    graph.refusals.append(refusal(131056))     # the next call is refused so
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from hmac import compare_digest
from typing import Any
from urllib.parse import unquote, urlsplit

from infra.standins.serving import Asked, Reply

Json = Mapping[str, Any]

WINDOW, HUMAN_AGENT = timedelta(hours=24), timedelta(days=7)
BURST, PAIR = 45, timedelta(seconds=6)  # messages to one person before the pair rate counts; and its pace
CALLS_AN_HOUR = 4_800
LONGEST_TEXT: Mapping[str, int] = {"whatsapp": 4_096, "messenger": 2_000}


@dataclass(frozen=True, slots=True)
class Media:
    """A file that somebody sent; `digest` is what the API tells of it, its own where empty."""

    content: bytes
    content_type: str
    digest: str = ""


@dataclass(slots=True)
class Graph:
    """What the stand-in knows. `people` by their id, with the moment they last wrote; `comments` that are there.

    `templates` that are approved; `has_human_agent`: the app has leave to use the tag. `calls` so far this hour.
    """

    token: str
    people: dict[str, datetime] = field(default_factory=dict)
    comments: set[str] = field(default_factory=set)
    media: dict[str, Media] = field(default_factory=dict)
    templates: set[tuple[str, str]] = field(default_factory=set)
    has_human_agent: bool = False
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    url: str = ""
    calls: int = 0
    sent: list[Json] = field(default_factory=list)
    refusals: list[Reply] = field(default_factory=list)
    _pairs: dict[str, datetime] = field(default_factory=dict)
    _answered: set[str] = field(default_factory=set)

    def answer(self, asked: Asked) -> Reply:
        """The answer to one request."""
        self.calls += 1
        if not compare_digest(asked.headers.get("authorization", "").encode(), f"Bearer {self.token}".encode()):
            return refusal(190, status=401)
        if self.calls > CALLS_AN_HOUR:
            return refusal(4, status=400, headers=self._usage())
        if self.refusals:
            return self.refusals.pop(0)
        path = unquote(urlsplit(asked.target).path).strip("/").split("/")
        return self._read(path) if asked.method == "GET" else self._write(path, asked.body)

    def _usage(self) -> Mapping[str, str]:
        used = min(100, self.calls * 100 // CALLS_AN_HOUR)
        return {"X-App-Usage": json.dumps({"call_count": used, "total_time": 0, "total_cputime": 0})}

    def _read(self, path: list[str]) -> Reply:
        media = self.media.get(path[-1])
        if media is None:
            return refusal(100, 33, status=404)
        if path[0] == "media":
            return Reply(200, media.content, {"Content-Type": media.content_type})
        told = {
            "id": path[-1],
            "url": f"{self.url}/media/{path[-1]}",
            "mime_type": media.content_type,
            "sha256": media.digest or sha256(media.content).hexdigest(),
            "file_size": len(media.content),
            "messaging_product": "whatsapp",
        }
        return Reply(200, json.dumps(told).encode(), self._usage())

    def _write(self, path: list[str], body: bytes) -> Reply:
        try:
            found = json.loads(body)
            node, edge = path[1], path[2]
        except (ValueError, IndexError):
            return refusal(100)
        id_: Json
        if edge in ("comments", "replies"):
            refused, id_ = self._comment(node), {"id": f"{node}_{len(self.sent)}"}
        elif found.get("messaging_product") == "whatsapp":
            refused, id_ = self._whatsapp(found), {"messages": [{"id": f"wamid.{len(self.sent)}"}]}
        else:
            refused, id_ = self._private(found), {"message_id": f"m_{len(self.sent)}"}
        if refused is not None:
            return refused
        self.sent.append(found)
        return Reply(200, json.dumps(id_).encode(), self._usage())

    def _comment(self, node: str) -> Reply | None:
        return None if node in self.comments else refusal(100, 33)

    def _whatsapp(self, found: Json) -> Reply | None:
        to = found.get("to") or found.get("recipient") or ""
        last_at = self.people.get(to)
        if last_at is None:
            return refusal(131026)
        template = found.get("template")
        if template and (template["name"], template["language"]["code"]) not in self.templates:
            return refusal(132001, status=404)
        if not template and self.now() >= last_at + WINDOW:
            return refusal(131047)
        if len(found.get("text", {}).get("body", "")) > LONGEST_TEXT["whatsapp"]:
            return refusal(100)
        return self._paced(to)

    def _paced(self, to: str) -> Reply | None:
        """Each message costs six seconds of the pair's time; it may be ahead by a burst."""
        paid_until = max(self._pairs.get(to, self.now()), self.now()) + PAIR
        if paid_until > self.now() + BURST * PAIR:
            return refusal(131056)
        self._pairs[to] = paid_until
        return None

    def _private(self, found: Json) -> Reply | None:
        recipient = found.get("recipient", {})
        if comment := recipient.get("comment_id"):
            is_first = comment in self.comments and comment not in self._answered
            self._answered.add(comment)
            return None if is_first else refusal(10900)
        last_at = self.people.get(recipient.get("id", ""))
        if last_at is None:
            return refusal(100, 2018001)
        window = HUMAN_AGENT if found.get("tag") == "HUMAN_AGENT" and self.has_human_agent else WINDOW
        if self.now() >= last_at + window:
            return refusal(10, 2018278)
        is_long = len(found["message"].get("text", "")) > LONGEST_TEXT["messenger"]
        return refusal(100) if is_long else None


def refusal(code: int, subcode: int = 0, *, status: int = 400, headers: Mapping[str, str] | None = None) -> Reply:
    """An error as the Graph API tells it."""
    error = {"message": f"(#{code})", "type": "OAuthException", "code": code, "fbtrace_id": "A1"}
    told = {"error": {**error, "error_subcode": subcode} if subcode else error}
    return Reply(status, json.dumps(told).encode(), headers or {})
