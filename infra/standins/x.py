"""The X API's mentions on this machine: OAuth 1.0a signatures, pages by tokens, since_id, limits, replies."""

from __future__ import annotations

import hmac
import json
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha1
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from infra.standins.serving import Asked, Reply
from infra.standins.social import PICTURE_PATH, Network, Post, Query, first, paged, shown, stamp

SECRET = {
    "consumer_key": "key",
    "consumer_secret": "key-secret",
    "access_token": "7-token",
    "access_token_secret": "token-secret",
}
USER = "7"
PAIR = re.compile(r'(\w+)="([^"]*)"')


@dataclass(slots=True)
class X(Network):
    """The mentions of one account. Numbers of posts grow with time, as X's do. `nonces` are let in once."""

    secret: Mapping[str, str] = field(default_factory=lambda: dict(SECRET))
    nonces: set[str] = field(default_factory=set)

    kind = "x"

    @property
    def settings(self) -> Mapping[str, Any]:
        """Of a channel that asks this machine."""
        return {"user_id": USER, **({"base_url": self.url} if self.url else {})}

    def knows(self, asked: Asked) -> bool:
        """By a signature over method, address and parameters."""
        told = {name: unquote(value) for name, value in PAIR.findall(asked.headers.get("authorization", ""))}
        given, nonce = told.pop("oauth_signature", ""), told.get("oauth_nonce", "")
        if told.get("oauth_token") != SECRET["access_token"] or nonce in self.nonces:
            return False
        self.nonces.add(nonce)
        parts = urlsplit(asked.target)
        every = sorted((_q(n), _q(v)) for n, v in [*told.items(), *parse_qsl(parts.query)])
        address = f"{self.url or 'https://api.x.com'}{parts.path}"
        base = "&".join((asked.method, _q(address), _q("&".join(f"{n}={v}" for n, v in every))))
        key = f"{SECRET['consumer_secret']}&{SECRET['access_token_secret']}"
        good = b64encode(hmac.new(key.encode(), base.encode(), sha1).digest()).decode()
        return hmac.compare_digest(given, good)

    def refusal(self, status: int) -> Reply:
        """With the moment at which the window ends."""
        reset = str(int(self.resets_at().timestamp()))
        headers = {"x-rate-limit-limit": "300", "x-rate-limit-remaining": "0", "x-rate-limit-reset": reset}
        return shown(status, {"title": "Refused", "status": status, "type": "about:blank"}, headers)

    def serve(self, asked: Asked, path: str, query: Query) -> Reply:
        """Mentions, and replies."""
        if path == f"/2/users/{USER}/mentions":
            return self._mentions(query)
        if path == "/2/tweets" and asked.method == "POST":
            return self._posted(json.loads(asked.body))
        return self.refusal(404)

    def _mentions(self, query: Query) -> Reply:
        since, begins = first(query, "since_id"), first(query, "start_time")
        listed = [post for post in self.newest() if not post.is_gone and stamp(post.at) >= begins]
        listed = [post for post in listed if not since or _is_later(post.id, since)]
        size = min(int(first(query, "max_results")), self.page)
        found, following = paged(listed, first(query, "pagination_token"), size)
        meta: dict[str, Any] = {"result_count": len(found), **({"next_token": following} if following else {})}
        if not found:
            return shown(200, {"meta": meta})
        meta |= {"newest_id": found[0].id, "oldest_id": found[-1].id}
        users = [{"id": f"1{name}", "name": name.title(), "username": name} for name in {p.author for p in found}]
        media = [{"media_key": "3_1", "type": "photo", "url": f"{self.url}{PICTURE_PATH}", "alt_text": "parcel"}]
        includes = {"users": users, **({"media": media} if any(post.has_picture for post in found) else {})}
        return shown(200, {"data": [_post(post) for post in found], "includes": includes, "meta": meta})

    def _posted(self, body: Mapping[str, Any]) -> Reply:
        known = {post.id for post in self.posts if not post.is_gone}
        if body.get("reply", {}).get("in_reply_to_tweet_id") not in known:
            return self.refusal(403)
        id_ = self.number()
        self.sent[id_] = body
        return shown(201, {"data": {"id": id_, "text": body["text"]}})


def _is_later(id_: str, since: str) -> bool:
    return (len(id_), id_) > (len(since), since)


def _post(post: Post) -> Mapping[str, Any]:
    """An edited post is another one, which names the first."""
    edits = [post.above, post.id] if post.edited_at and post.above else [post.id]
    return {
        "id": post.id, "text": post.text, "author_id": f"1{post.author}", "conversation_id": post.root or post.id,
        "created_at": stamp(post.at), "lang": "fr", "edit_history_tweet_ids": edits,
        **({"attachments": {"media_keys": ["3_1"]}} if post.has_picture else {}),
    }  # fmt: skip


def _q(text: str) -> str:
    return quote(text, safe="-._~")
