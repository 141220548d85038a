"""Tickets of a person whom the desk knew under several ids: one range of the index for each id, read as one list.

A page costs a query for each id (at most 21), more only where a filter thins them out. Nothing is shown behind the end
of a range that goes on unread, so nothing is skipped; and the list goes on from a moment and an id, not from a key of
one range.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from chalicelib.adapters.dynamodb import rows
from chalicelib.adapters.dynamodb.listing import (
    FILTERED_LIMIT,
    MAX_INDEX_PAGES,
    arguments_of,
    count_tickets,
    is_empty,
    position_of,
)
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.desk.answer_sizes import fitting, ticket_bytes
from chalicelib.desk.queries import Count, Page, Position, TicketQuery
from chalicelib.desk.tickets import Ticket

Place = tuple[str, str]  # updated_at and id: the order of the list
BEFORE_ALL, AFTER_ALL = "", "~"  # sort before and behind every id
KEY = "T#"


def is_of_one_person(query: TicketQuery, after: Position | None) -> bool:
    """Whether the list runs over several ids, or goes on from a page that did."""
    own = query.equals.get("requester_id")
    is_foreign = after is not None and "requester_id" in after and after["requester_id"] != own
    return query.sort == "updated_at" and (bool(query.requesters) or (own is not None and is_foreign))


def list_of_one_person(table: Table, query: TicketQuery, after: Position | None, size: int) -> Page[Ticket]:
    """One page in order of time over all the ids; it may be short while `next` is set."""
    since = (after["updated_at"], after["pk"].removeprefix(KEY)) if after else None
    ids = query.requesters or (query.equals["requester_id"],)
    ranges = [_Range(table, _of(query, id_), since, size) for id_ in ids]
    ends = [one.end for one in ranges if one.end]
    edge = (max(ends) if query.descending else min(ends)) if ends else None
    found = sorted((row for one in ranges for row in one.rows if _is_certain(row, edge, query)), key=_place)
    ordered = found[::-1] if query.descending else found
    tickets = fitting((rows.to_thing(Ticket, row) for row in ordered[:size]), ticket_bytes)
    if len(tickets) < len(ordered):
        return Page(tickets, position_of(ordered[len(tickets) - 1], "by_requester"))
    if edge is None:
        return Page(tickets)
    first = AFTER_ALL if query.descending else BEFORE_ALL  # all of that moment is still to come
    return Page(tickets, {"pk": KEY + first, "sk": rows.ONLY, "requester_id": ids[0], "updated_at": edge})


def count_of_one_person(table: Table, query: TicketQuery) -> Count:
    """The sum over all ids, where the index of a customer counts; else one count with a filter."""
    if query.sort != "updated_at":
        return count_tickets(table, query)
    counts = [count_tickets(table, _of(query, id_)) for id_ in query.requesters]
    return Count(sum(one.number for one in counts), all(one.is_complete for one in counts))


def _of(query: TicketQuery, requester_id: str) -> TicketQuery:
    return replace(query, equals={**query.equals, "requester_id": requester_id}, requesters=())


def _place(row: Mapping[str, Any]) -> Place:
    return row["updated_at"], row["id"]


def _is_certain(row: Mapping[str, Any], edge: str | None, query: TicketQuery) -> bool:
    if edge is None:
        return True
    return bool(row["updated_at"] > edge if query.descending else row["updated_at"] < edge)


class _Range:
    """What one id's range holds behind a place. `end`: the moment at which it goes on unread, None at its end."""

    def __init__(self, table: Table, query: TicketQuery, since: Place | None, size: int) -> None:
        self._since = since
        self._descending = query.descending
        self.rows: Sequence[Mapping[str, Any]] = ()
        self.end: str | None = None
        arguments = arguments_of(query)
        self._begin(arguments["values"])
        if not is_empty(arguments["values"]):
            self._read(table, arguments, size)

    def _begin(self, values: dict[str, Any]) -> None:
        if self._since and self._descending:
            values[":high"] = min(values[":high"], self._since[0])
        elif self._since:
            values[":low"] = max(values[":low"], self._since[0])

    def _read(self, table: Table, arguments: dict[str, Any], size: int) -> None:
        limit = FILTERED_LIMIT if "FilterExpression" in arguments else size + 1
        found: list[Mapping[str, Any]] = []
        last: dict[str, Any] | None = None
        pages = 0
        while pages == 0 or (last and self._goes_on(last, pages, len(found) <= size)):
            items, last = table.query(**{**arguments, "values": dict(arguments["values"])}, Limit=limit, start=last)
            found += [row for row in items if self._is_behind(_place(row))]
            pages += 1
        self.rows, self.end = found, last["updated_at"] if last else None

    def _goes_on(self, last: Mapping[str, Any], pages: int, is_short: bool) -> bool:
        """Until there is enough, and in any case until the moment of the place itself is past."""
        is_at_the_place = self._since is not None and last["updated_at"] == self._since[0]
        return is_at_the_place or (is_short and pages < MAX_INDEX_PAGES)

    def _is_behind(self, place: Place) -> bool:
        if self._since is None:
            return True
        return place < self._since if self._descending else place > self._since
