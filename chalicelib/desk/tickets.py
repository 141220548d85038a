"""The ticket: one conversation with one customer about one matter, and its place in the closed loop."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from chalicelib.desk.offers import OfferPointer

Status = Literal["new", "open", "pending", "on_hold", "resolved", "confirmed", "archived", "merged", "spam"]
Stage = Literal["assigned", "in_progress"]
Urgency = Literal["urgent", "normal", "consult"]
Complexity = Literal["simple", "medium", "complex"]
Channel = Literal[
    "app", "web_form", "email", "chat", "phone", "whatsapp", "messenger", "instagram", "facebook",
    "app_store", "google_play", "marketplace", "walk_in", "partner", "social", "api",
]  # fmt: skip

STATUSES: tuple[Status, ...] = get_args(Status)
MAX_MERGED = 20  # architecture decision 6
MAX_TAGS = 50
MAX_LINKS = 50
MAX_FOLLOWUPS = 50  # kept on the ticket they go on from, the latest ones


@dataclass(frozen=True, slots=True)
class TicketLanguage:
    """The customer's language on this ticket: BCP 47 tag ("und" when unknown) and confidence 0..1.

    `overridden`: an agent said so, and no message changes it. `tally`: the messages' votes (languages/vote.py).
    """

    tag: str
    confidence: float
    overridden: bool = False
    tally: str | None = None


@dataclass(frozen=True, slots=True)
class TriageResult:
    """Which rule decided the axes at intake; `corrected_by` names the agent who overruled it."""

    rule_id: str
    owner: str | None = None
    corrected_by: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A pointer to another ticket. `kind` is how this ticket relates to the other one."""

    ticket_id: str
    kind: Literal["related", "duplicate_of", "caused_by", "followup_of"] = "related"


@dataclass(frozen=True, slots=True)
class Escalation:
    """A call for help from the desk that works in a queue; `number` counts a ticket's escalations from 1.

    It is open until somebody there takes it, or the ticket is resolved without them (`withdrawn_at`).
    """

    number: int
    queue_id: str
    created_at: datetime
    acknowledged_at: datetime | None = None
    withdrawn_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether the other desk is still being waited for."""
        return self.acknowledged_at is None and self.withdrawn_at is None


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket as stored. `version` counts business changes (the ETag), `sequence` every event.

    `commit_id` names the last transaction, so that a writer whose answer was lost recognises its own write.
    `status_before` is the status to go back to when a merge is undone; times are aware UTC.
    `conversation` is the key of the conversation on the channel it came by (desk/arrivals.py).
    `channel_created_at` is when a pulled channel says the words were written; `received_at` is when they came here.

    `clocks` is the state of the ticket's service-level clocks as sla/state.py writes it; empty before the first policy.
    `next_due_at` is the earliest deadline of a running clock, `breached_at` the earliest one a live clock has missed.
    `due` "wake_up": wake-up number `timer_seq` is armed for `due_at`; "arm": it may be armed from `due_at` on.
    """

    id: str
    number: int
    requester_id: str
    subject: str
    channel: Channel
    created_at: datetime
    updated_at: datetime
    received_at: datetime
    status: Status = "new"
    version: int = 1
    sequence: int = 0
    commit_id: str = ""
    stage: Stage | None = None
    assignee_id: str | None = None
    queue_id: str | None = None
    brand: str | None = None
    region: str | None = None
    market: str | None = None
    sales_platform: str | None = None
    store: str | None = None
    category: str | None = None
    urgency: Urgency = "normal"
    complexity: Complexity = "simple"
    desired_outcome: str | None = None
    tier: str | None = None
    external_id: str | None = None
    order_id: str | None = None
    language: TicketLanguage = TicketLanguage("und", 0.0)
    triage: TriageResult | None = None
    tags: tuple[str, ...] = ()
    custom_fields: tuple[tuple[str, Any], ...] = ()
    links: tuple[Link, ...] = ()
    followup_ids: tuple[str, ...] = ()
    followup_source_id: str | None = None
    merged_into: str | None = None
    merged_ids: tuple[str, ...] = ()
    status_before: Status | None = None
    snoozed_until: datetime | None = None
    resolved_at: datetime | None = None
    confirmed_at: datetime | None = None
    confirmed_by: Literal["customer", "timeout"] | None = None
    reopens: int = 0
    opened_by: str = ""
    last_event_at: datetime | None = None
    channel_created_at: datetime | None = None
    escalation: Escalation | None = None
    offer: OfferPointer | None = None
    conversation: str | None = None
    clocks: str = ""
    next_due_at: datetime | None = None
    breached_at: datetime | None = None
    due: Literal["arm", "wake_up"] | None = None
    due_at: datetime | None = None
    timer_seq: int = 0
