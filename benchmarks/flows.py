"""What each flow asks of AWS: calls until the answer, calls in all, write units, and its price by the price book.

Counted on the strict cloud of the tests, where every call passes one gate; units by the published rules, from the items
before and after each write. Calls that AWS's own pollers make (stream reads, queue receives) are not ours and not here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from benchmarks.tables import Table
from chalicelib.bootstrap import container
from tests.cloud.capacity import metered_writes
from tests.cloud.product import ProductDesk, fresh_desk

COMPLAINT = "Bonjour, mon colis est arrivé complètement abîmé : la tasse est cassée. Commande FR-20931."
REPLY = "We are very sorry. We will send a new cup for order FR-20931 today. You need not return the broken one."
OPENING = {
    "subject": "Colis abîmé",
    "description": COMPLAINT,
    "market": "FR",
    "sales_platform": "own",
    "store": "fr",
    "external_id": "FR-20931",
    "desired_outcome": "refund",
}
LEASES = "dynamodb.UpdateItem"  # rate tokens by 20, ticket numbers by 50: apart from the request's own calls


@dataclass(slots=True)
class Measured:
    """One flow: the calls until the answer, the calls behind it, write units until the answer, the ticket's price."""

    name: str
    until_answer: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    units: int = 0
    usd: str = "-"


@dataclass(frozen=True, slots=True)
class Budget:
    """At most so many calls until the answer, in all, and write units until the answer."""

    until_answer: int
    in_all: int
    units: int = 1_000


BUDGETS = {
    "open a ticket (customer, with idempotency key)": Budget(2, 6, 20),
    "open a ticket (integration, new customer)": Budget(2, 6, 20),
    "customer message": Budget(2, 6),
    "agent reply": Budget(2, 8),  # 6 and the delivery's 2
    "list page of 50, by status": Budget(1, 1),
    "list page of 50, filtered": Budget(2, 2),
    "read a ticket with its thread": Budget(1, 1),
    "claim": Budget(2, 6),
}


def table() -> Table:
    """All flows."""
    with fresh_desk() as desk:
        measured = list(_flows(desk))
    head = ("flow", "AWS calls until the answer", "AWS calls in all", "write units until the answer", "USD per 1,000")
    return Table("flows", "AWS calls, units and cost per flow", head, [_row(m) for m in measured], _exceeded(measured))


def _row(measured: Measured) -> tuple[str, ...]:
    calls = f"{len(measured.until_answer)} ({', '.join(measured.until_answer)})"
    in_all = len(measured.until_answer) + len(measured.behind)
    return measured.name, calls, str(in_all), str(measured.units), measured.usd


def _exceeded(measured: list[Measured]) -> list[str]:
    lines = []
    for flow in measured:
        budget = BUDGETS[flow.name]
        figures = (len(flow.until_answer), len(flow.until_answer) + len(flow.behind), flow.units)
        limits = (budget.until_answer, budget.in_all, budget.units)
        if any(figure > limit for figure, limit in zip(figures, limits, strict=True)):
            lines.append(f"{flow.name}: {figures} against {limits}")
    return lines


def _flows(desk: ProductDesk) -> Iterator[Measured]:
    _warm(desk)
    ticket = ""

    def open_as_customer() -> None:
        nonlocal ticket
        key = {"Idempotency-Key": "b1"}
        answer = desk.post("/v1/tickets", json={"ticket": OPENING}, caller="customer", headers=key)
        assert answer.status == 201, answer.text
        ticket = answer.json()["ticket"]["id"]

    yield _measure(desk, "open a ticket (customer, with idempotency key)", open_as_customer, lambda: ticket)
    new = {**OPENING, "requester": {"email": "new@example.fr", "name": "Zoé"}}
    yield _measure(desk, "open a ticket (integration, new customer)", lambda: _ok(desk, "integration", "", new))
    path = f"/{ticket}/messages"
    message = {"body": "Avez-vous des nouvelles de ma commande FR-20931 ?"}
    yield _measure(desk, "customer message", lambda: _ok(desk, "customer", path, message, "message"))
    reply = {"body": REPLY, "language": "en", "status_after": "pending"}
    yield _measure(desk, "agent reply", lambda: _ok(desk, "agent", path, reply, "message"))
    yield _measure(desk, "list page of 50, by status", lambda: _read(desk, "?status=pending&page[size]=50"))
    yield _measure(desk, "list page of 50, filtered", lambda: _read(desk, "?status=pending&market=FR&page[size]=50"))
    yield _measure(desk, "read a ticket with its thread", lambda: _read(desk, path))
    yield _measure(desk, "claim", lambda: _claim(desk, ticket))


def _warm(desk: ProductDesk) -> None:
    """What an instance does once or once a minute: leases, settings, secrets, agent profiles."""
    agents = {"agent": {"email": "amir@example.org", "name": "Amir", "roles": ["agent"]}}
    desk.post("/v1/agents", json=agents, caller="admin")
    for caller in ("customer", "integration", "agent"):
        desk.get("/v1/tickets?status=new&market=FR", caller=caller)
    _ok(desk, "integration", "", {**OPENING, "requester": {"email": "warm@example.fr"}})
    for caller in ("customer", "agent"):
        desk.post("/v1/tickets/tkt_00000000000000000000000000/messages", json={"message": {"body": "x"}}, caller=caller)
    desk.cloud.settle()


def _ok(desk: ProductDesk, caller: str, path: str, body: dict[str, Any], name: str = "ticket") -> None:
    answer = desk.post(f"/v1/tickets{path}", json={name: body}, caller=caller)
    assert answer.status in (201, 202), answer.text


def _read(desk: ProductDesk, path: str) -> None:
    answer = desk.get(f"/v1/tickets{path}", caller="agent")
    assert answer.status == 200, answer.text


def _claim(desk: ProductDesk, ticket: str) -> None:
    answer = desk.post(f"/v1/tickets/{ticket}/claim", json={}, caller="agent")
    assert answer.status in (200, 422), answer.text


def _measure(
    desk: ProductDesk, name: str, flow: Callable[[], None], priced: Callable[[], str] | None = None
) -> Measured:
    measured = Measured(name)
    with metered_writes() as bill, _calls(desk, measured.until_answer):
        flow()
        measured.units = bill.total
    with _calls(desk, measured.behind):
        desk.cloud.settle()
    if priced:
        measured.usd = _price_of(priced())
    return measured


@contextmanager
def _calls(desk: ProductDesk, names: list[str]) -> Iterator[None]:
    """The calls made inside by the product's functions, without leases."""
    start = len(desk.cloud.gate.history)
    yield
    made = [call for call in desk.cloud.gate.history[start:] if call.function != "test"]
    names += [call.operation for call in made if call.name != LEASES]


def _price_of(ticket: str) -> str:
    """The cost the desk itself would answer for the ticket, times 1,000; log lines are not collected here."""
    from chalicelib.finance.cost import cost_of
    from chalicelib.finance.prices import book_for

    now = container().now()
    cost = cost_of(container().tickets.usage(ticket), book_for(now.date()))
    return f"{sum(line.units * line.unit_price for line in cost.lines) * 1000:.4f}"
