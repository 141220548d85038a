"""Commands that give a ticket to somebody. Pure, like those of commands.py."""

from dataclasses import dataclass

from chalicelib.desk.acknowledging import accept
from chalicelib.desk.changes import Loaded, Wanted
from chalicelib.desk.commands import refuse_closed
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.errors import InvalidValueError, StateConflictError
from chalicelib.desk.lifecycle import move
from chalicelib.desk.tickets import Stage


@dataclass(frozen=True, slots=True)
class AssignTicket:
    """Give the ticket to an agent, a queue, or both; `assignee_id` None with `unassign` takes it away.

    The queue has been checked to exist by whoever builds the command.
    """

    assignee_id: str | None = None
    queue_id: str | None = None
    unassign: bool = False

    def wanted(self) -> Wanted:
        """The agent must exist."""
        return Wanted(agents=(self.assignee_id,) if self.assignee_id else ())

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """InvalidValueError for an agent who does not exist or is inactive; a repeat changes nothing.

        Whoever gets the ticket in the queue it was escalated to has taken the escalation.
        """
        if self.assignee_id and self.assignee_id not in loaded.agents:
            raise InvalidValueError("/assignee_id", "unknown_agent")
        how = "assign" if self.assignee_id else "unassign" if self.unassign else "queue"
        wanted = None if self.unassign else self.assignee_id or draft.ticket.assignee_id
        give(draft, wanted, self.queue_id or draft.ticket.queue_id, how)
        if self.assignee_id:
            accept(draft)


@dataclass(frozen=True, slots=True)
class ClaimTicket:
    """An agent takes an unassigned ticket."""

    agent_id: str

    def wanted(self) -> Wanted:
        """The agent must exist."""
        return Wanted(agents=(self.agent_id,))

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """StateConflictError when somebody else was first; claiming one's own ticket changes nothing.

        A claim in the queue that the ticket was escalated to takes the escalation too.
        """
        if self.agent_id not in loaded.agents:
            raise InvalidValueError("/assignee_id", "unknown_agent")
        if draft.ticket.assignee_id not in (None, self.agent_id):
            raise StateConflictError(reason="already_assigned")
        give(draft, self.agent_id, draft.ticket.queue_id, "claim")
        accept(draft)


def give(draft: TicketDraft, assignee_id: str | None, queue_id: str | None, how: str) -> None:
    """Move the ticket to an agent and queue, with the lifecycle's `assign` when it gets an agent."""
    old = draft.ticket
    if (assignee_id, queue_id) == (old.assignee_id, old.queue_id):
        return
    if assignee_id and assignee_id != old.assignee_id:
        was = move(old.status, "assign")
        stage: Stage | None = old.stage if old.stage and was == old.status else "assigned"
        draft.apply("assign", how, stage=stage, assignee_id=assignee_id, queue_id=queue_id)
    else:
        refuse_closed(old, how)
        draft.set(assignee_id=assignee_id, queue_id=queue_id, stage=old.stage if assignee_id else None)
    data = {
        "assignee_id": assignee_id, "previous_assignee_id": old.assignee_id,
        "queue_id": queue_id, "previous_queue_id": old.queue_id, "how": how,
    }  # fmt: skip
    draft.record("ticket.assigned", data)
