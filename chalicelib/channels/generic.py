"""Any other channel: whoever can sign a POST brings messages in, and takes replies at an address of theirs.

docs/channels/generic.md has the shapes and a working example.
"""

from __future__ import annotations

import binascii
import json
from base64 import b64decode
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chalicelib.channels.contract import (
    Account,
    File,
    Inbound,
    Kind,
    Outgoing,
    PartlyReadError,
    RawRequest,
    ThrottledError,
    UnreadableError,
    Vendor,
    VendorError,
)
from chalicelib.channels.fetching import fetched
from chalicelib.channels.readable import each_readable
from chalicelib.channels.senders import sender
from chalicelib.channels.settings_reading import checker, read
from chalicelib.channels.standard_signatures import is_signed, key_of, signed_headers
from chalicelib.ports import DeliveryError, Handed, HttpAnswer, HttpCall

NATURES = {"message": "message", "edit": "edit", "withdrawal": "withdrawal", "receipt": "receipt"}
STATES = ("sent", "delivered", "read", "failed")
MAX_ID = 500  # characters of the sender's own ids


@dataclass(frozen=True, slots=True)
class Settings:
    """`channel`: what tickets say they came by. `reply_url`: where replies go; empty: they wait in the inbox.

    `network` is the prefix of its users' handles; `longest` the characters of a reply (0: no limit).
    """

    channel: str = "social"
    reply_url: str = ""
    network: str = "generic"
    longest: int = 0


def admits(request: RawRequest, account: Account, secrets: Sequence[Mapping[str, str]]) -> bool:
    """Signed by Standard Webhooks with any live version of the secret."""
    del account  # every generic channel is signed the same way
    keys = []
    for version in secrets:
        with suppress(ValueError):
            keys.append(key_of(version.get("secret", "")))
    return is_signed(request.headers, request.body, keys, request.at)


def read_delivery(body: bytes, account: Account) -> Sequence[Inbound]:
    """`{"messages": [...]}`. UnreadableError, PartlyReadError; members that nobody knows are kept in the details."""
    settings = read(Settings, account.settings)
    try:
        return each_readable(json.loads(body)["messages"], lambda one: [_inbound(one, settings)])
    except PartlyReadError:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as strange:
        raise UnreadableError(type(strange).__name__) from strange


def _inbound(one: Mapping[str, Any], settings: Settings) -> Inbound:
    if not isinstance(one["id"], str | int) or one["id"] == "":
        raise UnreadableError("no id")  # all that have none would be one and the same
    who = one.get("sender") or {}
    handle = who.get("handle")
    identities = {"email": who.get("email"), "phone": who.get("phone")}
    social = f"{settings.network}:{handle}" if handle else None
    known = ("type", "id", "thread", "at", "sender", "text", "subject", "language", "files", "about", "state", "reason")
    rest = {name: value for name, value in one.items() if name not in (*known, "automatic", "details")}
    return Inbound(
        nature=NATURES.get(one.get("type", "message"), "message"),  # type: ignore[arg-type]
        id=str(one["id"])[:MAX_ID],
        thread=str(one.get("thread") or one["id"])[:MAX_ID],
        at=datetime.fromisoformat(one["at"]),
        sender=sender(who.get("name"), {"social": social, **identities}, is_verified=False),  # type: ignore[dict-item]
        address=str(one.get("thread") or one["id"])[:MAX_ID],
        text=str(one.get("text") or ""),
        subject=one.get("subject"),
        language=one.get("language"),
        files=tuple(_file(file) for file in one.get("files") or ()),
        automatic=bool(one.get("automatic")),
        about=str(one.get("about") or ""),
        state=one["state"] if one.get("state") in STATES else None,
        reason=one.get("reason"),
        details={**(one.get("details") or {}), **rest},
    )


def _file(file: Mapping[str, Any]) -> File:
    try:
        content = b64decode(file["content"], validate=True) if "content" in file else None
    except binascii.Error as bad:
        raise UnreadableError("not base64") from bad
    return File(str(file.get("filename") or ""), str(file.get("content_type") or ""), content, file.get("url") or "")


def fetch(vendor: Vendor, file: File) -> File:
    """A file from the address that the delivery named; the guard of the http port keeps it to the public internet."""
    return fetched(vendor, file, {})


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """POST the reply, signed. 2xx: taken; 4xx: never; what else: later."""
    settings = read(Settings, outgoing.account.settings)
    if not settings.reply_url:
        raise DeliveryError("no_reply_url")
    if settings.longest and len(outgoing.text) > settings.longest:
        raise DeliveryError("reply_too_long")
    body = json.dumps(_reply(outgoing), ensure_ascii=False).encode()
    try:
        keys = [key_of(version["secret"]) for version in vendor.secrets() if "secret" in version]
    except ValueError as bad:
        raise VendorError("bad_secret") from bad  # nothing has gone out yet
    if not keys:
        raise VendorError("no_secret")
    headers = {"Content-Type": "application/json", **signed_headers(outgoing.message.id, vendor.now, body, keys)}
    answer = vendor.http(HttpCall("POST", settings.reply_url, headers, body, most_bytes=65_536))
    return _handed(answer)


def _reply(outgoing: Outgoing) -> Mapping[str, Any]:
    return {
        "id": outgoing.message.id,
        "thread": outgoing.conversation.thread,
        "in_reply_to": outgoing.conversation.last_id,
        "ticket_id": outgoing.ticket.id,
        "text": outgoing.text,
        "language": outgoing.ticket.language.tag,
        "files": [{"filename": f.filename, "content_type": f.content_type, "url": f.source} for f in outgoing.files],
    }


def _handed(answer: HttpAnswer) -> Handed:
    if answer.status == 429:
        raise ThrottledError(retry_after(answer))
    if answer.status >= 500:
        raise VendorError(f"status_{answer.status}")
    if not 200 <= answer.status < 300:
        raise DeliveryError(f"status_{answer.status}")
    try:
        theirs = json.loads(answer.body or b"{}").get("id")
    except (ValueError, AttributeError):
        theirs = None
    return Handed("sent", (str(theirs)[:MAX_ID],) if theirs else ())


def retry_after(answer: HttpAnswer, otherwise: float = 60.0) -> float:
    """Seconds of `Retry-After`, at most an hour; `otherwise` when it says none."""
    said = answer.headers.get("retry-after", "")
    return float(min(int(said), 3600)) if said.isascii() and said.isdecimal() and len(said) < 9 else otherwise


KINDS = {
    "generic": Kind(
        name="generic",
        channel="social",
        check=checker(Settings),
        admits=admits,
        read=read_delivery,
        fetch=fetch,
        send=send,
    )
}
