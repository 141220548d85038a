"""A Mastodon server on this machine: mentions by pages, conversations, posts under idempotency keys, limits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from infra.standins.serving import Asked, Reply
from infra.standins.social import PICTURE_PATH, Network, Post, Query, bears, first, shown, stamp

TOKEN = "mastodon-token"  # noqa: S105 - of this stand-in alone


@dataclass(slots=True)
class Mastodon(Network):
    """The mentions of one account, `desk`."""

    page: int = 40
    secret: Mapping[str, str] = field(default_factory=lambda: {"access_token": TOKEN})
    keys: dict[str, Any] = field(default_factory=dict)

    kind = "mastodon"

    @property
    def settings(self) -> Mapping[str, Any]:
        """Of a channel that asks this server."""
        return {"base_url": self.url or "https://social.example"}

    def knows(self, asked: Asked) -> bool:
        """By the token of the account."""
        return bears(asked, TOKEN)

    def refusal(self, status: int) -> Reply:
        """With the moment at which the limit ends."""
        return shown(status, {"error": "Too many requests"}, {"X-RateLimit-Reset": stamp(self.resets_at())})

    def serve(self, asked: Asked, path: str, query: Query) -> Reply:
        """Notifications, what stands above a post, and new posts."""
        parts = path.strip("/").split("/")[2:]
        if parts == ["notifications"] and first(query, "types[]") == "mention":
            return self._notifications(query)
        if len(parts) == 3 and parts[2] == "context":
            return self._context(parts[1])
        if parts == ["statuses"] and asked.method == "POST":
            return self._posted(json.loads(asked.body), asked.headers.get("idempotency-key", ""))
        return shown(404, {"error": "Record not found"})

    def _notifications(self, query: Query) -> Reply:
        listed = [post for post in self.newest() if not post.is_gone]
        ids = [post.id for post in listed]
        before = first(query, "max_id")
        start = ids.index(before) + 1 if before in ids else 0
        size = min(int(first(query, "limit") or 40), self.page)
        found = listed[start : start + size]
        body = [
            {"id": post.id, "type": "mention", "created_at": stamp(post.at), "status": self._status(post)}
            for post in found
        ]
        link = f'<{self.url}/api/v1/notifications?max_id={found[-1].id}>; rel="next"' if found else ""
        is_last = start + size >= len(listed)
        prev = f'<{self.url}/api/v1/notifications?min_id={found[0].id}>; rel="prev"' if found else ""
        return shown(200, body, {"Link": prev if is_last else f"{link}, {prev}"})

    def _status(self, post: Post) -> Mapping[str, Any]:
        picture = {"id": "1", "type": "image", "url": f"{self.url}{PICTURE_PATH}", "description": "parcel"}
        who = {"id": f"1{post.author}", "username": post.author, "acct": f"{post.author}@other.example"}
        name = (
            '<span class="h-card"><a href="https://social.example/@desk" class="u-url mention">@<span>desk</span></a>'
        )
        return {
            "id": post.id, "created_at": stamp(post.at), "in_reply_to_id": post.above or post.root or None,
            "edited_at": stamp(post.edited_at) if post.edited_at else None, "spoiler_text": "", "language": "fr",
            "visibility": "direct" if post.is_private else "public", "poll": None,
            "url": f"https://other.example/@{post.author}/{post.id}",
            "content": f"<p>{name}</span> {escape(post.text, quote=False)}</p>",
            "account": {**who, "display_name": post.author.title(), "url": f"https://other.example/@{post.author}"},
            "media_attachments": [picture] if post.has_picture else [],
        }  # fmt: skip

    def _context(self, id_: str) -> Reply:
        post = next((post for post in self.posts if post.id == id_), None)
        if post is None:
            return shown(404, {"error": "Record not found"})
        above = [name for name in (post.root, post.above) if name]
        return shown(200, {"ancestors": [{"id": name} for name in above], "descendants": []})

    def _posted(self, body: Mapping[str, Any], key: str) -> Reply:
        if len(str(body.get("status", ""))) > 1_000:
            return shown(422, {"error": "Validation failed: Text character limit of 500 exceeded"})
        if key not in self.keys:
            self.keys[key] = self.number()
            self.sent[self.keys[key]] = body
        return shown(200, {"id": self.keys[key], "visibility": body.get("visibility"), "content": body["status"]})
