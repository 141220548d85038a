"""A desk and its model side by side: what every step of the lifecycle's random lives stands on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime, timedelta
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine, invariant

from chalicelib.bootstrap import container
from chalicelib.desk.events import Event
from chalicelib.desk.times import iso
from tests.cloud.wsgi import Answer
from tests.desk import KnownDesk, Unlimited, known_desk
from tests.properties.lifecycle_model import OK, ModelTicket, Said

WORKERS = frozenset({"translation.completed", "message.sent", "message.delivered"})
ONCE = ("sla.breached", "sla.warning")  # of each clock; that these are the right ones is shown by the clocks' own model
NEARLY = timedelta(minutes=1)  # the desk's clock is real time and what was waited; the model looks at it just before


class DeskAndModel(RuleBasedStateMachine):
    """Tickets on a desk of their own, and the same tickets in the model."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.desk: KnownDesk = self.stack.enter_context(known_desk())
        vars(container())["limiter"] = Unlimited()
        self.model: list[ModelTicket] = []
        self.ids: list[str] = []
        self.touched: set[int] = set()

    def teardown(self) -> None:
        self.stack.close()

    def pick(self, which: int) -> ModelTicket:
        """A ticket of the model, which the next invariant looks at."""
        ticket = self.model[which % len(self.model)]
        self.touched.add(ticket.number)
        return ticket

    def of(self, ticket: ModelTicket) -> dict[str, str]:
        return {"id": self.ids[ticket.number]}

    @staticmethod
    def expect(answer: Answer, status: int) -> None:
        """The answer has this status, or is one of success where it is OK."""
        assert (answer.status if answer.status >= 300 else OK) == status, answer.text

    def tried(self, ticket: ModelTicket, change: Callable[[ModelTicket], int]) -> int:
        """Apply `change` to the model: all of it, with one version if a business field moved, or nothing.

        What time has done to the ticket until now comes first and is written with it.
        """
        after = ticket.at(self.desk.moment())
        status = change(after)
        if status == OK:
            after.version += after.business() != ticket.business()
            self.model[ticket.number] = after
        return status

    def born(self, id_: str, caller: str, body: str) -> ModelTicket:
        words = Said(body, needs_translation=True)
        now = self.desk.moment()
        ticket = ModelTicket(len(self.model), caller, [words], now, now, waiting=[words])
        self.model.append(ticket)
        self.ids.append(id_)
        self.touched.add(ticket.number)
        return ticket

    @invariant()
    def the_desk_shows_what_the_model_says(self) -> None:
        for number in sorted(self.touched):
            self.compare(self.model[number])
        self.touched.clear()

    def compare(self, ticket: ModelTicket) -> None:
        shown = self.desk.read(self.of(ticket))
        expected = {
            **{name: getattr(ticket, name) for name in ("status", "stage", "tags", "version", "reopens")},
            "assignee_id": ticket.assignee,
            "merged_into": None if ticket.merged_into is None else self.ids[ticket.merged_into],
            "merged_ids": [self.ids[number] for number in ticket.merged],
            "snoozed_until": ticket.snoozed and iso(ticket.snoozed),
        }
        found = {name: shown[name] for name in expected}
        assert found == expected, f"{found} instead of {expected}"
        assert is_near(shown["confirmed_at"], ticket.confirmed_at)
        told = self.desk.events(self.ids[ticket.number])
        assert shown["sequence"] == len(told)
        others = [type_ for type_ in told if not type_.startswith("sla.")]
        assert [type_ for type_ in others if type_ not in WORKERS] == ticket.events
        assert Counter(type_ for type_ in others if type_ in WORKERS) == +ticket.done
        self.compare_thread(ticket)
        self.compare_clocks(ticket)

    def compare_clocks(self, ticket: ModelTicket) -> None:
        """Nothing is missed or warned of twice, and nothing is told before it happened."""
        rows = [row for row in container().tickets.events(self.ids[ticket.number]) if row.type.startswith("sla.")]
        told = [(row.type, *map(row.data.get, ("metric", "instance", "mark"))) for row in rows if row.type in ONCE]
        assert len(told) == len(set(told)), told
        assert all(happened_at(row) <= row.occurred_at for row in rows)

    def compare_thread(self, ticket: ModelTicket) -> None:
        thread: list[dict[str, Any]] = self.desk.thread(self.of(ticket))
        assert [message["id"] for message in thread] == sorted(message["id"] for message in thread)
        own = [message["body"] for message in thread if message["ticket_id"] == self.ids[ticket.number]]
        assert own == [said.body for said in ticket.said]
        for number in ticket.merged:
            told = [message["body"] for message in thread if message["ticket_id"] == self.ids[number]]
            assert told == [said.body for said in self.model[number].said]
        assert len(thread) == sum(len(self.model[n].said) for n in (ticket.number, *ticket.merged))


def is_near(shown: str | None, expected: datetime | None) -> bool:
    """Whether the desk shows a moment of the model."""
    if shown is None or expected is None:
        return shown is None and expected is None
    return abs(datetime.fromisoformat(shown) - expected) < NEARLY


def happened_at(row: Event) -> datetime:
    """The moment that an event of a clock tells of."""
    told = next((row.data[name] for name in ("at", "breached_at", "fulfilled_at") if name in row.data), None)
    return datetime.fromisoformat(told) if told else row.occurred_at
