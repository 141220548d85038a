"""Two faults in one flow, the second one while the first is being made good: the desk ends exact all the same."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from tests.cloud.faults import Call, Fault, Plan, at, faults_for
from tests.cloud.pumps import rough
from tests.faults.flows import Flow
from tests.faults.trials import trials_of
from tests.faults.ways_in import FLOWS

PAIRS = 2_000  # over all flows
REPEATED = 2  # a second fault may meet the first redelivery


def pairs(calls: list[Call], count: int, seed: int) -> list[Plan]:
    """So many plans of two faults at calls of the flow or of its first redelivery."""
    chance = random.Random(seed)
    plans = []
    for _ in range(count):
        first, second = sorted(chance.sample(range(REPEATED * len(calls)), 2))
        plans.append(at({place: some_fault(chance, calls[place % len(calls)]) for place in (first, second)}))
    return plans


def some_fault(chance: random.Random, call: Call) -> Fault:
    """One of those that can befall this call, or its like."""
    return chance.choice(faults_for(call))


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name.replace(" ", "_"))
@pytest.mark.soak
def test_two_faults_leave_the_desk_exact(flow: Flow, scale: Callable[[int, int], int]) -> None:
    count = scale(2, PAIRS // len(FLOWS))
    found = {}
    with trials_of(flow) as trials:
        for seed, plan in enumerate(pairs(trials.calls, count, seed=7)):
            violations = trials.violations(plan, rough(seed))
            # A fault planned for a redelivery is not met where none was needed.
            violations = [sentence for sentence in violations if sentence != "the fault was never met"]
            if violations:
                found[seed] = violations

    assert found == {}
