"""The customer and agents meet at one offer in every order: it ends once, and one offer is open at most."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from tests.cloud.scheduler import interleave
from tests.cloud.wsgi import Answer
from tests.faults.crowd import path, until_accepted, with_agents
from tests.faults.invariants import broken
from tests.faults.offer_ways_in import LABEL
from tests.faults.stage import Stage, staged_desk


@pytest.fixture(scope="module")
def offered() -> Iterator[Stage]:
    """A desk with agents, and an offer to Ana that is open."""

    def prepare(stage: Stage) -> None:
        with_agents(stage, 2)
        made = stage.desk.post(path(stage, "/offers"), json={"offer": LABEL}, caller="a0")
        assert made.status == 201, made.text
        vars(stage.desk)["offer"] = made.json()["offer"]["id"]
        stage.settle()

    with staged_desk(prepare) as stage:
        yield stage


def answer(stage: Stage, move: str, caller: str, key: str) -> Answer:
    """One answer to the offer, sent until it is taken or refused."""
    to, headers = path(stage, f"/offers/{vars(stage.desk)['offer']}/{move}"), {"Idempotency-Key": key}
    return until_accepted(partial(stage.desk.post, to, json={}, caller=caller, headers=headers))


def make(stage: Stage, caller: str) -> Answer:
    """Another offer."""
    send = partial(stage.desk.post, path(stage, "/offers"), json={"offer": LABEL}, caller=caller)
    return until_accepted(partial(send, headers={"Idempotency-Key": f"make-{caller}"}))


def offers(stage: Stage) -> list[str]:
    """The states of the ticket's offers, the oldest first."""
    return [row["state"] for row in stage.rows() if row.get("item") == "offer"]


def test_an_offer_that_is_accepted_declined_and_withdrawn_at_once_ends_once(
    offered: Stage, scale: Callable[[int, int], int]
) -> None:
    ends = {"accept": "accepted", "decline": "declined", "withdraw": "withdrawn"}
    for seed in range(scale(6, 500)):
        offered.rewind()
        people = {"accept": "customer", "decline": "a0", "withdraw": "a1"}
        actors = {move: partial(answer, offered, move, who, move) for move, who in people.items()}
        outcome = interleave(seed, actors)
        offered.settle()

        assert outcome.errors == {}, seed
        won = [move for move, told in outcome.results.items() if told.status == 200]
        assert len(won) == 1, seed
        assert offers(offered) == [ends[won[0]]], seed
        assert broken(offered) == [], seed


def test_two_acceptances_are_one_and_the_same_key_is_told_the_same(
    offered: Stage, scale: Callable[[int, int], int]
) -> None:
    for seed in range(scale(6, 500)):
        offered.rewind()
        actors = {
            "once": partial(answer, offered, "accept", "customer", "k1"),
            "again": partial(answer, offered, "accept", "customer", "k1"),
            "other": partial(answer, offered, "accept", "customer", "k2"),
        }
        outcome = interleave(seed, actors)
        offered.settle()

        assert outcome.errors == {}, seed
        statuses = {name: told.status for name, told in outcome.results.items()}
        assert statuses["once"] == statuses["again"] != statuses["other"], seed
        assert sorted({*statuses.values()}) == [200, 409], seed
        assert offers(offered) == ["accepted"], seed
        assert broken(offered) == [], seed


def test_of_two_agents_who_make_an_offer_at_once_one_does(offered: Stage, scale: Callable[[int, int], int]) -> None:
    for seed in range(scale(4, 500)):
        offered.rewind()
        actors: dict[str, Callable[[], Answer]] = {
            "customer": partial(answer, offered, "decline", "customer", "k1"),
            "a0": partial(make, offered, "a0"),
            "a1": partial(make, offered, "a1"),
        }
        outcome = interleave(seed, actors)
        offered.settle()

        assert outcome.errors == {}, seed
        made = [outcome.results[name].status for name in ("a0", "a1")]
        assert sorted(made) in ([201, 409], [409, 409]), seed  # both too early: the first offer was still open
        assert offers(offered) == ["declined", *["proposed"] * made.count(201)], seed
        assert broken(offered) == [], seed
