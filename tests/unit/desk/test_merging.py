"""Merging moves pointers, and undoing it gives everything back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.editing import Target
from chalicelib.desk.errors import InvalidTransitionError, InvalidValueError, NotFoundError, PreconditionFailedError
from chalicelib.desk.merging import merged_threads
from chalicelib.desk.tickets import MAX_MERGED, Status, Ticket
from tests.builders import AGENT, JAN, OTHER_CUSTOMER, REPLAY, CoreDesk, a_customer, a_ticket, an_id, told
from tests.fakes import START

LIVES, ENDS = an_id("tkt", 1), an_id("tkt", 2)
INTO = Target(ticket_id=LIVES, actor=AGENT)


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket(id=LIVES, sequence=5, status="open"))
    desk.has(a_ticket(id=ENDS, sequence=3, status="pending", snoozed_until=START + timedelta(days=3)))
    return desk


def another(desk: CoreDesk, number: int, **fields: Any) -> str:
    ticket: Ticket = desk.has(a_ticket(id=an_id("tkt", number), **fields))
    return ticket.id


def test_merging_ends_one_ticket_and_points_both_ways(desk: CoreDesk) -> None:
    edited = desk.merging.merge(INTO, ENDS)
    source, into = desk.ticket(ENDS), desk.ticket(LIVES)
    assert (source.status, source.merged_into, source.status_before) == ("merged", LIVES, "pending")
    assert (into.status, into.merged_ids, into.merged_into) == ("open", (ENDS,), None)
    assert edited.ticket == into
    assert (source.version, into.version) == (2, 2)


def test_both_tickets_tell_of_the_merge_the_surviving_one_first(desk: CoreDesk) -> None:
    desk.merging.merge(INTO, ENDS)
    (change,) = desk.store.changes
    assert told(change.events) == ["ticket.merged", "ticket.status_changed", "ticket.merged"]
    assert [(event.subject_id, event.sequence) for event in change.events] == [(LIVES, 6), (ENDS, 4), (ENDS, 5)]
    assert desk.data("ticket.merged", LIVES) == {"merged_id": ENDS}
    assert desk.data("ticket.merged", ENDS) == {"into": LIVES}
    assert desk.data("ticket.status_changed", ENDS) == {"from": "pending", "to": "merged", "reason": "merged"}


def test_undoing_a_merge_gives_back_status_stage_and_snooze(desk: CoreDesk) -> None:
    before = desk.ticket(ENDS)
    desk.merging.merge(INTO, ENDS)
    edited = desk.merging.unmerge(INTO, ENDS)
    source, into = desk.ticket(ENDS), desk.ticket(LIVES)
    assert (source.status, source.snoozed_until) == ("pending", before.snoozed_until)
    assert (source.merged_into, source.status_before, into.merged_ids) == (None, None, ())
    assert edited.ticket == into
    assert (source.version, into.version) == (3, 3)


def test_the_stage_of_an_open_ticket_survives_a_merge_and_its_undoing(desk: CoreDesk) -> None:
    id_ = another(desk, 3, status="open", stage="in_progress")
    desk.merging.merge(INTO, id_)
    desk.merging.unmerge(INTO, id_)
    assert (desk.ticket(id_).status, desk.ticket(id_).stage) == ("open", "in_progress")
    (event,) = [event for event in desk.events(id_) if event.data.get("reason") == "unmerged"]
    assert event.data == {"from": "merged", "to": "open", "stage": "in_progress", "reason": "unmerged"}


def test_an_undone_merge_is_told_on_both_tickets(desk: CoreDesk) -> None:
    desk.merging.merge(INTO, ENDS)
    desk.merging.unmerge(INTO, ENDS)
    assert desk.types(LIVES) == ["ticket.merged", "ticket.unmerged"]
    assert desk.types(ENDS)[2:] == ["ticket.status_changed", "ticket.unmerged"]
    assert desk.data("ticket.unmerged", LIVES) == {"unmerged_id": ENDS}
    assert desk.data("ticket.unmerged", ENDS) == {"from": LIVES}
    assert [event.sequence for event in desk.events(ENDS)] == [4, 5, 6, 7]


def test_merging_the_same_ticket_again_changes_nothing(desk: CoreDesk) -> None:
    desk.merging.merge(INTO, ENDS)
    again = desk.merging.merge(INTO, ENDS)
    assert (len(desk.store.changes), again.ticket.version) == (1, 2)


def test_a_replayed_merge_answers_the_surviving_ticket(desk: CoreDesk) -> None:
    target = Target(ticket_id=LIVES, actor=AGENT, replay=REPLAY)
    first = desk.merging.merge(target, ENDS)
    again = desk.merging.merge(target, ENDS)
    assert (first.is_replay, again.is_replay, again.ticket.id) == (False, True, LIVES)


def test_what_was_merged_into_the_source_comes_along_and_leaves_with_it(desk: CoreDesk) -> None:
    third = another(desk, 3)
    desk.merging.merge(Target(ticket_id=ENDS, actor=AGENT), third)
    desk.merging.merge(INTO, ENDS)
    assert desk.ticket(LIVES).merged_ids == (ENDS, third)
    assert list(merged_threads(desk.ticket(LIVES))) == [LIVES, ENDS, third]
    desk.merging.unmerge(INTO, ENDS)
    assert (desk.ticket(LIVES).merged_ids, desk.ticket(ENDS).merged_ids) == ((), (third,))


def test_a_merge_inside_a_merged_ticket_is_undone_from_the_outside(desk: CoreDesk) -> None:
    third = another(desk, 3)
    inner = Target(ticket_id=ENDS, actor=AGENT)
    desk.merging.merge(inner, third)
    desk.merging.merge(INTO, ENDS)
    with pytest.raises(InvalidTransitionError) as refused:
        desk.merging.unmerge(inner, third)
    assert refused.value.details == {"status": "merged", "command": "unmerge"}
    desk.merging.unmerge(INTO, ENDS)
    desk.merging.unmerge(inner, third)
    assert (desk.ticket(third).status, desk.ticket(LIVES).merged_ids) == ("new", ())


def test_only_what_was_merged_here_can_be_taken_out(desk: CoreDesk) -> None:
    third = another(desk, 3)
    desk.merging.merge(Target(ticket_id=third, actor=AGENT), ENDS)
    for source in (ENDS, an_id("tkt", 3)):
        with pytest.raises(InvalidValueError) as refused:
            desk.merging.unmerge(INTO, source)
        assert (refused.value.pointer, refused.value.reason) == ("/source_id", "not_merged")


@pytest.mark.parametrize("source", [LIVES, an_id("tkt", 404)])
def test_a_ticket_is_merged_neither_with_itself_nor_with_nothing(desk: CoreDesk, source: str) -> None:
    for use_case in (desk.merging.merge, desk.merging.unmerge):
        with pytest.raises(InvalidValueError) as refused:
            use_case(INTO, source)
        assert (refused.value.pointer, refused.value.reason) == ("/source_id", "unknown_ticket")


def test_tickets_of_two_customers_stay_apart(desk: CoreDesk) -> None:
    desk.has(a_customer(), a_customer(id=JAN, identities=()))
    with pytest.raises(InvalidValueError) as refused:
        desk.merging.merge(INTO, another(desk, 3, requester_id=JAN))
    assert (refused.value.pointer, refused.value.reason) == ("/source_id", "other_requester")


@pytest.mark.parametrize("status", ["merged", "archived", "spam"])
def test_nothing_is_merged_into_a_ticket_that_is_closed_for_good(desk: CoreDesk, status: Status) -> None:
    closed = another(desk, 3, status=status)
    with pytest.raises(InvalidTransitionError) as refused:
        desk.merging.merge(Target(ticket_id=closed, actor=AGENT), ENDS)
    assert refused.value.details == {"status": status, "command": "merge"}


@pytest.mark.parametrize("status", ["archived", "spam"])
def test_a_ticket_that_is_closed_for_good_is_not_merged_away(desk: CoreDesk, status: Status) -> None:
    with pytest.raises(InvalidTransitionError):
        desk.merging.merge(INTO, another(desk, 3, status=status))


def test_a_ticket_merged_elsewhere_is_not_merged_again(desk: CoreDesk) -> None:
    third = another(desk, 3)
    desk.merging.merge(Target(ticket_id=third, actor=AGENT), ENDS)
    with pytest.raises(InvalidTransitionError):
        desk.merging.merge(INTO, ENDS)


def test_twenty_tickets_at_most_become_one_counting_what_they_bring(desk: CoreDesk) -> None:
    full = tuple(an_id("tkt", n) for n in range(100, 100 + MAX_MERGED - 2))
    lives = another(desk, 3, merged_ids=full)
    with_one = another(desk, 4, merged_ids=(an_id("tkt", 5),))
    with_two = another(desk, 6, merged_ids=(an_id("tkt", 7), an_id("tkt", 8)))
    target = Target(ticket_id=lives, actor=AGENT)
    with pytest.raises(InvalidValueError) as refused:
        desk.merging.merge(target, with_two)
    assert (refused.value.reason, refused.value.details) == ("too_many", {"limit": 20})
    assert len(desk.merging.merge(target, with_one).ticket.merged_ids) == 20


def test_a_merge_heeds_the_version_the_caller_saw(desk: CoreDesk) -> None:
    for use_case in (desk.merging.merge, desk.merging.unmerge):
        with pytest.raises(PreconditionFailedError):
            use_case(Target(ticket_id=LIVES, actor=AGENT, if_match=9), ENDS)


def test_nobody_merges_into_a_ticket_they_cannot_see(desk: CoreDesk) -> None:
    with pytest.raises(NotFoundError):
        desk.merging.merge(Target(ticket_id=LIVES, actor=OTHER_CUSTOMER), ENDS)


def test_a_merge_takes_the_newest_of_both_tickets(desk: CoreDesk) -> None:
    desk.somebody_else_writes(a_ticket(id=ENDS), status="on_hold")
    desk.merging.merge(INTO, ENDS)
    assert desk.ticket(ENDS).status_before == "on_hold"
    assert desk.ticket(ENDS).sequence == 6
