"""Units times prices, exactly, with the book that rules on the day."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest

from chalicelib import invocation
from chalicelib.adapters import metering
from chalicelib.finance import usage
from chalicelib.finance.cost import UnknownPriceError, cost_of
from chalicelib.finance.prices import book_for

BOOK = book_for(date(2026, 11, 21))


def test_a_typical_ticket_costs_the_sum_of_its_lines() -> None:
    cost = cost_of(
        [
            {"apigateway:requests": "1", "dynamodb:read_units": "3", "dynamodb:write_units": "18"},
            {"lambda:gb_s:arm64": "0.0125", "lambda:requests": "1", "sns:requests": "0.1"},
            {"translate:characters": "500", "dynamodb:write_units": "8"},
        ],
        BOOK,
    )
    assert [(line.service, line.item, str(line.units), str(line.amount)) for line in cost.lines] == [
        ("API Gateway", "REST API requests", "1", "0.000004"),
        ("Lambda", "invocations", "1", "0.000000"),
        ("Lambda", "compute, arm64", "0.0125", "0.000000"),
        ("DynamoDB", "on-demand writes", "26", "0.000016"),
        ("DynamoDB", "on-demand reads", "3", "0.000000"),
        ("SNS", "publish requests, standard topic", "0.1", "0.000000"),
        ("Translate", "real-time text translation", "500", "0.007500"),
    ]
    assert str(cost.total) == "0.007521"
    assert (cost.currency, cost.price_book) == ("USD", "2026-11-01")


def test_the_total_is_of_exact_amounts_not_of_rounded_lines() -> None:
    cost = cost_of([{"sqs:requests": "1", "lambda:requests": "1"}], BOOK)
    assert [str(line.amount) for line in cost.lines] == ["0.000000", "0.000000"]
    assert str(cost.total) == "0.000001"


def test_a_ticket_that_used_nothing_costs_nothing() -> None:
    assert str(cost_of([], BOOK).total) == "0.000000"
    assert cost_of([{"sqs:requests": "0"}], BOOK).lines == ()


def test_a_unit_without_a_price_is_never_given_away() -> None:
    with pytest.raises(UnknownPriceError, match="gold:grams"):
        cost_of([{"gold:grams": "1"}], BOOK)


@pytest.mark.parametrize(
    ("day", "id_"), [("2026-11-01", "2026-11-01"), ("2031-01-01", "2026-11-01"), ("2001-01-01", "2026-11-01")]
)
def test_the_newest_book_that_is_not_later_than_the_day_rules(day: str, id_: str) -> None:
    assert book_for(date.fromisoformat(day)).id == id_


def test_every_line_of_every_book_is_dated_sourced_and_exact() -> None:
    for file in files("chalicelib.finance").joinpath("price_books").iterdir():
        book = json.loads(file.read_text("utf-8"))
        assert file.name == f"{book['id']}.json"
        assert len({line["key"] for line in book["lines"]}) == len(book["lines"])
        for line in book["lines"]:
            assert line.keys() == {"key", "service", "item", "unit", "price", "source", "valid_from"}
            assert isinstance(line["price"], str)
            assert Decimal(line["price"]) > 0
            assert line["source"].startswith("https://")
            assert date.fromisoformat(line["valid_from"]) <= date.fromisoformat(book["id"])


def test_everything_the_desk_counts_has_a_price_in_every_book() -> None:
    counted = re.compile(r'"((?:apigateway|dynamodb|lambda|s3|secretsmanager|sns|sqs|translate):[a-z_]+)"')
    sources = [Path(module.__file__ or "") for module in (metering, usage, invocation)]
    keys = {key for source in sources for key in counted.findall(source.read_text("utf-8"))}
    assert {"dynamodb:write_units", "translate:characters", "apigateway:requests", "lambda:requests"} <= keys
    for book in files("chalicelib.finance").joinpath("price_books").iterdir():
        priced = book_for(date.fromisoformat(book.name.removesuffix(".json"))).prices
        assert sorted(keys - priced.keys()) == []
        assert {"lambda:gb_s:arm64", "lambda:gb_s:x86_64"} <= priced.keys()
