"""Orders as the shop's interface tells them (docs/commerce.md), read strictly: what is not in the contract is an error.

Fields that the contract does not know are left aside. Amounts are text in the order's currency, never negative,
with no more decimals than it has.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, get_args

from chalicelib.desk.currencies import is_whole
from chalicelib.desk.customers import Identity, IdentityKind
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.identities import normalised
from chalicelib.desk.money import Money
from chalicelib.desk.orders import (
    MAX_ITEMS,
    MAX_ORDERS,
    MAX_QUANTITY,
    MAX_SHIPMENTS,
    Item,
    Order,
    OrderPage,
    OrderStatus,
    Shipment,
    ShipmentStatus,
)

AMOUNT = re.compile(r"[0-9]{1,13}(\.[0-9]{1,4})?")
COUNTRY = re.compile(r"[A-Z]{2}")
MAX_LINE = 500  # characters of a name or a number
MAX_CURSOR = 1_000
YEARS = range(1970, 3000)  # of a moment: what is reckoned from it must not leave the calendar
Json = Mapping[str, Any]


def order_answer(body: bytes) -> Order:
    """The order of {"order": {...}}. ValueError."""
    return order_from(_part(_document(body), "order", dict))


def page_answer(body: bytes) -> OrderPage:
    """The page of {"orders": [...], "next": "..." | null}. ValueError."""
    document = _document(body)
    orders = _listed(document, "orders", MAX_ORDERS)
    after = document.get("next")
    if after is not None and (not isinstance(after, str) or not 0 < len(after) <= MAX_CURSOR):
        raise ValueError("next")
    return OrderPage(tuple(map(order_from, orders)), after)


def order_from(document: Json) -> Order:
    """One order. ValueError names the field at fault, never its value."""
    currency = _text(document, "currency")
    return Order(
        id=_text(document, "id"),
        placed_at=_required_moment(document, "placed_at"),
        status=_one_of(document, "status", get_args(OrderStatus)),
        total=_money(document, "total", currency),
        items=tuple(_item(item, currency) for item in _listed(document, "items", MAX_ITEMS)),
        customer=_identities(_listed(document, "customer", MAX_ITEMS)),
        price_date=date.fromisoformat(_text(document, "price_date")),
        country=_country(document),
        shipments=tuple(map(_shipment, _listed(document, "shipments", MAX_SHIPMENTS))),
        sales_platform=_optional(document, "sales_platform"),
        store=_optional(document, "store"),
    )


def _item(document: Json, currency: str) -> Item:
    quantity, returnable = document.get("quantity"), document.get("is_returnable")
    if type(quantity) is not int or not 0 < quantity <= MAX_QUANTITY:
        raise ValueError("quantity")
    if returnable is not None and not isinstance(returnable, bool):
        raise ValueError("is_returnable")
    return Item(
        _text(document, "sku"),
        _text(document, "name"),
        quantity,
        _money(document, "unit_price", currency),
        _optional(document, "category"),
        returnable,
    )


def _shipment(document: Json) -> Shipment:
    return Shipment(
        _text(document, "carrier"),
        _text(document, "tracking_number"),
        _one_of(document, "status", get_args(ShipmentStatus)),
        _moment(document, "shipped_at"),
        _moment(document, "delivered_at"),
    )


def _identities(entries: Sequence[Json]) -> tuple[Identity, ...]:
    """Who bought, in the desk's spelling. What names nobody the desk could know (a national telephone number) goes."""
    kinds: tuple[IdentityKind, ...] = get_args(IdentityKind)
    found = []
    for entry in entries:
        kind = _text(entry, "kind")
        if kind in kinds:
            try:
                found.append(normalised(kind, _text(entry, "value")))
            except InvalidValueError:
                continue
    return tuple(found)


def _money(document: Json, name: str, currency: str) -> Money:
    amount = document.get(name)
    if not isinstance(amount, str) or not AMOUNT.fullmatch(amount):
        raise ValueError(name)
    money = Money(Decimal(amount), currency)
    if not is_whole(money):
        raise ValueError(name)
    return money


def _document(body: bytes) -> Json:
    try:
        document = json.loads(body)
    except RecursionError as deep:
        raise ValueError("too deep") from deep
    if not isinstance(document, dict):
        raise ValueError("no object")
    return document


def _part(document: Json, name: str, kind: type) -> Any:
    if not isinstance(document.get(name), kind):
        raise ValueError(name)
    return document[name]


def _listed(document: Json, name: str, most: int) -> list[Json]:
    entries: list[Json] = _part(document, name, list)
    if len(entries) > most or not all(isinstance(entry, dict) for entry in entries):
        raise ValueError(name)
    return entries


def _text(document: Json, name: str) -> str:
    text: str = _part(document, name, str)
    if not 0 < len(text) <= MAX_LINE:
        raise ValueError(name)
    return text


def _optional(document: Json, name: str) -> str | None:
    return None if document.get(name) is None else _text(document, name)


def _one_of(document: Json, name: str, words: Sequence[str]) -> Any:
    word = _text(document, name)
    if word not in words:
        raise ValueError(name)
    return word


def _country(document: Json) -> str:
    country = _text(document, "country")
    if not COUNTRY.fullmatch(country):
        raise ValueError("country")
    return country


def _required_moment(document: Json, name: str) -> datetime:
    at = datetime.fromisoformat(_text(document, name))
    if at.tzinfo is None or at.year not in YEARS:
        raise ValueError(name)
    return at.astimezone(UTC)


def _moment(document: Json, name: str) -> datetime | None:
    return None if document.get(name) is None else _required_moment(document, name)
