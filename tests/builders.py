"""Things and use cases for tests of the core: whole unless a test says otherwise.

desk = CoreDesk()
ticket = desk.has(a_ticket(status="pending"))
desk.says(ticket, "Hello again", CUSTOMER)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from itertools import count
from typing import Any

from chalicelib.desk.attachments import BUILT_IN, Attachment
from chalicelib.desk.bringing import Bringing
from chalicelib.desk.changes import Loaded
from chalicelib.desk.commits import CommitPorts, Commits, Replay
from chalicelib.desk.customer_merging import CustomerMerging
from chalicelib.desk.customers import Customer, Identity
from chalicelib.desk.drafts import Act, Clocks, TicketDraft
from chalicelib.desk.editing import Edit, Edited, Target, TicketEditing
from chalicelib.desk.events import Actor, Event
from chalicelib.desk.file_types import ALLOWED
from chalicelib.desk.inspecting import inspect as inspect_file
from chalicelib.desk.merging import Merging
from chalicelib.desk.messages import Author, Delivery, Message, Translation
from chalicelib.desk.registering import Registering
from chalicelib.desk.scanning import Scanning
from chalicelib.desk.threads import Threads
from chalicelib.desk.tickets import Ticket, TicketLanguage
from chalicelib.desk.uploads import Uploads
from chalicelib.intake.house import House
from chalicelib.intake.open_ticket import Intake, Opened, OpenTicket
from chalicelib.intake.split_ticket import Splitting
from chalicelib.intake.triage import TriageRule, TriageTable
from chalicelib.people.queues import Queue
from chalicelib.replies.add_message import Replies
from chalicelib.replies.adding import Added, AddMessage
from chalicelib.replies.delivering import Delivering
from chalicelib.replies.editing_translations import EditingTranslations
from chalicelib.replies.learning import Learning
from chalicelib.replies.reviewing import Reviewing
from chalicelib.replies.sweeping import Sweeping
from chalicelib.replies.translating import Translating
from tests.fakes import START, FakeBlobs, FakeScorer, FakeTranslator, FakeWay, FixedClock, Ids, NoClocks, NoPause
from tests.fakes_of_markets import culture_of
from tests.fakes_of_translations import FakeMarkets, FakeTermEvidence, a_pipeline
from tests.memory_store import MemoryStore


def an_id(prefix: str, number: int) -> str:
    """An id of the usual form that sorts by its number."""
    return f"{prefix}_{number:026d}"


ANA, JAN = an_id("cus", 9001), an_id("cus", 9002)
LI, BEN = an_id("agt", 9003), an_id("agt", 9004)
CUSTOMER, OTHER_CUSTOMER = Actor("customer", ANA), Actor("customer", JAN)
AGENT, SHOP = Actor("agent", LI), Actor("integration", "key_1")
QUEUES = {queue.id: queue for queue in (Queue("q_fr", "French", "en"), Queue("q_default", "All", "en"))}
TABLE = TriageTable(
    rules=(TriageRule("damaged", "delivery.damaged", "urgent", "medium", "q_fr", words={"fr": ("abîmé*",)}),),
    owners={"delivery": "logistics"},
)
REPLAY = Replay("key-1", "hash-1")

_numbers = count(1001)


def a_ticket(**fields: Any) -> Ticket:
    """A ticket of Ana's in French, as it stands after its first event."""
    known = {
        "id": an_id("tkt", 1), "number": 1001, "requester_id": ANA, "subject": "Colis abîmé", "channel": "app",
        "created_at": START, "updated_at": START, "received_at": START, "sequence": 1, "last_event_at": START,
        "language": TicketLanguage("fr", 0.98), "queue_id": "q_fr",
    }  # fmt: skip
    return Ticket(**{**known, **fields})


def a_message(**fields: Any) -> Message:
    """A customer message on `a_ticket()`."""
    known = {
        "id": an_id("msg", 1), "ticket_id": an_id("tkt", 1), "author": Author("customer", ANA), "body": "Bonjour",
        "language": "fr", "language_confidence": 0.98, "public": True, "created_at": START,
    }  # fmt: skip
    return Message(**{**known, **fields})


def a_reply(**fields: Any) -> Message:
    """An agent's public reply in English that waits for its way out."""
    known = {"author": Author("agent", LI), "body": "Hello", "language": "en", "delivery": Delivery("queued")}
    return a_message(**{**known, **fields})


def waiting_for(language: str, **fields: Any) -> dict[str, Any]:
    """Fields of a message that waits for a translation."""
    return {"translations": (Translation(language, "queued", **fields),), "due": "translate", "due_at": START}


def a_customer(**fields: Any) -> Customer:
    """Ana, known by her e-mail address."""
    known = {
        "id": ANA, "created_at": START, "updated_at": START, "sequence": 1,
        "identities": (Identity("email", "ana@example.org"),),
    }  # fmt: skip
    return Customer(**{**known, **fields})


def an_attachment(**fields: Any) -> Attachment:
    """A slot of Ana's."""
    known = {
        "id": an_id("att", 1), "owner": ANA, "filename": "photo.jpg", "content_type": "image/jpeg", "size": 1000,
        "key": "attachments/1", "created_at": START,
    }  # fmt: skip
    return Attachment(**{**known, **fields})


def a_draft(actor: Actor = AGENT, **fields: Any) -> TicketDraft:
    """A draft of `a_ticket(**fields)`, an hour after its last event."""
    ticket = a_ticket(**fields)
    return TicketDraft(ticket, ticket, Act(actor, FixedClock().advance(hours=1), NoClocks()))


def after(draft: TicketDraft, command: Edit, loaded: Loaded | None = None) -> tuple[Ticket, list[tuple[str, Any]]]:
    """The ticket after a command, and what was told; both agents are known."""
    command.apply(draft, loaded or Loaded(agents=frozenset({LI, BEN})))
    ticket, events = draft.finish("cmt_1")
    return ticket, [(event.type, event.data) for event in events]


def status_event(from_: str, to: str, reason: str, **more: str) -> tuple[str, dict[str, str]]:
    """A status change as it is told."""
    return "ticket.status_changed", {"from": from_, "to": to, "reason": reason, **more}


def told(events: tuple[Event, ...]) -> list[str]:
    """The types of some events, in order."""
    return [event.type for event in events]


class CoreDesk:
    """Every use case of the core on a store in memory, with the clock, the ids and the outside in the test's hands."""

    def __init__(self, clocks: Clocks | None = None) -> None:
        self.clock, self.ids, self.pause = FixedClock(), Ids(), NoPause()
        self.store = MemoryStore(self.clock)
        self.store.active_agents = {LI, BEN}
        self.blobs, self.translator = FakeBlobs(), FakeTranslator()
        self.ways: dict[str, FakeWay] = {"*": FakeWay()}
        self.house = House(TABLE, dict(QUEUES), "en", FakeScorer(), culture_of())
        self.commits = Commits(CommitPorts(self.store, self.clock, self.ids, self.pause, clocks or NoClocks()))
        self.editing, self.merging = TicketEditing(self.commits), Merging(self.commits)
        self.registering, self.threads = Registering(self.commits), Threads(self.store)
        self.customer_merging = CustomerMerging(self.commits, self.registering)
        self.uploads, self.bringing = Uploads(self.commits, self.blobs), Bringing(self.commits, self.blobs)
        inspect = partial(inspect_file, allowed=ALLOWED)
        self.scanning = Scanning(self.commits, self.blobs, inspect, frozenset({BUILT_IN}))
        self.intake = Intake(self.commits, lambda: self.house, lambda: next(_numbers))
        self.splitting = Splitting(self.commits, lambda: next(_numbers))
        self.replies = Replies(self.commits, lambda: self.house, self.intake)
        self.pipeline, self.markets = a_pipeline(self.translator), FakeMarkets()
        self.reviewing = Reviewing(self.markets, stand_ins=frozenset({"fake"}))
        self.evidence = FakeTermEvidence()
        self.translating = Translating(self.commits, self.pipeline, self.reviewing, self.house.culture)
        learning = Learning(self.reviewing, self.pipeline, self.evidence)
        self.editing_translations = EditingTranslations(self.commits, learning, self.house.culture)
        self.again: list[tuple[str, str, float]] = []
        self.delivering = Delivering(self.commits, self.ways, lambda *asked: self.again.append(asked))
        self.sweeping = Sweeping(self.commits)

    def has(self, *things: Ticket | Message | Customer | Attachment) -> Any:
        """Put things into the store as they are; answers the first."""
        for thing in things:
            if isinstance(thing, Message):
                self.store.rows["message", thing.ticket_id, thing.id] = thing
            else:
                self.store.rows[type(thing).__name__.lower(), thing.id] = thing
            if isinstance(thing, Customer):
                rows = (self.store._identity(thing, identity, {}) for identity in thing.identities)
                self.store.rows.update({key: row for key, row, _ in rows})
        return things[0]

    def edit(self, ticket: Ticket, command: Edit, actor: Actor = AGENT, **target: Any) -> Edited:
        """Run a command on a ticket."""
        return self.editing.run(Target(ticket_id=ticket.id, actor=actor, **target), command)

    def says(self, ticket: Ticket, body: str, actor: Actor = AGENT, **fields: Any) -> Added:
        """Add a message."""
        return self.replies.add(AddMessage(ticket_id=ticket.id, actor=actor, body=body, **fields))

    def opens(self, description: str = "Bonjour, colis abîmé", actor: Actor = CUSTOMER, **fields: Any) -> Opened:
        """Open a ticket; Ana is known and asks unless the test says otherwise."""
        if ("customer", ANA) not in self.store.rows:
            self.has(a_customer())
        whose = {} if "requester" in fields else {"requester_id": ANA}
        return self.intake.open_ticket(OpenTicket(actor=actor, description=description, **{**whose, **fields}))

    def ticket(self, ticket_id: str = an_id("tkt", 1)) -> Ticket:
        """The ticket as stored."""
        stored: Ticket = self.store.rows["ticket", ticket_id]
        return stored

    def message(self, message_id: str = an_id("msg", 1), ticket_id: str = an_id("tkt", 1)) -> Message:
        """The message as stored."""
        stored: Message = self.store.rows["message", ticket_id, message_id]
        return stored

    def events(self, ticket_id: str = an_id("tkt", 1)) -> list[Event]:
        """The events of a ticket that a test caused (those before its beginning are not there)."""
        return list(self.store.events(ticket_id))

    def types(self, ticket_id: str = an_id("tkt", 1)) -> list[str]:
        """Their types."""
        return [event.type for event in self.events(ticket_id)]

    def data(self, type_: str, ticket_id: str = an_id("tkt", 1)) -> Mapping[str, Any]:
        """The data of the one event of that type."""
        (found,) = (event.data for event in self.events(ticket_id) if event.type == type_)
        return found

    def somebody_else_writes(self, ticket: Ticket, **fields: Any) -> None:
        """At the next commit, another writer is faster by one event."""

        def write() -> None:
            now = self.ticket(ticket.id)
            self.has(replace(now, sequence=now.sequence + 1, **fields))

        self.store.meanwhile.append(write)
