"""Pages of what is as large as it may be: an answer never outgrows what Lambda hands on."""

from __future__ import annotations

from dataclasses import replace

from chalicelib.bootstrap import container
from chalicelib.desk.changes import Change
from chalicelib.desk.queries import TicketQuery
from tests.desk import KnownDesk


def walk(desk: KnownDesk, path: str) -> list[list[str]]:
    """The ids on every page."""
    pages, link = [], "?page[size]=100"
    while link:
        answer = desk.get(path + link, caller="agent")
        assert answer.status == 200, answer.text
        pages.append([shown["id"] for shown in answer.json()["data"]])
        link = answer.json()["links"]["next"]
    return pages


def test_the_largest_tickets_come_in_pages_that_fit_one_answer(desk: KnownDesk) -> None:
    fields = [{"id": f"f{number}", "value": '"' * 250} for number in range(50)]
    desk.open("customer", custom_fields=fields)
    store = container().tickets
    (ticket,) = store.tickets(TicketQuery(sort="created_at"), None, 1).items
    places = [replace(ticket, id=f"tkt_01JD{number:022d}") for number in range(120)]
    store.commit(Change(commit_id="cmt_1", events=(), tickets=tuple((None, place) for place in places[:60])))
    store.commit(Change(commit_id="cmt_2", events=(), tickets=tuple((None, place) for place in places[60:])))
    pages = walk(desk, "/v1/tickets")
    assert sorted(id_ for page in pages for id_ in page) == sorted([ticket.id, *(place.id for place in places)])
    assert len(pages[0]) < 100


def test_the_longest_messages_come_in_pages_that_fit_one_answer(desk: KnownDesk) -> None:
    ticket = desk.open("customer", description="语" * 150_000)
    store = container().tickets
    (first,) = store.messages(ticket["id"], None, 1).items
    ids = [first.id, *(f"msg_7ZZZ{number:022d}" for number in range(9))]
    more = tuple((None, replace(first, id=id_)) for id_ in ids[1:])
    store.commit(Change(commit_id="cmt_1", events=(), messages=more))
    pages = walk(desk, f"/v1/tickets/{ticket['id']}/messages")
    assert [id_ for page in pages for id_ in page] == ids
    assert len(pages) > 1
