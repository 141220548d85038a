"""A push comes often and in any order: every client has one message, and the desk does not change."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import redirect_stdout

from tests.faults.chat_flows import waiting_for
from tests.faults.invariants import broken, story
from tests.faults.stage import records, staged_desk


def test_a_push_that_comes_a_hundred_times_is_one_message_to_everybody(scale: Callable[[int, int], int]) -> None:
    with staged_desk() as stage:
        prepared = waiting_for("PushQueue", "line", "second")(stage)
        ana, agent, batch = prepared["line"], prepared["agent"], list(prepared["events"])
        ana.hear()
        agent.hear()
        before, chance = story(stage.rows()), random.Random(7)
        for _ in range(scale(20, 500)):
            chance.shuffle(batch)
            with redirect_stdout(stage.log):
                assert stage.invoke("push", records(batch)) == {"batchItemFailures": []}
        heard = [frame["message"] for line in (ana, agent) for frame in line.hear("message")]
        assert len({message["id"] for message in heard}) == 1
        assert story(stage.rows()) == before
        stage.take("PushQueue")
        stage.settle()
        assert broken(stage) == []
