"""Questions about tickets: filters, order, pages and where a page ended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, Literal, TypeVar

Item = TypeVar("Item")
Position = Mapping[str, str]  # the last key an index returned; opaque to everyone but the store

FILTERS = (
    "status", "queue_id", "assignee_id", "requester_id", "market", "region", "channel", "language",
    "category", "urgency", "complexity", "tag", "brand", "store", "sales_platform", "external_id",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketQuery:
    """Which tickets, in which order. `equals` maps names of FILTERS to values; ranges are [from, to).

    `is_breached`: whether a live clock has missed its deadline; `due_until`: the next deadline has come by then.
    `requesters`: of any of these customers, who are one person (in place of a `requester_id` in `equals`).
    In the order of `next_due_at` there are only tickets that have a deadline before them or behind them.
    """

    equals: Mapping[str, str] = field(default_factory=dict)
    requesters: tuple[str, ...] = ()
    created_from: datetime | None = None
    created_to: datetime | None = None
    updated_from: datetime | None = None
    updated_to: datetime | None = None
    is_breached: bool | None = None
    due_until: datetime | None = None
    sort: Literal["updated_at", "created_at", "next_due_at"] = "updated_at"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some items, and the position to go on from (None at the end)."""

    items: Sequence[Item]
    next: Position | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many things fit; when not `is_complete`, there are at least that many."""

    number: int
    is_complete: bool


@dataclass(frozen=True, slots=True)
class MessageRef:
    """Names a message that has open work."""

    ticket_id: str
    message_id: str
    due_at: datetime
