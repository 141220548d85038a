"""Escalations: who is called, who has taken it, and when nobody is waited for any more."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.assigning import AssignTicket, ClaimTicket
from chalicelib.desk.commands import UpdateTicket
from chalicelib.desk.editing import Edit
from chalicelib.desk.errors import InvalidTransitionError, StateConflictError
from chalicelib.desk.escalating import AcknowledgeEscalation, EscalateTicket
from chalicelib.desk.tickets import Escalation, Status
from tests.builders import BEN, LI, CoreDesk, a_draft, a_ticket, after
from tests.fakes import START

NOW = START + timedelta(hours=1)
OPEN = Escalation(1, "q_emergency", START)
WAITING: dict[str, Any] = {"status": "open", "queue_id": "q_emergency", "escalation": OPEN}
TAKEN = ("escalation.acknowledged", {"number": 1})


def test_an_escalated_ticket_waits_for_the_other_desk_and_is_nobodys() -> None:
    draft = a_draft(status="open", stage="in_progress", assignee_id=LI)
    ticket, told = after(draft, EscalateTicket("q_emergency", "outage"))
    assert ticket.escalation == Escalation(1, "q_emergency", NOW)
    assert (ticket.status, ticket.stage, ticket.assignee_id, ticket.queue_id) == ("open", None, None, "q_emergency")
    moved = {
        "previous_assignee_id": LI, "queue_id": "q_emergency", "previous_queue_id": "q_fr", "how": "queue",
    }  # fmt: skip
    created = {"number": 1, "queue_id": "q_emergency", "reason": "outage"}
    assert told == [("escalation.created", created), ("ticket.assigned", moved)]


def test_whoever_works_in_that_queue_already_keeps_the_ticket() -> None:
    ticket, told = after(a_draft(status="open", queue_id="q_emergency", assignee_id=LI), EscalateTicket("q_emergency"))
    assert (ticket.assignee_id, [type_ for type_, _ in told]) == (LI, ["escalation.created"])


@pytest.mark.parametrize("status", ["resolved", "confirmed", "archived", "merged", "spam"])
@pytest.mark.parametrize("command", [EscalateTicket("q_emergency"), AcknowledgeEscalation()])
def test_nobody_is_called_to_what_is_over(command: Edit, status: Status) -> None:
    with pytest.raises(InvalidTransitionError):
        after(a_draft(status=status, escalation=OPEN), command)


def test_there_is_one_call_at_a_time() -> None:
    with pytest.raises(StateConflictError) as refused:
        after(a_draft(**WAITING), EscalateTicket("q_de"))
    assert refused.value.details == {"reason": "already_escalated"}


def test_a_call_that_was_answered_may_be_followed_by_another_one() -> None:
    answered = Escalation(1, "q_emergency", START, acknowledged_at=START)
    ticket, _ = after(a_draft(status="open", escalation=answered), EscalateTicket("q_de"))
    assert ticket.escalation == Escalation(2, "q_de", NOW)


def test_the_other_desk_says_that_it_has_taken_it() -> None:
    ticket, told = after(a_draft(**WAITING), AcknowledgeEscalation())
    assert ticket.escalation == Escalation(1, "q_emergency", START, acknowledged_at=NOW)
    assert (told, ticket.assignee_id) == ([TAKEN], None)


@pytest.mark.parametrize("escalation", [None, Escalation(1, "q_fr", START, acknowledged_at=START)])
def test_without_an_open_call_there_is_nothing_to_take(escalation: Escalation | None) -> None:
    with pytest.raises(StateConflictError) as refused:
        after(a_draft(escalation=escalation), AcknowledgeEscalation())
    assert refused.value.details == {"reason": "not_escalated"}


@pytest.mark.parametrize(
    "command", [ClaimTicket(LI), AssignTicket(assignee_id=LI), AssignTicket(LI, queue_id="q_emergency")]
)
def test_taking_the_ticket_where_it_waits_takes_the_escalation(command: Edit) -> None:
    ticket, told = after(a_draft(**WAITING), command)
    assert ticket.escalation == Escalation(1, "q_emergency", START, acknowledged_at=NOW)
    assert [type_ for type_, _ in told] == ["ticket.assigned", "escalation.acknowledged"]


def test_claiming_what_was_escalated_to_ones_own_queue_takes_the_escalation() -> None:
    ticket, told = after(a_draft(**WAITING, assignee_id=LI), ClaimTicket(LI))
    assert (ticket.version, told) == (2, [TAKEN])


@pytest.mark.parametrize(
    "command", [AssignTicket(BEN, queue_id="q_fr"), AssignTicket(queue_id="q_fr"), AssignTicket(unassign=True)]
)
def test_a_ticket_that_goes_elsewhere_or_to_nobody_has_not_been_taken(command: Edit) -> None:
    ticket, told = after(a_draft(**WAITING, assignee_id=LI), command)
    assert ticket.escalation == OPEN
    assert [type_ for type_, _ in told] == ["ticket.assigned"]


def test_resolving_withdraws_the_call_and_reopening_does_not_bring_it_back() -> None:
    desk = CoreDesk()
    ticket = desk.has(a_ticket(**WAITING))
    resolved = desk.edit(ticket, UpdateTicket(status="resolved")).ticket
    assert resolved.escalation == Escalation(1, "q_emergency", START, withdrawn_at=desk.clock.moment)
    again = desk.edit(resolved, UpdateTicket(status="open")).ticket
    assert desk.edit(again, EscalateTicket("q_fr")).ticket.escalation == Escalation(2, "q_fr", desk.clock.moment)


def test_an_answered_call_is_not_withdrawn() -> None:
    answered = Escalation(1, "q_emergency", START, acknowledged_at=START)
    ticket, _ = after(a_draft(status="open", escalation=answered), UpdateTicket(status="resolved"))
    assert ticket.escalation == answered
