"""Budgets over the real counters: spenders that race never pass a ceiling together, and nothing goes uncounted."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal

import pytest

from chalicelib.adapters.dynamodb.budget_counters import KEEP, BudgetCounters
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.languages.budgeting import Budgeted, Purse
from chalicelib.languages.budgets import TOTAL, BudgetReachedError, Ceiling, Spending, account
from chalicelib.languages.translate import TranslationRequest, TranslatorUnavailableError
from tests.cloud.faults import Crash, Fault, at
from tests.cloud.scheduler import interleave
from tests.cloud.world import Cloud
from tests.fakes import START, FakeTranslator, FixedClock

DAY = "2026-11-21"
LENGTH, SPENDERS = 7, 50
FOREIGN = {Fault.PARTIAL, Fault.TRANSACTION_CONFLICT_BEFORE}  # of batches and transactions: counters are in none


@pytest.fixture(name="counters")
def counters_fixture(cloud: Cloud) -> BudgetCounters:
    """Counters in an empty table."""
    return BudgetCounters(Table(cloud.client("dynamodb"), cloud.stack.table_name))


def spender(counters: BudgetCounters, provider: FakeTranslator, most: int) -> Budgeted:
    """One function instance; the market may have `most` characters."""
    ceilings = {"FR": Ceiling(Spending(most, 10**12), "Europe/Paris")}
    usual = Ceiling(Spending(10**6, 10**12))
    purse = Purse(counters, lambda name: ceilings.get(name, usual), Decimal("0.000015"), FixedClock())
    return Budgeted(provider, purse)


def spend(budgeted: Budgeted, times: int = 1) -> int:
    """Translate until the budget says no; how many characters were charged."""
    request = TranslationRequest("Bonjour", "fr", "en", market="FR")
    try:
        return sum(budgeted.translate(request).characters for _ in range(times))
    except BudgetReachedError:
        return 0


def used(counters: BudgetCounters) -> dict[str, int]:
    return {spent.market: spent.used.characters for spent in counters.day(DAY)}


def test_fifty_spenders_at_once_use_the_budget_to_the_last_text_and_never_more(counters: BudgetCounters) -> None:
    provider, room = FakeTranslator(), 30 * LENGTH + 3
    with ThreadPoolExecutor(SPENDERS) as threads:
        spenders = [spender(counters, provider, room) for _ in range(SPENDERS)]
        charged = sum(threads.map(spend, spenders))
    assert charged == sum(len(request.text) for request in provider.requests) == 30 * LENGTH <= room
    assert used(counters) == {"FR": charged, TOTAL: charged}


@pytest.mark.parametrize("seed", range(3))
def test_whoever_comes_first_between_two_calls_no_ceiling_is_passed(counters: BudgetCounters, seed: int) -> None:
    provider = FakeTranslator()
    actors = {f"s{n}": (lambda: spend(spender(counters, provider, 2 * LENGTH))) for n in range(5)}
    outcome = interleave(seed, actors)
    assert outcome.errors == {}
    assert sum(outcome.results.values()) == 2 * LENGTH
    assert used(counters) == {"FR": 2 * LENGTH, TOTAL: 2 * LENGTH}


def test_a_text_costs_two_small_writes_and_a_refused_one_two(counters: BudgetCounters, cloud: Cloud) -> None:
    budgeted = spender(counters, FakeTranslator(), LENGTH)
    cloud.gate.forget_calls()
    spend(budgeted)
    assert [call.operation for call in cloud.gate.calls] == ["UpdateItem"] * 2
    spend(budgeted)
    assert [call.operation for call in cloud.gate.calls[2:]] == ["UpdateItem"] * 2, "the second remembers it"


def test_a_counter_is_one_small_item_that_vanishes_after_forty_days(counters: BudgetCounters, cloud: Cloud) -> None:
    spend(spender(counters, FakeTranslator(), LENGTH))
    renews_at = account("FR", Ceiling(Spending(0, 0), "Europe/Paris"), START).renews_at
    (row,) = [item for item in cloud.items() if item["sk"]["S"] == "FR"]
    assert row == {
        "pk": {"S": f"B#{DAY}"},
        "sk": {"S": "FR"},
        "characters": {"N": "7"},
        "billionths": {"N": "105000"},
        "expires_at": {"N": str(int((renews_at + KEEP).timestamp()))},
    }
    assert timedelta(days=31) < KEEP


@pytest.mark.parametrize("fault", [fault for fault in Fault if fault not in FOREIGN])
def test_whatever_befalls_a_call_the_counter_is_never_too_low(
    counters: BudgetCounters, cloud: Cloud, fault: Fault
) -> None:
    provider = FakeTranslator()
    for number in range(2):
        with cloud.gate.faults(at({number: fault})), suppress(Crash):
            spend(spender(counters, provider, 10**6))
    spend(spender(counters, provider, 10**6))
    charged = sum(len(request.text) for request in provider.requests)
    assert min(used(counters).values()) >= charged >= LENGTH


def test_giving_back_is_no_reason_to_lose_a_translation(counters: BudgetCounters, cloud: Cloud) -> None:
    provider = FakeTranslator(TranslatorUnavailableError("busy"))
    with (
        cloud.gate.faults(lambda call: Fault.THROTTLE_BEFORE if call.number >= 2 else None),
        pytest.raises(TranslatorUnavailableError),
    ):
        spend(spender(counters, provider, 10**6))
    assert used(counters) == {"FR": LENGTH, TOTAL: LENGTH}, "the safe side"
