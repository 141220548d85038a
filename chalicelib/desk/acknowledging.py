"""The other desk takes an escalation: by saying so, or by taking the ticket where it waits for them."""

from dataclasses import replace

from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.tickets import Escalation, Ticket


def open_escalation(ticket: Ticket) -> Escalation | None:
    """The escalation that nobody has taken yet."""
    escalation = ticket.escalation
    return escalation if escalation and escalation.is_open else None


def acknowledge(draft: TicketDraft, escalation: Escalation) -> None:
    """Note and tell that it is taken."""
    draft.set(escalation=replace(escalation, acknowledged_at=draft.now))
    draft.record("escalation.acknowledged", {"number": escalation.number})


def accept(draft: TicketDraft) -> None:
    """Acknowledge what is open if the ticket, which somebody has just got, waits in the queue it was escalated to."""
    escalation = open_escalation(draft.ticket)
    if escalation and draft.ticket.queue_id == escalation.queue_id:
        acknowledge(draft, escalation)
