"""Calls about orders of the company's shop: read from there at the moment somebody looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlencode

from chalicelib.api.accesses import READ_CUSTOMERS, READ_TICKETS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.cursors import question
from chalicelib.api.errors import ProblemError
from chalicelib.api.routes import route
from chalicelib.api.views import moment
from chalicelib.desk.money import as_document
from chalicelib.desk.times import iso
from chalicelib.telemetry import logger

if TYPE_CHECKING:
    from chalicelib.desk.ordering import Shown
    from chalicelib.desk.orders import Item, Shipment

models = Models("chalicelib.api.order_schemas")
OF_CUSTOMER = "/v1/customers/{customer_id}/orders"
Told = TypeVar("Told")


@route("GET", "/v1/tickets/{ticket_id}/order", access=READ_TICKETS, answer=models.OrderEnvelope, errors=(404, 503))
def read_order(call: Call) -> Answer:
    """Read the order a ticket speaks of, from the shop. Customers read it when it is known to be theirs.

    404 `missing`: the ticket names none; 404 `unknown_order`: the shop has none of this number.
    """
    shown = _asked(lambda: call.desk.orders.of_ticket(call.path["ticket_id"], call.caller.actor))
    return Answer({"order": order_view(shown)})


@route(
    "GET",
    OF_CUSTOMER,
    access=READ_CUSTOMERS,
    query=models.OrdersQuery,
    answer=models.OrderPageView,
    errors=(400, 404, 503),
)
def list_orders(call: Call) -> Answer:
    """List the orders of a customer, newest first. A page may be empty and yet have another behind it."""
    id_, asked = call.path["customer_id"], call.query.after
    shape = question(call.caller, f"GET {OF_CUSTOMER}", {"customer_id": id_})
    after = call.desk.cursors.decode(asked, shape)["shop"] if asked else None
    page = _asked(lambda: call.desk.orders.of_customer(id_, after))
    cursor = call.desk.cursors.encode({"shop": page.next}, shape) if page.next else None
    link = "?" + urlencode({"page[after]": cursor}) if cursor else None
    meta = {"has_more": cursor is not None, "after_cursor": cursor}
    return Answer({"data": [order_view(shown) for shown in page.orders], "meta": meta, "links": {"next": link}})


def _asked(ask: Callable[[], Told]) -> Told:
    """What the shop answers; 503 with a time to come again while it does not."""
    from chalicelib.desk.orders import ShopUnavailableError

    try:
        return ask()
    except ShopUnavailableError as away:
        logger().warning("shop_unavailable", extra={"reason": away.reason})
        raise ProblemError("unavailable", retry_after_s=away.retry_after_s) from away


def order_view(shown: Shown) -> dict[str, Any]:
    """An order; who bought it stays with the shop."""
    order = shown.order
    return {
        "id": order.id,
        "placed_at": iso(order.placed_at),
        "status": order.status,
        "currency": order.currency,
        "total": as_document(order.total),
        "items": [_item(item) for item in order.items],
        "shipments": [_shipment(shipment) for shipment in order.shipments],
        "country": order.country,
        "sales_platform": order.sales_platform,
        "store": order.store,
        "price_date": order.price_date.isoformat(),
        "is_customers_own": shown.is_customers_own,
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "sku": item.sku,
        "name": item.name,
        "category": item.category,
        "quantity": item.quantity,
        "unit_price": as_document(item.unit_price),
        "is_returnable": item.is_returnable,
    }


def _shipment(shipment: Shipment) -> dict[str, Any]:
    return {
        "carrier": shipment.carrier,
        "tracking_number": shipment.tracking_number,
        "status": shipment.status,
        "shipped_at": moment(shipment.shipped_at),
        "delivered_at": moment(shipment.delivered_at),
    }
