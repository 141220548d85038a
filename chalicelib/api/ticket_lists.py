"""The list of tickets: filters, order, pages."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlencode

from chalicelib.api.accesses import READ_TICKETS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.cursors import question
from chalicelib.api.custom_field_views import for_reader
from chalicelib.api.errors import FieldError, ProblemError
from chalicelib.api.routes import route
from chalicelib.api.views import ticket_view
from chalicelib.desk.queries import TicketQuery

if TYPE_CHECKING:
    from chalicelib.api.ticket_schemas import TicketFilters, TicketsQuery

models = Models("chalicelib.api.ticket_schemas")
answers = Models("chalicelib.api.ticket_answers")
NAMES = {"queue": "queue_id", "assignee": "assignee_id", "requester": "requester_id"}
NOT_FILTERS = frozenset({
    "size", "after", "sort", "updated_from", "updated_to", "created_from", "created_to", "breached", "due_within",
})  # fmt: skip
# What their tickets do not show.
NOT_FOR_CUSTOMERS = ("queue", "assignee", "requester", "region", "complexity", "tag", "breached", "due_within")
ORDERS: dict[str, Literal["updated_at", "created_at", "next_due_at"]] = {
    "updated_at": "updated_at", "created_at": "created_at", "next_due_at": "next_due_at",
}  # fmt: skip
WITH_OWN_INDEX = frozenset({"status", "queue_id", "assignee_id", "requester_id"})


@route("GET", "/v1/tickets", access=READ_TICKETS, query=models.TicketsQuery, answer=answers.TicketPage, errors=(400,))
def list_tickets(call: Call) -> Answer:
    """List tickets, newest change first where a status, queue, assignee or requester is named, else newest ticket
    first. Pages may be short while `has_more` is true; lists may lag a second behind writes.
    """
    asked: TicketsQuery = call.query
    query = ticket_query(asked, call)
    given = asked.model_dump(mode="json", exclude_unset=True, exclude={"size", "after"}, by_alias=True)
    shape = question(call.caller, "GET /v1/tickets", {name: str(value) for name, value in given.items()})
    after = call.desk.cursors.decode(asked.after, shape) if asked.after else None
    page = call.desk.tickets.tickets(query, after, asked.size)
    for_customer = call.caller.kind == "customer"
    cursor = call.desk.cursors.encode(page.next, shape) if page.next else None
    data = [ticket_view(for_reader(call, ticket), for_customer) for ticket in page.items]
    return Answer({"data": data, **page_of(cursor, asked.size, given)})


@route(
    "GET",
    "/v1/tickets/count",
    access=READ_TICKETS,
    query=models.TicketFilters,
    answer=answers.TicketCount,
    bucket="export",
)
def count_tickets(call: Call) -> Answer:
    """Count tickets. The number may lag a second; beyond about 5 MB of tickets it says "at least"."""
    count = call.desk.tickets.count(ticket_query(call.query, call))
    view = {"value": count.number, "is_approximate": True, "is_complete": count.is_complete}
    return Answer({"count": view})


def page_of(cursor: str | None, size: int, given: dict[str, Any]) -> dict[str, Any]:
    """`meta` and `links` of a page; the next page is a reference relative to this one."""
    link = "?" + urlencode({**given, "page[size]": size, "page[after]": cursor}) if cursor else None
    return {"meta": {"has_more": cursor is not None, "after_cursor": cursor}, "links": {"next": link}}


def ticket_query(asked: TicketFilters, call: Call) -> TicketQuery:
    """The question as the store understands it. Customers ask about their own tickets, by what they see of them."""
    if call.caller.kind == "customer":
        hidden = [name for name in NOT_FOR_CUSTOMERS if getattr(asked, name) is not None]
        hidden += ["sort"] if getattr(asked, "sort", None) == "next_due_at" else []
        if hidden:
            raise ProblemError("invalid_parameter", tuple(FieldError("not_allowed", parameter=n) for n in hidden))
    given = asked.model_dump(exclude_none=True, exclude=set(NOT_FILTERS))
    equals = {NAMES.get(name, name): str(value) for name, value in given.items()}
    persons = _persons(equals.pop("requester_id", None), call)
    if len(persons) == 1:
        equals["requester_id"] = persons[0]
    sort = _sort(asked, is_indexed=bool(persons) or not WITH_OWN_INDEX.isdisjoint(equals))
    return TicketQuery(
        equals=equals,
        requesters=persons if len(persons) > 1 else (),
        created_from=asked.created_from,
        created_to=asked.created_to,
        updated_from=asked.updated_from,
        updated_to=asked.updated_to,
        is_breached=asked.breached,
        due_until=call.desk.now() + timedelta(seconds=asked.due_within) if asked.due_within else None,
        sort=ORDERS[sort.removeprefix("-")],
        descending=sort.startswith("-"),
    )


def _persons(requester_id: str | None, call: Call) -> tuple[str, ...]:
    """Every id of the person whose tickets are asked for; a customer asks for their own."""
    if call.caller.kind == "customer":
        return (call.caller.id, *call.caller.former_ids)
    return call.desk.customers.ids_of(requester_id) if requester_id else ()


def _sort(asked: TicketFilters, is_indexed: bool) -> str:
    """The order asked for, or the usual one. What is only counted needs none, and is counted where least is read."""
    usual = "-updated_at" if is_indexed else "-created_at"
    is_counted = "sort" not in type(asked).model_fields
    if is_counted:
        return "next_due_at" if asked.due_within and not is_indexed else usual
    sort: str = getattr(asked, "sort", None) or usual
    if sort.endswith("updated_at") and not is_indexed:
        raise ProblemError("invalid_parameter", (FieldError("needs_filter", parameter="sort"),))
    return sort
