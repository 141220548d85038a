"""A customer, an agent who answers, one who closes and the timer meet at a deadline, one AWS call at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest

from chalicelib.bootstrap import container
from chalicelib.desk.events import Event
from chalicelib.sla.records import Record, fold
from tests.cloud.scheduler import interleave
from tests.cloud.wsgi import Answer
from tests.faults.clock_flows import with_policy
from tests.faults.clock_promises import clock_events
from tests.faults.crowd import path, ticket_id, ticket_row, until_accepted, with_agents
from tests.faults.flows import AGAIN, REPLY
from tests.faults.invariants import broken
from tests.faults.stage import Stage, records, staged_desk

TARGET = timedelta(seconds=600)
AHEAD_MS = (0, 10, 30, 60, 2_000)  # how long before the deadline they begin; every look at the clock takes 1 ms
ENDS = {
    (status, state, breached)
    for status in ("resolved", "open")
    for state in ("fulfilled", "cancelled")
    for breached in (False, True)
}


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Agents, and a ticket that must be answered within ten minutes."""

    def prepare(stage: Stage) -> None:
        with_policy(stage)
        with_agents(stage, 2)
        stage.wait(minutes=6)
        stage.settle()

    with staged_desk(prepare) as ready:
        yield ready


def write(stage: Stage) -> Answer:
    """The customer asks again, until it is taken."""
    message, headers = {"message": {"body": AGAIN}}, {"Idempotency-Key": "k1"}
    return until_accepted(
        partial(stage.desk.post, path(stage, "/messages"), json=message, caller="customer", headers=headers)
    )


def reply(stage: Stage) -> Answer:
    """An agent answers."""
    message, headers = {"message": {"body": REPLY}}, {"Idempotency-Key": "k2"}
    return until_accepted(
        partial(stage.desk.post, path(stage, "/messages"), json=message, caller="a0", headers=headers)
    )


def close(stage: Stage) -> Answer:
    """Another one says it is solved."""
    return until_accepted(partial(stage.desk.patch, path(stage), json={"ticket": {"status": "resolved"}}, caller="a1"))


def meet(seed: int, stage: Stage) -> Any:
    """All of them at once, around the deadline; then everything arrives."""
    stage.rewind()
    row = ticket_row(stage)
    deadline = datetime.fromisoformat(row["received_at"]) + TARGET
    ahead = timedelta(milliseconds=AHEAD_MS[seed % len(AHEAD_MS)])
    stage.wait(seconds=(deadline - ahead - stage.desk.moment()).total_seconds())
    timer = records([{"messageId": "m", "body": f'{{"ticket_id": "{row["id"]}", "timer": {row["timer_seq"]}}}'}])
    people = {"customer": write, "agent": reply, "other agent": close}
    outcome = interleave(
        seed,
        {
            **{name: partial(act, stage) for name, act in people.items()},
            "timer": partial(stage.invoke, "wake_up", timer),
        },
    )
    stage.settle()
    stage.wait(seconds=3)
    stage.settle()
    return outcome


def first_reply(events: list[Event]) -> Record:
    """What became of the promise."""
    rules = container().rules
    (found,) = [one for one in fold(events, rules, rules) if one.metric == "first_reply_time"]
    return found


def modelled(events: list[Event]) -> tuple[str, str, bool]:
    """(status, how the promise ended, whether it was missed), by who came when and nothing else."""
    came = {}
    for event in events:
        if event.type == "message.created":
            came[event.data["author"]["kind"]] = event
        elif event.type == "ticket.status_changed" and event.data["to"] == "resolved":
            came["close"] = event
    is_reopened = came["customer"].sequence > came["close"].sequence
    is_answered = came["agent"].sequence < came["close"].sequence
    end = came["agent"] if is_answered else came["close"]
    is_late = end.occurred_at > events[0].occurred_at + TARGET
    return "open" if is_reopened else "resolved", "fulfilled" if is_answered else "cancelled", is_late


def test_whoever_comes_first_the_clocks_say_what_the_model_says(stage: Stage, scale: Callable[[int, int], int]) -> None:
    seen = set()
    for seed in range(scale(16, 2_000)):
        outcome = meet(seed, stage)
        events = clock_events(stage.rows())[ticket_id(stage)]
        with stage.desk.cloud.gate.offstage():
            promise = first_reply(events)
        end = (ticket_row(stage)["status"], promise.state, promise.breached)

        assert outcome.errors == {}, seed
        assert end == modelled(events), seed
        assert broken(stage) == [], seed
        if promise.breached:
            assert promise.breached_at == events[0].occurred_at + TARGET, seed
        seen.add(end)

    assert seen <= ENDS
    assert len(seen) >= scale(4, 8)
