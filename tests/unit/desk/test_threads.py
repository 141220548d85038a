"""A thread in order of time, across merged tickets, page by page."""

from __future__ import annotations

from typing import Any
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.desk.answer_sizes import PAGE_BYTES
from chalicelib.desk.errors import NotFoundError
from chalicelib.desk.events import Actor
from chalicelib.desk.messages import Delivery, Message, Translation
from chalicelib.desk.threads import CUSTOMERS_CHUNK, MAX_ROUNDS, Threads
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


def desk_with(*messages: Message) -> CoreDesk:
    """A ticket with two merged into it, and these messages on them."""
    desk = CoreDesk()
    desk.has(a_ticket(id=ONE, merged_ids=(TWO, THREE)), a_ticket(id=TWO), a_ticket(id=THREE), *messages)
    return desk


def spread(marks: list[tuple[int, int, bool]]) -> list[Message]:
    """Messages at (milliseconds since the one before, number of their ticket, whether public)."""
    at, messages = 0, []
    for number, (passed, ticket, is_public) in enumerate(marks):
        at += passed
        place = an_id("tkt", ticket)
        messages.append(a_message(id=f"msg_{at:010d}{number:016d}", ticket_id=place, public=is_public))
    return messages


def walk(desk: CoreDesk, actor: Actor, size: int, cuts: list[int]) -> tuple[list[str], list[str]]:
    """(message ids over all pages, the positions between them); every Query may be cut short."""
    found: list[str] = []
    positions: list[str] = []
    while True:
        desk.store.page_limits = list(cuts)
        page = desk.threads.page(ONE, actor, positions[-1] if positions else None, size)
        assert len(page.items) <= size
        found += [message.id for message in page.items]
        if page.next is None:
            return found, positions
        assert page.next["after"] > (positions[-1] if positions else "")
        positions.append(page.next["after"])


MARKS = st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3), st.booleans()), max_size=24)
CUTS = st.lists(st.integers(1, 4), max_size=40)


@given(MARKS, st.integers(1, 5), CUTS)
def test_short_pages_of_some_threads_neither_skip_nor_repeat_a_message(marks: Any, size: int, cuts: list[int]) -> None:
    messages = spread(marks)
    found, _ = walk(desk_with(*messages), AGENT, size, cuts)
    assert found == [message.id for message in messages]


@given(MARKS, st.integers(1, 5), CUTS)
def test_customers_get_all_they_may_see_and_no_id_of_what_they_may_not(marks: Any, size: int, cuts: list[int]) -> None:
    messages = spread(marks)
    hidden = {message.id for message in messages if not message.public}
    found, positions = walk(desk_with(*messages), CUSTOMER, size, cuts)
    assert found == [message.id for message in messages if message.public]
    assert hidden.isdisjoint(positions)


def test_notes_behind_the_last_word_promise_the_customer_no_other_page() -> None:
    notes = [a_message(id=an_id("msg", n), ticket_id=ONE, public=False) for n in range(2, 5)]
    unsent = a_message(id=an_id("msg", 5), ticket_id=ONE, delivery=Delivery("queued"))
    desk = desk_with(a_message(ticket_id=ONE), *notes, unsent)
    assert numbers(desk, ONE, 1, CUSTOMER) == [[1]]


def test_a_customers_page_looks_past_so_many_notes_and_then_leads_on_without_naming_one() -> None:
    looked_at = MAX_ROUNDS * CUSTOMERS_CHUNK
    messages = spread([(1, 1, n == looked_at + 5) for n in range(looked_at + 6)])
    found, positions = walk(desk_with(*messages), CUSTOMER, 10, [])
    assert found == [messages[-1].id]
    assert positions == [messages[looked_at - 1].id[:14]]


def test_a_page_ends_before_the_answer_grows_too_large() -> None:
    large = "语" * (PAGE_BYTES // 6 // 4 - 10)  # six bytes each in an answer; two texts a message, two messages a page
    texts = {"body": large, "translations": (Translation("en", "done", large),)}
    messages = [a_message(id=an_id("msg", n), ticket_id=an_id("tkt", 1 + n % 3), **texts) for n in range(1, 6)]
    for actor in (AGENT, CUSTOMER):
        assert numbers(desk_with(*messages), ONE, 50, actor) == [[1, 2], [3, 4], [5]]


def test_a_message_larger_than_a_page_stands_alone() -> None:
    messages = [a_message(id=an_id("msg", n), ticket_id=ONE, body="x" * (PAGE_BYTES + 1)) for n in (1, 2)]
    assert numbers(desk_with(*messages), ONE, 50) == [[1], [2]]


def test_later_pages_read_the_ticket_once_however_many_were_merged(desk: CoreDesk) -> None:
    store = mock.Mock(wraps=desk.store)
    Threads(store).page(ONE, AGENT, an_id("msg", 1), 3)
    assert [(call[0], call.args[0]) for call in store.method_calls] == [
        ("thread", ONE),
        ("messages", TWO),
        ("messages", THREE),
    ]
