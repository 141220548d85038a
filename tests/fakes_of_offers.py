"""A shop and rates for tests of remedies and offers: the story's cup, and an order in another currency."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from chalicelib.desk.customers import Identity
from chalicelib.desk.money import Money
from chalicelib.desk.orders import Item, Order, OrderPage, Shipment, ShopUnavailableError
from chalicelib.markets.exchange import Converted, RateTable, convert

ANAS_EMAIL = "ana@example.org"
TABLE = RateTable(date(2026, 3, 2), {"USD": Decimal("1.0842"), "JPY": Decimal("163.55")}, "ecb")


def eur(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


def an_order(**fields: Any) -> Order:
    """The cup that broke: 24.90 EUR, delivered on 26 February 2026 to Ana in France."""
    delivered = datetime(2026, 2, 26, 10, 0, tzinfo=UTC)
    known: dict[str, Any] = {
        "id": "FR-20931",
        "placed_at": datetime(2026, 2, 20, 9, 0, tzinfo=UTC),
        "status": "delivered",
        "total": eur("24.90"),
        "items": (Item("CUP-1", "Cup", 1, eur("24.90"), "kitchen"),),
        "customer": (Identity("email", ANAS_EMAIL, is_verified=True),),
        "price_date": date(2026, 2, 20),
        "country": "FR",
        "shipments": (Shipment("Colissimo", "6A1", "delivered", None, delivered),),
    }
    return Order(**{**known, **fields})


class FakeShop:
    """Shop over the orders it is given; `away` makes it unreachable."""

    def __init__(self, *orders: Order) -> None:
        self.known = {order.id: order for order in orders}
        self.away = False

    def order(self, number: str) -> Order | None:
        if self.away:
            raise ShopUnavailableError("unreachable")
        return self.known.get(number)

    def orders_of(self, identity: Any, after: str | None = None) -> OrderPage:
        raise NotImplementedError


class FakeExchange:
    """Conversion by one table; `fault` is raised instead."""

    def __init__(self) -> None:
        self.fault: Exception | None = None

    def convert(self, money: Money, currency: str) -> Converted:
        if self.fault and money.currency != currency:
            raise self.fault
        return convert(money, currency, TABLE)
