"""What is easily overlooked in the lifecycle: stages, origins, windows, closed tickets."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chalicelib.desk.changes import Loaded
from chalicelib.desk.commands import LinkTicket, ReopenTicket, UpdateTicket
from chalicelib.desk.errors import InvalidTransitionError, InvalidValueError
from chalicelib.desk.lifecycle import REOPEN_WINDOW
from chalicelib.desk.tickets import Link, Status
from tests.builders import CUSTOMER, LI, a_draft, a_ticket, after, an_id
from tests.fakes import START

OTHER = an_id("tkt", 2)
KNOWN = Loaded(tickets={OTHER: a_ticket(id=OTHER)})


def test_a_ticket_is_reopened_to_the_stage_that_was_asked_for() -> None:
    draft = a_draft(status="pending", assignee_id=LI)
    ticket, told = after(draft, UpdateTicket(status="open", stage="assigned"))
    assert (ticket.stage, told[0][1]["stage"]) == ("assigned", "assigned")


def test_only_an_open_ticket_has_a_stage() -> None:
    with pytest.raises(InvalidValueError) as refused:
        after(a_draft(status="open"), UpdateTicket(status="pending", stage="assigned"))
    assert (refused.value.pointer, refused.value.reason) == ("/ticket/stage", "not_allowed")


def test_where_a_ticket_came_from_is_nobodys_to_reword() -> None:
    draft = a_draft(links=(Link(OTHER, "followup_of"),))
    ticket, _ = after(draft, LinkTicket(Link(OTHER, "related")), KNOWN)
    assert ticket.links == (Link(OTHER, "followup_of"), Link(OTHER, "related"))


@pytest.mark.parametrize("status", ["archived", "merged", "spam"])
def test_a_closed_ticket_points_nowhere_new(status: Status) -> None:
    with pytest.raises(InvalidTransitionError):
        after(a_draft(status=status), LinkTicket(Link(OTHER)), KNOWN)


@pytest.mark.parametrize(("late", "is_allowed"), [(timedelta(0), True), (timedelta(milliseconds=1), False)])
def test_a_customer_reopens_within_seven_days_of_confirming(late: timedelta, is_allowed: bool) -> None:
    confirmed_at = START + timedelta(hours=1) - REOPEN_WINDOW - late
    draft = a_draft(CUSTOMER, status="confirmed", confirmed_at=confirmed_at)
    if is_allowed:
        assert after(draft, ReopenTicket())[0].status == "open"
    else:
        with pytest.raises(InvalidTransitionError):
            after(draft, ReopenTicket())


def test_an_agent_reopens_whenever_they_must() -> None:
    draft = a_draft(status="confirmed", confirmed_at=START - timedelta(days=400))
    assert after(draft, ReopenTicket())[0].status == "open"
