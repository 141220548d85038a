"""Timers come often, late, stale and never; effects twice and out of order: what is written is the same every time."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from functools import partial
from typing import Any

import pytest

from tests.cloud.pumps import rough
from tests.cloud.stack import client
from tests.faults.clock_flows import (
    ESCALATE,
    RAISE,
    held,
    ticket_row,
    with_lost_wake_ups,
    with_policy,
    with_strict_ticket,
)
from tests.faults.clock_promises import live_wake_ups
from tests.faults.flows import AGAIN, REPLY, with_ticket
from tests.faults.invariants import broken, events_of, story
from tests.faults.stage import Stage, records, staged_desk

OFTEN = 50
BREACHED = 660  # seconds from its opening after which a strict ticket's first deadline is past


@pytest.fixture
def stage() -> Iterator[Stage]:
    """A desk with a ticket that must be answered within ten minutes."""
    with staged_desk(with_strict_ticket) as ready:
        yield ready


def only_ticket(stage: Stage) -> str:
    """Its id."""
    (found,) = [row["id"] for row in stage.rows() if row.get("kind") == "ticket"]
    return str(found)


def look(stage: Stage, *numbers: int | None) -> None:
    """Wake-ups of these numbers in one batch; None is a look nobody armed."""
    bodies = [{"ticket_id": only_ticket(stage), **({"timer": number} if number else {})} for number in numbers]
    batch = [{"messageId": f"m{place}", "body": json.dumps(body)} for place, body in enumerate(bodies)]
    with redirect_stdout(stage.log):
        assert stage.invoke("wake_up", records(batch)) == {"batchItemFailures": []}


def types(stage: Stage) -> Counter[str]:
    """How often each thing happened to tickets."""
    return Counter(row["type"] for rows in events_of(stage.rows()).values() for row in rows)


def test_a_wake_up_that_comes_fifty_times_is_noticed_once(stage: Stage) -> None:
    stage.wait(seconds=BREACHED)
    for _ in range(OFTEN):
        look(stage, ticket_row(stage, only_ticket(stage))["timer_seq"])
    stage.settle()

    assert (types(stage)["sla.warning"], types(stage)["sla.breached"]) == (1, 1)
    assert broken(stage) == []


def test_a_wake_up_of_a_number_that_is_not_alive_writes_nothing_and_arms_nothing(stage: Stage) -> None:
    before, armed = story(stage.rows()), live_wake_ups(stage)
    alive = ticket_row(stage, only_ticket(stage))["timer_seq"]
    for number in (alive - 1, alive + 1, None):
        look(stage, number)
    stage.settle()

    assert story(stage.rows()) == before
    assert live_wake_ups(stage) == armed
    assert broken(stage) == []


def test_an_early_wake_up_of_the_live_number_is_armed_again_and_writes_nothing(stage: Stage) -> None:
    before = story(stage.rows())
    alive = ticket_row(stage, only_ticket(stage))["timer_seq"]
    stage.take("WakeUpsQueue")
    look(stage, alive)

    assert story(stage.rows()) == before
    assert list(live_wake_ups(stage)[only_ticket(stage)]) == [alive]
    assert broken(stage) == []


def test_wake_ups_among_what_people_do_leave_clocks_that_their_events_explain(
    stage: Stage, scale: Callable[[int, int], int]
) -> None:
    """Looks of every number, shuffled with an answer, a question, a solution and the passing of time."""
    ticket = {"id": only_ticket(stage)}
    work: list[Callable[[], Any]] = [
        lambda: stage.desk.say(ticket, REPLY),
        lambda: stage.desk.say(ticket, AGAIN, caller="customer"),
        lambda: stage.desk.update(ticket, urgency="urgent"),
        lambda: stage.desk.update(ticket, status="resolved"),
        *[lambda: stage.wait(minutes=3)] * 4,
        *[stage.settle] * 4,
    ]
    for seed in range(scale(4, 400)):
        stage.rewind(rough(seed))
        chance = random.Random(seed)
        looks = [partial(look, stage, chance.choice((None, 1, 2, 3, 4))) for _ in range(scale(OFTEN // 5, OFTEN))]
        todo: list[Callable[[], Any]] = [*work, *looks]
        chance.shuffle(todo)
        with redirect_stdout(stage.log):
            for do in todo:
                do()
        stage.settle()
        stage.sweep()
        stage.settle()

        assert broken(stage) == [], seed


def with_missed_tickets(stage: Stage) -> None:
    """Two tickets whose deadline was missed; what that sets in motion waits on its queue."""
    with_policy(stage, RAISE, ESCALATE)
    with_ticket(stage)
    stage.desk.open(caller="customer", description=AGAIN)
    stage.settle()
    for minutes in (6, 5):
        stage.settle()
        stage.wait(minutes=minutes)
    held(stage, "EffectsQueue")


def test_effects_come_twice_and_out_of_order_and_are_felt_once(scale: Callable[[int, int], int]) -> None:
    with staged_desk(with_missed_tickets) as stage:
        keys = [
            {"subject_id": subject, "sequence": int(row["sk"])}
            for subject, told in events_of(stage.rows()).items()
            for row in told
            if row["type"] in ("sla.warning", "sla.breached")
        ]
        assert len(keys) == 4
        for seed in range(scale(4, 400)):
            stage.rewind()
            batch = [{"messageId": f"m{at}", "body": json.dumps(key)} for at, key in enumerate(2 * keys)]
            random.Random(seed).shuffle(batch)
            with redirect_stdout(stage.log):
                assert stage.invoke("apply_effects", records(batch)) == {"batchItemFailures": []}
            stage.settle()

            assert types(stage)["escalation.created"] == types(stage)["sla.breached"] == 2, seed
            assert broken(stage) == [], seed


def test_the_stream_told_again_changes_nothing() -> None:
    """All records of a life with a warning and a breach, once more and in other batches."""

    def prepare(stage: Stage) -> None:
        with_strict_ticket(stage)
        stage.mark(keep_stream=True)
        stage.wait(seconds=BREACHED / 2)
        stage.settle()
        stage.wait(seconds=BREACHED / 2)
        stage.settle()

    with staged_desk(prepare, keep_stream=True) as stage:
        before = story(stage.rows())
        batch = stage.stream()
        assert len(batch) > 2
        stage.rewind(rough(1))
        stage.settle()

        assert story(stage.rows()) == before
        assert broken(stage) == []


def test_lost_wake_ups_are_made_up_for_by_the_next_sweep_and_none_is_lost_after() -> None:
    """The deadlines are told as they were, and the tickets wait for wake-ups again."""
    with staged_desk(with_lost_wake_ups) as stage:
        found = stage.sweep()
        stage.settle()
        stage.has_lost = False

        assert (found["armed"], found["repaired"]) == (1, 1)
        assert broken(stage) == []
        again = stage.sweep()
        assert (again["armed"], again["repaired"]) == (0, 0)


def test_the_promises_are_checked_at_all(stage: Stage) -> None:
    """Tampered clocks, a wake-up that is gone and a look that nobody took are each told."""
    ticket = only_ticket(stage)
    assert broken(stage) == []
    stage.take("WakeUpsQueue")
    (gone,) = broken(stage)
    assert "comes at None" in gone
    stage.wait(seconds=BREACHED)
    (late,) = broken(stage)
    assert "is late" in late
    stage.sweep()
    stage.settle()
    assert broken(stage) == []
    with stage.desk.cloud.gate.offstage():
        client("dynamodb").update_item(
            TableName=stage.desk.cloud.stack.table_name,
            Key={"pk": {"S": f"T#{ticket}"}, "sk": {"S": "A"}},
            UpdateExpression="REMOVE breached_at",
        )
    (tampered,) = broken(stage)
    assert "clocks: breached_at is None" in tampered
