"""Values, items and things survive the way into the table and back, whatever they are."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, cast, get_args

import pytest
from boto3.dynamodb.types import TypeDeserializer
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.adapters.dynamodb import rows
from chalicelib.adapters.dynamodb.codec import decode, decode_item, encode, encode_item
from chalicelib.adapters.dynamodb.event_rows import from_item, to_item
from chalicelib.desk.attachments import Attachment
from chalicelib.desk.changes import IdempotencyRecord
from chalicelib.desk.customers import Consent, Customer, Identity, IdentityKind
from chalicelib.desk.events import Actor, Event
from chalicelib.desk.messages import Author, Delivery, DeliveryState, Message, Translation, TranslationState
from chalicelib.desk.tickets import STATUSES, Channel, Link, Ticket, TicketLanguage, TriageResult
from chalicelib.desk.times import iso
from chalicelib.people.agents import ROLES, Agent, SpokenLanguage
from chalicelib.people.queues import Queue

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NUMBERS = st.integers(-(10**37), 10**37) | st.floats(allow_nan=False, allow_infinity=False, width=32)
PLAIN = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 200 * 365 * 86_400_000).map(lambda ms: EPOCH + timedelta(milliseconds=ms))
WORDS = TEXT.filter(bool)
MAYBE = st.none() | WORDS
SHARES = st.floats(0, 1, allow_nan=False)
COUNTS = st.integers(0, 10**6)


def words(most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(WORDS, max_size=most).map(tuple)


def several(one: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(one, max_size=3).map(tuple)


# values


@given(PLAIN)
def test_a_value_comes_back(value: Any) -> None:
    assert decode(encode(value)) == value


@given(PLAIN)
def test_what_is_written_is_what_the_sdk_would_read(value: Any) -> None:
    """The oracle: boto3's own deserializer."""
    assert as_floats(TypeDeserializer().deserialize(cast(Any, encode(value)))) == as_floats(value)


def as_floats(value: Any) -> Any:
    """Numbers in one form, whatever library read them."""
    if isinstance(value, Decimal | int | float) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, list):
        return [as_floats(inner) for inner in value]
    return {name: as_floats(inner) for name, inner in value.items()} if isinstance(value, dict) else value


@pytest.mark.parametrize("value", [0, 1, -1, 10**20, -(10**20), True, False])
def test_whole_numbers_and_flags_keep_their_kind(value: int) -> None:
    decoded = decode(encode(value))
    assert (decoded, type(decoded)) == (value, type(value))


@pytest.mark.parametrize(("stored", "value"), [("1.50", 1.5), ("1E+2", 100.0), ("-0.25", -0.25), ("-7", -7)])
def test_numbers_are_read_as_dynamodb_writes_them(stored: str, value: float) -> None:
    decoded = decode({"N": stored})
    assert (decoded, type(decoded)) == (value, type(value))


@pytest.mark.parametrize("value", [object(), {1, 2}, Decimal("1.5")])
def test_what_has_no_place_in_a_table_is_refused(value: Any) -> None:
    with pytest.raises(TypeError):
        encode(value)


@given(st.dictionaries(WORDS, PLAIN | MOMENTS))
def test_what_is_none_or_empty_costs_nothing_and_the_rest_comes_back(item: dict[str, Any]) -> None:
    stored = decode_item(encode_item(item))
    kept = {name: value for name, value in item.items() if value is not None and value not in ([], {})}
    assert stored == {name: iso(value) if isinstance(value, datetime) else value for name, value in kept.items()}


@given(MOMENTS, MOMENTS)
def test_moments_sort_as_text_as_they_do_in_time(one: datetime, other: datetime) -> None:
    assert (iso(one) < iso(other)) is (one < other)
    assert datetime.fromisoformat(iso(one)) == one


@given(MOMENTS, st.integers(-14, 14))
def test_a_moment_is_written_in_utc_whatever_its_zone(moment: datetime, hours: int) -> None:
    assert iso(moment.astimezone(timezone(timedelta(hours=hours)))) == iso(moment)


# things

TICKETS = st.builds(
    Ticket,
    id=WORDS, number=COUNTS, requester_id=WORDS, subject=TEXT, channel=st.sampled_from(get_args(Channel)),
    created_at=MOMENTS, updated_at=MOMENTS, received_at=MOMENTS, status=st.sampled_from(STATUSES), version=COUNTS,
    sequence=COUNTS, commit_id=TEXT, stage=st.none() | st.sampled_from(["assigned", "in_progress"]),
    assignee_id=MAYBE, queue_id=MAYBE, brand=MAYBE, region=MAYBE, market=MAYBE, sales_platform=MAYBE, store=MAYBE,
    category=MAYBE, urgency=st.sampled_from(["urgent", "normal", "consult"]),
    complexity=st.sampled_from(["simple", "medium", "complex"]), desired_outcome=MAYBE, tier=MAYBE, external_id=MAYBE,
    language=st.builds(TicketLanguage, WORDS, SHARES),
    triage=st.none() | st.builds(TriageResult, WORDS, MAYBE, MAYBE), tags=words(),
    custom_fields=several(st.tuples(WORDS, PLAIN)),
    links=several(st.builds(Link, WORDS, st.sampled_from(["related", "duplicate_of", "caused_by", "followup_of"]))),
    followup_ids=words(), followup_source_id=MAYBE, merged_into=MAYBE, merged_ids=words(),
    status_before=st.none() | st.sampled_from(STATUSES), snoozed_until=st.none() | MOMENTS,
    resolved_at=st.none() | MOMENTS, confirmed_at=st.none() | MOMENTS,
    confirmed_by=st.none() | st.sampled_from(["customer", "timeout"]), reopens=COUNTS, opened_by=TEXT,
    last_event_at=st.none() | MOMENTS,
)  # fmt: skip
TRANSLATION_STATES = st.sampled_from(get_args(TranslationState))
MESSAGES = st.builds(
    Message,
    id=WORDS, ticket_id=WORDS, author=st.builds(Author, st.sampled_from(["customer", "agent", "bot"]), WORDS),
    body=TEXT, language=WORDS, language_confidence=SHARES, public=st.booleans(), created_at=MOMENTS,
    translations=several(
        st.builds(Translation, WORDS, TRANSLATION_STATES, st.none() | TEXT, MAYBE, COUNTS, COUNTS)
    ),
    delivery=st.none()
    | st.builds(Delivery, st.sampled_from(get_args(DeliveryState)), COUNTS, st.none() | MOMENTS, MAYBE),
    mentions=words(), attachment_ids=words(), due=st.none() | st.sampled_from(["translate", "deliver"]),
    due_at=st.none() | MOMENTS, revision=COUNTS,
)  # fmt: skip
IDENTITIES = st.builds(Identity, st.sampled_from(get_args(IdentityKind)), WORDS, st.booleans())
CUSTOMERS = st.builds(
    Customer,
    id=WORDS, created_at=MOMENTS, updated_at=MOMENTS, name=MAYBE, identities=several(IDENTITIES), language=MAYBE,
    locale=MAYBE, time_zone=MAYBE, market=MAYBE, tier=MAYBE,
    consents=several(st.builds(Consent, WORDS, st.booleans(), MOMENTS, TEXT)), suggested_merge_ids=words(),
    version=COUNTS, sequence=COUNTS, commit_id=TEXT,
)  # fmt: skip
ATTACHMENTS = st.builds(
    Attachment,
    id=WORDS, owner=WORDS, filename=TEXT, content_type=TEXT, size=COUNTS, key=WORDS, created_at=MOMENTS,
    state=st.sampled_from(["issued", "attached"]), ticket_id=MAYBE, message_id=MAYBE,
)  # fmt: skip
AGENTS = st.builds(
    Agent,
    id=WORDS, email=WORDS, name=TEXT, roles=several(st.sampled_from(ROLES)).filter(bool), created_at=MOMENTS,
    languages=several(st.builds(SpokenLanguage, WORDS, st.sampled_from(["native", "basic"]))), teams=words(),
    is_active=st.booleans(), version=COUNTS,
)  # fmt: skip
EVENTS = st.builds(
    Event,
    subject_id=WORDS, sequence=st.integers(1, 10**9), type=WORDS, occurred_at=MOMENTS,
    actor=st.builds(Actor, st.sampled_from(["agent", "system"]), WORDS), data=st.dictionaries(WORDS, PLAIN),
    facets=st.dictionaries(WORDS, WORDS), work=several(st.sampled_from(["translate", "deliver"])),
    usage=st.dictionaries(WORDS, WORDS),
)  # fmt: skip
QUEUES = st.builds(Queue, WORDS, TEXT, WORDS, MAYBE, COUNTS)
THINGS = AGENTS | QUEUES


def through_the_table(row: dict[str, Any]) -> dict[str, Any]:
    """A row as it is read after it was written."""
    return decode_item(encode_item(row))


@given(THINGS)
def test_agents_and_queues_come_back_from_their_fields(thing: Any) -> None:
    assert rows.to_thing(type(thing), through_the_table(rows.to_fields(thing))) == thing


@given(TICKETS)
def test_a_ticket_comes_back_from_its_row(ticket: Ticket) -> None:
    row = through_the_table(rows.ticket_row(ticket))
    assert rows.to_thing(Ticket, row) == ticket
    assert ((row["pk"], row["sk"]), row["kind"]) == (rows.ticket_key(ticket.id), "ticket")


@given(MESSAGES)
def test_a_message_comes_back_from_its_row_and_is_no_ticket_to_any_index(message: Message) -> None:
    row = through_the_table(rows.message_row(message))
    assert rows.to_thing(Message, row) == message
    assert (row["item"], "kind" in row, "status" in row) == ("message", False, False)
    assert (row["pk"], row["sk"]) == rows.message_key(message.ticket_id, message.id)


@given(CUSTOMERS)
def test_a_customer_and_its_identities_come_back_from_their_rows(customer: Customer) -> None:
    assert rows.to_thing(Customer, through_the_table(rows.customer_row(customer))) == customer
    for identity in customer.identities:
        row = through_the_table(rows.identity_row(customer, identity))
        asked = replace(identity, is_verified=False)
        known = rows.known_identity(asked, row)
        assert (known.identity, known.customer_id) == (identity, customer.id)
        assert (known.language, known.market, known.tier) == (customer.language, customer.market, customer.tier)


@given(ATTACHMENTS)
def test_an_attachment_comes_back_from_its_row(attachment: Attachment) -> None:
    assert rows.to_thing(Attachment, through_the_table(rows.attachment_row(attachment))) == attachment


@given(WORDS, WORDS, st.integers(100, 599), TEXT, TEXT, MOMENTS)
def test_an_idempotency_record_comes_back_to_the_second(
    key: str, request_hash: str, status: int, resource_id: str, event_id: str, expires_at: datetime
) -> None:
    record = IdempotencyRecord(key, request_hash, status, resource_id, event_id, expires_at)
    read = rows.idempotency_record(through_the_table(rows.idempotency_row(record, "cmt_1")))
    assert read == replace(record, expires_at=expires_at.replace(microsecond=0))


@given(EVENTS)
def test_an_event_comes_back_from_its_row(event: Event) -> None:
    assert from_item(through_the_table(to_item(event))) == event


def test_no_field_of_a_thing_is_called_like_a_key_of_the_table() -> None:
    reserved = {"pk", "sk", "kind", "item", "expires_at", "feed_shard", "feed_at"}
    for thing in (Ticket, Message, Customer, Attachment, Agent, Queue):
        assert not reserved & {field.name for field in fields(thing)}
