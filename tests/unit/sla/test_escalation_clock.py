"""The clock of an escalation: from the call for help until somebody of that desk has taken it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chalicelib.desk.assigning import AssignTicket, ClaimTicket
from chalicelib.desk.editing import Edit
from chalicelib.desk.escalating import AcknowledgeEscalation, EscalateTicket
from chalicelib.sla.records import Record
from tests.builders import LI
from tests.unit.sla.life import Life, a_policy

CALLED = EscalateTicket("q_emergency")
QUARTER = {"escalation_ack_time": 900}


def at(hour: int, minute: int) -> datetime:
    return datetime(2026, 3, 10, hour, minute, tzinfo=UTC)


def escalated() -> Life:
    """A ticket that another desk was called to at noon."""
    return Life(a_policy(QUARTER)).at("11:00").opens().at("12:00").does(CALLED)


def clock(life: Life, number: int = 1) -> Record:
    return life.records()["escalation_ack_time", number]


def test_it_starts_with_the_escalation() -> None:
    life = escalated()
    assert (clock(life).activated_at, clock(life).state) == (at(12, 0), "active")
    assert life.ticket.next_due_at == at(12, 15)


@pytest.mark.parametrize("taking", [AcknowledgeEscalation(), ClaimTicket(LI), AssignTicket(assignee_id=LI)])
def test_it_ends_when_the_desk_takes_it(taking: Edit) -> None:
    life = escalated().at("12:15").does(taking)
    assert (clock(life).state, clock(life).breached, clock(life).fulfilled_at) == ("fulfilled", False, at(12, 15))
    assert life.ticket.next_due_at is None


def test_it_goes_on_while_the_ticket_waits_for_the_customer() -> None:
    life = escalated().at("12:05").becomes("pending")
    assert (clock(life).state, life.ticket.next_due_at) == ("active", at(12, 15))


def test_it_is_missed_when_nobody_comes() -> None:
    life = escalated().at("12:15:01")
    life.wake()
    assert (clock(life).breached_at, life.ticket.breached_at) == (at(12, 15), at(12, 15))
    life.at("12:20").does(AcknowledgeEscalation())
    assert (clock(life).state, clock(life).breached) == ("fulfilled", True)


def test_it_is_cancelled_when_the_matter_is_solved_without_them() -> None:
    life = escalated().at("12:10").becomes("resolved")
    assert (clock(life).state, clock(life).cancel_reason, clock(life).breached) == ("cancelled", "resolved", False)


def test_every_escalation_has_a_clock_of_its_own() -> None:
    life = escalated().at("12:10").becomes("resolved").at("13:00").becomes("open").does(CALLED)
    life.at("13:05").does(AcknowledgeEscalation()).at("14:00").does(EscalateTicket("q_fr"))
    assert [clock(life, number).state for number in (1, 2, 3)] == ["cancelled", "fulfilled", "active"]
    assert [data["number"] for _, data in life.told("escalation.created")] == [1, 2, 3]
