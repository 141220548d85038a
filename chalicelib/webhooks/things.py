"""What there is: webhooks, the lanes their events wait in, the deliveries that tell what became of each event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from chalicelib.desk.events import Event
from chalicelib.desk.queries import Page

DisabledReason = Literal["owner", "gone", "failing"]
DeliveryState = Literal["waiting", "delivered", "dead"]


@dataclass(frozen=True, slots=True)
class Secret:
    """One signing secret: `number` counts from 1; it signs until `expires_at` (None: until there is a newer one)."""

    number: int
    created_at: datetime
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """An address and what it wants to hear.

    `event_types` are names of the catalogue, or `*` alone. `filters` name facts of the event and the values that are
    wanted; an event without such a fact is not. `secrets` are the newest and, for a while, the one before it.
    """

    id: str
    url: str
    event_types: tuple[str, ...]
    secrets: tuple[Secret, ...]
    created_at: datetime
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    description: str = ""
    is_enabled: bool = True
    disabled_reason: DisabledReason | None = None
    disabled_at: datetime | None = None
    deleted_at: datetime | None = None
    version: int = 1

    @property
    def is_live(self) -> bool:
        """Whether it is to hear of events."""
        return self.is_enabled and self.deleted_at is None


@dataclass(frozen=True, slots=True)
class LaneKey:
    """The way from one subject (a ticket or customer) to one webhook: at most one call at a time is on it."""

    webhook_id: str
    subject_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """What waits on a lane: sequences of events, the lowest first, and when the next call may be made.

    While a call is under way `holder` names the run that makes it, and `next_at` is the moment from which it counts as
    lost.
    """

    key: LaneKey
    pending: tuple[int, ...]
    next_at: datetime
    holder: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Try:
    """One call: its status or why there was none, and how long it took."""

    at: datetime
    status: int | None
    error: str | None
    duration_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of one event for one webhook. It names things and says nothing about people.

    `tries` are the newest MOST_TRIES_KEPT; `tries_made` counts those since it was begun, or begun again.
    """

    id: str
    webhook_id: str
    event_id: str
    type: str
    subject_id: str
    sequence: int
    occurred_at: datetime
    state: DeliveryState = "waiting"
    detail: str | None = None
    tries: tuple[Try, ...] = ()
    tries_made: int = 0
    next_at: datetime | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Health:
    """How a webhook's receiver does: failing since when, asked nothing until when, how often paused in a row."""

    failing_since: datetime | None = None
    paused_until: datetime | None = None
    pauses: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """Calls and errors of a webhook in the present window."""

    calls: int
    errors: int


class Events(Protocol):
    """What happened."""

    def event(self, subject_id: str, sequence: int) -> Event | None:
        """One event row."""


class WebhookStore(Protocol):
    """Webhooks as their owner keeps them."""

    def all(self, *, fresh: bool = False) -> Sequence[Webhook]:
        """Every webhook that is not deleted, oldest first; at most a minute old unless `fresh`."""

    def put(self, webhook: Webhook, expected_version: int | None) -> None:
        """Write; None creates. ConflictError when it is not at `expected_version`."""


class DeliveryStore(Protocol):
    """Lanes, deliveries and health: strongly consistent reads, conditional writes."""

    def lane(self, key: LaneKey) -> Lane | None:
        """A lane, or None when nothing was ever put on it (or long ago)."""

    def delivery(self, webhook_id: str, delivery_id: str) -> Delivery | None:
        """One delivery."""

    def health(self, webhook_id: str) -> Health:
        """How a receiver does; a healthy one where nothing is known."""

    def write(self, lane: Lane, deliveries: Sequence[Delivery]) -> bool:
        """Write all at their `version`, each of which replaces the one before (1: none), or nothing.

        Whether it was written. A repeat of what was written succeeds. ConflictError when the store is busy.
        """

    def put_health(self, webhook_id: str, health: Health) -> bool:
        """Write at its `version` as above; whether it was written."""

    def count(self, webhook_id: str, window: datetime, *, is_error: bool) -> Counted:
        """Count a call in the window that began at that moment; the window's figures with it."""

    def deliveries(self, webhook_id: str, after: str | None, size: int) -> Page[Delivery]:
        """Deliveries of a webhook, the newest event first, after that id."""

    def due(self, before: datetime, size: int) -> Sequence[LaneKey]:
        """Lanes on which something has been waiting for a call since before that moment."""


class LaneQueue(Protocol):
    """Has lanes looked at."""

    def send(self, keys: Sequence[LaneKey], delay_s: int = 0) -> None:
        """Have each looked at after that many seconds (0..900). ConflictError when not all were taken."""
