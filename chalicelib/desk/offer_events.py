"""What events tell of offers: ids, codes and exact amounts; never a note."""

from typing import Literal

from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.event_schema import COUNT, FLAG, TEXT, TIME, fields, id_of, list_of, one_of
from chalicelib.desk.event_types import EventType
from chalicelib.desk.offers import RANKS, REMEDIES, Move, Offer
from chalicelib.desk.times import iso

TOLD = {"make": "offer.made", "accept": "offer.accepted", "decline": "offer.declined", "counter": "offer.countered",
        "withdraw": "offer.withdrawn", "approve": "offer.approved", "expire": "offer.expired"}  # fmt: skip
OFFER = id_of("ofr")
DECIMAL = {"type": "string", "pattern": r"^-?\d+(\.\d+)?$", "description": "exact decimal", "examples": ["24.90"]}
DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "examples": ["2026-03-02"]}
FACTS = fields(
    offer_id=OFFER,
    number=COUNT,
    by=one_of(("company", "customer")),
    state=TEXT,
    remedy=one_of(REMEDIES),
    reason=TEXT,
    amount_=DECIMAL,
    currency_=TEXT,
    rate_=DECIMAL,
    rate_date_=DAY,
    rate_source_=TEXT,
    order_id_=TEXT,
    items=list_of(TEXT),
    quantities_=list_of(fields(sku=TEXT, quantity=COUNT)),
    policy_id=TEXT,
    policy_version=COUNT,
    policy_row=TEXT,
    is_mandatory=FLAG,
    needs_approval_by=one_of(RANKS),
    previous_id_=OFFER,
    next_id_=OFFER,
    valid_until_=TIME,
)

OFFER_EVENTS: tuple[EventType, ...] = (
    EventType(
        "offer.made",
        "One side proposed something to settle the matter; `state` tells whether it waits for approval first. `rate` "
        "is units of `currency` for one unit of the order's, by the table of `rate_date`; absent where nothing was "
        "converted. `quantities` has the pieces of those `items` that are not meant as whole lines.",
        FACTS,
    ),
    EventType("offer.approved", "Somebody with the authority granted the offer; it stands proposed now.", FACTS),
    EventType("offer.declined", "The other side said no.", FACTS),
    EventType("offer.countered", "The other side answered with an offer of its own, `next_id`.", FACTS),
    EventType("offer.accepted", "The other side said yes: what the offer says is to be carried out.", FACTS),
    EventType("offer.withdrawn", "The side that made the offer took it back.", FACTS),
    EventType(
        "offer.expired", "The offer was found to have run out at `valid_until` when another one was made.", FACTS
    ),
)


def record(draft: TicketDraft, offer: Offer, move: Move | Literal["make"]) -> None:
    """Tell what became of an offer."""
    terms = offer.terms
    data = {
        "offer_id": offer.id,
        "number": offer.number,
        "by": offer.by,
        "state": offer.state,
        "remedy": terms.remedy,
        "reason": terms.reason,
        "amount": f"{terms.amount.amount:f}" if terms.amount else None,
        "currency": terms.amount.currency if terms.amount else None,
        "rate": f"{terms.rate:f}" if terms.rate is not None else None,
        "rate_date": terms.rate_date.isoformat() if terms.rate_date else None,
        "rate_source": terms.rate_source,
        "order_id": terms.order_id,
        "items": list(terms.items),
        "quantities": [{"sku": sku, "quantity": pieces} for sku, pieces in terms.quantities.items()] or None,
        "policy_id": terms.policy_id,
        "policy_version": terms.policy_version,
        "policy_row": terms.policy_row,
        "is_mandatory": terms.is_mandatory,
        "needs_approval_by": terms.needs_approval_by,
        "previous_id": offer.previous_id,
        "next_id": offer.next_id,
        "valid_until": iso(terms.valid_until) if terms.valid_until else None,
    }
    draft.record(TOLD[move], data)
