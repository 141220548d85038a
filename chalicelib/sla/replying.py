"""The clocks that depend on who wrote when: first and next reply, updates, progress.

A reply counts from the moment the agent committed it, once its channel has taken it. Until that is known, everything
that comes after it waits here (`held`), so that the outcome is the same in whatever order the answers come in.

A reply that a human editor is asked about is none for the time being: the desk keeps the customer waiting, not the
channel. Clocks are judged, and it counts from the moment the editor let it go (`set_aside`, `let_go`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from chalicelib.sla.instances import OUTSIDE, REPLY_SIDE, SOLVED, UNSOLVED, UPDATES, Goal
from chalicelib.sla.machine import ClockMachine
from chalicelib.sla.policies import Pin
from chalicelib.sla.state import ClockState, Input, dumps, loads

FIRST, NEXT = "first_reply_time", "next_reply_time"
STARTED_BY_REPLY = (*UPDATES, "progress_update")


def hear(machine: ClockMachine, one: Input) -> None:
    """Take an input: ("customer", at), ("reply", at, message id, is an agent's), ("status", at, status, reason),
    ("goals", at, goals, policy until then), ("merged", at, ticket id, unanswered since), ("unmerged", at, ticket id).
    """
    if one[0] == "reply":
        one = (*one, None)  # whether the channel took it: nobody knows yet
    if machine.state.held or one[0] == "reply":
        machine.state.held.append(one)
    else:
        _take(machine, one)


def resolve(machine: ClockMachine, message_id: str, is_accepted: bool) -> None:
    """The channel has answered for a reply: take everything that waited for it."""
    held = machine.state.held
    for place, one in enumerate(held):
        if one[0] == "reply" and one[2] == message_id and one[4] is None:
            held[place] = (*one[:4], is_accepted)
    while held and (held[0][0] != "reply" or held[0][4] is not None):
        machine.advance(held[0][1], only=REPLY_SIDE)
        _take(machine, held.pop(0))


def set_aside(machine: ClockMachine, message_id: str) -> None:
    """A human editor is asked about a reply: nobody waits for its channel until it is let go."""
    for one in machine.state.held:
        if one[0] == "reply" and one[2] == message_id and one[4] is None:
            machine.state.at_editors[message_id] = one[3]
    resolve(machine, message_id, is_accepted=False)


def let_go(machine: ClockMachine, at: datetime, message_id: str) -> None:
    """The editor released it, or its channel has answered for it all the same: it is a reply of that moment."""
    is_agent = machine.state.at_editors.pop(message_id, None)
    if is_agent is not None:
        hear(machine, ("reply", at, message_id, is_agent))


def _take(machine: ClockMachine, one: Input) -> None:
    kind, at, *rest = one
    TAKES[kind](machine, at, *rest)


def unanswered_since(machine: ClockMachine) -> datetime | None:
    """The oldest customer message nobody has answered, on this ticket and on those merged into it."""
    own = machine.state.unanswered_at
    return min([*([own] if own else []), *machine.state.merged.values()], default=None)


def has_heard(machine: ClockMachine) -> bool:
    """Whether a customer message waits: for its answer, or for a channel's answer to a reply before it."""
    return unanswered_since(machine) is not None or any(one[0] == "customer" for one in machine.state.held)


def unanswered_if_taken(machine: ClockMachine) -> datetime | None:
    """The same, should the channels take all replies they have not answered for."""
    ahead = ClockMachine(loads(dumps(machine.state)), machine.rules, machine.now)
    for one in [one for one in ahead.state.held if one[0] == "reply"]:
        resolve(ahead, one[2], is_accepted=True)
    return unanswered_since(ahead)


def goals_ahead(state: ClockState) -> dict[str, Goal]:
    """The goals that hold once everything that waits has been taken."""
    return next((one[2] for one in reversed(state.held) if one[0] == "goals"), state.goals)


def _customer(machine: ClockMachine, at: datetime) -> None:
    state = machine.state
    if state.status in SOLVED:
        return  # what is not reopened needs no answer
    if state.replied_at and at <= state.replied_at:
        state.is_replied = True  # at one and the same moment the customer wrote first
        return
    if unanswered_since(machine) is None:
        state.unanswered_at = at
        if state.status in UNSOLVED:  # marked as spam: heard, and answered to when the mark is taken back
            _wait_for_reply(machine, at)
    if "progress_update" not in state.counts:
        machine.activate("progress_update", at)


def _wait_for_reply(machine: ClockMachine, since: datetime) -> None:
    machine.activate(NEXT if machine.state.is_replied else FIRST, since)


def _reply(machine: ClockMachine, at: datetime, *told: Any) -> None:
    _, is_agent, is_accepted = told
    if not is_accepted:
        return
    for metric in (FIRST, NEXT):
        machine.fulfil(metric, at)
        machine.forget(metric)
    state = machine.state
    state.is_replied = state.is_replied or unanswered_since(machine) is not None  # words to nobody are no first reply
    state.replied_at, state.unanswered_at = at, None
    state.merged.clear()
    if not is_agent or state.status not in UNSOLVED:
        return
    for metric in UPDATES:
        machine.fulfil(metric, at)
        machine.activate(metric, at)
    _restart_progress(machine, at)


def _restart_progress(machine: ClockMachine, at: datetime) -> None:
    machine.state.instances.pop("progress_update", None)
    machine.activate("progress_update", at)


def _status(machine: ClockMachine, at: datetime, status: str, reason: str) -> None:
    state = machine.state
    before, state.status = state.status, status
    if status in OUTSIDE:
        for metric in REPLY_SIDE:
            machine.cancel(metric, at, "spam" if status == "spam" else "merged")
    elif before in OUTSIDE:
        for metric in REPLY_SIDE:
            machine.go_on(metric, at, OUTSIDE)
        _wait_on(machine, at)
    elif status == "resolved" and before in UNSOLVED:
        _resolved(machine, at)
    elif status == "archived":
        for metric in REPLY_SIDE:
            machine.cancel(metric, at, "archived")
    elif before in SOLVED and status in UNSOLVED:
        _reopened(machine, at, reason)


def _resolved(machine: ClockMachine, at: datetime) -> None:
    state, policy = machine.state, machine.reply_policy
    if policy and policy.count_resolve_as_reply:
        machine.fulfil(FIRST, at)
    for metric in (FIRST, NEXT):
        machine.cancel(metric, at, "resolved_without_reply")
        machine.forget(metric)
    if unanswered_since(machine) is not None:
        state.is_replied = True  # a first reply that never came does not come with a later one
    state.unanswered_at = None
    state.merged.clear()
    for metric in STARTED_BY_REPLY:
        machine.cancel(metric, at, "resolved")


def _reopened(machine: ClockMachine, at: datetime, reason: str) -> None:
    if reason == "customer_message":
        machine.state.unanswered_at = at
        _wait_for_reply(machine, at)
    _restart_progress(machine, at)


def _goals(machine: ClockMachine, at: datetime, goals: dict[str, Goal], before: Pin | None) -> None:
    del before  # it held for what waited in front of this
    retarget(machine, at, {name: goal for name, goal in goals.items() if name in REPLY_SIDE}, REPLY_SIDE)
    if metric := _wait_on(machine, at):
        machine.judge_again(metric, at, "retarget")
    if machine.state.status in UNSOLVED and machine.state.started_at and not machine.running("progress_update"):
        machine.activate("progress_update", at)


def _wait_on(machine: ClockMachine, at: datetime) -> str | None:
    """Start the clock of an unanswered message that has none, or let the one it had go on; which one it is."""
    since, metric = unanswered_since(machine), NEXT if machine.state.is_replied else FIRST
    if since is None or machine.state.status not in UNSOLVED or machine.running(metric):
        return None
    if metric in machine.state.instances:
        machine.go_on(metric, at, ("no_target",))
    else:
        _wait_for_reply(machine, since)
    return metric


def retarget(machine: ClockMachine, at: datetime, goals: dict[str, Goal], metrics: tuple[str, ...]) -> None:
    """Other goals for some metrics: open clocks are judged by them, and end where there is none any more."""
    for metric in metrics:
        before, goal = machine.state.goals.get(metric), goals.get(metric)
        if goal is None:
            machine.cancel(metric, at, "no_target")
            machine.state.goals.pop(metric, None)
        else:
            machine.state.goals[metric] = goal
            if before is not None and before != goal and machine.running(metric):
                machine.applied(metric, at)
                machine.judge_again(metric, at, "retarget")


def _merged(machine: ClockMachine, at: datetime, ticket_id: str, since: datetime | None) -> None:
    if since is None or machine.state.status not in UNSOLVED:
        return
    before = unanswered_since(machine)
    machine.state.merged[ticket_id] = since
    _moved(machine, at, before)


def _unmerged(machine: ClockMachine, at: datetime, ticket_id: str) -> None:
    before = unanswered_since(machine)
    if machine.state.merged.pop(ticket_id, None) is not None:
        _moved(machine, at, before)


def _moved(machine: ClockMachine, at: datetime, before: datetime | None) -> None:
    """The oldest unanswered message may be another one now: the clock that waits for its answer starts from there."""
    since = unanswered_since(machine)
    metric = NEXT if machine.state.is_replied else FIRST
    if since == before:
        return
    if since is None:
        machine.cancel(metric, at, "unmerged")
        machine.forget(metric)
    elif before is None:
        _wait_for_reply(machine, since)
        machine.judge_again(metric, at, "merge")
    else:
        machine.move_start(metric, since)
        machine.judge_again(metric, at, "merge")


TAKES: dict[str, Callable[..., Any]] = {
    "customer": _customer,
    "reply": _reply,
    "status": _status,
    "goals": _goals,
    "merged": _merged,
    "unmerged": _unmerged,
}
