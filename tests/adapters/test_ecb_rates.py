"""The publisher's files are read as their format says, and nothing else is."""

import json
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from chalicelib.adapters.dynamodb.exchange_rates import DynamoDbExchangeRates
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.adapters.ecb_rates import EcbRates, tables_from
from chalicelib.desk.money import Money
from chalicelib.markets.exchange import RateMissingError, RateTable, convert
from chalicelib.markets.fetching_rates import FetchingRates
from chalicelib.markets.rates import OtherRatesError, RatesUnavailableError
from infra.standins.serving import Reply
from infra.standins.shop import StandIn, running
from tests.cloud.faults import Fault, on
from tests.cloud.world import Cloud

FRIDAY = date(2026, 11, 20)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
NAMES = 'xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"'
DAY = "<Cube time='2026-11-20'><Cube currency='USD' rate='1.1520'/><Cube currency='JPY' rate='178.35'/></Cube>"
TABLE = RateTable(FRIDAY, {"USD": Decimal("1.1520"), "JPY": Decimal("178.35")}, "ecb")


def file_of(cubes: str) -> bytes:
    """A file around these days."""
    return f"{HEAD}<gesmes:Envelope {NAMES}><Cube>{cubes}</Cube></gesmes:Envelope>".encode()


@pytest.fixture(name="stand_in")
def stand_in_fixture() -> Iterator[StandIn]:
    """A publisher on this machine, on a Sunday."""
    with running(StandIn(today=lambda: datetime(2026, 11, 22, tzinfo=UTC))) as shop:
        yield shop


@pytest.fixture(name="kept")
def kept_fixture(cloud: Cloud) -> DynamoDbExchangeRates:
    """The rates of an empty table."""
    return DynamoDbExchangeRates(Table(cloud.client("dynamodb"), cloud.stack.table_name))


def test_a_file_of_one_day_is_read_exactly() -> None:
    assert tables_from(file_of(DAY), "ecb") == [TABLE]


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"<html>",
        b"\xff\xfe",
        file_of(""),
        file_of("<Cube time='2026-11-20'/>"),
        file_of(DAY + DAY),
        file_of(DAY.replace("JPY", "USD")),
        file_of(DAY.replace("1.1520", "0")),
        file_of(DAY.replace("1.1520", "-1")),
        file_of(DAY.replace("1.1520", "N/A")),
        file_of(DAY.replace("1.1520", "NaN")),
        file_of(DAY.replace("USD", "dollar")),
        file_of(DAY.replace("2026-11-20", "20 November")),
        file_of("<Cube currency='USD' rate='1.1'/>"),
        f"<!DOCTYPE x [<!ENTITY a '1'>]>{file_of(DAY).decode().removeprefix(HEAD)}".encode(),
        file_of("".join(f"<Cube time='2026-{m:02}-{d:02}'/>" for m in range(1, 6) for d in range(1, 29))),
    ],
)
def test_what_is_not_in_the_format_is_refused(document: bytes) -> None:
    with pytest.raises((ValueError, ArithmeticError)):
        tables_from(document, "ecb")


def test_the_newest_table_and_those_of_90_days_come_over_http(stand_in: StandIn) -> None:
    publisher = EcbRates(f"{stand_in.url}/rates", "stand-in")
    assert (publisher.newest().date, publisher.newest().source) == (FRIDAY, "stand-in")
    history = publisher.last_90_days()
    assert (history[-1].date, len(history)) == (FRIDAY, 64)


@pytest.mark.parametrize(
    ("reply", "reason"),
    [(Reply(503), "refused"), (Reply(200, b"<html>"), "bad_answer"), (Reply(200, b" " * 600_000), "unreachable")],
)
def test_a_publisher_in_trouble_is_unavailable(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch, reply: Reply, reason: str
) -> None:
    monkeypatch.setattr(StandIn, "answer", lambda *_: reply)
    with pytest.raises(RatesUnavailableError, match=reason):
        EcbRates(stand_in.url).newest()


def test_a_table_comes_back_as_kept_and_is_kept_once(kept: DynamoDbExchangeRates) -> None:
    assert kept.keep(TABLE)
    assert not kept.keep(TABLE)
    assert kept.latest() == TABLE


def test_other_rates_for_the_same_day_change_nothing(kept: DynamoDbExchangeRates) -> None:
    kept.keep(TABLE)
    with pytest.raises(OtherRatesError, match="2026-11-20"):
        kept.keep(RateTable(FRIDAY, {"USD": Decimal("1.2")}, "ecb"))
    assert kept.latest() == TABLE


def test_a_write_whose_answer_was_lost_is_found_again(cloud: Cloud, kept: DynamoDbExchangeRates) -> None:
    with cloud.gate.faults(on("dynamodb.PutItem", [Fault.TIMEOUT_AFTER])):
        assert not kept.keep(TABLE)
    assert kept.latest() == TABLE


def test_a_day_has_its_own_table_or_the_last_before(kept: DynamoDbExchangeRates) -> None:
    kept.keep(TABLE)
    kept.keep(RateTable(date(2026, 11, 23), {"USD": Decimal("1.16")}, "ecb"))
    assert kept.on(FRIDAY) == kept.on(date(2026, 11, 22)) == TABLE
    assert kept.on(date(2026, 11, 28)).date == date(2026, 11, 23)
    for day in (date(2026, 11, 19), date(2026, 11, 29)):
        with pytest.raises(RateMissingError):
            kept.on(day)


def test_an_empty_table_has_no_rates(kept: DynamoDbExchangeRates) -> None:
    with pytest.raises(RateMissingError):
        kept.latest()


def test_from_the_publisher_into_the_table(stand_in: StandIn, kept: DynamoDbExchangeRates) -> None:
    fetching = FetchingRates(EcbRates(f"{stand_in.url}/rates", "stand-in"), kept)
    assert fetching.fetch().new == 64
    assert fetching.fetch().new == 0
    assert convert(Money(Decimal("24.90"), "EUR"), "JPY", kept.latest()).amount == Money(Decimal(4441), "JPY")


def test_real_published_tables_are_read_back_as_kept(kept: DynamoDbExchangeRates) -> None:
    folder = Path(os.environ.get("MERIDIAN_DATA", "../shared/data")) / "fx"
    files = sorted(folder.glob("ecb_reference_rates.*jsonl"))
    if not files:
        pytest.skip("no published rates here")
    lines = files[0].read_text(encoding="utf-8").splitlines()
    rows = lines[:: max(1, len(lines) // 20)]
    for row in (json.loads(row, parse_float=Decimal, parse_int=Decimal) for row in rows):
        table = RateTable(date.fromisoformat(row["date"]), row["rates"], "ecb")
        kept.keep(table)
        assert kept.on(table.date) == table
        for currency in table.rates:
            back = convert(convert(Money(Decimal("1000.00"), "EUR"), currency, table).amount, "EUR", table)
            assert abs(back.amount.amount - 1000) <= Decimal("0.5") / table.rates[currency] + Decimal("0.005")
