"""Checks that the graph of a state machine (Amazon States Language) is closed.

cfn-lint accepts a `Next` that names no state; this does not. Parallel branches and map processors are graphs
of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

TERMINAL = frozenset({"Succeed", "Fail"})
INNER = ("Iterator", "ItemProcessor")


def graph_problems(machine: Mapping[str, Any], where: str = "") -> Iterator[str]:
    """Yields what is wrong: states that are missing, never reached or go nowhere, and no way to the end."""
    states: Mapping[str, Mapping[str, Any]] = machine.get("States", {})
    start = machine.get("StartAt")
    if not isinstance(start, str) or start not in states:
        yield f"{where}StartAt names {start!r}, which is no state"
        return
    for name, state in states.items():
        yield from _state_problems(f"{where}{name}", state, states)
    reached = _reached(start, states)
    for name in states.keys() - reached:
        yield f"{where}{name} is never reached"
    if not any(_ends(states[name]) for name in reached):
        yield f"{where}no state ends the machine"


def _state_problems(where: str, state: Mapping[str, Any], states: Mapping[str, Any]) -> Iterator[str]:
    for target in _targets(state):
        if target not in states:
            yield f"{where} goes to {target!r}, which is no state"
    if state.get("Type") == "Choice":
        if not state.get("Choices"):
            yield f"{where} is a choice without choices"
        if "Default" not in state:
            yield f"{where} is a choice without a default"
    elif not _ends(state) and "Next" not in state:
        yield f"{where} goes nowhere"
    elif _ends(state) and "Next" in state:
        yield f"{where} both ends and goes on"
    for index, branch in enumerate(state.get("Branches", [])):
        yield from graph_problems(branch, f"{where}[{index}].")
    for inner in INNER:
        if inner in state:
            yield from graph_problems(state[inner], f"{where}.")


def _targets(state: Mapping[str, Any]) -> Iterator[str]:
    for name in ("Next", "Default"):
        if name in state:
            yield state[name]
    for rule in (*state.get("Choices", []), *state.get("Catch", [])):
        if "Next" in rule:
            yield rule["Next"]


def _ends(state: Mapping[str, Any]) -> bool:
    return state.get("Type") in TERMINAL or state.get("End") is True


def _reached(start: str, states: Mapping[str, Mapping[str, Any]]) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name in states and name not in reached:
            reached.add(name)
            waiting.extend(_targets(states[name]))
    return reached
