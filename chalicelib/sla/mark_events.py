"""What of the clocks' doings the world hears of: the `sla.*` events, and whether something is to follow from them."""

from __future__ import annotations

from typing import Any

from chalicelib.desk.times import iso
from chalicelib.sla.instances import TIMERS, Mark
from chalicelib.sla.policies import Policy

TOLD = {"warn": "sla.warning", "breach": "sla.breached", "fulfil": "sla.fulfilled", "progress": "sla.progress_due"}
EFFECTIVE = {"sla.warning": "warning", "sla.breached": "breach"}


def event_of(mark: Mark, policy: Policy | None) -> tuple[str, dict[str, Any]] | None:
    """(type, data) of the event that tells of a mark; None for what is only in the metric log."""
    type_ = TOLD.get(mark.kind)
    if type_ is None or (mark.metric in TIMERS and mark.kind != "progress"):
        return None
    if type_ == "sla.progress_due":
        return type_, {"instance": mark.number, "at": iso(mark.at)}
    data: dict[str, Any] = {"metric": mark.metric, "instance": mark.number}
    pinned = {"policy_id": policy.id, "policy_version": policy.version} if policy else {}
    if type_ == "sla.warning":
        due_at = iso(mark.facts["due_at"]) if mark.facts["due_at"] else None
        return type_, data | pinned | {"mark": mark.facts["mark"], "at": iso(mark.at), "due_at": due_at}
    data["target_s"] = mark.goal.target_s if mark.goal else 0
    if type_ == "sla.breached":
        return type_, data | pinned | {"breached_at": iso(mark.at), "cause": mark.facts["cause"]}
    elapsed = {f"elapsed_{name}_s": int(mark.facts[name].total_seconds()) for name in ("calendar", "business")}
    breached = mark.facts["instance"].breached_at is not None
    return type_, data | elapsed | {"fulfilled_at": iso(mark.at), "breached": breached}


def has_effects(type_: str, data: dict[str, Any], policy: Policy | None) -> bool:
    """Whether the policy sets something in motion on this event."""
    effects = policy.effects if policy else ()
    return any(effect.follows(EFFECTIVE.get(type_), data["metric"], data.get("mark")) for effect in effects)
