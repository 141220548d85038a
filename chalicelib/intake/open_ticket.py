"""The first great use case: a contact comes in. One read, one transaction; nothing else is waited for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from chalicelib.desk.arrivals import Arrival, check_arrival, rows_of
from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision, ReadMoreError, Replay
from chalicelib.desk.custom_fields import Asked
from chalicelib.desk.drafts import Act, TicketDraft
from chalicelib.desk.editing import may_see
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.events import Actor, Event
from chalicelib.desk.messages import Author, Message
from chalicelib.desk.one_person import is_same, survivor
from chalicelib.desk.registering import Moment, Person, Resolved, created, resolve
from chalicelib.desk.review_events import tell_review
from chalicelib.desk.tickets import MAX_FOLLOWUPS, Link, Ticket, TicketLanguage, TriageResult
from chalicelib.desk.writing import Needs, attach, with_work
from chalicelib.intake.house import House
from chalicelib.intake.opening_facts import created_facts, subject_from
from chalicelib.intake.order_numbers import spoken_of
from chalicelib.intake.triage import Contact, Triaged, triage
from chalicelib.languages.detect import Detected, Hints, acted_on, detect, settled
from chalicelib.languages.tags import reading_gap
from chalicelib.markets.flagging import flagged, tell_flags

TRIAGE_FIELDS = ("channel", "market", "region", "brand", "tier", "sales_platform", "store", "desired_outcome")
AXES = ("category", "urgency", "complexity", "queue_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTicket:
    """A contact. `fields` holds Ticket field names (market, category, tags, custom_fields ...) as far as known.

    The requester is a customer id, or a person to resolve or create. `followup_of` names the ticket it goes on from.
    `arrival` comes with what a channel brings. `is_form`: its writer was asked for all custom fields of theirs.
    """

    actor: Actor
    description: str
    subject: str | None = None
    requester_id: str | None = None
    requester: Person = field(default_factory=Person)
    fields: Mapping[str, Any] = field(default_factory=dict)
    language: str | None = None
    automatic: bool = False
    attachment_ids: tuple[str, ...] = ()
    followup_of: str | None = None
    replay: Replay | None = None
    arrival: Arrival | None = None
    is_form: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """The ticket and its first message; `is_replay` when the idempotency key had already opened it."""

    ticket: Ticket
    message: Message
    is_replay: bool = False


@dataclass(frozen=True, slots=True)
class NewIds:
    """Ids given before the first try, so that a retry writes the same things."""

    ticket: str
    message: str
    customer: str
    number: int


class Intake:
    """Opens tickets."""

    def __init__(self, commits: Commits, house: Callable[[], House], next_number: Callable[[], int]) -> None:
        self._commits = commits
        self._house = house
        self._next_number = next_number

    def open_ticket(self, command: OpenTicket, known: Loaded | None = None) -> Opened:
        """Open. InvalidValueError with a pointer for what cannot be used; OvertakenError; errors of Commits.run.

        `known` is what the caller has read of `wanted_by(command)` already.
        """
        house, new_id = self._house(), self._commits.new_id
        ids = NewIds(new_id("tkt"), new_id("msg"), new_id("cus"), self._next_number())

        def decide(loaded: Loaded, commit_id: str) -> Decision[Opened]:
            act = self._commits.act(command.actor)
            return Opening(command, house, ids, act).decision(loaded, commit_id)

        done = self._commits.run(wanted_by(command), decide, command.replay, known)
        return done.result or self._again(done.replayed.resource_id if done.replayed else "")

    def _again(self, ticket_id: str) -> Opened:
        ticket, page = self._commits.store.thread(ticket_id, None, 1)
        if ticket is None:
            raise LookupError(ticket_id)
        return Opened(ticket, page.items[0], is_replay=True)


def wanted_by(command: OpenTicket) -> Wanted:
    """Everything a decision on this contact reads."""
    customers = (command.requester_id,) if command.requester_id else ()
    arrival = command.arrival
    return Wanted(
        customers=customers,
        identities=() if customers else command.requester.identities,
        attachments=command.attachment_ids,
        tickets=(command.followup_of,) if command.followup_of else (),
        references=arrival.keys if arrival else (),
        conversations=(arrival.conversation.key,) if arrival else (),
    )


@dataclass(frozen=True, slots=True)
class Requester:
    """Who asks, with the facts a ticket copies; `resolved` is set when the customer is written with the ticket."""

    id: str
    language: str | None
    market: str | None
    tier: str | None
    resolved: Resolved | None = None


class Opening:
    """One decision to open a ticket: pure, from what was read."""

    def __init__(self, command: OpenTicket, house: House, ids: NewIds, act: Act) -> None:
        self._command = command
        self._house = house
        self._ids = ids
        self._act = act
        self._loaded = Loaded()
        self._moment = Moment(act.at, act.actor, "")

    def decision(self, loaded: Loaded, commit_id: str) -> Decision[Opened]:
        """Customer, language, triage, ticket, message, events: all of it in one change."""
        check_arrival(self._command.arrival, loaded.references, loaded.conversations)
        self._loaded = loaded
        self._moment = replace(self._moment, commit_id=commit_id)
        requester = self._requester()
        detected = self._language(requester)
        ticket = self._ticket(requester, detected)
        message, work = with_work(self._message(ticket, detected), self._needs(ticket, detected), self._moment.at)
        draft = TicketDraft(None, ticket, self._act)
        message = flagged(message, ticket, self._house.culture)
        draft.record("ticket.created", created_facts(ticket, message, requester.resolved), work)
        tell_flags(draft, message)
        tell_review(draft, message)
        attachments = attach(draft, message, self._loaded)
        ticket, events = draft.finish(self._moment.commit_id)
        source, source_events = self._followed_source(ticket)
        customer = requester.resolved.pair if requester.resolved else None
        references, conversations = rows_of(self._command.arrival, message, loaded.references)
        change = Change(
            commit_id=self._moment.commit_id,
            events=(*events, *source_events, *_event_of(requester.resolved)),
            tickets=((None, ticket), *source),
            customers=(customer,) if customer else (),
            messages=((None, message),),
            attachments=attachments,
            references=references,
            conversations=conversations,
        )
        return Decision(change, Opened(ticket, message), ticket.id, 201)

    @property
    def _text(self) -> str:
        return f"{self._command.subject or ''}\n{self._command.description}"

    def _requester(self) -> Requester:
        command, loaded = self._command, self._loaded
        if command.requester_id:
            customer = survivor(loaded, command.requester_id, wanted_by(command))
            if customer is None:
                raise InvalidValueError("/ticket/requester_id", "unknown_customer")
            # A token from before a merge still opens and sees tickets under the id that it names.
            id_ = command.requester_id if command.actor.kind == "customer" else customer.id
            return Requester(id_, customer.language, customer.market, customer.tier)
        known = list(loaded.identities.values())
        if known and len(known) == len(command.requester.identities) and len({k.customer_id for k in known}) == 1:
            first = known[0]
            return Requester(first.customer_id, first.language, first.market, first.tier)
        new = self._completed if known else self._created
        resolved = new()
        found = resolved.customer
        return Requester(found.id, found.language, found.market, found.tier, resolved)

    def _created(self) -> Resolved:
        return created(self._ids.customer, self._with_market(), self._moment)

    def _completed(self) -> Resolved:
        try:
            return resolve(self._loaded, self._command.requester, self._ids.customer, self._moment)
        except ReadMoreError as more:
            read = tuple(dict.fromkeys((*self._loaded.customers, *more.wanted.customers)))
            raise ReadMoreError(replace(wanted_by(self._command), customers=read)) from None

    def _with_market(self) -> Person:
        person, market = self._command.requester, self._command.fields.get("market")
        return replace(person, facts={"market": market, **person.facts}) if market else person

    def _language(self, requester: Requester) -> Detected:
        said = self._command.language
        if said:
            return Detected(said, 1.0)
        return settled(detect(self._text, Hints(customer=requester.language), self._house.scorer), requester.language)

    def _ticket(self, requester: Requester, detected: Detected) -> Ticket:
        command, at = self._command, self._moment.at
        sent_at = command.arrival.sent_at if command.arrival else None
        known = {"market": requester.market, "tier": requester.tier, "channel": "api", "channel_created_at": sent_at}
        fields = {**known, **command.fields}
        fields = {name: value for name, value in fields.items() if value is not None}
        asked = Asked("customer" if command.actor.kind == "customer" else "agents", command.is_form)
        self._house.custom_fields.check(fields.get("custom_fields", ()), fields.get("market"), asked)
        triaged = self._triaged(fields, detected)
        axes = {name: getattr(triaged, name) for name in AXES}
        fields.setdefault("order_id", spoken_of(self._text, self._house.order_numbers))
        links = (Link(command.followup_of, "followup_of"),) if command.followup_of else ()
        return Ticket(
            id=self._ids.ticket,
            number=self._ids.number,
            requester_id=requester.id,
            subject=command.subject or subject_from(command.description),
            created_at=at,
            updated_at=at,
            received_at=at,
            language=TicketLanguage(detected.tag, round(detected.confidence, 2)),
            triage=TriageResult(triaged.rule_id, triaged.owner),
            followup_source_id=command.followup_of,
            links=links,
            opened_by=command.actor.id,
            conversation=command.arrival.conversation.key if command.arrival else None,
            **{**fields, **axes},
        )

    def _triaged(self, fields: Mapping[str, Any], detected: Detected) -> Triaged:
        known = {name: fields[name] for name in (*TRIAGE_FIELDS, *AXES) if name in fields}
        if "queue_id" in known and known["queue_id"] not in self._house.queues:
            raise InvalidValueError("/ticket/queue_id", "unknown_queue")
        return triage(self._house.table, Contact(self._text, detected.tag, known))

    def _message(self, ticket: Ticket, detected: Detected) -> Message:
        message = Message(
            id=self._ids.message,
            ticket_id=ticket.id,
            author=Author("customer", ticket.requester_id),
            body=self._command.description,
            language=detected.tag,
            language_confidence=round(detected.confidence, 2),
            public=True,
            created_at=self._moment.at,
            attachment_ids=self._command.attachment_ids,
            automatic=self._command.automatic,
        )
        return self._command.arrival.on(message) if self._command.arrival else message

    def _needs(self, ticket: Ticket, detected: Detected) -> Needs:
        written = acted_on(detected.tag, detected.confidence)
        return Needs(reading_gap(written, self._house.working_language(ticket.queue_id)), is_delivered=False)

    def _followed_source(self, ticket: Ticket) -> tuple[tuple[tuple[Ticket, Ticket], ...], tuple[Event, ...]]:
        if not self._command.followup_of:
            return (), ()
        before = self._loaded.tickets.get(self._command.followup_of)
        if before is None or not may_see(self._command.actor, before):
            raise InvalidValueError("/ticket/via/followup_source_id", "unknown_ticket")
        if not is_same(self._loaded, before.requester_id, ticket.requester_id, wanted_by(self._command)):
            raise InvalidValueError("/ticket/via/followup_source_id", "other_requester")
        draft = TicketDraft(before, before, self._act)
        if draft.ticket.status not in ("archived", "confirmed"):  # by now, however late its timers are
            raise InvalidValueError("/ticket/via/followup_source_id", "not_allowed")
        draft.point(followup_ids=(*before.followup_ids, ticket.id)[-MAX_FOLLOWUPS:])
        draft.record("ticket.linked", {"ticket_id": ticket.id, "kind": "followup"})
        after, events = draft.finish(self._moment.commit_id)
        return ((before, after),), events


def _event_of(resolved: Resolved | None) -> tuple[Event, ...]:
    return (resolved.event,) if resolved and resolved.event else ()
