"""What a new message brings with it: its language, the translations its readers need, its attachments."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chalicelib.desk.attachments import Attachment
from chalicelib.desk.changes import Loaded
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.events import Actor, Work
from chalicelib.desk.messages import MAX_ATTACHMENTS, Author, Delivery, Message, Translation

WORK_OVERDUE = timedelta(minutes=2)  # when the sweeper takes an interest


@dataclass(frozen=True, slots=True)
class Needs:
    """Which language a reader needs this message in (None: nobody waits), and whether it goes out to the customer."""

    target: str | None
    is_delivered: bool


def with_work(message: Message, needs: Needs, now: datetime) -> tuple[Message, tuple[Work, ...]]:
    """The message with its open work marked, and the queues that must hear of it.

    A reply that needs translation is delivered after it, so only the translation is announced now.
    """
    if needs.is_delivered:
        message = replace(message, delivery=Delivery("queued", changed_at=now))
    if needs.target:
        waiting = (Translation(needs.target, "queued"),)
        return replace(message, translations=waiting, due="translate", due_at=now + WORK_OVERDUE), ("translate",)
    if needs.is_delivered:
        return replace(message, due="deliver", due_at=now + WORK_OVERDUE), ("deliver",)
    return message, ()


def attach(draft: TicketDraft, message: Message, loaded: Loaded) -> tuple[tuple[Attachment, Attachment], ...]:
    """Attach the files the message names, with their events. InvalidValueError for what is not the author's."""
    root = "/message" if draft.before else "/ticket"  # of the request, which opens a ticket or adds to one
    if len(message.attachment_ids) > MAX_ATTACHMENTS:
        raise InvalidValueError(f"{root}/attachment_ids", "too_many", limit=MAX_ATTACHMENTS)
    pairs = []
    for position, attachment_id in enumerate(message.attachment_ids):
        before = loaded.attachments.get(attachment_id)
        if before is None or before.owner != draft.actor.id or before.state != "issued":
            raise InvalidValueError(f"{root}/attachment_ids/{position}", "unknown_attachment")
        after = replace(before, state="attached", ticket_id=message.ticket_id, message_id=message.id)
        after = replace(after, revision=before.revision + 1)
        pairs.append((before, after))
        facts = {"content_type": before.content_type, "size": before.size}
        draft.record("attachment.added", {"attachment_id": before.id, "message_id": message.id, **facts}, ("scan",))
    return tuple(pairs)


def author_of(actor: Actor, requester_id: str, is_on_behalf: bool) -> Author:
    """A message's author: words brought in on behalf of a customer are the customer's."""
    if actor.kind == "customer" or is_on_behalf:
        return Author("customer", requester_id)
    return Author("agent" if actor.kind == "agent" else "bot", actor.id)
