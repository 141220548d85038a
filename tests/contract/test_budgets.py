"""What budget counters promise: no ceiling is passed, and a refusal is remembered until somebody reopens it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from chalicelib.adapters.dynamodb.budget_counters import BudgetCounters
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.languages.budgets import Account, Budget, Spending, Spent
from tests.cloud.world import fresh_cloud
from tests.memory_budget import NOTHING, MemoryBudget

DAY = "2026-11-22"
MOST = Spending(100, 1500)
FRANCE = Account("FR", DAY, MOST, datetime(2026, 11, 22, 23, tzinfo=UTC))


@pytest.fixture(name="budget", params=["memory", "dynamodb"])
def budget_fixture(request: Any) -> Iterator[Budget]:
    if request.param == "memory":
        yield MemoryBudget()
        return
    with fresh_cloud() as cloud:
        yield BudgetCounters(Table(cloud.client("dynamodb"), cloud.environment["TABLE_NAME"]))


def spend(characters: int) -> Spending:
    return Spending(characters, 15 * characters)


def test_a_budget_can_be_used_to_its_last_character_and_no_further(budget: Budget) -> None:
    assert budget.reserve(FRANCE, spend(60))
    assert budget.reserve(FRANCE, spend(40))
    assert not budget.reserve(FRANCE, spend(1))
    assert budget.day(DAY) == [Spent("FR", DAY, spend(100), refused_under=MOST)]


def test_money_can_be_used_up_before_characters(budget: Budget) -> None:
    poor = replace(FRANCE, most=Spending(100, 150))
    assert budget.reserve(poor, spend(10))
    assert not budget.reserve(poor, spend(1))


def test_what_was_not_charged_is_given_back_and_never_more_than_was_counted(budget: Budget) -> None:
    assert budget.reserve(FRANCE, spend(60))
    budget.give_back(FRANCE, spend(20))
    budget.give_back(FRANCE, spend(41))
    assert budget.day(DAY) == [Spent("FR", DAY, spend(40))]


def test_a_refusal_is_remembered_even_where_nothing_was_spent(budget: Budget) -> None:
    assert not budget.reserve(replace(FRANCE, most=NOTHING), spend(1))
    assert budget.day(DAY) == [Spent("FR", DAY, NOTHING, refused_under=NOTHING)]


def test_reopening_forgets_that_refusal_and_none_that_came_later(budget: Budget) -> None:
    assert not budget.reserve(FRANCE, spend(101))
    (seen,) = budget.day(DAY)
    raised = replace(FRANCE, most=Spending(200, 3000))
    assert not budget.reserve(raised, spend(201))
    budget.reopen(seen)
    assert budget.day(DAY)[0].refused_under == raised.most
    budget.reopen(budget.day(DAY)[0])
    assert budget.day(DAY)[0].refused_under is None
    budget.reopen(budget.day(DAY)[0])


def test_every_market_and_day_has_its_own_counter(budget: Budget) -> None:
    for market, day in (("FR", DAY), ("DE", DAY), ("FR", "2026-11-23")):
        assert budget.reserve(replace(FRANCE, market=market, day=day), spend(100))
    assert [spent.market for spent in budget.day(DAY)] == ["DE", "FR"]
    assert budget.day("2026-11-24") == []
