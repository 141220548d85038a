"""A marketplace as the contract speaks with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from chalicelib.channels.contract import Account, Inbound, RawRequest
from chalicelib.channels.marketplaces import read_messages
from chalicelib.markets.platforms import platforms
from chalicelib.ports import HttpAnswer, HttpCall
from infra.standins.marketplace import CLIENT, PICTURE
from tests.channels.stage import Said

BASE = "https://market.example"


class MarketplaceSample:
    """tests.channels.stage.Sample."""

    kind = "marketplace"
    settings = MappingProxyType({"platform": "ebay", "base_url": BASE})
    secret: Mapping[str, str] = CLIENT
    can = frozenset({"thread", "file", "reply", "longest", "throttle"})
    limit = 2_000

    def arrive(self, account: Account, *things: Said) -> Sequence[Inbound]:
        rules = platforms()["ebay"]
        return [item for one in things for item in read_messages(_conversation(one), [_message(one)], rules)]

    def signed(self, body: bytes, at: datetime) -> RawRequest:
        raise NotImplementedError  # nobody delivers: it is asked

    def forged(self, body: bytes, at: datetime) -> Sequence[RawRequest]:
        raise NotImplementedError

    def takes(self, call: HttpCall) -> HttpAnswer:
        if "token" in call.url:
            return HttpAnswer(200, {}, b'{"access_token": "t", "expires_in": 3600}')
        if call.method == "GET":
            return HttpAnswer(200, {"content-type": "image/png"}, PICTURE)
        return HttpAnswer(201, {}, b'{"id": "reference"}')

    def throttles(self, call: HttpCall) -> HttpAnswer:
        return HttpAnswer(429, {"retry-after": "7"}, b"") if "token" not in call.url else self.takes(call)

    def refuses(self, call: HttpCall) -> HttpAnswer:
        refusal = HttpAnswer(409, {}, b'{"error": {"code": "conversation_closed"}}')
        return refusal if "token" not in call.url else self.takes(call)


def _conversation(one: Said) -> dict[str, Any]:
    return {"id": one.thread, "order_id": "FR-20931", "buyer": {"id": "b_luc", "display_name": "luc"}}


def _message(one: Said) -> dict[str, Any]:
    files = [{"filename": "a.png", "content_type": "image/png", "url": f"{BASE}/files/a.png"}] if one.has_file else []
    told = {"id": one.id, "author": {"kind": "buyer"}, "text": one.text, "sent_at": one.at.isoformat()}
    return {**told, "attachments": files}
