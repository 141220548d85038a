"""What a policy must keep beyond its shape: it names only what exists, and no two of its targets are equally good."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any, get_args

from chalicelib.desk.clock_events import METRICS
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.tickets import Channel, Complexity, Urgency
from chalicelib.sla.instances import TIMERS
from chalicelib.sla.policies import CHANNEL_CLASSES, Effect, Policy, Target, policy_from

MAX_POLICIES = 50
MAX_BYTES = 60_000  # of a policy as JSON: all of them are read together, and an item has at most 400 KB
# Business time that a target may take: what the shipped calendar with the fewest hours (China) is open in the 400 days
# that are looked ahead. What takes longer has no due time, and raises the alarm of a calendar that never opens.
MAX_BUSINESS_S = 2_000 * 3600
RAISED: tuple[Urgency, ...] = ("urgent", "normal")

# The values a key can have at all; of the others only the owner knows which exist.
_VALUES = {
    "urgency": frozenset(get_args(Urgency)),
    "complexity": frozenset(get_args(Complexity)),
    "channel": frozenset(get_args(Channel)),
    "channel_class": frozenset(CHANNEL_CLASSES),
}
# Seconds. What fires again by itself, or moves a ticket by itself, must leave people the time to notice.
LEAST = {"progress_update": 300, "confirm_time": 60, "archive_time": 60}
STINT = "queue_ownership_time"  # the one clock that a move starts anew
LEAST_STINT = 60  # of one whose end moves the ticket
MOVING = frozenset({"move", "escalate"})
# What an effect takes, and whether it needs it: without a queue an escalation goes to the emergency queue.
_TAKES = {"raise_urgency": ("to", True), "move": ("queue_id", True), "escalate": ("queue_id", False)}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The ids that a policy may name."""

    queue_ids: Collection[str]
    calendar_ids: Collection[str]


def check(document: Mapping[str, Any], around: Surroundings, at: str) -> Policy:
    """The policy of a document in its kept spelling. `at` is the pointer to it in what was sent.

    InvalidValueError for the first fault.
    """
    if len(json.dumps(document, ensure_ascii=False).encode()) > MAX_BYTES:
        raise InvalidValueError(at, "too_long", limit=MAX_BYTES)
    policy = policy_from(document)
    for pointer, reason, details in _faults(policy, around):
        raise InvalidValueError(at + pointer, reason, **details)
    return policy


Fault = tuple[str, str, dict[str, int]]


def _faults(policy: Policy, around: Surroundings) -> Iterator[Fault]:
    if policy.calendar_id not in (None, *around.calendar_ids):
        yield "/calendar_id", "unknown_calendar", {}
    for name, conditions in (("all", policy.match_all), ("any", policy.match_any)):
        for at, condition in enumerate(conditions):
            yield from _values(f"/match/{name}/{at}/value", condition.field, condition.values)
    for at, target in enumerate(policy.targets):
        yield from _of_target(f"/targets/{at}", target, around)
        if target.target_s < _least(target.metric, policy):
            yield f"/targets/{at}/target_s", "out_of_range", {"limit": _least(target.metric, policy)}
    yield from _repeated(policy)
    for at, effect in enumerate(policy.effects):
        yield from _of_effect(f"/effects/{at}", effect, policy, around)
    yield from _at_odds(policy)
    for at, other in ambiguous(policy.targets):
        yield f"/targets/{at}", "ambiguous_target", {"other": other}


def ambiguous(targets: Collection[Target]) -> Iterator[tuple[int, int]]:
    """Pairs of rows, the later one first, of which neither is more telling for some ticket that both are about.

    Rows that name different keys never are: the number of keys decides, then which.
    """
    sets = [(target.metric, {name: frozenset(values) for name, values in target.keys}) for target in targets]
    for (at, (metric, keys)), (later, (other_metric, other_keys)) in combinations(enumerate(sets), 2):
        same = metric == other_metric and keys.keys() == other_keys.keys()
        if same and all(keys[name] & other_keys[name] for name in keys):
            yield later, at


def _of_target(pointer: str, target: Target, around: Surroundings) -> Iterator[Fault]:
    if target.metric not in METRICS:
        yield f"{pointer}/metric", "unknown", {}
    if target.calendar_id not in (None, *around.calendar_ids):
        yield f"{pointer}/calendar_id", "unknown_calendar", {}
    if target.clock == "business" and target.target_s > MAX_BUSINESS_S:
        yield f"{pointer}/target_s", "too_long", {"limit": MAX_BUSINESS_S}
    named = {name for name, _ in target.keys}
    if {"channel", "channel_class"} <= named:  # the channel says its class: one thing would count as two keys
        yield f"{pointer}/channel_class", "not_allowed", {}
    for name, values in target.keys:
        yield from _values(f"{pointer}/{name}", name, values)


def _values(pointer: str, field: str, values: tuple[str, ...]) -> Iterator[Fault]:
    if len(set(values)) < len(values):
        yield pointer, "repeated", {}
    if field in _VALUES and not _VALUES[field].issuperset(values):
        yield pointer, "unknown", {}


def _repeated(policy: Policy) -> Iterator[Fault]:
    marks = [warning.mark for warning in policy.warnings]
    for at, mark in enumerate(marks):
        if mark in marks[:at]:
            yield f"/warnings/{at}", "repeated", {}


def _least(metric: str, policy: Policy) -> int:
    """The fewest seconds a target may have."""
    is_moving = metric == STINT and any(one.do == "move" and _is_about(one, STINT) for one in policy.effects)
    return LEAST_STINT if is_moving else LEAST.get(metric, 1)


def _at_odds(policy: Policy) -> Iterator[Fault]:
    """Pairs of effects that would send a ticket to two places, at once or back and forth without end.

    A move begins a stint in the other queue, whose warning or breach may move the ticket again. All that follows from
    stints being moves to one queue, a ticket comes to rest there. Other clocks start only by what people do, an
    escalation opens no second one, and urgency only rises: nothing else can go round.
    """
    has_stints = any(target.metric == STINT for target in policy.targets)
    for (at, one), (later, other) in combinations(enumerate(policy.effects), 2):
        if {one.do, other.do} <= MOVING and _may_coincide(one, other):
            yield f"/effects/{later}", "conflicting_effect", {"other": at}
        is_circle = one.do == other.do == "move" and one.queue_id != other.queue_id
        if has_stints and is_circle and _is_about(one, STINT) and _is_about(other, STINT):
            yield f"/effects/{later}", "endless_effect", {"other": at}


def _may_coincide(one: Effect, other: Effect) -> bool:
    """Whether both can follow one and the same warning or breach."""
    is_metric_shared = not one.metrics or not other.metrics or not set(one.metrics).isdisjoint(other.metrics)
    is_mark_shared = one.mark is None or other.mark is None or one.mark == other.mark
    return one.on == other.on and is_metric_shared and is_mark_shared


def _is_about(effect: Effect, metric: str) -> bool:
    return not effect.metrics or metric in effect.metrics


def _of_effect(pointer: str, effect: Effect, policy: Policy, around: Surroundings) -> Iterator[Fault]:
    taken, is_needed = _TAKES[effect.do]
    for name in ("to", "queue_id"):
        is_given = getattr(effect, name) is not None
        if is_given and name != taken:
            yield f"{pointer}/{name}", "not_allowed", {}
        elif not is_given and name == taken and is_needed:
            yield f"{pointer}/{name}", "missing", {}
    if effect.to not in (None, *RAISED):
        yield f"{pointer}/to", "not_allowed", {}
    if effect.queue_id not in (None, *around.queue_ids):
        yield f"{pointer}/queue_id", "unknown_queue", {}
    for at, metric in enumerate(effect.metrics):
        if metric not in METRICS or metric in TIMERS:  # nobody is warned of a timer, and it is never missed
            yield f"{pointer}/metrics/{at}", "not_allowed" if metric in METRICS else "unknown", {}
    if effect.mark is not None and effect.on == "breach":
        yield f"{pointer}/mark", "not_allowed", {}
    elif effect.mark not in (None, *(warning.mark for warning in policy.warnings)):
        yield f"{pointer}/mark", "unknown", {}
