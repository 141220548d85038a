"""Policies as their owner writes them, brought to the one spelling in which they are kept and compared.

Kept are the keys a target names and the values that differ from what is usual; `whole` gives all of them back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chalicelib.sla.policies import KEYS

Document = Mapping[str, Any]

NEW_POSITION = 100  # before the shipped default, which takes whatever no other policy wants
USUAL: Document = {
    "title": "",
    "position": NEW_POSITION,
    "is_active": True,
    "match": {"all": [], "any": []},
    "targets": [],
    "warnings": [],
    "effects": [],
    "calendar_id": None,
    "start_from": "received_at",
    "count_bot": False,
    "count_resolve_as_reply": False,
    "keep_hold": False,
    "ownership_runs_on_hold": False,
}
_OPS = {"is": "in", "is_not": "not_in"}
_TARGET: Document = {**dict.fromkeys(KEYS, "*"), "calendar_id": None}
_EFFECT: Document = {"metrics": [], "mark": None, "to": None, "queue_id": None}


def normal(given: Document) -> dict[str, Any]:
    """A document of the right shape in its kept spelling.

    A title that is missing is the id; `is` and `is_not` become lists; minutes become seconds; a target's list of one
    value becomes that value.
    """
    match = given.get("match") or {}
    return {
        **USUAL,
        "title": given["id"],
        **{name: value for name, value in given.items() if value is not None},
        "match": {name: [_condition(one) for one in match.get(name, ())] for name in ("all", "any")},
        "targets": [_target(row) for row in given.get("targets", ())],
        "warnings": [_warning(one) for one in given.get("warnings", ())],
        "effects": [_without(_EFFECT, effect) for effect in given.get("effects", ())],
    }


def whole(kept: Document) -> dict[str, Any]:
    """A kept document with every field there is: what a target does not name is "*"."""
    return {
        **USUAL,
        **kept,
        "targets": [{**_TARGET, **row} for row in kept["targets"]],
        "effects": [{**_EFFECT, **effect} for effect in kept.get("effects", ())],
    }


def _target(given: Document) -> dict[str, Any]:
    lists = {name: given[name] for name in KEYS if isinstance(given.get(name), list)}
    single = {name: values[0] for name, values in lists.items() if len(values) == 1}
    return _without(_TARGET, {**given, **single})


def _condition(given: Document) -> dict[str, Any]:
    value, op = given["value"], given.get("op", "in")
    return {"field": given["field"], "op": _OPS.get(op, op), "value": value if isinstance(value, list) else [value]}


def _warning(given: Document) -> dict[str, Any]:
    if given.get("before_min") is not None:
        return {"before_s": given["before_min"] * 60}
    return {name: given[name] for name in ("pct", "before_s") if given.get(name) is not None}


def _without(usual: Document, given: Document) -> dict[str, Any]:
    return {name: value for name, value in given.items() if name not in usual or value not in (None, usual[name])}
