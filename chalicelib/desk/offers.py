"""Offers on a ticket: what one side proposes, and what became of it. Who may answer what is decided here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, get_args

from chalicelib.desk.errors import StateConflictError
from chalicelib.desk.events import Actor
from chalicelib.desk.money import Money

RemedyKind = Literal["refund", "replacement", "repair", "voucher", "return_label", "price_reduction"]
OfferState = Literal["awaiting_approval", "proposed", "declined", "countered", "accepted", "withdrawn", "expired"]
Side = Literal["company", "customer"]
Move = Literal["accept", "decline", "counter", "withdraw", "approve", "expire"]
Role = Literal["agent", "supervisor", "admin"]

REMEDIES: tuple[RemedyKind, ...] = get_args(RemedyKind)
RANKS: tuple[Role, ...] = get_args(Role)  # who may grant more stands further on
OPEN: frozenset[OfferState] = frozenset({"awaiting_approval", "proposed"})
MAX_OFFERS = 50  # on one ticket
MAX_NOTE = 1_000  # characters
MAX_ITEMS = 200

MOVES: dict[tuple[OfferState, Move], OfferState] = {
    ("awaiting_approval", "approve"): "proposed",
    ("awaiting_approval", "withdraw"): "withdrawn",
    ("awaiting_approval", "expire"): "expired",
    ("proposed", "accept"): "accepted",
    ("proposed", "decline"): "declined",
    ("proposed", "counter"): "countered",
    ("proposed", "withdraw"): "withdrawn",
    ("proposed", "expire"): "expired",
}
ANSWERS: frozenset[Move] = frozenset({"accept", "decline", "counter"})


@dataclass(frozen=True, slots=True)
class OfferPointer:
    """What a ticket knows of its offers: the latest one, how many there were, and whether it is still open."""

    id: str
    number: int
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is proposed, with all it was worked out from, so that nobody has to look anything up that may have changed.

    `amount` is None where no money moves. `items` are SKUs, `quantities` the pieces of those that are not meant as
    whole lines. `rate` is units of its currency for one unit of the order's, by the table of
    `rate_date`; None where nothing was converted. `needs_approval_by` is the least role that may grant it.
    """

    remedy: RemedyKind
    reason: str
    policy_id: str
    policy_version: int
    policy_row: str
    amount: Money | None = None
    items: tuple[str, ...] = ()
    quantities: Mapping[str, int] = field(default_factory=dict)
    order_id: str | None = None
    category: str | None = None
    note: str | None = None
    rate: Decimal | None = None
    rate_date: date | None = None
    rate_source: str | None = None
    needs_approval_by: Role = "agent"
    is_mandatory: bool = False
    valid_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An offer as stored under its ticket. `number` counts a ticket's offers from 1, `by` is the side that made it.

    `previous_id` is the offer it answers, `next_id` the one that answered it. `made_by` is whoever entered it: an
    agent may speak for the customer.
    """

    id: str
    ticket_id: str
    number: int
    by: Side
    made_by: Actor
    terms: Terms
    created_at: datetime
    changed_at: datetime
    state: OfferState = "proposed"
    previous_id: str | None = None
    next_id: str | None = None
    approved_by: str | None = None
    revision: int = 0

    def state_at(self, now: datetime) -> OfferState:
        """The state, told as expired from the moment it is, whoever has written that down by then."""
        until = self.terms.valid_until
        return "expired" if self.state in OPEN and until is not None and until <= now else self.state


def moved(offer: Offer, move: Move, now: datetime) -> OfferState:
    """The state after a move. StateConflictError `offer_expired`, `approval_needed` or `offer_closed`."""
    state = offer.state if move == "expire" else offer.state_at(now)
    after = MOVES.get((state, move))
    if after is not None:
        return after
    if state == "expired":
        raise StateConflictError(reason="offer_expired")
    raise StateConflictError(reason="approval_needed" if state == "awaiting_approval" else "offer_closed")


def check_turn(offer: Offer, move: Move, actor: Actor) -> None:
    """StateConflictError `not_your_turn` for a customer who answers themselves or takes back what is not theirs.

    Staff and integrations may speak for the customer.
    """
    if actor.kind != "customer":
        return
    answers_own = move in ANSWERS and offer.by == "customer"
    if answers_own or (move == "withdraw" and offer.by == "company"):
        raise StateConflictError(reason="not_your_turn")


def other_side(side: Side) -> Side:
    """Whose turn it is."""
    return "customer" if side == "company" else "company"


def may_grant(role: Role, needed: Role) -> bool:
    """Whether a role may grant what needs another one."""
    return RANKS.index(role) >= RANKS.index(needed)


def may_see_offer(actor: Actor, offer: Offer) -> bool:
    """Customers are not told of what the company has not decided yet."""
    return actor.kind != "customer" or not (offer.state == "awaiting_approval" or _was_never_made(offer))


def _was_never_made(offer: Offer) -> bool:
    """Withdrawn or expired before anybody approved it."""
    needed = offer.by == "company" and offer.terms.needs_approval_by != "agent"
    return needed and offer.approved_by is None and offer.state in ("withdrawn", "expired")
