"""The change feed:

all events of the last days, at least once, in order per ticket, from N shards (decision 1).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from heapq import merge

from chalicelib.desk.errors import CursorError
from chalicelib.desk.events import Event
from chalicelib.desk.times import iso
from chalicelib.ports import Now, TicketStore

SHARDS = 4
WINDOW = timedelta(days=7)
# An event is stamped before its transaction is tried, and a request lives 29 s at most: what is this old is
# all there.
HIDDEN = timedelta(seconds=30)
MOST_ROWS = 100  # per shard and request, when `types` thins them out


@dataclass(frozen=True, slots=True)
class FeedPage:
    """Some events, where each shard was left, and whether there is more to read at once (a page may be
    short).
    """

    events: tuple[Event, ...]
    positions: tuple[str, ...]
    has_more: bool


@dataclass(frozen=True, slots=True)
class FeedQuestion:
    """From where (one position per shard; none:

    from the beginning of the window), of which types (none: all).
    """

    positions: Sequence[str] = ()
    types: frozenset[str] = frozenset()
    size: int = 50


def changes(question: FeedQuestion, store: TicketStore, now: Now) -> FeedPage:
    """One page:

    SHARDS index reads, `size` events or fewer. CursorError cursor_expired for what left the window.
    """
    moment = now()
    oldest, until = iso(moment - WINDOW), iso(moment - HIDDEN)
    starts = tuple(question.positions) or (oldest,) * SHARDS
    if any(start < oldest for start in starts):
        raise CursorError("cursor_expired")
    per_shard = MOST_ROWS if question.types else -(-question.size // SHARDS)
    shards = [store.feed(shard, start, until, per_shard) if start < until else () for shard, start in enumerate(starts)]
    events, taken = _take(shards, question)
    positions = [left_at(start, rows, count, until) for start, rows, count in zip(starts, shards, taken, strict=True)]
    is_more = any(count < len(rows) or len(rows) == per_shard for rows, count in zip(shards, taken, strict=True))
    return FeedPage(tuple(events), tuple(positions), is_more)


def _take(shards: Sequence[Sequence[tuple[str, Event]]], question: FeedQuestion) -> tuple[list[Event], list[int]]:
    """The first `size` wanted events of all shards by position, and how many rows of each were used."""
    events: list[Event] = []
    taken = [0] * len(shards)
    numbered = ([(position, shard, event) for position, event in rows] for shard, rows in enumerate(shards))
    for _, shard, event in merge(*numbered, key=lambda row: row[:2]):
        if len(events) == question.size:
            break
        taken[shard] += 1
        if not question.types or event.type in question.types:
            events.append(event)
    return events, taken


def left_at(start: str, rows: Sequence[tuple[str, Event]], taken: int, until: str) -> str:
    """Where the shard goes on. A quiet shard moves up to `until`, so that its cursor does not grow old."""
    if taken:
        return rows[taken - 1][0]
    if rows:
        return max(start, rows[0][0].partition("#")[0])
    return max(start, until)
