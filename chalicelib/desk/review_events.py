"""Events of public reviews that have a ticket: they came, were edited, and were answered for everybody to read."""

import json

from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.event_schema import TEXT, fields, id_of
from chalicelib.desk.event_types import EventType
from chalicelib.desk.messages import Message

MESSAGE = id_of("msg")
STARS = {"type": "integer", "minimum": 1, "maximum": 5}
FACTS = ("stars", "app", "version", "country")
ABOUT = fields(message_id=MESSAGE, stars_=STARS, app_=TEXT, version_=TEXT, country_=TEXT)

REVIEW_EVENTS: tuple[EventType, ...] = (
    EventType("review.received", "The ticket was opened for a public review; `message_id` holds its words.", ABOUT),
    EventType("review.edited", "The public review says something else now; `message_id` holds its new words.", ABOUT),
    EventType(
        "review.reply_published",
        "Everybody can read our reply under the review.",
        fields(message_id=MESSAGE),
    ),
)


def tell_review(draft: TicketDraft, message: Message) -> None:
    """Record that a review came, or was edited, when the message is one."""
    if '"kind"' not in message.details:
        return
    told = json.loads(message.details)
    if told.get("kind") != "review":
        return
    known = {name: told[name] for name in FACTS if told.get(name) is not None}
    draft.record("review.edited" if message.replaces_id else "review.received", {"message_id": message.id, **known})


def tell_published(draft: TicketDraft, message: Message) -> None:
    """Record that a reply is public, when the ticket is a review's."""
    if draft.ticket.conversation and draft.ticket.channel in ("app_store", "google_play"):
        draft.record("review.reply_published", {"message_id": message.id})
