"""The Google Play Developer API's reviews on this machine: signed grants, pages by tokens, quotas, one reply each.

play = GooglePlay(); play.write(2, "Crashes on settings", "en_US", "Maya")
with serving(play.answer) as url: ...
"""

from __future__ import annotations

import itertools
import json
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from infra.standins.serving import Asked, Reply

PACKAGE = "com.example.shop"
ACCOUNT = "desk@example.iam.gserviceaccount.com"
SCOPE = "https://www.googleapis.com/auth/androidpublisher"
GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
PREFIX = f"/androidpublisher/v3/applications/{PACKAGE}/reviews"
SHOWN = timedelta(days=7)
READS_AN_HOUR, REPLIES_A_DAY = 200, 2_000


def _new_key() -> Any:
    from cryptography.hazmat.primitives.asymmetric import rsa

    return rsa.generate_private_key(public_exponent=65_537, key_size=2048)


@dataclass(slots=True)
class GooglePlay:
    """The reviews of one app. `page` is how many an answer holds, `trouble` a status to answer with."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    page: int = 100
    reads_an_hour: int = READS_AN_HOUR
    trouble: int | None = None
    url: str = ""
    key: Any = field(default_factory=_new_key)
    reviews: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)
    _numbers: Any = field(default_factory=lambda: itertools.count(1))
    _reads: int = 0
    _replies: int = 0

    @property
    def secret(self) -> Mapping[str, str]:
        """The service account's file."""
        from cryptography.hazmat.primitives import serialization as forms

        pem = self.key.private_bytes(forms.Encoding.PEM, forms.PrivateFormat.PKCS8, forms.NoEncryption())
        named = {"type": "service_account", "client_email": ACCOUNT, "private_key_id": "k1"}
        return {**named, "private_key": pem.decode()}

    def write(self, stars: int, text: str, language: str = "en_US", name: str = "Maya K.") -> str:
        """A customer writes a review; its id."""
        id_ = f"gp:AOqpTO{next(self._numbers):08d}"
        device = {"device": "panther", "androidOsVersion": 34, "appVersionCode": 321, "appVersionName": "3.2.1"}
        told = {"text": text, "starRating": stars, "reviewerLanguage": language, **device, "lastModified": self._at()}
        self.reviews[id_] = {"reviewId": id_, "authorName": name, "comments": [{"userComment": told}]}
        return id_

    def edit(self, id_: str, **changed: Any) -> None:
        """The customer writes it anew."""
        self.reviews[id_]["comments"][0]["userComment"] |= {**changed, "lastModified": self._at()}

    def answer(self, asked: Asked) -> Reply:
        """The answer to one request."""
        self.asked.append(f"{asked.method} {asked.target}")
        parts = urlsplit(asked.target)
        if parts.path == "/token":
            return self._grant(asked)
        if asked.headers.get("authorization", "").removeprefix("Bearer ") not in self.tokens:
            return _json(401, {"error": {"code": 401, "status": "UNAUTHENTICATED"}})
        if self.trouble:
            return _json(self.trouble, {"error": {"code": self.trouble}})
        if asked.method == "GET" and parts.path == PREFIX:
            return self._list(parse_qs(parts.query))
        id_, _, verb = unquote(parts.path.removeprefix(f"{PREFIX}/")).rpartition(":")
        if asked.method == "POST" and verb == "reply":
            return self._reply(id_, json.loads(asked.body)["replyText"])
        return _json(404, {"error": {"code": 404}})

    def _grant(self, asked: Asked) -> Reply:
        """A token for an assertion that our account has signed, for this address and scope, of at most an hour."""
        import jwt

        form = parse_qs(asked.body.decode())
        audience = f"http://{asked.headers['host']}/token"
        try:
            options: Any = {"verify_exp": False, "verify_iat": False}
            known = {"audience": audience, "issuer": ACCOUNT, "options": options}
            claims = jwt.decode(form["assertion"][0], self.key.public_key(), algorithms=["RS256"], **known)
        except (jwt.PyJWTError, KeyError):
            return _json(400, {"error": "invalid_grant"})
        is_good = form["grant_type"] == [GRANT] and claims["scope"] == SCOPE and claims["exp"] <= claims["iat"] + 3600
        if not is_good:
            return _json(400, {"error": "invalid_grant"})
        token = secrets.token_urlsafe(16)
        self.tokens.add(token)
        return _json(200, {"access_token": token, "expires_in": 3599, "token_type": "Bearer"})

    def _list(self, query: Mapping[str, list[str]]) -> Reply:
        self._reads += 1
        if self._reads > self.reads_an_hour:
            return _json(429, {"error": {"code": 429, "status": "RESOURCE_EXHAUSTED"}})
        oldest = (self.now() - SHOWN).timestamp()
        shown = [one for one in self.reviews.values() if _modified(one) >= oldest]
        newest = sorted(shown, key=_modified, reverse=True)
        size = min(int(query.get("maxResults", ["10"])[0]), self.page)
        token = query.get("token", ["0"])[0]
        if not token.isdecimal():
            return _json(400, {"error": {"code": 400, "status": "INVALID_ARGUMENT"}})
        first = int(token)
        body: dict[str, Any] = {"reviews": newest[first : first + size]} if newest else {}
        if first + size < len(newest):
            body["tokenPagination"] = {"nextPageToken": str(first + size)}
        return _json(200, body)

    def _reply(self, id_: str, text: str) -> Reply:
        self._replies += 1
        if id_ not in self.reviews:
            return _json(404, {"error": {"code": 404}})
        if self._replies > REPLIES_A_DAY:
            return _json(429, {"error": {"code": 429, "status": "RESOURCE_EXHAUSTED"}})
        if not text.strip() or len(text) > 350:
            return _json(400, {"error": {"code": 400, "status": "INVALID_ARGUMENT"}})
        told = {"text": text, "lastModified": self._at()}
        self.reviews[id_]["comments"][1:] = [{"developerComment": told}]
        return _json(200, {"result": {"replyText": text, "lastEdited": told["lastModified"]}})

    def _at(self) -> dict[str, Any]:
        now = self.now()
        return {"seconds": str(int(now.timestamp())), "nanos": now.microsecond * 1000}


def invented(play: GooglePlay) -> None:
    """A first few reviews."""
    play.write(1, "Der Warenkorb ist nach jedem Start leer.", "de_DE", "Jonas")
    play.write(2, "Title first\tThe parcel never came and nobody answers.", "en_GB", "Priya")
    play.write(5, "Muy buena aplicación.", "es_419", "Lucía")


def goes_on(play: GooglePlay, pause_s: float) -> None:
    """Every few moments somebody writes, and now and then somebody changes what they wrote. Never ends."""
    for number in itertools.count(1):
        time.sleep(pause_s)
        if number % 3 == 0:
            play.edit(next(reversed(play.reviews)), text="Risolto, grazie.", starRating=5)
        else:
            play.write(number % 5 + 1, f"L'ordine {number} non è arrivato.", "it_IT", "Carla")


def _modified(one: Mapping[str, Any]) -> float:
    told = one["comments"][0]["userComment"]["lastModified"]
    return int(told["seconds"]) + float(told["nanos"]) / 1e9


def _json(status: int, body: Any) -> Reply:
    return Reply(status, json.dumps(body, ensure_ascii=False).encode(), {"Content-Type": "application/json"})
