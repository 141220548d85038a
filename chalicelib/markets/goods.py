"""The goods in question of an order: which pieces, what was paid for them, which row holds for them all. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_DOWN, Context, Decimal

from chalicelib.desk.currencies import minor_digits, rounded
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.money import Money
from chalicelib.desk.orders import Item, Order
from chalicelib.markets.return_policies import Found

# A quotient rounded down in 60 digits never reaches the next minor unit: numerators have 18 + 25 digits at most.
_EXACT = Context(prec=60, rounding=ROUND_DOWN)


def goods(order: Order, skus: Sequence[str], quantities: Mapping[str, int], at: str) -> Sequence[Item]:
    """The pieces of an order in question, as lines: whole lines, or so many pieces of a SKU; all when none is named.

    InvalidValueError `unknown_item`, or `out_of_range` for more pieces than were ordered.
    """
    found: list[Item] = []
    for place, sku in enumerate(skus):
        lines = [item for item in order.items if item.sku == sku]
        if not lines:
            raise InvalidValueError(f"{at}/{place}", "unknown_item")
        if quantities.get(sku, 0) > sum(item.quantity for item in lines):
            raise InvalidValueError(f"{at}/{place}/quantity", "out_of_range")
        found += _pieces(lines, quantities.get(sku))
    return found if skus else order.items


def _pieces(lines: Sequence[Item], wanted: int | None) -> Sequence[Item]:
    """So many pieces, from the first line on; whole lines for None."""
    if wanted is None:
        return lines
    found: list[Item] = []
    for item in lines:
        taken = min(item.quantity, wanted)
        wanted -= taken
        if taken:
            found.append(replace(item, quantity=taken))
    return found


def paid_for(order: Order, items: Sequence[Item]) -> Money:
    """What was paid for some pieces of an order, all of which cost its total.

    What the total has beyond the lines is freight: it goes back with the whole order, and no part has a share in it.
    What the total lacks is a reduction: every part bears its share. A part is rounded down to whole minor units, so
    that parts never come to more than what was paid; the whole never loses a unit by it.
    """
    if _count(items) == _count(order.items):
        return rounded(order.total.amount, order.currency)
    part, lines = _value(items), _value(order.items)
    if lines > order.total.amount:
        part = _EXACT.divide(_EXACT.multiply(order.total.amount, part), lines)
    unit = Decimal(1).scaleb(-minor_digits(order.currency))
    return Money(part.quantize(unit, ROUND_DOWN, _EXACT), order.currency)


def _count(items: Sequence[Item]) -> int:
    return sum(item.quantity for item in items)


def _value(items: Sequence[Item]) -> Decimal:
    return sum((item.unit_price.amount * item.quantity for item in items), Decimal(0))


def find_for(items: Sequence[Item], facts: Callable[[str | None], Found | None], at: str) -> Found | None:
    """The row that holds for all of the goods. InvalidValueError `mixed_items` when they have different ones."""
    found = [facts(category) for category in {item.category: None for item in items}] or [facts(None)]
    first = found[0]
    for other in found[1:]:
        if (other and (other.policy.id, other.row.id)) != (first and (first.policy.id, first.row.id)):
            raise InvalidValueError(at, "mixed_items")
    return first
