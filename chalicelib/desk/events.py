"""Events: one row per change, written with the change; outbox, audit and metric log in one."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

Work = Literal["translate", "deliver", "arm", "effects", "push", "scan"]

API_VERSION = "2026-10-01"  # of the contract: answers of the API and bodies of webhooks name it


@dataclass(frozen=True, slots=True)
class Actor:
    """Who caused a change: a caller (agent, customer, integration) or the system itself.

    `former_ids` are the customers whom this one was taken for, as far as their token tells: their tickets are theirs.
    """

    kind: Literal["agent", "customer", "integration", "system"]
    id: str
    former_ids: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class WakeUp:
    """When a ticket wants to be looked at again; `number` counts a ticket's wake-ups, the highest is the live one."""

    ticket_id: str
    number: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Event:
    """A change that happened to `subject_id` (a ticket or a customer).

    `sequence` counts without gaps per subject. `data` holds ids and changed fields, never message text or
    personal data. `facets` are the subject's facts at that moment, for filter policies. `work` names the queues that
    must hear of it. `usage` is what the change cost as far as it was known when it was written (units by price key).
    `metrics` is what the change did to the ticket's clocks, as sla/metric_log.py writes it; `wake_up` is what the
    "arm" queue is asked for.
    """

    subject_id: str
    sequence: int
    type: str
    occurred_at: datetime
    actor: Actor
    data: dict[str, Any]
    facets: dict[str, str] = field(default_factory=dict)
    work: tuple[Work, ...] = ()
    usage: dict[str, str] = field(default_factory=dict)
    metrics: str = ""
    wake_up: WakeUp | None = None

    @property
    def id(self) -> str:
        """Stable id: the subject's ULID and the sequence."""
        return event_id(self.subject_id, self.sequence)

    @property
    def message_id(self) -> str | None:
        """The message the event is about: its own, or the first message that rides in `ticket.created`."""
        found = self.data.get("message_id") or self.data.get("message", {}).get("id")
        return str(found) if found else None


def event_id(subject_id: str, sequence: int) -> str:
    """`tkt_01J…`, 7 -> `evt_01J…-7`. The same row has the same id at every redelivery."""
    return f"evt_{subject_id.partition('_')[2]}-{sequence}"
