"""Policies: which targets hold for which tickets, in which time, and what happens on the way. Data, never code.

The selection rules are those of section 6 of the service-level design.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import timedelta
from typing import Any, Literal, NamedTuple

Clock = Literal["business", "calendar"]

# The keys of a target, the more telling one first: among equally many keys the earlier one wins.
KEYS = (
    "urgency", "complexity", "category", "channel", "channel_class", "region", "market", "tier", "brand",
    "sales_platform",
)  # fmt: skip
MAIL, REVIEWS = frozenset({"email"}), frozenset({"app_store", "google_play", "marketplace"})
CHANNEL_CLASSES = ("sync", "email", "review")


class Pin(NamedTuple):
    """One version of a policy or calendar: what it says never changes."""

    id: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What of a ticket decides its targets; None is unknown and matches no key."""

    urgency: str = "normal"
    complexity: str = "simple"
    category: str | None = None
    channel: str = "api"
    region: str | None = None
    market: str | None = None
    tier: str | None = None
    brand: str | None = None
    sales_platform: str | None = None

    @property
    def channel_class(self) -> str:
        """One of CHANNEL_CLASSES; "sync" are the channels on which people wait for an answer."""
        return "email" if self.channel in MAIL else "review" if self.channel in REVIEWS else "sync"

    @classmethod
    def of(cls, known: Any) -> Facts:
        """The facts of anything with attributes of these names (a ticket)."""
        return cls(**{field.name: getattr(known, field.name) for field in fields(cls)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One row of the target table: holds where every key's value is among its values. `target_s` in seconds.

    `calendar_id` overrides the policy's and the market's calendar for this target.
    """

    metric: str
    target_s: int
    clock: Clock = "calendar"
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    calendar_id: str | None = None

    def holds(self, facts: Facts) -> bool:
        """Whether this row is about a ticket with these facts."""
        return all(getattr(facts, name) in values for name, values in self.keys)

    @property
    def weight(self) -> tuple[int, tuple[bool, ...]]:
        """How telling the row is: more keys first, then the earlier ones of KEYS."""
        named = {name for name, _ in self.keys}
        return len(named), tuple(name in named for name in KEYS)


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition on a ticket's facts; `values` are alternatives."""

    field: str
    op: Literal["in", "not_in"]
    values: tuple[str, ...]

    def holds(self, facts: Facts) -> bool:
        """Whether it holds; an unknown fact is in no list."""
        return (getattr(facts, self.field) in self.values) == (self.op == "in")


@dataclass(frozen=True, slots=True)
class WarningPoint:
    """A moment before the deadline: after `pct` percent of the target, or `before_s` seconds of its clock before it."""

    pct: int | None = None
    before_s: int | None = None

    @property
    def mark(self) -> str:
        """Its name in events and records: "pct:80", "before:300"."""
        return f"pct:{self.pct}" if self.pct is not None else f"before:{self.before_s}"

    def amount(self, target_s: int) -> timedelta | None:
        """How much time of a target has run by then; None for a moment that does not lie inside the target."""
        if self.pct is not None:
            return timedelta(seconds=target_s) * self.pct / 100
        before_s = self.before_s or 0
        return timedelta(seconds=target_s - before_s) if 0 < before_s < target_s else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a warning or breach sets in motion: raise the urgency `to`, move to a queue, or escalate to one.

    `metrics` empty: every metric; `mark`: only that warning.
    """

    on: Literal["warning", "breach"]
    do: Literal["raise_urgency", "move", "escalate"]
    metrics: tuple[str, ...] = ()
    mark: str | None = None
    to: str | None = None
    queue_id: str | None = None

    def follows(self, on: str | None, metric: str, mark: str | None) -> bool:
        """Whether it is for this happening ("warning" | "breach") of this metric."""
        is_meant = self.mark is None or self.mark == mark
        return self.on == on and is_meant and (not self.metrics or metric in self.metrics)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A version of a policy. Matches when all of `match_all` hold and, where there are any, one of `match_any`.

    `start_from` is the moment the first clocks run from; `count_bot`: a bot's answer is a first reply;
    `count_resolve_as_reply`: resolving without a word is one; `ownership_runs_on_hold`: queue ownership goes on then;
    `keep_hold`: a customer message does not take the ticket off hold.
    """

    id: str
    version: int
    title: str = ""
    position: int = 0
    is_active: bool = True
    match_all: tuple[Condition, ...] = ()
    match_any: tuple[Condition, ...] = ()
    targets: tuple[Target, ...] = ()
    warnings: tuple[WarningPoint, ...] = ()
    effects: tuple[Effect, ...] = ()
    calendar_id: str | None = None
    start_from: Literal["received_at", "channel_created_at"] = "received_at"
    count_bot: bool = False
    count_resolve_as_reply: bool = False
    ownership_runs_on_hold: bool = False
    keep_hold: bool = False

    @property
    def pin(self) -> Pin:
        """This version's name."""
        return Pin(self.id, self.version)

    def matches(self, facts: Facts) -> bool:
        """Whether the policy is for a ticket with these facts."""
        return not self.unmet(facts)

    def unmet(self, facts: Facts) -> tuple[str, ...]:
        """What keeps the policy from a ticket with these facts, as pointers into its document; empty: it matches."""
        failed = [f"/match/all/{at}" for at, condition in enumerate(self.match_all) if not condition.holds(facts)]
        if self.match_any and not any(condition.holds(facts) for condition in self.match_any):
            failed.append("/match/any")
        return tuple(failed)

    def targets_for(self, facts: Facts) -> dict[str, Target]:
        """The most telling row of each metric that holds for these facts."""
        found: dict[str, Target] = {}
        for target in self.targets:
            known = found.get(target.metric)
            if target.holds(facts) and (known is None or target.weight > known.weight):
                found[target.metric] = target
        return found


def first_match(policies: Sequence[Policy], facts: Facts) -> Policy | None:
    """The first active policy in `position` order that is for a ticket with these facts."""
    ordered = sorted(policies, key=lambda policy: (policy.position, policy.id))
    return next((policy for policy in ordered if policy.is_active and policy.matches(facts)), None)


def policy_from(document: Mapping[str, Any]) -> Policy:
    """A policy from its stored document (checked when it was written)."""
    match = document.get("match") or {}
    plain = ("title", "position", "is_active", "calendar_id", "start_from", "count_bot", "count_resolve_as_reply",
             "ownership_runs_on_hold", "keep_hold")  # fmt: skip
    return Policy(
        id=document["id"],
        version=int(document["version"]),
        match_all=tuple(map(_condition, match.get("all", ()))),
        match_any=tuple(map(_condition, match.get("any", ()))),
        targets=tuple(map(_target, document["targets"])),
        warnings=tuple(WarningPoint(w.get("pct"), w.get("before_s")) for w in document.get("warnings", ())),
        effects=tuple(map(_effect, document.get("effects", ()))),
        **{name: document[name] for name in plain if document.get(name) is not None},
    )


def _values(given: Any) -> tuple[str, ...]:
    return tuple(given) if isinstance(given, list | tuple) else (given,)


def _condition(document: Mapping[str, Any]) -> Condition:
    return Condition(document["field"], document.get("op", "in"), _values(document["value"]))


def _target(document: Mapping[str, Any]) -> Target:
    keys = tuple((name, _values(document[name])) for name in KEYS if document.get(name) not in (None, "*"))
    return Target(
        metric=document["metric"],
        target_s=int(document["target_s"]),
        clock=document.get("clock", "calendar"),
        keys=keys,
        calendar_id=document.get("calendar_id"),
    )


def _effect(document: Mapping[str, Any]) -> Effect:
    known = {name: document[name] for name in ("mark", "to", "queue_id") if document.get(name) is not None}
    return Effect(on=document["on"], do=document["do"], metrics=tuple(document.get("metrics", ())), **known)
