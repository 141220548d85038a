"""When the word lists are asked beside the models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from chalicelib.languages.detect import Hints, detect
from chalicelib.languages.likelihood import NO_LISTS, WordFit

LONG = "le colis est arrivé hier mais la tasse est cassée"


@dataclass
class Models:
    """Models of one opinion, and lists that remember what they were asked."""

    opinion: Mapping[str, float]
    asked: list[str] = field(default_factory=list)

    def score(self, text: str) -> Mapping[str, float]:
        return self.opinion

    def fit(self, text: str) -> WordFit:
        self.asked.append(text)
        return NO_LISTS


@pytest.mark.parametrize(
    ("text", "sure", "is_asked"),
    [(LONG, 0.97, False), (LONG, 0.94, True), ("le colis est arrivé hier", 0.97, True)],
)
def test_lists_are_asked_about_short_texts_and_where_models_are_not_sure(
    text: str, sure: float, is_asked: bool
) -> None:
    models = Models({"fr": sure})
    assert detect(text, Hints(), models).tag == "fr"
    assert bool(models.asked) is is_asked
