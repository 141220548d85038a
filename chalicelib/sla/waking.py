"""A ticket is looked at: what is past is written down, and the next look is arranged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision
from chalicelib.desk.drafts import CLOCK, TicketDraft
from chalicelib.desk.events import WakeUp
from chalicelib.desk.tickets import Ticket
from chalicelib.desk.times import iso
from chalicelib.ports import Timer


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of a look: whether anything was written, and the wake-up that came too early."""

    is_written: bool
    early: WakeUp | None = None


class Waking:
    """The use case behind the wake-up queue: one read, at most one transaction."""

    def __init__(self, commits: Commits, timer: Timer) -> None:
        self._commits = commits
        self._timer = timer

    def wake(self, ticket_id: str, number: int | None) -> bool:
        """Look at a ticket; whether anything was written. LookupError: no such ticket. TimerRefusedError.

        `number` is the wake-up that fired, None when somebody else (the sweep) asks. A timer that fired early is set
        again; one that is late, doubled, or for a world that has moved on finds nothing to do.
        """

        def decide(loaded: Loaded, commit_id: str) -> Decision[Looked]:
            before = loaded.tickets[ticket_id]
            draft = TicketDraft(before, before, self._commits.act(CLOCK))
            if not draft.recorded and before.due_at and before.due_at <= draft.now:
                draft.record("sla.wake_up_moved", {"at": iso(draft.now)})
            if not draft.recorded:
                return Decision(None, Looked(False, early(before, number, draft.now)))
            after, events = draft.finish(commit_id)
            return Decision(Change(commit_id=commit_id, events=events, tickets=((before, after),)), Looked(True))

        looked = self._commits.run(Wanted(tickets=(ticket_id,)), decide).result
        if looked and looked.early and self._timer.arm([looked.early]):
            raise TimerRefusedError(ticket_id)
        return bool(looked and looked.is_written)


def early(ticket: Ticket, number: int | None, now: datetime) -> WakeUp | None:
    """The live wake-up, when it is this one and its moment is yet to come."""
    is_live = ticket.due == "wake_up" and number == ticket.timer_seq
    if is_live and ticket.due_at and ticket.due_at > now:
        return WakeUp(ticket.id, ticket.timer_seq, ticket.due_at)
    return None


class TimerRefusedError(Exception):
    """A wake-up could not be set again; the queue's next delivery tries once more."""
