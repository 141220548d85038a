"""State machines have closed graphs: the checker is right about good and bad ones, and ours are good."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chalicelib.adapters.metering import TRANSITIONS_OF_A_WAKE_UP
from infra.state_graph import graph_problems
from infra.template import MACHINES, REPOSITORY, Template

GOOD: dict[str, dict[str, Any]] = {
    "a wait and an end": {
        "StartAt": "Wait",
        "States": {
            "Wait": {"Type": "Wait", "SecondsPath": "$.s", "Next": "Send"},
            "Send": {"Type": "Task", "End": True},
        },
    },
    "a choice": {
        "StartAt": "Which",
        "States": {
            "Which": {"Type": "Choice", "Choices": [{"Variable": "$.x", "Next": "Good"}], "Default": "Bad"},
            "Good": {"Type": "Succeed"},
            "Bad": {"Type": "Fail"},
        },
    },
    "a catch": {
        "StartAt": "Try",
        "States": {
            "Try": {"Type": "Task", "End": True, "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}]},
            "Sorry": {"Type": "Fail"},
        },
    },
    "branches and maps": {
        "StartAt": "Both",
        "States": {
            "Both": {
                "Type": "Parallel",
                "Branches": [{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": True}}}],
                "Next": "Each",
            },
            "Each": {
                "Type": "Map",
                "ItemProcessor": {"StartAt": "B", "States": {"B": {"Type": "Pass", "End": True}}},
                "End": True,
            },
        },
    },
}

BAD: dict[str, tuple[dict[str, Any], str]] = {
    "a missing start": ({"StartAt": "A", "States": {}}, "StartAt names 'A', which is no state"),
    "no start": ({"States": {"A": {"Type": "Succeed"}}}, "StartAt names None, which is no state"),
    "a dangling next": (
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "Z"}}},
        "A goes to 'Z', which is no state",
    ),
    "a dangling catch": (
        {"StartAt": "A", "States": {"A": {"Type": "Task", "End": True, "Catch": [{"Next": "Z"}]}}},
        "A goes to 'Z', which is no state",
    ),
    "a dangling choice": (
        {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Next": "Z"}], "Default": "A"}}},
        "A goes to 'Z', which is no state",
    ),
    "a choice without a default": (
        {
            "StartAt": "A",
            "States": {"A": {"Type": "Choice", "Choices": [{"Next": "B"}]}, "B": {"Type": "Succeed"}},
        },
        "A is a choice without a default",
    ),
    "an empty choice": (
        {"StartAt": "A", "States": {"A": {"Type": "Choice", "Default": "B"}, "B": {"Type": "Succeed"}}},
        "A is a choice without choices",
    ),
    "a dead end": ({"StartAt": "A", "States": {"A": {"Type": "Pass"}}}, "A goes nowhere"),
    "an end that goes on": (
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": True, "Next": "A"}}},
        "A both ends and goes on",
    ),
    "an island": (
        {"StartAt": "A", "States": {"A": {"Type": "Succeed"}, "B": {"Type": "Succeed"}}},
        "B is never reached",
    ),
    "a ring": (
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "A"}}},
        "no state ends the machine",
    ),
    "a fault inside a branch": (
        {
            "StartAt": "P",
            "States": {"P": {"Type": "Parallel", "Branches": [{"StartAt": "X", "States": {}}], "End": True}},
        },
        "P[0].StartAt names 'X', which is no state",
    ),
    "a fault inside a map": (
        {
            "StartAt": "M",
            "States": {"M": {"Type": "Map", "Iterator": {"StartAt": "X", "States": {}}, "End": True}},
        },
        "M.StartAt names 'X', which is no state",
    ),
}


@pytest.mark.parametrize("machine", GOOD.values(), ids=GOOD)
def test_a_closed_graph_passes(machine: dict[str, Any]) -> None:
    assert list(graph_problems(machine)) == []


@pytest.mark.parametrize(("machine", "sentence"), BAD.values(), ids=BAD)
def test_an_open_graph_is_named(machine: dict[str, Any], sentence: str) -> None:
    assert sentence in list(graph_problems(machine))


def test_our_state_machines_have_closed_graphs() -> None:
    machines = (REPOSITORY / "infra" / "state_machines").glob("*.asl.json")
    found = {path.name: list(graph_problems(json.loads(path.read_text(encoding="utf-8")))) for path in machines}
    assert found
    assert not any(found.values()), found


def test_a_wake_up_enters_as_many_states_as_are_metered_for_it(template: Template) -> None:
    embedded = template["Resources"]["WakeUpMachine"]["Properties"]["DefinitionString"]
    machine = json.loads((MACHINES / "wake_up.asl.json").read_text(encoding="utf-8"))
    assert json.loads(embedded) == machine
    path = [machine["StartAt"]]
    while following := machine["States"][path[-1]].get("Next"):
        path.append(following)
    assert len(path) == TRANSITIONS_OF_A_WAKE_UP
