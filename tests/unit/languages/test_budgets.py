"""Days and ceilings of budgets, and a translator that keeps to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.languages.budgeting import Budgeted, Purse
from chalicelib.languages.budgets import (
    NO_MARKET,
    TOTAL,
    BudgetReachedError,
    Ceiling,
    Spending,
    account,
    amount_of,
    billionths,
    spending,
)
from chalicelib.languages.translate import (
    TranslatedText,
    TranslationRefusedError,
    TranslationRequest,
    TranslatorUnansweredError,
    TranslatorUnavailableError,
)
from tests.fakes import START, FakeTranslator, FixedClock
from tests.memory_budget import MemoryBudget

PRICE = Decimal("0.000015")
DAY = "2026-11-21"
PLENTY = Spending(10**6, 10**12)


@dataclass
class House:
    """A budgeted translator, its ceilings in the test's hands."""

    ceilings: dict[str, Ceiling] = field(default_factory=dict)
    provider: FakeTranslator = field(default_factory=FakeTranslator)
    budget: MemoryBudget = field(default_factory=MemoryBudget)

    def translate(self, text: str = "Bonjour", market: str | None = "FR") -> TranslatedText:
        purse = Purse(self.budget, lambda name: self.ceilings.get(name, Ceiling(PLENTY)), PRICE, FixedClock())
        return Budgeted(self.provider, purse).translate(TranslationRequest(text, "fr", "en", market=market))

    def used(self, market: str) -> int:
        return self.budget.used(market, DAY).characters


@pytest.fixture
def house() -> House:
    return House()


@pytest.mark.parametrize(
    ("zone", "now", "day", "renews_at"),
    [
        ("UTC", "2026-11-21T23:59", "2026-11-21", "2026-11-22T00:00"),
        ("Europe/Paris", "2026-11-21T22:59", "2026-11-21", "2026-11-21T23:00"),
        ("Europe/Paris", "2026-11-21T23:00", "2026-11-22", "2026-11-22T23:00"),
        ("Europe/Paris", "2026-03-28T23:30", "2026-03-29", "2026-03-29T22:00"),
        ("Asia/Tokyo", "2026-11-21T15:00", "2026-11-22", "2026-11-22T15:00"),
        ("Pacific/Kiritimati", "2026-11-21T10:00", "2026-11-22", "2026-11-22T10:00"),
        ("Africa/Cairo", "2026-04-23T20:00", "2026-04-23", "2026-04-23T22:00"),
    ],
)
def test_a_day_ends_at_midnight_on_the_wall_of_the_market(zone: str, now: str, day: str, renews_at: str) -> None:
    found = account("XX", Ceiling(PLENTY, zone), datetime.fromisoformat(now).replace(tzinfo=UTC))
    assert (found.day, found.renews_at.isoformat()) == (day, f"{renews_at}:00+00:00")


@given(characters=st.integers(0, 10**9), price=st.decimals(0, 1, places=12))
def test_money_is_counted_in_whole_billionths_never_below_the_price(characters: int, price: Decimal) -> None:
    counted = amount_of(spending(characters, price).billionths)
    assert 0 <= counted - characters * price < Decimal("0.000000001")


def test_a_call_is_counted_for_its_market_and_in_the_total(house: House) -> None:
    assert house.translate("Bonjour").text == "Bonjour (en)"
    assert house.budget.used("FR", DAY) == house.budget.used(TOTAL, DAY) == Spending(7, billionths(7 * PRICE))


def test_a_ticket_of_no_market_is_paid_for_by_nobodys_budget(house: House) -> None:
    house.translate("Bonjour", market=None)
    assert (house.used(NO_MARKET), house.used(TOTAL)) == (7, 7)


def test_a_call_that_does_not_fit_is_not_made(house: House) -> None:
    house.ceilings["FR"] = Ceiling(Spending(10, 10**9), "Europe/Paris")
    house.translate("Bonjour")
    with pytest.raises(BudgetReachedError) as reached:
        house.translate("Merci")
    assert (reached.value.account.market, reached.value.account.day) == ("FR", DAY)
    assert reached.value.account.renews_at == datetime(2026, 11, 21, 23, tzinfo=UTC)
    assert (len(house.provider.requests), house.used("FR"), house.used(TOTAL)) == (1, 7, 7)


def test_money_alone_can_be_the_limit(house: House) -> None:
    house.ceilings["FR"] = Ceiling(Spending(10**6, billionths(10 * PRICE)))
    house.translate("Bonjour")
    with pytest.raises(BudgetReachedError):
        house.translate("Merci")


def test_all_markets_together_keep_to_the_total_and_the_market_gets_its_share_back(house: House) -> None:
    house.ceilings[TOTAL] = Ceiling(Spending(10, 10**9))
    house.translate("Bonjour", market="DE")
    with pytest.raises(BudgetReachedError) as reached:
        house.translate("Bonjour", market="FR")
    assert reached.value.account.market == TOTAL
    assert (house.used("FR"), house.used(TOTAL)) == (0, 7)


@pytest.mark.parametrize(
    "failure", [TranslatorUnavailableError("busy"), TranslationRefusedError("never"), OSError("bug")]
)
def test_what_the_provider_did_not_take_is_given_back(house: House, failure: Exception) -> None:
    house.provider.failure = failure
    with pytest.raises(type(failure)):
        house.translate()
    assert (house.used("FR"), house.used(TOTAL)) == (0, 0)


def test_an_answer_that_got_lost_stays_counted(house: House) -> None:
    house.provider.failure = TranslatorUnansweredError("timeout")
    with pytest.raises(TranslatorUnansweredError):
        house.translate()
    assert (house.used("FR"), house.used(TOTAL)) == (7, 7)


def test_what_a_machine_does_for_nothing_is_given_back(house: House) -> None:
    house.provider.translate = lambda request: TranslatedText("Hello", "apertium", 0)  # type: ignore[method-assign]
    house.translate()
    assert (house.used("FR"), house.used(TOTAL)) == (0, 0)


@pytest.mark.parametrize(
    ("most", "characters", "fits"),
    [
        (Spending(100, 10**9), 100, True),
        (Spending(100, 10**9), 101, False),
        (Spending(1000, billionths(100 * PRICE)), 100, True),
        (Spending(1000, billionths(100 * PRICE)), 101, False),
        (Spending(5, 10**9), 1, False),
    ],
)
def test_a_text_can_be_too_large_for_any_day(most: Spending, characters: int, fits: bool) -> None:
    reached = BudgetReachedError(account("FR", Ceiling(most), START), spending(10, PRICE))
    assert reached.fits_a_day(characters) is fits


@given(st.lists(st.tuples(st.sampled_from(["FR", "DE", None]), st.integers(1, 40)), max_size=40))
def test_whatever_comes_in_no_ceiling_is_passed_and_what_is_counted_was_charged(
    texts: list[tuple[str | None, int]],
) -> None:
    house = House(
        {
            "FR": Ceiling(Spending(100, 10**9)),
            "DE": Ceiling(Spending(10**6, 1_000_000)),
            TOTAL: Ceiling(Spending(200, 10**9)),
        }
    )
    charged = {"FR": 0, "DE": 0, NO_MARKET: 0}
    for market, length in texts:
        try:
            charged[market or NO_MARKET] += house.translate("x" * length, market).characters
        except BudgetReachedError:
            continue
    assert {name: house.used(name) for name in charged} == charged
    assert house.used(TOTAL) == sum(charged.values()) <= 200
    assert charged["FR"] <= 100
    assert charged["DE"] * PRICE <= amount_of(1_000_000)
