"""What Amazon SES tells of mails that it took: delivered, bounced, complained of, rejected.

Source of the shapes: Amazon SES Developer Guide, "Examples of event data that Amazon SES publishes" and "Notification
contents"; Amazon EventBridge brings the same object as `detail`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from chalicelib.channels.accounts import Accounts
from chalicelib.channels.changing import Changing
from chalicelib.channels.contract import Inbound
from chalicelib.channels.email_acknowledging import mailbox_key
from chalicelib.channels.email_room import Mailboxes
from chalicelib.channels.reading import UnreadDeliveryError
from chalicelib.telemetry import logger

State = Literal["delivered", "failed", "returned"]
# How far a mail came by each event; of other events nothing follows.
STATES: Mapping[str, tuple[State, str | None]] = {
    "Delivery": ("delivered", None),
    "Bounce": ("failed", "bounced"),
    "Reject": ("failed", "rejected"),
    "Rendering Failure": ("failed", "rendering_failed"),
}
UNREACHABLE = timedelta(days=30)
COMPLAINED = timedelta(days=365)  # who calls our mail spam is not written to by programs
MOST_RECIPIENTS = 50  # Amazon SES takes no more in one mail
# What a bounce says about its reason, in our codes. Source: "Bounce types" of the same guide
REASONS: Mapping[tuple[str, str], str] = {
    ("Permanent", "NoEmail"): "no_such_mailbox",
    ("Permanent", "Suppressed"): "suppressed",
    ("Permanent", "OnAccountSuppressionList"): "suppressed",
    ("Transient", "MailboxFull"): "mailbox_full",
    ("Transient", "MessageTooLarge"): "too_large",
    ("Transient", "ContentRejected"): "content_rejected",
    ("Transient", "AttachmentRejected"): "attachment_rejected",
}


@dataclass(frozen=True, slots=True)
class Feedback:
    """One event: the message it is about by our own tags (None: an automatic mail), and whom no program writes to."""

    type: str
    place: tuple[str, str] | None
    channel_id: str
    state: State | None = None
    reason: str | None = None
    stopped: tuple[str, ...] = ()
    quiet: timedelta = UNREACHABLE


def notification(event: Mapping[str, Any]) -> Mapping[str, Any]:
    """What SES says, however it came: EventBridge (`detail`), SNS (`Message`, a JSON text), or bare.

    UnreadDeliveryError for anything else.
    """
    try:
        said = json.loads(event["Message"]) if event.get("Type") == "Notification" else event.get("detail", event)
        return {"eventType": said.get("eventType") or said["notificationType"], **said}
    except (KeyError, TypeError, AttributeError, ValueError, RecursionError) as strange:
        raise UnreadDeliveryError("no event of a mail") from strange


def feedback(event: Mapping[str, Any]) -> Feedback:
    """What follows from an event. UnreadDeliveryError for what is none; what nobody knows of it is left aside."""
    said = notification(event)
    try:
        type_ = str(said["eventType"])
        tags = {name: str(values[0]) for name, values in (said.get("mail", {}).get("tags") or {}).items() if values}
        state, reason = STATES.get(type_, (None, None))
        bounce, complaint = said.get("bounce") or {}, said.get("complaint") or {}
        if bounce:
            reason = REASONS.get((str(bounce.get("bounceType")), str(bounce.get("bounceSubType"))), reason)
        is_gone = bounce.get("bounceType") == "Permanent"
        if bounce and is_gone:
            state = "returned"  # also by a server that had taken it
        if not _is_about_addressee(said):
            state = None
        gone = bounce.get("bouncedRecipients", ()) if is_gone else ()
        named = [*gone, *complaint.get("complainedRecipients", ())][:MOST_RECIPIENTS]
        stopped = tuple(str(one["emailAddress"]) for one in named if one.get("emailAddress"))
    except (KeyError, TypeError, AttributeError, IndexError) as strange:
        raise UnreadDeliveryError("no event of a mail") from strange
    place = (tags["ticket"], tags["message"]) if "ticket" in tags and "message" in tags else None
    quiet = COMPLAINED if complaint else UNREACHABLE
    return Feedback(type_, place, tags.get("channel", ""), state, reason, stopped, quiet)


def _is_about_addressee(said: Mapping[str, Any]) -> bool:
    """Whether an event is about who is in To, as far as it says: what becomes of a copy is not what becomes of a reply.

    SES tells of each recipient by itself.
    """
    bounced = [str(one.get("emailAddress")) for one in (said.get("bounce") or {}).get("bouncedRecipients", ())]
    about = {one.strip("<> ").lower() for one in (*bounced, *((said.get("delivery") or {}).get("recipients") or ()))}
    to = ((said.get("mail") or {}).get("commonHeaders") or {}).get("to") or ()
    written = {str(one).rpartition("<")[2].strip("<> ").lower() for one in to}
    return not (about and written) or bool(about & written)


def place_of(event: Mapping[str, Any]) -> str | None:
    """The key of a mail that SES has put into the store and tells of itself; None for other events."""
    action = (notification(event).get("receipt") or {}).get("action") or {}
    return str(action["objectKey"]) if action.get("objectKey") else None


@dataclass(frozen=True, slots=True)
class MailFeedback:
    """The use case behind these events on the inbound queue."""

    accounts: Accounts
    changing: Changing
    mailboxes: Mailboxes
    now: Callable[[], datetime]

    def hear(self, event: Mapping[str, Any]) -> None:
        """Take a reply further, and leave people alone who are to be. UnreadDeliveryError; a repeat changes nothing."""
        told, now = feedback(event), self.now()
        for address in told.stopped:
            self.mailboxes.stop(mailbox_key(address), now + told.quiet)
        account = self.accounts.get(told.channel_id)
        logger().info("mail feedback", extra={"type": told.type, "reason": told.reason or ""})
        if account is None or told.place is None or told.state is None:
            return
        inbound = Inbound(nature="receipt", id="", thread="", at=now, state=told.state, reason=told.reason)
        try:
            self.changing.change_message(account, inbound, told.place)
        except LookupError:  # erased meanwhile
            logger().info("mail feedback about nothing", extra={"channel": account.id})
