"""The ticket store on DynamoDB: one batch read, one transaction, and the questions by index."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from chalicelib.adapters.dynamodb import rows
from chalicelib.adapters.dynamodb.event_rows import from_item, to_item
from chalicelib.adapters.dynamodb.large_texts import bring_back, put_aside
from chalicelib.adapters.dynamodb.listing import count_tickets, list_tickets
from chalicelib.adapters.dynamodb.listing_of_one_person import (
    count_of_one_person,
    is_of_one_person,
    list_of_one_person,
)
from chalicelib.adapters.dynamodb.table import ConditionFailedError, Put, Table, UnansweredError
from chalicelib.desk.answer_sizes import fitting, message_bytes
from chalicelib.desk.arrivals import Conversation, Reference
from chalicelib.desk.attachments import Attachment
from chalicelib.desk.changes import AlreadyDoneError, Change, ConflictError, Loaded, Wanted, former_owners
from chalicelib.desk.customers import Customer, Identity
from chalicelib.desk.events import Event, WakeUp
from chalicelib.desk.messages import Message
from chalicelib.desk.offers import Offer
from chalicelib.desk.queries import Count, MessageRef, Page, Position, TicketQuery
from chalicelib.desk.tickets import Ticket
from chalicelib.desk.times import iso
from chalicelib.ports import Blobs, Meter, Now

NEW = "attribute_not_exists(pk)"
KEEP_USAGE = timedelta(days=400)


class DynamoTicketStore:
    """TicketStore. Reads by id are strongly consistent; every write is conditional."""

    def __init__(self, table: Table, blobs: Blobs, meter: Meter, now: Now) -> None:
        self._table = table
        self._blobs = blobs
        self._meter = meter
        self._now = now

    def load(self, wanted: Wanted) -> Loaded:
        """One BatchGetItem for everything; nothing is read when nothing is wanted."""
        keys = [rows.ticket_key(id_) for id_ in wanted.tickets]
        keys += [rows.customer_key(id_) for id_ in wanted.customers]
        keys += [rows.identity_key(identity) for identity in wanted.identities]
        keys += [rows.message_key(*ref) for ref in wanted.messages]
        keys += [rows.offer_key(*ref) for ref in wanted.offers]
        keys += [rows.attachment_key(id_) for id_ in wanted.attachments]
        keys += [("AGENTS", id_) for id_ in wanted.agents]
        keys += [rows.reference_key(key) for key in wanted.references]
        keys += [rows.conversation_key(key) for key in wanted.conversations]
        if wanted.idempotency_key:
            keys.append(rows.idempotency_key(wanted.idempotency_key))
        found = self._table.batch_get(keys)
        return self._loaded(wanted, found)

    def _loaded(self, wanted: Wanted, found: Mapping[tuple[str, str], Mapping[str, Any]]) -> Loaded:
        def things(kind: type[Any], ids: Iterable[str], key: Callable[[str], tuple[str, str]]) -> dict[str, Any]:
            return {id_: rows.to_thing(kind, found[key(id_)]) for id_ in ids if key(id_) in found}

        known = [(identity, found.get(rows.identity_key(identity))) for identity in wanted.identities]
        refs = [(ref[1], found.get(rows.message_key(*ref))) for ref in wanted.messages]
        messages = {id_: bring_back(rows.to_thing(Message, row), self._blobs) for id_, row in refs if row}
        replay = found.get(rows.idempotency_key(wanted.idempotency_key)) if wanted.idempotency_key else None
        return Loaded(
            tickets=things(Ticket, wanted.tickets, rows.ticket_key),
            customers=things(Customer, wanted.customers, rows.customer_key),
            identities={(i.kind, i.value): rows.known_identity(i, row) for i, row in known if row},
            messages=messages,
            offers={
                ref[1]: rows.to_offer(found[key]) for ref in wanted.offers if (key := rows.offer_key(*ref)) in found
            },
            attachments=things(Attachment, wanted.attachments, rows.attachment_key),
            agents=frozenset(id_ for id_ in wanted.agents if found.get(("AGENTS", id_), {}).get("is_active", False)),
            references=things(Reference, wanted.references, rows.reference_key),
            conversations=things(Conversation, wanted.conversations, rows.conversation_key),
            idempotency=rows.idempotency_record(replay) if replay else None,
        )

    def commit(self, change: Change) -> None:
        """One transaction. A commit that was already written (the answer got lost) succeeds quietly."""
        puts = self._puts(change)
        try:
            self._table.transact(puts)
        except ConditionFailedError as failed:
            self._explain(change, failed.found)
        except UnansweredError:
            if not self._is_written(change):
                raise

    def _is_written(self, change: Change) -> bool:
        """Whether the change's first event, whose key nobody else can have taken since, came in with this commit."""
        keys = [(f"E#{event.subject_id}", f"{event.sequence:010d}") for event in change.events[:1]]
        return any(row.get("commit_id") == change.commit_id for row in self._table.batch_get(keys).values())

    def _explain(self, change: Change, found: Sequence[Mapping[str, Any] | None]) -> None:
        if any(old and old.get("commit_id") == change.commit_id for old in found):
            return
        record = next((old for old in found if old and old.get("item") == "idempotency"), None)
        if record:
            raise AlreadyDoneError(rows.idempotency_record(record))
        raise ConflictError(change.commit_id)

    def _puts(self, change: Change) -> list[Put]:
        puts = [self._counted(rows.ticket_row(after), before) for before, after in change.tickets]
        puts += [self._counted(rows.customer_row(after), before) for before, after in change.customers]
        former = former_owners(change)
        for _, customer in change.customers:
            puts += [self._identity(customer, identity, former) for identity in customer.identities]
        puts += [self._message(before, after) for before, after in change.messages]
        puts += [self._revised(rows.offer_row(after), before) for before, after in change.offers]
        puts += [self._attachment(before, after, change.commit_id) for before, after in change.attachments]
        puts += [self._reference(reference, change.commit_id) for reference in change.references]
        puts += [self._revised(rows.conversation_row(after), before) for before, after in change.conversations]
        usage = self._meter.drain() if change.events else {}
        for position, event in enumerate(change.events):
            spent = replace(event, usage={**usage, **event.usage}) if position == 0 else event
            puts.append(Put({**to_item(spent), "commit_id": change.commit_id}, NEW))
        if change.idempotency:
            row = rows.idempotency_row(change.idempotency, change.commit_id)
            puts.append(Put(row, f"{NEW} OR expires_at <= :now", {":now": int(self._now().timestamp())}))
        return puts

    @staticmethod
    def _counted(row: dict[str, Any], before: Ticket | Customer | None) -> Put:
        if before is None:
            return Put(row, NEW)
        return Put(row, "#sequence = :sequence", {":sequence": before.sequence}, {"#sequence": "sequence"})

    @staticmethod
    def _identity(customer: Customer, identity: Identity, former: Mapping[tuple[str, str], str]) -> Put:
        """Theirs already, nobody's, or given up in this very change by who had it."""
        before = former.get((identity.kind, identity.value), customer.id)
        condition = f"{NEW} OR customer_id IN (:customer, :before)"
        return Put(rows.identity_row(customer, identity), condition, {":customer": customer.id, ":before": before})

    def _message(self, before: Message | None, after: Message) -> Put:
        return self._revised(rows.message_row(put_aside(after, before, self._blobs)), before)

    @staticmethod
    def _revised(row: dict[str, Any], before: Message | Offer | Conversation | None) -> Put:
        return Put(row, NEW) if before is None else Put(row, "revision = :seen", {":seen": before.revision})

    @staticmethod
    def _reference(reference: Reference, commit_id: str) -> Put:
        row = {**rows.reference_row(reference), "commit_id": commit_id}
        same = " AND ".join(f"{name} = :{name}" for name in ("ticket_id", "message_id") if row.get(name))
        values = {f":{name}": row[name] for name in ("ticket_id", "message_id") if row.get(name)}
        return Put(row, f"{NEW} OR ({same})", values)

    @staticmethod
    def _attachment(before: Attachment | None, after: Attachment, commit_id: str) -> Put:
        row = {**rows.attachment_row(after), "commit_id": commit_id}
        if before is None:
            return Put(row, NEW)
        seen = {":state": before.state, ":seen": before.revision}
        return Put(row, "#state = :state AND revision = :seen", seen, {"#state": "state"})

    def tickets(self, query: TicketQuery, after: Position | None, size: int) -> Page[Ticket]:
        """One page of tickets; see listing.py for how the index is chosen."""
        if is_of_one_person(query, after):
            return list_of_one_person(self._table, query, after, size)
        return list_tickets(self._table, query, after, size)

    def count(self, query: TicketQuery) -> Count:
        """How many tickets fit; see listing.py."""
        return (count_of_one_person if query.requesters else count_tickets)(self._table, query)

    def thread(self, ticket_id: str, after: str | None, size: int) -> tuple[Ticket | None, Page[Message]]:
        """The ticket and its messages, oldest first: one Query, and a batch read with it for later pages."""
        if after:
            ticket = self.load(Wanted(tickets=(ticket_id,))).tickets.get(ticket_id)
            return ticket, self.messages(ticket_id, after, size) if ticket else Page(())
        rest, page = self._thread(rows.ticket_key(ticket_id), size + 1)
        return next((rows.to_thing(Ticket, row) for row in rest), None), page

    def messages(self, ticket_id: str, after: str | None, size: int) -> Page[Message]:
        """Messages of a ticket, oldest first: one Query."""
        return self._thread(rows.message_key(ticket_id, (after or "") + "\x01"), size)[1]

    def offers(self, ticket_id: str) -> Sequence[Offer]:
        """Offers of a ticket, oldest first: one Query."""
        key = rows.offer_key(ticket_id, "")
        found = self._table.query_all(
            KeyConditionExpression="pk = :pk AND begins_with(sk, :offers)",
            values={":pk": key[0], ":offers": key[1]},
            ConsistentRead=True,
        )
        return [rows.to_offer(row) for row in found]

    def _thread(self, key: tuple[str, str], limit: int) -> tuple[list[dict[str, Any]], Page[Message]]:
        """What a Query finds from `key` on: the ticket, and messages as far as an answer holds them."""
        values = {":pk": key[0], ":from": key[1], ":until": rows.AFTER_MESSAGES}
        items, last = self._table.query(
            KeyConditionExpression="pk = :pk AND sk BETWEEN :from AND :until",
            values=values,
            Limit=limit,
            ConsistentRead=True,
        )
        found = [row for row in items if row.get("item") == "message"]
        messages = fitting((bring_back(rows.to_thing(Message, row), self._blobs) for row in found), message_bytes)
        is_more = messages and (last or len(messages) < len(found))
        rest = [row for row in items if row.get("item") != "message"]
        return rest, Page(messages, {"after": messages[-1].id} if is_more else None)

    def event(self, subject_id: str, sequence: int) -> Event | None:
        """One event row."""
        key = (f"E#{subject_id}", f"{sequence:010d}")
        row = self._table.batch_get([key]).get(key)
        return from_item(row) if row else None

    def events(self, subject_id: str) -> Iterable[Event]:
        """All events of a subject, in order."""
        found = self._table.query_all(
            KeyConditionExpression="pk = :pk AND sk BETWEEN :from AND :to",
            values={":pk": f"E#{subject_id}", ":from": "0", ":to": "9999999999"},
            ConsistentRead=True,
        )
        return [from_item(row) for row in found]

    def usage(self, subject_id: str) -> Sequence[Mapping[str, str]]:
        """Every usage map written down for a ticket: with its events, and by the collector."""
        found = self._table.query_all(
            KeyConditionExpression="pk = :pk",
            ProjectionExpression="#usage",
            ExpressionAttributeNames={"#usage": "usage"},
            values={":pk": f"E#{subject_id}"},
            ConsistentRead=True,
        )
        return [row["usage"] for row in found if row.get("usage")]

    def record_usage(self, ticket_id: str, request_id: str, usage: Mapping[str, str], at: datetime) -> None:
        """Write one usage record; a repeat of the same request changes nothing."""
        expires_at = int((at + KEEP_USAGE).timestamp())
        row = {"pk": f"E#{ticket_id}", "sk": f"U#{request_id}", "item": "usage", "usage": usage, "at": at}
        try:
            self._table.put(Put({**row, "expires_at": expires_at}, NEW))
        except ConditionFailedError:
            return

    def feed(self, shard: int, after: str, until: str, size: int) -> Sequence[tuple[str, Event]]:
        """Events of one shard of the change feed between two positions (both exclusive)."""
        items, _ = self._table.query(
            IndexName="by_change",
            KeyConditionExpression="feed_shard = :shard AND feed_at BETWEEN :after AND :until",
            values={":shard": f"F#{shard}", ":after": after + "\x01", ":until": until},
            Limit=size,
        )
        return [(row["feed_at"], from_item(row)) for row in items if row["feed_at"] < until]  # BETWEEN takes both ends

    def due(self, work: str, before: datetime, size: int) -> Sequence[MessageRef]:
        """Messages whose open work is overdue, oldest first."""
        items, _ = self._table.query(
            IndexName="by_due",
            KeyConditionExpression="due = :work AND due_at < :before",
            values={":work": work, ":before": iso(before)},
            Limit=size,
        )
        return [MessageRef(row["ticket_id"], row["id"], datetime.fromisoformat(row["due_at"])) for row in items]

    def later(self, work: str, since: datetime, after: Position | None) -> Page[MessageRef]:
        """Messages in the index of open work whose time is still to come, earliest first."""
        items, last = self._table.query(
            IndexName="by_due",
            KeyConditionExpression="due = :work AND due_at >= :since",
            values={":work": work, ":since": iso(since)},
            start=dict(after) if after else None,
        )
        found = [MessageRef(row["ticket_id"], row["id"], datetime.fromisoformat(row["due_at"])) for row in items]
        return Page(found, last)

    def for_editors(self, after: Position | None, size: int) -> Page[MessageRef]:
        """One page of the sparse index of open work."""
        items, last = self._table.query(
            IndexName="by_due",
            KeyConditionExpression="due = :work",
            values={":work": "review"},
            Limit=size,
            start=after,
        )
        refs = [MessageRef(row["ticket_id"], row["id"], datetime.fromisoformat(row["due_at"])) for row in items]
        return Page(refs, last)

    def wake_ups(self, due: str, before: datetime, after: Position | None) -> Page[WakeUp]:
        """Tickets in the sparse index of wake-ups, earliest first."""
        items, last = self._table.query(
            IndexName="by_due",
            KeyConditionExpression="due = :due AND due_at < :before",
            ProjectionExpression="pk, id, due_at, timer_seq",
            values={":due": due, ":before": iso(before)},
            start=dict(after) if after else None,
        )
        found = [WakeUp(row["id"], row.get("timer_seq", 0), datetime.fromisoformat(row["due_at"])) for row in items]
        return Page(found, last)
