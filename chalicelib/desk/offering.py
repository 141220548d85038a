"""Making offers and answering them. One offer of a ticket is open at a time: the ticket's own row sees to that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import cast

from chalicelib.desk.changes import Change, IdempotencyRecord, Loaded, Wanted
from chalicelib.desk.commands import refuse_closed
from chalicelib.desk.commits import Commits, Decision, ReadMoreError, Replay, same_request
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.editing import visible
from chalicelib.desk.errors import InvalidTransitionError, InvalidValueError, NotFoundError, StateConflictError
from chalicelib.desk.events import Actor
from chalicelib.desk.merging import merged_threads
from chalicelib.desk.offer_events import record
from chalicelib.desk.offers import (
    MAX_OFFERS,
    Move,
    Offer,
    OfferPointer,
    OfferState,
    Role,
    Side,
    Terms,
    check_turn,
    may_grant,
    may_see_offer,
    moved,
    other_side,
)
from chalicelib.desk.tickets import Ticket

Pair = tuple[Offer | None, Offer]
FINAL: frozenset[Move] = frozenset({"accept", "approve"})  # what no ticket that is over may come to


@dataclass(frozen=True, slots=True, kw_only=True)
class Bid:
    """Who proposes or answers, with which authority. `offer_id` is the offer answered, None to make the first one."""

    ticket_id: str
    actor: Actor
    role: Role = "agent"
    offer_id: str | None = None
    replay: Replay | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """The offer afterwards; `is_replay` when the idempotency key had already brought it there."""

    offer: Offer
    is_replay: bool = False


@dataclass(frozen=True, slots=True)
class Before:
    """What was read before terms are worked out; `made` when the idempotency key has done it all already."""

    ticket: Ticket
    loaded: Loaded
    made: Made | None = None


@dataclass(frozen=True, slots=True)
class _New:
    """An offer to be made, and the one it answers."""

    id: str
    terms: Terms
    answers: Offer | None = None


class Offering:
    """Use cases about offers. Terms come checked from whoever knows the market's policy."""

    def __init__(self, commits: Commits) -> None:
        self._commits = commits

    def before(self, bid: Bid) -> Before:
        """The ticket a bid is about. NotFoundError; MismatchError for a key that belongs to another request."""
        key = bid.replay.key if bid.replay else None
        loaded = self._commits.store.load(replace(_wanted(bid), idempotency_key=key))
        ticket = visible(loaded, bid.ticket_id, bid.actor)
        record = loaded.idempotency
        if record is None or record.expires_at <= self._commits.now():
            return Before(ticket, loaded)
        return Before(ticket, loaded, self._replayed(same_request(record, bid.replay)) if bid.replay else None)

    def make(self, bid: Bid, terms: Terms, known: Loaded | None = None) -> Made:
        """Propose something. StateConflictError `offer_open` while another offer is; InvalidTransitionError."""
        offer_id = self._commits.new_id("ofr")

        def decide(loaded: Loaded, commit_id: str) -> Decision[Offer]:
            draft = self._draft(loaded, bid)
            refuse_closed(draft.ticket, "offer")
            former = _open_offer(draft, loaded)
            lapsed = [_lapsed(draft, former)] if former else []
            made = _made(draft, bid, _New(offer_id, terms))
            return _decision(draft, commit_id, [*lapsed, (None, made)])

        return self._done(bid, decide, known)

    def move(self, bid: Bid, move: Move) -> Made:
        """Accept, decline, withdraw or approve an offer.

        NotFoundError, InvalidTransitionError; StateConflictError with a reason:
        `offer_closed`, `offer_expired`, `not_your_turn` or `approval_needed`.
        """

        def decide(loaded: Loaded, commit_id: str) -> Decision[Offer]:
            draft = self._draft(loaded, bid)
            before = _answered(loaded, bid)
            _check(draft, bid, before, move)
            after = _after(draft, bid, before, move)
            draft.point(offer=OfferPointer(after.id, after.number, after.state == "proposed"))
            record(draft, after, move)
            return _decision(draft, commit_id, [(before, after)])

        return self._done(bid, decide, None)

    def counter(self, bid: Bid, terms: Terms, known: Loaded | None = None) -> Made:
        """Answer an offer with another one, by the other side; answers the new offer. Errors as of `move`."""
        offer_id = self._commits.new_id("ofr")

        def decide(loaded: Loaded, commit_id: str) -> Decision[Offer]:
            draft = self._draft(loaded, bid)
            refuse_closed(draft.ticket, "counter_offer")
            before = _answered(loaded, bid)
            _check(draft, bid, before, "counter")
            state = moved(before, "counter", draft.now)
            after = replace(before, state=state, changed_at=draft.now, revision=before.revision + 1, next_id=offer_id)
            record(draft, after, "counter")
            made = _made(draft, bid, _New(offer_id, terms, before))
            return _decision(draft, commit_id, [(before, after), (None, made)])

        return self._done(bid, decide, known)

    def read(self, ticket_id: str, offer_id: str, actor: Actor) -> Offer:
        """One offer. NotFoundError, also for a customer whom it was never made to."""
        loaded = self._commits.store.load(Wanted(tickets=(ticket_id,), offers=((ticket_id, offer_id),)))
        visible(loaded, ticket_id, actor)
        return _answered(loaded, Bid(ticket_id=ticket_id, actor=actor, offer_id=offer_id))

    def list(self, ticket_id: str, actor: Actor) -> Sequence[Offer]:
        """All offers of a ticket and of those merged into it, the oldest first: one query for each. NotFoundError."""
        ticket = visible(self._commits.store.load(Wanted(tickets=(ticket_id,))), ticket_id, actor)
        found = chain.from_iterable(map(self._commits.store.offers, merged_threads(ticket)))
        return sorted((one for one in found if may_see_offer(actor, one)), key=lambda one: one.id)

    def _draft(self, loaded: Loaded, bid: Bid) -> TicketDraft:
        ticket = visible(loaded, bid.ticket_id, bid.actor)
        return TicketDraft(ticket, ticket, self._commits.act(bid.actor))

    def _done(self, bid: Bid, decide: Callable[[Loaded, str], Decision[Offer]], known: Loaded | None) -> Made:
        done = self._commits.run(_wanted(bid), decide, bid.replay, known)
        return self._replayed(done.replayed) if done.replayed else Made(cast(Offer, done.result))

    def _replayed(self, record: IdempotencyRecord) -> Made:
        ticket_id, _, offer_id = record.resource_id.partition("/")
        loaded = self._commits.store.load(Wanted(offers=((ticket_id, offer_id),)))
        return Made(loaded.offers[offer_id], is_replay=True)


def _wanted(bid: Bid) -> Wanted:
    offers = ((bid.ticket_id, bid.offer_id),) if bid.offer_id else ()
    return Wanted(tickets=(bid.ticket_id,), offers=offers)


def _open_offer(draft: TicketDraft, loaded: Loaded) -> Offer | None:
    """The ticket's open offer, read when it has not been."""
    pointer = draft.ticket.offer
    if pointer is None or not pointer.is_open:
        return None
    if pointer.id not in loaded.offers:
        raise ReadMoreError(Wanted(tickets=(draft.ticket.id,), offers=((draft.ticket.id, pointer.id),)))
    return loaded.offers[pointer.id]


def _lapsed(draft: TicketDraft, former: Offer) -> Pair:
    """Write down that the former offer has expired; StateConflictError while it has not."""
    if former.state_at(draft.now) != "expired":
        raise StateConflictError(reason="offer_open")
    state = moved(former, "expire", draft.now)
    after = replace(former, state=state, changed_at=draft.now, revision=former.revision + 1)
    record(draft, after, "expire")
    return former, after


def _answered(loaded: Loaded, bid: Bid) -> Offer:
    offer = loaded.offers.get(bid.offer_id or "")
    if offer is None or not may_see_offer(bid.actor, offer):
        raise NotFoundError()
    return offer


def _check(draft: TicketDraft, bid: Bid, offer: Offer, move: Move) -> None:
    check_turn(offer, move, bid.actor)
    if draft.ticket.status in ("archived", "spam") and move in FINAL:
        raise InvalidTransitionError(status=draft.ticket.status, command=f"{move}_offer")
    moved(offer, move, draft.now)
    is_granted = move == "approve" or (move == "accept" and offer.by == "customer")
    if is_granted and not may_grant(bid.role, offer.terms.needs_approval_by):
        raise StateConflictError(reason="approval_needed")


def _after(draft: TicketDraft, bid: Bid, before: Offer, move: Move) -> Offer:
    is_granted = move == "approve" or (move == "accept" and before.by == "customer")
    return replace(
        before,
        state=moved(before, move, draft.now),
        changed_at=draft.now,
        revision=before.revision + 1,
        approved_by=bid.actor.id if is_granted else before.approved_by,
    )


def _made(draft: TicketDraft, bid: Bid, new: _New) -> Offer:
    """The new offer, recorded, and the ticket pointing at it. InvalidValueError beyond MAX_OFFERS."""
    number = draft.ticket.offer.number + 1 if draft.ticket.offer else 1
    if number > MAX_OFFERS:
        raise InvalidValueError("/offer", "too_many", limit=MAX_OFFERS)
    terms, former = new.terms, new.answers
    by: Side = other_side(former.by) if former else "company"
    made = Offer(
        id=new.id,
        ticket_id=draft.ticket.id,
        number=number,
        by=by,
        made_by=bid.actor,
        terms=terms,
        created_at=draft.now,
        changed_at=draft.now,
        state=_first_state(by, bid, terms),
        previous_id=former.id if former else None,
        approved_by=_granted_by(by, bid, terms),
    )
    draft.point(offer=OfferPointer(made.id, number, is_open=True))
    record(draft, made, "make")
    return made


def _first_state(by: Side, bid: Bid, terms: Terms) -> OfferState:
    waits = by == "company" and not may_grant(bid.role, terms.needs_approval_by)
    return "awaiting_approval" if waits else "proposed"


def _granted_by(by: Side, bid: Bid, terms: Terms) -> str | None:
    """Who took it on themselves to grant what not everybody may."""
    is_granted = by == "company" and terms.needs_approval_by != "agent" and may_grant(bid.role, terms.needs_approval_by)
    return bid.actor.id if is_granted else None


def _decision(draft: TicketDraft, commit_id: str, pairs: Sequence[Pair]) -> Decision[Offer]:
    draft.touch()
    ticket, events = draft.finish(commit_id)
    tickets = ((draft.before, ticket),)
    change = Change(commit_id=commit_id, events=events, tickets=tickets, offers=tuple(pairs))
    last = pairs[-1][1]
    return Decision(change, last, f"{ticket.id}/{last.id}")
