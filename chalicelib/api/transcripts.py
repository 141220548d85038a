"""The call for a whole conversation as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chalicelib.api.accesses import READ_TICKETS
from chalicelib.api.calls import Answer, Call, Document
from chalicelib.api.routes import route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chalicelib.desk.customers import Customer
    from chalicelib.desk.messages import Message
    from chalicelib.desk.tickets import Ticket

PAGE = 100


@route(
    "GET",
    "/v1/tickets/{ticket_id}/transcript",
    access=READ_TICKETS,
    answer=None,
    media_type="text/plain",
    bucket="export",
    errors=(404,),
)
def read_transcript(call: Call) -> Answer:
    """Read a conversation as text, with the times of its customer; customers never see notes. At most 500 messages."""
    from chalicelib.channels.chat_transcript import TranscriptReader, transcript

    ticket = call.desk.editing.read(call.path["ticket_id"], call.caller.actor)
    customer = call.desk.customers.read(ticket.requester_id)
    is_customer = call.caller.kind == "customer"
    locale = (customer.locale if is_customer else None) or call.caller.locale or call.language
    reader = TranscriptReader(call.language, locale, _zone(call, ticket, customer), is_customer)
    return Answer(Document(transcript(ticket, _messages(call), reader), "text/plain; charset=utf-8"))


def _zone(call: Call, ticket: Ticket, customer: Customer) -> str:
    """The customer's time zone as far as it is known, else that of their market."""
    profile = call.desk.market_book.market(ticket.market) if ticket.market else None
    return customer.time_zone or (profile.time_zone if profile else "UTC")


def _messages(call: Call) -> Iterator[Message]:
    from chalicelib.channels.chat_transcript import MOST_MESSAGES

    after: str | None = None
    for _ in range(MOST_MESSAGES // PAGE):
        page = call.desk.threads.page(call.path["ticket_id"], call.caller.actor, after, PAGE)
        yield from page.items
        if page.next is None:
            return
        after = page.next["after"]
