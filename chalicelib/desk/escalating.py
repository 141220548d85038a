"""Commands that call another desk for help, and answer such a call. Pure, like those of commands.py."""

from dataclasses import dataclass

from chalicelib.desk.acknowledging import acknowledge, open_escalation
from chalicelib.desk.assigning import give
from chalicelib.desk.changes import Loaded, Wanted
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.errors import InvalidTransitionError, StateConflictError
from chalicelib.desk.tickets import Escalation, Status

WORKED_ON: frozenset[Status] = frozenset({"new", "open", "pending", "on_hold"})  # nobody helps with what is solved


@dataclass(frozen=True, slots=True)
class EscalateTicket:
    """Somebody calls the desk of a queue; `reason` is a code of the company's own.

    The queue has been checked to exist by whoever builds the command.
    """

    queue_id: str
    reason: str | None = None

    def wanted(self) -> Wanted:
        """Nothing else."""
        return Wanted()

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """InvalidTransitionError for a solved or closed ticket, StateConflictError while a call is open."""
        del loaded
        if draft.ticket.status not in WORKED_ON:
            raise InvalidTransitionError(status=draft.ticket.status, command="escalate")
        if open_escalation(draft.ticket):
            raise StateConflictError(reason="already_escalated")
        escalate(draft, self.queue_id, reason=self.reason)


@dataclass(frozen=True, slots=True)
class AcknowledgeEscalation:
    """The desk that was called has it; who of them works on the ticket is another matter."""

    def wanted(self) -> Wanted:
        """Nothing else."""
        return Wanted()

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """InvalidTransitionError for a solved or closed ticket, StateConflictError when no call is open."""
        del loaded
        if draft.ticket.status not in WORKED_ON:
            raise InvalidTransitionError(status=draft.ticket.status, command="acknowledge")
        escalation = open_escalation(draft.ticket)
        if escalation is None:
            raise StateConflictError(reason="not_escalated")
        acknowledge(draft, escalation)


def escalate(draft: TicketDraft, queue_id: str, cause: str | None = None, reason: str | None = None) -> None:
    """Open the next escalation and bring the ticket to that desk. `cause` is the event that did it; None: a person."""
    last = draft.ticket.escalation
    escalation = Escalation((last.number if last else 0) + 1, queue_id, draft.now)
    draft.set(escalation=escalation)
    told = {"number": escalation.number, "queue_id": queue_id, "cause": cause, "reason": reason}
    draft.record("escalation.created", told)
    hand_over(draft, queue_id)


def hand_over(draft: TicketDraft, queue_id: str) -> None:
    """Move the ticket to another queue, where it is nobody's: those who work there are to find it and take it."""
    if draft.ticket.queue_id != queue_id:
        give(draft, None, queue_id, "queue")
