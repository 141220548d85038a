"""The clocks of a ticket as a fold over its events: the same whether it is done event by event or all at once.

Events that the clocks themselves caused (`sla.warning` and the like) only tell when something was noticed: everything
else in them follows from the events before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chalicelib.sla import replying, working
from chalicelib.sla.business_time import HORIZON
from chalicelib.sla.goals import Applied
from chalicelib.sla.instances import OUTSIDE, Mark
from chalicelib.sla.machine import ClockMachine
from chalicelib.sla.policies import Facts
from chalicelib.sla.rulebook import RuleBook
from chalicelib.sla.state import ClockState

TOLD_AT_ONCE = ("channel", "market", "region", "tier", "brand", "sales_platform")  # what ticket.created says by itself
STRUCK = {"sla.warning": "at", "sla.breached": "breached_at", "sla.progress_due": "at"}


@dataclass(frozen=True, slots=True)
class Happened:
    """An event as the clocks hear of it: `written_at` when it was committed, `at` when it counts from."""

    type: str
    data: Mapping[str, Any]
    written_at: datetime

    @property
    def at(self) -> datetime:
        """The deadline of a move that a timer made, else when it was written."""
        told = self.data.get("at") if self.type == "ticket.status_changed" else None
        return datetime.fromisoformat(told) if told else self.written_at


class ClockFold:
    """Takes one event after another. `facts` and `queue_id` are the ticket's as the events told them so far."""

    def __init__(self, rules: RuleBook, state: ClockState | None = None) -> None:
        self.rules = rules
        self.state = state
        self.facts = Facts()
        self.queue_id: str | None = None

    def machine(self, now: datetime) -> ClockMachine:
        """The state machine for what is written at a moment. LookupError before `ticket.created`."""
        if self.state is None:
            raise LookupError("no clocks yet")
        return ClockMachine(self.state, self.rules, now)

    def step(self, event: Happened) -> list[Mark]:
        """Let the clocks hear of an event; what it did to them, in order."""
        if event.type == "ticket.created":
            self._created(event)
        if self.state is None:
            return []  # a ticket from before there were clocks
        machine, take = self.machine(event.written_at), TAKES.get(event.type)
        if event.type in STRUCK:
            machine.advance(datetime.fromisoformat(event.data[STRUCK[event.type]]), is_inclusive=True)
        elif take:  # no further than it counts: what follows a late move is still to come, each in its turn
            machine.advance(event.at)
            take(self, machine, event)
            machine.advance(event.at)
        return machine.marks

    def _created(self, event: Happened) -> None:
        data = event.data
        told = data["triage"]
        known = {name: told.get(name) for name in ("urgency", "complexity", "category") if told.get(name)}
        plain = {name: data.get(name) for name in TOLD_AT_ONCE}
        self.facts = Facts(**known, **{name: value for name, value in plain.items() if value})
        self.queue_id = told.get("queue_id")
        self.state = ClockState(event.at)
        applied = Applied.from_told(data["sla"]) if data.get("sla") else Applied(None, (), None)
        self.state.policy, self.state.calendars = applied.policy, applied.calendars
        self.state.goals = applied.goals(self.facts, self.rules)
        started_from = self.machine(event.at).policy
        if started_from and started_from.start_from == "channel_created_at" and data.get("channel_created_at"):
            told_at = datetime.fromisoformat(data["channel_created_at"])
            self.state.origin = min(event.at, max(told_at, event.at - HORIZON))  # no clock counts through centuries
        if data.get("started_at"):  # split off with the time of its message
            self.state.origin = max(datetime.fromisoformat(data["started_at"]), event.at - HORIZON)
        self.state.timeline = [(self.state.origin, "new")]


def _opened(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    origin = machine.state.origin
    if not event.data["message"].get("automatic"):
        replying.hear(machine, ("customer", origin))
        working.started(machine, origin, None)  # it came into its queue here, whenever it was written
        working.in_queue(machine, event.at, fold.queue_id)


def _written(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    kind = event.data["author"]["kind"]
    if not event.data["public"] or event.data.get("automatic"):
        return
    if kind == "customer":
        replying.hear(machine, ("customer", event.at))
        working.started(machine, event.at, fold.queue_id)
    elif kind == "agent" or (kind == "bot" and machine.policy and machine.policy.count_bot):
        replying.hear(machine, ("reply", event.at, event.data["message_id"], kind == "agent"))


def _asked_editors(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    del fold
    replying.set_aside(machine, event.data["message_id"])


def _edited(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    del fold
    if event.data.get("released"):
        replying.let_go(machine, event.at, event.data["message_id"])


def _accepted(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    del fold
    replying.let_go(machine, event.at, event.data["message_id"])  # one that was on its way when editors were asked
    replying.resolve(machine, event.data["message_id"], is_accepted=event.type != "message.delivery_failed")


def _moved(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    status = event.data["to"]
    replying.hear(machine, ("status", event.at, status, event.data["reason"]))
    working.moved(machine, event.at, status, fold.queue_id)
    is_back = event.data["from"] in OUTSIDE and replying.has_heard(machine)
    if is_back or event.data["reason"] == "customer_message":
        working.started(machine, event.at, fold.queue_id)


def _assigned(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    queue_id = event.data.get("queue_id")
    if queue_id != fold.queue_id:
        fold.queue_id = queue_id
        working.in_queue(machine, event.at, queue_id)


def _updated(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    del machine
    changed = event.data["changed"]
    known = {name: changed[name][1] for name in changed if name in Facts.__dataclass_fields__}
    fold.facts = replace(fold.facts, **known)


def _applied(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    applied = Applied.from_told(event.data)
    goals = applied.goals(applied.facts(fold.facts), fold.rules)
    before = machine.state.policy
    machine.state.policy, machine.state.calendars = applied.policy, applied.calendars
    working.regoaled(machine, event.at, goals)
    replying.hear(machine, ("goals", event.at, goals, before))


def _merged(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    del fold
    since = event.data.get("unanswered_since")
    if event.data.get("merged_id"):
        moment = datetime.fromisoformat(since) if since else None
        replying.hear(machine, ("merged", event.at, event.data["merged_id"], moment))


def _unmerged(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    del fold
    if event.data.get("unmerged_id"):
        replying.hear(machine, ("unmerged", event.at, event.data["unmerged_id"]))


def _escalated(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    del fold
    working.escalated(machine, event.at)


def _acknowledged(fold: ClockFold, machine: ClockMachine, event: Happened) -> None:
    del fold
    working.acknowledged(machine, event.at)


TAKES = {
    "ticket.created": _opened,
    "message.created": _written,
    "translation.review_requested": _asked_editors,
    "translation.edited": _edited,
    "message.sent": _accepted,
    "message.delivered": _accepted,
    "message.delivery_failed": _accepted,
    "ticket.status_changed": _moved,
    "ticket.assigned": _assigned,
    "ticket.updated": _updated,
    "ticket.merged": _merged,
    "ticket.unmerged": _unmerged,
    "sla.applied": _applied,
    "escalation.created": _escalated,
    "escalation.acknowledged": _acknowledged,
}
