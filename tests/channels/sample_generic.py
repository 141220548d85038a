"""The generic channel as the contract speaks with it."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from chalicelib.channels.contract import Account, Inbound, RawRequest
from chalicelib.channels.generic import read_delivery
from chalicelib.channels.standard_signatures import signed_headers
from chalicelib.ports import HttpAnswer, HttpCall
from tests.channels.stage import Said

KEY, OTHER = b"k" * 32, b"o" * 32
PICTURE = b"\x89PNG\r\n\x1a\n"


class Generic:
    """tests.channels.stage.Sample."""

    kind = "generic"
    settings = MappingProxyType({"network": "forum", "reply_url": "https://forum.example/replies", "longest": 1_000})
    secret = MappingProxyType({"secret": "whsec_" + b64encode(KEY).decode()})
    can = frozenset(
        {"thread", "edit", "early_edit", "withdrawal", "file", "receipt", "reply", "longest", "throttle", "webhook"}
    )
    limit = 1_000

    def arrive(self, account: Account, *things: Said) -> Sequence[Inbound]:
        return read_delivery(json.dumps({"messages": [_message(one) for one in things]}).encode(), account)

    def signed(self, body: bytes, at: datetime) -> RawRequest:
        return _request(signed_headers("dlv_1", at, body, [KEY]), body, at)

    def forged(self, body: bytes, at: datetime) -> Sequence[RawRequest]:
        good = signed_headers("dlv_1", at, body, [KEY])
        return [
            _request(signed_headers("dlv_1", at, body, [OTHER]), body, at),
            _request(good, body + b" ", at),
            _request({**good, "webhook-id": "dlv_2"}, body, at),
            _request({**good, "webhook-timestamp": "x"}, body, at),
            _request({**good, "webhook-signature": good["webhook-signature"].replace("v1,", "v2,")}, body, at),
            _request(good, body, at + timedelta(minutes=6)),
            _request({}, body, at),
        ]

    def takes(self, call: HttpCall) -> HttpAnswer:
        if call.method == "GET":
            return HttpAnswer(200, {"content-type": "image/png"}, PICTURE)
        return HttpAnswer(200, {}, b'{"id": "reference"}')

    def throttles(self, call: HttpCall) -> HttpAnswer:
        return HttpAnswer(429, {"retry-after": "7"}, b"")

    def refuses(self, call: HttpCall) -> HttpAnswer:
        return HttpAnswer(410, {}, b"")


def _message(one: Said) -> dict[str, Any]:
    files = [{"filename": "a.png", "content_type": "image/png", "url": "https://forum.example/a.png"}]
    return {
        "id": one.id, "type": one.nature, "thread": one.thread, "at": one.at.isoformat(), "text": one.text,
        "sender": {"name": "Luc", "handle": "luc"}, "about": one.about, "state": one.state or None,
        "files": files if one.has_file else [],
    }  # fmt: skip


def _request(headers: dict[str, str], body: bytes, at: datetime) -> RawRequest:
    return RawRequest("POST", headers, {}, body, at)
