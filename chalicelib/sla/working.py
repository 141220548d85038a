"""The clocks that follow the ticket's status, its queue and its escalations, whoever writes to whom."""

from __future__ import annotations

from datetime import datetime

from chalicelib.sla.instances import OUTSIDE, REPLY_SIDE, SOLVED, UNSOLVED, WORK_SIDE, Goal
from chalicelib.sla.machine import ClockMachine
from chalicelib.sla.replying import retarget
from chalicelib.sla.state import METRICS

OWNERSHIP, ESCALATION, CONFIRM, ARCHIVE = "queue_ownership_time", "escalation_ack_time", "confirm_time", "archive_time"
BROKEN_OFF = frozenset({"fulfilled", "no_target"})  # how the whole matter ends without being over for good
STATUS_SIDE = tuple(metric for metric in METRICS if metric not in REPLY_SIDE)


def started(machine: ClockMachine, at: datetime, queue_id: str | None) -> None:
    """A customer has written: the clocks of the whole matter start, once in a ticket's life; so does its queue's."""
    state = machine.state
    if state.started_at is None and state.timeline[-1][1] in UNSOLVED:
        state.started_at = at
        for metric in WORK_SIDE:
            machine.activate(metric, at)
        in_queue(machine, at, queue_id)


def in_queue(machine: ClockMachine, at: datetime, queue_id: str | None) -> None:
    """The ticket left a queue, entered one, or both. Nobody owns what only a machine has written."""
    machine.fulfil(OWNERSHIP, at)
    if queue_id and machine.state.started_at and machine.state.timeline[-1][1] in UNSOLVED:
        machine.activate(OWNERSHIP, at)


def escalated(machine: ClockMachine, at: datetime) -> None:
    """Another desk was called for help."""
    machine.activate(ESCALATION, at)


def acknowledged(machine: ClockMachine, at: datetime) -> None:
    """The other desk has taken it."""
    machine.fulfil(ESCALATION, at)


def moved(machine: ClockMachine, at: datetime, status: str, queue_id: str | None) -> None:
    """The ticket is in another status now; `queue_id` is where it waits."""
    before = machine.state.timeline[-1][1]
    machine.state.timeline.append((at, status))
    if status in OUTSIDE:
        for metric in STATUS_SIDE:
            machine.cancel(metric, at, "spam" if status == "spam" else "merged")
    elif before in OUTSIDE:
        for metric in STATUS_SIDE:
            machine.go_on(metric, at, OUTSIDE)
    else:
        machine.paused(at, before, status)
        _solved_or_not(machine, at, before, status)
        if before in SOLVED and status in UNSOLVED:
            in_queue(machine, at, queue_id)


def _solved_or_not(machine: ClockMachine, at: datetime, before: str, status: str) -> None:
    if status == "resolved":
        for metric in (*WORK_SIDE, OWNERSHIP):
            machine.fulfil(metric, at)
        machine.cancel(ESCALATION, at, "resolved")
        machine.activate(CONFIRM, at)
    elif status == "confirmed":
        machine.fulfil(CONFIRM, at)
        machine.activate(ARCHIVE, at)
    elif status == "archived":
        machine.fulfil(ARCHIVE, at)
        for metric in STATUS_SIDE:
            machine.cancel(metric, at, "archived")
    elif before in SOLVED:
        machine.fulfil(CONFIRM, at)
        machine.cancel(ARCHIVE, at, "reopened")
        _catch_up(machine, at)


def regoaled(machine: ClockMachine, at: datetime, goals: dict[str, Goal]) -> None:
    """Other goals hold; clocks that got a goal only now start where they would have started."""
    machine.state.applied_at = at
    retarget(machine, at, {name: goal for name, goal in goals.items() if name in STATUS_SIDE}, STATUS_SIDE)
    since, status = machine.state.timeline[-1]
    if status in UNSOLVED:
        _catch_up(machine, at)
    elif status in SOLVED:
        machine.activate(CONFIRM if status == "resolved" else ARCHIVE, since)


def _catch_up(machine: ClockMachine, at: datetime) -> None:
    """Let the whole matter go on; what had no goal until now starts as of when the customer wrote.

    What had one and lost it goes on as the same clock: a target that was missed before is not missed again.
    """
    since = machine.state.started_at
    for metric in WORK_SIDE:
        machine.go_on(metric, at, BROKEN_OFF)
        if since and metric not in machine.state.instances:
            machine.activate(metric, since)
            machine.judge_again(metric, at, "retarget")
