"""What may be offered on a ticket, and the small negotiation about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from chalicelib.bootstrap import container
from chalicelib.desk.money import Money
from chalicelib.desk.orders import Item
from chalicelib.markets.exchange import RateMissingError, RateStaleError
from tests.cloud.wsgi import Answer
from tests.desk import KnownDesk, known_desk, refusal
from tests.fakes_of_offers import FakeExchange, FakeShop, an_order, eur


@pytest.fixture(name="desk", scope="module")
def desk_fixture() -> Iterator[KnownDesk]:
    """One desk for all: each test looks at tickets of its own."""
    with known_desk() as ready:
        yield ready


@pytest.fixture(name="ana", scope="module")
def ana_fixture(desk: KnownDesk) -> Any:
    """Who the customer is to the desk."""
    return _identities(desk.open(caller="customer"))


@pytest.fixture(name="shop")
def shop_fixture(desk: KnownDesk, ana: Any) -> FakeShop:
    """The desk's shop: the customer's cup and plates, and somebody's machine in dollars, all delivered a day ago."""
    at = desk.clock() - timedelta(days=1)
    parcels = tuple(replace(parcel, delivered_at=at) for parcel in an_order().shipments)
    dollars = Money(Decimal("480.00"), "USD")
    machine = an_order(
        id="US-1", total=dollars, items=(Item("MACHINE-1", "Machine", 1, dollars),), shipments=parcels, country="US"
    )
    plates = (Item("PLATE-1", "Plate", 3, eur("20.00")), Item("BOWL-1", "Bowl", 1, eur("20.00")))
    half_price = an_order(id="FR-2", total=eur("40.00"), items=plates, shipments=parcels, customer=ana)
    shop = FakeShop(an_order(shipments=parcels, customer=ana), machine, half_price)
    vars(container()).update(shop=shop, exchange=FakeExchange())
    vars(container()).pop("remedies", None)
    return shop


def _identities(ticket: dict[str, Any]) -> Any:
    return container().customers.read(ticket["requester_id"]).identities


def damaged(desk: KnownDesk, order_id: str | None = "FR-20931", market: str = "FR") -> dict[str, Any]:
    """The customer's ticket about an order."""
    ticket = desk.open(caller="customer", market=market, category="delivery.damaged")
    if order_id:
        desk.told(desk.update(ticket, order_id=order_id))
    return ticket


@pytest.fixture(name="unsettled", scope="module")
def unsettled_fixture(desk: KnownDesk) -> dict[str, Any]:
    """A ticket about the cup for those who are refused whatever they try."""
    return damaged(desk)


def remedies(desk: KnownDesk, ticket: dict[str, Any], query: str = "", caller: str = "agent") -> Answer:
    return desk.get(f"/v1/tickets/{ticket['id']}/remedies{query}", caller=caller)


def offer(desk: KnownDesk, ticket: dict[str, Any], caller: str = "agent", **fields: Any) -> Answer:
    return desk.post(f"/v1/tickets/{ticket['id']}/offers", json={"offer": fields}, caller=caller)


def act(desk: KnownDesk, made: dict[str, Any], move: str, caller: str = "customer", **fields: Any) -> Answer:
    body = {"offer": fields} if move == "counter" else {}
    return desk.post(f"/v1/tickets/{made['ticket_id']}/offers/{made['id']}/{move}", json=body, caller=caller)


def told(answer: Answer, status: int = 200) -> dict[str, Any]:
    assert answer.status == status, answer.text
    found: dict[str, Any] = answer.json()["offer"]
    return found


def test_a_broken_cup_in_france_may_be_replaced_repaired_or_refunded(desk: KnownDesk, shop: FakeShop) -> None:
    answer = remedies(desk, damaged(desk))
    assert answer.status == 200, answer.text
    found = answer.json()["remedies"]
    assert found["case"] == {
        "country": "FR",
        "sales_platform": None,
        "reason": "damaged",
        "order_id": "FR-20931",
        "paid": {"amount": "24.90", "currency": "EUR"},
    }
    assert (found["policy"]["policy_id"], found["policy"]["row"]) == ("ret_fr", "conformity")
    assert found["policy"]["matched"] == ["country", "reason"]
    assert "L217-3" in found["policy"]["legal"]
    assert found["window"]["state"] == "open"
    options = {option["remedy"]: option for option in found["options"]}
    assert list(options)[:2] == ["replacement", "repair"]
    assert options["refund"]["amount"] == {"amount": "24.90", "currency": "EUR"}
    assert options["refund"]["amount_text"] == "24,90\N{NO-BREAK SPACE}€"
    assert options["refund"]["only_if"] == "repair_or_replacement_first"
    assert options["replacement"]["is_mandatory"]
    assert not options["voucher"]["is_mandatory"]


def test_without_an_order_the_options_have_no_amounts(desk: KnownDesk, shop: FakeShop) -> None:
    ticket = damaged(desk, None)
    found = remedies(desk, ticket).json()["remedies"]
    assert found["notes"] == ["no_order"]
    assert {option["amount"] for option in found["options"] if option["remedy"] == "refund"} == {None}
    assert refusal(offer(desk, ticket, remedy="refund"))[2] == [("/offer/amount", "order_needed")]
    assert told(offer(desk, ticket, remedy="return_label"), 201)["state"] == "proposed"


def test_while_the_shop_is_away_nothing_is_guessed(desk: KnownDesk, shop: FakeShop) -> None:
    ticket = damaged(desk)
    shop.away = True
    assert remedies(desk, ticket).status == 503
    assert offer(desk, ticket, remedy="refund").status == 503


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("?items=CUP-9", ("items", "unknown_item")),
        ("?items=CUP-1:2", ("items", "out_of_range")),
        ("?items=CUP-1:1,CUP-1", ("items", "repeated")),
        ("?currency=JPY", ("currency", "not_allowed")),
        ("?reason=bored", ("reason", "not_allowed")),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(
    desk: KnownDesk, shop: FakeShop, unsettled: dict[str, Any], query: str, fault: tuple[str, str]
) -> None:
    assert refusal(remedies(desk, unsettled, query)) == (400, "invalid_parameter", [fault])


def test_a_ticket_that_does_not_say_why_needs_a_reason(desk: KnownDesk, shop: FakeShop) -> None:
    ticket = desk.open(caller="agent", market="FR", category="other")
    assert refusal(remedies(desk, ticket))[2] == [("reason", "missing")]


def test_amounts_in_the_markets_currency_keep_the_rate_and_its_date(desk: KnownDesk, shop: FakeShop) -> None:
    ticket = damaged(desk, "US-1")
    shown = remedies(desk, ticket, "?currency=EUR").json()["remedies"]
    assert shown["case"]["paid"] == {"amount": "442.72", "currency": "EUR"}
    assert shown["rate"] == {"rate": "0.922339051835", "date": "2026-03-02", "source": "ecb"}
    amount = {"amount": "442.72", "currency": "EUR"}
    made = told(offer(desk, ticket, caller="supervisor", remedy="refund", amount=amount), 201)
    assert (made["amount"], made["rate"]) == (amount, shown["rate"])


@pytest.mark.parametrize(
    ("fault", "code"), [(RateMissingError("USD"), "rate_missing"), (RateStaleError("2026-01-02"), "rate_stale")]
)
def test_a_rate_that_may_not_be_used_is_said_and_not_guessed(
    desk: KnownDesk, shop: FakeShop, fault: Exception, code: str
) -> None:
    container().exchange.fault = fault  # type: ignore[attr-defined]
    answer = remedies(desk, damaged(desk, "US-1"), "?currency=EUR")
    assert refusal(answer)[:2] == (503, code)


def test_a_credit_is_declined_and_a_replacement_accepted(desk: KnownDesk, shop: FakeShop) -> None:
    ticket = damaged(desk)
    credit = told(offer(desk, ticket, remedy="voucher", amount={"amount": "10.00", "currency": "EUR"}), 201)
    assert (credit["state"], credit["number"], credit["by"]) == ("proposed", 1, "company")
    assert told(act(desk, credit, "decline"))["state"] == "declined"
    other = told(offer(desk, ticket, remedy="replacement", note="Nous vous envoyons une nouvelle tasse."), 201)
    accepted = told(act(desk, other, "accept"))
    assert (accepted["state"], accepted["amount"]) == ("accepted", None)
    assert "policy_id" not in accepted
    listed = desk.get(f"/v1/tickets/{ticket['id']}/offers", caller="agent").json()["data"]
    assert [(one["number"], one["state"], one["policy_id"]) for one in listed] == [
        (1, "declined", "ret_fr"),
        (2, "accepted", "ret_fr"),
    ]
    told_of = [one for one in desk.events(ticket["id"]) if one.startswith("offer.")]
    assert told_of == ["offer.made", "offer.declined", "offer.made", "offer.accepted"]
    events = [event for event in container().tickets.events(ticket["id"]) if event.type == "offer.made"]
    assert events[0].data["amount"] == "10.00"
    assert "tasse" not in str([event.data for event in events])


def test_the_customer_counters_and_an_agent_takes_it(desk: KnownDesk, shop: FakeShop) -> None:
    made = told(offer(desk, damaged(desk), remedy="voucher", amount={"amount": "5.00", "currency": "EUR"}), 201)
    amount = {"amount": "12.00", "currency": "EUR"}
    counter = told(act(desk, made, "counter", remedy="voucher", amount=amount), 201)
    assert (counter["by"], counter["previous_id"], counter["state"]) == ("customer", made["id"], "proposed")
    assert refusal(act(desk, counter, "accept"))[2] == [("", "not_your_turn")]
    assert refusal(act(desk, made, "accept"))[2] == [("", "offer_closed")]
    assert told(act(desk, counter, "accept", caller="agent"))["state"] == "accepted"


def test_pieces_of_a_line_are_asked_about_offered_told_and_countered(desk: KnownDesk, shop: FakeShop) -> None:
    ticket = damaged(desk, "FR-2")
    shown = remedies(desk, ticket, "?items=PLATE-1:2,BOWL-1").json()["remedies"]
    assert shown["case"]["paid"] == euros("30.00")
    items: list[Any] = [{"sku": "PLATE-1", "quantity": 2}, "BOWL-1"]
    short = offer(desk, ticket, remedy="refund", items=items, amount=euros("29.99"))
    assert refusal(short)[2] == [("/offer/amount/amount", "below_minimum")]
    made = told(offer(desk, ticket, remedy="voucher", items=items), 201)
    pieces = [{"sku": "PLATE-1", "quantity": 2}]
    assert (made["amount"], made["items"], made["quantities"]) == (euros("30.00"), ["PLATE-1", "BOWL-1"], pieces)
    (event,) = [event for event in container().tickets.events(ticket["id"]) if event.type == "offer.made"]
    assert (event.data["items"], event.data["quantities"]) == (["PLATE-1", "BOWL-1"], pieces)
    counter = told(act(desk, made, "counter", remedy="refund"), 201)
    assert (counter["amount"], counter["items"], counter["quantities"]) == (euros("30.00"), made["items"], pieces)
    other = told(act(desk, counter, "counter", caller="agent", remedy="refund", items=["PLATE-1", "PLATE-1"]), 201)
    assert (other["amount"], other["items"], other["quantities"]) == (euros("30.00"), ["PLATE-1"], [])


def test_after_the_window_a_refund_is_goodwill_that_a_supervisor_grants(desk: KnownDesk, shop: FakeShop) -> None:
    late = tuple(
        replace(parcel, delivered_at=desk.clock() - timedelta(days=15)) for parcel in shop.known["FR-20931"].shipments
    )
    shop.known["FR-20931"] = replace(shop.known["FR-20931"], shipments=late)
    made = told(offer(desk, damaged(desk), remedy="refund", reason="changed_mind", amount=euros("10.00")), 201)
    assert (made["state"], made["is_mandatory"], made["needs_approval_by"]) == (
        "awaiting_approval",
        False,
        "supervisor",
    )
    assert told(act(desk, made, "approve", caller="supervisor"))["state"] == "proposed"


def test_an_offer_beyond_an_agents_authority_waits_for_a_supervisor(desk: KnownDesk, shop: FakeShop) -> None:
    ticket = damaged(desk, "US-1")
    made = told(offer(desk, ticket, remedy="refund"), 201)
    assert (made["state"], made["needs_approval_by"]) == ("awaiting_approval", "supervisor")
    assert desk.get(f"/v1/tickets/{ticket['id']}/offers", caller="customer").json()["data"] == []
    assert act(desk, made, "accept").status == 404
    assert refusal(act(desk, made, "accept", caller="agent"))[2] == [("", "approval_needed")]
    assert act(desk, made, "approve", caller="agent").status == 403
    approved = told(act(desk, made, "approve", caller="supervisor"))
    assert (approved["state"], approved["approved_by"] is not None) == ("proposed", True)
    assert told(act(desk, made, "accept"))["state"] == "accepted"


def test_what_a_customer_asks_for_needs_somebody_who_may_grant_it(desk: KnownDesk, shop: FakeShop) -> None:
    ticket = damaged(desk, "US-1")
    shop.known["US-1"] = replace(shop.known["US-1"], customer=_identities(ticket))
    made = told(offer(desk, ticket, remedy="replacement", caller="supervisor"), 201)
    asked = told(act(desk, made, "counter", remedy="refund"), 201)
    assert refusal(act(desk, asked, "accept", caller="agent"))[2] == [("", "approval_needed")]
    assert told(act(desk, asked, "accept", caller="supervisor"))["state"] == "accepted"


def test_a_customer_learns_nothing_of_an_order_that_is_not_known_to_be_theirs(desk: KnownDesk, shop: FakeShop) -> None:
    made = told(offer(desk, damaged(desk, "US-1"), remedy="replacement", caller="supervisor"), 201)
    assert refusal(act(desk, made, "counter", remedy="refund"))[2] == [("/offer/amount", "order_needed")]


def euros(amount: str, currency: str = "EUR") -> dict[str, str]:
    return {"amount": amount, "currency": currency}


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"remedy": "refund", "amount": euros("20.00")}, ("/amount/amount", "below_minimum")),
        ({"remedy": "voucher", "amount": euros("24.91")}, ("/amount/amount", "above_maximum")),
        ({"remedy": "voucher", "amount": euros("1.001")}, ("/amount/amount", "not_allowed")),
        ({"remedy": "voucher", "amount": euros("1.00", "CHF")}, ("/amount/currency", "not_allowed")),
        ({"remedy": "repair", "amount": euros("1.00")}, ("/amount", "not_allowed")),
        ({"remedy": "repair", "reason": "late"}, ("/remedy", "not_offered")),
        ({"remedy": "repair", "items": ["CUP-2"]}, ("/items/0", "unknown_item")),
        ({"remedy": "repair", "items": [{"sku": "CUP-1", "quantity": 2}]}, ("/items/0/quantity", "out_of_range")),
        ({"remedy": "repair", "items": [{"sku": "CUP-1", "quantity": 0}]}, ("/items/0/quantity", "out_of_range")),
        ({"remedy": "repair", "items": [{"sku": "CUP-1", "quantity": 1}, "CUP-1"]}, ("/items/1", "repeated")),
        ({"remedy": "repair", "items": [7]}, ("/items/0", "wrong_type")),
        ({"remedy": "repair", "valid_until": "2020-01-01T00:00:00Z"}, ("/valid_until", "in_the_past")),
    ],
)
def test_what_is_not_lawful_or_not_in_the_policy_is_refused(
    desk: KnownDesk, shop: FakeShop, unsettled: dict[str, Any], fields: dict[str, Any], fault: tuple[str, str]
) -> None:
    assert refusal(offer(desk, unsettled, **fields)) == (
        422,
        "validation_failed",
        [("/offer" + fault[0], fault[1])],
    )


def test_one_offer_of_a_ticket_is_open_at_a_time_and_an_expired_one_makes_room(desk: KnownDesk, shop: FakeShop) -> None:
    ticket = damaged(desk)
    until = (desk.moment() + timedelta(hours=1)).isoformat()
    first = told(offer(desk, ticket, remedy="repair", valid_until=until), 201)
    assert refusal(offer(desk, ticket, remedy="replacement"))[2] == [("", "offer_open")]
    desk.wait(3700)
    assert refusal(act(desk, first, "accept"))[2] == [("", "offer_expired")]
    told(offer(desk, ticket, remedy="replacement"), 201)
    assert [one for one in desk.events(ticket["id"]) if one.startswith("offer.")] == [
        "offer.made",
        "offer.expired",
        "offer.made",
    ]


def test_a_withdrawn_offer_is_over_and_customers_withdraw_only_their_own(desk: KnownDesk, shop: FakeShop) -> None:
    made = told(offer(desk, damaged(desk), remedy="repair"), 201)
    assert refusal(act(desk, made, "withdraw"))[2] == [("", "not_your_turn")]
    assert told(act(desk, made, "withdraw", caller="agent"))["state"] == "withdrawn"
    assert refusal(act(desk, made, "accept"))[2] == [("", "offer_closed")]


def test_the_same_key_makes_one_offer_even_while_the_shop_is_away(desk: KnownDesk, shop: FakeShop) -> None:
    ticket = damaged(desk)
    path, body = f"/v1/tickets/{ticket['id']}/offers", {"offer": {"remedy": "repair"}}
    first = desk.post(path, json=body, caller="agent", headers={"Idempotency-Key": "k1"})
    shop.away = True
    again = desk.post(path, json=body, caller="agent", headers={"Idempotency-Key": "k1"})
    assert (again.status, again.json()) == (201, first.json())
    assert again.headers["idempotency-replayed"] == "true"


def test_offers_of_a_merged_ticket_are_listed_with_the_one_it_went_into(desk: KnownDesk, shop: FakeShop) -> None:
    ticket, other = damaged(desk), damaged(desk)
    made = told(offer(desk, other, remedy="repair"), 201)
    desk.told(desk.act(ticket, "merge", source_id=other["id"]))
    listed = desk.get(f"/v1/tickets/{ticket['id']}/offers", caller="customer").json()["data"]
    assert [one["id"] for one in listed] == [made["id"]]
    assert refusal(offer(desk, other, remedy="repair"))[:2] == (409, "invalid_transition")
    assert told(act(desk, made, "accept"))["state"] == "accepted"


def test_nobody_sees_or_answers_the_offers_of_somebody_elses_ticket(desk: KnownDesk, shop: FakeShop) -> None:
    made = told(offer(desk, damaged(desk), remedy="repair"), 201)
    assert desk.get(f"/v1/tickets/{made['ticket_id']}/offers", caller="other_customer").status == 404
    assert desk.get(f"/v1/tickets/{made['ticket_id']}/offers/{made['id']}", caller="other_customer").status == 404
    assert act(desk, made, "accept", caller="other_customer").status == 404
    assert told(desk.get(f"/v1/tickets/{made['ticket_id']}/offers/{made['id']}", caller="customer"))["id"] == made["id"]
