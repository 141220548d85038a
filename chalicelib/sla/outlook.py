"""What a ticket's stored clocks say at a glance: what holds for it, and what it owes next."""

from __future__ import annotations

from dataclasses import dataclass

from chalicelib.desk.tickets import Ticket
from chalicelib.sla.instances import TIMERS
from chalicelib.sla.machine import ClockMachine
from chalicelib.sla.policies import Pin
from chalicelib.sla.rulebook import RuleBook
from chalicelib.sla.state import METRICS, loads


@dataclass(frozen=True, slots=True)
class Outlook:
    """The policy's version, and the metric whose deadline is the next one (of two at one moment the first by name)."""

    policy: Pin | None = None
    next_metric: str | None = None


def outlook(ticket: Ticket, rules: RuleBook) -> Outlook:
    """Read from the ticket alone; one from before there were clocks has none."""
    if not ticket.clocks:
        return Outlook()
    state = loads(ticket.clocks)
    if ticket.next_due_at is None:
        return Outlook(state.policy)
    machine = ClockMachine(state, rules, ticket.last_event_at or ticket.received_at)
    open_ = (metric for metric in METRICS if metric in state.instances and metric not in TIMERS)
    due = (metric for metric in open_ if machine.due_at(metric) == ticket.next_due_at)
    return Outlook(state.policy, next(due, None))
