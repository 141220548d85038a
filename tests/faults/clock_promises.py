"""What is true of every ticket's clocks and of its wake-up whatever went wrong, and their story without its moments."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from chalicelib.adapters.dynamodb.event_rows import from_item
from chalicelib.adapters.dynamodb.rows import to_thing
from chalicelib.bootstrap import container
from chalicelib.desk.events import Event
from chalicelib.desk.tickets import Ticket
from chalicelib.sla.fold import STRUCK
from chalicelib.sla.instances import TIMERS, WORK_SIDE
from chalicelib.sla.rebuilding import Rebuilding
from chalicelib.sla.records import Folding
from chalicelib.sla.rulebook import RuleBook
from chalicelib.sla.state import loads
from chalicelib.sla.sweeping_clocks import PATIENCE
from chalicelib.sla.ticket_clocks import AFTER_DEADLINE
from tests.faults.stage import Row, Stage

SECOND = timedelta(seconds=1)  # delays are whole seconds, rounded up
SWEEP = timedelta(minutes=5)  # infra/stack: the schedule of sweep
FIGURES = re.compile(r"([|!-])\d+,\d+")  # elapsed seconds of a word (sla/metric_log.py)
AGO = re.compile(r"~\d+")

Breaches = dict[tuple[str, int], datetime]


def clocks_told(text: str) -> dict[str, Any]:
    """The shape of a ticket's clocks: all that is left when moments are gone."""
    state = loads(text)
    instances = sorted(state.instances.values(), key=lambda one: one.metric)
    return {
        "policy": state.policy,
        "calendars": state.calendars,
        "goals": sorted((metric, goal.target_s, goal.clock, goal.calendar) for metric, goal in state.goals.items()),
        "statuses": [status for _, status in state.timeline],
        "instances": [
            (one.metric, one.number, one.end, one.reason, one.cause, one.breached_at is not None, one.warned)
            for one in instances
        ],
        "counts": sorted(state.counts.items()),
        "held": [kind for kind, *_ in state.held],
        "replies": (state.is_replied, state.replied_at is not None, state.unanswered_at is not None),
        "merged": sorted(state.merged),
    }


def metrics_told(text: str) -> str:
    """The words of the metric log without the seconds that had passed."""
    return AGO.sub("", FIGURES.sub(r"\1some", text))


def broken_clocks(stage: Stage, rows: Sequence[Row]) -> Iterator[str]:
    """Every promise of the clocks that is not kept, as sentences."""
    events = clock_events(rows)
    live = live_wake_ups(stage)
    with stage.desk.cloud.gate.offstage():
        rules = container().rules
        for row in rows:
            if row.get("kind") == "ticket" and row.get("clocks"):
                ticket = to_thing(Ticket, row)
                told = events[ticket.id]
                yield from (f"{ticket.id}: {wrong}" for wrong in _wrong_clocks(ticket, told, rules, stage))
                yield from (f"{ticket.id}: {wrong}" for wrong in _wrong_wake_up(ticket, live[ticket.id], stage))


def clock_events(rows: Iterable[Row]) -> dict[str, list[Event]]:
    """Events by subject, as the product reads them."""
    found: dict[str, list[Event]] = defaultdict(list)
    for row in rows:
        if row.get("item") == "event":
            found[row["pk"].removeprefix("E#")].append(from_item(row))
    return found


def _wrong_clocks(ticket: Ticket, events: list[Event], rules: RuleBook, stage: Stage) -> Iterator[str]:
    store = SimpleNamespace(
        load=lambda wanted: SimpleNamespace(tickets={ticket.id: ticket}), events=lambda ticket_id: iter(events)
    )
    compared = Rebuilding(store, rules).one(ticket.id)  # it asks for nothing else
    for name, (stored, built) in compared.differences.items():
        yield f"clocks: {name} is {stored}, by its events {built}"
    told: Breaches = {}
    for (metric, instance), moments in _moments(events, "sla.breached", "breached_at").items():
        told[metric, instance] = moments[0]
        if len(moments) > 1:
            yield f"{len(moments)} breaches of {metric} {instance}"
    late = stage.desk.moment() - AFTER_DEADLINE - PATIENCE
    missed = breaches_by_business(events, rules, stage.desk.moment())
    for promise in told.keys() | {key for key, at in missed.items() if at < late}:
        if told.get(promise) != missed.get(promise):
            yield f"breach of {promise}: told as {told.get(promise)}, due {missed.get(promise)}"
    solved = sum(one.type == "ticket.status_changed" and one.data["to"] == "resolved" for one in events)
    for (metric, instance), moments in _moments(events, "sla.fulfilled", "fulfilled_at").items():
        if len(moments) > (solved if metric in WORK_SIDE else 1):
            yield f"{metric} {instance}: fulfilled {len(moments)} times"


def _moments(events: Iterable[Event], type_: str, name: str) -> dict[tuple[str, int], list[datetime]]:
    """When events of a type count from, by metric and instance."""
    found: dict[tuple[str, int], list[datetime]] = defaultdict(list)
    for event in events:
        if event.type == type_:
            found[event.data["metric"], event.data["instance"]].append(datetime.fromisoformat(event.data[name]))
    return found


def breaches_by_business(events: Iterable[Event], rules: RuleBook, until: datetime) -> Breaches:
    """Deadlines missed, as folded from what people and channels did alone: no timer has a say in it."""
    folding = Folding(rules, rules)
    missed: Breaches = {}
    for event in events:
        if event.type not in STRUCK:
            _note(folding.take(event), missed)
    machine = folding.clocks.machine(until)
    machine.advance(until)
    _note(machine.marks, missed)
    return missed


def _note(marks: Iterable[Any], missed: Breaches) -> None:
    for mark in marks:
        if mark.kind == "breach" and mark.metric not in TIMERS:
            missed[mark.metric, mark.number] = mark.at


def _wrong_wake_up(ticket: Ticket, live: Mapping[int, datetime], stage: Stage) -> Iterator[str]:
    """Nothing waits past its moment, and what is still to come will be woken: by its wake-up, or by a sweep."""
    now = stage.desk.moment()
    if (ticket.due is None) != (ticket.due_at is None):
        yield f"due {ticket.due} at {ticket.due_at}"
    if ticket.due_at is None:
        return
    if ticket.due_at < now - (PATIENCE if ticket.due == "wake_up" else SWEEP) - SECOND:
        yield f"{ticket.due} of {ticket.due_at} is late at {now}"
    if ticket.due == "wake_up" and ticket.due_at > now and not stage.has_lost:
        comes_at = live.get(ticket.timer_seq)
        if comes_at is None or comes_at > ticket.due_at + 2 * SECOND:
            yield f"wake-up {ticket.timer_seq} of {ticket.due_at} comes at {comes_at}"


def live_wake_ups(stage: Stage) -> dict[str, dict[int, datetime]]:
    """When each armed wake-up comes, by ticket and number: delayed messages, and executions that wait."""
    found: dict[str, dict[int, datetime]] = defaultdict(dict)
    for message in stage.messages("WakeUpsQueue"):
        body = json.loads(message.body)
        if "timer" in body:
            comes_at = datetime.fromtimestamp(message.delayed_until / 1000, tz=stage.desk.moment().tzinfo)
            _keep_first(found[body["ticket_id"]], body["timer"], comes_at)
    for execution in stage.desk.cloud.machine.waiting():
        told = json.loads(execution.execution_input)
        _keep_first(found[told["ticket_id"]], told["timer"], datetime.fromisoformat(told["wake_at"]))
    return found


def _keep_first(found: dict[int, datetime], number: int, at: datetime) -> None:
    found[number] = min(at, found.get(number, at))
