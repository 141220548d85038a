"""LINE's Messaging API on this machine: signed events, files by messages, pushes under retry keys, limits."""

from __future__ import annotations

import hmac
import json
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from infra.standins.serving import Asked, Reply
from infra.standins.social import PICTURE, Network, Post, Query, bears, shown

SECRET = {"channel_secret": "line-secret", "access_token": "line-token"}
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


@dataclass(slots=True)
class Line(Network):
    """One official account. `keys`: the retry keys it has accepted; `preparing`: how often a file is not ready yet."""

    secret: Mapping[str, str] = field(default_factory=lambda: dict(SECRET))
    keys: dict[str, str] = field(default_factory=dict)
    preparing: int = 0

    kind = "line"

    @property
    def settings(self) -> Mapping[str, Any]:
        """Of a channel that sends by this machine."""
        return {"base_url": self.url, "data_url": self.url} if self.url else {}

    def delivery(self, *posts: Post) -> tuple[Mapping[str, str], bytes]:
        """Headers and body by which LINE tells of these."""
        events = [_event(post, f"event-{self.number()}") for post in posts]
        body = json.dumps({"destination": "U0", "events": events}, ensure_ascii=False).encode()
        return {"X-Line-Signature": signed(body), "Content-Type": "application/json"}, body

    def knows(self, asked: Asked) -> bool:
        """By the account's token."""
        return bears(asked, SECRET["access_token"])

    def refusal(self, status: int) -> Reply:
        """As LINE tells errors."""
        messages = {429: "The API rate limit has been exceeded. Try again later."}
        return shown(status, {"message": messages.get(status, "The request body has 1 error(s)")})

    def serve(self, asked: Asked, path: str, query: Query) -> Reply:
        """Files and pushes."""
        del query
        if path.endswith("/content"):
            if self.preparing:
                self.preparing -= 1
                return shown(202, {"message": "preparing"})
            return Reply(200, PICTURE, {"Content-Type": "image/png"})
        if path == "/v2/bot/message/push":
            return self._pushed(json.loads(asked.body), asked.headers.get("x-line-retry-key", ""))
        return shown(404, {"message": "Not found"})

    def _pushed(self, body: Mapping[str, Any], key: str) -> Reply:
        if not UUID.fullmatch(key) or len(body["messages"][0]["text"]) > 5_000:
            return self.refusal(400)
        if key in self.keys:
            before = {"id": self.keys[key], "quoteToken": "q"}
            headers = {"X-Line-Accepted-Request-Id": f"request-{self.keys[key]}"}
            return shown(409, {"message": "The retry key is already accepted", "sentMessages": [before]}, headers)
        id_ = self.keys[key] = self.number()
        self.sent[id_] = body
        return shown(200, {"sentMessages": [{"id": id_, "quoteToken": "q"}]})


def signed(body: bytes, secret: str = SECRET["channel_secret"]) -> str:
    """The signature of a body."""
    return b64encode(hmac.new(secret.encode(), body, sha256).digest()).decode()


def _event(post: Post, event_id: str) -> Mapping[str, Any]:
    head = {
        "mode": "active", "timestamp": int((post.edited_at or post.at).timestamp() * 1000),
        "source": {"type": "user", "userId": f"U{post.root or post.author}"}, "webhookEventId": event_id,
        "deliveryContext": {"isRedelivery": False},
    }  # fmt: skip
    if post.is_gone:
        return {**head, "type": "unsend", "unsend": {"messageId": post.id}}
    said: dict[str, Any] = {"id": post.id, "type": "text", "text": post.text, "quoteToken": "q"}
    if post.has_picture:
        said = {"id": post.id, "type": "image", "contentProvider": {"type": "line"}, "quoteToken": "q"}
    kind = "messageEdited" if post.edited_at else "message"
    return {**head, "type": kind, "replyToken": "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA", "message": said}
