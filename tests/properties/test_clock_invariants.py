"""What holds for the clocks of every life, and what a pause outside the hours may not change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random

from chalicelib.sla.records import Record
from tests.properties.clock_lives import METRICS, START, Lives, Step, lives_of
from tests.unit.sla.life import Life, a_policy


def records_of(scale: Callable[[int, int], int]) -> Iterator[tuple[Lives, int, list[Record]]]:
    """Every ticket of some lives with its records."""
    for seed in range(10_000, 10_000 + scale(10, 1_000)):
        for lives in lives_of(seed, 30):
            for which, _ in enumerate(lives.ids):
                yield lives, which, list(lives.records(which).values())


def test_an_instance_is_missed_at_most_once_and_told_of_exactly_when_it_was(scale: Callable[[int, int], int]) -> None:
    for lives, which, records in records_of(scale):
        events = [event for event in lives.events(which) if event.type == "sla.breached"]
        told = Counter((event.data["metric"], event.data["instance"]) for event in events)
        assert set(told.values()) <= {1}
        assert set(told) == {(one.metric, one.instance) for one in records if one.breached}


def test_what_ran_longer_than_its_target_was_missed_and_what_did_not_was_not(scale: Callable[[int, int], int]) -> None:
    for _, _, records in records_of(scale):
        for one in records:
            ran = one.elapsed_business_s if one.clock == "business" else one.elapsed_calendar_s
            if ran > one.target_s and one.metric not in ("confirm_time", "archive_time"):
                assert one.breached, one
            if one.breached and not one.breach_cause and one.state == "fulfilled":
                assert one.fulfilled_at is None or one.breached_at is None or one.breached_at < one.fulfilled_at
            assert one.remaining_s == max(0, one.target_s - ran)


def test_a_clock_runs_no_longer_than_it_lived_and_the_desk_is_open_no_longer_than_that(
    scale: Callable[[int, int], int],
) -> None:
    for lives, which, records in records_of(scale):
        last = lives.events(which)[-1].occurred_at
        for one in records:
            end = one.fulfilled_at or one.cancelled_at or last
            assert 0 <= one.elapsed_business_s <= one.elapsed_calendar_s <= (end - one.activated_at).total_seconds()


def test_the_next_reply_is_never_waited_for_beside_the_first_nor_twice(scale: Callable[[int, int], int]) -> None:
    for lives, which, records in records_of(scale):
        last = lives.events(which)[-1].occurred_at + timedelta(days=1)
        spans = sorted(
            (one.activated_at, one.fulfilled_at or one.cancelled_at or last)
            for one in records
            if one.metric in ("first_reply_time", "next_reply_time") and one.breach_cause != "merge"
        )
        if not any(event.type == "ticket.merged" for event in lives.events(which)):
            assert all(ends <= begins for (_, ends), (begins, _) in pairwise(spans))


def test_a_pause_while_the_desk_is_closed_changes_nothing_but_calendar_time(scale: Callable[[int, int], int]) -> None:
    policy = a_policy()
    policy["targets"] = [{"metric": metric, "target_s": 20_000, "clock": "business"} for metric in METRICS[:8]]
    for seed in range(scale(20, 1_000)):
        chance = Random(seed)
        begins = chance.randrange(0, 14 * 60)
        pause = [("pending", begins), ("open", begins + chance.randrange(1, 15 * 60 - begins))]
        results = []
        for moves in ([], pause):
            life = Life(policy).at("09:00").opens(market="DE").at("09:30")
            life.agent_replies()
            for status, minutes in moves:
                life.at(_night(minutes)).becomes("pending" if status == "pending" else "open")
            life.at("+1 11:00").does_nothing()
            results.append({key: (one.state, one.elapsed_business_s, one.breached_at or one.due_at, one.warnings_sent)
                            for key, one in life.records().items()})  # fmt: skip
        assert results[0] == results[1], seed


def _night(minutes: int) -> datetime:
    """So many minutes after Tuesday's close in Berlin; it opens again 900 minutes after it."""
    return START.replace(day=10, hour=17) + timedelta(minutes=minutes)


def test_time_only_ever_adds_up() -> None:
    steps: list[Step] = [(0, "open", 0, ("DE", False)), (60, "reply", 0, "taken"), (600, "status", 0, "pending")]
    steps += [(3600, "customer", 0, None), (3600, "status", 0, "resolved"), (60, "reopen", 0, None)]
    policy = {**a_policy(dict.fromkeys(METRICS[:8], 9_000)), "count_bot": False, "count_resolve_as_reply": False,
              "ownership_runs_on_hold": False}  # fmt: skip
    seen: dict[tuple[str, int], tuple[int, int]] = {}
    for count in range(1, len(steps) + 1):
        lives = Lives({"DE": policy})
        for wait, what, which, how in steps[:count]:
            lives._pass(wait)
            lives._do(what, which, how)
        for key, one in lives.records(0).items():
            now = (one.elapsed_calendar_s, one.elapsed_business_s)
            assert all(before <= after for before, after in zip(seen.get(key, (0, 0)), now, strict=True))
            seen[key] = now
    assert len(seen) > 5
