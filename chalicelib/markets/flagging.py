"""Marks a customer's message with what readers elsewhere may misread in it, and tells of it."""

from __future__ import annotations

from dataclasses import replace

from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket
from chalicelib.markets.culture_desk import CultureDesk, Text


def flagged(message: Message, ticket: Ticket, culture: CultureDesk) -> Message:
    """The message with the codes of what may be misread in it."""
    text = Text(message.body, message.language, message.created_at)
    return replace(message, flags=tuple(finding.code for finding in culture.incoming(ticket, text)))


def tell_flags(draft: TicketDraft, message: Message) -> None:
    """Record `culture.flagged`, if there is anything to tell, so that who knows the culture can be called."""
    if message.flags:
        told = {"message_id": message.id, "causes": list(message.flags), "written_in": message.language}
        draft.record("culture.flagged", told)
