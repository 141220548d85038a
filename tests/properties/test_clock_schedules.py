"""A customer, an agent who answers, one who closes and the breach timer meet at a deadline, in every order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random

from tests.properties.clock_lives import Lives, compared, modelled, replay_is_stored
from tests.properties.clock_model import ms

MINUTES_10 = 600
TARGETS = ("first_reply_time", "next_reply_time", "total_resolution_time", "requester_wait_time")
POLICY = {
    "id": "sla_us", "version": 1, "warnings": [{"pct": 50}], "count_bot": False, "count_resolve_as_reply": False,
    "ownership_runs_on_hold": False, "match": {"all": [{"field": "market", "op": "in", "value": ["US"]}]},
    "targets": [{"metric": metric, "target_s": MINUTES_10, "clock": "calendar"} for metric in TARGETS],
}  # fmt: skip


def meeting(seed: int) -> Lives:
    """Each actor may be run in the middle of another's commit: then the other has to decide again on what it finds."""
    chance, lives = Random(seed), Lives({"US": POLICY}, after_commit=replay_is_stored)
    lives._do("open", 0, ("US", False))
    if chance.random() < 0.5:  # at stake is the next reply, not the first one
        lives._do("reply", 0, "taken")
        lives._do("customer", 0, None)
    lives._pass(chance.choice((MINUTES_10 - 1, MINUTES_10, MINUTES_10 + 1)))
    waiting = [("customer", None), ("reply", "taken"), ("status", "resolved"), ("look", None), ("look", 1)]
    chance.shuffle(waiting)

    def somebody_else() -> None:
        lives.desk.clock.advance(milliseconds=chance.choice((0, 0, 250, 500)))
        if waiting and chance.random() < 0.5:
            what, how = waiting.pop()
            lives._do(what, 0, how)

    lives.desk.store.meanwhile.extend([somebody_else] * 60)
    while waiting:
        what, how = waiting.pop()
        lives._do(what, 0, how)
    lives.desk.store.meanwhile.clear()
    lives._pass(3 * MINUTES_10)
    lives._do("look", 0, None)
    return lives


def test_however_they_meet_the_clocks_say_what_the_model_says(scale: Callable[[int, int], int]) -> None:
    ends: Counter[str] = Counter()
    for seed in range(scale(60, 2_000)):
        lives = meeting(seed)
        until = ms(lives.events(0)[-1].occurred_at)
        assert {key: compared(one) for key, one in lives.records(0).items()} == modelled(lives, 0).records(until), seed
        told = Counter((data["metric"], data["instance"]) for data in _of(lives, "sla.breached"))
        assert set(told.values()) <= {1}, seed
        missed = {key for key, one in lives.records(0).items() if one.breached}
        assert set(told) == missed, seed
        ends[lives.ticket(0).status] += 1
    assert set(ends) == {"open", "resolved"}


def _of(lives: Lives, type_: str) -> list[dict[str, object]]:
    return [dict(event.data) for event in lives.events(0) if event.type == type_]
