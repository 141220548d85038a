"""What is the same for every marketplace: what its messages become here, and which replies it would refuse.

An adapter reads its platform's answers into `Told`, and asks `check_sendable` before it sends. docs/channels/
marketplaces.md has the steps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal

from chalicelib.channels.contract import File, Inbound, Outgoing
from chalicelib.channels.meta_reading import bounded
from chalicelib.channels.senders import sender
from chalicelib.desk.errors import InvalidValueError
from chalicelib.markets.platform_content import forbidden
from chalicelib.markets.platforms import Platform, platforms
from chalicelib.ports import DeliveryError

MAX_ORDER = 100  # characters of an order's number

Writer = Literal["buyer", "seller", "platform"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A message as a marketplace tells of it. `buyer_id` is the platform's pseudonym: no address, no phone number.

    `reply_by` is the platform's own deadline where it gives one. `details` are further facts, JSON-safe.
    """

    id: str
    conversation: str
    at: datetime
    writer: Writer
    text: str = ""
    subject: str | None = None
    buyer_id: str = ""
    buyer_name: str | None = None
    order_id: str | None = None
    language: str | None = None
    reply_by: datetime | None = None
    is_escalated: bool = False
    files: tuple[File, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)


def platform_named(name: str) -> Platform:
    """The rules of a platform. InvalidValueError for one that has no row."""
    found = platforms().get(name)
    if found is None:
        raise InvalidValueError("/channel/settings/platform", "unknown")
    return found


def inbound_of(told: Told, platform: Platform) -> Inbound:
    """The message as it is taken in.

    What the seller wrote elsewhere is an echo, which no ticket is opened for; the platform's own notices are automatic:
    they start no clock.
    """
    details = {**told.details, "writer": told.writer, "is_escalated": told.is_escalated or None}
    if told.writer == "buyer" and (due := reply_by(told, platform)):
        details["reply_by"] = due.isoformat()
    if told.writer == "seller":
        details["is_echo"] = True
    social = f"{platform.name}:{told.buyer_id}" if told.buyer_id else None
    order_id = told.order_id[:MAX_ORDER] if told.order_id else None
    return Inbound(
        id=told.id,
        thread=told.conversation,
        at=told.at,
        sender=sender(told.buyer_name, {"social": social}, is_verified=True),
        address=told.conversation,
        text=told.text,
        subject=told.subject,
        language=told.language,
        files=told.files,
        automatic=told.writer == "platform",
        fields={"sales_platform": platform.name, **({"order_id": order_id} if order_id else {})},
        details=bounded(details),
    )


def reply_by(told: Told, platform: Platform) -> datetime | None:
    """When the platform wants an answer: what it says itself, else by its published clock."""
    if told.reply_by or platform.reply_within_s is None:
        return told.reply_by
    return told.at + timedelta(seconds=platform.reply_within_s)


def check_sendable(outgoing: Outgoing, platform: Platform, now: datetime) -> None:
    """Whether the platform would take a reply, in its final words, now.

    DeliveryError `reply_too_long`, `content_rule`, `window_closed`.
    """
    if platform.longest is not None and len(outgoing.text) > platform.longest:
        raise DeliveryError("reply_too_long")
    if any(forbidden(outgoing.text, platform)):
        raise DeliveryError("content_rule")
    window = timedelta(days=platform.window_days) if platform.window_days else None
    if window and now > outgoing.conversation.last_at + window:
        raise DeliveryError("window_closed")
