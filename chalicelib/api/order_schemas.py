"""Models of orders as they are answered."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field, StringConstraints

from chalicelib.api.schemas import CursorText, Moment, Money, PageLinks, PageMeta, Query, Resource
from chalicelib.desk.orders import OrderStatus, ShipmentStatus

Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Rate = Annotated[str, StringConstraints(pattern=r"^\d{1,15}(\.\d{1,15})?$")]


class ItemView(Resource):
    """A line of an order. `is_returnable` null: the shop does not say."""

    sku: str
    name: str
    category: str | None
    quantity: int
    unit_price: Money
    is_returnable: bool | None


class ShipmentView(Resource):
    """A parcel of an order."""

    carrier: str
    tracking_number: str
    status: ShipmentStatus
    shipped_at: Moment | None
    delivered_at: Moment | None


class OrderView(Resource):
    """An order as the shop tells it now."""

    id: str
    placed_at: Moment
    status: OrderStatus
    currency: Currency
    total: Money
    items: list[ItemView]
    shipments: list[ShipmentView]
    country: str
    sales_platform: str | None
    store: str | None
    price_date: dt.date
    is_customers_own: bool = Field(description="whether an identity that the company vouches for is the buyer's")


class OrderEnvelope(Resource):
    """One order."""

    order: OrderView


class OrderPageView(Resource):
    """A page of orders, newest first."""

    data: list[OrderView]
    meta: PageMeta
    links: PageLinks


class OrdersQuery(Query):
    """Where the page begins; how long it is, the shop decides."""

    after: CursorText | None = Field(default=None, alias="page[after]")


class RatesQuery(Query):
    """The day whose rates are asked for; without it the newest."""

    date: dt.date | None = None


class RatesView(Resource):
    """Units of each currency for one unit of `base`, as `source` published them for `date`."""

    date: dt.date
    base: Currency
    source: str
    rates: dict[str, Rate]


class RatesEnvelope(Resource):
    """One table of rates."""

    exchange_rates: RatesView
