"""Private messages of Messenger and Instagram, which Meta tells in one shape.

Sources: Messenger Platform, "Webhook events" (messages, message_edits, message_reads, message_deliveries, postbacks,
reactions, referrals, standby); Instagram messaging webhooks (story replies and mentions, unsent messages).
A read event of Messenger names a moment, and some deliveries do: everything sent before it has come that far.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from chalicelib.channels.contract import Account, File, Inbound
from chalicelib.channels.meta_reading import Json, bounded, id_of, many, moment, one, text
from chalicelib.channels.senders import sender
from chalicelib.channels.watermarks import UNTIL
from chalicelib.desk.messages import MAX_ATTACHMENTS

# What an attachment of these types links to is a file that somebody sent; every other link is told in words.
FILES = ("image", "video", "audio", "file")
PLAIN = ("mid", "text", "is_echo")
Network = Literal["messenger", "instagram"]


def messages_of(entry: Json, account: Account, network: Network) -> Iterator[Inbound]:
    """What an entry tells of private messages; also what another app of the page answers (`standby`)."""
    changed = (one(change, "value") for change in many(entry, "changes"))
    told = (value for value in changed if one(value, "sender"))  # as the dashboard's own tests come
    for event in (*many(entry, "messaging"), *many(entry, "standby"), *told):
        yield from _event(_Event(event, entry, account, network))


class _Event:
    """One event, and what it came with."""

    def __init__(self, event: Json, entry: Json, account: Account, network: Network) -> None:
        self.event = event
        self.account = account
        self.network = network
        self.at = moment(event.get("timestamp"), entry.get("time"))
        self.message = one(event, "message")
        self.is_echo = self.message.get("is_echo") is True
        person = one(event, "recipient" if self.is_echo else "sender")
        self.name = text(person, "name") or text(person, "username")
        self.customer = text(person, "id") or text(person, "user_ref")

    def inbound(self, id_: str, **said: Any) -> Inbound:
        """What everything of this customer's has in common, and what this one says."""
        words = said.get("text", "")
        known = {
            "thread": self.customer or id_,
            "address": self.customer,
            "at": self.at,
            "language": self.account.language if not words or words.startswith("[") else None,
            "fields": {"channel": self.network},
        }
        social = f"{self.network}:{self.customer}" if self.customer else None
        person = sender(self.name, {"social": social}, is_verified=True)
        return Inbound(id=id_, sender=person, **{**known, **said})


def _event(event: _Event) -> Iterator[Inbound]:
    """An event is of the kind whose member it has; of none that anybody knows, it is kept whole."""
    whole = event.event
    if event.message:
        yield _message(event)
    elif edit := one(whole, "message_edit"):
        id_ = id_of(whole, f"{text(edit, 'mid')}:{text(edit, 'num_edit') or text(whole, 'timestamp')}")
        yield event.inbound(id_, nature="edit", about=text(edit, "mid"), text=text(edit, "text"))
    elif "delivery" in whole or "read" in whole:
        yield from _receipts(event)
    elif reaction := one(whole, "reaction"):
        yield from _reaction(event, reaction)
    elif postback := one(whole, "postback"):
        words = text(postback, "title") or text(postback, "payload") or "[postback]"
        details = bounded({"postback": postback, "referral": one(whole, "referral")})
        yield event.inbound(id_of(whole, text(postback, "mid")), text=words, details=details)
    else:
        yield _strange(event)


def _message(event: _Event) -> Inbound:
    message = event.message
    id_ = text(message, "mid")
    if message.get("is_deleted") is True and not event.is_echo:
        return event.inbound(id_of(event.event, f"{id_}:deleted"), nature="withdrawal", about=id_)
    files = _files(message)
    rest = {name: part for name, part in message.items() if name not in PLAIN}
    echo = {"is_echo": True} if event.is_echo else {}
    return event.inbound(
        id_of(event.event, id_),
        text=_words(message, files),
        files=files,
        details=bounded({**rest, "referral": message.get("referral") or event.event.get("referral")}) | echo,
    )


def _words(message: Json, files: tuple[File, ...]) -> str:
    """Its text; where it has none, what was linked, or that something came which Meta does not hand out."""
    linked = (_linked(part) for part in many(message, "attachments") if text(part, "type") not in FILES)
    said = "\n".join(part for part in (text(message, "text"), *linked) if part)
    if said or files:
        return said
    return "[unsupported]" if message.get("is_unsupported") else "[message]"


def _linked(part: Json) -> str:
    """A story, a shared post, a place: its title and link, and its name where it has neither."""
    payload = one(part, "payload")
    place = one(payload, "coordinates")
    position = ", ".join(filter(None, (text(place, "lat"), text(place, "long"))))
    title = text(part, "title") or text(payload, "title")
    told = (title, position, text(payload, "url") or text(part, "url"))
    return "\n".join(filter(None, told)) or f"[{text(part, 'type') or 'attachment'}]"


def _files(message: Json) -> tuple[File, ...]:
    found: list[File] = []
    for part in many(message, "attachments"):
        url, kind = text(one(part, "payload"), "url"), text(part, "type")
        if url and kind in FILES:
            found.append(File(f"{kind}-{len(found) + 1}", "", None, url))
    return tuple(found[:MAX_ATTACHMENTS])


def _receipts(event: _Event) -> Iterator[Inbound]:
    """One for each message that is named; where none is, one for all that was sent until a moment."""
    delivery, seen = one(event.event, "delivery"), one(event.event, "read")
    mids = delivery.get("mids")
    for mid in mids if isinstance(mids, list) else ():
        if isinstance(mid, str):
            yield event.inbound(f"{mid}:delivered", nature="receipt", about=mid, state="delivered")
    if mid := text(seen, "mid"):
        yield event.inbound(f"{mid}:read", nature="receipt", about=mid, state="read")
    for told, state in ((delivery, "delivered"), (seen, "read")):
        if text(told, "watermark") and not mids and not mid:
            until = moment(told["watermark"])
            id_ = id_of(event.event, f"{event.customer}:{state}:{text(told, 'watermark')}")
            yield event.inbound(id_, nature="receipt", about=UNTIL, state=state, at=until)


def _reaction(event: _Event, reaction: Json) -> Iterator[Inbound]:
    """A reaction wakes nobody up; one that was taken back says nothing."""
    if text(reaction, "action") == "unreact":
        return
    words = text(reaction, "emoji") or f"[{text(reaction, 'reaction') or 'reaction'}]"
    id_ = id_of(event.event)
    yield event.inbound(id_, text=words, automatic=True, details=bounded({"reaction": reaction}))


def _strange(event: _Event) -> Inbound:
    """A referral, an opt-in, or what Meta has yet to think of."""
    rest = {name: part for name, part in event.event.items() if name not in ("sender", "recipient", "timestamp")}
    words = f"[{next(iter(rest), 'event')}]"
    return event.inbound(id_of(event.event), text=words, automatic=True, details=bounded(rest))
