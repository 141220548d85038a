"""Price books: dated lists of what a unit costs, each line with its source."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Price:
    """What one unit costs, in the book's currency, since `valid_from` according to `source`."""

    key: str
    service: str
    item: str
    unit: str
    price: Decimal
    source: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class PriceBook:
    """The prices of one region. `id` is the day from which the book rules."""

    id: str
    region: str
    currency: str
    prices: Mapping[str, Price]


def book_for(day: date) -> PriceBook:
    """The book that rules on that day: the newest that is not later, the oldest for days before all books."""
    ids = _ids()
    return _book(max((id_ for id_ in ids if id_ <= day.isoformat()), default=min(ids)))


@cache
def _ids() -> tuple[str, ...]:
    names = [entry.name for entry in files("chalicelib.finance").joinpath("price_books").iterdir()]
    return tuple(sorted(name.removesuffix(".json") for name in names if name.endswith(".json")))


@cache
def _book(id_: str) -> PriceBook:
    text = files("chalicelib.finance").joinpath("price_books", f"{id_}.json").read_text("utf-8")
    book = json.loads(text)
    lines = [
        Price(**{**line, "price": Decimal(line["price"]), "valid_from": date.fromisoformat(line["valid_from"])})
        for line in book["lines"]
    ]
    return PriceBook(book["id"], book["region"], book["currency"], {line.key: line for line in lines})
