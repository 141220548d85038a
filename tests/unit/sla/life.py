"""One ticket's life told in clock times, with the use cases of the desk and real clocks.

life = Life(policy("first_reply_time", 600))
life.at("12:00").customer_writes()
life.at("12:10").agent_replies()
assert life.records()["first_reply_time", 1].state == "fulfilled"
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from chalicelib.desk.assigning import AssignTicket
from chalicelib.desk.commands import ChangeTags, ReopenTicket, SnoozeTicket, UpdateTicket
from chalicelib.desk.editing import Edit, Target
from chalicelib.desk.events import Actor, Event
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Status, Ticket
from chalicelib.sla.records import Record, fold
from chalicelib.sla.ticket_clocks import TicketClocks
from chalicelib.sla.waking import Waking
from tests.builders import AGENT, CUSTOMER, LI, CoreDesk
from tests.fakes_of_rules import BookOf
from tests.fakes_of_timers import FakeTimer

DAY = datetime(2026, 3, 10, tzinfo=UTC)  # a Tuesday


def a_policy(targets: Mapping[str, int] | None = None, **more: Any) -> dict[str, Any]:
    """A policy for everything: metric to seconds of calendar time."""
    rows = [{"metric": metric, "target_s": target_s} for metric, target_s in (targets or {}).items()]
    return {"id": "sla_test", "version": 1, "targets": rows, **more}


class Life:
    """A ticket and the clock; replies are taken by their channel at once unless told otherwise."""

    def __init__(self, policy: Mapping[str, Any], book: BookOf | None = None, is_on_time: bool = False) -> None:
        self.book = book or BookOf([policy])
        self.desk = CoreDesk(clocks=TicketClocks(self.book))
        self.timer = FakeTimer()
        self.waking = Waking(self.desk.commits, self.timer)
        self.is_on_time = is_on_time
        self.ticket_id = ""

    def at(self, moment: str | datetime) -> Life:
        """Let it be a time of day ("12:00", "12:00:30"), that of a later day ("+1 10:00"), or a moment."""
        if isinstance(moment, str):
            days, _, clock = moment.rpartition(" ")
            hours, minutes, seconds = (*map(float, clock.split(":")), 0.0)[:3]
            ms = round((hours * 3600 + minutes * 60 + seconds) * 1000) + int(days or 0) * 86_400_000
            moment = datetime.fromtimestamp(DAY.timestamp() + ms / 1000, UTC)
        self._timers_until(moment)
        self.desk.clock.moment = moment
        return self

    def _timers_until(self, moment: datetime) -> None:
        while self.is_on_time and self.ticket_id and (t := self.ticket).due_at and t.due_at <= moment:
            self.desk.clock.moment = max(t.due_at, self.desk.clock.moment)
            self.wake()

    def opens(self, **fields: Any) -> Life:
        """The customer's first message comes in."""
        opened = self.desk.opens("Guten Tag", fields={"channel": "app", **fields})
        self.ticket_id = opened.ticket.id
        return self

    def customer_writes(self, body: str = "Hallo?", **fields: Any) -> Life:
        """Another message of the customer's."""
        self.desk.says(self.ticket, body, CUSTOMER, **fields)
        return self

    def agent_replies(self, is_taken: bool = True, **fields: Any) -> Message:
        """A public reply; its channel takes it unless that is left open."""
        added = self.desk.says(self.ticket, "Hello", AGENT, translate="none", **fields)
        if is_taken:
            self.desk.delivering.deliver(self.ticket_id, added.message.id)
        return added.message

    def becomes(self, status: Status) -> Life:
        """An agent sets the status."""
        return self.does(UpdateTicket(status=status))

    def does(self, edit: Edit, actor: Actor = AGENT) -> Life:
        """Somebody changes the ticket."""
        self.desk.editing.run(Target(ticket_id=self.ticket_id, actor=actor), edit)
        return self

    def reopens(self) -> Life:
        """An agent reopens it."""
        return self.does(ReopenTicket())

    def snoozes(self, until: datetime) -> Life:
        """An agent puts it aside."""
        return self.does(SnoozeTicket(until))

    def waits_in(self, queue_id: str) -> Life:
        """It goes to a queue."""
        return self.does(AssignTicket(queue_id=queue_id))

    def is_taken_by(self, agent_id: str = LI) -> Life:
        """An agent gets it."""
        return self.does(AssignTicket(assignee_id=agent_id))

    def does_nothing(self) -> Life:
        """Somebody adds a tag: no clock cares, but everything is brought up to the moment."""
        return self.does(ChangeTags(add=(f"seen {self.desk.clock.moment:%H:%M}",)))

    def wake(self, number: int | None = None) -> bool:
        """Somebody looks at the ticket now."""
        return self.waking.wake(self.ticket_id, number)

    @property
    def ticket(self) -> Ticket:
        """As stored."""
        return self.desk.ticket(self.ticket_id)

    @property
    def events(self) -> list[Event]:
        """Everything that was told."""
        return list(self.desk.store.events(self.ticket_id))

    def told(self, *types: str) -> list[tuple[str, Mapping[str, Any]]]:
        """(type, data) of the events of some types."""
        return [(event.type, event.data) for event in self.events if event.type in types]

    def records(self) -> dict[tuple[str, int], Record]:
        """The instances by metric and number, folded from the events."""
        found = fold(self.events, self.book, self.book)
        return {(one.metric, one.instance): one for one in found}
