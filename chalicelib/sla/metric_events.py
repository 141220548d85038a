"""The log of metric events: what happened to a ticket's clocks, in the words of Zendesk's ticket metric events.

Each is read from one event row alone. Beside their types there are `warn` and `cancel`. Source of the shape and of what
each type means: Zendesk's developer documentation, "Ticket Metric Events" and "Ticket metric event types reference".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from chalicelib.desk.events import Event
from chalicelib.sla.fold import Happened
from chalicelib.sla.instances import SOLVED, WORK_SIDE
from chalicelib.sla.metric_log import Noted, read
from chalicelib.sla.policies import Pin

MetricEventType = Literal[
    "measure", "activate", "pause", "fulfill", "apply_sla", "breach", "update_status", "warn", "cancel"
]
WAKERS = frozenset({"archive_time", "progress_update"})  # measure nothing: no metrics to anybody
STOPS = frozenset({*WORK_SIDE, "queue_ownership_time", "confirm_time"})  # a solution ends these, it does not pause them
ENDED = {"elapsed_calendar_s", "elapsed_business_s"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricEvent:
    """One entry of the log. `time` is when it counts from, whenever it was noticed and written.

    `target_s`, `clock` and `policy` belong to apply_sla; elapsed seconds to update_status and, as far as the clock had
    run, to cancel. `reason` is why it was cancelled, which warning it was, or what moved a deadline into the past.
    """

    id: str
    ticket_id: str
    metric: str
    instance_id: int
    type: MetricEventType
    time: datetime
    target_s: int | None = None
    clock: str | None = None
    policy: Pin | None = None
    elapsed_calendar_s: int | None = None
    elapsed_business_s: int | None = None
    reason: str | None = None


Entry = tuple[MetricEventType, str, int, datetime, dict[str, Any]]  # type, metric, instance, time, the rest


def metric_events(event: Event) -> list[MetricEvent]:
    """What one event row tells of its ticket's clocks, in order; the ids are the same at every reading."""
    told = [*_beside(event), *_of_its_own(event)]
    return [
        MetricEvent(
            id=f"{event.id}-{place}", ticket_id=event.subject_id, type=type_, metric=metric, instance_id=number,
            time=time, **rest,
        )
        for place, (type_, metric, number, time, rest) in enumerate(told, start=1)
    ]  # fmt: skip


def in_order_of_time(found: Iterable[MetricEvent]) -> list[MetricEvent]:
    """A ticket's log by time; at one moment an instance comes to its end before the next one begins."""
    return sorted(found, key=lambda one: (one.time, one.instance_id))


def left_after(log: Sequence[MetricEvent], id_: str) -> Sequence[MetricEvent]:
    """What comes behind one entry of a ticket's log. LookupError when the log has no such entry."""
    behind = next((at for at, one in enumerate(log, start=1) if one.id == id_), None)
    if behind is None:
        raise LookupError(id_)
    return log[behind:]


def _beside(event: Event) -> Iterator[Entry]:
    """What was noted beside an event that caused it."""
    policy, noted = read(event.metrics)
    counts_from = Happened(event.type, event.data, event.occurred_at).at
    is_solved = event.type == "ticket.status_changed" and event.data["to"] in SOLVED
    for one in noted:
        is_ending = is_solved and one.kind == "pause" and one.metric in STOPS
        if one.metric not in WAKERS and not is_ending:
            yield from _entries(one, counts_from - one.before, policy)


def _entries(one: Noted, time: datetime, policy: Pin | None) -> Iterator[Entry]:
    """A first activation also begins the measuring (instance 0); where a goal was set, the policy is applied."""
    goal = {"target_s": one.target_s, "clock": one.clock, "policy": policy}
    elapsed = {"elapsed_calendar_s": one.elapsed_calendar_s, "elapsed_business_s": one.elapsed_business_s}
    if one.kind == "activate" and one.instance == 1:
        yield "measure", one.metric, 0, time, {}
    if one.kind in ("activate", "resume"):
        yield "activate", one.metric, one.instance, time, {}
    if one.kind in ("activate", "apply"):
        yield "apply_sla", one.metric, one.instance, time, goal
    if one.kind == "pause":
        yield "pause", one.metric, one.instance, time, {}
    if one.kind == "cancel":
        yield "cancel", one.metric, one.instance, time, {**elapsed, "reason": one.reason}
    if one.kind == "fulfil":
        yield from _fulfilled(one.metric, one.instance, time, elapsed)


def _of_its_own(event: Event) -> Iterator[Entry]:
    """What an event of the clocks tells itself."""
    data = event.data
    if event.type == "sla.warning":
        yield "warn", data["metric"], data["instance"], _time(data["at"]), {"reason": data["mark"]}
    elif event.type == "sla.breached":
        yield "breach", data["metric"], data["instance"], _time(data["breached_at"]), {"reason": data.get("cause")}
    elif event.type == "sla.fulfilled":
        elapsed = {name: data[name] for name in sorted(ENDED)}
        yield from _fulfilled(data["metric"], data["instance"], _time(data["fulfilled_at"]), elapsed)


def _fulfilled(metric: str, number: int, time: datetime, elapsed: dict[str, Any]) -> Iterator[Entry]:
    yield "fulfill", metric, number, time, {}
    yield "update_status", metric, number, time, elapsed


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)
