"""Which index answers a question about tickets, and what is left to filter (architecture decision 5)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from chalicelib.adapters.dynamodb import rows
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.desk.answer_sizes import fitting, ticket_bytes
from chalicelib.desk.queries import Count, Page, Position, TicketQuery
from chalicelib.desk.tickets import Ticket
from chalicelib.desk.times import iso

MAX_INDEX_PAGES = 5  # per request; a page may come back short with `next` set
FILTERED_LIMIT = 200  # items looked at per index page when a filter thins them out
BY_UPDATED = (
    ("requester_id", "by_requester"),
    ("assignee_id", "by_assignee"),
    ("queue_id", "by_queue"),
    ("status", "by_status"),
)  # most selective first
OVER_ALL = {"created_at": "by_created", "next_due_at": "by_next_due"}
RANGES = ("created_at", "updated_at", "next_due_at")
FIRST, LAST = "0000", "9999"


class NoIndexError(ValueError):
    """Asked for an order that no index has: updated_at needs a status, queue, assignee or requester."""


def list_tickets(table: Table, query: TicketQuery, after: Position | None, size: int) -> Page[Ticket]:
    """One page: at most MAX_INDEX_PAGES index pages are read, the page may be short while `next` is set."""
    arguments = arguments_of(query)
    if is_empty(arguments["values"]):
        return Page(())
    is_filtered = "FilterExpression" in arguments
    found: list[dict[str, Any]] = []
    start: dict[str, Any] | None = dict(after) if after else None
    for _ in range(MAX_INDEX_PAGES):
        limit = max(FILTERED_LIMIT, size) if is_filtered else size - len(found)
        items, start = table.query(**arguments, Limit=limit, start=start)
        found += items
        if len(found) >= size or not start:
            break
    tickets = fitting((rows.to_thing(Ticket, row) for row in found[:size]), ticket_bytes)
    if len(tickets) < len(found):
        start = position_of(found[len(tickets) - 1], arguments["IndexName"])
    return Page(tickets, start)


def count_tickets(table: Table, query: TicketQuery) -> Count:
    """How many tickets fit, as far as MAX_INDEX_PAGES index pages (1 MB each) tell."""
    arguments = arguments_of(query)
    if is_empty(arguments["values"]):
        return Count(0, is_complete=True)
    total, start = 0, None
    for _ in range(MAX_INDEX_PAGES):
        found, start = table.count(**arguments, start=start)
        total += found
        if not start:
            break
    return Count(total, is_complete=not start)


def index_for(query: TicketQuery) -> tuple[str, str, str]:
    """(index, partition attribute, sort attribute). NoIndexError when none gives the asked order."""
    if query.requesters and query.sort == "updated_at":
        return "by_requester", "requester_id", "updated_at"
    if query.sort != "updated_at":
        return OVER_ALL[query.sort], "kind", query.sort
    for attribute, index in BY_UPDATED:
        if attribute in query.equals:
            return index, attribute, "updated_at"
    raise NoIndexError(query.sort)


def arguments_of(query: TicketQuery) -> dict[str, Any]:
    """A query of the best index. NoIndexError."""
    index, partition, sort = index_for(query)
    names = {"#p": partition, "#s": sort}
    values: dict[str, Any] = {":p": query.equals.get(partition, "ticket")}
    values[":low"], values[":high"] = _range(query, sort)
    conditions = _filters(query, partition, sort, names, values)
    arguments: dict[str, Any] = {
        "IndexName": index,
        "KeyConditionExpression": "#p = :p AND #s BETWEEN :low AND :high",
        "ScanIndexForward": not query.descending,
        "ExpressionAttributeNames": names,
        "values": values,
    }
    if conditions:
        arguments["FilterExpression"] = " AND ".join(conditions)
    return arguments


def is_empty(values: dict[str, Any]) -> bool:
    """Whether a range holds nothing: DynamoDB refuses a BETWEEN whose bounds are the wrong way round."""
    lows = {name: value for name, value in values.items() if name.endswith("low")}
    return any(low > values[f"{name.removesuffix('low')}high"] for name, low in lows.items())


def _filters(query: TicketQuery, partition: str, sort: str, names: dict[str, str], values: dict[str, Any]) -> list[str]:
    conditions = []
    for number, (name, value) in enumerate(sorted(query.equals.items())):
        if name == partition:
            continue
        values[f":f{number}"] = value
        names[f"#f{number}"] = "tags" if name == "tag" else name
        if name == "language":
            names["#tag"] = "tag"
            conditions.append(f"#f{number}.#tag = :f{number}")
        else:
            conditions.append(f"contains(#f{number}, :f{number})" if name == "tag" else f"#f{number} = :f{number}")
    for number, other in enumerate(RANGES):
        low, high = _range(query, other)
        if other != sort and (low, high) != (FIRST, LAST):
            names[f"#o{number}"] = other
            values |= {f":o{number}low": low, f":o{number}high": high}
            conditions.append(f"#o{number} BETWEEN :o{number}low AND :o{number}high")
    if query.requesters and partition != "requester_id":
        names["#who"] = "requester_id"
        values |= {f":who{number}": id_ for number, id_ in enumerate(query.requesters)}
        conditions.append(f"#who IN ({', '.join(f':who{number}' for number in range(len(query.requesters)))})")
    if query.is_breached is not None:
        conditions.append(f"attribute_{'' if query.is_breached else 'not_'}exists(breached_at)")
    return conditions


def _range(query: TicketQuery, attribute: str) -> tuple[str, str]:
    """[from, to) as an inclusive text range: `to` itself sorts behind its shorter prefix."""
    if attribute == "next_due_at":
        return FIRST, iso(query.due_until) if query.due_until else LAST
    from_, to = (
        (query.created_from, query.created_to) if attribute == "created_at" else (query.updated_from, query.updated_to)
    )
    return (iso(from_) if from_ else FIRST, _just_before(to) if to else LAST)


def _just_before(moment: datetime) -> str:
    """The largest text below `moment`: its stamp without the closing Z sorts before every later stamp."""
    return iso(moment)[:-1]


def position_of(row: Mapping[str, Any], index: str) -> dict[str, Any]:
    """The key an index would have returned had it stopped at this row."""
    attributes = {
        "by_requester": ("requester_id", "updated_at"),
        "by_assignee": ("assignee_id", "updated_at"),
        "by_queue": ("queue_id", "updated_at"),
        "by_status": ("status", "updated_at"),
        "by_created": ("kind", "created_at"),
        "by_next_due": ("kind", "next_due_at"),
    }[index]
    return {name: row[name] for name in ("pk", "sk", *attributes)}
