"""Whose ceiling holds: the market's, as its profile says; the deployment's for everybody else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chalicelib.bootstrap import Container
from chalicelib.desk.money import Money
from chalicelib.languages.budgets import NO_MARKET, TOTAL, Ceiling, Spending, billionths
from chalicelib.settings import read_settings
from tests.fakes_of_translations import FakeMarkets
from tests.unit.test_settings import ENVIRONMENT

USUAL = Ceiling(Spending(1000, billionths(Decimal("0.02"))))


@pytest.fixture
def markets() -> FakeMarkets:
    return FakeMarkets()


@pytest.fixture
def desk(markets: FakeMarkets) -> Container:
    budgets = {"TRANSLATION_CHARACTERS_PER_DAY": "1000", "TRANSLATION_AMOUNT_PER_DAY": "0.02"}
    desk = Container(read_settings(ENVIRONMENT | budgets))
    vars(desk)["market_book"] = markets
    return desk


def test_a_market_without_a_profile_has_the_deployments_ceiling_and_days_in_utc(desk: Container) -> None:
    assert desk.ceiling("FR") == desk.ceiling(NO_MARKET) == USUAL
    assert desk.ceiling(TOTAL) == Ceiling(Spending(10_000_000, billionths(Decimal(150))))


def test_a_profile_names_ceiling_and_time_zone(desk: Container, markets: FakeMarkets) -> None:
    markets.set_up(characters_per_day=500, amount_per_day=Money(Decimal("1.25"), "USD"))
    assert desk.ceiling("FR") == Ceiling(Spending(500, 1_250_000_000), "Europe/Paris")
    assert desk.ceiling("DE") == USUAL


def test_an_amount_in_another_currency_is_not_compared(desk: Container, markets: FakeMarkets) -> None:
    markets.set_up(characters_per_day=500, amount_per_day=Money(Decimal("1.25"), "EUR"))
    assert desk.ceiling("FR") == Ceiling(Spending(500, USUAL.most.billionths), "Europe/Paris")
