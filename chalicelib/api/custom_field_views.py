"""Which of a ticket's custom fields a caller sees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chalicelib.api.calls import Call
    from chalicelib.desk.tickets import Ticket


def for_reader(call: Call, ticket: Ticket) -> Ticket:
    """The ticket with the custom fields that the caller may see."""
    if call.caller.kind != "customer" or not ticket.custom_fields:
        return ticket
    return replace(ticket, custom_fields=call.desk.custom_fields.rules().for_customer(ticket.custom_fields))
