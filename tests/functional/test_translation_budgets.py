"""Budgets of translation, seen from outside: accepted, waiting, told, raised, paid."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import app
from chalicelib.bootstrap import container
from chalicelib.languages.budgets import Ceiling, Spending
from tests.desk import FRENCH, KnownDesk, known_desk

BUDGETS = "/v1/translation_budgets"


@pytest.fixture(name="desk")
def desk_fixture() -> Iterator[KnownDesk]:
    with known_desk() as ready:
        yield ready


@pytest.fixture(name="most")
def most_fixture(desk: KnownDesk) -> dict[str, int]:
    """What every market may spend a day, in characters; a test may change it."""
    assert desk.cloud
    most = {"characters": 0}
    vars(container())["ceiling"] = lambda _: Ceiling(Spending(most["characters"], 10**12))
    return most


def types(desk: KnownDesk) -> list[str]:
    return [message.type for message in desk.cloud.published()]


def test_nothing_was_spent_on_a_day_without_translations(desk: KnownDesk) -> None:
    answer = desk.get(f"{BUDGETS}?day=2020-02-29", caller="finance")
    assert (answer.status, answer.json()) == (200, {"translation_budgets": []})
    assert desk.get(f"{BUDGETS}?day=yesterday", caller="finance").status == 400


def test_what_was_spent_is_shown_in_characters_and_money(desk: KnownDesk) -> None:
    desk.open()
    desk.cloud.settle()
    (budget, total) = desk.get(BUDGETS, caller="supervisor").json()["translation_budgets"]
    characters = budget["used"]["characters"]
    assert characters > 0
    amount = f"{characters * 15 / 1_000_000:.6f}"
    assert budget["used"]["amount"] == {"amount": amount, "currency": "USD"}
    assert (budget["market"], budget["is_waiting"], total["market"]) == ("none", False, "total")
    assert total["used"] == budget["used"]
    assert total["ceiling"] == {"characters": 10_000_000, "amount": {"amount": "150.000000", "currency": "USD"}}


def test_at_the_limit_tickets_are_accepted_and_told_of_and_translated_when_it_is_raised(
    desk: KnownDesk, most: dict[str, int]
) -> None:
    tickets = [desk.open(description=f"{FRENCH} {place}") for place in ("Un.", "Deux.", "Trois.")]
    desk.cloud.settle()
    assert types(desk).count("translation.delayed") == len(tickets)
    assert types(desk).count("translation.budget_reached") == 1
    assert "translation.completed" not in types(desk)
    assert desk.cloud.raised() == []
    (budget,) = desk.get(BUDGETS, caller="admin").json()["translation_budgets"]
    assert (budget["market"], budget["is_waiting"], budget["used"]["characters"]) == ("none", True, 0)
    assert budget["renews_at"].endswith("T00:00:00.000Z")

    most["characters"] = 10_000
    with desk.cloud.gate.acting_as("sweep"):
        app.sweep({}, None)
    desk.cloud.settle()
    assert types(desk).count("translation.completed") == len(tickets)
    assert not any(one["is_waiting"] for one in desk.get(BUDGETS, caller="admin").json()["translation_budgets"])
