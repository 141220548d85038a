"""LINE: what people write to an official account, and messages pushed to them.

Sources: LINE Messaging API reference, "Webhook Event Objects", "Signature validation", "Get content", "Send push
message", "Retry failed API requests". docs/channels/social.md has the setup.
"""

from __future__ import annotations

import hmac
import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from chalicelib.channels.contract import (
    Account,
    File,
    FileGoneError,
    Inbound,
    Kind,
    Outgoing,
    RawRequest,
    UnreadableError,
    Vendor,
    VendorError,
)
from chalicelib.channels.fetching import TIMEOUT_S, fetched
from chalicelib.channels.granted_tokens import value_of
from chalicelib.channels.meta_reading import Json, bounded, id_of, many, moment, one, parsed, text
from chalicelib.channels.senders import sender
from chalicelib.channels.settings_reading import checker, read
from chalicelib.channels.social_answers import check_read, made, no_files, posted_again, told
from chalicelib.channels.social_reading import attached
from chalicelib.desk.attachments import MAX_SIZE
from chalicelib.ports import DeliveryError, Handed, HttpAnswer, HttpCall

LONGEST = 5_000  # Source: text message, `text`; counted in UTF-16 code units
KEY_KNOWN_FOR = timedelta(hours=23)  # Source: "Retry failed API requests": a retry key holds for 24 hours
NOT_READY = 202  # Source: "Get content": a large file is still being prepared
TYPES = {"image": "image/jpeg", "video": "video/mp4", "audio": "audio/x-m4a"}
NAMES = {"image": "image.jpg", "video": "video.mp4", "audio": "audio.m4a"}
SPENT = "monthly limit"


@dataclass(frozen=True, slots=True)
class Settings:
    """`base_url` takes messages, `data_url` hands out files."""

    base_url: str = "https://api.line.me"
    data_url: str = "https://api-data.line.me"


def admits(request: RawRequest, account: Account, secrets: Sequence[Mapping[str, str]]) -> bool:
    """Signed over the raw body with any live version of the channel's secret (`channel_secret`)."""
    del account  # every account is signed with a secret of its own
    given = request.headers.get("x-line-signature", "").encode()
    keys = [version["channel_secret"] for version in secrets if version.get("channel_secret")]
    matches = [hmac.compare_digest(given, signature_of(request.body, key).encode()) for key in keys]
    return any(matches)


def signature_of(body: bytes, channel_secret: str) -> str:
    """HMAC-SHA256 in base64."""
    return b64encode(hmac.new(channel_secret.encode(), body, sha256).digest()).decode()


def read_delivery(body: bytes, account: Account) -> Sequence[Inbound]:
    """Messages, edits, what is taken back, and pressed buttons. UnreadableError. Other events wake nobody up."""
    found = parsed(body)
    if not isinstance(found, dict) or not isinstance(found.get("events"), list):
        raise UnreadableError("no_delivery")
    items = []
    for event in many(found, "events"):
        if one(event, "message"):
            items.append(_message(event, account))
        elif one(event, "unsend"):
            items.append(_taken_back(event))
        elif one(event, "postback"):
            items.append(_pressed(event, account))
    return items


def _message(event: Json, account: Account) -> Inbound:
    """A message; its id stays when it is edited or delivered again."""
    message = one(event, "message")
    id_, is_edit = id_of(event, text(message, "id")), text(event, "type") == "messageEdited"
    words = _words(message)
    return Inbound(
        nature="edit" if is_edit else "message",
        id=f"{id_}@{text(event, 'timestamp')}" if is_edit else id_,
        thread=_thread(event),
        at=moment(event.get("timestamp")),
        sender=_person(event),
        address=_address(event),
        text=words,
        language=account.language if words.startswith("[") else None,
        files=_files(message),
        details=_details(event, {name: part for name, part in message.items() if name not in ("id", "text", "type")}),
        about=id_ if is_edit else "",
    )


def _taken_back(event: Json) -> Inbound:
    about = text(one(event, "unsend"), "messageId")
    id_, at = f"{about}@unsend", moment(event.get("timestamp"))
    return Inbound(nature="withdrawal", id=id_, thread=_thread(event), at=at, about=about)


def _pressed(event: Json, account: Account) -> Inbound:
    postback = one(event, "postback")
    params = [text(one(postback, "params"), name) for name in one(postback, "params")]
    return Inbound(
        id=id_of(event, text(event, "webhookEventId")),
        thread=_thread(event),
        at=moment(event.get("timestamp")),
        sender=_person(event),
        address=_address(event),
        text=" ".join(filter(None, (text(postback, "data"), *params))),
        language=account.language,
        details=_details(event, {"postback": postback}),
    )


def _words(message: Json) -> str:
    """What is written, or what a sticker or a place says."""
    if words := text(message, "text"):
        return words
    kind = text(message, "type")
    keywords = message.get("keywords")
    said = ", ".join(map(str, keywords)) if isinstance(keywords, list) else ""
    place = ", ".join(filter(None, (text(message, name) for name in ("title", "address", "latitude", "longitude"))))
    return place or f"[{kind}] {said}".strip()


def _files(message: Json) -> tuple[File, ...]:
    """By the message's own id, or by the address of whoever provides it."""
    kind, provider = text(message, "type"), one(message, "contentProvider")
    if kind not in TYPES and kind != "file":
        return ()
    source = text(provider, "originalContentUrl") or text(message, "id")
    return attached([(text(message, "fileName") or NAMES.get(kind, "file"), TYPES.get(kind, ""), source)])


def _thread(event: Json) -> str:
    """A private chat, or what one person writes in a group or room."""
    home, user = _address(event), text(one(event, "source"), "userId")
    return f"{home}:{user}" if user and home != user else home


def _address(event: Json) -> str:
    source = one(event, "source")
    return text(source, "groupId") or text(source, "roomId") or text(source, "userId")


def _person(event: Json) -> Any:
    user = text(one(event, "source"), "userId")
    return sender(None, {"social": f"line:{user}" if user else None}, is_verified=True)


def _details(event: Json, more: Json) -> dict[str, Any]:
    told_of = {name: event.get(name) for name in ("webhookEventId", "deliveryContext", "mode")}
    return bounded({**more, **told_of}) | {"kind": "message", "is_private": True}


def fetch(vendor: Vendor, file: File) -> File:
    """A file by the id of its message, or by the address of whoever provides it."""
    if file.source.startswith("https://"):
        return fetched(vendor, file, {})
    base = read(Settings, vendor.account.settings).data_url.rstrip("/")
    url = f"{base}/v2/bot/message/{quote(file.source, safe='')}/content"
    answer = vendor.http(HttpCall("GET", url, _headers(vendor), most_bytes=MAX_SIZE, timeout_s=TIMEOUT_S))
    if answer.status == NOT_READY:
        raise VendorError("not_ready")
    if answer.status in (400, 404, 410):
        raise FileGoneError(f"status_{answer.status}")
    check_read(answer, vendor)
    told_type = answer.headers.get("content-type", "").partition(";")[0]
    return File(file.filename, told_type or file.content_type, answer.body, file.source)


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """A push message under a key that follows from the reply's id: LINE takes it once, however often it is sent.

    Answers by reply token are free of charge, but a token is used up within a minute, before any agent has read it.
    """
    no_files(outgoing)
    if len(outgoing.text.encode("utf-16-le")) // 2 > LONGEST:
        raise DeliveryError("reply_too_long")
    body = {"to": outgoing.conversation.address, "messages": [{"type": "text", "text": outgoing.text}]}
    key = retry_key(outgoing.message.id)
    headers = {**_headers(vendor), "Content-Type": "application/json", "X-Line-Retry-Key": key}
    url = f"{read(Settings, vendor.account.settings).base_url.rstrip('/')}/v2/bot/message/push"
    call = HttpCall("POST", url, headers, json.dumps(body, ensure_ascii=False).encode())
    return _handed(posted_again(call, vendor, outgoing, KEY_KNOWN_FOR), vendor)


def retry_key(message_id: str) -> str:
    """A UUID (RFC 9562, version 8) that follows from the reply's id."""
    digest = bytearray(sha256(message_id.encode()).digest()[:16])
    digest[6], digest[8] = digest[6] & 0x0F | 0x80, digest[8] & 0x3F | 0x80
    hexed = digest.hex()
    return "-".join((hexed[:8], hexed[8:12], hexed[12:16], hexed[16:20], hexed[20:]))


def _handed(answer: HttpAnswer, vendor: Vendor) -> Handed:
    found = told(answer)
    was_taken = answer.status == 409 and "x-line-accepted-request-id" in answer.headers
    if answer.status == 429 and SPENT in text(found, "message").lower():
        raise DeliveryError("quota_spent")
    if not was_taken:
        found = made(answer, vendor)
    ids = tuple(filter(None, (text(sent, "id") for sent in many(found, "sentMessages"))))
    return Handed("sent", ids)


def _headers(vendor: Vendor) -> Mapping[str, str]:
    return {"Authorization": f"Bearer {value_of(vendor, 'access_token')}"}


KINDS = {
    "line": Kind(
        name="line",
        channel="social",
        check=checker(Settings),
        admits=admits,
        read=read_delivery,
        fetch=fetch,
        send=send,
        longest=LONGEST,
    )
}
