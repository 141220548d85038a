"""The full record of every instance of a ticket, live or long ended: section 3 of the service-level design."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from chalicelib.desk.events import Event
from chalicelib.sla.business_time import Calendar
from chalicelib.sla.fold import ClockFold, Happened
from chalicelib.sla.instances import REPLY_SIDE, Goal, Instance, Mark
from chalicelib.sla.policies import Clock, Pin, Policy


class Policies(Protocol):
    """Versions of policies."""

    def policy(self, pin: Pin) -> Policy:
        """One version. LookupError."""


class Calendars(Protocol):
    """Versions of calendars."""

    def calendar(self, pin: Pin) -> Calendar:
        """One version. LookupError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One instance. Seconds are whole; `running_since` and `due_at` are None while it stands still.

    `seq` is the sequence of the last event that moved it.
    """

    ticket_id: str
    metric: str
    instance: int
    state: Literal["active", "paused", "fulfilled", "cancelled"]
    breached: bool
    policy_id: str | None
    policy_version: int | None
    target_s: int
    clock: Clock
    calendar_id: str
    calendar_version: int
    activated_at: datetime
    running_since: datetime | None
    elapsed_business_s: int
    elapsed_calendar_s: int
    due_at: datetime | None
    remaining_s: int
    breached_at: datetime | None
    detected_at: datetime | None
    breach_cause: str | None
    fulfilled_at: datetime | None
    cancelled_at: datetime | None
    cancel_reason: str | None
    warnings_sent: tuple[str, ...]
    seq: int


class _Versions:
    """The two lookups as the one rule book a fold asks; what is current has no say in what has happened."""

    def __init__(self, policy: Policies, calendars: Calendars) -> None:
        self.policy = policy.policy
        self.calendar = calendars.calendar


class Folding:
    """A fold that remembers every instance. `until` is the moment at which live ones are measured."""

    def __init__(self, policy: Policies, calendars: Calendars) -> None:
        self.clocks = ClockFold(_Versions(policy, calendars))  # type: ignore[arg-type]  # a fold only asks for versions
        self._ended: dict[tuple[str, int], Record] = {}
        self._touched: dict[tuple[str, int], int] = {}
        self._sequence = 0
        self._last_at: datetime | None = None
        self._ticket_id = ""

    def take(self, event: Event) -> list[Mark]:
        """Fold one event in; doubles and older ones are left aside."""
        if event.sequence <= self._sequence:
            return []
        self._sequence, self._last_at, self._ticket_id = event.sequence, event.occurred_at, event.subject_id
        marks = self.clocks.step(Happened(event.type, event.data, event.occurred_at))
        for mark in marks:
            self._touched[mark.metric, mark.number] = event.sequence
            if mark.kind in ("fulfil", "cancel") and mark.goal:
                instance: Instance = mark.facts["instance"]
                self._ended[mark.metric, mark.number] = self._record(instance, mark.goal, mark.at, mark.facts["policy"])
        return marks

    def records(self, until: datetime | None = None) -> tuple[Record, ...]:
        """All instances, in the order they were activated, measured until a moment (that of the last event)."""
        found = dict(self._ended)
        state, until = self.clocks.state, until or self._last_at
        if state and until:
            for metric, one in state.instances.items():
                if one.is_open and metric in state.goals:
                    machine = self.clocks.machine(until)
                    policy = machine.reply_policy if metric in REPLY_SIDE else machine.policy
                    found[metric, one.number] = self._record(one, state.goals[metric], until, policy)
        return tuple(sorted(found.values(), key=lambda one: (one.activated_at, one.metric, one.instance)))

    def _record(self, one: Instance, goal: Goal, until: datetime, policy: Policy | None) -> Record:
        measuring = self.clocks.machine(until).measuring
        calendar, business = measuring.elapsed(one, goal.calendar, until)
        spent = int((business if goal.clock == "business" else calendar).total_seconds())
        runs = [start for start, end in measuring.stretches(one) if end is None or end > until] if one.is_open else []
        missed = one.breached_at is not None
        return Record(
            ticket_id=self._ticket_id,
            metric=one.metric,
            instance=one.number,
            state="active" if runs else "paused" if one.is_open else one.end or "cancelled",
            breached=missed,
            policy_id=policy.id if policy else None,
            policy_version=policy.version if policy else None,
            target_s=goal.target_s,
            clock=goal.clock,
            calendar_id=goal.calendar.id,
            calendar_version=goal.calendar.version,
            activated_at=one.activated_at,
            running_since=runs[-1] if runs else None,
            elapsed_business_s=int(business.total_seconds()),
            elapsed_calendar_s=int(calendar.total_seconds()),
            due_at=measuring.due_at(one, goal) if runs else None,
            remaining_s=max(0, goal.target_s - spent),
            breached_at=one.breached_at,
            detected_at=one.detected_at,
            breach_cause=one.cause or None,
            fulfilled_at=one.ended_at if one.end == "fulfilled" else None,
            cancelled_at=one.ended_at if one.end == "cancelled" else None,
            cancel_reason=one.reason or None,
            warnings_sent=one.warned,
            seq=self._touched.get((one.metric, one.number), self._sequence),
        )


def fold(events: Iterable[Event], policy: Policies, calendars: Calendars) -> tuple[Record, ...]:
    """The instances of a ticket from its events alone, measured at the last of them."""
    folding = Folding(policy, calendars)
    for event in events:
        folding.take(event)
    return folding.records()
