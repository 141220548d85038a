"""The order a contact speaks of is recognised in every script, and never guessed."""

import pytest

from chalicelib.intake.order_numbers import LOOKED_AT, finder, spoken_of

NUMBERS = finder(r"[A-Z]{2}-\d{5}")


@pytest.mark.parametrize(
    "text",
    [
        "la commande FR-20931.",
        "fr-20931, bitte",
        "注文番号FR-20931の件です",
        "注文ＦＲ－２０９３１です",
        "الطلب FR-٢٠٩٣١",
        "FR‑20931 (encore FR-20931 !)",
        "#FR-20931",
    ],
)
def test_one_number_is_found_however_it_is_typed(text: str) -> None:
    assert spoken_of(text, NUMBERS) == "FR-20931"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mon colis est cassé",
        "FR-20931 et FR-20932",
        "FR-209311",
        "AFR-20931",
        "FR-20931-2",
        "FR-20931A",
        "FR 20931",
    ],
)
def test_none_or_several_are_not_guessed(text: str) -> None:
    assert spoken_of(text, NUMBERS) is None


def test_what_stands_too_far_behind_is_not_looked_at() -> None:
    assert spoken_of("a " * LOOKED_AT + "FR-20931", NUMBERS) is None


def test_without_a_pattern_nothing_is_recognised() -> None:
    assert finder("") is None
    assert spoken_of("FR-20931", None) is None
