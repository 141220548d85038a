"""A plain model of tickets: what the service-level design says of every move, without a store, locks or retries.

Every method returns the status the call is answered with and leaves the model as the desk should be afterwards.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

# From sla.md, section 1: status -> move -> status.
TABLE: dict[str, dict[str, str]] = {
    "new": {"assign": "open", "reply": "open", "pending": "pending", "on_hold": "on_hold", "resolved": "resolved",
            "merge": "merged", "spam": "spam"},
    "open": {"assign": "open", "reply": "open", "pending": "pending", "on_hold": "on_hold", "resolved": "resolved",
             "merge": "merged", "spam": "spam"},
    "pending": {"assign": "open", "reply": "open", "on_hold": "on_hold", "resolved": "resolved", "open": "open",
                "customer": "open", "merge": "merged", "spam": "spam"},
    "on_hold": {"assign": "on_hold", "reply": "on_hold", "pending": "pending", "resolved": "resolved", "open": "open",
                "customer": "open", "merge": "merged", "spam": "spam"},
    "resolved": {"reply": "resolved", "pending": "pending", "on_hold": "on_hold", "open": "open", "customer": "open",
                 "confirmed": "confirmed", "merge": "merged"},
    "confirmed": {"open": "open", "customer": "open", "archived": "archived", "merge": "merged"},
    "archived": {},
    "merged": {},
    "spam": {"not_spam": "open"},
}  # fmt: skip
CLOSED = ("archived", "merged", "spam")
WINDOW = timedelta(days=7)
OK, REFUSED = 200, 409


@dataclass(slots=True)
class Said:
    """A message: its text, how it is translated, and whether it goes out."""

    body: str
    public: bool = True
    needs_translation: bool = False
    is_reply: bool = False


@dataclass(slots=True)
class ModelTicket:
    """A ticket as it should be. `number` names it in the model; `done` counts what workers did."""

    number: int
    requester: str
    said: list[Said]
    status: str = "new"
    stage: str | None = None
    assignee: str | None = None
    tags: list[str] = field(default_factory=list)
    subject: str = ""
    snoozed: str | None = None
    reopens: int = 0
    links: list[int] = field(default_factory=list)
    followups: list[int] = field(default_factory=list)
    merged_into: int | None = None
    merged: list[int] = field(default_factory=list)
    status_before: str | None = None
    confirmed_at: datetime | None = None
    version: int = 1
    events: list[str] = field(default_factory=lambda: ["ticket.created"])
    done: Counter[str] = field(default_factory=Counter)
    waiting: list[Said] = field(default_factory=list)

    def business(self) -> tuple[object, ...]:
        """What the version counts: the business fields."""
        return (
            self.status, self.stage, self.assignee, tuple(self.tags), self.subject, self.snoozed, self.reopens,
            tuple(self.links), tuple(self.followups), self.merged_into, tuple(self.merged), self.confirmed_at,
        )  # fmt: skip

    def move(self, name: str, stage: str | None = None) -> bool:
        """Make a move of the table, silently; whether there is one."""
        target = TABLE[self.status].get(name)
        if target is None:
            return False
        self.stage = (stage or self.stage) if target == "open" else None
        self.snoozed = self.snoozed if target == "pending" else None
        self.status = target
        return True

    def solved_again(self, was: str) -> None:
        """Back from a solution: counted, and told."""
        if was in ("resolved", "confirmed"):
            self.reopens += 1
            self.confirmed_at = None
            self.events.append("ticket.reopened")

    def reopen(self, name: str, told_from: str) -> bool:
        """Open again by `name` (open: asked for; customer: they wrote); told as coming from `told_from`."""
        was = self.status
        if not self.move(name, "in_progress" if self.assignee else None):
            return False
        if self.status != told_from:
            self.events.append("ticket.status_changed")
        self.solved_again(was)
        return True

    def set_status(self, target: str, told_from: str, at: datetime) -> bool:
        """Move to a named status; told once, as coming from `told_from`."""
        if target == "open":
            return self.reopen("open", told_from)
        if target not in ("pending", "on_hold", "resolved", "confirmed", "archived") or not self.move(target):
            return False
        if self.status != told_from:
            self.events.append("ticket.status_changed")
        if target == "confirmed":
            self.confirmed_at = at
            self.events.append("ticket.confirmed")
        if target == "archived":
            self.events.append("ticket.archived")
        return True

    def work(self) -> None:
        """The workers do what waits."""
        for said in self.waiting:
            self.done["translation.completed"] += said.needs_translation
            self.done["message.sent"] += said.is_reply
            self.done["message.delivered"] += said.is_reply
        self.waiting.clear()
