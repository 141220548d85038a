"""Things <-> rows of the table. Field names are attribute names, so indexes and filters read naturally."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar, TypeVar

from pydantic import TypeAdapter

from chalicelib.desk.arrivals import KEPT, Conversation, Reference
from chalicelib.desk.attachments import Attachment
from chalicelib.desk.changes import IdempotencyRecord
from chalicelib.desk.customers import Customer, Identity, KnownIdentity
from chalicelib.desk.messages import Message
from chalicelib.desk.offers import Offer
from chalicelib.desk.tickets import Ticket

Thing = TypeVar("Thing")
ONLY = "A"  # the sort key of an item that is alone under its partition key
AFTER_MESSAGES = "M$"  # sorts behind every message of a ticket, and before what else is kept with it
KEEP_ISSUED = timedelta(days=2)  # longer than an idempotency key may ask for the same slots again


class Shape:
    """How one kind of thing is read and written: its pydantic adapter and its field names, built when first needed."""

    known: ClassVar[dict[Any, "Shape"]] = {}

    def __init__(self, kind: Any) -> None:
        self.adapter: TypeAdapter[Any] = TypeAdapter(kind)
        self.names = frozenset(field.name for field in fields(kind))

    @classmethod
    def of(cls, kind: Any) -> "Shape":
        """The shape of a dataclass."""
        if kind not in cls.known:
            cls.known[kind] = cls(kind)
        return cls.known[kind]


def to_fields(thing: Any) -> dict[str, Any]:
    """A dataclass as plain values; datetimes stay datetimes, absent values go when the item is encoded."""
    dumped: dict[str, Any] = Shape.of(type(thing)).adapter.dump_python(thing, exclude_none=True)
    return dumped


def to_thing(kind: type[Thing], row: Mapping[str, Any]) -> Thing:
    """The dataclass back from a row; attributes it does not know (keys, index keys) are left aside."""
    shape = Shape.of(kind)
    thing: Thing = shape.adapter.validate_python({name: row[name] for name in shape.names & row.keys()})
    return thing


def ticket_key(ticket_id: str) -> tuple[str, str]:
    """Where a ticket lives."""
    return f"T#{ticket_id}", ONLY


def message_key(ticket_id: str, message_id: str) -> tuple[str, str]:
    """Where a message lives: behind its ticket, in the order of its ULID."""
    return f"T#{ticket_id}", f"M#{message_id}"


def offer_key(ticket_id: str, offer_id: str) -> tuple[str, str]:
    """Where an offer lives: behind the messages of its ticket, in the order of its ULID."""
    return f"T#{ticket_id}", f"O#{offer_id}"


def customer_key(customer_id: str) -> tuple[str, str]:
    """Where a customer lives."""
    return f"C#{customer_id}", ONLY


def identity_key(identity: Identity) -> tuple[str, str]:
    """Where an identity points to its customer."""
    return f"I#{identity.kind}#{identity.value}", ONLY


def attachment_key(attachment_id: str) -> tuple[str, str]:
    """Where an attachment's record lives."""
    return f"F#{attachment_id}", ONLY


def reference_key(key: str) -> tuple[str, str]:
    """Where an outside id points to its message."""
    return f"REF#{key}", ONLY


def conversation_key(key: str) -> tuple[str, str]:
    """Where a conversation of a channel lives."""
    return f"CONV#{key}", ONLY


def idempotency_key(key: str) -> tuple[str, str]:
    """Where an idempotency record lives."""
    return f"K#{key}", ONLY


def _keyed(key: tuple[str, str], /, **attributes: Any) -> dict[str, Any]:  # an attachment has a `key` of its own
    return {"pk": key[0], "sk": key[1], **attributes}


def ticket_row(ticket: Ticket) -> dict[str, Any]:
    """A ticket; `kind` is the key of the index over all tickets."""
    return _keyed(ticket_key(ticket.id), kind="ticket", **to_fields(ticket))


def message_row(message: Message) -> dict[str, Any]:
    """A message; `due` and `due_at` put it into the sparse index of open work."""
    return _keyed(message_key(message.ticket_id, message.id), item="message", **to_fields(message))


def offer_row(offer: Offer) -> dict[str, Any]:
    """An offer; amounts, rates and days are kept as text, digit by digit."""
    return _keyed(offer_key(offer.ticket_id, offer.id), item="offer", **_in_text(to_fields(offer)))


def _in_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _in_text(held) for name, held in value.items()}
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) and not isinstance(value, datetime) else value


def to_offer(row: Mapping[str, Any]) -> Offer:
    """An offer back from its row."""
    return to_thing(Offer, row)


def customer_row(customer: Customer) -> dict[str, Any]:
    """A customer."""
    return _keyed(customer_key(customer.id), item="customer", **to_fields(customer))


def identity_row(customer: Customer, identity: Identity) -> dict[str, Any]:
    """An identity, with the customer's facts that an intake copies (they change together, in one transaction)."""
    facts = {"language": customer.language, "market": customer.market, "tier": customer.tier}
    verified = {"is_verified": identity.is_verified}
    return _keyed(identity_key(identity), item="identity", customer_id=customer.id, **verified, **facts)


def known_identity(identity: Identity, row: Mapping[str, Any]) -> KnownIdentity:
    """What an identity row tells."""
    found = Identity(identity.kind, identity.value, bool(row.get("is_verified")))
    return KnownIdentity(found, row["customer_id"], row.get("language"), row.get("market"), row.get("tier"))


def attachment_row(attachment: Attachment) -> dict[str, Any]:
    """An attachment's record; one that is never attached goes after KEEP_ISSUED."""
    row = _keyed(attachment_key(attachment.id), item="attachment", **to_fields(attachment))
    if attachment.state == "issued":
        row["expires_at"] = int((attachment.created_at + KEEP_ISSUED).timestamp())
    return row


def idempotency_row(record: IdempotencyRecord, commit_id: str) -> dict[str, Any]:
    """An idempotency record; `expires_at` is the table's TTL attribute (epoch seconds)."""
    return _keyed(
        idempotency_key(record.key),
        item="idempotency",
        commit_id=commit_id,
        request_hash=record.request_hash,
        http_status=record.status,
        resource_id=record.resource_id,
        event_id=record.event_id,
        expires_at=int(record.expires_at.timestamp()),
    )


def idempotency_record(row: Mapping[str, Any]) -> IdempotencyRecord:
    """An idempotency record back from its row."""
    return IdempotencyRecord(
        row["pk"].partition("#")[2],
        row["request_hash"],
        row["http_status"],
        row["resource_id"],
        row["event_id"],
        datetime.fromtimestamp(row["expires_at"], UTC),
    )


def reference_row(reference: Reference) -> dict[str, Any]:
    """An outside id; it goes KEPT after it was written."""
    until = int((reference.at + KEPT).timestamp())
    return _keyed(reference_key(reference.key), item="reference", expires_at=until, **to_fields(reference))


def conversation_row(conversation: Conversation) -> dict[str, Any]:
    """A conversation; it goes KEPT after the customer's last words."""
    until = int((conversation.last_at + KEPT).timestamp())
    return _keyed(conversation_key(conversation.key), item="conversation", expires_at=until, **to_fields(conversation))
