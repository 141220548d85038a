"""A customer writes again: what it does to the ticket, and when it opens another."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest

from chalicelib.desk.editing import Target
from chalicelib.desk.errors import InFlightError, InvalidTransitionError
from chalicelib.desk.tickets import Link, Status
from tests.builders import AGENT, ANA, CUSTOMER, LI, REPLAY, SHOP, CoreDesk, a_customer, a_ticket, an_attachment, an_id
from tests.fakes import START

MORE = "bonjour encore une chose"
SOLVED: dict[str, Any] = {"resolved_at": START, "confirmed_at": START, "confirmed_by": "customer"}


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_customer())
    desk.clock.advance(hours=1)
    return desk


def having(desk: CoreDesk, status: Status, **fields: Any) -> Any:
    return desk.has(a_ticket(status=status, version=3, **fields))


@pytest.mark.parametrize("status", ["new", "open", "spam"])
def test_a_ticket_that_waits_for_an_agent_anyway_stays_as_it_is(desk: CoreDesk, status: Status) -> None:
    stage = "assigned" if status == "open" else None
    desk.says(having(desk, status, stage=stage, assignee_id=LI), MORE, CUSTOMER)
    now = desk.ticket()
    assert (now.status, now.stage, now.version, now.updated_at) == (status, stage, 3, desk.clock())
    assert desk.types() == ["message.created"]


@pytest.mark.parametrize("status", ["pending", "on_hold"])
def test_a_waiting_ticket_is_open_again_without_being_reopened(desk: CoreDesk, status: Status) -> None:
    desk.says(having(desk, status, reopens=2, snoozed_until=START + timedelta(days=9)), MORE, CUSTOMER)
    now = desk.ticket()
    assert (now.status, now.reopens, now.snoozed_until, now.version) == ("open", 2, None, 4)
    assert desk.types() == ["message.created", "ticket.status_changed"]
    assert desk.data("ticket.status_changed") == {"from": status, "to": "open", "reason": "customer_message"}


@pytest.mark.parametrize("status", ["resolved", "confirmed"])
def test_a_solved_ticket_is_reopened_after_the_message_that_did_it(desk: CoreDesk, status: Status) -> None:
    desk.says(having(desk, status, reopens=2, assignee_id=LI, **SOLVED), MORE, CUSTOMER)
    now = desk.ticket()
    assert (now.status, now.stage, now.reopens, now.version) == ("open", "in_progress", 3, 4)
    assert (now.resolved_at, now.confirmed_at, now.confirmed_by) == (None, None, None)
    assert desk.types() == ["message.created", "ticket.status_changed", "ticket.reopened"]
    assert desk.data("ticket.reopened") == {"from": status, "reopens": 3}


def test_thanks_do_not_reopen_what_is_solved(desk: CoreDesk) -> None:
    desk.says(having(desk, "resolved", reopens=2, **SOLVED), "Merci beaucoup !", CUSTOMER)
    now = desk.ticket()
    assert (now.status, now.reopens, now.resolved_at, now.version) == ("resolved", 2, START, 3)
    assert desk.types() == ["message.created"]


def test_thanks_wake_a_ticket_that_waited_for_the_customer(desk: CoreDesk) -> None:
    desk.says(having(desk, "pending"), "Merci beaucoup !", CUSTOMER)
    assert desk.ticket().status == "open"


# the window


@pytest.mark.parametrize(("late", "is_follow_up"), [(timedelta(0), False), (timedelta(milliseconds=1), True)])
def test_a_confirmed_ticket_is_reopened_within_seven_days_and_followed_up_after(
    desk: CoreDesk, late: timedelta, is_follow_up: bool
) -> None:
    ticket = having(desk, "confirmed", **SOLVED)
    desk.clock.moment = START + timedelta(days=7) + late
    added = desk.says(ticket, MORE, CUSTOMER)
    assert (added.ticket.id != ticket.id) is is_follow_up
    assert desk.ticket().status == ("confirmed" if is_follow_up else "open")


def test_the_window_begins_with_the_confirmation_whatever_happened_since(desk: CoreDesk) -> None:
    ticket = having(desk, "confirmed", **SOLVED, updated_at=START + timedelta(days=7))
    desk.clock.moment = START + timedelta(days=8)
    assert desk.says(ticket, MORE, CUSTOMER).ticket.id != ticket.id


def test_a_ticket_confirmed_before_moments_were_noted_goes_by_its_last_change(desk: CoreDesk) -> None:
    ticket = having(desk, "confirmed", updated_at=START - timedelta(days=8))
    assert desk.says(ticket, MORE, CUSTOMER).ticket.id != ticket.id


# follow-ups


def test_who_writes_to_an_archived_ticket_gets_a_new_one_that_points_back(desk: CoreDesk) -> None:
    copied = {
        "brand": "acme", "region": "EU", "market": "FR", "sales_platform": "shop", "store": "s1",
        "category": "billing", "queue_id": "q_default", "external_id": "A1", "channel": "chat",
    }  # fmt: skip
    source = having(desk, "archived", urgency="urgent", tags=("vip",), assignee_id=LI, **copied)
    added = desk.says(source, MORE, CUSTOMER)
    new = added.ticket
    assert {name: getattr(new, name) for name in copied} == copied
    assert (new.subject, new.requester_id, new.followup_source_id) == (source.subject, ANA, source.id)
    assert new.links == (Link(source.id, "followup_of"),)
    assert (new.status, new.assignee_id, new.tags) == ("new", None, ())
    assert (added.message.body, added.message.ticket_id, added.is_replay) == (MORE, new.id, False)
    assert (desk.ticket().status, desk.ticket().followup_ids) == ("archived", (new.id,))
    assert desk.types(new.id) == ["ticket.created"]
    assert desk.types() == ["ticket.linked"]


def test_a_follow_up_whose_queue_is_gone_is_triaged_anew(desk: CoreDesk) -> None:
    source = having(desk, "archived", queue_id="q_gone")
    assert desk.says(source, "bonjour colis abîmé", CUSTOMER).ticket.queue_id == "q_fr"


def test_the_same_key_opens_one_follow_up(desk: CoreDesk) -> None:
    source = having(desk, "archived")
    first = desk.says(source, MORE, CUSTOMER, replay=REPLAY)
    again = desk.says(source, MORE, CUSTOMER, replay=REPLAY)
    assert (again.is_replay, again.ticket, again.message) == (True, first.ticket, first.message)
    assert desk.ticket().followup_ids == (first.ticket.id,)
    assert len(desk.store.changes) == 1


def test_a_follow_up_takes_files_and_language_along(desk: CoreDesk) -> None:
    desk.has(an_attachment())
    source = having(desk, "archived")
    added = desk.says(source, MORE, CUSTOMER, attachment_ids=(an_id("att", 1),), language="de")
    assert (added.message.attachment_ids, added.ticket.language.tag) == ((an_id("att", 1),), "de")


def test_an_integration_brings_a_customers_words_to_a_follow_up(desk: CoreDesk) -> None:
    added = desk.says(having(desk, "archived"), MORE, SHOP, on_behalf=True)
    assert (added.ticket.requester_id, added.ticket.opened_by) == (ANA, SHOP.id)


@pytest.mark.parametrize("fields", [{}, {"public": False}])
def test_an_agent_gets_no_follow_up_by_writing(desk: CoreDesk, fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidTransitionError):
        desk.says(having(desk, "archived"), MORE, AGENT, **fields)


# merged tickets


def chain(desk: CoreDesk, length: int) -> list[str]:
    """Tickets merged one into the next, the last one alive."""
    ids = [an_id("tkt", n) for n in range(1, length + 2)]
    for id_, into in pairwise(ids):
        desk.has(a_ticket(id=id_, status="merged", merged_into=into, status_before="open"))
    desk.has(a_ticket(id=ids[-1], status="pending"))
    return ids


@pytest.mark.parametrize("length", [1, 2, 6])
def test_a_customer_who_writes_to_a_merged_ticket_reaches_the_one_that_lives(desk: CoreDesk, length: int) -> None:
    ids = chain(desk, length)
    added = desk.says(desk.ticket(ids[0]), MORE, CUSTOMER, replay=REPLAY)
    assert (added.ticket.id, added.message.ticket_id, added.ticket.status) == (ids[-1], ids[-1], "open")
    assert desk.types(ids[0]) == []
    again = desk.says(desk.ticket(ids[0]), MORE, CUSTOMER, replay=REPLAY)
    assert (again.is_replay, again.message) == (True, added.message)


def test_a_pointer_is_followed_with_everything_the_message_needs(desk: CoreDesk) -> None:
    desk.has(an_attachment())
    first, last = chain(desk, 1)
    added = desk.says(desk.ticket(first), MORE, CUSTOMER, attachment_ids=(an_id("att", 1),))
    assert desk.store.rows["attachment", an_id("att", 1)].ticket_id == last
    assert added.message.attachment_ids == (an_id("att", 1),)


def test_a_merged_ticket_whose_survivor_is_archived_opens_a_follow_up_of_the_survivor(desk: CoreDesk) -> None:
    first, last = chain(desk, 1)
    desk.has(a_ticket(id=last, status="archived"))
    added = desk.says(desk.ticket(first), MORE, CUSTOMER)
    assert added.ticket.followup_source_id == last


def test_agents_do_not_write_to_merged_tickets(desk: CoreDesk) -> None:
    first, _ = chain(desk, 1)
    with pytest.raises(InvalidTransitionError):
        desk.says(desk.ticket(first), MORE, AGENT)


def test_a_message_arrives_where_the_ticket_was_merged_meanwhile(desk: CoreDesk) -> None:
    source = having(desk, "open")
    desk.has(a_ticket(id=an_id("tkt", 2), status="open"))

    def merge() -> None:
        desk.merging.merge(Target(ticket_id=an_id("tkt", 2), actor=AGENT), source.id)

    desk.store.meanwhile.append(merge)
    assert desk.says(source, MORE, CUSTOMER).ticket.id == an_id("tkt", 2)


def test_nothing_is_written_while_the_store_stays_busy(desk: CoreDesk) -> None:
    source = having(desk, "archived")
    desk.store.conflicts = 99
    with pytest.raises(InFlightError):
        desk.says(source, MORE, CUSTOMER)
    assert desk.store.changes == []
