"""Reddit on this machine: tokens by the account's password, listings by fullnames, answers, limits."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from infra.standins.serving import Asked, Reply
from infra.standins.social import PICTURE_PATH, Network, Post, Query, bears, first, shown

SECRET = {"client_id": "app", "client_secret": "app-secret", "password": "password"}
TOKEN = "reddit-token"  # noqa: S105 - of this stand-in alone
AGENT = "web:example.desk:1.0 (by /u/desk)"


@dataclass(slots=True)
class Reddit(Network):
    """The inbox of one account, `desk`; whoever names no agent of their own is turned away."""

    secret: Mapping[str, str] = field(default_factory=lambda: dict(SECRET))

    kind = "reddit"

    @property
    def settings(self) -> Mapping[str, Any]:
        """Of a channel that asks this machine."""
        urls = {"base_url": self.url, "token_url": f"{self.url}/api/v1/access_token"} if self.url else {}
        return {"username": "desk", "user_agent": AGENT, **urls}

    def grants(self, asked: Asked, path: str) -> Reply | None:
        """For the app's own id and secret, in the account's name."""
        if not path.endswith("/access_token"):
            return None
        form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
        app = b64decode(asked.headers.get("authorization", "Basic ").removeprefix("Basic ")).decode()
        if app != "app:app-secret" or form.get("password") != "password" or form.get("grant_type") != "password":
            return shown(401, {"message": "Unauthorized", "error": 401})
        return shown(200, {"access_token": TOKEN, "token_type": "bearer", "expires_in": 86_400, "scope": "*"})

    def knows(self, asked: Asked) -> bool:
        """By the token."""
        return bears(asked, TOKEN)

    def refusal(self, status: int) -> Reply:
        """With the seconds until the limit ends."""
        headers = {"x-ratelimit-remaining": "0.0", "x-ratelimit-used": "600", "x-ratelimit-reset": "90"}
        return shown(status, {"message": "Too Many Requests", "error": status}, headers)

    def serve(self, asked: Asked, path: str, query: Query) -> Reply:
        """Listings and answers."""
        if asked.headers.get("user-agent") != AGENT:
            return self.refusal(429)
        if path == "/api/comment":
            return self._answered({name: values[0] for name, values in parse_qs(asked.body.decode()).items()})
        if path == "/message/inbox" or path.endswith("/comments"):
            return self._listing(self.newest(), query)
        if path == "/search":
            words = first(query, "q").casefold()
            return self._listing([post for post in self.newest() if words in post.text.casefold()], query)
        return shown(404, {"message": "Not Found", "error": 404})

    def _listing(self, posts: Sequence[Post], query: Query) -> Reply:
        names = [_name(post) for post in posts]
        after = first(query, "after")
        start = names.index(after) + 1 if after in names else 0
        size = min(int(first(query, "limit") or 25), self.page)
        found = posts[start : start + size]
        is_last = start + size >= len(posts)
        data = {
            "after": None if is_last else _name(found[-1]),
            "before": None,
            "children": [self._thing(post) for post in found],
        }
        return shown(200, {"kind": "Listing", "data": data})

    def _thing(self, post: Post) -> Mapping[str, Any]:
        author = "[deleted]" if post.is_gone else post.author
        at = post.at.timestamp()
        data: dict[str, Any] = {
            "id": post.id, "name": _name(post), "author": author, "created_utc": at, "replies": "",
            "body": "[deleted]" if post.is_gone else post.text, "subreddit": "shop",
            "edited": post.edited_at.timestamp() if post.edited_at else False,
        }  # fmt: skip
        if post.is_private:
            return {"kind": "t4", "data": {**data, "subject": "My order", "first_message_name": None, "context": ""}}
        link = f"/r/shop/comments/{post.root or 'p1'}/title/{post.id}/"
        data |= {"link_id": f"t3_{post.root or 'p1'}", "permalink": link, "link_title": "Parcels"}
        if post.has_picture:
            data["media_metadata"] = {"m1": {"m": "image/png", "s": {"u": f"{self.url}{PICTURE_PATH}"}}}
        return {"kind": "t1", "data": data}

    def _answered(self, form: Mapping[str, str]) -> Reply:
        known = {_name(post) for post in self.posts if not post.is_gone}
        if form.get("thing_id") not in known:
            error = ["DELETED_COMMENT", "that comment has been deleted", "parent"]
            return shown(200, {"json": {"errors": [error]}})
        name = f"t1_r{self.number()}"
        self.sent[name] = form
        made = {"kind": "t1", "data": {"name": name, "body": form["text"], "author": "desk"}}
        return shown(200, {"json": {"errors": [], "data": {"things": [made]}}})


def _name(post: Post) -> str:
    return f"{'t4' if post.is_private else 't1'}_{post.id}"
