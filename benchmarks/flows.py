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
from chalicelib.people.agents import Agent
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
    """One flow: the calls until the answer, the calls behind it, write units until the answer, the ticket's price.

    `together` is all calls per flow when ten arrive at once: the relay and the queues then work in batches.
    """

    name: str
    until_answer: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    units: int = 0
    together: float = 0.0
    usd: str = "-"


@dataclass(frozen=True, slots=True)
class Budget:
    """At most so many calls until the answer, in all when ten come together, and write units until the answer."""

    until_answer: int
    together: float
    units: int = 1_000


BUDGETS = {
    "open a ticket (customer, with idempotency key)": Budget(2, 6, 20),
    "open a ticket (integration, new customer)": Budget(2, 6, 20),
    "customer message": Budget(2, 6),
    "agent reply": Budget(2, 8),  # 6 and the delivery's 2
    "claim": Budget(2, 6),
    "list page of 50, by status": Budget(1, 1),
    "list page of 50, filtered": Budget(2, 2),
    "read a ticket with its thread": Budget(1, 1),
}
AT_ONCE = 10


def table() -> Table:
    """All flows."""
    with fresh_desk() as desk:
        measured = list(_flows(desk))
    head = (
        "flow",
        "AWS calls until the answer",
        "in all, alone",
        "in all, ten together",
        "write units until the answer",
        "USD per 1,000",
    )
    return Table("flows", "AWS calls, units and cost per flow", head, [_row(m) for m in measured], _exceeded(measured))


def _row(measured: Measured) -> tuple[str, ...]:
    calls = f"{len(measured.until_answer)} ({', '.join(measured.until_answer)})"
    alone = len(measured.until_answer) + len(measured.behind)
    return measured.name, calls, str(alone), f"{measured.together:.1f}", str(measured.units), measured.usd


def _exceeded(measured: list[Measured]) -> list[str]:
    lines = []
    for flow in measured:
        budget = BUDGETS[flow.name]
        figures = (len(flow.until_answer), flow.together, flow.units)
        limits = (budget.until_answer, budget.together, budget.units)
        if any(figure > limit for figure, limit in zip(figures, limits, strict=True)):
            lines.append(f"{flow.name}: {figures} against {limits}")
    return lines


def _flows(desk: ProductDesk) -> Iterator[Measured]:
    tickets = _warm(desk)
    opened: list[str] = []

    def open_as_customer(number: int) -> None:
        key = {"Idempotency-Key": f"bench-{number}"}
        answer = desk.post("/v1/tickets", json={"ticket": OPENING}, caller="customer", headers=key)
        assert answer.status == 201, answer.text
        opened.append(answer.json()["ticket"]["id"])

    def open_for_somebody(number: int) -> None:
        _ok(desk, "integration", "", {**OPENING, "requester": {"email": f"new{number}@example.fr", "name": "Zoé"}})

    def write(number: int) -> None:
        message = {"body": "Avez-vous des nouvelles de ma commande FR-20931 ?"}
        _ok(desk, "customer", f"/{tickets[number]}/messages", message, "message")

    def reply(number: int) -> None:
        message = {"body": REPLY, "language": "en", "status_after": "pending"}
        _ok(desk, "agent", f"/{tickets[number]}/messages", message, "message")

    def claim(number: int) -> None:
        answer = desk.post(f"/v1/tickets/{tickets[number]}/claim", caller="agent")
        assert answer.status == 200, answer.text

    opening = _measure(desk, "open a ticket (customer, with idempotency key)", open_as_customer)
    opening.usd = _price_of(opened[0])
    yield opening
    yield _measure(desk, "open a ticket (integration, new customer)", open_for_somebody)
    yield _measure(desk, "customer message", write)
    yield _measure(desk, "agent reply", reply)
    yield _measure(desk, "claim", claim)
    yield _measure(desk, "list page of 50, by status", lambda _: _read(desk, "?status=pending&page[size]=50"))
    filtered = "?status=pending&market=FR&page[size]=50"
    yield _measure(desk, "list page of 50, filtered", lambda _: _read(desk, filtered))
    yield _measure(desk, "read a ticket with its thread", lambda _: _read(desk, f"/{tickets[0]}/messages"))


def _warm(desk: ProductDesk) -> list[str]:
    """What an instance does once or once a minute (leases, settings, secrets, agent profiles), and eleven tickets."""
    agent = desk.authorization_of("agent")  # one token, so that the gateway's remembered policy serves
    desk.authorization["agent"] = agent
    me = desk.get("/v1/agents/me", caller="agent")
    if me.status == 404:
        container().directory.put_agent(_agent_of(desk), None)
    for caller in ("customer", "integration", "agent"):
        desk.get("/v1/tickets?status=new&market=FR", caller=caller)
    _ok(desk, "integration", "", {**OPENING, "requester": {"email": "warm@example.fr"}})
    found = []
    for _ in range(AT_ONCE + 1):
        answer = desk.post("/v1/tickets", json={"ticket": OPENING}, caller="customer")
        found.append(answer.json()["ticket"]["id"])
    for caller in ("customer", "agent"):
        desk.post("/v1/tickets/tkt_00000000000000000000000000/messages", json={"message": {"body": "x"}}, caller=caller)
    desk.cloud.settle()
    return found


def _agent_of(desk: ProductDesk) -> Agent:
    """A profile for the token's own agent, who may then claim."""
    caller = container().credentials.caller(desk.authorization_of("agent"))
    return Agent(caller.id, "amir@example.org", "Amir", ("agent",), container().now())


def _ok(desk: ProductDesk, caller: str, path: str, body: dict[str, Any], name: str = "ticket") -> None:
    answer = desk.post(f"/v1/tickets{path}", json={name: body}, caller=caller)
    assert answer.status in (201, 202), answer.text


def _read(desk: ProductDesk, path: str) -> None:
    answer = desk.get(f"/v1/tickets{path}", caller="agent")
    assert answer.status == 200, answer.text


def _measure(desk: ProductDesk, name: str, flow: Callable[[int], None]) -> Measured:
    """Flow number 0 alone, then numbers 1 to 10 together."""
    measured = Measured(name)
    with metered_writes() as bill, _calls(desk, measured.until_answer):
        flow(0)
        measured.units = bill.total
    with _calls(desk, measured.behind):
        desk.cloud.settle()
    together: list[str] = []
    with _calls(desk, together):
        for number in range(1, AT_ONCE + 1):
            flow(number)
        desk.cloud.settle()
    measured.together = len(together) / AT_ONCE
    return measured


@contextmanager
def _calls(desk: ProductDesk, names: list[str]) -> Iterator[None]:
    """The calls made inside by the product's functions, without leases and the authorizer (kept for 60 s)."""
    start = len(desk.cloud.gate.history)
    yield
    made = [call for call in desk.cloud.gate.history[start:] if call.function not in ("test", "authorize")]
    names += [call.operation for call in made if call.name != LEASES]


def _price_of(ticket: str) -> str:
    """The cost the desk itself would answer for the ticket, times 1,000; log lines are not collected here."""
    from chalicelib.finance.cost import cost_of
    from chalicelib.finance.prices import book_for

    now = container().now()
    cost = cost_of(container().tickets.usage(ticket), book_for(now.date()))
    return f"{sum(line.units * line.unit_price for line in cost.lines) * 1000:.4f}"
