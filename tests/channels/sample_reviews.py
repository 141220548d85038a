"""The stores of apps as the contract speaks with them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from chalicelib.channels import app_store, google_play, itunes_rss
from chalicelib.channels.contract import Account, Inbound, RawRequest
from chalicelib.ports import HttpAnswer, HttpCall
from infra.standins.app_store import AppStore
from infra.standins.google_play import GooglePlay
from tests.channels.stage import Said


class _Store:
    """What the stores have in common: reviews that are asked for, and are what they are now."""

    can = frozenset({"edit", "early_edit", "reply", "longest", "throttle"})

    def signed(self, body: bytes, at: datetime) -> RawRequest:
        raise NotImplementedError  # nobody delivers: they are asked

    def forged(self, body: bytes, at: datetime) -> Sequence[RawRequest]:
        raise NotImplementedError

    def throttles(self, call: HttpCall) -> HttpAnswer:
        return HttpAnswer(429, {"retry-after": "7"}, b"") if "token" not in call.url else self.takes(call)

    def refuses(self, call: HttpCall) -> HttpAnswer:
        return HttpAnswer(404, {}, b"") if "token" not in call.url else self.takes(call)

    def takes(self, call: HttpCall) -> HttpAnswer:
        return HttpAnswer(200, {}, b'{"access_token": "t", "expires_in": 3600}')


class AppStoreSample(_Store):
    """tests.channels.stage.Sample."""

    kind = "app_store"
    settings = MappingProxyType({"app_id": "1234567890"})
    secret: Mapping[str, str] = AppStore().secret
    limit = 5_970

    def arrive(self, account: Account, *things: Said) -> Sequence[Inbound]:
        page = {"data": [_at_apple(one) for one in things]}
        return app_store.read_page(json.dumps(page).encode(), account)


class GooglePlaySample(_Store):
    """tests.channels.stage.Sample."""

    kind = "google_play"
    settings = MappingProxyType({"package": "com.example.shop"})
    secret: Mapping[str, str] = GooglePlay().secret
    limit = 350

    def arrive(self, account: Account, *things: Said) -> Sequence[Inbound]:
        page = {"reviews": [_at_google(one) for one in things]}
        return google_play.read_page(json.dumps(page).encode(), account)


class RssSample(_Store):
    """tests.channels.stage.Sample."""

    kind = "app_store_rss"
    settings = MappingProxyType({"app_id": "1234567890", "countries": ["fr"]})
    secret: Mapping[str, str] = MappingProxyType({})
    can = frozenset({"edit", "early_edit"})
    limit = 0

    def arrive(self, account: Account, *things: Said) -> Sequence[Inbound]:
        page = {"feed": {"entry": [_in_feed(one) for one in things]}}
        return itunes_rss.read_page(json.dumps(page).encode(), account)


def _at_apple(one: Said) -> dict[str, Any]:
    told = {"rating": 2, "title": "", "body": one.text, "reviewerNickname": "luc", "territory": "FRA"}
    attributes = {**told, "createdDate": one.at.isoformat()}
    return {"type": "customerReviews", "id": one.about or one.id, "attributes": attributes}


def _at_google(one: Said) -> dict[str, Any]:
    modified = {"seconds": str(int(one.at.timestamp())), "nanos": 0}
    told = {"text": one.text, "starRating": 2, "reviewerLanguage": "fr", "lastModified": modified}
    return {"reviewId": one.about or one.id, "authorName": "luc", "comments": [{"userComment": told}]}


def _in_feed(one: Said) -> dict[str, Any]:
    told = {"id": one.about or one.id, "title": "", "content": one.text, "updated": one.at.isoformat()}
    return {name: {"label": value} for name, value in {**told, "im:rating": "2"}.items()}
