"""Commands on people, tags, links, spam and snooze: what each changes, what it tells, and when it refuses."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.assigning import AssignTicket, ClaimTicket
from chalicelib.desk.changes import Loaded, Wanted
from chalicelib.desk.commands import (
    ChangeTags,
    ConfirmTicket,
    LinkTicket,
    MarkSpam,
    ReopenTicket,
    SnoozeTicket,
    UpdateTicket,
)
from chalicelib.desk.editing import Edit
from chalicelib.desk.errors import InvalidTransitionError, InvalidValueError, StateConflictError
from chalicelib.desk.events import Event
from chalicelib.desk.tickets import Link, Status, Ticket
from tests.builders import AGENT, BEN, LI, a_draft, a_ticket, after, an_id, status_event
from tests.fakes import START

LATER = START + timedelta(hours=1)
OTHER = an_id("tkt", 2)


# people


def test_claiming_a_new_ticket_opens_it() -> None:
    ticket, told = after(a_draft(status="new"), ClaimTicket(LI))
    assert (ticket.status, ticket.stage, ticket.assignee_id, ticket.version) == ("open", "assigned", LI, 2)
    given = {"assignee_id": LI, "queue_id": "q_fr", "previous_queue_id": "q_fr", "how": "claim"}
    assert told == [status_event("new", "open", "claim", stage="assigned"), ("ticket.assigned", given)]


def test_only_one_agent_can_claim_a_ticket() -> None:
    with pytest.raises(StateConflictError) as refused:
        after(a_draft(assignee_id=BEN), ClaimTicket(LI))
    assert refused.value.details == {"reason": "already_assigned"}


def test_claiming_ones_own_ticket_changes_nothing() -> None:
    ticket, told = after(a_draft(status="open", assignee_id=LI), ClaimTicket(LI))
    assert (ticket.version, told) == (1, [])


@pytest.mark.parametrize("command", [ClaimTicket("agt_x"), AssignTicket(assignee_id="agt_x")])
def test_nobody_unknown_gets_a_ticket(command: ClaimTicket | AssignTicket) -> None:
    with pytest.raises(InvalidValueError) as refused:
        after(a_draft(), command)
    assert (refused.value.pointer, refused.value.reason) == ("/assignee_id", "unknown_agent")
    assert command.wanted() == Wanted(agents=("agt_x",))


def test_assigning_to_another_agent_keeps_the_stage_of_an_open_ticket() -> None:
    draft = a_draft(status="open", stage="in_progress", assignee_id=BEN)
    ticket, told = after(draft, AssignTicket(assignee_id=LI))
    given = {"assignee_id": LI, "previous_assignee_id": BEN, "queue_id": "q_fr", "previous_queue_id": "q_fr"}
    assert (ticket.stage, told) == ("in_progress", [("ticket.assigned", {**given, "how": "assign"})])


def test_a_pending_ticket_that_gets_an_agent_is_open_and_assigned() -> None:
    ticket, _ = after(a_draft(status="pending", snoozed_until=LATER), AssignTicket(assignee_id=LI))
    assert (ticket.status, ticket.stage, ticket.snoozed_until) == ("open", "assigned", None)


def test_a_ticket_on_hold_that_gets_an_agent_stays_on_hold() -> None:
    ticket, told = after(a_draft(status="on_hold"), AssignTicket(assignee_id=LI))
    assert (ticket.status, ticket.stage, ticket.assignee_id) == ("on_hold", None, LI)
    assert [type_ for type_, _ in told] == ["ticket.assigned"]


def test_a_ticket_goes_to_an_agent_and_a_queue_in_one_step() -> None:
    ticket, told = after(a_draft(status="new"), AssignTicket(assignee_id=LI, queue_id="q_de"))
    assert (ticket.assignee_id, ticket.queue_id, ticket.version) == (LI, "q_de", 2)
    assert told[-1][1]["previous_queue_id"] == "q_fr"


def test_another_queue_moves_no_status_and_keeps_the_agent() -> None:
    ticket, told = after(a_draft(status="resolved", assignee_id=LI), AssignTicket(queue_id="q_de"))
    assert (ticket.status, ticket.assignee_id, ticket.queue_id) == ("resolved", LI, "q_de")
    assert told[0][1]["how"] == "queue"
    assert len(told) == 1


def test_unassigning_takes_the_ticket_back_to_its_queue() -> None:
    ticket, told = after(a_draft(status="on_hold", assignee_id=LI), AssignTicket(unassign=True))
    assert (ticket.status, ticket.assignee_id, ticket.queue_id) == ("on_hold", None, "q_fr")
    data = {"previous_assignee_id": LI, "queue_id": "q_fr", "previous_queue_id": "q_fr", "how": "unassign"}
    assert told == [("ticket.assigned", data)]


def test_an_open_ticket_that_nobody_has_is_in_nobodys_stage() -> None:
    ticket, _ = after(a_draft(status="open", stage="assigned", assignee_id=LI), AssignTicket(unassign=True))
    assert (ticket.status, ticket.stage) == ("open", None)


def test_assigning_to_whom_has_it_changes_nothing() -> None:
    ticket, told = after(a_draft(status="open", assignee_id=LI), AssignTicket(assignee_id=LI, queue_id="q_fr"))
    assert (ticket.version, told) == (1, [])


@pytest.mark.parametrize("status", ["resolved", "confirmed"])
def test_a_solved_ticket_is_assigned_to_nobody_new(status: Status) -> None:
    with pytest.raises(InvalidTransitionError):
        after(a_draft(status=status), AssignTicket(assignee_id=LI))


# tags, links, spam, snooze


def test_tags_are_a_set_that_keeps_its_order() -> None:
    ticket, told = after(a_draft(tags=("a", "b")), ChangeTags(add=("c", "a", "c"), remove=("b", "x")))
    assert ticket.tags == ("a", "c")
    assert told == [("ticket.tags_changed", {"added": ["c"], "removed": ["b"]})]


def test_adding_what_is_there_and_removing_what_is_not_changes_nothing() -> None:
    ticket, told = after(a_draft(tags=("a",)), ChangeTags(add=("a",), remove=("x",)))
    assert (ticket.version, told) == (1, [])


def test_a_ticket_has_fifty_tags_at_most() -> None:
    full = tuple(f"t{n}" for n in range(50))
    assert after(a_draft(), ChangeTags(add=full))[0].tags == full
    with pytest.raises(InvalidValueError) as refused:
        after(a_draft(tags=full), ChangeTags(add=("one more",)))
    assert (refused.value.pointer, refused.value.reason, refused.value.details) == (
        "/ticket/tags", "too_many", {"limit": 50},
    )  # fmt: skip


def linked(*links: Link, to: Link) -> tuple[Ticket, list[tuple[str, Any]]]:
    command = LinkTicket(to)
    assert command.wanted() == Wanted(tickets=(to.ticket_id,))
    found = {id_: a_ticket(id=id_) for id_ in (an_id("tkt", 1), OTHER, *(link.ticket_id for link in links))}
    return after(a_draft(links=links), command, Loaded(tickets=found))


def test_a_link_points_at_another_ticket() -> None:
    ticket, told = linked(to=Link(OTHER, "caused_by"))
    assert ticket.links == (Link(OTHER, "caused_by"),)
    assert told == [("ticket.linked", {"ticket_id": OTHER, "kind": "caused_by"})]


def test_a_second_link_to_the_same_ticket_replaces_the_first() -> None:
    other = Link(an_id("tkt", 3))
    ticket, told = linked(Link(OTHER), other, to=Link(OTHER, "duplicate_of"))
    assert ticket.links == (other, Link(OTHER, "duplicate_of"))
    assert len(told) == 1


def test_the_same_link_again_changes_nothing() -> None:
    ticket, told = linked(Link(OTHER), Link(an_id("tkt", 3)), to=Link(OTHER))
    assert (ticket.version, told) == (1, [])


@pytest.mark.parametrize("id_", [an_id("tkt", 1), an_id("tkt", 404)])
def test_a_ticket_points_neither_at_itself_nor_at_nothing(id_: str) -> None:
    known = Loaded(tickets={an_id("tkt", 1): a_ticket()})
    with pytest.raises(InvalidValueError) as refused:
        after(a_draft(), LinkTicket(Link(id_)), known)
    assert (refused.value.pointer, refused.value.reason) == ("/ticket_id", "unknown_ticket")


def test_a_ticket_has_fifty_links_at_most() -> None:
    full = tuple(Link(an_id("tkt", n)) for n in range(100, 150))
    with pytest.raises(InvalidValueError) as refused:
        linked(*full, to=Link(OTHER))
    assert refused.value.details == {"limit": 50}
    assert len(linked(*full[1:], to=Link(OTHER))[0].links) == 50


@pytest.mark.parametrize("status", ["new", "open", "pending", "on_hold"])
def test_what_is_marked_as_spam_comes_back_open(status: Status) -> None:
    ticket, told = after(a_draft(status=status), MarkSpam(is_spam=True))
    assert (ticket.status, told) == ("spam", [status_event(status, "spam", "spam")])
    back, told = after(a_draft(status="spam"), MarkSpam(is_spam=False))
    assert (back.status, told) == ("open", [status_event("spam", "open", "not_spam")])


@pytest.mark.parametrize("status", ["resolved", "confirmed"])
def test_what_was_solved_is_no_spam(status: Status) -> None:
    with pytest.raises(InvalidTransitionError):
        after(a_draft(status=status), MarkSpam(is_spam=True))


def test_a_snoozed_ticket_is_pending_until_that_moment() -> None:
    until = LATER + timedelta(seconds=1)
    ticket, told = after(a_draft(status="open"), SnoozeTicket(until))
    assert (ticket.status, ticket.snoozed_until) == ("pending", until)
    assert told == [
        status_event("open", "pending", "snoozed"),
        ("ticket.snoozed", {"until": "2026-11-21T11:00:01.123Z"}),
    ]


def test_a_pending_ticket_can_be_snoozed_to_another_moment() -> None:
    until = LATER + timedelta(days=2)
    ticket, told = after(a_draft(status="pending", snoozed_until=LATER), SnoozeTicket(until))
    assert (ticket.status, ticket.snoozed_until, ticket.version) == ("pending", until, 2)
    assert [type_ for type_, _ in told] == ["ticket.snoozed"]


@pytest.mark.parametrize("status", ["open", "pending"])
def test_nobody_snoozes_into_the_past(status: Status) -> None:
    with pytest.raises(InvalidValueError) as refused:
        after(a_draft(status=status), SnoozeTicket(LATER))
    assert (refused.value.pointer, refused.value.reason) == ("/until", "in_the_past")


@pytest.mark.parametrize(
    "command",
    [
        UpdateTicket(),
        ChangeTags(),
        MarkSpam(is_spam=True),
        SnoozeTicket(LATER),
        ConfirmTicket(),
        ReopenTicket(),
        AssignTicket(),
    ],
)
def test_most_commands_need_nothing_but_the_ticket(command: Edit) -> None:
    assert command.wanted() == Wanted()


def test_the_actor_of_a_command_is_named_in_its_events() -> None:
    draft = a_draft(AGENT, status="new")
    ClaimTicket(LI).apply(draft, Loaded(agents=frozenset({LI})))
    events: tuple[Event, ...] = draft.finish("cmt_1")[1]
    assert {event.actor for event in events} == {AGENT}
