"""Orders of the company's shop, as the desk sees them, and the port to the shop. The desk keeps none of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from chalicelib.desk.customers import Identity
from chalicelib.desk.money import Money

OrderStatus = Literal["placed", "paid", "shipped", "delivered", "returned", "cancelled"]
ShipmentStatus = Literal["preparing", "in_transit", "out_for_delivery", "delivered", "returned", "lost"]
MAX_ITEMS = 200
MAX_QUANTITY = 1_000_000
MAX_SHIPMENTS = 50
MAX_ORDERS = 50  # on one page


@dataclass(frozen=True, slots=True)
class Item:
    """A line of an order: `quantity` pieces at `unit_price` each, in the order's currency.

    `category` is the shop's own word; `is_returnable` None where the shop does not say.
    """

    sku: str
    name: str
    quantity: int
    unit_price: Money
    category: str | None = None
    is_returnable: bool | None = None


@dataclass(frozen=True, slots=True)
class Shipment:
    """A parcel; times are aware UTC."""

    carrier: str
    tracking_number: str
    status: ShipmentStatus
    shipped_at: datetime | None = None
    delivered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order. `id` is the number the customer knows; `total` is what they paid, freight and reductions included.

    `country` (ISO 3166-1) is where it was sold to, `price_date` the day its prices were set. `customer` holds the
    identities under which the shop knows the buyer, in the desk's spelling.
    """

    id: str
    placed_at: datetime
    status: OrderStatus
    total: Money
    items: tuple[Item, ...]
    customer: tuple[Identity, ...]
    price_date: date
    country: str
    shipments: tuple[Shipment, ...] = ()
    sales_platform: str | None = None
    store: str | None = None

    @property
    def currency(self) -> str:
        """The currency of every amount of the order."""
        return self.total.currency


@dataclass(frozen=True, slots=True)
class OrderPage:
    """Some orders, newest first, and the shop's own word for where to go on (None at the end)."""

    orders: Sequence[Order]
    next: str | None = None


class ShopUnavailableError(Exception):
    """The shop does not answer, refuses us, or answers what is not in the contract: nothing is known of the order.

    `reason` "unreachable" | "refused" | "busy" | "bad_answer"; `retry_after_s` is worth waiting for.
    """

    def __init__(self, reason: str, retry_after_s: int = 30) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after_s = retry_after_s


class Shop(Protocol):
    """The company's shop. Each call is one request of at most 2 seconds; ShopUnavailableError."""

    def order(self, number: str) -> Order | None:
        """The order of this number, or None when the shop has none."""

    def orders_of(self, customer: Sequence[Identity], after: str | None = None) -> OrderPage:
        """Orders of buyers with one of these identities, newest first; at most MAX_ORDERS."""


class NoShop:
    """A desk that no shop stands behind: there are no orders."""

    def order(self, number: str) -> Order | None:
        """None."""
        del number
        return None

    def orders_of(self, customer: Sequence[Identity], after: str | None = None) -> OrderPage:
        """None."""
        del customer, after
        return OrderPage(())


def belongs_to(order: Order, identities: Sequence[Identity]) -> bool:
    """Whether one of these identities is the buyer's. Only what the company vouches for counts: anybody types e-mails.

    `identities` are those of a customer of the desk.
    """
    own = {(identity.kind, identity.value) for identity in identities if identity.is_verified}
    return any((buyer.kind, buyer.value) in own for buyer in order.customer)
