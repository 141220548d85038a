"""Whatever happens to a ticket, its clocks say what the slow model says, whoever looked at it and when."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.properties.clock_lives import compared, lives_of, modelled, replay_is_stored, undetected
from tests.properties.clock_model import ms


def test_clocks_are_what_the_model_says(scale: Callable[[int, int], int]) -> None:
    """Repeat a failure by its seed."""
    for seed in range(scale(60, 5_000)):
        for lives in lives_of(seed, Random(seed).choice((12, 25, 40))):
            for which, _ in enumerate(lives.ids):
                records = {key: compared(one) for key, one in lives.records(which).items()}
                model = modelled(lives, which).records(ms(lives.events(which)[-1].occurred_at))
                assert records == model, (seed, which)


def test_timers_change_nothing_but_when_something_was_noticed(scale: Callable[[int, int], int]) -> None:
    for seed in range(scale(25, 2_000)):
        lost, *others = lives_of(seed, 25, ("lost", "on time", "any"))
        for other in others:
            for which, _ in enumerate(lost.ids):
                assert undetected(other.records(which)) == undetected(lost.records(which)), (seed, other.timers, which)
                assert other.facts_told(which) == lost.facts_told(which), (seed, other.timers, which)


def test_what_the_row_keeps_is_what_the_events_say(scale: Callable[[int, int], int]) -> None:
    for seed in range(scale(15, 1_000)):
        for _ in lives_of(seed, 25, ("any",), after_commit=replay_is_stored):
            pass
