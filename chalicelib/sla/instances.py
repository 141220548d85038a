"""The clocks of a ticket: which there are, when they run, and one run of one of them.

The catalogue is section 2 of the service-level design, the states are those of its section 4.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from chalicelib.sla.policies import Clock, Pin

UNSOLVED = frozenset({"new", "open", "pending", "on_hold"})
SOLVED = frozenset({"resolved", "confirmed"})
OUTSIDE = frozenset({"merged", "spam"})  # excluded from service levels as long as it lasts; can be undone

# In which statuses time counts. A clock that is active in another status is paused.
RUNS_IN: Mapping[str, frozenset[str]] = {
    "first_reply_time": UNSOLVED | SOLVED,
    "next_reply_time": UNSOLVED | SOLVED,
    "periodic_update_time": UNSOLVED,
    "pausable_update_time": UNSOLVED - {"pending"},
    "requester_wait_time": UNSOLVED - {"pending"},
    "agent_work_time": frozenset({"new", "open"}),
    "total_resolution_time": UNSOLVED,
    "queue_ownership_time": frozenset({"new", "open"}),
    "escalation_ack_time": UNSOLVED | SOLVED,
    "confirm_time": frozenset({"resolved"}),
    "archive_time": frozenset({"confirmed"}),
    "progress_update": UNSOLVED - {"pending"},
}
UPDATES = ("periodic_update_time", "pausable_update_time")
REPLY_SIDE = ("first_reply_time", "next_reply_time", *UPDATES, "progress_update")  # what depends on who wrote when
WORK_SIDE = ("requester_wait_time", "agent_work_time", "total_resolution_time")  # go on where they stood when reopened
LASTING = (*WORK_SIDE, "first_reply_time", "next_reply_time")  # go on as the same clock when a goal comes back
TIMERS = frozenset({"confirm_time", "archive_time", "progress_update"})  # no promise to anybody: they only wake

CancelReason = Literal[
    "resolved_without_reply", "resolved", "reopened", "archived", "merged", "spam", "unmerged", "no_target"
]


@dataclass(frozen=True, slots=True)
class Goal:
    """What a clock is held to: `target_s` seconds of `clock`; `calendar` measures business time in any case."""

    target_s: int
    clock: Clock
    calendar: Pin


@dataclass(frozen=True, slots=True)
class Instance:
    """One run of one metric. Open until `end`; an open one is active or paused by the ticket's status.

    `breached_at` is the deadline that was missed (or the moment of the change that moved it into the past, `cause`),
    `detected_at` when somebody noticed. `warned` holds the marks of the warning points that are past.
    """

    metric: str
    number: int
    activated_at: datetime
    end: Literal["", "fulfilled", "cancelled"] = ""
    ended_at: datetime | None = None
    reason: str = ""
    breached_at: datetime | None = None
    detected_at: datetime | None = None
    cause: Literal["", "retarget", "merge"] = ""
    warned: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it has not come to an end."""
        return not self.end


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened to an instance at a moment: the raw material of events and of the metric log."""

    kind: Literal["activate", "apply", "pause", "resume", "warn", "breach", "fulfil", "cancel", "progress"]
    metric: str
    number: int
    at: datetime
    goal: Goal | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
