"""Many at once on one ticket, one AWS call at a time in an order that a seed decides: nothing lost, nothing twice."""

from __future__ import annotations

import contextvars
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest

from chalicelib.people.agents import agent_id
from tests.cloud.faults import Fault, sometimes
from tests.cloud.scheduler import Outcome, interleave
from tests.cloud.wsgi import Answer
from tests.faults.crowd import CROWD, SUBS, path, ticket_row, until_accepted, with_agents
from tests.faults.invariants import broken
from tests.faults.stage import Stage, staged_desk

# One worker hires the fifty agents, once.
pytestmark = pytest.mark.xdist_group("crowd")


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """A desk with fifty agents and Ana's ticket, whose gateway knows everybody."""
    with staged_desk(lambda stage: with_agents(stage, CROWD)) as ready:
        yield ready


def raised(outcome: Outcome) -> list[BaseException]:
    """What the actors raised."""
    return list(outcome.errors.values())


def add_tag(stage: Stage, agent: str, tag: str) -> Answer:
    """One writer: adds a tag of their own."""
    return until_accepted(lambda: stage.desk.post(path(stage, "/tags"), json={"add": [tag]}, caller=agent))


def set_tags_seen(stage: Stage, agent: str, tag: str) -> Answer:
    """One writer who reads, adds, and writes the whole list back if nobody else has written since."""
    for _ in range(200):
        seen = stage.desk.get(path(stage), caller=agent).json()["ticket"]
        answer = until_accepted(partial(replace_tags, stage, agent, seen, [*seen["tags"], tag]))
        if answer.status != 412:
            return answer
    raise AssertionError("never first")


def replace_tags(stage: Stage, agent: str, seen: Mapping[str, Any], tags: list[str]) -> Answer:
    """Replace all tags of a ticket as it was seen."""
    sent = {"If-Match": f'"{seen["version"]}"'}
    return stage.desk.patch(path(stage), json={"ticket": {"tags": tags}}, caller=agent, headers=sent)


def test_three_writers_lose_no_update_in_any_order(stage: Stage, scale: Callable[[int, int], int]) -> None:
    for seed in range(scale(20, 2_000)):
        stage.rewind()
        before = ticket_row(stage)["version"]
        ways = [add_tag, set_tags_seen, add_tag]
        outcome = interleave(seed, {f"a{i}": partial(way, stage, f"a{i}", f"t{i}") for i, way in enumerate(ways)})
        after = ticket_row(stage)

        assert raised(outcome) == [], seed
        assert {answer.status for answer in outcome.results.values()} == {200}, seed
        assert set(after["tags"]) == {"t0", "t1", "t2"}, seed
        assert after["version"] == before + 3, seed


def test_fifty_writers_lose_no_update(stage: Stage, scale: Callable[[int, int], int]) -> None:
    for seed in range(scale(1, 100)):
        stage.rewind()
        before = ticket_row(stage)["version"]
        actors = {f"a{i}": partial(add_tag, stage, f"a{i}", f"t{i}") for i in range(CROWD)}
        outcome = interleave(seed, actors)
        stage.settle()
        after = ticket_row(stage)

        assert raised(outcome) == []
        assert sorted(after["tags"]) == sorted(f"t{i}" for i in range(CROWD))
        assert after["version"] == before + CROWD
        assert broken(stage) == []


def test_fifty_real_threads_lose_no_update(stage: Stage) -> None:
    stage.rewind()
    before = ticket_row(stage)["version"]
    with ThreadPoolExecutor(CROWD) as threads:
        futures = [
            threads.submit(contextvars.copy_context().run, add_tag, stage, f"a{i}", f"t{i}") for i in range(CROWD)
        ]
        answers = [future.result() for future in futures]
    after = ticket_row(stage)

    assert {answer.status for answer in answers} == {200}
    assert len(after["tags"]) == CROWD
    assert after["version"] == before + CROWD


@pytest.mark.parametrize(("agents", "quick", "soak"), [(3, 20, 2_000), (CROWD, 1, 100)])
def test_of_many_claims_exactly_one_wins(
    stage: Stage, scale: Callable[[int, int], int], agents: int, quick: int, soak: int
) -> None:
    for seed in range(scale(quick, soak)):
        stage.rewind()
        claim = {f"a{i}": partial(claimed, stage, f"a{i}") for i in range(agents)}
        outcome = interleave(seed, claim)
        answers = {name: answer.status for name, answer in outcome.results.items()}
        winners = [name for name, status in answers.items() if status == 200]

        assert raised(outcome) == [], seed
        assert len(winners) == 1, seed
        assert set(answers.values()) == {200, 409}, seed
        assert ticket_row(stage)["assignee_id"] == agent_id(SUBS[int(winners[0][1:])]), seed


def claimed(stage: Stage, agent: str) -> Answer:
    """One agent takes the ticket, or hears that somebody was first."""
    return until_accepted(lambda: stage.desk.post(path(stage, "/claim"), json={}, caller=agent))


def test_with_one_call_in_ten_refused_all_is_done_and_little_is_repeated(
    stage: Stage, scale: Callable[[int, int], int]
) -> None:
    """Throttling and conflicts at a tenth of all calls: every writer gets there, in 1.5 requests at most."""
    writers = scale(60, 2_000)
    stage.rewind()
    asked = 0

    def send(place: int) -> Answer:
        nonlocal asked
        asked += 1
        return stage.desk.post(path(stage, "/tags"), json={"add": [f"t{place % 40}"]}, caller="a0")

    plan = sometimes(0.1, 7, [Fault.THROTTLE_BEFORE, Fault.TRANSACTION_CONFLICT_BEFORE])
    with stage.desk.cloud.gate.faults(plan):
        answers = [until_accepted(partial(send, place)) for place in range(writers)]
    stage.settle()

    assert {answer.status for answer in answers} == {200}
    assert asked <= 1.5 * writers
    assert broken(stage) == []
