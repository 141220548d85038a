"""The re-apply queue: steps go where they say, one that fails comes again alone, and every ticket bears its own."""

from __future__ import annotations

import json
from typing import Any

from chalicelib.desk.times import iso
from chalicelib.finance.usage import Ledger
from chalicelib.sla.reapply_walk import Place, Request
from chalicelib.sla.reapplying import Subject
from chalicelib.triggers.reapply import reapply
from tests.fakes import START
from tests.fakes_of_events import failed, queue_batch

ONE, TWO = "tkt_00000000000000000000000001", "tkt_00000000000000000000000002"
STEP = {"reapply": {"kind": "policy", "id": "sla_a", "asked_by": "agt_1", "asked_at": iso(START)}}
REQUEST = Request(Subject("policy", "sla_a"), "agt_1", START)


class FakeReapplying:
    """Keeps the steps that were taken; fails for the tickets it is told to fail for."""

    def __init__(self, ledger: Ledger) -> None:
        self.taken: list[tuple[Request, Any]] = []
        self.fails: set[str] = set()
        self._ledger = ledger

    def walk(self, request: Request, place: Place) -> None:
        self.taken.append((request, place))

    def move(self, request: Request, ticket_id: str) -> None:
        if ticket_id in self.fails:
            raise ConnectionError(ticket_id)
        self.taken.append((request, ticket_id))
        self._ledger.add("dynamodb:read_units", 1)


class Parts:
    """What the steps need of the container."""

    def __init__(self) -> None:
        self.ledger = Ledger()
        self.reapplying: Any = FakeReapplying(self.ledger)


def run(parts: Parts, *steps: Any) -> list[str]:
    return failed(reapply(queue_batch([json.dumps(step) for step in steps]), parts))


def moving(*ticket_ids: str) -> dict[str, Any]:
    return {**STEP, "ticket_ids": list(ticket_ids)}


def test_a_step_is_a_page_of_the_walk_or_some_tickets() -> None:
    parts = Parts()
    page = {"status": 1, "is_second_round": True, "after": {"pk": "T#1"}}
    assert run(parts, {**STEP, "page": page}, moving(ONE, TWO)) == []
    assert parts.reapplying.taken == [(REQUEST, Place(1, True, {"pk": "T#1"})), (REQUEST, ONE), (REQUEST, TWO)]


def test_a_ticket_that_cannot_be_moved_holds_up_nobody_and_its_step_comes_again() -> None:
    parts = Parts()
    parts.reapplying.fails = {ONE}
    assert run(parts, moving(ONE, TWO), {}, moving(TWO)) == ["message-1", "message-2"]
    assert parts.reapplying.taken == [(REQUEST, TWO), (REQUEST, TWO)]


def test_every_ticket_bears_its_own_move() -> None:
    parts = Parts()
    assert run(parts, moving(ONE, TWO)) == []
    assert set(parts.ledger.close().units) == {ONE, TWO}


def test_an_empty_batch_does_nothing() -> None:
    assert run(Parts()) == []
