"""Meta's channels as the contract speaks with them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Any

from chalicelib.channels.contract import Account, Inbound, RawRequest
from chalicelib.channels.kinds import kind_of
from chalicelib.channels.meta_signatures import signature_of
from chalicelib.ports import HttpAnswer, HttpCall
from tests.channels.stage import Said

SECRET = MappingProxyType({"app_secret": "s3cret", "verify_token": "hello", "access_token": "EAAtoken"})
PICTURE = b"\x89PNG\r\n\x1a\n"
MEDIA_URL = "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=9"


class Meta:
    """tests.channels.stage.Sample, but for how things arrive."""

    kind = ""
    settings: Mapping[str, Any] = MappingProxyType({})
    secret = SECRET
    can: frozenset[str] = frozenset()
    limit = 0
    object = "page"
    reference: Mapping[str, Any] = MappingProxyType({"message_id": "reference"})

    def entry(self, one: Said) -> Mapping[str, Any]:
        """The entry of a delivery that tells this."""
        raise NotImplementedError

    def arrive(self, account: Account, *things: Said) -> Sequence[Inbound]:
        kind = kind_of(self.kind)
        assert kind is not None
        assert kind.read is not None
        return kind.read(json.dumps(delivery(self.object, *map(self.entry, things))).encode(), account)

    def signed(self, body: bytes, at: datetime) -> RawRequest:
        return request(body, at, f"sha256={signature_of(body, SECRET['app_secret'])}")

    def forged(self, body: bytes, at: datetime) -> Sequence[RawRequest]:
        good = signature_of(body, SECRET["app_secret"])
        told = (
            "",
            good,
            f"sha256={good.upper()}",
            f"sha1={good[:40]}",
            f"sha256={good},sha256={good}",
            f"sha256={good} ",
        )
        other = f"sha256={signature_of(body, 'other')}"
        return [
            *(request(body, at, header) for header in (*told, other)),
            request(body + b" ", at, f"sha256={good}"),
            RawRequest("POST", {"x-hub-signature": f"sha256={good}"}, {}, body, at),
        ]

    def takes(self, call: HttpCall) -> HttpAnswer:
        if call.method == "POST":
            return answer(200, self.reference)
        if call.url.startswith("https://graph."):
            media = {"url": MEDIA_URL, "sha256": sha256(PICTURE).hexdigest(), "file_size": len(PICTURE), "id": "9"}
            return answer(200, media)
        return HttpAnswer(200, {"content-type": "image/png"}, PICTURE)

    def throttles(self, call: HttpCall) -> HttpAnswer:
        return refusal(400, 4)

    def refuses(self, call: HttpCall) -> HttpAnswer:
        return refusal(400, 551, 1545041)


class WhatsApp(Meta):
    kind = "whatsapp"
    settings = MappingProxyType({"phone_number_id": "106540352242922"})
    can = frozenset(
        {"thread", "edit", "early_edit", "withdrawal", "file", "receipt", "reply", "reference", "window", "longest"}
        | {"throttle", "webhook"}
    )
    limit = 4_096
    object = "whatsapp_business_account"
    reference = MappingProxyType({"messages": [{"id": "reference"}]})

    def entry(self, one: Said) -> Mapping[str, Any]:
        thing = {"id": one.id, "from": f"3361200000{len(one.thread)}", "from_user_id": f"FR.{one.thread}"}
        thing["timestamp"] = str(int(one.at.timestamp()))
        words: dict[str, Any] = {"type": "text", "text": {"body": one.text}}
        if one.has_file:
            image = {"id": "9", "mime_type": "image/png", "sha256": "", "caption": one.text}
            words = {"type": "image", "image": image}
        if one.nature == "receipt":
            status = {"id": one.about, "status": one.state, "timestamp": thing["timestamp"], "recipient_id": "33612"}
            return whatsapp_entry(statuses=[status])
        if one.nature == "edit":
            words = {"type": "edit", "edit": {"original_message_id": one.about, "message": words}}
        elif one.nature == "withdrawal":
            words = {"type": "revoke", "revoke": {"original_message_id": one.about}}
        return whatsapp_entry(messages=[{**thing, **words}])

    def refuses(self, call: HttpCall) -> HttpAnswer:
        return refusal(400, 131026)


class Messenger(Meta):
    kind = "messenger"
    settings = MappingProxyType({"page_id": "P1"})
    can = frozenset(
        {"thread", "edit", "early_edit", "file", "receipt", "reply", "reference", "window", "longest", "throttle"}
        | {"webhook"}
    )
    limit = 2_000

    def entry(self, one: Said) -> Mapping[str, Any]:
        return messaging_entry("P1", one, _messaging(one))


class Instagram(Meta):
    kind = "instagram"
    settings = MappingProxyType({"account_id": "IG1"})
    can = frozenset({"thread", "withdrawal", "file", "reply", "reference", "window", "throttle", "webhook"})
    object = "instagram"

    def entry(self, one: Said) -> Mapping[str, Any]:
        return messaging_entry("IG1", one, _messaging(one))


class Facebook(Meta):
    kind = "facebook"
    settings = MappingProxyType({"page_id": "P1"})
    can = frozenset({"thread", "edit", "early_edit", "withdrawal", "reply", "longest", "throttle", "webhook"})
    limit = 8_000
    reference = MappingProxyType({"id": "reference"})

    def entry(self, one: Said) -> Mapping[str, Any]:
        verb = {"message": "add", "edit": "edited", "withdrawal": "remove"}[one.nature]
        at = int(one.at.timestamp())
        value = {
            "item": "comment", "verb": verb, "comment_id": one.about or one.id, "post_id": "P1_1",
            "parent_id": f"P1_{one.thread}", "from": {"id": "77", "name": "Luc"}, "created_time": at,
        }  # fmt: skip
        if verb != "remove":
            value["message"] = one.text
        return {"id": "P1", "time": at, "changes": [{"field": "feed", "value": value}]}


def _messaging(one: Said) -> Mapping[str, Any]:
    if one.nature == "receipt":
        return {"delivery": {"mids": [one.about], "watermark": 1}} if one.state == "delivered" else {"read": {}}
    if one.nature == "edit":
        return {"message_edit": {"mid": one.about, "text": one.text, "num_edit": 1}}
    if one.nature == "withdrawal":
        return {"message": {"mid": one.about, "is_deleted": True}}
    files = [{"type": "image", "payload": {"url": "https://cdn.fbsbx.com/a"}}] if one.has_file else []
    return {"message": {"mid": one.id, "text": one.text, "attachments": files}}


def messaging_entry(own: str, one: Said, event: Mapping[str, Any]) -> Mapping[str, Any]:
    """An entry with one event of a private conversation."""
    at = int(one.at.timestamp() * 1000)
    head = {"sender": {"id": f"user-{one.thread}"}, "recipient": {"id": own}, "timestamp": at}
    return {"id": own, "time": at, "messaging": [{**head, **event}]}


def whatsapp_entry(number: str = "106540352242922", **value: Any) -> Mapping[str, Any]:
    """An entry about one business number."""
    metadata = {"display_phone_number": "15550783881", "phone_number_id": number}
    told = {"messaging_product": "whatsapp", "metadata": metadata, **value}
    return {"id": "102290129340398", "changes": [{"field": "messages", "value": told}]}


def delivery(object_: str, *entries: Mapping[str, Any]) -> Mapping[str, Any]:
    """A delivery of Meta's."""
    return {"object": object_, "entry": list(entries)}


def request(body: bytes, at: datetime, signature: str) -> RawRequest:
    """A delivery with that header."""
    return RawRequest("POST", {"x-hub-signature-256": signature} if signature else {}, {}, body, at)


def answer(status: int, body: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> HttpAnswer:
    """An answer of the Graph API."""
    return HttpAnswer(status, headers or {}, json.dumps(body, default=dict).encode())


def refusal(status: int, code: int, subcode: int = 0, **headers: str) -> HttpAnswer:
    """A refusal of the Graph API."""
    error = {"message": f"(#{code})", "type": "OAuthException", "code": code, "error_subcode": subcode}
    return answer(status, {"error": error}, headers)
