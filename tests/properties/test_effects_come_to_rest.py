"""Whatever effects a policy is allowed to have: a ticket that nobody touches comes to rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from chalicelib.desk.errors import InvalidValueError
from chalicelib.routing.effects import Effects
from chalicelib.sla.policy_documents import normal
from chalicelib.sla.policy_rules import Surroundings, check
from tests.unit.sla.life import DAY, Life, a_policy

QUEUES = ("q_a", "q_b", "q_c")
AROUND = Surroundings(queue_ids=QUEUES, calendar_ids=())
TARGETS = {"first_reply_time": 600, "queue_ownership_time": 300, "escalation_ack_time": 900}
WARNINGS = [{"pct": 50}, {"pct": 80}]
# First reply and acknowledgement each have two warnings and a breach, so six happenings move a ticket at most; where it
# stood at first and after each of them the stint may move it on once, and one escalation may be opened.
MOST_MOVES = 14
OWNERSHIP: dict[str, Any] = {"metrics": ["queue_ownership_time"]}
MOVE_A: dict[str, Any] = {"on": "breach", "do": "move", "queue_id": "q_a"}
MOVE_B: dict[str, Any] = {"on": "breach", "do": "move", "queue_id": "q_b"}


def document(effects: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A policy with three clocks and some effects."""
    return normal(a_policy(TARGETS, effects=list(effects), warnings=WARNINGS))


def moves_of_a_day(policy: dict[str, Any], most: int) -> int:
    """How often a ticket is moved that nobody answers and nobody takes; counting ends at `most`."""
    life = Life(policy)
    effects = Effects(life.desk.commits, life.book, lambda queue_id: queue_id in QUEUES)
    life.at("12:00").opens(queue_id="q_fr")
    end, done = DAY + timedelta(days=1, hours=12), 0
    while (due_at := life.ticket.due_at) and due_at <= end and len(moves(life)) < most:
        life.at(due_at).wake()
        asked = [one.sequence for one in life.events if "effects" in one.work and one.sequence > done]
        for done in asked:
            effects.apply(life.ticket_id, done)
    return len(moves(life))


def moves(life: Life) -> list[Any]:
    """What routing did to the ticket's queue."""
    return [one for one in life.events if one.type == "ticket.assigned" and one.actor.id == "routing"]


def effect() -> st.SearchStrategy[dict[str, Any]]:
    """An effect of the right shape."""
    deeds: tuple[dict[str, Any], ...] = (
        *({"do": do, "queue_id": queue_id} for do in ("move", "escalate") for queue_id in QUEUES),
        {"do": "raise_urgency", "to": "urgent"},
    )
    marks: tuple[dict[str, Any], ...] = (
        {"on": "breach"}, {"on": "warning"}, {"on": "warning", "mark": "pct:50"}, {"on": "warning", "mark": "pct:80"},
    )  # fmt: skip
    metrics = st.lists(st.sampled_from(tuple(TARGETS)), max_size=2, unique=True)
    pairs = st.tuples(st.sampled_from(deeds), st.sampled_from(marks), metrics)
    return pairs.map(lambda found: {**found[0], **found[1], "metrics": found[2]})


def test_effects_that_may_be_written_bring_every_ticket_to_rest(scale: Callable[[int, int], int]) -> None:
    @settings(max_examples=scale(60, 3_000), deadline=None)
    @given(st.lists(effect(), min_size=1, max_size=5))
    def holds(effects: list[dict[str, Any]]) -> None:
        policy = document(effects)
        try:
            check(policy, AROUND, "")
        except InvalidValueError:
            assume(False)
        found = moves_of_a_day(policy, 100)
        event(f"{found} moves")
        assert found <= MOST_MOVES

    holds()


@pytest.mark.parametrize(
    "effects",
    [
        [MOVE_A, {**MOVE_B, **OWNERSHIP}],
        [{**MOVE_A, "on": "warning"}, MOVE_B],
        [{**MOVE_A, "on": "warning", "mark": "pct:50"}, {**MOVE_B, "on": "warning", "mark": "pct:80", **OWNERSHIP}],
    ],
)
def test_what_is_refused_would_have_gone_round(effects: list[dict[str, Any]]) -> None:
    policy = document(effects)
    with pytest.raises(InvalidValueError):
        check(policy, AROUND, "")
    assert moves_of_a_day(policy, 100) == 100


def test_the_one_move_a_stint_may_cause_happens_once() -> None:
    assert moves_of_a_day(document([{**MOVE_A, **OWNERSHIP}]), 100) == 1
