"""The state machine of instances: section 4 of the service-level design, one function per row of its table."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from chalicelib.sla.instances import LASTING, OUTSIDE, REPLY_SIDE, TIMERS, WORK_SIDE, CancelReason, Goal, Instance, Mark
from chalicelib.sla.measuring import Measuring
from chalicelib.sla.policies import Policy
from chalicelib.sla.rulebook import RuleBook
from chalicelib.sla.state import ClockState

MOST_PROGRESS = 1000  # steps over missed progress updates before the count starts again from now


@dataclass(frozen=True, slots=True)
class Point:
    """A moment at which a clock has something to do: a warning, a breach, a progress update, or a timed move."""

    at: datetime
    kind: Literal["warn", "breach", "progress", "move"]
    metric: str
    mark: str = ""


def turn(point: Point) -> tuple[datetime, int, str, str]:
    """The order in which points happen: at one moment the move comes first, for only what is past is missed."""
    return point.at, ("move", "warn", "breach", "progress").index(point.kind), point.metric, point.mark


class ClockMachine:
    """The clocks of one ticket being changed. `now` is when the change is written, whenever it should have been."""

    def __init__(self, state: ClockState, rules: RuleBook, now: datetime) -> None:
        self.state = state
        self.rules = rules
        self.now = now
        self.marks: list[Mark] = []

    @property
    def policy(self) -> Policy | None:
        """The pinned policy, if one holds for the ticket."""
        return self.rules.policy(self.state.policy) if self.state.policy else None

    @property
    def reply_policy(self) -> Policy | None:
        """The one that holds for clocks that depend on replies: a change of policy waits with everything else."""
        pins = [one[3] for one in self.state.held if one[0] == "goals"]
        pin = pins[0] if pins else self.state.policy
        return self.rules.policy(pin) if pin else None

    @property
    def measuring(self) -> Measuring:
        """Measures by the statuses known so far."""
        on_hold = self.policy.ownership_runs_on_hold if self.policy else False
        return Measuring(self.state.timeline, self.rules.calendar, on_hold)

    def running(self, metric: str) -> Instance | None:
        """The open instance of a metric."""
        one = self.state.instances.get(metric)
        return one if one and one.is_open else None

    def activate(self, metric: str, at: datetime) -> None:
        """- / activate. Without a goal there is no clock, and there is at most one open instance of a metric."""
        goal = self.state.goals.get(metric)
        if goal is None or self.running(metric):
            return
        number = self.state.counts.get(metric, 0) + 1
        self.state.counts[metric] = number
        self.state.instances[metric] = Instance(metric, number, at)
        self._mark("activate", metric, at, goal=goal)

    def fulfil(self, metric: str, at: datetime) -> None:
        """Active or paused / fulfil. What is past has been struck before (`advance`)."""
        if not (one := self.running(metric)):
            return
        ended = replace(one, end="fulfilled", ended_at=at)
        self.state.instances[metric] = ended
        self._mark("fulfil", metric, at, **self._record(ended, at))
        if metric not in WORK_SIDE:
            del self.state.instances[metric]

    def cancel(self, metric: str, at: datetime, reason: CancelReason) -> None:
        """Active or paused / cancel. What may go on is kept: a merge and the spam mark can be undone, and the whole
        matter, or a message that still waits, may get a goal again.
        """
        if not (one := self.running(metric)):
            return
        ended = replace(one, end="cancelled", ended_at=at, reason=reason)
        self.state.instances[metric] = ended
        self._mark("cancel", metric, at, reason=reason, **self._record(ended, at))
        if reason not in OUTSIDE and not (reason == "no_target" and metric in LASTING):
            del self.state.instances[metric]

    def go_on(self, metric: str, at: datetime, after: Collection[str]) -> None:
        """Fulfilled / reopen, and what was cancelled only for the time being: elapsed time and breach are kept.

        `after` says what must have ended it: "fulfilled", or reasons of cancelling.
        """
        one = self.state.instances.get(metric)
        if one and (one.reason or one.end) in after and metric in self.state.goals:
            self.state.instances[metric] = replace(one, end="", ended_at=None, reason="")
            self._mark("resume", metric, at)
            if one.reason == "no_target":
                self.applied(metric, at)
            self.judge_again(metric, at, "retarget")  # its goal may have moved while it was over

    def forget(self, metric: str) -> None:
        """What ended for want of a goal is over for good."""
        if self._waits_for_goal(metric):
            del self.state.instances[metric]

    def breach(self, metric: str, at: datetime, cause: Literal["", "retarget", "merge"] = "") -> None:
        """Active / timer: once, with the deadline as its moment."""
        one = self.state.instances[metric]
        breached = replace(one, breached_at=at, detected_at=self.now, cause=cause)
        self.state.instances[metric] = breached
        held_to = self.state.goals[metric]
        self._mark("breach", metric, at, goal=held_to, cause=cause or None, policy=self._policy_of(metric))

    def applied(self, metric: str, at: datetime) -> None:
        """Tell that an open clock is held to another goal from now on."""
        self._mark("apply", metric, at, goal=self.state.goals[metric])

    def move_start(self, metric: str, since: datetime) -> None:
        """Let a clock have started at another moment: an open one, or one that waits for a goal."""
        if self.running(metric) or self._waits_for_goal(metric):
            self.state.instances[metric] = replace(self.state.instances[metric], activated_at=since)

    def judge_again(self, metric: str, at: datetime, cause: Literal["retarget", "merge"]) -> None:
        """Retarget: time that ran is kept; a deadline that the change moves into the past is missed at the change."""
        one, goal = self.running(metric), self.state.goals.get(metric)
        if one and goal and metric not in TIMERS and one.breached_at is None:
            due_at = self.measuring.due_at(one, goal)
            if due_at is not None and due_at < at:
                self.breach(metric, at, cause)

    def points(self, is_withheld: bool) -> Iterator[Point]:
        """What lies ahead or is due. While a reply waits for its channel, clocks that depend on it are not judged."""
        measuring = self.measuring
        for metric, one in self.state.instances.items():
            goal = self.state.goals.get(metric)
            if one.is_open and goal and not (is_withheld and metric in REPLY_SIDE):
                yield from self._points_of(one, goal, measuring)

    def advance(self, until: datetime, only: Collection[str] | None = None, is_inclusive: bool = False) -> None:
        """Strike everything that came before a moment (or at it), in order of time."""
        while ready := [point for point in self._ahead(only) if self._is_past(point, until, is_inclusive)]:
            self.strike(min(ready, key=turn), until if only else self.now)

    def strike(self, point: Point, until: datetime) -> None:
        """Let one point happen; `until` is how far time has come for its clock."""
        one = self.state.instances[point.metric]
        if point.kind == "warn":
            self.state.instances[point.metric] = replace(one, warned=(*one.warned, point.mark))
            policy, due_at = self._policy_of(point.metric), self.due_at(point.metric)
            self._mark("warn", point.metric, point.at, mark=point.mark, due_at=due_at, policy=policy)
        elif point.kind == "breach":
            self.breach(point.metric, point.at)
        elif point.kind == "progress":
            self._progress(one, point.at, until)

    def due_at(self, metric: str) -> datetime | None:
        """The deadline of an open instance; None while it stands still, and after it once did when that was missed."""
        one, goal = self.running(metric), self.state.goals.get(metric)
        return self.measuring.due_at(one, goal) if one and goal else None

    def paused(self, at: datetime, before: str, after: str) -> None:
        """Tell which open clocks a change of status stops, and which it sets going again."""
        measuring = self.measuring
        for metric, one in self.state.instances.items():
            was, runs = measuring.runs(metric, before), measuring.runs(metric, after)
            if one.is_open and was != runs:
                facts = {} if runs else self._record(one, at)
                self._mark("resume" if runs else "pause", metric, at, **facts)

    def _ahead(self, only: Collection[str] | None) -> Iterator[Point]:
        found = self.points(is_withheld=only is None and bool(self.state.held))
        return (point for point in found if point.kind != "move" and (only is None or point.metric in only))

    def _is_past(self, point: Point, until: datetime, is_inclusive: bool) -> bool:
        """Missed is what is past: at the very moment it is not yet."""
        return point.at < self.now and (point.at <= until if is_inclusive else point.at < until)

    def _points_of(self, one: Instance, goal: Goal, measuring: Measuring) -> Iterator[Point]:
        if one.breached_at is not None:
            return
        due_at = measuring.due_at(one, goal)
        if one.metric in TIMERS:
            if due_at is not None and one.metric == "progress_update":
                yield Point(due_at, "progress", one.metric)
            elif due_at is not None:  # another goal may put the moment into the past: nothing moves before it held
                yield Point(max(due_at, self.state.applied_at or due_at), "move", one.metric)
            return
        if due_at is not None:
            yield Point(due_at, "breach", one.metric)
        policy = self._policy_of(one.metric)
        for warning in policy.warnings if policy else ():
            amount = warning.amount(goal.target_s)
            if amount is None or warning.mark in one.warned:
                continue
            at = measuring.reached(one, goal, amount)
            if at is not None:
                yield Point(at, "warn", one.metric, warning.mark)

    def _progress(self, one: Instance, at: datetime, until: datetime) -> None:
        """One update for all that were missed: the customer is not to hear the same thing twice at once."""
        goal = self.state.goals[one.metric]
        last = at
        for _ in range(MOST_PROGRESS):
            following = self.measuring.due_at(replace(one, activated_at=last), goal)
            if following is None or following >= until:
                break
            last = following
        number = one.number + 1
        self.state.counts[one.metric] = number
        self.state.instances[one.metric] = Instance(one.metric, number, last)
        self.marks.append(Mark("progress", one.metric, one.number, last))

    def _record(self, one: Instance, at: datetime) -> dict[str, Any]:
        goal = self.state.goals.get(one.metric)
        if goal is None:
            return {}
        calendar, business = self.measuring.elapsed(one, goal.calendar, at)
        facts = {"instance": one, "goal": goal, "policy": self._policy_of(one.metric)}
        return {"calendar": calendar, "business": business, **facts}

    def _waits_for_goal(self, metric: str) -> bool:
        one = self.state.instances.get(metric)
        return one is not None and one.reason == "no_target"

    def _policy_of(self, metric: str) -> Policy | None:
        return self.reply_policy if metric in REPLY_SIDE else self.policy

    def _mark(self, kind: Any, metric: str, at: datetime, goal: Goal | None = None, **facts: Any) -> None:
        number = self.state.instances[metric].number
        self.marks.append(Mark(kind, metric, number, at, goal or facts.pop("goal", None), facts))
