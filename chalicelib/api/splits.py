"""The call that makes a new ticket of chosen messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chalicelib.api.accesses import WORK_TICKETS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route
from chalicelib.api.tickets import answers, target_of, ticket_answer

if TYPE_CHECKING:
    from chalicelib.api.split_schemas import Split

models = Models("chalicelib.api.split_schemas")


@route(
    "POST",
    "/v1/tickets/{ticket_id}/split",
    access=WORK_TICKETS,
    body=models.SplitBody,
    answer=answers.TicketEnvelope,
    status=201,
    errors=(404, 409, 412, 422),
    versioned=True,
    links={"read_ticket": ("ticket_id", "/ticket/id")},
)
def split_ticket(call: Call) -> Answer:
    """Make chosen messages a ticket of their own: copies, linked both ways; the thread they were in stays as it is."""
    from chalicelib.intake.split_ticket import SplitTicket

    asked: Split = call.body.split
    command = SplitTicket(
        target=target_of(call),
        message_ids=tuple(asked.message_ids),
        subject=asked.subject,
        inherit_start=asked.inherit_start,
    )
    made = call.desk.splitting.split(command)
    location = {"Location": f"/v1/tickets/{made.ticket.id}"}
    return ticket_answer(call, made.ticket, headers=location, status=201, is_replayed=made.is_replay)
