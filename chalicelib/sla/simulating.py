"""What would happen: which policy a ticket would get, why, and what would be due when. Nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from chalicelib.sla.business_time import add_exact
from chalicelib.sla.goals import choose
from chalicelib.sla.instances import TIMERS, Goal
from chalicelib.sla.policies import Facts, Pin, Policy
from chalicelib.sla.rulebook import RuleBook

# The clocks that a new ticket starts; the others wait for an answer, an escalation, an end.
ON_RECEIPT = frozenset({
    "first_reply_time", "requester_wait_time", "agent_work_time", "total_resolution_time", "queue_ownership_time",
    "progress_update",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A ticket that nobody opened. `draft` takes the place of the policy with its id, or stands beside the others."""

    facts: Facts
    received_at: datetime
    draft: Policy | None = None


@dataclass(frozen=True, slots=True)
class Considered:
    """A policy that was tried, and what kept it from the ticket as pointers into its document; empty: it matches."""

    policy: Policy
    failed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """What holds for one metric, as if its clock started when the ticket was received and never paused.

    `row` is the place of the target in its policy, `beaten` are the other rows about the ticket. `due_at` and the
    moment of a warning are None where the calendar does not open for long enough within its horizon.
    """

    metric: str
    goal: Goal
    row: int
    beaten: tuple[int, ...]
    starts: Literal["on_receipt", "later"]
    due_at: datetime | None
    warnings: tuple[tuple[str, datetime | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """The answer: the facts with what followed from them, every policy in the order of trying, the one that matches."""

    facts: Facts
    policy: Policy | None
    considered: tuple[Considered, ...]
    promised: tuple[Promised, ...]


class Simulating:
    """The use case. `policies` gives the current version of every policy, also of those that are not active."""

    def __init__(self, policies: Callable[[], Sequence[Policy]], book: RuleBook) -> None:
        self._policies = policies
        self._book = book

    def run(self, trial: Trial) -> Simulation:
        """Try a ticket. A region that is not given is the market's."""
        drafts = (trial.draft,) if trial.draft else ()
        known = {policy.id: policy for policy in (*self._policies(), *drafts)}
        book = _Tried(self._book, sorted(known.values(), key=lambda policy: (policy.position, policy.id)))
        applied = choose(trial.facts, book)
        facts = applied.facts(trial.facts)
        policy = book.policy(applied.policy) if applied.policy else None
        start = _Start(trial.received_at, facts, self._book)
        goals = applied.goals(facts, book).items()
        return Simulation(
            facts=facts,
            policy=policy,
            considered=tuple(Considered(one, _failed(one, facts)) for one in book.tried),
            promised=tuple(start.promised(policy, metric, goal) for metric, goal in goals) if policy else (),
        )


class _Tried:
    """The rule book with other policies in force; calendars and regions are the book's."""

    def __init__(self, book: RuleBook, tried: Sequence[Policy]) -> None:
        self.tried = tried
        self.calendar = book.calendar
        self.current_calendar = book.current_calendar
        self.calendar_of_market = book.calendar_of_market
        self.region_of = book.region_of

    def policies(self) -> Sequence[Policy]:
        return [policy for policy in self.tried if policy.is_active]

    def policy(self, pin: Pin) -> Policy:
        return next(policy for policy in self.tried if policy.pin == pin)


def _failed(policy: Policy, facts: Facts) -> tuple[str, ...]:
    return policy.unmet(facts) if policy.is_active else ("/is_active", *policy.unmet(facts))


@dataclass(frozen=True, slots=True)
class _Start:
    """The moment at which all clocks are started, for a ticket with these facts."""

    at: datetime
    facts: Facts
    book: RuleBook

    def promised(self, policy: Policy, metric: str, goal: Goal) -> Promised:
        best = policy.targets_for(self.facts)[metric]
        rows = [row for row, one in enumerate(policy.targets) if one.metric == metric and one.holds(self.facts)]
        row = next(row for row in rows if policy.targets[row] is best)
        points = () if metric in TIMERS else policy.warnings
        amounts = [(point.mark, point.amount(goal.target_s)) for point in points]
        return Promised(
            metric=metric,
            goal=goal,
            row=row,
            beaten=tuple(other for other in rows if other != row),
            starts="on_receipt" if metric in ON_RECEIPT else "later",
            due_at=self._after(goal, timedelta(seconds=goal.target_s)),
            warnings=tuple((mark, self._after(goal, amount)) for mark, amount in amounts if amount is not None),
        )

    def _after(self, goal: Goal, amount: timedelta) -> datetime | None:
        if goal.clock == "calendar":
            return self.at + amount
        return add_exact(self.book.calendar(goal.calendar), self.at, amount)
