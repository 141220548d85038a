"""A marketplace's inbox over REST: asked every few minutes, answered within the rules of its platform.

docs/channels/marketplaces.md has the interface, which has the shape that most of them share, and how to write another.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

from chalicelib.channels.contract import (
    Account,
    File,
    FileGoneError,
    Inbound,
    Kind,
    Outgoing,
    Page,
    ThrottledError,
    UnreadableError,
    Vendor,
    VendorError,
)
from chalicelib.channels.fetching import fetched
from chalicelib.channels.generic import retry_after
from chalicelib.channels.granted_tokens import by_form, forget, value_of
from chalicelib.channels.marketplace_parts import Told, Writer, check_sendable, inbound_of, platform_named
from chalicelib.channels.meta_reading import Json, many, one, parsed, text
from chalicelib.channels.settings_reading import checker, read
from chalicelib.channels.social_reading import time_of
from chalicelib.desk.messages import MAX_ATTACHMENTS
from chalicelib.markets.platforms import Platform
from chalicelib.ports import DeliveryError, Handed, HttpAnswer, HttpCall, HttpRefusedError
from chalicelib.telemetry import log_failure

A_PAGE = 10  # conversations, each of which is asked for its messages: as many calls more
A_THREAD = 100  # messages of an answer
MOST_OF_A_THREAD = 50  # answers of one conversation in a poll; a place that never ends is not followed for ever
OVERLAP = timedelta(minutes=5)  # what was written while the last poll read is read once more
WRITERS: Mapping[str, Writer] = {"buyer": "buyer", "seller": "seller", "platform": "platform"}


@dataclass(frozen=True, slots=True)
class Settings:
    """`platform` chooses the rules (docs/channels/marketplaces.md); `base_url` is where it answers.

    The first poll takes in what moved in the last `backfill_days`.
    """

    platform: str
    base_url: str
    backfill_days: int = 3


def check(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Kind.check: a platform must have its row of rules."""
    settings = checker(Settings)(given)
    platform_named(settings["platform"])
    return settings


def poll(vendor: Vendor, cursor: Mapping[str, Any]) -> Page:
    """One page of conversations that moved, with their messages. VendorError, ThrottledError."""
    settings = read(Settings, vendor.account.settings)
    since = cursor.get("since") or (vendor.now - timedelta(days=settings.backfill_days)).isoformat()
    asked = {"updated_since": since, "limit": str(A_PAGE), **({"cursor": cursor["at"]} if cursor.get("at") else {})}
    answer = _asked(vendor, f"/v1/conversations?{urlencode(asked)}")
    if cursor.get("at") and answer.status in (400, 404, 410):
        return Page((), {"since": since}, has_more=True)  # the place is no longer known there: from the start
    found = _document(answer, vendor)
    conversations = many(found, "conversations")
    items = [item for each in conversations for item in _thread(vendor, each, since)]
    moved = (min(time_of(each.get("updated_at")), vendor.now).isoformat() for each in conversations)
    newest = max([cursor.get("newest", ""), *moved])
    if next_ := text(found, "next_cursor"):
        return Page(items, {"since": since, "at": next_, "newest": newest}, has_more=True)
    return Page(items, {"since": _overlapped(newest, since)})


def _overlapped(newest: str, since: str) -> str:
    """Where the next poll begins: a little before the newest that was seen, and never further back than this one."""
    return max((datetime.fromisoformat(newest) - OVERLAP).isoformat(), since) if newest else since


def _thread(vendor: Vendor, conversation: Json, since: str) -> Iterator[Inbound]:
    """What was written in a conversation since then."""
    id_, at = text(conversation, "id"), ""
    for _ in range(MOST_OF_A_THREAD):
        asked = {"since": since, "limit": str(A_THREAD), **({"cursor": at} if at else {})}
        answer = _asked(vendor, f"/v1/conversations/{quote(id_, safe='')}/messages?{urlencode(asked)}")
        if not at and answer.status in (404, 410):
            return  # closed meanwhile; the feed must not stop at it
        found = _document(answer, vendor)
        yield from read_messages(conversation, many(found, "messages"), _platform(vendor.account))
        if not (at := text(found, "next_cursor")):
            return
    raise VendorError("endless_thread")


def read_messages(conversation: Json, messages: Sequence[Json], platform: Platform) -> list[Inbound]:
    """The messages of a conversation. One that is not as documented is told and left out."""
    items = []
    for message in messages:
        try:
            items.append(inbound_of(_told(conversation, message), platform))
        except (KeyError, TypeError, ValueError, OverflowError) as strange:
            log_failure(strange)
    return items


def _told(conversation: Json, message: Json) -> Told:
    """The writer that nobody knows is the platform: its words are shown, and start no clock."""
    known = {"id", "author", "text", "sent_at", "attachments", "language"}
    buyer, due = one(conversation, "buyer"), conversation.get("reply_by")
    return Told(
        id=str(message["id"]),
        conversation=str(conversation["id"]),
        at=datetime.fromisoformat(str(message["sent_at"])).astimezone(UTC),
        writer=WRITERS.get(text(one(message, "author"), "kind"), "platform"),
        text=text(message, "text"),
        subject=text(conversation, "subject") or None,
        buyer_id=text(buyer, "id"),
        buyer_name=text(buyer, "display_name") or None,
        order_id=text(conversation, "order_id") or None,
        language=text(message, "language") or None,
        reply_by=time_of(due) if due else None,
        is_escalated=conversation.get("is_escalated") is True,
        files=tuple(_file(file) for file in many(message, "attachments")[:MAX_ATTACHMENTS]),
        details={name: value for name, value in message.items() if name not in known},
    )


def _file(file: Json) -> File:
    return File(text(file, "filename"), text(file, "content_type"), None, text(file, "url"))


def fetch(vendor: Vendor, file: File) -> File:
    """A file of the platform's own, with our token; what lies elsewhere is not asked for with it."""
    base = _base(vendor.account)
    if not file.source.startswith(f"{base}/"):
        raise FileGoneError("strange_address")
    return fetched(vendor, file, _headers(vendor))


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """Write the reply, once by its idempotency key. The platform's rules are asked first, on the words as they go."""
    check_sendable(outgoing, _platform(outgoing.account), vendor.now)
    files = [{"filename": f.filename, "content_type": f.content_type, "url": f.source} for f in outgoing.files]
    body = json.dumps({"text": outgoing.text, "attachments": files}, ensure_ascii=False).encode()
    heads = {**_headers(vendor), "Content-Type": "application/json", "Idempotency-Key": outgoing.message.id}
    url = f"{_base(outgoing.account)}/v1/conversations/{quote(outgoing.conversation.address, safe='')}/messages"
    try:
        answer = vendor.http(HttpCall("POST", url, heads, body, most_bytes=65_536))
    except HttpRefusedError as refused:
        raise DeliveryError("refused") from refused
    return _handed(answer, vendor)


def _handed(answer: HttpAnswer, vendor: Vendor) -> Handed:
    if answer.status in (200, 201):
        return Handed("sent", (id_,) if (id_ := _id_in(answer)) else ())
    if answer.status in (400, 403, 404, 409, 410, 413, 422):
        raise DeliveryError(_code_in(answer) or f"status_{answer.status}")
    _check(answer, vendor)
    raise VendorError(f"status_{answer.status}")


def _id_in(answer: HttpAnswer) -> str:
    """The id of what was written. It is there even where the answer cannot be read."""
    try:
        found = parsed(answer.body)
    except UnreadableError:
        return ""
    return text(found, "id") if isinstance(found, dict) else ""


def _code_in(answer: HttpAnswer) -> str:
    """The platform's reason, as a detail that agents read."""
    try:
        found = parsed(answer.body)
    except UnreadableError:
        return ""
    code = text(one(found, "error"), "code")
    return code[:60] if code.isascii() and code.replace("_", "").isalnum() else ""


def _asked(vendor: Vendor, path: str) -> HttpAnswer:
    return vendor.http(HttpCall("GET", f"{_base(vendor.account)}{path}", _headers(vendor), most_bytes=8_388_608))


def _document(answer: HttpAnswer, vendor: Vendor) -> Json:
    _check(answer, vendor)
    try:
        found = parsed(answer.body) if answer.status == 200 else None
    except UnreadableError:
        found = None
    if not isinstance(found, dict):
        raise VendorError(f"status_{answer.status}" if answer.status != 200 else "bad_answer")
    return found


def _check(answer: HttpAnswer, vendor: Vendor) -> None:
    """ThrottledError; VendorError `unauthorized` for a token that holds no longer: the next try asks for another."""
    if answer.status == 429:
        raise ThrottledError(retry_after(answer))
    if answer.status == 401:
        forget(vendor)
        raise VendorError("unauthorized")


def _headers(vendor: Vendor) -> dict[str, str]:
    """A token by the client credentials grant (RFC 6749, 4.4), kept until shortly before it runs out."""
    client = {"client_id": value_of(vendor, "client_id"), "client_secret": value_of(vendor, "client_secret")}
    token = by_form(vendor, f"{_base(vendor.account)}/oauth/token", {"grant_type": "client_credentials", **client}, {})
    return {"Authorization": f"Bearer {token}"}


def _base(account: Account) -> str:
    return read(Settings, account.settings).base_url.rstrip("/")


def _platform(account: Account) -> Platform:
    return platform_named(read(Settings, account.settings).platform)


KINDS = {"marketplace": Kind(name="marketplace", channel="marketplace", check=check, poll=poll, fetch=fetch, send=send)}
