"""A thread in order of time, across merged tickets, page by page."""

from __future__ import annotations

import pytest

from chalicelib.desk.errors import NotFoundError
from chalicelib.desk.events import Actor
from tests.builders import AGENT, CUSTOMER, OTHER_CUSTOMER, CoreDesk, a_message, a_ticket, an_id

ONE, TWO, THREE = (an_id("tkt", number) for number in (1, 2, 3))
WRITTEN_ON = {1: ONE, 2: TWO, 3: ONE, 4: THREE, 5: TWO, 6: ONE, 7: ONE}


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket(id=ONE, merged_ids=(TWO, THREE)), a_ticket(id=TWO, status="merged"), a_ticket(id=THREE))
    desk.has(*(a_message(id=an_id("msg", n), ticket_id=ticket_id) for n, ticket_id in WRITTEN_ON.items()))
    return desk


def numbers(desk: CoreDesk, ticket_id: str, size: int, actor: Actor = AGENT) -> list[list[int]]:
    """The numbers of the messages on every page of a thread."""
    pages, after = [], None
    while True:
        page = desk.threads.page(ticket_id, actor, after, size)
        pages.append([int(message.id.removeprefix("msg_")) for message in page.items])
        if page.next is None:
            return pages
        assert page.items, "a page that promises more brings something"
        after = page.next["after"]


def test_messages_of_merged_tickets_stand_where_they_were_said(desk: CoreDesk) -> None:
    assert numbers(desk, ONE, 50) == [[1, 2, 3, 4, 5, 6, 7]]


@pytest.mark.parametrize(
    ("size", "pages"),
    [
        (1, [[1], [2], [3], [4], [5], [6], [7]]),
        (2, [[1, 2], [3, 4], [5, 6], [7]]),
        (3, [[1, 2, 3], [4, 5, 6], [7]]),
        (6, [[1, 2, 3, 4, 5, 6], [7]]),
        (7, [[1, 2, 3, 4, 5, 6, 7]]),
    ],
)
def test_pages_neither_repeat_nor_skip_a_message(desk: CoreDesk, size: int, pages: list[list[int]]) -> None:
    assert numbers(desk, ONE, size) == pages


def test_a_ticket_that_was_merged_away_shows_its_own_words(desk: CoreDesk) -> None:
    assert numbers(desk, TWO, 50) == [[2, 5]]


def test_a_thread_without_messages_is_empty_and_ends(desk: CoreDesk) -> None:
    desk.has(a_ticket(id=an_id("tkt", 4)))
    assert numbers(desk, an_id("tkt", 4), 5) == [[]]


def test_the_customer_reads_the_thread_of_their_own_ticket(desk: CoreDesk) -> None:
    assert numbers(desk, ONE, 50, CUSTOMER) == [[1, 2, 3, 4, 5, 6, 7]]


@pytest.mark.parametrize("ticket_id", [ONE, an_id("tkt", 404)])
def test_somebody_elses_thread_is_as_absent_as_one_that_never_was(desk: CoreDesk, ticket_id: str) -> None:
    with pytest.raises(NotFoundError):
        desk.threads.page(ticket_id, OTHER_CUSTOMER, None, 5)
