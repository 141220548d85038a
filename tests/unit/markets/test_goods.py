"""What was paid for some pieces of an order: reductions are shared, freight is the whole order's, no cent is made."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.money import Money
from chalicelib.desk.orders import Item, Order
from chalicelib.markets.goods import goods, paid_for
from tests.fakes_of_offers import an_order, eur


def order_of(total: str, *lines: tuple[str, int, str], currency: str = "EUR") -> Order:
    items = tuple(Item(sku, sku, quantity, Money(Decimal(price), currency)) for sku, quantity, price in lines)
    return an_order(items=items, total=Money(Decimal(total), currency))


def paid(order: Order, *skus: str, **quantities: int) -> str:
    return f"{paid_for(order, goods(order, skus, quantities, '/items')).amount:f}"


def test_a_reduction_is_shared_by_all_lines() -> None:
    order = order_of("50.00", ("A", 1, "50.00"), ("B", 1, "50.00"))
    assert (paid(order, "A"), paid(order, "B"), paid(order, "A", "B"), paid(order)) == (
        "25.00",
        "25.00",
        "50.00",
        "50.00",
    )


def test_freight_goes_back_with_the_whole_order_and_with_no_part() -> None:
    order = order_of("29.80", ("CUP", 1, "24.90"), ("GIFT", 1, "0.00"))
    assert (paid(order), paid(order, "CUP"), paid(order, "GIFT")) == ("29.80", "24.90", "0.00")


def test_single_pieces_cost_their_share_of_the_line() -> None:
    order = order_of("30.00", ("A", 3, "10.00"), ("B", 1, "10.00"))
    assert (paid(order, "A", A=1), paid(order, "A", A=2), paid(order, "A", A=3)) == ("7.50", "15.00", "22.50")
    assert paid(order, "A", "B", A=3) == "30.00"


def test_what_does_not_divide_is_rounded_down_in_the_currencys_own_units() -> None:
    assert paid(order_of("20.00", ("A", 3, "10.00")), "A", A=1) == "6.66"
    assert paid(order_of("20", ("A", 3, "10"), currency="JPY"), "A", A=1) == "6"


def test_pieces_of_a_sku_on_two_lines_are_taken_from_the_first_one_on() -> None:
    order = order_of("40.00", ("A", 1, "10.00"), ("B", 1, "10.00"), ("A", 2, "10.00"))
    found = goods(order, ("A",), {"A": 2}, "/items")
    assert [(item.sku, item.quantity) for item in found] == [("A", 1), ("A", 1)]
    assert [item.quantity for item in goods(order, ("A",), {"A": 1}, "/items")] == [1]
    assert paid(order, "A") == "30.00"


@pytest.mark.parametrize(
    ("skus", "quantities", "pointer", "reason"),
    [
        (("A", "X"), {}, "/items/1", "unknown_item"),
        (("A",), {"A": 4}, "/items/0/quantity", "out_of_range"),
    ],
)
def test_what_was_not_ordered_is_refused(
    skus: Sequence[str], quantities: dict[str, int], pointer: str, reason: str
) -> None:
    with pytest.raises(InvalidValueError) as refused:
        goods(order_of("30.00", ("A", 3, "10.00")), skus, quantities, "/items")
    assert (refused.value.pointer, refused.value.reason) == (pointer, reason)


def test_an_order_whose_lines_cost_nothing_has_nothing_but_freight_to_give_back() -> None:
    order = order_of("4.90", ("A", 1, "0.00"), ("B", 1, "0.00"))
    assert (paid(order), paid(order, "A")) == ("4.90", "0.00")
    assert paid_for(an_order(items=()), ()) == eur("24.90")


CENTS = st.integers(0, 99_999)


@given(
    prices=st.lists(st.tuples(CENTS, st.integers(1, 4)), min_size=1, max_size=4),
    total=st.integers(0, 500_000),
    parted=st.data(),
)
def test_parts_never_come_to_more_than_was_paid_and_no_part_loses_a_cent(
    prices: list[tuple[int, int]], total: int, parted: Any
) -> None:
    lines = [(f"S{place}", quantity, f"{Decimal(cents) / 100:.2f}") for place, (cents, quantity) in enumerate(prices)]
    order = order_of(f"{Decimal(total) / 100:.2f}", *lines)
    pieces = [sku for sku, quantity, _ in lines for _ in range(quantity)]
    owners = parted.draw(st.lists(st.integers(0, 3), min_size=len(pieces), max_size=len(pieces)))
    cents = {sku: Fraction(price) * 100 for sku, _, price in lines}
    whole, found = sum((cents[sku] for sku in pieces), Fraction(0)), Decimal(0)
    for owner in set(owners):
        own = [sku for sku, other in zip(pieces, owners, strict=True) if other == owner]
        counted = {sku: own.count(sku) for sku in own}
        part = Fraction(paid_for(order, goods(order, tuple(counted), counted, "/items")).amount) * 100
        found += Decimal(int(part))
        value = sum((cents[sku] for sku in own), Fraction(0))
        exact = total if len(own) == len(pieces) else value * total / whole if whole > total else value
        assert 0 <= exact - part < 1
    assert found <= total
