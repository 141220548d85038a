"""A plain model of tickets: what the service-level design says of every move, without a store, locks or retries.

Every method returns the status the call is answered with and leaves the model as the desk should be afterwards.
"""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
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
CONFIRM_AFTER = timedelta(days=3)  # section 7 of the design: a solution nobody objects to is confirmed,
ARCHIVE_AFTER = timedelta(days=7)  # and section 1: what is confirmed is locked after its review
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
    """A ticket as it should be. `number` names it in the model; `done` counts what workers did.

    `now` is the moment of what is happening; `entered_at` is when the ticket came into its status, not counting what
    it has spent in another ticket since `merged_at`; `back_at` is when a merge was last undone.
    """

    number: int
    requester: str
    said: list[Said]
    now: datetime
    entered_at: datetime
    status: str = "new"
    stage: str | None = None
    assignee: str | None = None
    tags: list[str] = field(default_factory=list)
    subject: str = ""
    snoozed: datetime | None = None
    reopens: int = 0
    links: list[int] = field(default_factory=list)
    followups: list[int] = field(default_factory=list)
    merged_into: int | None = None
    merged: list[int] = field(default_factory=list)
    status_before: str | None = None
    merged_at: datetime | None = None
    back_at: datetime | None = None
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
        self.entered_at = self.entered_at if target == self.status else self.now
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

    def set_status(self, target: str, told_from: str) -> bool:
        """Move to a named status; told once, as coming from `told_from`."""
        if target == "open":
            return self.reopen("open", told_from)
        if target not in ("pending", "on_hold", "resolved", "confirmed", "archived") or not self.move(target):
            return False
        if self.status != told_from:
            self.events.append("ticket.status_changed")
        if target == "confirmed":
            self.confirmed_at = self.now
            self.events.append("ticket.confirmed")
        if target == "archived":
            self.events.append("ticket.archived")
        return True

    def at(self, now: datetime) -> ModelTicket:
        """The ticket as it is at a moment: every move whose time has come is made, at its own time, in turn."""
        after = deepcopy(self)
        while (deadline := after.deadline()) and deadline <= now:
            after.now = deadline
            after.make_timed_move()
        after.now = now
        return after

    def deadline(self) -> datetime | None:
        """When the ticket moves by itself."""
        if self.status == "pending" and self.snoozed:
            return max(self.snoozed, self.back_at or self.snoozed)
        after = {"resolved": CONFIRM_AFTER, "confirmed": ARCHIVE_AFTER}.get(self.status)
        return self.entered_at + after if after else None

    def make_timed_move(self) -> None:
        """The move for which it is time."""
        if self.status == "pending":
            self.reopen("open", self.status)
        else:
            self.set_status({"resolved": "confirmed", "confirmed": "archived"}[self.status], self.status)

    def merge_into(self, number: int) -> None:
        """Read in another ticket from now on; what time does to it waits until that is undone."""
        self.status_before, self.status, self.merged_into, self.merged_at = self.status, "merged", number, self.now
        self.events += ["ticket.status_changed", "ticket.merged"]

    def come_back(self) -> None:
        """As it was before the merge, of which no time counts."""
        self.status, self.merged_into, self.back_at = self.status_before or "", None, self.now
        self.entered_at += self.now - (self.merged_at or self.now)
        self.events += ["ticket.status_changed", "ticket.unmerged"]

    def work(self) -> None:
        """The workers do what waits."""
        for said in self.waiting:
            self.done["translation.completed"] += said.needs_translation
            self.done["message.sent"] += said.is_reply
            self.done["message.delivered"] += said.is_reply
        self.waiting.clear()
