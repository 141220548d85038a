"""The same sentence is never paid for twice, over a small month of traffic."""

from __future__ import annotations

import re

from benchmarks.translation_month import BUDGET, EXPECTED, measured, month


def test_no_sentence_of_a_month_is_paid_for_twice() -> None:
    scribe, naive, remembered = measured(list(month(1_500, EXPECTED)))
    told_apart = [(source, target, re.sub(r"\d", "", line)) for source, target, line in scribe.lines]
    assert len(told_apart) == len(set(told_apart)) > 1_000
    assert scribe.characters <= naive * BUDGET
    assert remembered > 0
