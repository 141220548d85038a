"""What a store promises of lists: every index, every filter, pages without gap or repeat, counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from typing import Any

import pytest

from chalicelib.adapters.dynamodb.listing import NoIndexError, index_for
from chalicelib.desk.queries import FILTERS, TicketQuery
from chalicelib.desk.tickets import Ticket, TicketLanguage
from tests.builders import BEN, JAN, LI, a_ticket, an_id
from tests.cloud.world import fresh_cloud
from tests.contract.conftest import Stand, has, in_memory, on_dynamodb
from tests.fakes import START

HOUR = timedelta(hours=1)
VALUES: dict[str, tuple[Any, Any]] = {
    "status": ("open", "pending"), "queue_id": ("q_fr", "q_de"), "assignee_id": (LI, BEN),
    "requester_id": (a_ticket().requester_id, JAN), "market": ("FR", "DE"), "region": ("EU", "US"),
    "channel": ("app", "email"), "language": ("fr", "de"), "category": ("billing", "billing.refund"),
    "urgency": ("urgent", "normal"), "complexity": ("simple", "complex"), "tag": ("vip", "b2b"),
    "brand": ("acme", "ac"), "store": ("s1", "s2"), "sales_platform": ("shop", "app"), "external_id": ("A1", "A2"),
}  # fmt: skip
KEYED = ("status", "queue_id", "assignee_id", "requester_id")


def of_values(number: int, which: int) -> Ticket:
    """A ticket with the first or the second of all values; two of them share each moment.

    Every fourth has no deadline, every second of the others has missed one; the later they came, the sooner due.
    """
    fields = {name: values[which] for name, values in VALUES.items()}
    language, tag = fields.pop("language"), fields.pop("tag")
    return a_ticket(
        id=an_id("tkt", number),
        created_at=START + HOUR * (number // 2),
        updated_at=START + HOUR * (20 - number // 2),
        language=TicketLanguage(language, 0.9),
        tags=("common", tag),
        next_due_at=None if number % 4 == 1 else START + HOUR * (30 - number // 3),
        breached_at=START if number % 4 == 2 else None,
        **fields,
    )


MANY = [of_values(number, int(number % 3 == 0)) for number in range(12)]
BARE = a_ticket(id=an_id("tkt", 99), queue_id=None, status="new", updated_at=START - HOUR, created_at=START - HOUR)


@pytest.fixture(scope="module", params=["memory", "dynamodb"])
def full(request: Any) -> Iterator[Stand]:
    """A store with tickets that nobody changes."""
    if request.param == "memory":
        stand = in_memory()
        fill(stand)
        yield stand
        return
    with fresh_cloud() as cloud:
        stand = on_dynamodb(cloud)
        fill(stand)
        yield stand


def fill(stand: Stand) -> None:
    has(stand, tickets=tuple((None, ticket) for ticket in (*MANY, BARE)))


def listed(stand: Stand, query: TicketQuery, size: int = 50) -> list[str]:
    """The ids of all pages, each no longer than asked."""
    found: list[str] = []
    after = None
    while True:
        page = stand.store.tickets(query, after, size)
        assert len(page.items) <= size
        found += [ticket.id for ticket in page.items]
        if page.next is None:
            return found
        after = page.next


def expected(query: TicketQuery) -> list[Ticket]:
    """What fits, by a plain reading of the question."""

    def fits(ticket: Ticket) -> bool:
        for name, value in query.equals.items():
            special: dict[str, tuple[Any, ...]] = {"language": (ticket.language.tag,), "tag": ticket.tags}
            known = special[name] if name in special else (getattr(ticket, name),)
            if value not in known:
                return False
        if query.is_breached is not None and query.is_breached != (ticket.breached_at is not None):
            return False
        if query.sort == "next_due_at" and ticket.next_due_at is None:
            return False
        if query.due_until and (ticket.next_due_at is None or ticket.next_due_at > query.due_until):
            return False
        low, high = query.created_from, query.created_to
        if (low and ticket.created_at < low) or (high and ticket.created_at >= high):
            return False
        low, high = query.updated_from, query.updated_to
        return not ((low and ticket.updated_at < low) or (high and ticket.updated_at >= high))

    return [ticket for ticket in (*MANY, BARE) if fits(ticket)]


def check(stand: Stand, query: TicketQuery, size: int) -> int:
    """The list is exactly what fits, once each, in order of time; answers how many that is."""
    ids = listed(stand, query, size)
    tickets = {ticket.id: ticket for ticket in expected(query)}
    assert sorted(ids) == sorted(tickets), (query, size)
    moments = [getattr(tickets[id_], query.sort) for id_ in ids]
    assert moments == sorted(moments, reverse=query.descending), (query, size)
    count = stand.store.count(query)
    assert (count.number, count.is_complete) == (len(tickets), True)
    return len(ids)


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("size", [1, 2, 5, 50])
def test_all_tickets_in_the_order_of_their_creation(full: Stand, size: int, descending: bool) -> None:
    assert check(full, TicketQuery(sort="created_at", descending=descending), size) == 13


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("name", KEYED)
def test_every_index_lists_its_tickets_by_their_last_change(full: Stand, name: str, descending: bool) -> None:
    for value, size in product(VALUES[name], (1, 3, 50)):
        assert check(full, TicketQuery(equals={name: value}, descending=descending), size) > 0


@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_thins_out_every_order(full: Stand, name: str) -> None:
    for value, size in product(VALUES[name], (2, 50)):
        by_creation = TicketQuery(equals={name: value}, sort="created_at")
        by_status = TicketQuery(equals={"status": "open", name: value})
        assert 0 < check(full, by_creation, size) < 13
        check(full, by_status, size)


def test_a_tag_is_one_of_several(full: Stand) -> None:
    assert check(full, TicketQuery(equals={"tag": "common"}, sort="created_at"), 5) == 12


def test_all_filters_together_still_find_what_fits_them_all(full: Stand) -> None:
    everything = {name: values[0] for name, values in VALUES.items()}
    assert check(full, TicketQuery(equals=everything), 3) == 8
    assert check(full, TicketQuery(equals={**everything, "tag": "b2b"}), 3) == 0


def test_a_value_nobody_has_lists_nothing(full: Stand) -> None:
    for name in FILTERS:
        assert check(full, TicketQuery(equals={name: "nothing"}, sort="created_at"), 5) == 0


RANGES = [(None, 3), (2, None), (1, 4), (3, 3), (4, 2), (0, 21)]


@pytest.mark.parametrize(("low", "high"), RANGES)
@pytest.mark.parametrize("axis", ["created", "updated"])
@pytest.mark.parametrize("equals", [{}, {"status": "open"}, {"status": "open", "market": "FR"}])
def test_ranges_hold_their_beginning_and_not_their_end(
    full: Stand, axis: str, low: int | None, high: int | None, equals: dict[str, str]
) -> None:
    base = START if axis == "created" else START + HOUR * 14
    limits: dict[str, Any] = {
        f"{axis}_from": None if low is None else base + HOUR * low,
        f"{axis}_to": None if high is None else base + HOUR * high,
    }
    orders = ("created_at", "updated_at") if equals else ("created_at",)
    for sort in orders:
        check(full, TicketQuery(equals=equals, sort=sort, **limits), 2)  # type: ignore[arg-type]


def test_a_range_is_exact_to_the_millisecond(full: Stand) -> None:
    moment, tick = MANY[4].created_at, timedelta(milliseconds=1)
    assert check(full, TicketQuery(sort="created_at", created_from=moment, created_to=moment + tick), 5) == 2
    assert check(full, TicketQuery(sort="created_at", created_from=moment + tick, created_to=moment + tick * 2), 5) == 0
    assert check(full, TicketQuery(sort="created_at", created_from=moment - tick, created_to=moment), 5) == 0


def test_two_ranges_hold_at_once(full: Stand) -> None:
    query = TicketQuery(
        sort="created_at", created_from=START + HOUR, created_to=START + HOUR * 5,
        updated_from=START + HOUR * 17, updated_to=START + HOUR * 19,
    )  # fmt: skip
    assert 0 < check(full, query, 2) < 13


DUE: dict[str, Any] = {"sort": "next_due_at", "descending": False}


@pytest.mark.parametrize("size", [1, 2, 5, 50])
def test_the_most_overdue_ticket_comes_first_and_those_without_a_deadline_do_not_come(full: Stand, size: int) -> None:
    assert check(full, TicketQuery(**DUE), size) == 9


@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_thins_out_the_order_of_deadlines(full: Stand, name: str) -> None:
    for value, size in product(VALUES[name], (2, 50)):
        assert 0 < check(full, TicketQuery(equals={name: value}, **DUE), size) < 9


ORDERS = [DUE, {"sort": "created_at"}, {"equals": {"status": "open"}}, {"equals": {"market": "FR", "status": "open"}}]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("is_breached", [True, False])
def test_what_is_breached_is_told_apart_in_every_order(full: Stand, order: dict[str, Any], is_breached: bool) -> None:
    assert check(full, TicketQuery(is_breached=is_breached, **order), 2) > 0


@pytest.mark.parametrize("order", ORDERS)
def test_what_is_due_by_a_moment_is_due_at_it_too(full: Stand, order: dict[str, Any]) -> None:
    first = START + HOUR * 27
    found = [check(full, TicketQuery(due_until=first + HOUR * n, **order), 2) for n in (-1, 0, 1, 9)]
    assert found[0] == 0
    assert found == sorted(found)
    assert 0 < found[1] < found[3]
    assert check(full, TicketQuery(due_until=first - timedelta(milliseconds=1), **order), 2) == 0


def test_deadlines_and_both_ranges_hold_at_once(full: Stand) -> None:
    ranges: dict[str, Any] = {
        "created_from": START + HOUR, "created_to": START + HOUR * 6,
        "updated_from": START + HOUR * 16, "updated_to": START + HOUR * 20,
    }  # fmt: skip
    every = TicketQuery(**DUE, **ranges, equals={"market": "FR"}, is_breached=True, due_until=START + HOUR * 30)
    assert 0 < check(full, every, 1) < 4
    empty = TicketQuery(**DUE, created_from=START, created_to=START)
    assert check(full, empty, 5) == 0


def test_an_order_without_an_index_is_refused(full: Stand) -> None:
    for ask in (lambda query: full.store.tickets(query, None, 5), full.store.count):
        with pytest.raises(NoIndexError):
            ask(TicketQuery(equals={"market": "FR"}))


def test_the_most_selective_index_answers() -> None:
    names = {"status": "open", "queue_id": "q", "assignee_id": "a", "requester_id": "r"}
    order = ["by_requester", "by_assignee", "by_queue", "by_status"]
    for index, name in zip(order, ["requester_id", "assignee_id", "queue_id", "status"], strict=True):
        assert index_for(TicketQuery(equals=names))[0] == index
        del names[name]
    assert index_for(TicketQuery(equals={"status": "open"}, sort="created_at"))[0] == "by_created"


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("filters", [{}, {"urgency": "normal"}])
@pytest.mark.parametrize("size", [1, 3, 50])
def test_tickets_of_one_person_are_one_list_over_all_their_ids(
    full: Stand, descending: bool, filters: dict[str, str], size: int
) -> None:
    persons = TicketQuery(requesters=(a_ticket().requester_id, JAN), equals=filters, descending=descending)
    found: list[Ticket] = []
    after = None
    for _ in range(40):
        page = full.store.tickets(persons, after, size)
        assert len(page.items) <= size
        found += page.items
        after = page.next
        if after is None:
            break
    expected = [one for one in (*MANY, BARE) if not filters or one.urgency == "normal"]
    in_order = sorted(expected, key=lambda ticket: (ticket.updated_at, ticket.id), reverse=descending)
    assert [ticket.id for ticket in found] == [ticket.id for ticket in in_order]
    assert full.store.count(persons).number == len(expected)


def test_tickets_of_one_person_are_found_in_every_order(full: Stand) -> None:
    for sort in ("created_at", "next_due_at"):
        one = TicketQuery(requesters=(a_ticket().requester_id, JAN), sort=sort)
        everything = full.store.tickets(TicketQuery(sort=sort), None, 50)
        assert full.store.tickets(one, None, 50).items == everything.items
        assert full.store.count(one).number == len(everything.items)


def test_a_page_of_one_id_goes_on_when_the_person_turns_out_to_have_two(full: Stand) -> None:
    own = a_ticket().requester_id
    first = full.store.tickets(TicketQuery(equals={"requester_id": own}), None, 2)
    rest = full.store.tickets(TicketQuery(requesters=(own, JAN)), first.next, 50)
    last = first.items[-1]
    behind = [one for one in (*MANY, BARE) if (one.updated_at, one.id) < (last.updated_at, last.id)]
    assert {ticket.id for ticket in rest.items} == {ticket.id for ticket in behind}
    back = full.store.tickets(TicketQuery(requesters=(own, JAN)), None, 3)
    alone = full.store.tickets(TicketQuery(equals={"requester_id": own}), back.next, 50)
    assert {ticket.requester_id for ticket in alone.items} == {own}
