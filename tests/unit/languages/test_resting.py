"""A provider in trouble is left in peace, and asked again soon after it is well."""

from __future__ import annotations

import pytest

from chalicelib.languages.budgets import BudgetReachedError, Ceiling, Spending, account
from chalicelib.languages.resting import PATIENT_FOR, REST, Resting
from chalicelib.languages.translate import (
    TranslationRefusedError,
    TranslationRequest,
    TranslatorUnavailableError,
)
from tests.fakes import START, FakeTranslator, FixedClock

REQUEST = TranslationRequest("Bonjour", "fr", "en")
BUSY = TranslatorUnavailableError("busy")


def ask(resting: Resting, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(TranslatorUnavailableError):
            resting.translate(REQUEST)


def test_an_hour_of_trouble_costs_a_probe_every_half_minute() -> None:
    clock, provider = FixedClock(), FakeTranslator(BUSY)
    resting = Resting(provider, clock)
    for _ in range(3600):
        ask(resting)
        clock.advance(seconds=1)
    assert len(provider.requests) <= PATIENT_FOR + 3600 // REST.total_seconds()


def test_one_throttled_call_stops_nothing() -> None:
    provider = FakeTranslator(BUSY)
    resting = Resting(provider, FixedClock())
    ask(resting, PATIENT_FOR - 1)
    provider.failure = None
    assert resting.translate(REQUEST).text == "Bonjour (en)"
    provider.failure = BUSY
    ask(resting, PATIENT_FOR - 1)
    assert len(provider.requests) == 2 * PATIENT_FOR - 1


def test_the_first_probe_that_succeeds_ends_the_rest() -> None:
    clock, provider = FixedClock(), FakeTranslator(BUSY)
    resting = Resting(provider, clock)
    ask(resting, PATIENT_FOR + 5)
    assert len(provider.requests) == PATIENT_FOR
    provider.failure = None
    clock.advance(seconds=REST.total_seconds())
    for _ in range(5):
        resting.translate(REQUEST)
    assert len(provider.requests) == PATIENT_FOR + 5


@pytest.mark.parametrize(
    "failure",
    [
        TranslationRefusedError("never"),
        BudgetReachedError(account("FR", Ceiling(Spending(0, 0)), START), Spending(1, 1)),
    ],
)
def test_a_refused_text_or_an_empty_budget_is_no_trouble_of_the_provider(failure: Exception) -> None:
    provider = FakeTranslator(failure)
    resting = Resting(provider, FixedClock())
    for _ in range(2 * PATIENT_FOR):
        with pytest.raises(type(failure)):
            resting.translate(REQUEST)
    assert len(provider.requests) == 2 * PATIENT_FOR
