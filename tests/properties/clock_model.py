"""The clocks of a ticket as the design describes them, slowly: every clock carries the time it ran as a list of spans.

Written from the design, not from the product: it knows of every reply whether its channel took it (the product learns
that later), keeps time in milliseconds, looks openings up in a plain list, and never throws anything away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

RUNS = {
    "first_reply_time": {"new", "open", "pending", "on_hold", "resolved", "confirmed"},
    "next_reply_time": {"new", "open", "pending", "on_hold", "resolved", "confirmed"},
    "periodic_update_time": {"new", "open", "pending", "on_hold"},
    "pausable_update_time": {"new", "open", "on_hold"},
    "requester_wait_time": {"new", "open", "on_hold"},
    "agent_work_time": {"new", "open"},
    "total_resolution_time": {"new", "open", "pending", "on_hold"},
    "queue_ownership_time": {"new", "open"},
    "escalation_ack_time": {"new", "open", "pending", "on_hold", "resolved", "confirmed"},
    "confirm_time": {"resolved"},
    "archive_time": {"confirmed"},
}
REPLY = ("first_reply_time", "next_reply_time")
UPDATES = ("periodic_update_time", "pausable_update_time")
WORK = ("requester_wait_time", "agent_work_time", "total_resolution_time")
LIVE, DONE, OUT = {"new", "open", "pending", "on_hold"}, {"resolved", "confirmed"}, {"merged", "spam"}
UNTIMED = ("confirm_time", "archive_time")  # they promise nothing


def ms(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def _berlin() -> list[tuple[int, int]]:
    zone, found = ZoneInfo("Europe/Berlin"), []
    for number in range(900):
        day = date(2026, 1, 1) + timedelta(days=number)
        if day.weekday() < 5:
            ends = (datetime.combine(day, time(hour), zone).astimezone(UTC) for hour in (9, 18))
            found.append((ms(next(ends)), ms(next(ends))))
    return found


OPENINGS = {"cal_de": _berlin(), "cal_always": [(0, 10**15)]}


def open_time(calendar: str, start: int, end: int) -> int:
    """Milliseconds of opening hours between two moments."""
    return sum(max(0, min(end, shut) - max(start, opens)) for opens, shut in OPENINGS[calendar])


def after_open_time(calendar: str, start: int, amount: int) -> int | None:
    """When the doors have been open for so long."""
    for opens, shut in OPENINGS[calendar]:
        begins = max(opens, start)
        if begins < shut:
            if amount <= shut - begins and (amount or begins >= opens):
                return begins + amount if begins + amount - start <= 400 * 86_400_000 else None
            amount -= shut - begins
    return None


@dataclass(frozen=True)
class Goal:
    target_s: int
    clock: str
    calendar: str

    def measure(self, start: int, end: int) -> int:
        return end - start if self.clock == "calendar" else open_time(self.calendar, start, end)

    def add(self, start: int, amount: int) -> int | None:
        return start + amount if self.clock == "calendar" else after_open_time(self.calendar, start, amount)


@dataclass
class Clock:
    metric: str
    number: int
    activated_at: int
    goal: Goal
    policy: str
    spans: list[tuple[int, int | None]] = field(default_factory=list)
    state: str = "paused"
    ended_at: int | None = None
    reason: str | None = None
    breached_at: int | None = None
    cause: str | None = None
    warned: set[str] = field(default_factory=set)

    def runs(self, at: int) -> None:
        if self.state == "paused":
            self.state = "active"
            self.spans.append((at, None))

    def stands(self, at: int) -> None:
        if self.state == "active":
            self.state = "paused"
            self.spans[-1] = (self.spans[-1][0], at)

    def end(self, state: str, at: int, reason: str | None = None) -> None:
        self.stands(at)
        self.state, self.ended_at, self.reason = state, at, reason

    def elapsed(self, until: int, goal: Goal) -> int:
        ran = ((start, min(until if end is None else end, until)) for start, end in self.spans if start < until)
        return sum(goal.measure(start, end) for start, end in ran)

    def reached(self, amount: int) -> int | None:
        """When it has run for so long. Having stopped at that very moment it gets there when it runs again."""
        for start, end in self.spans:
            at = self.goal.add(start, amount)
            if end is None or (at is not None and at < end):
                return at
            amount -= self.goal.measure(start, end)
        return None

    @property
    def due_at(self) -> int | None:
        if self.state != "active" or (self.breached_at is not None and self.spans[-1][0] > self.breached_at):
            return None
        return self.reached(self.goal.target_s * 1000)


class Model:
    """One ticket. `policies` maps a market to rows of (metric, urgency or None, seconds, clock) and options."""

    def __init__(self, policies: Mapping[str, Mapping[str, Any]]) -> None:
        self.policies = policies
        self.status, self.policy = "new", ""
        self.facts: dict[str, str] = {}
        self.queue: str | None = None
        self.history: list[tuple[int, str]] = []
        self.goals: dict[str, Goal] = {}
        self.live: dict[str, Clock] = {}
        self.past: list[Clock] = []
        self.counts: dict[str, int] = {}
        self.since: int | None = None  # the customer first wrote
        self.is_replied = False
        self.own: int | None = None
        self.merged: dict[str, int] = {}
        self.replied_at: int | None = None
        self.asked: dict[str, bool | None] = {}  # replies an editor lets go: an agent's, or None: it does not count
        self.suspended: dict[str, Clock] = {}
        self.unpromised: dict[str, Clock] = {}  # waited for a reply, until none was promised any more

    # --- time

    def passes(self, until: int) -> None:
        """What is due before a moment is missed; at the moment itself it is not."""
        for clock in [clock for clock in self.live.values() if clock.metric not in UNTIMED]:
            if clock.breached_at is not None:
                continue
            due = clock.reached(clock.goal.target_s * 1000) if clock.state == "active" else None
            end = until if due is None else min(due + 1, until)
            for name, amount in self._warnings(clock):
                at = clock.reached(amount)
                if at is not None and at < end:
                    clock.warned.add(name)
            if due is not None and due < until:
                clock.breached_at = due

    def _warnings(self, clock: Clock) -> Sequence[tuple[str, int]]:
        target, found = clock.goal.target_s * 1000, []
        for warning in self.policies[self.policy]["warnings"] if self.policy else ():
            if "pct" in warning:
                found.append((f"pct:{warning['pct']}", target * warning["pct"] // 100))
            elif warning["before_s"] * 1000 < target:
                found.append((f"before:{warning['before_s']}", target - warning["before_s"] * 1000))
        return found

    # --- the machine

    def _runs(self, metric: str, status: str) -> bool:
        if metric == "queue_ownership_time" and status == "on_hold":
            return bool(self.policy) and bool(self.policies[self.policy]["ownership_runs_on_hold"])
        return status in RUNS[metric]

    def start(self, metric: str, at: int) -> Clock | None:
        if metric not in self.goals or metric in self.live:
            return None
        self.counts[metric] = self.counts.get(metric, 0) + 1
        clock = Clock(metric, self.counts[metric], at, self.goals[metric], self.policy)
        self._lay(clock)
        self.live[metric] = clock
        return clock

    def _lay(self, clock: Clock) -> None:
        """Its spans from its beginning until now, along the ticket's statuses."""
        clock.spans, clock.state = [], "paused"
        for place, (at, status) in enumerate(self.history):
            ends = self.history[place + 1][0] if place + 1 < len(self.history) else None
            begins = clock.activated_at if place == 0 else max(at, clock.activated_at)
            if ends is not None and ends <= clock.activated_at:
                continue
            if self._runs(clock.metric, status):
                clock.runs(begins)
            else:
                clock.stands(begins)
        if clock.state == "active" and not self._runs(clock.metric, self.history[-1][1]):
            clock.stands(self.history[-1][0])

    def fulfil(self, metric: str, at: int) -> None:
        if clock := self.live.pop(metric, None):
            clock.policy = self.policy
            clock.end("fulfilled", at)
            self.past.append(clock)

    def cancel(self, metric: str, at: int, reason: str) -> None:
        if clock := self.live.pop(metric, None):
            clock.policy = self.policy
            clock.end("cancelled", at, reason)
            self.past.append(clock)
            if reason in OUT:
                self.suspended[metric] = clock

    def revive(self, clock: Clock, at: int) -> None:
        if clock.metric in self.goals:
            self.past.remove(clock)
            clock.state, clock.ended_at, clock.reason = "paused", None, None
            clock.goal, clock.policy = self.goals[clock.metric], self.policy
            self.live[clock.metric] = clock
            if self._runs(clock.metric, self.status):
                clock.runs(at)
            self.judge(clock, at, "retarget")

    def judge(self, clock: Clock | None, at: int, cause: str) -> None:
        if clock and clock.metric not in UNTIMED and clock.breached_at is None:
            due = clock.reached(clock.goal.target_s * 1000)
            if due is not None and due < at:
                clock.breached_at, clock.cause = at, cause

    @property
    def unanswered(self) -> int | None:
        return min([*([self.own] if self.own is not None else []), *self.merged.values()], default=None)

    @property
    def reply_metric(self) -> str:
        return "next_reply_time" if self.is_replied else "first_reply_time"

    # --- what happens

    def opened(self, at: int, origin: int, is_automatic: bool, queue: str | None) -> None:
        self.history = [(origin, "new")]
        if not is_automatic:
            self.customer(origin)
        self.queued(at, queue)

    def customer(self, at: int) -> None:
        if self.status in LIVE:
            self.first_heard(at)
        if self.status in DONE:
            return
        if self.replied_at is not None and at <= self.replied_at:
            self.is_replied = True
        elif self.unanswered is None:
            self.own = at
            if self.status in LIVE:
                self.start(self.reply_metric, at)

    def first_heard(self, at: int) -> None:
        if self.since is None:
            self.since = at
            for metric in WORK:
                self.start(metric, at)
            if self.queue:
                self.start("queue_ownership_time", at)

    def reply(self, at: int, is_agent: bool) -> None:
        for metric in REPLY:
            self.fulfil(metric, at)
        self.is_replied = self.is_replied or self.unanswered is not None
        self.own, self.merged, self.replied_at, self.unpromised = None, {}, at, {}
        for metric in UPDATES if is_agent and self.status in LIVE else ():
            self.fulfil(metric, at)
            self.start(metric, at)

    def queued(self, at: int, queue: str | None) -> None:
        self.queue = queue
        self.fulfil("queue_ownership_time", at)
        if queue and self.status in LIVE and self.since is not None:
            self.start("queue_ownership_time", at)

    def becomes(self, at: int, status: str, reason: str) -> None:
        before, self.status = self.status, status
        self.history.append((at, status))
        if status in OUT:
            for metric in list(self.live):
                self.cancel(metric, at, status)
        elif before in OUT:
            self._comes_back(at)
        else:
            for clock in self.live.values():
                (clock.runs if self._runs(clock.metric, status) else clock.stands)(at)
            self._moved(at, before, status)
            if reason == "customer_message":
                self.first_heard(at)
                if before in DONE:
                    self.own = at
                    self.start(self.reply_metric, at)

    def _comes_back(self, at: int) -> None:
        suspended, self.suspended = self.suspended, {}
        for clock in suspended.values():
            self.revive(clock, at)
        if self.unanswered is not None and self.status in LIVE:
            self.first_heard(at)
            self._still_waits(at)

    def _moved(self, at: int, before: str, status: str) -> None:
        if status == "resolved":
            self._resolved(at)
        elif status == "confirmed":
            self.fulfil("confirm_time", at)
            self.start("archive_time", at)
        elif status == "archived":
            self.fulfil("archive_time", at)
            for metric in list(self.live):
                self.cancel(metric, at, "archived")
        elif before in DONE:
            self._reopened(at)

    def _resolved(self, at: int) -> None:
        if self.policy and self.policies[self.policy]["count_resolve_as_reply"]:
            self.fulfil("first_reply_time", at)
        for metric in REPLY:
            self.cancel(metric, at, "resolved_without_reply")
        for metric in (*UPDATES, "escalation_ack_time"):
            self.cancel(metric, at, "resolved")
        for metric in (*WORK, "queue_ownership_time"):
            self.fulfil(metric, at)
        self.is_replied = self.is_replied or self.unanswered is not None
        self.own, self.merged, self.unpromised = None, {}, {}
        self.start("confirm_time", at)

    def _reopened(self, at: int) -> None:
        self.fulfil("confirm_time", at)
        self.cancel("archive_time", at, "reopened")
        self._goes_on(at)
        self.queued(at, self.queue)

    def _goes_on(self, at: int) -> None:
        """The whole matter does; the time for which nothing was promised in between belongs to it."""
        for clock in [clock for clock in self.past if clock.metric in WORK]:
            self.revive(clock, at)
            if clock.metric in self.live:
                self._lay(clock)
                self.judge(clock, at, "retarget")
        for metric in WORK:
            if self.since is not None and metric not in self.live:
                self.judge(self.start(metric, self.since), at, "retarget")

    def applied(self, at: int, policy: str, goals: dict[str, Goal]) -> None:
        self.policy, self.goals = policy, goals
        for metric, clock in list(self.live.items()):
            if metric not in goals:
                self.cancel(metric, at, "no_target")
                if metric in REPLY:
                    self.unpromised[metric] = clock
            else:
                is_new, clock.goal = clock.goal != goals[metric], goals[metric]
                clock.policy = policy
                if is_new:
                    self.judge(clock, at, "retarget")
        if self.status in LIVE:
            self._goes_on(at)
            if self.unanswered is not None:
                self.judge(self._still_waits(at), at, "retarget")
        elif self.status in DONE:
            self.start("confirm_time" if self.status == "resolved" else "archive_time", self.history[-1][0])

    def _still_waits(self, at: int) -> Clock | None:
        """The message nobody has answered: its clock goes on, or starts where it has none; that one, if it is new."""
        metric, since = self.reply_metric, self.unanswered
        assert since is not None
        if metric not in self.goals or metric in self.live or metric not in self.unpromised:
            return self.start(metric, since)
        clock = self.unpromised.pop(metric)
        clock.activated_at = since
        self.revive(clock, at)
        self._lay(clock)
        self.judge(clock, at, "retarget")
        return None

    def merges(self, at: int, other: str, since: int | None) -> None:
        if since is not None and self.status in LIVE:
            before = self.unanswered
            self.merged[other] = since
            self._waits_since(at, before)

    def unmerges(self, at: int, other: str) -> None:
        before = self.unanswered
        if self.merged.pop(other, None) is not None:
            self._waits_since(at, before)

    def _waits_since(self, at: int, before: int | None) -> None:
        since = self.unanswered
        if since == before:
            return
        if since is None:
            self.cancel(self.reply_metric, at, "unmerged")
            self.unpromised = {}
        elif before is None:
            self.judge(self.start(self.reply_metric, since), at, "merge")
        elif clock := self.live.get(self.reply_metric):
            clock.activated_at = since
            self._lay(clock)
            self.judge(clock, at, "merge")

    # --- what came of it

    def records(self, at: int) -> dict[tuple[str, int], dict[str, Any]]:
        """Every clock as a record, without who noticed when."""
        return {(one.metric, one.number): self._record(one, at) for one in (*self.past, *self.live.values())}

    def _record(self, one: Clock, at: int) -> dict[str, Any]:
        always = Goal(0, "business", one.goal.calendar)
        calendar, business = one.elapsed(at, Goal(0, "calendar", "")), one.elapsed(at, always)
        spent = (business if one.goal.clock == "business" else calendar) // 1000
        return {
            "state": one.state, "breached": one.breached_at is not None, "policy_id": one.policy or None,
            "target_s": one.goal.target_s, "clock": one.goal.clock, "calendar_id": one.goal.calendar,
            "activated_at": one.activated_at, "running_since": one.spans[-1][0] if one.state == "active" else None,
            "elapsed_business_s": business // 1000, "elapsed_calendar_s": calendar // 1000, "due_at": one.due_at,
            "remaining_s": max(0, one.goal.target_s - spent), "breached_at": one.breached_at,
            "breach_cause": one.cause, "fulfilled_at": one.ended_at if one.state == "fulfilled" else None,
            "cancelled_at": one.ended_at if one.state == "cancelled" else None, "cancel_reason": one.reason,
            "warnings_sent": one.warned,
        }  # fmt: skip
