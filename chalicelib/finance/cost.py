"""What a ticket cost: its recorded units at the prices of a book, exactly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from chalicelib.finance.prices import PriceBook
from chalicelib.finance.usage import total

MICRO = Decimal("0.000001")  # money is shown to a millionth


class UnknownPriceError(LookupError):
    """Something was metered that the book has no price for: the book must be completed, not the cost cut."""


@dataclass(frozen=True, slots=True)
class CostLine:
    """One price key: units and unit price exact, the amount rounded to six decimals."""

    service: str
    item: str
    unit: str
    units: Decimal
    unit_price: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Cost:
    """The sum and its lines, in the order of the book.

    The sum is of exact amounts: rounded lines may miss it by a little.
    """

    total: Decimal
    currency: str
    lines: tuple[CostLine, ...]
    price_book: str


def cost_of(usages: Iterable[Mapping[str, str]], book: PriceBook) -> Cost:
    """The cost of usage maps (units by price key, as stored) by that book.

    UnknownPriceError for a key without a price.
    """
    units = total(usages)
    if unknown := units.keys() - book.prices.keys():
        raise UnknownPriceError(", ".join(sorted(unknown)))
    used = [(price, units[key]) for key, price in book.prices.items() if units.get(key)]
    lines = [
        CostLine(price.service, price.item, price.unit, count, price.price, rounded(count * price.price))
        for price, count in used
    ]
    exact = sum((count * price.price for price, count in used), Decimal(0))
    return Cost(rounded(exact), book.currency, tuple(lines), book.id)


def rounded(amount: Decimal) -> Decimal:
    """Six decimals, half up."""
    return amount.quantize(MICRO, ROUND_HALF_UP)
