"""Where words come from on a channel: ids out there that stand for messages here, and their conversation.

A reference makes the second delivery of the same thing a repeat, and lets receipts, edits and answers find their
message.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256

from chalicelib.desk.messages import Message

KEPT = timedelta(days=400)  # Meta delivers again for 7 days, mail threads go on for months; beyond, a new ticket opens
MAX_REFERENCES = 40  # of one message: what a mail lists beyond that are its oldest ancestors


def reference_key(*parts: str) -> str:
    """The key under which an outside id is kept: a hash, so that no address or handle stands in a key."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:40]


@dataclass(frozen=True, slots=True)
class Reference:
    """An outside id that stands for a message; without `message_id`, for the ticket alone. Never rewritten."""

    key: str
    ticket_id: str
    at: datetime
    message_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One conversation on a channel, and the ticket it ends in now.

    `channel_id` is the connected channel, `thread` what the channel itself calls the conversation, `address` where an
    answer goes, `last_id` the customer's newest message there, `last_at` when the channel says it was written (reply
    windows count from it). `facts` are the channel's own, small. `revision` counts writes.
    """

    key: str
    ticket_id: str
    channel_id: str
    thread: str
    address: str
    last_id: str
    last_at: datetime
    facts: Mapping[str, str] = field(default_factory=dict)
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What a message from a channel brings into its transaction.

    `key` is its own reference, `also` further ids that stand for its ticket from now on. `conversation` is how the
    conversation is to be (its ticket is set when it is known), `before` how it was when it was looked at.
    The rest is the message's own: see Message, whose `channel_created_at` is `sent_at`.
    """

    key: str
    conversation: Conversation
    before: Conversation | None = None
    also: tuple[str, ...] = ()
    sent_at: datetime | None = None
    details: str = ""
    replaces_id: str | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """Every reference it will write."""
        return tuple(dict.fromkeys((self.key, *self.also)))[:MAX_REFERENCES]

    def on(self, message: Message) -> Message:
        """The message with what the channel knows of it."""
        return replace(message, channel_created_at=self.sent_at, details=self.details, replaces_id=self.replaces_id)


class OvertakenError(Exception):
    """The same message, or another one of its conversation, was written meanwhile: look again."""


def check_arrival(
    arrival: Arrival | None, references: Mapping[str, Reference], conversations: Mapping[str, Conversation]
) -> None:
    """OvertakenError unless the store still stands where the arrival was looked at."""
    if arrival is None:
        return
    if arrival.key in references or conversations.get(arrival.conversation.key) != arrival.before:
        raise OvertakenError(arrival.key)


Pair = tuple[Conversation | None, Conversation]


def rows_of(
    arrival: Arrival | None, message: Message, known: Iterable[str]
) -> tuple[tuple[Reference, ...], tuple[Pair, ...]]:
    """The references (but for those `known`) and the conversation to write with the message."""
    if arrival is None:
        return (), ()
    there = set(known)
    references = tuple(
        Reference(key, message.ticket_id, message.created_at, message.id if key == arrival.key else None)
        for key in arrival.keys
        if key not in there
    )
    revision = arrival.before.revision + 1 if arrival.before else 0
    after = replace(arrival.conversation, ticket_id=message.ticket_id, revision=revision)
    return references, ((arrival.before, after),)
