"""What the timers of one ticket's life ask of AWS, and what other timers would have asked for the same looks.

A normal ticket with four service levels (first reply, next reply, handling, resolution) and its two timers
(confirmation, archive), lived on the strict cloud with its clock moved: opened, answered, asked again, answered,
pending overnight, resolved, never confirmed, archived.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from unittest import mock

from benchmarks.tables import Table
from chalicelib.bootstrap import container
from chalicelib.desk.changes import Wanted
from chalicelib.desk.tickets import Ticket
from chalicelib.finance.prices import book_for
from tests.cloud.capacity import metered_writes
from tests.cloud.faults import Call
from tests.cloud.product import fresh_desk, restart
from tests.desk import KnownDesk

MOST_TRANSITIONS, MOST_USD = 10, Decimal("0.00025")  # per normal ticket, timers only
TIMER_FUNCTIONS = ("arm", "wake_up", "sweep")
LOOK_GB_S = Decimal("0.02")  # 256 MB for 80 ms
SCHEDULER_USD = Decimal("0.000001")  # one invocation of EventBridge Scheduler beyond its free tier, design cost.md
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # 10:00 in Paris
REPLY = {"body": "We look into it.", "language": "en", "translate": "none"}
TALK: tuple[tuple[timedelta, dict[str, str]], ...] = (
    (timedelta(minutes=9), REPLY),
    (timedelta(hours=2), {"body": "Avez-vous des nouvelles ?"}),
    (timedelta(minutes=20), {**REPLY, "status_after": "pending"}),
    (timedelta(hours=20), {"body": "Voici la photo."}),
    (timedelta(minutes=25), {**REPLY, "status_after": "resolved"}),
)


@dataclass(slots=True)
class Life:
    """What was counted: calls of the functions behind the timers by name, and the write units of the looks."""

    calls: Counter[str] = field(default_factory=Counter)
    units: int = 0
    delayed: int = 0

    @property
    def starts(self) -> int:
        """Executions of the state machine."""
        return self.calls["sfn.StartExecution"]

    @property
    def transitions(self) -> int:
        """Two of each execution: into its Wait, and on to its task."""
        return 2 * self.starts

    @property
    def armed(self) -> int:
        """Wake-ups that were set, by whatever mechanism."""
        return self.starts + self.delayed


def live(longest_delay_s: int) -> Life:
    """Live one life; waits up to `longest_delay_s` ride on SQS delays, longer ones on executions."""
    life = Life()
    with fresh_desk() as base, mock.patch.dict(os.environ, {"LONGEST_DELAY_S": str(longest_delay_s)}):
        restart()
        desk = KnownDesk(base)
        desk.wait((MONDAY - desk.clock()).total_seconds() % (7 * 86_400))
        first = len(desk.cloud.gate.history)
        ticket = desk.open(caller="customer", market="FR")["id"]
        desk.cloud.settle()
        for pause, message in TALK:
            _pass(desk, ticket, desk.clock() + pause, life)
            caller = "agent" if "language" in message else "customer"
            answer = desk.post(f"/v1/tickets/{ticket}/messages", json={"message": message}, caller=caller)
            assert answer.status == 202, answer.text
            desk.cloud.settle()
        while _stored(ticket).status != "archived":
            _pass(desk, ticket, desk.clock() + timedelta(days=1), life)
        for call in desk.cloud.gate.history[first:]:
            if call.function in TIMER_FUNCTIONS:
                _count(call, life)
    return life


def _pass(desk: KnownDesk, ticket: str, until: datetime, life: Life) -> None:
    """Time goes on; what is due is looked at when it is due, and what comes within a day is armed by the sweep."""
    while (stored := _stored(ticket)).due_at and stored.due_at <= until:
        desk.wait(max(0.0, (stored.due_at - desk.clock()).total_seconds()) + 0.5)
        with metered_writes() as bill:
            if stored.due == "arm":
                desk.sweep()
            desk.cloud.settle()
        life.units += bill.total
    desk.wait(max(0.0, (until - desk.clock()).total_seconds()))
    with metered_writes() as bill:
        desk.cloud.settle()  # wake-ups that the ticket has moved on from fire, and find nothing
    life.units += bill.total


def _count(call: Call, life: Life) -> None:
    life.calls[call.name] += 1
    if call.function == "arm" and call.operation == "SendMessageBatch":
        life.delayed += len(call.params["Entries"])


def _stored(ticket: str) -> Ticket:
    return container().tickets.load(Wanted(tickets=(ticket,))).tickets[ticket]


def table() -> Table:
    """A life by each mechanism; over budget when ours needs more transitions or money than it may."""
    ours, near, pure = live(3600), live(900), live(0)
    rows = [
        _row("ours: SQS delays up to an hour, else Step Functions", ours, _states(ours)),
        _row("SQS delays up to 15 minutes, else Step Functions", near, _states(near)),
        _row("Step Functions alone", pure, _states(pure)),
        _row("EventBridge Scheduler (minutes, not seconds)", ours, ours.armed * SCHEDULER_USD),
        ("polling the due index every minute", "-", "-", "-", f"{_polling():.2f} a month anyway", "60 s late at most"),
    ]
    exceeded = []
    if ours.transitions > MOST_TRANSITIONS or _looks(ours) + _states(ours) > MOST_USD:
        exceeded.append(f"timers of a life: {ours.transitions} transitions, {_looks(ours) + _states(ours)} USD")
    head = ("timers of one ticket's life", "wake-ups", "state transitions", "calls", "USD for waiting", "USD in all")
    return Table("timers", "Timers of a ticket's life", head, rows, exceeded)


def _row(name: str, life: Life, waiting: Decimal) -> tuple[str, ...]:
    transitions = str(life.transitions) if "Scheduler" not in name else "-"
    calls = ", ".join(f"{count} {call.partition('.')[2]}" for call, count in sorted(life.calls.items()))
    return name, str(life.armed), transitions, calls, f"{waiting:.7f}", f"{waiting + _looks(life):.7f}"


def _price(key: str) -> Decimal:
    return book_for(MONDAY.date()).prices[key].price


def _states(life: Life) -> Decimal:
    """What waiting costs: transitions, and the requests of delayed messages (sent, received, deleted)."""
    return life.transitions * _price("states:transitions") + 3 * life.delayed * _price("sqs:requests")


def _looks(life: Life) -> Decimal:
    """What looking costs: reads, writes, queues and functions, run time by LOOK_GB_S."""
    reads = life.calls["dynamodb.BatchGetItem"] * _price("dynamodb:read_units")
    writes = life.units * _price("dynamodb:write_units")
    runs = 2 * life.armed * (_price("lambda:requests") + LOOK_GB_S * _price("lambda:gb_s:arm64"))
    return reads + writes + runs + 6 * life.armed * _price("sqs:requests")


def _polling() -> Decimal:
    """Asking once a minute for a month: a query and an invocation each."""
    once = _price("dynamodb:read_units") + _price("lambda:requests") + LOOK_GB_S * _price("lambda:gb_s:arm64")
    return 30 * 24 * 60 * once
