"""A customer, an agent, a merge, translators and deliverers meet in every order: each thing is done, and done once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest

from tests.cloud.scheduler import Outcome, interleave
from tests.cloud.wsgi import Answer
from tests.faults.crowd import path, ticket_id, ticket_row, until_accepted, with_agents
from tests.faults.flows import AGAIN, REPLY
from tests.faults.invariants import broken
from tests.faults.stage import Stage, records, staged_desk

# (answer to the agent who resolves, status of the source before the merge, reopens), over all orders of three:
ENDS = {
    (200, "resolved", 0),  # the customer first, or after the merge: then their words go to the other ticket
    (200, "open", 1),  # the customer after the agent
    (409, "open", 0),  # the merge before the agent
}


@contextmanager
def a_reply_waiting_on(queue: str) -> Iterator[Stage]:
    """A desk on which a reply to Ana waits for one function alone."""

    def prepare(stage: Stage) -> None:
        with_agents(stage, 3)
        stage.desk.say({"id": ticket_id(stage)}, REPLY, caller="a0")
        while not stage.waiting(queue):
            stage.pump_once()

    with staged_desk(prepare) as stage:
        yield stage


@pytest.fixture
def translating() -> Iterator[Stage]:
    with a_reply_waiting_on("TranslateQueue") as stage:
        yield stage


@pytest.fixture
def delivering() -> Iterator[Stage]:
    with a_reply_waiting_on("DeliverQueue") as stage:
        yield stage


def waiting(stage: Stage, queue: str) -> dict[str, Any]:
    """What waits on a queue, as an event."""
    return records(stage.desk.cloud.waiting(queue))


def write(stage: Stage) -> Answer:
    """The customer's message, sent until it is taken."""
    headers, message = {"Idempotency-Key": "k1"}, {"message": {"body": AGAIN}}
    send = partial(stage.desk.post, path(stage, "/messages"), json=message, caller="customer", headers=headers)
    return until_accepted(send)


def resolve(stage: Stage) -> Answer:
    """An agent says it is solved."""
    send = partial(stage.desk.patch, path(stage), json={"ticket": {"status": "resolved"}}, caller="a1")
    return until_accepted(send)


def merge(stage: Stage) -> Answer:
    """Another agent merges the ticket into the other one."""
    send = partial(stage.desk.post, path(stage, "/merge", 1), json={"source_id": ticket_id(stage)}, caller="a2")
    return until_accepted(send)


def meet(seed: int, stage: Stage) -> Outcome:
    """All of them at once, then everything arrives."""
    stage.rewind()
    people: Mapping[str, Callable[[Stage], Answer]] = {"customer": write, "agent": resolve, "merge": merge}
    actors: dict[str, Callable[[], Any]] = {name: partial(act, stage) for name, act in people.items()}
    event = waiting(stage, "TranslateQueue")
    outcome = interleave(seed, {**actors, "translator": partial(stage.invoke, "translate", event)})
    stage.settle()
    return outcome


def test_a_customer_an_agent_a_merge_and_a_translation_meet_in_any_order(
    translating: Stage, scale: Callable[[int, int], int]
) -> None:
    """The customer's words are kept whatever the agents do, and the ticket ends where one of the orders leads."""
    seen = set()
    for seed in range(scale(12, 2_000)):
        outcome = meet(seed, translating)
        source, target = ticket_row(translating), ticket_row(translating, 1)
        texts = [row["body"] for row in translating.rows() if row.get("item") == "message"]

        assert outcome.errors == {}, seed
        assert (outcome.results["customer"].status, outcome.results["merge"].status) == (202, 200), seed
        assert texts.count(AGAIN) == texts.count(REPLY) == 1, seed
        assert (source["status"], source["merged_into"], target["status"]) == ("merged", target["id"], "new"), seed
        assert broken(translating) == [], seed
        seen.add((outcome.results["agent"].status, source["status_before"], source["reopens"]))

    assert seen == ENDS


def test_two_translators_at_once_complete_a_translation_once(
    translating: Stage, scale: Callable[[int, int], int]
) -> None:
    for seed in range(scale(10, 2_000)):
        translating.rewind()
        event = waiting(translating, "TranslateQueue")
        work = partial(translating.invoke, "translate", event)
        outcome = interleave(seed, {"one": work, "other": work})
        translating.settle()

        assert outcome.errors == {}, seed
        assert broken(translating) == [], seed


def test_two_deliverers_at_once_deliver_a_reply_once(delivering: Stage, scale: Callable[[int, int], int]) -> None:
    for seed in range(scale(10, 2_000)):
        delivering.rewind()
        event = waiting(delivering, "DeliverQueue")
        work = partial(delivering.invoke, "deliver", event)
        outcome = interleave(seed, {"one": work, "other": work})
        delivering.settle()

        assert outcome.errors == {}, seed
        assert broken(delivering) == [], seed


def test_a_sweep_beside_the_translator_it_waits_for_does_no_harm(
    translating: Stage, scale: Callable[[int, int], int]
) -> None:
    for seed in range(scale(10, 2_000)):
        translating.rewind()
        translating.wait(minutes=3)
        event = waiting(translating, "TranslateQueue")
        outcome = interleave(
            seed, {"translator": partial(translating.invoke, "translate", event), "sweep": translating.sweep}
        )
        translating.settle()

        assert outcome.errors == {}, seed
        assert broken(translating) == [], seed
