"""The order a ticket speaks of, read from a shop over HTTP while somebody looks."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from chalicelib.adapters.ecb_rates import EcbRates
from chalicelib.adapters.shop_http import HttpShop
from chalicelib.bootstrap import container
from chalicelib.intake.order_numbers import finder
from chalicelib.markets.fetching_rates import FetchingRates
from infra.standins.shop import StandIn, running
from tests.desk import FRENCH, KnownDesk, known_desk, refusal

FATIMAS_EMAIL = "fatima@example.org"  # the shop knows her by it, the desk has nobody's word for it
CUP = {"amount": "24.90", "currency": "EUR"}


@pytest.fixture(name="desk", scope="module")
def desk_fixture() -> Iterator[KnownDesk]:
    """One desk for all: each test looks at tickets of its own."""
    with known_desk() as ready:
        yield ready


@pytest.fixture(name="shop", autouse=True)
def shop_fixture(desk: KnownDesk) -> Iterator[StandIn]:
    """A shop behind the desk."""
    with running(StandIn(token="s3cret", today=lambda: datetime(2026, 11, 22, tzinfo=UTC))) as shop:
        parts = vars(container())
        parts["shop"] = HttpShop(shop.url, lambda: [b"s3cret"])
        parts.pop("orders", None)
        parts["_order_numbers"] = finder(r"[A-Z]{2}-\d{5}")
        parts["fetching_rates"] = FetchingRates(EcbRates(f"{shop.url}/rates", "stand-in"), container().kept_rates)
        yield shop


def test_the_order_in_the_customers_words_is_shown_with_prices_and_parcels(desk: KnownDesk, shop: StandIn) -> None:
    ticket = desk.open(caller="customer")
    assert ticket["order_id"] == "FR-20931"
    assert shop.asked == []  # opening waits for no shop
    for caller in ("customer", "agent"):
        order = desk.get(f"/v1/tickets/{ticket['id']}/order", caller=caller).json()["order"]
        assert order["items"][0]["unit_price"] == CUP
        assert (order["total"]["amount"], order["shipments"][0]["carrier"]) == ("29.80", "Colissimo")
        assert order["is_customers_own"]
        assert "customer" not in order


def test_what_is_given_weighs_more_than_what_is_recognised(desk: KnownDesk) -> None:
    assert desk.open(order_id="JP-30418")["order_id"] == "JP-30418"


def test_an_agent_corrects_the_order_and_takes_it_back(desk: KnownDesk) -> None:
    ticket = desk.open()
    assert desk.told(desk.update(ticket, order_id="FR-20417"))["order_id"] == "FR-20417"
    assert desk.told(desk.update(ticket, order_id=None))["order_id"] is None
    event = list(container().tickets.events(ticket["id"]))[1]
    assert event.data == {"changed": {"order_id": ["FR-20931", "FR-20417"]}, "changed_fields": ["order_id"]}
    asked = desk.get(f"/v1/tickets/{ticket['id']}/order", caller="agent")
    assert refusal(asked) == (404, "not_found", [("/ticket/order_id", "missing")])


def test_an_order_the_shop_does_not_have_is_unknown(desk: KnownDesk) -> None:
    ticket = desk.open(order_id="FR-00000")
    asked = desk.get(f"/v1/tickets/{ticket['id']}/order", caller="agent")
    assert refusal(asked) == (404, "not_found", [("/ticket/order_id", "unknown_order")])


def test_a_customer_does_not_read_somebody_elses_order(desk: KnownDesk) -> None:
    ticket = desk.open(caller="other_customer")
    asked = desk.get(f"/v1/tickets/{ticket['id']}/order", caller="other_customer")
    assert refusal(asked) == (404, "not_found", [("/ticket/order_id", "unknown_order")])
    shown = desk.get(f"/v1/tickets/{ticket['id']}/order", caller="agent").json()["order"]
    assert not shown["is_customers_own"]


def test_an_address_that_somebody_typed_does_not_open_an_order(desk: KnownDesk) -> None:
    ticket = desk.open(requester={"email": FATIMAS_EMAIL}, order_id="AE-51204")
    shown = desk.get(f"/v1/tickets/{ticket['id']}/order", caller="agent").json()["order"]
    assert not shown["is_customers_own"]


def test_nobody_elses_ticket_has_an_order(desk: KnownDesk) -> None:
    ticket = desk.open(caller="customer")
    asked = desk.get(f"/v1/tickets/{ticket['id']}/order", caller="other_customer")
    assert refusal(asked) == (404, "not_found", [])


@pytest.mark.parametrize("trouble", [500, 429, 401])
def test_while_the_shop_is_away_the_ticket_is_not(desk: KnownDesk, shop: StandIn, trouble: int) -> None:
    shop.trouble = trouble
    ticket = desk.open(caller="customer")
    asked = desk.get(f"/v1/tickets/{ticket['id']}/order", caller="agent")
    assert refusal(asked) == (503, "unavailable", [])
    assert asked.headers["retry-after"] == ("1" if trouble == 429 else "30")
    assert desk.told(desk.update(ticket, tags=["vip"]))["tags"] == ["vip"]


def test_the_orders_of_a_customer_come_in_pages(desk: KnownDesk, shop: StandIn) -> None:
    shop.orders = (*shop.orders, {**shop.orders[0], "id": "FR-20999", "placed_at": "2026-11-18T08:00:00Z"})
    id_ = desk.open(caller="customer")["requester_id"]
    first = desk.get(f"/v1/customers/{id_}/orders", caller="agent").json()
    assert [order["id"] for order in first["data"]] == ["FR-20999", "FR-20931"]
    rest = desk.get(f"/v1/customers/{id_}/orders{first['links']['next']}", caller="agent").json()
    assert [order["id"] for order in rest["data"]] == ["FR-20417"]
    assert rest["meta"] == {"has_more": False, "after_cursor": None}
    other = desk.open(caller="other_customer")["requester_id"]
    stolen = desk.get(f"/v1/customers/{other}/orders{first['links']['next']}", caller="agent")
    assert refusal(stolen)[:2] == (400, "cursor_mismatch")
    assert desk.get(f"/v1/customers/{other}/orders", caller="agent").json()["data"] == []


def test_lists_show_the_order(desk: KnownDesk) -> None:
    ticket = desk.open(caller="customer", description=f"{FRENCH} !")
    found = desk.get(f"/v1/tickets?requester={ticket['requester_id']}", caller="agent").json()["data"]
    assert {one["id"]: one["order_id"] for one in found}[ticket["id"]] == "FR-20931"


def test_rates_of_a_day_are_read(desk: KnownDesk) -> None:
    assert refusal(desk.get("/v1/exchange_rates", caller="agent")) == (404, "not_found", [])
    container().fetching_rates.fetch()
    newest = desk.get("/v1/exchange_rates", caller="agent").json()["exchange_rates"]
    assert (newest["date"], newest["base"], newest["source"]) == ("2026-11-20", "EUR", "stand-in")
    assert newest["rates"]["JPY"] == "178.35"
    sunday = desk.get("/v1/exchange_rates?date=2026-11-15", caller="finance").json()["exchange_rates"]
    assert sunday["date"] == "2026-11-13"
    assert refusal(desk.get("/v1/exchange_rates?date=2020-01-01", caller="agent"))[0] == 404
    assert refusal(desk.get("/v1/exchange_rates?date=soon", caller="agent"))[0] == 400
