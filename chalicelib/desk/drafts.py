"""A ticket being changed: collects its new fields and its events, and numbers them."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from chalicelib.desk.events import Actor, Event, WakeUp, Work
from chalicelib.desk.lifecycle import Command, move
from chalicelib.desk.tickets import Status, Ticket
from chalicelib.desk.times import iso

CLOCK = Actor("system", "sla")
PUSHED = frozenset({"message.created", "translation.completed"})  # of a chat: whoever is connected is told at once
UNSOLVED: frozenset[Status] = frozenset({"open", "pending", "on_hold"})  # a solution from before no longer stands


def facets(ticket: Ticket) -> dict[str, str]:
    """The facts by which integrators filter events; unknown ones are absent."""
    known = {
        "market": ticket.market, "channel": ticket.channel, "language": ticket.language.tag,
        "queue": ticket.queue_id, "urgency": ticket.urgency, "brand": ticket.brand,
    }  # fmt: skip
    return {name: value for name, value in known.items() if value}


class Watch(Protocol):
    """The clocks of one ticket while it is being changed (filled by the room sla: the desk knows no deadline)."""

    def catch_up(self) -> None:
        """Record what is past by the draft's moment (breaches, warnings, timed moves), as if no timer had been late."""

    def follow(self) -> None:
        """Hear of everything recorded, record what that causes, and say when the ticket is to be looked at again."""

    def unanswered_since(self) -> datetime | None:
        """When the oldest customer message that nobody has answered came in."""

    def keeps_hold(self) -> bool:
        """Whether the ticket's policy leaves it on hold when its customer writes."""


class Clocks(Protocol):
    """Service-level clocks, as far as a change of a ticket has to do with them."""

    def watch(self, draft: "TicketDraft") -> Watch:
        """Watch over a change."""


@dataclass(frozen=True, slots=True)
class Act:
    """Who changes something, when, and the clocks that watch."""

    actor: Actor
    at: datetime
    clocks: Clocks


@dataclass(slots=True)
class Recorded:
    """An event of a draft before it has a number; see Event for the fields."""

    type: str
    data: dict[str, Any]
    actor: Actor
    work: tuple[Work, ...] = ()
    metrics: str = ""
    wake_up: WakeUp | None = None


class TicketDraft:
    """One use case's change of one ticket.

    A ticket that is read is first brought up to the moment: what its timers should have done by now is done.

    `version` rises once however many business fields moved; `sequence` rises with every event; event times never
    run backwards within a ticket, whatever the clocks of two functions say.
    """

    def __init__(self, before: Ticket | None, ticket: Ticket, act: Act) -> None:
        self.before = before
        self.ticket = ticket
        self.actor = act.actor
        self.now = max(act.at, ticket.last_event_at or act.at)
        self.recorded: list[Recorded] = []
        self._is_touched = False
        self._pointed = ticket
        self._told_status = ticket.status
        self._watch = act.clocks.watch(self)
        self._watch.catch_up()

    def set(self, **fields: Any) -> None:
        """Move business fields: if any has moved in the end, the version rises and `updated_at` becomes now."""
        self.ticket = replace(self.ticket, **fields)

    def point(self, **fields: Any) -> None:
        """Move pointers that others keep on the ticket (its follow-ups): nobody's version or `updated_at` moves."""
        self.ticket = replace(self.ticket, **fields)
        self._pointed = replace(self._pointed, **fields)

    def touch(self) -> None:
        """Something happened that people look for (a message): `updated_at` becomes now, the version stays."""
        self._is_touched = True

    def record(self, type_: str, data: dict[str, Any], work: tuple[Work, ...] = (), actor: Actor | None = None) -> None:
        """Add an event (what is None is absent) of the draft's actor or another.

        Its facets are those of the ticket when the draft is finished.
        """
        known = {name: value for name, value in data.items() if value is not None}
        self.recorded.append(Recorded(type_, known, actor or self.actor, work))

    def unanswered_since(self) -> datetime | None:
        """When the oldest customer message came in that nobody has answered by the draft's moment."""
        return self._watch.unanswered_since()

    def keeps_hold(self) -> bool:
        """Whether the ticket stays on hold when its customer writes."""
        return self._watch.keeps_hold()

    def apply(self, command: Command, reason: str, timed_at: datetime | None = None, **fields: Any) -> None:
        """Make a move of the lifecycle, with its `ticket.status_changed` if the status really changes.

        `timed_at` is the deadline of a move that no person made: it counts from then, whenever it is written.
        """
        self.pass_through(command, **fields)
        old, new = self._told_status, self.ticket.status
        if new != old:
            self._told_status = new
            data = {"from": old, "to": new, "stage": self.ticket.stage, "reason": reason}
            data |= {"at": iso(timed_at)} if timed_at else {}
            self.record("ticket.status_changed", data, actor=CLOCK if timed_at else None)

    def pass_through(self, command: Command, **fields: Any) -> None:
        """Make a move that is only a step to the next one: its status is never told of."""
        new = move(self.ticket.status, command)
        stage = fields.pop("stage", None) or self.ticket.stage
        if new != "pending":
            fields["snoozed_until"] = None
        escalation = self.ticket.escalation
        if new == "resolved" and escalation and escalation.is_open:
            fields["escalation"] = replace(escalation, withdrawn_at=self.now)
        if new in UNSOLVED:
            fields |= {"resolved_at": None, "confirmed_at": None, "confirmed_by": None}
        self.set(status=new, stage=stage if new == "open" else None, **fields)

    def finish(self, commit_id: str) -> tuple[Ticket, tuple[Event, ...]]:
        """The ticket to write and its events, numbered from where the ticket stood."""
        first = self.ticket.sequence + 1
        has_moved = self.before is not None and self.ticket != self._pointed
        self._watch.follow()
        ticket = replace(
            self.ticket,
            sequence=self.ticket.sequence + len(self.recorded),
            commit_id=commit_id,
            last_event_at=self.now,
            version=self.ticket.version + has_moved,
            updated_at=self.now if has_moved or self._is_touched else self.ticket.updated_at,
        )
        known = facets(ticket)
        events = tuple(
            Event(
                ticket.id, first + n, one.type, self.now, one.actor, one.data, known,
                (*one.work, *_told_of(ticket, one)), metrics=one.metrics, wake_up=one.wake_up,
            )
            for n, one in enumerate(self.recorded)
        )  # fmt: skip
        return ticket, events


def _told_of(ticket: Ticket, recorded: Recorded) -> tuple[Work, ...]:
    """The queue of live chat, for what people on a connection are waiting to see."""
    return ("push",) if ticket.channel == "chat" and recorded.type in PUSHED else ()
