"""A ticket store in memory: the same conditions, answers and refusals as the one on DynamoDB.

tests/contract holds both to the same promises. A test can be somebody else who is faster (`meanwhile`), make the store
busy (`conflicts`), let an answer get lost after the write (`lost_answers`), or cut the next pages of messages short as
DynamoDB does after 1 MB (`page_limits`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from chalicelib.adapters.dynamodb.event_rows import feed_position, shard_of
from chalicelib.adapters.dynamodb.listing import index_for
from chalicelib.desk.attachments import Attachment
from chalicelib.desk.changes import (
    AlreadyDoneError,
    Change,
    ConflictError,
    IdempotencyRecord,
    Loaded,
    Wanted,
    former_owners,
)
from chalicelib.desk.customers import Customer, Identity, KnownIdentity
from chalicelib.desk.event_catalogue import check
from chalicelib.desk.events import Event, WakeUp
from chalicelib.desk.messages import Message
from chalicelib.desk.offers import Offer
from chalicelib.desk.queries import Count, MessageRef, Page, Position, TicketQuery
from chalicelib.desk.tickets import Ticket
from chalicelib.desk.times import iso
from chalicelib.ports import Meter, Now
from tests.fakes import FakeMeter

Written = tuple[str, ...]  # the key of one row


class MemoryStore:
    """TicketStore. Every event written must be documented, and no transaction writes a row twice."""

    def __init__(self, now: Now, meter: Meter | None = None) -> None:
        self._now = now
        self._meter = meter or FakeMeter()
        self.rows: dict[Written, Any] = {}
        self._idempotency_commits: dict[Written, str] = {}
        self.active_agents: set[str] = set()
        self.loads: list[Wanted] = []
        self.changes: list[Change] = []
        self.meanwhile: list[Callable[[], object]] = []
        self.conflicts = 0
        self.lost_answers = 0
        self.page_limits: list[int] = []
        self.wake_up_page = 100

    def load(self, wanted: Wanted) -> Loaded:
        self.loads.append(wanted)
        refs = {ref[1]: ("message", *ref) for ref in wanted.messages}
        record = self.rows.get(("idempotency", wanted.idempotency_key or ""))
        known = [(i, self.rows.get(("identity", i.kind, i.value))) for i in wanted.identities]
        return Loaded(
            tickets=self._found("ticket", wanted.tickets),
            customers=self._found("customer", wanted.customers),
            identities={(i.kind, i.value): owner for i, owner in known if owner},
            messages={id_: self.rows[key] for id_, key in refs.items() if key in self.rows},
            offers={ref[1]: self.rows[key] for ref in wanted.offers if (key := ("offer", *ref)) in self.rows},
            attachments=self._found("attachment", wanted.attachments),
            agents=frozenset(wanted.agents) & self.active_agents,
            references=self._found("reference", wanted.references),
            conversations=self._found("conversation", wanted.conversations),
            idempotency=record,
        )

    def _found(self, kind: str, ids: Iterable[str]) -> dict[str, Any]:
        return {id_: self.rows[kind, id_] for id_ in ids if (kind, id_) in self.rows}

    def commit(self, change: Change) -> None:
        if self.meanwhile:
            self.meanwhile.pop(0)()
        if self.conflicts:
            self.conflicts -= 1
            raise ConflictError("busy")
        puts = list(self._puts(change))
        keys = [key for key, _, _ in puts]
        assert len(set(keys)) == len(keys) <= 100, "a transaction writes each row once, and at most 100 of them"
        broken = [key for key, _, holds in puts if not holds]
        if broken:
            self._explain(change, broken)
            return
        for event in change.events:
            check(event)
        for key, row, _ in puts:
            self.rows[key] = row
            if key[0] == "idempotency":
                self._idempotency_commits[key] = change.commit_id
        self.changes.append(change)
        if self.lost_answers:
            self.lost_answers -= 1
            raise ConflictError("the answer got lost")

    def _explain(self, change: Change, broken: Sequence[Written]) -> None:
        if any(self._commit_id(key) == change.commit_id for key in broken):
            return
        if record := next((self.rows[key] for key in broken if key[0] == "idempotency"), None):
            raise AlreadyDoneError(record)
        raise ConflictError(change.commit_id)

    def _commit_id(self, key: Written) -> str | None:
        if key[0] == "idempotency":
            return self._idempotency_commits.get(key)
        return getattr(self.rows.get(key), "commit_id", None)

    def _puts(self, change: Change) -> Iterable[tuple[Written, Any, bool]]:
        """(key, row, whether its condition holds) of every write."""
        for before, ticket in change.tickets:
            yield ("ticket", ticket.id), ticket, self._is_at("ticket", ticket.id, before)
        for known, customer in change.customers:
            yield ("customer", customer.id), customer, self._is_at("customer", customer.id, known)
            yield from (self._identity(customer, identity, former_owners(change)) for identity in customer.identities)
        for message, after in change.messages:
            key = ("message", after.ticket_id, after.id)
            stored: Message | None = self.rows.get(key)
            is_seen = stored is None if message is None else stored is not None and stored.revision == message.revision
            yield key, after, is_seen
        for known_offer, offer in change.offers:
            offer_key = ("offer", offer.ticket_id, offer.id)
            there: Offer | None = self.rows.get(offer_key)
            is_seen = (there and there.revision) == (known_offer and known_offer.revision)
            yield offer_key, offer, is_seen
        for slot, attachment in change.attachments:
            found: Attachment | None = self.rows.get(("attachment", attachment.id))
            is_free = found is None if slot is None else found is not None and found.revision == slot.revision
            yield ("attachment", attachment.id), attachment, is_free
        for reference in change.references:
            known_ref = self.rows.get(("reference", reference.key))
            same = known_ref is None or known_ref.ticket_id == reference.ticket_id
            same = same and (known_ref is None or reference.message_id in (None, known_ref.message_id))
            yield ("reference", reference.key), reference, same
        for was, conversation in change.conversations:
            found_there = self.rows.get(("conversation", conversation.key))
            is_same = (found_there and found_there.revision) == (was and was.revision)
            yield ("conversation", conversation.key), conversation, is_same
        spent = self._meter.drain() if change.events else {}
        for position, event in enumerate(change.events):
            row = replace(event, usage={**spent, **event.usage}) if position == 0 else event
            event_key = ("event", event.subject_id, f"{event.sequence:010d}")
            yield event_key, row, event_key not in self.rows
        if change.idempotency:
            yield self._idempotency(change.idempotency)

    def _is_at(self, kind: str, id_: str, before: Ticket | Customer | None) -> bool:
        stored = self.rows.get((kind, id_))
        return stored is None if before is None else stored is not None and stored.sequence == before.sequence

    def _identity(
        self, customer: Customer, identity: Identity, former: Mapping[tuple[str, str], str]
    ) -> tuple[Written, KnownIdentity, bool]:
        key = ("identity", identity.kind, identity.value)
        stored: KnownIdentity | None = self.rows.get(key)
        row = KnownIdentity(identity, customer.id, customer.language, customer.market, customer.tier)
        owners = (customer.id, former.get((identity.kind, identity.value)))
        return key, row, stored is None or stored.customer_id in owners

    def _idempotency(self, record: IdempotencyRecord) -> tuple[Written, IdempotencyRecord, bool]:
        row = replace(record, expires_at=record.expires_at.replace(microsecond=0))
        stored: IdempotencyRecord | None = self.rows.get(("idempotency", record.key))
        return ("idempotency", record.key), row, stored is None or stored.expires_at <= self._now()

    def tickets(self, query: TicketQuery, after: Position | None, size: int) -> Page[Ticket]:
        found = self._matching(query)
        if after:
            passed = (after["at"], after["id"])
            found = [t for t in found if (_place(t, query) < passed if query.descending else _place(t, query) > passed)]
        shown, last = found[:size], found[size - 1] if len(found) > size else None
        return Page(shown, dict(zip(("at", "id"), _place(last, query), strict=True)) if last else None)

    def count(self, query: TicketQuery) -> Count:
        return Count(len(self._matching(query)), is_complete=True)

    def _matching(self, query: TicketQuery) -> list[Ticket]:
        _, partition, _ = index_for(query)
        known = [row for key, row in self.rows.items() if key[0] == "ticket"]
        keyed = [ticket for ticket in known if partition == "kind" or getattr(ticket, partition) is not None]
        placed = [ticket for ticket in keyed if getattr(ticket, query.sort) is not None]
        found = [ticket for ticket in placed if _fits(ticket, query)]
        return sorted(found, key=lambda ticket: _place(ticket, query), reverse=query.descending)

    def thread(self, ticket_id: str, after: str | None, size: int) -> tuple[Ticket | None, Page[Message]]:
        return self.rows.get(("ticket", ticket_id)), self.messages(ticket_id, after, size)

    def messages(self, ticket_id: str, after: str | None, size: int) -> Page[Message]:
        size = min(size, self.page_limits.pop(0)) if self.page_limits else size
        kept = sorted((key[2], row) for key, row in self.rows.items() if key[:2] == ("message", ticket_id))
        found = [message for id_, message in kept if id_ > (after or "")]
        return Page(found[:size], {"after": found[size - 1].id} if len(found) > size else None)

    def offers(self, ticket_id: str) -> Sequence[Offer]:
        return [row for key, row in sorted(self.rows.items()) if key[:2] == ("offer", ticket_id)]

    def event(self, subject_id: str, sequence: int) -> Event | None:
        return self.rows.get(("event", subject_id, f"{sequence:010d}"))

    def events(self, subject_id: str) -> Sequence[Event]:
        return [row for key, row in sorted(self.rows.items()) if key[:2] == ("event", subject_id)]

    def usage(self, subject_id: str) -> Sequence[Mapping[str, str]]:
        recorded = [row for key, row in sorted(self.rows.items()) if key[:2] == ("usage", subject_id)]
        return [*(event.usage for event in self.events(subject_id) if event.usage), *recorded]

    def record_usage(self, ticket_id: str, request_id: str, usage: Mapping[str, str], at: datetime) -> None:
        del at
        self.rows.setdefault(("usage", ticket_id, request_id), dict(usage))

    def feed(self, shard: int, after: str, until: str, size: int) -> Sequence[tuple[str, Event]]:
        events = [row for key, row in self.rows.items() if key[0] == "event" and shard_of(key[1]) == shard]
        placed = sorted((feed_position(event), event.sequence, event) for event in events)
        return [(position, event) for position, _, event in placed if after < position < until][:size]

    def due(self, work: str, before: datetime, size: int) -> Sequence[MessageRef]:
        messages = [row for key, row in self.rows.items() if key[0] == "message" and row.due == work]
        overdue = sorted((m.due_at, m.ticket_id, m.id) for m in messages if m.due_at and m.due_at < before)
        return [MessageRef(ticket_id, id_, due_at) for due_at, ticket_id, id_ in overdue[:size]]

    def later(self, work: str, since: datetime, after: Position | None) -> Page[MessageRef]:
        messages = [row for key, row in self.rows.items() if key[0] == "message" and row.due == work]
        found = sorted((iso(m.due_at), m.ticket_id, m.id) for m in messages if m.due_at and m.due_at >= since)
        passed = (after["at"], after["ticket"], after["id"]) if after else ("", "", "")
        shown = [place for place in found if place > passed]
        page = shown[: self.wake_up_page]
        refs = [MessageRef(ticket_id, id_, datetime.fromisoformat(at)) for at, ticket_id, id_ in page]
        last = dict(zip(("at", "ticket", "id"), page[-1], strict=True)) if len(shown) > len(page) else None
        return Page(refs, last)

    def for_editors(self, after: Position | None, size: int) -> Page[MessageRef]:
        held = [row for key, row in self.rows.items() if key[0] == "message" and row.due == "review"]
        refs = [MessageRef(m.ticket_id, m.id, m.due_at) for m in sorted(held, key=lambda m: (m.due_at, m.id))]
        names = [ref.message_id for ref in refs]
        first = names.index(after["id"]) + 1 if after else 0
        shown = refs[first : first + size]
        return Page(shown, {"id": shown[-1].message_id} if len(refs) > first + size else None)

    def wake_ups(self, due: str, before: datetime, after: Position | None) -> Page[WakeUp]:
        tickets = [row for key, row in self.rows.items() if key[0] == "ticket" and row.due == due]
        found = sorted((t.due_at, t.id, t.timer_seq) for t in tickets if t.due_at < before)
        passed = (after["at"], after["id"]) if after else ("", "")
        shown = [WakeUp(id_, number, at) for at, id_, number in found if (iso(at), id_) > passed]
        last = shown[self.wake_up_page - 1] if len(shown) > self.wake_up_page else None
        position = {"at": iso(last.at), "id": last.ticket_id} if last else None
        return Page(shown[: self.wake_up_page], position)


def _place(ticket: Ticket, query: TicketQuery) -> tuple[str, str]:
    return iso(getattr(ticket, query.sort)), ticket.id


def _fits(ticket: Ticket, query: TicketQuery) -> bool:
    for name, value in query.equals.items():
        found = ticket.language.tag if name == "language" else None if name == "tag" else getattr(ticket, name)
        if not (value in ticket.tags if name == "tag" else found == value):
            return False
    if query.requesters and ticket.requester_id not in query.requesters:
        return False
    if query.is_breached is not None and query.is_breached != (ticket.breached_at is not None):
        return False
    if query.due_until and (ticket.next_due_at is None or ticket.next_due_at > query.due_until):
        return False
    ranges = (
        (ticket.created_at, query.created_from, query.created_to),
        (ticket.updated_at, query.updated_from, query.updated_to),
    )
    return all((low is None or low <= at) and (high is None or at < high) for at, low, high in ranges)
