"""What the stand-ins of social networks have in common: posts that are written, edited and taken back, and limits.

network = Mastodon(); network.write("m1", "Where is my parcel?", author="luc")
with serving(network.answer) as network.url: ...
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from infra.standins.serving import Asked, Reply

Json = Mapping[str, Any]
Query = Mapping[str, list[str]]

PICTURE = b"\x89PNG\r\n\x1a\n"
PICTURE_PATH = "/picture.png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Something that somebody wrote: below `root`, in answer to `above`."""

    id: str
    text: str
    author: str
    at: datetime
    root: str = ""
    above: str = ""
    edited_at: datetime | None = None
    is_gone: bool = False
    is_private: bool = False
    has_picture: bool = False


@dataclass(slots=True)
class Network:
    """A network as its documentation describes it. `page`: things in an answer; `trouble`: a status to answer with;
    `is_shut`: no token holds any more.

    `a_window` calls are let in before it is too much; `sent` are the replies that it took, by their ids.
    """

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    page: int = 100
    a_window: int = 1_000_000
    trouble: int | None = None
    is_shut: bool = False
    url: str = ""
    posts: list[Post] = field(default_factory=list)
    sent: dict[str, Json] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(900_001))
    calls: int = 0

    kind = ""  # of the channel that reads it
    secret: Mapping[str, str] = field(default_factory=dict)

    @property
    def settings(self) -> Mapping[str, Any]:
        """Of the channel that asks it."""
        raise NotImplementedError

    def write(self, id_: str, text: str, **more: Any) -> Post:
        """Somebody writes."""
        post = Post(**{"id": id_, "text": text, "author": "luc", "at": self.now(), **more})
        self.posts.append(post)
        return post

    def edit(self, id_: str, text: str, at: datetime | None = None) -> None:
        """Its writer changes it."""
        self._change(id_, text=text, edited_at=at or self.now())

    def remove(self, id_: str) -> None:
        """Its writer takes it back."""
        self._change(id_, is_gone=True)

    def _change(self, id_: str, **what: Any) -> None:
        self.posts[:] = [replace(post, **what) if post.id == id_ else post for post in self.posts]

    def newest(self) -> Sequence[Post]:
        """What a listing shows."""
        return sorted(self.posts, key=lambda post: post.at, reverse=True)

    def answer(self, asked: Asked) -> Reply:
        """The answer to one call, over HTTP or not."""
        parts, host = urlsplit(asked.target), asked.headers.get("host", "")
        self.url = self.url or (f"http://{host}" if host else "")
        path, query = unquote(parts.path), parse_qs(parts.query)
        self.asked.append(f"{asked.method} {path}")
        if path == PICTURE_PATH:
            return Reply(200, PICTURE, {"Content-Type": "image/png"})
        if granted := self.grants(asked, path):
            return granted
        if self.is_shut or not self.knows(asked):
            return self.refusal(401)
        self.calls += 1
        if self.trouble is not None or self.calls > self.a_window:
            return self.refusal(self.trouble or 429)
        return self.serve(asked, path, query)

    def grants(self, asked: Asked, path: str) -> Reply | None:
        """The answer to who asks for a token; None for any other call."""
        del asked, path
        return None

    def knows(self, asked: Asked) -> bool:
        """Whether the call proves who makes it."""
        raise NotImplementedError

    def refusal(self, status: int) -> Reply:
        """What is not done, in the network's own words and headers."""
        raise NotImplementedError

    def serve(self, asked: Asked, path: str, query: Query) -> Reply:
        """What is done."""
        raise NotImplementedError

    def number(self) -> str:
        """A new id."""
        return str(next(self.numbers))

    def resets_at(self) -> datetime:
        """When it lets everybody in again."""
        return self.now() + timedelta(seconds=90)


def shown(status: int, body: Any, headers: Mapping[str, str] | None = None) -> Reply:
    """A JSON answer."""
    kind = {"Content-Type": "application/json; charset=utf-8"}
    return Reply(status, json.dumps(body, ensure_ascii=False).encode(), {**kind, **(headers or {})})


def stamp(moment: datetime) -> str:
    """A moment as most networks write it."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def paged(items: Sequence[Any], token: str, size: int) -> tuple[Sequence[Any], str]:
    """One page, and the token of the next (empty at the end)."""
    first = int(token) if token.isdecimal() else 0
    following = str(first + size) if first + size < len(items) else ""
    return items[first : first + size], following


def first(query: Query, name: str) -> str:
    """A value of a query, or nothing."""
    return query.get(name, [""])[0]


def bears(asked: Asked, token: str) -> bool:
    """Whether the call bears this token."""
    return asked.headers.get("authorization") == f"Bearer {token}"
