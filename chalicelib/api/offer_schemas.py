"""Models of remedies and offers."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from chalicelib.api.return_policy_schemas import AmountModel, Currency
from chalicelib.api.schemas import Body, Line, Moment, Money, Query, Resource, Slug, Text
from chalicelib.desk.offers import MAX_ITEMS, MAX_NOTE, OfferState, RemedyKind, Role, Side
from chalicelib.desk.orders import MAX_QUANTITY
from chalicelib.markets.return_policies import Condition, Payer, Reason

Sku = Annotated[str, Line(100)]
Quantity = Annotated[int, Field(ge=1, le=MAX_QUANTITY)]


class RemediesQuery(Query):
    """The case, as far as the ticket does not say it.

    Without `reason` the last word of the ticket's category serves; `items` are SKUs of the order, parted by commas,
    each alone (the whole line) or with a number of pieces ("CUP-1:2"); `currency` is the order's, or the market's.
    """

    reason: Reason | None = None
    category: Slug | None = None
    items: Annotated[str, StringConstraints(min_length=1, max_length=4_000)] | None = None
    currency: Currency | None = None


class PolicyRowView(Resource):
    """The row that holds, and why: the keys that decided it, and the rows that would have held without it."""

    policy_id: str
    policy_version: int
    policy_title: str
    row: str
    matched: list[str]
    passed_over: list[str]
    basis: Literal["statute", "company"]
    legal: str
    who_pays: Payer
    conditions: list[Condition]
    review_on: str
    legal_sign_off: str | None


class WindowView(Resource):
    """Until when the row gives what it gives; `ends_on` is the last day in the market's own calendar."""

    state: Literal["open", "closed", "unlimited", "unknown"]
    ends_on: dt.date | None


class RateView(Resource):
    """The rate amounts were converted by: units of their currency for one unit of the order's."""

    rate: str
    date: dt.date
    source: str


class OptionView(Resource):
    """A remedy that may be offered; amounts are null where no money moves, or without an order."""

    remedy: RemedyKind
    is_mandatory: bool
    only_if: Condition | None
    amount: Money | None
    amount_text: str | None = Field(description="`amount` as the customer reads it")
    min_amount: Money | None
    max_amount: Money | None
    needs_approval_by: Role


class CaseView(Resource):
    """What was asked about."""

    country: str | None
    sales_platform: str | None
    reason: Reason
    order_id: str | None
    paid: Money | None


class RemediesView(Resource):
    """The options, the preferred one first."""

    case: CaseView
    policy: PolicyRowView
    window: WindowView
    rate: RateView | None
    options: list[OptionView]
    notes: list[str]


class RemediesEnvelope(Resource):
    """What may be offered."""

    remedies: RemediesView


class NewOfferItem(Body):
    """Goods of the order: so many pieces of a SKU, or the whole line."""

    sku: Sku
    quantity: Quantity | None = None


def _with_name(value: Any) -> Any:
    return {"sku": value} if isinstance(value, str) else value


NamedItem = Annotated[NewOfferItem, BeforeValidator(_with_name, json_schema_input_type=Sku | NewOfferItem)]


class NewOffer(Body):
    """What to offer. Without `amount`: all that the remedy may be; without `items`: for the whole order."""

    remedy: RemedyKind
    reason: Reason | None = None
    category: Slug | None = None
    items: Annotated[list[NamedItem], Field(max_length=MAX_ITEMS)] = Field(default=[])
    amount: AmountModel | None = None
    note: Annotated[str, Text(MAX_NOTE)] | None = None
    valid_until: Moment | None = None


class OfferBody(Body):
    """One offer."""

    offer: NewOffer


class NoBody(Body):
    """Nothing."""


class OfferItem(Resource):
    """Pieces of a SKU."""

    sku: str
    quantity: int


class CustomerOffer(Resource):
    """An offer as the customer sees it. `state` "expired" is told from `valid_until` on.

    `quantities` has the pieces of those `items` that are not meant as whole lines.
    """

    id: str
    ticket_id: str
    number: int
    by: Side
    state: OfferState
    remedy: RemedyKind
    reason: Reason
    amount: Money | None
    items: list[str]
    quantities: list[OfferItem]
    order_id: str | None
    note: str | None
    rate: RateView | None
    is_mandatory: bool
    valid_until: Moment | None
    previous_id: str | None
    next_id: str | None
    created_at: Moment
    changed_at: Moment


class StaffOffer(CustomerOffer):
    """An offer as staff and integrations see it."""

    policy_id: str
    policy_version: int
    policy_row: str
    needs_approval_by: Role
    approved_by: str | None
    made_by: str


class OfferEnvelope(Resource):
    """One offer."""

    offer: StaffOffer | CustomerOffer


class OfferList(Resource):
    """The offers of a ticket, the oldest first."""

    data: list[StaffOffer | CustomerOffer]
