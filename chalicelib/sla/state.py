"""What is remembered of a ticket's clocks between two changes, and how it is written into the ticket's row.

Only what the next change needs: the ticket's statuses with their times, the open instances and those that can be
reopened, and the replies whose channel has not answered yet. Everything else is in the events.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from chalicelib.sla.instances import RUNS_IN, Goal, Instance
from chalicelib.sla.policies import Clock, Pin

METRICS = tuple(RUNS_IN)
STATUSES = ("new", "open", "pending", "on_hold", "resolved", "confirmed", "archived", "merged", "spam")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MS = timedelta(milliseconds=1)

Input = tuple[Any, ...]  # (kind, at, ...): see replying.py


@dataclass(slots=True)
class ClockState:
    """The clocks of one ticket between two changes.

    `origin` is where the first clocks start; `policy` and `calendars` are what was applied last, `goals` what came of
    it, `applied_at` when that was, if not at the beginning. `timeline` holds (since, status), `counts` numbers the
    instances, `started_at` is when a customer had first written. The rest belongs to the clocks that depend on
    replies: `status` as far as they have heard of it, the oldest unanswered customer message of the ticket's own and
    of merged tickets, the last reply, `held`: what they have not heard of yet because the reply at its head waits
    for its channel; and `at_editors`: replies that wait for a human editor, message id to whether it is an agent's.
    """

    origin: datetime
    policy: Pin | None = None
    calendars: tuple[Pin, ...] = ()
    goals: dict[str, Goal] = field(default_factory=dict)
    timeline: list[tuple[datetime, str]] = field(default_factory=list)
    instances: dict[str, Instance] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    started_at: datetime | None = None
    applied_at: datetime | None = None
    status: str = "new"
    is_replied: bool = False
    unanswered_at: datetime | None = None
    merged: dict[str, datetime] = field(default_factory=dict)
    replied_at: datetime | None = None
    held: list[Input] = field(default_factory=list)
    at_editors: dict[str, bool] = field(default_factory=dict)


def dumps(state: ClockState) -> str:
    """The state as compact text: names by their place in the lists above, times in milliseconds after `origin`.

    Equal states give equal texts, whatever led to them.
    """
    others = sorted({goal.calendar for goal in state.goals.values()} - set(state.calendars))
    pins = [*state.calendars, *others]
    ordered = sorted(state.instances.values(), key=lambda one: METRICS.index(one.metric))
    parts = {
        "o": (state.origin - EPOCH) // MS,
        "p": state.policy,
        "c": state.calendars or None,
        "d": others or None,
        "g": _goals(state.goals, pins) or None,
        "l": [figure for at, status in state.timeline for figure in (_after(at, state.origin), STATUSES.index(status))],
        "i": [_instance(one, state.origin) for one in ordered] or None,
        "n": [[METRICS.index(m), n] for m, n in sorted(state.counts.items()) if m not in state.instances] or None,
        "b": _after(state.started_at, state.origin),
        "e": _after(state.applied_at, state.origin),
        "s": STATUSES.index(state.status) if state.held else None,
        "r": 1 if state.is_replied else None,
        "u": _after(state.unanswered_at, state.origin),
        "m": {id_: _after(at, state.origin) for id_, at in sorted(state.merged.items())} or None,
        "a": _after(state.replied_at, state.origin),
        "h": [_held(one, state.origin) for one in state.held] or None,
        "t": {id_: int(is_agent) for id_, is_agent in sorted(state.at_editors.items())} or None,
    }
    return json.dumps({name: value for name, value in parts.items() if value is not None}, separators=(",", ":"))


def loads(text: str) -> ClockState:
    """The state back from its text."""
    parts = json.loads(text)
    origin = EPOCH + parts["o"] * MS
    calendars = tuple(Pin(*pin) for pin in parts.get("c", ()))
    pins = [*calendars, *(Pin(*pin) for pin in parts.get("d", ()))]
    instances = [_instance_back(one, origin) for one in parts.get("i", ())]
    pairs = zip(parts["l"][::2], parts["l"][1::2], strict=True)
    timeline = [(origin + at * MS, STATUSES[status]) for at, status in pairs]
    return ClockState(
        origin=origin,
        policy=Pin(*parts["p"]) if "p" in parts else None,
        calendars=calendars,
        goals=_goals_back(parts.get("g", ()), pins),
        timeline=timeline,
        instances={one.metric: one for one in instances},
        counts={one.metric: one.number for one in instances} | {METRICS[m]: count for m, count in parts.get("n", ())},
        started_at=_moment(parts.get("b"), origin),
        applied_at=_moment(parts.get("e"), origin),
        status=STATUSES[parts["s"]] if "s" in parts else timeline[-1][1],
        is_replied="r" in parts,
        unanswered_at=_moment(parts.get("u"), origin),
        merged={id_: origin + at * MS for id_, at in parts.get("m", {}).items()},
        replied_at=_moment(parts.get("a"), origin),
        held=[_held_back(one, origin) for one in parts.get("h", ())],
        at_editors={id_: bool(is_agent) for id_, is_agent in parts.get("t", {}).items()},
    )


def _after(at: datetime | None, origin: datetime) -> int | None:
    return None if at is None else (at - origin) // MS


def _moment(after: int | None, origin: datetime) -> datetime | None:
    return None if after is None else origin + after * MS


def _goals(goals: dict[str, Goal], pins: list[Pin]) -> list[list[int]]:
    """Rows of metric, seconds, whether in business time, calendar; noughts at the end of a row are left away."""
    rows = [
        [METRICS.index(name), goal.target_s, int(goal.clock == "business"), pins.index(goal.calendar)]
        for name, goal in sorted(goals.items(), key=lambda item: METRICS.index(item[0]))
    ]
    return [row if row[3] else row[: 2 + row[2]] for row in rows]


def _goals_back(rows: Any, pins: list[Pin]) -> dict[str, Goal]:
    clocks: tuple[Clock, Clock] = ("calendar", "business")
    whole = [[*row, 0, 0][:4] for row in rows]
    return {METRICS[metric]: Goal(target_s, clocks[clock], pins[pin]) for metric, target_s, clock, pin in whole}


def _instance(one: Instance, origin: datetime) -> list[Any]:
    """Which it is and when it started; then, if there is anything to say, how it fared."""
    fared = {
        "f": _after(one.ended_at if one.end == "fulfilled" else None, origin),
        "x": _after(one.ended_at if one.end == "cancelled" else None, origin),
        "r": one.reason or None,
        "w": one.warned or None,
        "b": _after(one.breached_at, origin),
        "d": _after(one.detected_at, origin),
        "c": one.cause or None,
    }
    known = {name: value for name, value in fared.items() if value is not None}
    return [METRICS.index(one.metric), one.number, _after(one.activated_at, origin), *([known] if known else [])]


def _instance_back(row: list[Any], origin: datetime) -> Instance:
    metric, number, activated, fared = (*row, {})[:4]
    return Instance(
        metric=METRICS[metric],
        number=number,
        activated_at=origin + activated * MS,
        end="fulfilled" if "f" in fared else "cancelled" if "x" in fared else "",
        ended_at=_moment(fared.get("f", fared.get("x")), origin),
        reason=fared.get("r", ""),
        warned=tuple(fared.get("w", ())),
        breached_at=_moment(fared.get("b"), origin),
        detected_at=_moment(fared.get("d"), origin),
        cause=fared.get("c", ""),
    )


def _held(one: Input, origin: datetime) -> list[Any]:
    """An input; goals ride with calendars of their own, a merged ticket's moment as all moments do."""
    kind, at, *rest = one
    if kind == "goals":
        pins = sorted({goal.calendar for goal in rest[0].values()})
        rest = [pins, _goals(rest[0], pins), rest[1]]
    if kind == "merged":
        rest = [rest[0], _after(rest[1], origin)]
    return [kind, _after(at, origin), *rest]


def _held_back(row: list[Any], origin: datetime) -> Input:
    kind, at, *rest = row
    if kind == "goals":
        rest = [_goals_back(rest[1], [Pin(*pin) for pin in rest[0]]), Pin(*rest[2]) if rest[2] else None]
    if kind == "merged":
        rest = [rest[0], _moment(rest[1], origin)]
    return (kind, origin + at * MS, *rest)
