"""Options and terms: windows, amounts, who may grant them. Whatever is tried, nobody promises more than the policy."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.desk.currencies import is_whole
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.money import Money
from chalicelib.desk.offers import REMEDIES, Terms
from chalicelib.desk.orders import Item, Shipment
from chalicelib.markets.exchange import RateMissingError
from chalicelib.markets.proposing import Proposal, Question, Remedies, RemedyPorts, Wish
from chalicelib.markets.return_policies import REASONS, policy_from
from chalicelib.markets.return_rules import shipped_policies
from tests.builders import a_ticket
from tests.fakes import FixedClock
from tests.fakes_of_markets import MarketsOf, a_market
from tests.fakes_of_offers import FakeExchange, FakeShop, an_order, eur

SHIPPED = [policy_from(document) for document in shipped_policies()]
DELIVERED = datetime(2026, 2, 26, 23, 30, tzinfo=UTC)


def parcel(at: datetime | None) -> Shipment:
    return Shipment("Colissimo", "6A1", "delivered" if at else "in_transit", None, at)


def desk(order: Any = None, now: datetime = DELIVERED) -> Remedies:
    """What may be offered on tickets about one order."""
    clock = FixedClock(now)
    ports = RemedyPorts(
        policies=lambda: SHIPPED,
        shop=lambda: FakeShop(*([order] if order else [])),
        convert=FakeExchange().convert,
        markets=MarketsOf(a_market("FR"), a_market("GB")),
        identities=lambda _: an_order().customer,
        now=clock,
    )
    return Remedies(ports)


def proposed(order: Any = None, now: datetime = DELIVERED, market: str = "FR", **question: Any) -> Proposal:
    ticket = a_ticket(market=market, order_id=order.id if order else None)
    return desk(order, now).propose(ticket, Question(**{"reason": "changed_mind", **question}))


@pytest.mark.parametrize(("days", "state"), [(0, "open"), (13, "open"), (14, "open"), (15, "closed"), (400, "closed")])
def test_the_window_is_counted_in_whole_days_from_the_delivery(days: int, state: str) -> None:
    order = an_order(shipments=(parcel(DELIVERED),))
    found = proposed(order, DELIVERED + timedelta(days=days))
    assert (found.case.window.state, found.case.window.ends_on) == (state, date(2026, 3, 13))


def test_after_the_window_nothing_is_owed_and_goodwill_is_a_supervisors() -> None:
    order, late = an_order(shipments=(parcel(DELIVERED),)), DELIVERED + timedelta(days=15)
    found = proposed(order, late)
    assert [(one.kind, one.is_mandatory, one.needs_approval_by) for one in found.options] == [
        ("refund", False, "supervisor"),
        ("voucher", False, "supervisor"),
    ]
    assert {(one.least, one.most) for one in found.options} == {(eur("0.00"), eur("24.90"))}
    assert found.notes == ("window_closed",)
    wish = Wish(remedy="refund", question=Question(reason="changed_mind", at="/offer"), amount=eur("5.00"))
    terms = desk(order, late).terms(a_ticket(market="FR", order_id=order.id), wish)
    assert (terms.amount, terms.is_mandatory, terms.needs_approval_by) == (eur("5.00"), False, "supervisor")


def test_the_last_day_of_the_window_still_owes_all_of_it() -> None:
    (refund, _) = proposed(an_order(shipments=(parcel(DELIVERED),)), DELIVERED + timedelta(days=14)).options
    assert (refund.is_mandatory, refund.least) == (True, eur("24.90"))


def test_where_nothing_was_paid_no_money_is_offered() -> None:
    free = an_order(total=eur("0.00"))
    assert [one.kind for one in proposed(free, reason="damaged").options] == ["replacement", "repair", "return_label"]
    with pytest.raises(InvalidValueError) as refused:
        desk(free).terms(
            a_ticket(market="FR", order_id=free.id),
            Wish(remedy="refund", question=Question(reason="damaged", at="/offer")),
        )
    assert (refused.value.pointer, refused.value.reason) == ("/offer/remedy", "not_offered")


@pytest.mark.parametrize(
    ("country", "currency", "price"), [("JP", "JPY", "6600"), ("AE", "AED", "169.50"), ("AE", "AED", "400.00")]
)
@pytest.mark.parametrize("reason", ["changed_mind", "damaged"])
def test_an_order_in_its_markets_own_currency_needs_no_rates(
    country: str, currency: str, price: str, reason: str
) -> None:
    paid = Money(Decimal(price), currency)
    order = an_order(id="X-1", country=country, total=paid, items=(Item("X", "X", 1, paid),))
    no_rates = FakeExchange()
    no_rates.fault = RateMissingError(currency)
    markets = MarketsOf(replace(a_market(country), currency=currency))
    remedies = Remedies(replace(desk(order)._ports, convert=no_rates.convert, markets=markets))
    ticket = a_ticket(market=country, order_id="X-1")
    refund = next(one for one in remedies.propose(ticket, Question(reason=reason)).options if one.kind == "refund")
    assert (refund.most, refund.needs_approval_by) == (paid, "agent")
    terms = remedies.terms(ticket, Wish(remedy="refund", question=Question(reason=reason, at="/offer"), amount=paid))
    assert (terms.amount, terms.rate) == (paid, None)


@pytest.mark.parametrize("parcels", [(), (None,), (DELIVERED, None)])
def test_what_has_not_all_been_delivered_has_an_open_window(parcels: tuple[datetime | None, ...]) -> None:
    found = proposed(an_order(shipments=tuple(map(parcel, parcels))))
    assert (found.case.window.state, found.case.window.ends_on) == ("unknown", None)
    assert found.options[0].is_mandatory
    assert found.notes == ("delivery_unknown",)


@pytest.mark.parametrize(("days", "is_mandatory"), [(30, True), (31, False)])
def test_the_right_to_reject_at_once_ends_after_thirty_days_in_britain(days: int, is_mandatory: bool) -> None:
    order = an_order(shipments=(parcel(datetime(2026, 2, 1, 12, tzinfo=UTC)),))
    found = proposed(order, datetime(2026, 2, 1, 12, tzinfo=UTC) + timedelta(days=days), "GB", reason="defective")
    refund = next(option for option in found.options if option.kind == "refund")
    assert (refund.is_mandatory, refund.least) == (is_mandatory, eur("24.90"))


def two_lines(**fields: Any) -> Any:
    items = (
        Item("CUP-1", "Cup", 2, eur("10.00"), "kitchen"),
        Item("ENG-1", "Engraved cup", 1, eur("30.00"), "custom_made"),
    )
    return an_order(items=items, total=eur("45.00"), **fields)


def test_goods_that_different_rules_hold_for_are_asked_about_one_by_one() -> None:
    with pytest.raises(InvalidValueError) as refused:
        proposed(two_lines())
    assert (refused.value.pointer, refused.value.reason) == ("/items", "mixed_items")
    cups = proposed(two_lines(), items=("CUP-1",))
    assert cups.case.paid is not None
    assert (cups.case.paid.amount, cups.case.found.row.id) == (eur("18.00"), "withdrawal")
    assert proposed(two_lines(), items=("ENG-1",)).options == []
    assert proposed(two_lines(), category="kitchen").case.found.row.id == "withdrawal"


def test_half_of_an_order_at_half_price_is_refused_nothing_of_what_it_cost_and_owed_no_more() -> None:
    items = (Item("A", "A", 1, eur("50.00")), Item("B", "B", 1, eur("50.00")))
    (refund, _) = proposed(an_order(items=items, total=eur("50.00")), items=("A",)).options
    assert (refund.least, refund.amount, refund.most) == (eur("25.00"), eur("25.00"), eur("25.00"))


def test_single_pieces_are_offered_for_and_written_down() -> None:
    order = two_lines()
    question = Question(reason="changed_mind", items=("CUP-1",), quantities={"CUP-1": 1}, at="/offer")
    terms = desk(order).terms(a_ticket(market="FR", order_id=order.id), Wish(remedy="refund", question=question))
    assert (terms.amount, terms.items, terms.quantities) == (eur("9.00"), ("CUP-1",), {"CUP-1": 1})


def test_what_the_shop_says_is_noted_and_does_not_overrule_the_law() -> None:
    item = Item("CUP-1", "Cup", 1, eur("24.90"), "kitchen", is_returnable=False)
    found = proposed(an_order(items=(item,), customer=(), shipments=(parcel(DELIVERED),)))
    assert found.notes == ("owner_not_verified", "not_returnable")
    assert found.options[0].is_mandatory


def test_a_ticket_whose_order_the_shop_does_not_know_says_so() -> None:
    ticket = a_ticket(market="FR", order_id="FR-9")
    assert desk(an_order()).propose(ticket, Question(reason="late")).notes == ("unknown_order",)


def test_without_a_market_the_orders_country_decides() -> None:
    ticket = a_ticket(market=None, order_id="FR-20931")
    assert desk(an_order(country="DE")).propose(ticket, Question(reason="late")).case.found.policy.id == "ret_de"
    assert desk().propose(a_ticket(market=None), Question(reason="late")).case.found.policy.id == "ret_default"


def test_a_case_that_no_policy_is_about_is_refused() -> None:
    ports = replace(desk()._ports, policies=list)
    with pytest.raises(InvalidValueError) as refused:
        Remedies(ports).propose(a_ticket(), Question(reason="late"))
    assert refused.value.reason == "no_policy"


@pytest.mark.parametrize(
    ("price", "role"), [("100.00", "agent"), ("100.01", "supervisor"), ("1000.00", "supervisor"), ("1000.01", "admin")]
)
def test_who_may_grant_a_refund_depends_on_its_amount(price: str, role: str) -> None:
    order = an_order(total=eur(price), items=(Item("X", "X", 1, eur(price)),))
    assert proposed(order, reason="damaged").options[3].needs_approval_by == role


def test_a_limit_in_another_currency_is_compared_at_the_days_rate() -> None:
    dollars = Money(Decimal("108.42"), "USD")  # 100.00 EUR
    order = an_order(total=dollars, items=(Item("X", "X", 1, dollars),))
    assert {option.needs_approval_by for option in proposed(order, reason="damaged").options} == {"agent"}
    more = an_order(total=Money(Decimal("108.44"), "USD"), items=(Item("X", "X", 1, dollars),))
    assert proposed(more, reason="damaged").options[0].needs_approval_by == "supervisor"


def test_a_limit_that_cannot_be_compared_is_nobodys_who_has_one() -> None:
    pounds = Money(Decimal("1.00"), "GBP")  # the table has no rate of them
    found = proposed(an_order(total=pounds, items=(Item("X", "X", 1, pounds),)), reason="damaged")
    assert {option.needs_approval_by for option in found.options if option.kind != "return_label"} == {"admin"}


AMOUNTS = st.decimals(Decimal("0.00"), Decimal("5000"), places=2).filter(lambda amount: amount > 0)


@given(
    policy=st.sampled_from(SHIPPED),
    reason=st.sampled_from(REASONS),
    remedy=st.sampled_from(REMEDIES),
    price=AMOUNTS,
    asked=st.none() | AMOUNTS,
    days=st.integers(0, 3000),
)
def test_no_offer_exceeds_what_was_paid_or_falls_short_of_a_right(
    policy: Any, reason: str, remedy: Any, price: Decimal, asked: Decimal | None, days: int
) -> None:
    order = an_order(total=Money(price, "EUR"), items=(Item("X", "X", 1, Money(price, "EUR")),))
    ticket = a_ticket(market=policy.country, order_id=order.id)
    amount = Money(asked, "EUR") if asked is not None else None
    wish = Wish(remedy=remedy, question=Question(reason=reason, at="/offer"), amount=amount)
    remedies = desk(order, DELIVERED + timedelta(days=days))
    try:
        terms: Terms = remedies.terms(ticket, wish)
    except InvalidValueError:
        return
    case = remedies.propose(ticket, wish.question).case
    row, is_closed = case.found.row, case.window.state == "closed"
    assert not (is_closed and (terms.is_mandatory or terms.needs_approval_by == "agent"))
    (rule,) = [one for one in row.remedies if one.kind == remedy]
    if terms.amount is None:
        assert remedy in ("replacement", "repair", "return_label")
        return
    assert isinstance(terms.amount.amount, Decimal)
    assert is_whole(terms.amount)
    assert 0 < terms.amount.amount <= price * rule.max_pct / 100 + Decimal("0.005")
    assert rule.max_pct > 100 or terms.amount.amount <= price
    assert is_closed or terms.amount.amount >= price * rule.min_pct / 100 - Decimal("0.005")


def test_money_needs_an_order_and_is_told_in_whole_cents() -> None:
    with pytest.raises(InvalidValueError) as refused:
        desk().terms(a_ticket(market="FR"), Wish(remedy="refund", question=Question(reason="damaged", at="/offer")))
    assert (refused.value.pointer, refused.value.reason) == ("/offer/amount", "order_needed")
    cents = an_order(total=eur("24.904"), items=(Item("X", "X", 1, eur("24.904")),))
    assert proposed(cents, reason="damaged").options[3].amount == eur("24.90")
