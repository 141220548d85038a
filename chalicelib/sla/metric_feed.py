"""The feed of metric events: all since a moment, at least once, in order per ticket, from the change feed's shards.

Events are there as long as the desk is, so a reader may begin anywhere; nothing is folded to answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import merge

from chalicelib.desk.events import Event
from chalicelib.desk.feed import HIDDEN, MOST_ROWS, SHARDS, left_at
from chalicelib.desk.times import iso
from chalicelib.ports import Now, TicketStore
from chalicelib.sla.metric_events import MetricEvent, metric_events

Rows = Sequence[tuple[str, Event]]


@dataclass(frozen=True, slots=True)
class Left:
    """Where a shard was left: behind `position`, with `told` metric events of the next row already given."""

    position: str
    told: int = 0


@dataclass(frozen=True, slots=True)
class MetricsPage:
    """Some metric events, where each shard was left, and whether there is more to read at once (it may be short)."""

    events: tuple[MetricEvent, ...]
    left: tuple[Left, ...]
    has_more: bool


def beginning(start: datetime | None) -> tuple[Left, ...]:
    """Before everything written at a moment or later; without one, before everything."""
    return (Left(iso(start) if start else ""),) * SHARDS


def metric_changes(left: Sequence[Left], size: int, store: TicketStore, now: Now) -> MetricsPage:
    """One page of at most `size`: SHARDS index reads of MOST_ROWS rows. What is younger than HIDDEN comes later."""
    until = iso(now() - HIDDEN)
    shards = [
        store.feed(shard, one.position, until, MOST_ROWS) if one.position < until else ()
        for shard, one in enumerate(left)
    ]
    events, taken, told = _take(shards, [one.told for one in left], size)
    after = tuple(
        Left(left_at(one.position, rows, count, until), given)
        for one, rows, count, given in zip(left, shards, taken, told, strict=True)
    )
    is_more = any(count < len(rows) or len(rows) == MOST_ROWS for rows, count in zip(shards, taken, strict=True))
    return MetricsPage(tuple(events), after, is_more)


def _take(shards: Sequence[Rows], told: list[int], size: int) -> tuple[list[MetricEvent], list[int], list[int]]:
    """The first `size` of all shards by position; of each shard the rows used up, and how much of the next one."""
    events: list[MetricEvent] = []
    taken, told = [0] * len(shards), list(told)
    numbered = ([(position, shard, event) for position, event in rows] for shard, rows in enumerate(shards))
    for _, shard, event in merge(*numbered, key=lambda row: row[:2]):
        rest = metric_events(event)[told[shard] :]
        room = size - len(events)
        events += rest[:room]
        if len(rest) > room:
            told[shard] += room
            break
        taken[shard], told[shard] = taken[shard] + 1, 0
    return events, taken, told
