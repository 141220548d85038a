"""The orders that tickets and customers speak of, read from the shop when somebody looks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chalicelib.desk.changes import Wanted
from chalicelib.desk.customers import Customer, Identity
from chalicelib.desk.editing import visible
from chalicelib.desk.errors import NotFoundError
from chalicelib.desk.events import Actor
from chalicelib.desk.orders import Order, Shop, belongs_to
from chalicelib.ports import TicketStore

ORDER = "/ticket/order_id"


@dataclass(frozen=True, slots=True)
class Shown:
    """An order, and whether its buyer is known to be the customer in question."""

    order: Order
    is_customers_own: bool


@dataclass(frozen=True, slots=True)
class ShownPage:
    """Some orders, and where to go on."""

    orders: Sequence[Shown]
    next: str | None


class Orders:
    """Use cases about orders. ShopUnavailableError while the shop is away; tickets do not depend on it."""

    def __init__(self, store: TicketStore, shop: Shop, read_customer: Callable[[str], Customer]) -> None:
        """`read_customer` answers who a customer id means today. NotFoundError."""
        self._store = store
        self._shop = shop
        self._read_customer = read_customer

    def of_ticket(self, ticket_id: str, actor: Actor) -> Shown:
        """The order a ticket speaks of.

        NotFoundError: no such ticket; `missing` where it names no order; `unknown_order` where the shop has none of
        that number, and for a customer also where it is not known to be theirs.
        """
        ticket = visible(self._store.load(Wanted(tickets=(ticket_id,))), ticket_id, actor)
        if ticket.order_id is None:
            raise NotFoundError(ORDER, reason="missing")
        order = self._shop.order(ticket.order_id)
        is_own = order is not None and belongs_to(order, self._read_customer(ticket.requester_id).identities)
        if order is None or (actor.kind == "customer" and not is_own):
            raise NotFoundError(ORDER, reason="unknown_order")
        return Shown(order, is_own)

    def of_customer(self, customer_id: str, after: str | None) -> ShownPage:
        """Orders by every identity of a customer, also by those nobody vouches for; newest first. NotFoundError."""
        identities: tuple[Identity, ...] = self._read_customer(customer_id).identities
        if not identities:
            return ShownPage((), None)
        page = self._shop.orders_of(identities, after)
        return ShownPage([Shown(order, belongs_to(order, identities)) for order in page.orders], page.next)
