"""What may be offered on a ticket: its market's policy, its order at the shop, today's rates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from chalicelib.desk.customers import Identity
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.money import Money
from chalicelib.desk.offers import RemedyKind, Terms
from chalicelib.desk.orders import Item, Order, Shop, belongs_to
from chalicelib.desk.tickets import Ticket
from chalicelib.markets.book import MarketBook
from chalicelib.markets.goods import find_for, goods, paid_for
from chalicelib.markets.remedies import Case, Convert, Option, approver, bounded, options_of, window_of
from chalicelib.markets.return_policies import REASONS, Found, PolicyFacts, ReturnPolicy, find
from chalicelib.ports import Now


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of a ticket. `at` is the pointer of the request's part that holds these fields.

    `reason` None: what the ticket's category says. `items` (SKUs, each once) empty: the whole order; `quantities` has
    the pieces of those that are not whole lines. `currency` None: the order's.
    `is_customers`: a customer asks, who is told only of an order that is known to be theirs.
    """

    reason: str | None = None
    category: str | None = None
    items: tuple[str, ...] = ()
    quantities: Mapping[str, int] = field(default_factory=dict)
    currency: str | None = None
    is_customers: bool = False
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants to offer. `amount` None: all that the remedy may be."""

    remedy: RemedyKind
    question: Question
    amount: Money | None = None
    note: str | None = None
    valid_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The options of a ticket and what they were worked out from.

    `notes` are codes: "no_order", "unknown_order", "owner_not_verified", "delivery_unknown", "not_returnable",
    "window_closed".
    """

    facts: PolicyFacts
    case: Case
    order: Order | None
    options: Sequence[Option]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RemedyPorts:
    """What proposals are made from. `identities` gives those of a customer of the desk."""

    policies: Callable[[], Sequence[ReturnPolicy]]
    shop: Callable[[], Shop]
    convert: Convert
    markets: MarketBook
    identities: Callable[[str], Sequence[Identity]]
    now: Now


@dataclass(slots=True)
class _Known:
    order: Order | None = None
    items: Sequence[Item] = ()
    notes: list[str] = field(default_factory=list)


class Remedies:
    """Proposes lawful options, and turns a wish into checked terms.

    Both raise InvalidValueError for what does not fit, ShopUnavailableError while an order cannot be read,
    RateMissingError and RateStaleError where an amount cannot be told in the currency.
    """

    def __init__(self, ports: RemedyPorts) -> None:
        self._ports = ports

    def propose(self, ticket: Ticket, question: Question) -> Proposal:
        """The options, the preferred one first; without an order those have no amounts."""
        reason = _reason(ticket, question)
        known = self._known(ticket, question)
        country = ticket.market or (known.order.country if known.order else None)
        platform = ticket.sales_platform or (known.order.sales_platform if known.order else None)
        facts = PolicyFacts(country=country, reason=reason, category=question.category, sales_platform=platform)
        found = self._found(facts, known.items, question)
        market = self._ports.markets.market(country)
        window = window_of(found.row, known.order, market.time_zone if market else "UTC", self._ports.now())
        paid = paid_for(known.order, known.items) if known.order else None
        wanted = _currency(question, paid, market.currency if market else None)
        case = Case(found, window, self._ports.convert(paid, wanted) if paid and wanted else None)
        if known.order and window.state in ("unknown", "closed"):
            known.notes.append("delivery_unknown" if window.state == "unknown" else "window_closed")
        options = options_of(case, self._ports.convert)
        return Proposal(facts=facts, case=case, order=known.order, options=options, notes=tuple(known.notes))

    def terms(self, ticket: Ticket, wish: Wish) -> Terms:
        """The terms of an offer: lawful, within the policy, with who may grant them."""
        if wish.valid_until and wish.valid_until <= self._ports.now():
            raise InvalidValueError("/offer/valid_until", "in_the_past")
        currency = wish.amount.currency if wish.amount else wish.question.currency
        proposal = self.propose(ticket, replace(wish.question, currency=currency))
        option = next((option for option in proposal.options if option.kind == wish.remedy), None)
        if option is None:
            raise InvalidValueError("/offer/remedy", "not_offered")
        amount = bounded(option, wish.amount, "/offer/amount")
        case, paid = proposal.case, proposal.case.paid
        is_converted = amount is not None and paid is not None and paid.rate_date is not None
        rate = paid if is_converted else None
        return Terms(
            remedy=wish.remedy,
            reason=proposal.facts.reason,
            category=wish.question.category,
            policy_id=case.found.policy.id,
            policy_version=case.found.policy.version,
            policy_row=case.found.row.id,
            amount=amount,
            items=wish.question.items,
            quantities=wish.question.quantities,
            order_id=proposal.order.id if proposal.order else None,
            note=wish.note,
            rate=rate.rate if rate else None,
            rate_date=rate.rate_date if rate else None,
            rate_source=rate.source if rate else None,
            needs_approval_by=approver(case, wish.remedy, amount, self._ports.convert),
            is_mandatory=option.is_mandatory,
            valid_until=wish.valid_until,
        )

    def _known(self, ticket: Ticket, question: Question) -> _Known:
        """The order and the goods in question, as far as the caller may know of them."""
        if ticket.order_id is None:
            return _Known(notes=["no_order"])
        order = self._ports.shop().order(ticket.order_id)
        if order is None:
            return _Known(notes=["unknown_order"])
        is_own = belongs_to(order, self._ports.identities(ticket.requester_id))
        if question.is_customers and not is_own:
            return _Known(notes=["no_order"])
        items = goods(order, question.items, question.quantities, f"{question.at}/items")
        notes = [] if is_own else ["owner_not_verified"]
        if any(item.is_returnable is False for item in items):
            notes.append("not_returnable")
        return _Known(order, items, notes)

    def _found(self, facts: PolicyFacts, items: Sequence[Item], question: Question) -> Found:
        policies = self._ports.policies()

        def of(category: str | None) -> Found | None:
            return find(policies, replace(facts, category=facts.category or category))

        found = find_for(items, of, f"{question.at}/items")
        if found is None:
            raise InvalidValueError(f"{question.at}/reason", "no_policy")
        return found


def _reason(ticket: Ticket, question: Question) -> str:
    """The reason given, else the last word of the ticket's category ("delivery.damaged")."""
    reason = question.reason or (ticket.category or "").rpartition(".")[2]
    if reason not in REASONS:
        raise InvalidValueError(f"{question.at}/reason", "unknown" if question.reason else "missing")
    return reason


def _currency(question: Question, paid: Money | None, markets: str | None) -> str | None:
    """The currency of the amounts: the order's, or the market's where that is asked for."""
    if paid is None:
        return None
    if question.currency not in (None, paid.currency, markets):
        at = "/offer/amount/currency" if question.at else "/currency"
        raise InvalidValueError(at, "not_allowed")
    return question.currency or paid.currency
