"""What the rooms need from outside, named by role. Adapters implement these; only bootstrap brings both together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.event_refs import EventRef
from chalicelib.desk.events import Event, WakeUp
from chalicelib.desk.http_calls import HttpAnswer as HttpAnswer  # noqa: PLC0414 - a part of the port
from chalicelib.desk.http_calls import HttpCall as HttpCall  # noqa: PLC0414 - a part of the port
from chalicelib.desk.http_calls import HttpRefusedError as HttpRefusedError  # noqa: PLC0414 - a part of the port
from chalicelib.desk.http_calls import HttpTooLargeError as HttpTooLargeError  # noqa: PLC0414 - a part of the port
from chalicelib.desk.messages import Message
from chalicelib.desk.offers import Offer
from chalicelib.desk.queries import Count, MessageRef, Page, Position, TicketQuery
from chalicelib.desk.tickets import Ticket
from chalicelib.people.agents import Agent, StaffMember
from chalicelib.people.api_keys import ApiKey
from chalicelib.people.queues import Queue


class Now(Protocol):
    """The clock."""

    def __call__(self) -> datetime:
        """The moment, aware UTC, whole milliseconds."""


class NewId(Protocol):
    """The source of ids."""

    def __call__(self, prefix: str) -> str:
        """`prefix` + "_" + a new ULID; ids made later in one process sort later."""


class Pause(Protocol):
    """Waits between tries (real time in production, nothing in tests)."""

    def __call__(self, attempt: int) -> None:
        """Sleep a random time that doubles with `attempt` (1, 2, ...)."""


class TicketStore(Protocol):
    """Tickets, messages, customers, attachments and their events: conditional writes, consistent reads by id."""

    def load(self, wanted: Wanted) -> Loaded:
        """Read all of `wanted` in one strongly consistent batch."""

    def commit(self, change: Change) -> None:
        """Write all of `change` or nothing. ConflictError, AlreadyDoneError; a repeat of a done commit succeeds."""

    def tickets(self, query: TicketQuery, after: Position | None, size: int) -> Page[Ticket]:
        """One page of tickets by the best index; may be short, may lag a second; at most 5 index pages are read."""

    def count(self, query: TicketQuery) -> Count:
        """How many tickets fit a query, by the best index; at most 5 index pages are read."""

    def thread(self, ticket_id: str, after: str | None, size: int) -> tuple[Ticket | None, Page[Message]]:
        """The ticket and up to `size` messages after message id `after`, oldest first: one query when that is None.

        Pages of messages may be short; the position of one that goes on is `after`, its last message's id.
        """

    def messages(self, ticket_id: str, after: str | None, size: int) -> Page[Message]:
        """Messages as of `thread`, without reading the ticket: one query."""

    def offers(self, ticket_id: str) -> Sequence[Offer]:
        """All offers of a ticket (at most MAX_OFFERS), the oldest first: one query."""

    def event(self, subject_id: str, sequence: int) -> Event | None:
        """One event row."""

    def events(self, subject_id: str) -> Iterable[Event]:
        """All events of a ticket or customer, in order."""

    def usage(self, subject_id: str) -> Sequence[Mapping[str, str]]:
        """Every usage map written down for a ticket: with its events, and by the collector."""

    def record_usage(self, ticket_id: str, request_id: str, usage: Mapping[str, str], at: datetime) -> None:
        """Write one usage record; a repeat of the same request changes nothing."""

    def feed(self, shard: int, after: str, until: str, size: int) -> Sequence[tuple[str, Event]]:
        """Events of one shard of the change feed with position > after and < until, in order, as (position, event)."""

    def due(self, work: str, before: datetime, size: int) -> Sequence[MessageRef]:
        """Messages whose `work` ("translate" | "deliver") was due before that moment, oldest first."""

    def later(self, work: str, since: datetime, after: Position | None) -> Page[MessageRef]:
        """Messages whose `work` is due at that moment or after it, earliest first: one index page."""

    def for_editors(self, after: Position | None, size: int) -> Page[MessageRef]:
        """Messages of which a translation waits for a human editor, the longest waiting first: one index page."""

    def wake_ups(self, due: str, before: datetime, after: Position | None) -> Page[WakeUp]:
        """Tickets whose `due` ("arm" | "wake_up") came before that moment, earliest first: one index page."""


class DirectoryStore(Protocol):
    """Queues, triage rules, agents and API keys: small, rarely changed, read often."""

    def queues(self, *, fresh: bool = False) -> Sequence[Queue]:
        """All queues, at most a minute old unless `fresh`."""

    def put_queue(self, queue: Queue, expected_version: int | None) -> None:
        """Write a queue; None creates. ConflictError when it is not at `expected_version`."""

    def triage_table(self) -> Mapping[str, Any] | None:
        """The owner's triage table as stored, or None while the shipped one rules."""

    def put_triage_table(self, table: Mapping[str, Any], expected_version: int | None) -> None:
        """Replace the table. ConflictError as above."""

    def agents(self) -> Sequence[Agent]:
        """All agents."""

    def agent(self, agent_id: str) -> Agent | None:
        """One agent."""

    def put_agent(self, agent: Agent, expected_version: int | None) -> None:
        """Write an agent; None creates. ConflictError as above."""

    def api_key(self, key_id: str) -> ApiKey | None:
        """One API key record (never the key itself)."""

    def api_keys(self) -> Sequence[ApiKey]:
        """All API key records."""

    def put_api_key(self, key: ApiKey, expected_version: int | None) -> None:
        """Write a key record; None creates. ConflictError as above."""


class Documents(Protocol):
    """Versioned documents of the desk's owner by kind ("calendar" | "sla_policy"): old versions stay for ever."""

    def current(self, kind: str, *, fresh: bool = False) -> Sequence[Mapping[str, Any]]:
        """The current version of every stored document of a kind, at most a minute old unless `fresh`."""

    def version(self, kind: str, id_: str, version: int) -> Mapping[str, Any] | None:
        """One version of a document, or None."""

    def put(self, kind: str, documents: Sequence[tuple[Mapping[str, Any], int | None]]) -> None:
        """Write new versions (each holds its `id` and `version`) with the version each replaces (None: none stored).

        All or nothing. ConflictError when one is not at that version.
        """


class Http(Protocol):
    """Calls of public https addresses; redirects are answers like any other, and nothing is tried twice."""

    def __call__(self, call: HttpCall) -> HttpAnswer:
        """Call once. HttpRefusedError, HttpTooLargeError; OSError when there is no whole answer in time."""


class CalendarFeeds(Protocol):
    """Feeds of holidays on the public internet."""

    def fetch(self, url: str) -> str:
        """The text behind an https address; at most 1 MB, within 5 seconds.

        FeedError `feed_refused` for an address that must not be called, `feed_unreachable`, `bad_feed` for no text.
        """


class StaffDirectory(Protocol):
    """The user pool."""

    def invite(self, member: StaffMember) -> str:
        """Create the user, or find the one with this e-mail; set exactly these roles. Returns its UUID in the pool.

        InvalidValueError at /agent/email for an address the pool does not take.
        """


class Timer(Protocol):
    """Wakes tickets up, once or more often, at a moment or later; never lost for good while the sweep runs."""

    def arm(self, wake_ups: Sequence[WakeUp]) -> Sequence[WakeUp]:
        """Have each ticket looked at when its moment comes; returns those that were NOT accepted."""


class Looks(Protocol):
    """Has tickets looked at without delay."""

    def look(self, ticket_ids: Sequence[str]) -> Sequence[str]:
        """Have each ticket looked at now; returns the ids that were NOT accepted."""


class Publisher(Protocol):
    """The topic that integrators subscribe to."""

    def publish(self, events: Sequence[Event]) -> Sequence[str]:
        """Publish; returns the ids of events that were NOT accepted."""


class WorkQueue(Protocol):
    """Queues that carry keys of event rows to consumers."""

    def send(self, work: str, events: Sequence[Event | EventRef]) -> Sequence[str]:
        """Put each event's key on the queue of `work` ("relay" or a Work); returns ids NOT accepted."""


class Steps(Protocol):
    """Carries the steps of work that is too long for one function to the next one."""

    def send(self, steps: Sequence[Mapping[str, Any]]) -> None:
        """Put every step on the queue. ConflictError when it did not take them all."""


@dataclass(frozen=True, slots=True)
class UploadForm:
    """A presigned form: POST `fields` and then the file to `url` before `expires_at`."""

    url: str
    fields: Mapping[str, str]
    expires_at: datetime


class Blobs(Protocol):
    """Large texts and attached files."""

    def put_text(self, key: str, text: str) -> None:
        """Store a text."""

    def get_text(self, key: str) -> str:
        """Read a text; LookupError when it is not there."""

    def put_file(self, key: str, content: bytes, content_type: str) -> None:
        """Store a file; the same key again replaces it."""

    def get_file(self, key: str) -> bytes:
        """Read a file; LookupError when it is not there."""

    def get_version(self, key: str) -> tuple[bytes, str]:
        """A file and the name of the version that was read; LookupError when it is not there."""

    def upload_form(self, key: str, content_type: str, size: int) -> UploadForm:
        """A form for exactly this key, type and size."""

    def download_url(self, key: str, filename: str) -> str:
        """A link valid for 5 minutes that downloads as `filename`."""

    def stored(self, key: str) -> tuple[int, str] | None:
        """(size in bytes, content type) of an uploaded file, or None."""


class DeliveryError(Exception):
    """The channel will never take this message; the text is a stable reason code."""


class LaterError(Exception):
    """The channel takes nothing now; nothing went out. It may be tried again after `after_s` seconds."""

    def __init__(self, after_s: float, detail: str = "throttled") -> None:
        super().__init__(detail)
        self.after_s = after_s


@dataclass(frozen=True, slots=True)
class Handed:
    """How far a reply came, and the keys (desk/arrivals.py) under which the channel will speak of it.

    `pause_s`: for how many seconds the channel wants to be left alone now, because one of its limits is near.
    """

    state: Literal["sent", "delivered"]
    references: tuple[str, ...] = ()
    pause_s: float = 0.0


class Delivery(Protocol):
    """The way out to the customer for one channel."""

    @property
    def is_repeatable(self) -> bool:
        """Whether sending the same message twice reaches the customer once."""

    def send(self, ticket: Ticket, message: Message) -> Handed:
        """Hand over; returns how far it came. DeliveryError when it will never go, LaterError when not now.

        Both are raised only while it is certain that nothing went out.
        """


class Meter(Protocol):
    """The metered door: what this invocation has used so far and nobody has written down yet."""

    def drain(self) -> dict[str, str]:
        """Units by price key since the last drain; they are the caller's to record."""

    def add(self, key: str, units: int) -> None:
        """Count units of something no AWS call shows (translated characters, an API request)."""
