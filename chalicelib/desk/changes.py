"""A change: everything one use case reads and everything it writes, each in one round trip."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from chalicelib.desk.arrivals import Conversation, Reference
from chalicelib.desk.attachments import Attachment
from chalicelib.desk.customers import Customer, Identity, KnownIdentity
from chalicelib.desk.events import Event
from chalicelib.desk.messages import Message
from chalicelib.desk.offers import Offer
from chalicelib.desk.tickets import Ticket

MAX_ROWS = 100  # of a transaction. Source: DynamoDB, "Service, account, and table quotas"


@dataclass(frozen=True, slots=True)
class IdempotencyRecord:
    """What an Idempotency-Key has already caused. `key` is the hash of principal, route and client key.

    `request_hash` covers method, path and body; `resource_id` and `event_id` say what to render again;
    `status` is the HTTP status of the first answer. Dead after `expires_at` even while the row still exists.
    """

    key: str
    request_hash: str
    status: int
    resource_id: str
    event_id: str
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Keys to read in one strongly consistent batch (at most 100). `messages`, `offers`: (ticket id, own id)."""

    tickets: tuple[str, ...] = ()
    customers: tuple[str, ...] = ()
    identities: tuple[Identity, ...] = ()
    messages: tuple[tuple[str, str], ...] = ()
    offers: tuple[tuple[str, str], ...] = ()
    attachments: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    conversations: tuple[str, ...] = ()
    idempotency_key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What of the wanted exists. Identities are keyed by (kind, value), messages and offers by their id."""

    tickets: Mapping[str, Ticket] = field(default_factory=dict)
    customers: Mapping[str, Customer] = field(default_factory=dict)
    identities: Mapping[tuple[str, str], KnownIdentity] = field(default_factory=dict)
    messages: Mapping[str, Message] = field(default_factory=dict)
    offers: Mapping[str, Offer] = field(default_factory=dict)
    attachments: Mapping[str, Attachment] = field(default_factory=dict)
    agents: frozenset[str] = frozenset()
    references: Mapping[str, Reference] = field(default_factory=dict)
    conversations: Mapping[str, Conversation] = field(default_factory=dict)
    idempotency: IdempotencyRecord | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """All that one use case writes, in one transaction: everything or nothing.

    Pairs are (before, after); `before` None creates and must find nothing there. A ticket or customer is only written
    if its `sequence` is still the one of `before`, a message, offer or conversation if its `revision` is, an attachment
    if it is still unattached, a reference if it is new or says the same. `commit_id` is new for each use case and kept
    over its retries, so that a lost answer is
    recognised.
    """

    commit_id: str
    events: tuple[Event, ...]
    tickets: tuple[tuple[Ticket | None, Ticket], ...] = ()
    customers: tuple[tuple[Customer | None, Customer], ...] = ()
    messages: tuple[tuple[Message | None, Message], ...] = ()
    offers: tuple[tuple[Offer | None, Offer], ...] = ()
    attachments: tuple[tuple[Attachment | None, Attachment], ...] = ()
    references: tuple[Reference, ...] = ()
    conversations: tuple[tuple[Conversation | None, Conversation], ...] = ()
    idempotency: IdempotencyRecord | None = None

    @property
    def row_count(self) -> int:
        """How many rows it writes: one for each thing, and for each identity of a customer."""
        things = (self.events, self.tickets, self.customers, self.messages, self.offers, self.attachments)
        brought = len(self.references) + len(self.conversations)
        identities = sum(len(customer.identities) for _, customer in self.customers)
        return sum(map(len, things)) + brought + identities + (self.idempotency is not None)


class TooManyRowsError(Exception):
    """A change is larger than a transaction can be (MAX_ROWS): a fault of the use case that made it."""

    def __init__(self, change: Change) -> None:
        super().__init__(f"{change.row_count} rows of at most {MAX_ROWS}")


class ConflictError(Exception):
    """Somebody else changed the same thing first, or the store asks to slow down; nothing was written."""


class AlreadyDoneError(Exception):
    """The idempotency key has been used by a change that won; nothing was written. `record` is the winner's."""

    def __init__(self, record: IdempotencyRecord) -> None:
        super().__init__(record.key)
        self.record = record


def former_owners(change: Change) -> dict[tuple[str, str], str]:
    """Identities (kind, value) that a customer gives up in this change: the customer's id."""
    pairs = ((before, after) for before, after in change.customers if before)
    return {
        (one.kind, one.value): before.id
        for before, after in pairs
        for one in before.identities
        if (one.kind, one.value) not in {(i.kind, i.value) for i in after.identities}
    }
