"""Calls about offers: a small negotiation between company and customer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access, Caller
from chalicelib.api.accesses import READ_TICKETS, WORK_TICKETS, WRITE_TICKETS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.remedies import money_view, named, worked_out
from chalicelib.api.routes import route
from chalicelib.api.views import moment
from chalicelib.desk.offers import RANKS

if TYPE_CHECKING:
    from datetime import datetime

    from chalicelib.api.offer_schemas import NewOffer
    from chalicelib.desk.offering import Before, Bid, Made
    from chalicelib.desk.offers import Move, Offer, Role, Terms

models = Models("chalicelib.api.offer_schemas")
GRANT = Access(roles=frozenset({"supervisor", "admin"}))
PATH = "/v1/tickets/{ticket_id}/offers"
ONE = PATH + "/{offer_id}"


@route("GET", PATH, access=READ_TICKETS, answer=models.OfferList, errors=(404,))
def list_offers(call: Call) -> Answer:
    """List the offers of a ticket and of those merged into it, the oldest first; at most 50 a ticket."""
    found = call.desk.offering.list(call.path["ticket_id"], call.caller.actor)
    return Answer({"data": [_view(offer, call) for offer in found]})


@route("GET", ONE, access=READ_TICKETS, answer=models.OfferEnvelope, errors=(404,))
def read_offer(call: Call) -> Answer:
    """Read one offer."""
    found = call.desk.offering.read(call.path["ticket_id"], call.path["offer_id"], call.caller.actor)
    return Answer({"offer": _view(found, call)})


@route(
    "POST",
    PATH,
    access=WORK_TICKETS,
    body=models.OfferBody,
    answer=models.OfferEnvelope,
    status=201,
    errors=(404, 409, 422, 503),
    links={"read_offer": ("offer_id", "/offer/id")},
)
def make_offer(call: Call) -> Answer:
    """Offer something to settle a ticket. What you may not grant yourself waits for approval.

    One offer of a ticket is open at a time. Refused is what the return policy does not offer, and less than the
    customer has a right to.
    """
    bid = _bid(call)
    before = call.desk.offering.before(bid)
    if before.made:
        return _made(call, before.made)
    return _made(call, call.desk.offering.make(bid, _terms(call, before), before.loaded))


@route(
    "POST",
    ONE + "/counter",
    access=WRITE_TICKETS,
    body=models.OfferBody,
    answer=models.OfferEnvelope,
    status=201,
    errors=(404, 409, 422, 503),
)
def counter_offer(call: Call) -> Answer:
    """Answer an offer with another one, by the other side. Customers counter what the company offered.

    Reason and items are those of the offer answered unless you name others.
    """
    bid = _bid(call)
    before = call.desk.offering.before(bid)
    if before.made:
        return _made(call, before.made)
    return _made(call, call.desk.offering.counter(bid, _terms(call, before), before.loaded))


@route(
    "POST",
    ONE + "/accept",
    access=WRITE_TICKETS,
    body=models.NoBody,
    answer=models.OfferEnvelope,
    errors=(404, 409),
)
def accept_offer(call: Call) -> Answer:
    """Accept an offer. Customers accept the company's; staff the customer's, or the company's on their behalf."""
    return _moved(call, "accept")


@route(
    "POST",
    ONE + "/decline",
    access=WRITE_TICKETS,
    body=models.NoBody,
    answer=models.OfferEnvelope,
    errors=(404, 409),
)
def decline_offer(call: Call) -> Answer:
    """Decline an offer of the other side, or on its behalf."""
    return _moved(call, "decline")


@route(
    "POST",
    ONE + "/withdraw",
    access=WRITE_TICKETS,
    body=models.NoBody,
    answer=models.OfferEnvelope,
    errors=(404, 409),
)
def withdraw_offer(call: Call) -> Answer:
    """Take an offer back that nobody has answered. Customers take back their own."""
    return _moved(call, "withdraw")


@route("POST", ONE + "/approve", access=GRANT, body=models.NoBody, answer=models.OfferEnvelope, errors=(404, 409))
def approve_offer(call: Call) -> Answer:
    """Grant an offer that waits for approval: it is proposed to the customer from then on."""
    return _moved(call, "approve")


def _bid(call: Call) -> Bid:
    from chalicelib.desk.offering import Bid

    return Bid(
        ticket_id=call.path["ticket_id"],
        offer_id=call.path.get("offer_id"),
        actor=call.caller.actor,
        role=_authority(call.caller),
        replay=call.idempotency,
    )


def _authority(caller: Caller) -> Role:
    """The most a caller may grant as; integrations grant what an agent may."""
    return next((role for role in reversed(RANKS) if role in caller.roles), "agent")


def _terms(call: Call, before: Before) -> Terms:
    from decimal import Decimal

    from chalicelib.desk.money import Money
    from chalicelib.markets.proposing import Question, Wish

    new: NewOffer = call.body.offer
    former = before.loaded.offers.get(call.path.get("offer_id", ""))
    known = former.terms if former else None
    items, quantities = named([(item.sku, item.quantity) for item in new.items], "/offer/items")
    if not items and known:
        items, quantities = known.items, dict(known.quantities)
    question = Question(
        reason=new.reason or (known.reason if known else None),
        category=new.category or (known.category if known else None),
        items=items,
        quantities=quantities,
        currency=known.amount.currency if known and known.amount else None,
        is_customers=call.caller.kind == "customer",
        at="/offer",
    )
    amount = Money(Decimal(new.amount.amount), new.amount.currency) if new.amount else None
    wish = Wish(remedy=new.remedy, question=question, amount=amount, note=new.note, valid_until=new.valid_until)
    return worked_out(lambda: call.desk.remedies.terms(before.ticket, wish))


def _made(call: Call, made: Made) -> Answer:
    location = {"Location": f"/v1/tickets/{made.offer.ticket_id}/offers/{made.offer.id}"}
    return Answer({"offer": _view(made.offer, call)}, status=201, headers=location, is_replayed=made.is_replay)


def _moved(call: Call, move: Move) -> Answer:
    made = call.desk.offering.move(_bid(call), move)
    return Answer({"offer": _view(made.offer, call)}, is_replayed=made.is_replay)


def _view(offer: Offer, call: Call) -> dict[str, Any]:
    shown = _for_all(offer, call.desk.now())
    if call.caller.kind == "customer":
        return shown
    terms = offer.terms
    return {
        **shown,
        "policy_id": terms.policy_id,
        "policy_version": terms.policy_version,
        "policy_row": terms.policy_row,
        "needs_approval_by": terms.needs_approval_by,
        "approved_by": offer.approved_by,
        "made_by": offer.made_by.id,
    }


def _for_all(offer: Offer, now: datetime) -> dict[str, Any]:
    terms = offer.terms
    return {
        "id": offer.id,
        "ticket_id": offer.ticket_id,
        "number": offer.number,
        "by": offer.by,
        "state": offer.state_at(now),
        "remedy": terms.remedy,
        "reason": terms.reason,
        "amount": money_view(terms.amount),
        "items": list(terms.items),
        "quantities": [{"sku": sku, "quantity": pieces} for sku, pieces in terms.quantities.items()],
        "order_id": terms.order_id,
        "note": terms.note,
        "rate": _rate(terms),
        "is_mandatory": terms.is_mandatory,
        "valid_until": moment(terms.valid_until),
        "previous_id": offer.previous_id,
        "next_id": offer.next_id,
        "created_at": moment(offer.created_at),
        "changed_at": moment(offer.changed_at),
    }


def _rate(terms: Terms) -> dict[str, str] | None:
    if terms.rate is None or terms.rate_date is None:
        return None
    return {"rate": f"{terms.rate:f}", "date": terms.rate_date.isoformat(), "source": terms.rate_source or ""}
