"""How much of a clock's time has run, and when it will have run for how long: from the ticket's statuses alone.

Nothing is accumulated, so nothing is rounded on the way, and another calendar measures the same stretches anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from chalicelib.sla.business_time import Calendar, add_exact, measure_exact
from chalicelib.sla.instances import RUNS_IN, Goal, Instance
from chalicelib.sla.policies import Pin

Timeline = Sequence[tuple[datetime, str]]
NOTHING = timedelta(0)


class Measuring:
    """Measures instances of one ticket. `ownership_runs_on_hold` is the policy's option."""

    def __init__(self, timeline: Timeline, calendar: Callable[[Pin], Calendar], ownership_runs_on_hold: bool) -> None:
        self._timeline = timeline
        self._calendar = calendar
        self._on_hold = ownership_runs_on_hold

    def runs(self, metric: str, status: str) -> bool:
        """Whether a clock of this metric runs in a status."""
        return status in RUNS_IN[metric] or (self._on_hold and status == "on_hold" and metric == "queue_ownership_time")

    def stretches(self, one: Instance) -> Iterator[tuple[datetime, datetime | None]]:
        """When it ran without a pause, as [from, to); the last one has no end while it runs on."""
        since: datetime | None = None
        for place, (at, status) in enumerate(self._timeline):
            start = one.activated_at if place == 0 else max(at, one.activated_at)  # a merged message may be older
            if not self.runs(one.metric, status):
                if since is not None and since < self._end(one, at):
                    yield since, self._end(one, at)
                since = None
            elif since is None or at <= one.activated_at:
                since = start
        if since is not None and (one.ended_at is None or since < one.ended_at):
            yield since, one.ended_at

    @staticmethod
    def _end(one: Instance, at: datetime) -> datetime:
        return at if one.ended_at is None else min(at, one.ended_at)

    def reached(self, one: Instance, goal: Goal, amount: timedelta) -> datetime | None:
        """When it will have run for `amount`; None when it stands still before that, or no opening suffices.

        One that stops at that very moment has not reached it: its time goes on at the next stretch.
        """
        left = amount
        for start, end in self.stretches(one):
            at = self._later(goal, start, left)
            if end is None or (at is not None and at < end):
                return at
            left -= self._between(goal, start, end)
        return None

    def due_at(self, one: Instance, goal: Goal) -> datetime | None:
        """The deadline, as `reached`; a missed one is kept for as long as the clock has run on since."""
        if one.breached_at is not None and not self._has_run_since(one, one.breached_at):
            return None
        return self.reached(one, goal, timedelta(seconds=goal.target_s))

    def _has_run_since(self, one: Instance, moment: datetime) -> bool:
        return any(end is None and start <= moment for start, end in self.stretches(one))

    def elapsed(self, one: Instance, calendar: Pin, until: datetime) -> tuple[timedelta, timedelta]:
        """(calendar time, business time) that it ran until a moment."""
        spans = [(start, min(end or until, until)) for start, end in self.stretches(one)]
        spans = [(start, end) for start, end in spans if start < end]
        business = (measure_exact(self._calendar(calendar), start, end) for start, end in spans)
        return sum((end - start for start, end in spans), NOTHING), sum(business, NOTHING)

    def _later(self, goal: Goal, start: datetime, amount: timedelta) -> datetime | None:
        if goal.clock == "calendar":
            return start + amount
        return add_exact(self._calendar(goal.calendar), start, amount)

    def _between(self, goal: Goal, start: datetime, end: datetime) -> timedelta:
        if goal.clock == "calendar":
            return end - start
        return measure_exact(self._calendar(goal.calendar), start, end)
