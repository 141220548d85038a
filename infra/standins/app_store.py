"""App Store Connect's customer reviews on this machine: signed tokens, pages by links, an hourly limit, one response
to each review that is published a while after it was written.

store = AppStore(); store.write("JPN", 2, "Crashes", "It closes at once.", "yuki")
with serving(store.answer) as url: ...
"""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from infra.standins.serving import Asked, Reply

APP = "1234567890"
KEY_ID, ISSUER = "2X9R4HXF34", "57246542-96fe-1a63-e053-0824d011072a"
MOST = 200
HOUR_LIMIT = 3_500


def _new_key() -> Any:
    from cryptography.hazmat.primitives.asymmetric import ec

    return ec.generate_private_key(ec.SECP256R1())


@dataclass(slots=True)
class AppStore:
    """The store of one app. `publish_after` is how long a response is pending, `most` a page's reviews, `trouble` a
    status to answer with."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    publish_after: timedelta = timedelta(seconds=20)
    hour_limit: int = HOUR_LIMIT
    most: int = MOST
    trouble: int | None = None
    key: Any = field(default_factory=_new_key)
    reviews: dict[str, dict[str, Any]] = field(default_factory=dict)
    responses: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)
    _numbers: Any = field(default_factory=lambda: itertools.count(1))
    _spent: int = 0

    @property
    def secret(self) -> Mapping[str, str]:
        """What a developer gets: the ids, and the .p8 file's text."""
        from cryptography.hazmat.primitives import serialization as forms

        pem = self.key.private_bytes(forms.Encoding.PEM, forms.PrivateFormat.PKCS8, forms.NoEncryption())
        return {"issuer_id": ISSUER, "key_id": KEY_ID, "private_key": pem.decode()}

    def write(self, territory: str, stars: int, *words: str) -> str:
        """A customer writes a review (title, body, and a nickname if you like); its id."""
        title, body, nickname = (*words, "nobody")[:3]
        number = next(self._numbers)
        id_ = f"{number:08d}-1111-2222-3333-444444444444"
        written = {"rating": stars, "title": title, "body": body, "reviewerNickname": nickname}
        self.reviews[id_] = {**written, "createdDate": self._stamp(), "territory": territory}
        return id_

    def edit(self, id_: str, **changed: Any) -> None:
        """The customer writes it anew."""
        self.reviews[id_] |= {**changed, "createdDate": self._stamp()}

    def answer(self, asked: Asked) -> Reply:
        """The answer to one request."""
        self.asked.append(f"{asked.method} {asked.target}")
        if not self._knows(asked.headers.get("authorization", "")):
            return _error(401, "NOT_AUTHORIZED")
        if self.trouble:
            return _error(self.trouble, "UNEXPECTED_ERROR")
        self._spent += 1
        limits = {"X-Rate-Limit": f"user-hour-lim:{self.hour_limit};user-hour-rem:{self.hour_limit - self._spent};"}
        if self._spent > self.hour_limit:
            return _error(429, "RATE_LIMIT_EXCEEDED", limits)
        path = urlsplit(asked.target).path
        if asked.method == "GET" and path == f"/v1/apps/{APP}/customerReviews":
            return self._page(asked, limits)
        if asked.method == "POST" and path == "/v1/customerReviewResponses":
            return self._respond(json.loads(asked.body), limits)
        return _error(404, "NOT_FOUND", limits)

    def _knows(self, authorization: str) -> bool:
        """A token by our key, for this audience, that lives at most 20 minutes."""
        import jwt

        token = authorization.removeprefix("Bearer ")
        try:
            options: Any = {"verify_exp": False, "verify_iat": False}
            known = {"audience": "appstoreconnect-v1", "issuer": ISSUER, "options": options}
            claims = jwt.decode(token, self.key.public_key(), algorithms=["ES256"], **known)
        except jwt.PyJWTError:
            return False
        now = self.now().timestamp()
        self.tokens.add(token)
        is_live = claims["iat"] - 60 <= now < claims["exp"] <= claims["iat"] + 1200
        return bool(is_live and jwt.get_unverified_header(token)["kid"] == KEY_ID)

    def _page(self, asked: Asked, limits: Mapping[str, str]) -> Reply:
        query = parse_qs(urlsplit(asked.target).query)
        size, first = min(int(query.get("limit", ["50"])[0]), self.most), int(query.get("cursor", ["0"])[0])
        newest = sorted(self.reviews.items(), key=lambda item: item[1]["createdDate"], reverse=True)
        page = newest[first : first + size]
        shown = {id_: self._shown(id_) for id_, _ in page if id_ in self.responses}
        links = {"self": asked.target}
        if first + size < len(newest):
            path = urlsplit(asked.target).path
            again = urlencode({"cursor": first + size, "limit": size, "include": "response", "sort": "-createdDate"})
            links["next"] = f"http://{asked.headers['host']}{path}?{again}"
        body = {
            "data": [_resource(id_, told, shown.get(id_)) for id_, told in page],
            "included": list(shown.values()) if "response" in query.get("include", ()) else [],
            "links": links,
            "meta": {"paging": {"total": len(newest), "limit": size}},
        }
        return _json(200, body, limits)

    def _respond(self, body: Mapping[str, Any], limits: Mapping[str, str]) -> Reply:
        data = body["data"]
        id_, text = data["relationships"]["review"]["data"]["id"], data["attributes"]["responseBody"]
        if id_ not in self.reviews:
            return _error(404, "NOT_FOUND", limits)
        if not text.strip() or len(text) > 5_970:
            return _error(409, "ENTITY_ERROR.ATTRIBUTE.INVALID", limits)
        self.responses[id_] = {"responseBody": text, "lastModifiedDate": self._stamp(), "at": self.now()}
        return _json(201, {"data": self._shown(id_)}, limits)

    def _shown(self, id_: str) -> dict[str, Any]:
        known = self.responses[id_]
        is_out = self.now() >= known["at"] + self.publish_after
        state = {"state": "PUBLISHED" if is_out else "PENDING_PUBLISH"}
        told = {name: known[name] for name in ("responseBody", "lastModifiedDate")}
        return {"type": "customerReviewResponses", "id": f"resp-{id_[:8]}", "attributes": {**told, **state}}

    def _stamp(self) -> str:
        return self.now().isoformat()


def invented(store: AppStore) -> None:
    """A first few reviews."""
    store.write("DEU", 1, "Stürzt ab", "Seit dem Update stürzt die App beim Bezahlen ab.", "lena_k")
    store.write("JPN", 2, "ログインできません", "何度試してもログイン画面に戻ってしまいます。", "yuki")
    store.write("FRA", 5, "Très bien", "Livraison rapide, application claire.", "momo")


def goes_on(store: AppStore, pause_s: float) -> None:
    """Every few moments somebody writes, and now and then somebody changes what they wrote. Never ends."""
    for number in itertools.count(1):
        time.sleep(pause_s)
        if number % 3 == 0:
            store.edit(next(reversed(store.reviews)), rating=4, body="Nach dem letzten Update geht es wieder. Danke!")
        else:
            store.write("ESP", number % 5 + 1, f"Pedido {number}", "La aplicación no muestra mi pedido.", "pau")


def _resource(id_: str, told: Mapping[str, Any], response: Mapping[str, Any] | None) -> dict[str, Any]:
    named = {"type": response["type"], "id": response["id"]} if response else None
    return {"type": "customerReviews", "id": id_, "attributes": told, "relationships": {"response": {"data": named}}}


def _error(status: int, code: str, headers: Mapping[str, str] | None = None) -> Reply:
    return _json(status, {"errors": [{"status": str(status), "code": code}]}, headers or {})


def _json(status: int, body: Any, headers: Mapping[str, str]) -> Reply:
    content = json.dumps(body, ensure_ascii=False).encode()
    return Reply(status, content, {"Content-Type": "application/json", **headers})
