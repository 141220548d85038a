"""A Bluesky server on this machine: sessions, notifications by cursors, records, limits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from infra.standins.serving import Asked, Reply
from infra.standins.social import PICTURE, Network, Post, Query, bears, first, paged, shown, stamp

SECRET = {"app_password": "abcd-efgh-ijkl-mnop"}
DID, HANDLE = "did:plc:desk", "desk.example"
ROOT = "/xrpc/"


@dataclass(slots=True)
class Bluesky(Network):
    """The notifications of one account. `session` counts those opened or renewed: older tokens are out of date."""

    page: int = 50
    secret: Mapping[str, str] = field(default_factory=lambda: dict(SECRET))
    session: int = 0

    kind = "bluesky"

    @property
    def settings(self) -> Mapping[str, Any]:
        """Of a channel that asks this machine."""
        return {"handle": HANDLE, **({"base_url": self.url, "media_url": self.url} if self.url else {})}

    def grants(self, asked: Asked, path: str) -> Reply | None:
        """A session for an app password, or for the refresh token of the one before; and pictures for anybody."""
        if path.startswith("/img/"):
            return Reply(200, PICTURE, {"Content-Type": "image/jpeg"})
        if path == f"{ROOT}com.atproto.server.createSession":
            who = json.loads(asked.body)
            if who != {"identifier": HANDLE, "password": SECRET["app_password"]}:
                return shown(401, {"error": "AuthenticationRequired", "message": "Invalid identifier or password"})
            return self._opened()
        if path == f"{ROOT}com.atproto.server.refreshSession":
            is_right = bears(asked, f"refresh-{self.session}")
            return self._opened() if is_right else shown(400, {"error": "ExpiredToken", "message": ""})
        return None

    def _opened(self) -> Reply:
        self.session += 1
        tokens = {"accessJwt": f"access-{self.session}", "refreshJwt": f"refresh-{self.session}"}
        return shown(200, {**tokens, "did": DID, "handle": HANDLE})

    def knows(self, asked: Asked) -> bool:
        """By the newest session's token."""
        return bears(asked, f"access-{self.session}")

    def refusal(self, status: int) -> Reply:
        """An old token is told with 400; too much, with the moment at which the limit ends."""
        if status == 401:
            return shown(400, {"error": "ExpiredToken", "message": "Token has expired"})
        headers = {"ratelimit-limit": "3000", "ratelimit-reset": str(int(self.resets_at().timestamp()))}
        return shown(status, {"error": "InvalidRequest", "message": ""}, headers)

    def serve(self, asked: Asked, path: str, query: Query) -> Reply:
        """Notifications, and replies."""
        if path == f"{ROOT}app.bsky.notification.listNotifications":
            listed = [post for post in self.newest() if not post.is_gone]
            size = min(int(first(query, "limit") or 50), self.page)
            found, following = paged(listed, first(query, "cursor"), size)
            notices = [_notice(post) for post in found]
            return shown(200, {"notifications": notices, **({"cursor": following} if following else {})})
        if path == f"{ROOT}com.atproto.repo.createRecord":
            return self._created(json.loads(asked.body))
        return shown(501, {"error": "MethodNotImplemented", "message": ""})

    def _created(self, body: Mapping[str, Any]) -> Reply:
        parent = body["record"]["reply"]["parent"]
        if body["repo"] != DID or parent["uri"] not in {_uri(post) for post in self.posts}:
            return shown(400, {"error": "InvalidRequest", "message": "no such record"})
        uri = f"at://{DID}/app.bsky.feed.post/{self.number()}"
        self.sent[uri] = body
        return shown(200, {"uri": uri, "cid": f"cid-{uri[-6:]}"})


def _uri(post: Post) -> str:
    return f"at://did:plc:{post.author}/app.bsky.feed.post/{post.id}"


def _notice(post: Post) -> Mapping[str, Any]:
    record: dict[str, Any] = {
        "$type": "app.bsky.feed.post", "text": post.text, "createdAt": stamp(post.at), "langs": ["fr"],
    }  # fmt: skip
    if post.root:
        root = {"uri": f"at://{DID}/app.bsky.feed.post/{post.root}", "cid": f"cid-{post.root}"}
        record["reply"] = {"root": root, "parent": root}
    if post.has_picture:
        image = {"alt": "parcel", "image": {"$type": "blob", "ref": {"$link": "bafkrei1"}, "mimeType": "image/jpeg"}}
        record["embed"] = {"$type": "app.bsky.embed.images", "images": [image]}
    return {
        "uri": _uri(post), "cid": f"cid-{post.id}", "reason": "reply" if post.root else "mention", "isRead": False,
        "record": record, "indexedAt": stamp(post.at),
        "author": {"did": f"did:plc:{post.author}", "handle": f"{post.author}.example", "displayName": post.author},
    }  # fmt: skip
