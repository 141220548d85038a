"""The clocks inside every change of a ticket: the port that the desk asks (desk/drafts.py), filled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from chalicelib.desk.drafts import CLOCK, Recorded, TicketDraft
from chalicelib.desk.events import WakeUp
from chalicelib.desk.tickets import Ticket
from chalicelib.desk.times import iso
from chalicelib.sla import replying
from chalicelib.sla.business_time import openings
from chalicelib.sla.fold import ClockFold, Happened
from chalicelib.sla.goals import Applied, choose
from chalicelib.sla.instances import TIMERS, Mark
from chalicelib.sla.machine import ClockMachine, Point, turn
from chalicelib.sla.mark_events import event_of, has_effects
from chalicelib.sla.metric_log import written
from chalicelib.sla.policies import Facts
from chalicelib.sla.rulebook import RuleBook
from chalicelib.sla.state import dumps, loads
from chalicelib.telemetry import logger

ARMED_AHEAD = timedelta(hours=24)  # architecture, data flow: only points this near are armed
AFTER_DEADLINE = timedelta(seconds=1)  # section 7: missed is what is past, so the look comes after the deadline
OURS = frozenset({"sla.warning", "sla.breached", "sla.fulfilled", "sla.progress_due", "sla.wake_up_moved"})


class TicketClocks:
    """Clocks of tickets by the rule book."""

    def __init__(self, rules: RuleBook) -> None:
        self._rules = rules

    def watch(self, draft: TicketDraft) -> TicketWatch:
        """See the port."""
        return TicketWatch(draft, self._rules)


class TicketWatch:
    """The clocks of one ticket during one change. A ticket from before there were clocks has none, and gets none."""

    def __init__(self, draft: TicketDraft, rules: RuleBook) -> None:
        self._draft = draft
        self._rules = rules
        self._heard = 0
        before = draft.before
        self._fold = ClockFold(rules, loads(before.clocks) if before and before.clocks else None)
        if before:
            self._fold.facts, self._fold.queue_id = Facts.of(before), before.queue_id

    def catch_up(self) -> None:
        """See the port: each thing in its turn and at its own moment."""
        draft, before = self._draft, self._draft.before
        if before is None or self._fold.state is None:
            return
        if before.due_at is None or before.due_at - AFTER_DEADLINE > draft.now:
            return  # nothing lies before the moment at which the ticket wants to be looked at
        while point := self._earliest(self._fold.machine(draft.now)):
            if point.kind == "move":
                make_move(draft, point)
                self._hear()
            else:
                machine = self._fold.machine(draft.now)
                machine.strike(point, draft.now)
                self._tell(machine.marks, None)

    def follow(self) -> None:
        """See the port."""
        draft = self._draft
        if not draft.recorded or (draft.before and self._fold.state is None):
            return
        if draft.before is None:
            self._pin()
        self._hear()
        self._apply_what_holds()
        machine = self._fold.machine(draft.now)
        draft.ticket = replace(
            draft.ticket,
            clocks=dumps(machine.state),
            next_due_at=next_due(machine),
            breached_at=missed_since(machine),
        )
        arrange(draft, machine)
        for calendar_id in never_open(machine):
            logger().warning("calendar_never_open", extra={"ticket": draft.ticket.id, "calendar": calendar_id})

    def unanswered_since(self) -> datetime | None:
        """See the port."""
        return replying.unanswered_if_taken(self._fold.machine(self._draft.now)) if self._fold.state else None

    def keeps_hold(self) -> bool:
        """See the port."""
        policy = self._fold.machine(self._draft.now).policy if self._fold.state else None
        return policy is not None and policy.keep_hold

    def _pin(self) -> None:
        """Choose what holds for a new ticket, and tell it with its creation."""
        applied = choose(Facts.of(self._draft.ticket), self._rules)
        if applied.policy:
            self._draft.recorded[0].data["sla"] = applied.told()

    def _apply_what_holds(self) -> None:
        """When facts moved that decide about goals, the ticket is held to what they say now."""
        draft, state = self._draft, self._fold.state
        facts = Facts.of(draft.ticket)
        if state is None or draft.before is None or facts == Facts.of(draft.before):
            return
        applied = choose(facts, self._rules, Applied(state.policy, state.calendars, None))
        goals = applied.goals(applied.facts(facts), self._rules)
        if applied.policy != state.policy or goals != replying.goals_ahead(state):
            draft.record("sla.applied", {**applied.told(), "reason": "changed"}, actor=CLOCK)
            self._hear()

    def _hear(self) -> None:
        """Step through what was recorded since the last time."""
        recorded = self._draft.recorded
        while self._heard < len(recorded):
            one = recorded[self._heard]
            self._heard += 1
            if one.type not in OURS:
                self._tell(self._fold.step(Happened(one.type, one.data, self._draft.now)), one)

    def _tell(self, marks: Sequence[Mark], cause: Recorded | None) -> None:
        """Record the events of some marks, and note the other ones beside the event that caused them."""
        state = self._fold.state
        policy = self._rules.policy(state.policy) if state and state.policy else None
        if cause:
            counts_from = Happened(cause.type, cause.data, self._draft.now).at
            cause.metrics = written(marks, policy.pin if policy else None, counts_from)
        for mark in marks:
            held_to = mark.facts.get("policy")
            if told := event_of(mark, held_to):
                self._draft.record(*told, ("effects",) if has_effects(*told, held_to) else (), actor=CLOCK)

    def _earliest(self, machine: ClockMachine) -> Point | None:
        """What comes first of everything that lies behind the draft's moment."""
        now = self._draft.now
        ready = [p for p in ahead(machine, self._draft.ticket) if (p.at <= now if p.kind == "move" else p.at < now)]
        return min(ready, key=turn, default=None)


def ahead(machine: ClockMachine, ticket: Ticket) -> Iterator[Point]:
    """Everything that waits for its moment: the clocks' points, and the end of a snooze."""
    yield from machine.points(is_withheld=bool(machine.state.held))
    if ticket.status == "pending" and ticket.snoozed_until:
        since, _ = machine.state.timeline[-1]  # a merge that was undone may have taken longer than the snooze
        yield Point(max(ticket.snoozed_until, since), "move", "snooze")


def make_move(draft: TicketDraft, point: Point) -> None:
    """The move of the lifecycle that a timer stands for, counted from its deadline."""
    if point.metric == "confirm_time":
        draft.apply("confirm_timeout", "timeout", point.at, confirmed_at=point.at, confirmed_by="timeout")
        draft.record("ticket.confirmed", {"by": "timeout", "at": iso(point.at)}, actor=CLOCK)
    elif point.metric == "archive_time":
        draft.apply("archive", "archived", point.at)
        draft.record("ticket.archived", {}, actor=CLOCK)
    else:
        stage = "in_progress" if draft.ticket.assignee_id else None
        draft.apply("reopen", "snooze_over", point.at, stage=stage)


def next_due(machine: ClockMachine) -> datetime | None:
    """The earliest deadline of a running clock that promises something, missed or not."""
    open_ = [one.metric for one in machine.state.instances.values() if one.is_open and one.metric not in TIMERS]
    return min(filter(None, map(machine.due_at, open_)), default=None)


def missed_since(machine: ClockMachine) -> datetime | None:
    """The earliest missed deadline of the clocks that have not come to their end."""
    open_ = [one.breached_at for one in machine.state.instances.values() if one.is_open]
    return min(filter(None, open_), default=None)


def never_open(machine: ClockMachine) -> set[str]:
    """The calendars by which a running clock will never come to its deadline: nothing opens within the horizon.

    A target that is only too long for the horizon has no deadline either, but its desk is not shut.
    """
    measuring, status = machine.measuring, machine.state.timeline[-1][1]
    live = (one for one in machine.state.instances.values() if one.is_open and one.breached_at is None)
    running = [one for one in live if measuring.runs(one.metric, status)]
    pins = {machine.state.goals[one.metric].calendar for one in running if machine.due_at(one.metric) is None}
    return {pin.id for pin in pins if not openings(machine.rules.calendar(pin), machine.now, 1)}


def arrange(draft: TicketDraft, machine: ClockMachine) -> None:
    """Say when to look again. A live wake-up that comes early enough is left alone; a later one is overtaken."""
    ticket, now = draft.ticket, draft.now
    looks = [p.at if p.kind == "move" else p.at + AFTER_DEADLINE for p in ahead(machine, ticket)]
    look_at = min(looks, default=None)
    if look_at is None:
        draft.ticket = replace(ticket, due=None, due_at=None)
    elif ticket.due == "wake_up" and ticket.due_at and now < ticket.due_at <= look_at:
        return
    elif look_at - now > ARMED_AHEAD:
        draft.ticket = replace(ticket, due="arm", due_at=look_at - ARMED_AHEAD)
    else:
        draft.ticket = replace(ticket, due="wake_up", due_at=look_at, timer_seq=ticket.timer_seq + 1)
        last = draft.recorded[-1]
        last.wake_up = WakeUp(ticket.id, draft.ticket.timer_seq, look_at)
        last.work = (*last.work, "arm")
