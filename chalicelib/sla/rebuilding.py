"""The clocks of a ticket built again from its events and held against what is stored: the two must be the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from chalicelib.desk.changes import Wanted
from chalicelib.desk.queries import Position, TicketQuery
from chalicelib.desk.tickets import Ticket
from chalicelib.ports import TicketStore
from chalicelib.sla.machine import ClockMachine
from chalicelib.sla.records import Folding
from chalicelib.sla.rulebook import RuleBook
from chalicelib.sla.state import dumps
from chalicelib.sla.ticket_clocks import missed_since, next_due

PAGE = 100


@dataclass(frozen=True, slots=True)
class Compared:
    """One ticket held against its events. `differences`: what is stored and what was built, by name of the part.

    Without clocks (`has_clocks` False) is a ticket from before there were any: nothing is compared.
    """

    ticket_id: str
    has_clocks: bool
    differences: Mapping[str, tuple[Any, Any]]


class Rebuilding:
    """Builds clocks again. Reads only; the desk may go on meanwhile."""

    def __init__(self, store: TicketStore, rules: RuleBook) -> None:
        self._store = store
        self._rules = rules

    def all(self) -> Iterator[Compared]:
        """Every ticket, in the order they were opened: one consistent read and one query of events each."""
        after: Position | None = None
        while True:
            page = self._store.tickets(TicketQuery(sort="created_at", descending=False), after, PAGE)
            yield from (self.one(ticket.id) for ticket in page.items)
            after = page.next
            if after is None:
                return

    def one(self, ticket_id: str) -> Compared:
        """One ticket, as it stands after the last event it knows of. LookupError: no such ticket."""
        ticket = self._store.load(Wanted(tickets=(ticket_id,))).tickets.get(ticket_id)
        if ticket is None:
            raise LookupError(ticket_id)
        if not ticket.clocks:
            return Compared(ticket_id, has_clocks=False, differences={})
        folding = Folding(self._rules, self._rules)
        for event in takewhile(lambda event: event.sequence <= ticket.sequence, self._store.events(ticket_id)):
            folding.take(event)
        built = _built(folding, ticket)
        stored = {**json.loads(ticket.clocks), "next_due_at": ticket.next_due_at, "breached_at": ticket.breached_at}
        names = sorted(stored.keys() | built.keys())
        pairs = {name: (stored.get(name), built.get(name)) for name in names}
        return Compared(ticket_id, True, {name: pair for name, pair in pairs.items() if pair[0] != pair[1]})


def _built(folding: Folding, ticket: Ticket) -> dict[str, Any]:
    """The parts of the state's text (sla/state.py), and the two attributes that lists read."""
    state = folding.clocks.state
    if state is None:
        return {}
    machine: ClockMachine = folding.clocks.machine(ticket.last_event_at or ticket.received_at)
    return {**json.loads(dumps(state)), "next_due_at": next_due(machine), "breached_at": missed_since(machine)}
