"""Chosen messages become a ticket of their own, and the thread they were in stays as it was."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.commands import MarkSpam
from chalicelib.desk.editing import Edited, Target
from chalicelib.desk.errors import InvalidTransitionError, InvalidValueError, NotFoundError, PreconditionFailedError
from chalicelib.desk.messages import Delivery, Message, Origin
from chalicelib.desk.tickets import MAX_LINKS, Link
from chalicelib.intake.split_ticket import MAX_SPLIT, SplitTicket
from tests.builders import (
    AGENT,
    LI,
    OTHER_CUSTOMER,
    REPLAY,
    CoreDesk,
    a_message,
    a_reply,
    a_ticket,
    an_id,
    told,
    waiting_for,
)  # fmt: skip
from tests.fakes import START
from tests.unit.sla.life import Life, a_policy

OLD = an_id("tkt", 1)
FIRST, REPLY, SECOND = (an_id("msg", number) for number in (1, 2, 3))


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket(assignee_id=LI, tags=("vip",), custom_fields=(("size", 3),), order_id="FR-1", status="open"))
    desk.has(a_message(id=FIRST, attachment_ids=(an_id("att", 1),)))
    desk.has(a_reply(id=REPLY, delivery=Delivery("delivered")))
    desk.has(a_message(id=SECOND, body="Autre chose :\noù est ma facture ?", created_at=START + timedelta(minutes=5)))
    desk.clock.advance(hours=1)
    return desk


def split(desk: CoreDesk, *message_ids: str, **more: Any) -> Edited:
    target = {name: more.pop(name) for name in ("replay", "if_match") if name in more}
    whom = Target(ticket_id=OLD, actor=more.pop("actor", AGENT), **target)
    return desk.splitting.split(SplitTicket(target=whom, message_ids=message_ids, **more))


def thread(desk: CoreDesk, ticket_id: str) -> list[Message]:
    return list(desk.threads.page(ticket_id, AGENT, None, 50).items)


def refused(desk: CoreDesk, *message_ids: str) -> tuple[str, str]:
    with pytest.raises(InvalidValueError) as refusal:
        split(desk, *message_ids)
    assert desk.store.changes == []
    return str(refusal.value.pointer), refusal.value.reason


def test_the_new_ticket_is_of_the_same_customer_and_matter_and_of_nobody_yet(desk: CoreDesk) -> None:
    made = split(desk, SECOND).ticket
    old = desk.ticket()
    kept = ("requester_id", "channel", "queue_id", "language", "custom_fields", "order_id", "market")
    assert [getattr(made, name) for name in kept] == [getattr(old, name) for name in kept]
    assert (made.status, made.assignee_id, made.tags, made.version) == ("new", None, (), 1)
    assert made.subject == "Autre chose :"
    assert made.created_at == made.received_at == desk.clock()
    again = split(desk, SECOND, subject="Invoice").ticket
    assert (again.subject, again.number) == ("Invoice", made.number + 1)


def test_copies_stand_in_the_new_ticket_in_order_of_time_and_the_thread_stays_as_it_was(desk: CoreDesk) -> None:
    before = thread(desk, OLD)
    made = split(desk, SECOND, FIRST, REPLY).ticket
    copies = thread(desk, made.id)
    assert thread(desk, OLD) == before
    assert [copy.origin for copy in copies] == [Origin(OLD, one.id) for one in before]
    assert [(copy.body, copy.created_at, copy.author) for copy in copies] == [
        (one.body, one.created_at, one.author) for one in before
    ]
    assert copies[0].attachment_ids == before[0].attachment_ids
    assert {copy.ticket_id for copy in copies} == {made.id}
    assert not {copy.id for copy in copies} & {one.id for one in before}


def test_both_tickets_point_at_each_other_and_tell_of_it(desk: CoreDesk) -> None:
    made = split(desk, FIRST, SECOND).ticket
    (change,) = desk.store.changes
    assert made.links == (Link(OLD),)
    assert desk.ticket().links == (Link(made.id),)
    assert told(change.events) == ["ticket.created", "ticket.split", "ticket.split"]
    named = [{"id": copy.id, "origin_id": copy.origin.message_id} for copy in thread(desk, made.id) if copy.origin]
    assert desk.data("ticket.split", made.id) == {"from": OLD, "copies": named, "inherit_start": False}
    left = {"into": made.id, "message_ids": [FIRST, SECOND], "inherit_start": False}
    assert desk.data("ticket.split", OLD) == left


def test_messages_of_a_merged_ticket_are_split_off_like_its_own(desk: CoreDesk) -> None:
    merged = an_id("tkt", 2)
    desk.has(a_ticket(id=merged, status="merged", merged_into=OLD))
    desk.has(a_ticket(merged_ids=(merged,)), a_message(id=an_id("msg", 4), ticket_id=merged))
    made = split(desk, SECOND, an_id("msg", 4)).ticket
    assert [copy.origin and copy.origin.ticket_id for copy in thread(desk, made.id)] == [OLD, merged]
    desk.store.changes.clear()
    assert refused(desk, SECOND, an_id("msg", 9)) == ("/split/message_ids/1", "not_found")


def test_only_an_open_translation_is_work_for_a_copy(desk: CoreDesk) -> None:
    desk.has(a_message(id=FIRST, **waiting_for("en")), a_reply(id=REPLY, delivery=Delivery("sent"), due="review"))
    waiting, reply = thread(desk, split(desk, FIRST, REPLY).ticket.id)
    assert (waiting.due, waiting.due_at) == ("translate", START)
    assert (reply.due, reply.due_at, reply.delivery) == (None, None, Delivery("sent"))


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"author": a_reply().author}, "not_allowed"),
        ({"public": False}, "not_allowed"),
        ({"automatic": True}, "not_allowed"),
        ({"withdrawn_at": START}, "not_allowed"),
        ({"delivery": Delivery("queued")}, "not_allowed"),
        ({"delivery": Delivery("sending")}, "not_allowed"),
    ],
)
def test_a_ticket_begins_with_words_of_its_customer_that_stand(desk: CoreDesk, fields: Any, reason: str) -> None:
    desk.has(a_message(id=FIRST, **fields))
    assert refused(desk, SECOND, FIRST) == ("/split/message_ids/1", reason)


def test_what_cannot_be_split_is_refused_before_anything_is_written(desk: CoreDesk) -> None:
    assert refused(desk, an_id("msg", 9)) == ("/split/message_ids/0", "not_found")
    assert refused(desk, FIRST, FIRST) == ("/split/message_ids", "repeated")
    assert refused(desk, *(an_id("msg", n) for n in range(MAX_SPLIT + 1))) == ("/split/message_ids", "too_many")
    desk.has(a_ticket(links=tuple(Link(an_id("tkt", 100 + n)) for n in range(MAX_LINKS))))
    assert refused(desk, FIRST) == ("/split", "too_many")
    with pytest.raises(PreconditionFailedError):
        split(desk, FIRST, if_match=7)
    with pytest.raises(NotFoundError):
        split(desk, FIRST, actor=OTHER_CUSTOMER)
    desk.edit(desk.ticket(), MarkSpam(True))
    with pytest.raises(InvalidTransitionError):
        split(desk, FIRST)


def test_a_key_splits_once(desk: CoreDesk) -> None:
    first = split(desk, SECOND, replay=REPLAY)
    again = split(desk, SECOND, replay=REPLAY)
    assert (again.ticket, again.is_replay) == (first.ticket, True)
    assert len(desk.store.changes) == 1


def test_whoever_is_slower_splits_the_ticket_as_it_is_then(desk: CoreDesk) -> None:
    desk.somebody_else_writes(desk.ticket(), subject="Changed")
    made = split(desk, SECOND).ticket
    assert (desk.ticket().subject, desk.ticket().links) == ("Changed", (Link(made.id),))
    assert len(thread(desk, made.id)) == 1


def splits(life: Life, *places: int, inherit_start: bool) -> dict[str, Any]:
    """The records of the new ticket's clocks when some messages of the life's ticket are split off."""
    ids = tuple(thread(life.desk, life.ticket_id)[place].id for place in places)
    target = Target(ticket_id=life.ticket_id, actor=AGENT)
    made = life.desk.splitting.split(SplitTicket(target=target, message_ids=ids, inherit_start=inherit_start))
    life.ticket_id = made.ticket.id
    return {metric: record for (metric, _), record in life.records().items()}


def a_life() -> Life:
    life = Life(a_policy({"first_reply_time": 1800, "agent_work_time": 36_000}))
    return life.at("12:00").opens().at("12:30").customer_writes().at("13:30")


def test_clocks_of_a_split_ticket_start_when_it_is_split() -> None:
    life = a_life()
    records = splits(life, 1, inherit_start=False)
    assert {record.activated_at for record in records.values()} == {life.desk.clock()}
    assert records["first_reply_time"].breached_at is None


def test_clocks_start_with_the_message_where_that_is_asked_for_and_what_is_past_is_missed() -> None:
    life = a_life()
    records = splits(life, 1, inherit_start=True)
    assert {record.activated_at for record in records.values()} == {life.desk.clock() - timedelta(hours=1)}
    assert records["first_reply_time"].breached_at == life.desk.clock() - timedelta(minutes=30)
    assert life.ticket.received_at == life.desk.clock() - timedelta(hours=1)


def test_the_clocks_of_the_ticket_that_was_split_go_on_as_they_were() -> None:
    one, other = a_life(), a_life()
    splits(one, 1, inherit_start=True)
    one.ticket_id = one.ticket.links[0].ticket_id
    assert other.waking.wake(other.ticket_id, None)
    fared = [
        {key: (record.state, record.activated_at, record.breached_at) for key, record in life.records().items()}
        for life in (one, other)
    ]
    assert fared[0] == fared[1]


def test_a_ticket_that_nobody_has_looked_at_for_days_catches_up_before_it_is_split() -> None:
    warnings = [{"pct": pct} for pct in (10, 20, 30, 40, 50, 60)]
    metrics = {
        "first_reply_time": 600,
        "agent_work_time": 600,
        "total_resolution_time": 600,
        "requester_wait_time": 600,
    }
    life = Life(a_policy(metrics, warnings=warnings)).at("12:00").opens()
    for _ in range(MAX_SPLIT - 1):
        life.customer_writes()
    life.at("+3 12:00")
    before = len(life.desk.store.changes)
    splits(life, *range(MAX_SPLIT), inherit_start=True)
    first, second = life.desk.store.changes[before:]
    assert {event.actor.id for event in first.events} == {"sla"}
    assert MAX_SPLIT < second.row_count <= 100
