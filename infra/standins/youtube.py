"""The YouTube Data API's comments on this machine: threads by pages, replies, quota units, refresh tokens."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from infra.standins.serving import Asked, Reply
from infra.standins.social import Network, Post, Query, bears, first, paged, shown, stamp

SECRET = {"client_id": "c1", "client_secret": "c2", "refresh_token": "r1"}
TOKEN = "google-token"  # noqa: S105 - of this stand-in alone
CHANNEL = "UCdesk"
SHOWN = 5  # replies that come with a thread
ROOT = "/youtube/v3/"


@dataclass(slots=True)
class YouTube(Network):
    """Comments on one channel. `units` are left of the day's quota."""

    units: int = 10_000
    secret: Mapping[str, str] = field(default_factory=lambda: dict(SECRET))

    kind = "youtube"

    @property
    def settings(self) -> Mapping[str, Any]:
        """Of a channel that asks this machine."""
        urls = {"base_url": self.url, "token_url": f"{self.url}/token"} if self.url else {}
        return {"channel_id": CHANNEL, **urls}

    def grants(self, asked: Asked, path: str) -> Reply | None:
        """For a refresh token."""
        if path != "/token":
            return None
        form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
        if form != {"grant_type": "refresh_token", **SECRET}:
            return shown(400, {"error": "invalid_grant"})
        return shown(200, {"access_token": TOKEN, "expires_in": 3_599, "token_type": "Bearer"})

    def knows(self, asked: Asked) -> bool:
        """By the access token."""
        return bears(asked, TOKEN)

    def refusal(self, status: int, reason: str = "") -> Reply:
        """As Google tells errors."""
        reasons = {429: "rateLimitExceeded", 404: "parentCommentNotFound", 403: "forbidden"}
        told = {"domain": "youtube", "reason": reason or reasons.get(status, "backendError"), "message": ""}
        return shown(status, {"error": {"code": status, "message": "", "errors": [told]}})

    def serve(self, asked: Asked, path: str, query: Query) -> Reply:
        """Threads, replies, and answers, each for its units."""
        cost = 50 if asked.method == "POST" else 1
        if self.units < cost:
            return self.refusal(403, "quotaExceeded")
        self.units -= cost
        if path == f"{ROOT}commentThreads" and first(query, "allThreadsRelatedToChannelId") == CHANNEL:
            return self._threads(query)
        if path == f"{ROOT}comments" and asked.method == "POST":
            return self._answered(json.loads(asked.body)["snippet"])
        if path == f"{ROOT}comments":
            below = self._below(first(query, "parentId"))
            return shown(200, {"kind": "youtube#commentListResponse", "items": [_comment(post) for post in below]})
        return self.refusal(404, "notFound")

    def _below(self, top: str) -> list[Post]:
        return [post for post in self.newest() if post.root == top and not post.is_gone]

    def _threads(self, query: Query) -> Reply:
        tops = [post for post in self.newest() if not post.root and not post.is_gone]
        found, following = paged(tops, first(query, "pageToken"), min(int(first(query, "maxResults")), self.page))
        body: dict[str, Any] = {"kind": "youtube#commentThreadListResponse", "items": [self._thread(p) for p in found]}
        return shown(200, {**body, **({"nextPageToken": following} if following else {})})

    def _thread(self, top: Post) -> Mapping[str, Any]:
        below = self._below(top.id)
        snippet = {
            "channelId": CHANNEL, "videoId": "v1", "topLevelComment": _comment(top), "canReply": True,
            "totalReplyCount": len(below), "isPublic": True,
        }  # fmt: skip
        replies = {"replies": {"comments": [_comment(post) for post in below[:SHOWN]]}} if below else {}
        return {"kind": "youtube#commentThread", "id": top.id, "snippet": snippet, **replies}

    def _answered(self, snippet: Mapping[str, Any]) -> Reply:
        if snippet.get("parentId") not in {post.id for post in self.posts if not post.is_gone}:
            return self.refusal(404)
        id_ = f"{snippet['parentId']}.{self.number()}"
        self.sent[id_] = snippet
        return shown(200, {"kind": "youtube#comment", "id": id_, "snippet": snippet})


def _comment(post: Post) -> Mapping[str, Any]:
    snippet = {
        "authorDisplayName": f"@{post.author}", "authorChannelId": {"value": f"UC{post.author}"}, "videoId": "v1",
        "textDisplay": post.text, "publishedAt": stamp(post.at), "updatedAt": stamp(post.edited_at or post.at),
        "likeCount": 0, "viewerRating": "none", **({"parentId": post.root} if post.root else {}),
    }  # fmt: skip
    return {"kind": "youtube#comment", "id": post.id, "snippet": snippet}
