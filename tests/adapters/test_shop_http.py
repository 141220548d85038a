"""The shop over real HTTP, by its contract: what is not in it is an error, never a guess."""

import json
import socket
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from chalicelib.adapters.shop_http import MAX_BYTES, HttpShop
from chalicelib.adapters.shop_orders import order_answer, page_answer
from chalicelib.adapters.web import checked, get
from chalicelib.desk.customers import Identity
from chalicelib.desk.money import Money
from chalicelib.desk.orders import NoShop, OrderPage, ShopUnavailableError, belongs_to
from infra.standins.orders import orders
from infra.standins.serving import Reply
from infra.standins.shop import PAGE, StandIn, running

ANA = (Identity("external_id", "u77", is_verified=True), Identity("email", "ana@example.org"))
TODAY = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ORDERS = orders(TODAY)
FRENCH = dict(ORDERS[0])


@pytest.fixture(name="stand_in")
def stand_in_fixture() -> Iterator[StandIn]:
    """A shop on this machine."""
    with running(StandIn(token="s3cret", today=lambda: TODAY)) as shop:
        yield shop


@pytest.fixture(name="shop")
def shop_fixture(stand_in: StandIn) -> HttpShop:
    """The adapter, pointed at it."""
    return HttpShop(stand_in.url, lambda: [b"s3cret"])


def test_an_order_comes_with_items_prices_and_shipments(shop: HttpShop) -> None:
    order = shop.order("FR-20931")
    assert order is not None
    assert (order.total, order.currency, order.country) == (Money(Decimal("29.80"), "EUR"), "EUR", "FR")
    assert (order.placed_at, order.price_date) == (TODAY - timedelta(days=10), date(2026, 11, 12))
    (cup,), (parcel,) = order.items, order.shipments
    assert (cup.unit_price, cup.quantity, cup.is_returnable) == (Money(Decimal("24.90"), "EUR"), 1, True)
    assert (parcel.carrier, parcel.status) == ("Colissimo", "delivered")


@pytest.mark.parametrize(("number", "total"), [("JP-30418", "7150"), ("AE-51204", "184.50"), ("SA-61177", "129.00")])
def test_every_currency_keeps_its_decimals(shop: HttpShop, number: str, total: str) -> None:
    order = shop.order(number)
    assert order is not None
    assert f"{order.total.amount:f}" == total


@pytest.mark.parametrize("number", ["FR-00000", "..", ".", "a/b", "FR-20931?x=1", "é"])
def test_a_number_the_shop_does_not_have_is_none(shop: HttpShop, number: str) -> None:
    assert shop.order(number) is None


def test_a_customers_orders_come_in_pages_the_newest_first(stand_in: StandIn, shop: HttpShop) -> None:
    third = {**FRENCH, "id": "FR-20999", "placed_at": "2026-11-18T08:00:00Z"}
    stand_in.orders = (*ORDERS, third)
    first = shop.orders_of(ANA)
    assert [order.id for order in first.orders] == ["FR-20999", "FR-20931"]
    assert len(first.orders) == PAGE
    rest = shop.orders_of(ANA, first.next)
    assert ([order.id for order in rest.orders], rest.next) == (["FR-20417"], None)


def test_an_order_belongs_to_whom_the_company_vouches_for(shop: HttpShop) -> None:
    order = shop.order("FR-20931")
    assert order is not None
    assert belongs_to(order, ANA)
    assert not belongs_to(order, [Identity("email", "ana@example.org")])
    assert not belongs_to(order, [Identity("external_id", "u78", is_verified=True)])


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [(401, "refused"), (403, "refused"), (429, "busy"), (500, "unreachable"), (302, "unreachable")],
)
def test_a_shop_in_trouble_is_unavailable(stand_in: StandIn, shop: HttpShop, trouble: int, reason: str) -> None:
    stand_in.trouble = trouble
    with pytest.raises(ShopUnavailableError) as told:
        shop.order("FR-20931")
    assert told.value.reason == reason
    assert told.value.retry_after_s == (1 if trouble == 429 else 30)


def test_too_many_questions_a_second_are_too_many(stand_in: StandIn, shop: HttpShop) -> None:
    stand_in.a_second = 0
    with pytest.raises(ShopUnavailableError, match="busy"):
        shop.orders_of(ANA)


def test_without_the_right_token_nobody_is_let_in(stand_in: StandIn) -> None:
    with pytest.raises(ShopUnavailableError, match="refused"):
        HttpShop(stand_in.url, lambda: [b"other"]).order("FR-20931")


def test_a_shop_that_is_not_there_is_unavailable() -> None:
    with pytest.raises(ShopUnavailableError, match="unreachable"):
        HttpShop("http://127.0.0.1:1", lambda: [b"s3cret"]).order("FR-20931")


def test_a_shop_that_says_nothing_is_given_up_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        with pytest.raises(ShopUnavailableError, match="unreachable"):
            HttpShop(f"http://127.0.0.1:{silent.getsockname()[1]}", lambda: [b"x"], timeout_s=0.2).order("FR-20931")
        assert time.monotonic() - began < 1


def test_a_redirect_is_not_followed(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    away = Reply(302, headers={"Location": "/orders/FR-20931"})
    monkeypatch.setattr(StandIn, "answer", lambda self, *_: self.asked.append("") or away)
    assert get(f"{stand_in.url}/orders/x", {}, MAX_BYTES).status == 302
    assert len(stand_in.asked) == 1


def test_an_answer_too_long_is_not_read(stand_in: StandIn) -> None:
    with pytest.raises(OSError, match="more than 10 bytes"):
        get(f"{stand_in.url}/rates/eurofxref-daily.xml", {}, 10)


def test_another_order_than_the_one_asked_for_is_a_bad_answer(
    stand_in: StandIn, shop: HttpShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(StandIn, "_order", lambda *_: Reply(200, json.dumps({"order": FRENCH}).encode()))
    with pytest.raises(ShopUnavailableError, match="bad_answer"):
        shop.order("FR-20932")


def answer(**changes: Any) -> bytes:
    """The French order with other fields; None takes one away."""
    order = {name: value for name, value in {**FRENCH, **changes}.items() if value is not None}
    return json.dumps({"order": order}).encode()


def line(**changes: Any) -> list[dict[str, Any]]:
    """Its items with other fields."""
    return [{**FRENCH["items"][0], **changes}]


@pytest.mark.parametrize(
    "changes",
    [
        {"total": 29.8},
        {"total": 29},
        {"total": "29.801"},
        {"total": "29,80"},
        {"total": "1e3"},
        {"total": " 29.80"},
        {"total": "NaN"},
        {"total": "٢٩"},
        {"total": None},
        {"currency": "eur"},
        {"currency": "JPY"},
        {"items": line(unit_price=24.9)},
        {"items": line(quantity="1")},
        {"items": line(quantity=0)},
        {"items": line(quantity=True)},
        {"items": line(is_returnable="yes")},
        {"items": line(name="")},
        {"items": "CUP-07"},
        {"items": ["CUP-07"]},
        {"items": line() * 201},
        {"placed_at": "2026-11-12T18:04:11"},
        {"placed_at": "0001-01-01T00:00:00+14:00"},
        {"placed_at": "9999-12-31T23:59:59-12:00"},
        {"shipments": [{**FRENCH["shipments"][0], "delivered_at": "9999-12-31T23:59:59Z"}]},
        {"total": "-24.90"},
        {"items": line(unit_price="-24.90")},
        {"placed_at": "yesterday"},
        {"price_date": "12.11.2026"},
        {"status": "lost in space"},
        {"shipments": [{**FRENCH["shipments"][0], "status": "?"}]},
        {"country": "France"},
        {"customer": None},
        {"id": "x" * 501},
    ],
)
def test_what_is_not_in_the_contract_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        order_answer(answer(**changes))


def test_what_the_contract_does_not_know_is_left_aside() -> None:
    customer = [*FRENCH["customer"], {"kind": "fax", "value": "1"}, {"kind": "phone", "value": "06 12 34 56 78"}]
    order = order_answer(answer(gift_note="Bises", weight=1.5, customer=customer, items=line(colour="blue")))
    assert {identity.kind for identity in order.customer} == {"external_id", "email"}


def test_an_order_may_be_free_and_optional_fields_absent() -> None:
    order = order_answer(answer(total="0.00", sales_platform=None, store=None))
    assert (order.total.amount, order.store) == (Decimal(0), None)


@pytest.mark.parametrize("at", ["1999-12-31T12:00:00+00:00", "2031-06-01T12:00:00+00:00"])
def test_what_stands_in_has_just_been_delivered_whenever_it_is_started(at: str) -> None:
    now = datetime.fromisoformat(at)
    known = {order["id"]: order_answer(json.dumps({"order": order}).encode()) for order in orders(now)}
    delivered = {
        id_: [now - parcel.delivered_at for parcel in order.shipments if parcel.delivered_at]
        for id_, order in known.items()
    }
    assert {id_: [age.days for age in ages] for id_, ages in delivered.items()} == {
        "FR-20931": [5],
        "FR-20417": [45],
        "JP-30418": [5],
        "AE-51204": [],
        "SA-61177": [5],
    }
    for order in known.values():
        sent = [parcel.shipped_at for parcel in order.shipments if parcel.shipped_at]
        assert all(order.placed_at < at < now for at in sent)


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"orders": 1}', b'{"orders": [], "next": 1}', b"[" * 9_999])
def test_what_is_no_page_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):
        page_answer(body)


@pytest.mark.parametrize(
    ("url", "is_local"),
    [
        ("http://shop.example.com", False),
        ("http://shop.example.com", True),
        ("http://127.0.0.1:8001", False),
        ("https://me:pw@shop.example.com", False),
        ("ftp://127.0.0.1", True),
        ("shop.example.com", False),
    ],
)
def test_an_address_must_be_https_unless_it_is_this_very_machine(url: str, is_local: bool) -> None:
    with pytest.raises(ValueError, match="https"):
        checked(url, is_local)


def test_an_address_loses_the_slash_at_its_end() -> None:
    assert checked("https://shop.example.com/desk/", is_local=False) == "https://shop.example.com/desk"
    assert checked("http://127.0.0.1:8001", is_local=True) == "http://127.0.0.1:8001"


def test_without_a_shop_there_are_no_orders() -> None:
    assert NoShop().order("FR-20931") is None
    assert NoShop().orders_of(ANA) == OrderPage(())


def test_what_stands_in_keeps_to_the_schema_and_what_the_schema_refuses_is_refused() -> None:
    schema = Draft202012Validator(json.loads(Path("docs/commerce.schema.json").read_text(encoding="utf-8")))
    for order in ORDERS:
        assert schema.is_valid({"order": order}), list(schema.iter_errors({"order": order}))
    assert schema.is_valid({"orders": list(ORDERS), "next": "2"})
    for changes in ({"total": 29.8}, {"status": "?"}, {"items": line(quantity=0)}, {"country": "France"}):
        assert not schema.is_valid(json.loads(answer(**changes)))
