"""CPU of one request in our process, with the emulator's own CPU measured inside the gate and taken off.

The table holds 10,000 tickets, written straight into the emulator. Process time and medians, so that a busy neighbour
changes little.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any, cast
from unittest import mock

from benchmarks.flows import OPENING
from benchmarks.tables import Table
from chalicelib.adapters.dynamodb.codec import encode_item
from chalicelib.adapters.dynamodb.rows import ticket_row
from chalicelib.desk.tickets import Status, Ticket, TicketLanguage, TriageResult
from tests.cloud import strict
from tests.cloud.faults import Call
from tests.cloud.gate import GATE
from tests.cloud.product import ProductDesk, fresh_desk

TICKETS = 10_000
ROUNDS = 40
BUDGET_MS = 5.0
STATUSES: tuple[Status, ...] = ("new", "open", "pending", "on_hold", "resolved")


class Emulator:
    """CPU spent inside moto, and inside the tests' guard before it, since it was last reset, in ms."""

    def __init__(self) -> None:
        self.spent_ms = 0.0

    @contextmanager
    def meter(self, _: Call) -> Iterator[None]:
        """Entered by the gate around each effect."""
        started = time.process_time()
        yield
        self.spent_ms += (time.process_time() - started) * 1000

    def counted(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, with its CPU counted as the emulator's."""

        def run(*arguments: Any) -> Any:
            started = time.process_time()
            try:
                return function(*arguments)
            finally:
                self.spent_ms += (time.process_time() - started) * 1000

        return run


def table() -> Table:
    """Opening a ticket, and a page of 50 at 10,000 tickets."""
    emulator = Emulator()
    checks = {name: emulator.counted(getattr(strict, name)) for name in ("_refuse", "_json")}
    with fresh_desk() as desk, mock.patch.multiple(strict, **cast(Any, checks)):
        fill(desk)
        GATE.around.append(emulator.meter)
        handler = Handler(desk)
        flows: dict[str, Callable[[int], None]] = {
            "open a ticket": lambda n: _open(desk, n),
            "list page of 50 of 10,000, by status": lambda _: _list(desk, "status=open&page[size]=50"),
            "list page of 50 of 10,000, newest first": lambda _: _list(desk, "page[size]=50"),
            "read a ticket": lambda _: _list(desk, ""),
        }
        rows, exceeded = [], []
        for name, flow in flows.items():
            ours, emulated = measure(flow, handler, emulator)
            rows.append((name, f"{ours:.1f}", f"{emulated:.1f}"))
            if ours > BUDGET_MS:
                exceeded.append(f"{name}: {ours:.1f} ms of CPU against {BUDGET_MS}")
    head = ("request", "our CPU, ms (median)", "emulator's CPU, ms (median)")
    return Table("cpu", f"CPU per request, {ROUNDS} rounds", head, rows, exceeded)


class Handler:
    """The app in place of itself, with the CPU of each run of its handler, in ms."""

    def __init__(self, desk: ProductDesk) -> None:
        self._app = desk.app
        self.spent_ms = 0.0
        desk.app = cast(Any, self)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._app, name)

    def __call__(self, event: Any, context: Any) -> Any:
        """Run the handler as Lambda does: from the gateway's event to its answer."""
        started = time.process_time()
        answer = self._app(event, context)
        self.spent_ms = (time.process_time() - started) * 1000
        return answer


def measure(flow: Callable[[int], None], handler: Handler, emulator: Emulator) -> tuple[float, float]:
    """Median (ours, emulator's) CPU in ms; three rounds warm up first."""
    ours, emulated = [], []
    for number in range(ROUNDS + 3):
        emulator.spent_ms = 0.0
        flow(number)
        if number >= 3:
            ours.append(handler.spent_ms - emulator.spent_ms)
            emulated.append(emulator.spent_ms)
    return median(ours), median(emulated)


def fill(desk: ProductDesk) -> None:
    """10,000 tickets of usual size, put into the emulator without its API."""
    from moto.core.models import DEFAULT_ACCOUNT_ID
    from moto.dynamodb.models import dynamodb_backends

    name = desk.cloud.environment["TABLE_NAME"]
    backend = next(b for b in dynamodb_backends[DEFAULT_ACCOUNT_ID].values() if name in b.tables)
    first = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(TICKETS):
        at = first + timedelta(minutes=number)
        ticket = replace(
            SAMPLE,
            id=f"tkt_{number:026d}",
            number=number,
            status=STATUSES[number % len(STATUSES)],
            created_at=at,
            updated_at=at,
            received_at=at,
        )
        backend.tables[name].put_item(encode_item(ticket_row(ticket)))


def _open(desk: ProductDesk, number: int) -> None:
    body: dict[str, Any] = {"ticket": {**OPENING, "requester": {"email": f"b{number}@example.fr"}}}
    assert desk.post("/v1/tickets", json=body, caller="integration").status == 201


def _list(desk: ProductDesk, query: str) -> None:
    path = f"/v1/tickets?{query}" if query else f"/v1/tickets/tkt_{7:026d}"
    assert desk.get(path, caller="agent").status == 200


_NOW = datetime(2026, 1, 1, tzinfo=UTC)
SAMPLE = Ticket(
    id="tkt_00000000000000000000000000",
    number=1,
    requester_id="cus_00000000000000000000000000",
    subject="Colis abîmé, commande FR-20931",
    channel="app",
    created_at=_NOW,
    updated_at=_NOW,
    received_at=_NOW,
    sequence=3,
    commit_id="cmt_00000000000000000000000000",
    queue_id="q_default",
    assignee_id="agt_00000000000000000000000000",
    market="FR",
    sales_platform="own",
    store="fr",
    category="delivery.damaged",
    desired_outcome="refund",
    external_id="FR-20931",
    language=TicketLanguage("fr", 0.98),
    triage=TriageResult("delivery-damaged", "logistics"),
    tags=("fragile", "vip"),
    opened_by="cus_00000000000000000000000000",
    last_event_at=_NOW,
)
