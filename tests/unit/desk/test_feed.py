"""The change feed: which events a reader sees, when, and from where they go on."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from chalicelib.desk.errors import CursorError
from chalicelib.desk.feed import HIDDEN, SHARDS, WINDOW, FeedPage, FeedQuestion, changes
from chalicelib.desk.times import iso
from tests.event_builders import START, TICKET_ID, event
from tests.fakes_of_events import FakeEventStore

LATER = START + timedelta(hours=1)
START_OVER = FeedQuestion()


def read(store: FakeEventStore, question: FeedQuestion = START_OVER, at: datetime = LATER) -> FeedPage:
    return changes(question, store, lambda: at)  # type: ignore[arg-type]


def test_a_reader_without_a_cursor_begins_with_the_oldest_event_of_the_window() -> None:
    old, recent = event(sequence=1, after_s=-8 * 86_400), event(sequence=2)
    page = read(FakeEventStore([old, recent]))
    assert page.events == (recent,)
    assert not page.has_more


def test_an_event_shows_once_it_is_older_than_any_write_still_under_way() -> None:
    store = FakeEventStore([event()])
    assert read(store, at=START + HIDDEN).events == ()
    assert read(store, at=START + HIDDEN + timedelta(milliseconds=1)).events == (event(),)


def test_a_late_row_is_seen_because_nobody_read_past_it() -> None:
    store = FakeEventStore([event(sequence=2, after_s=10)])
    first = read(store, at=START + timedelta(seconds=35))
    late = event(sequence=1, after_s=6)
    store.rows[late.id] = late
    second = read(store, FeedQuestion(first.positions), at=LATER)
    assert [seen.sequence for seen in second.events] == [1, 2]


def test_a_page_goes_on_where_the_last_one_ended() -> None:
    store = FakeEventStore([event(sequence=sequence, after_s=sequence) for sequence in range(1, 8)])
    first = read(store, FeedQuestion(size=4))
    second = read(store, FeedQuestion(first.positions, size=100))
    assert [seen.sequence for seen in first.events + second.events] == list(range(1, 8))
    assert first.has_more
    assert not second.has_more


def test_a_reader_of_some_types_skips_the_others_and_still_moves_on() -> None:
    store = FakeEventStore([event(sequence=1), event(sequence=2, type_="ticket.snoozed"), event(sequence=3)])
    page = read(store, FeedQuestion(types=frozenset({"ticket.snoozed"})))
    assert [seen.sequence for seen in page.events] == [2]
    assert read(store, FeedQuestion(page.positions)).events == ()


def test_a_cursor_that_left_the_window_is_refused() -> None:
    place = iso(START - timedelta(milliseconds=1))
    fresh = iso(START)
    for positions in [(place,) * SHARDS, (fresh, place, fresh, fresh)]:
        with pytest.raises(CursorError) as refused:
            read(FakeEventStore(), FeedQuestion(positions), at=START + WINDOW)
        assert refused.value.code == "cursor_expired"


def test_a_reader_who_comes_by_every_day_keeps_a_good_cursor_though_nothing_happens() -> None:
    page = read(FakeEventStore())
    for day in range(30):
        page = read(FakeEventStore(), FeedQuestion(page.positions), at=LATER + timedelta(days=day))
        assert page.events == ()
        assert not page.has_more


def test_a_reader_of_a_long_backlog_does_not_lose_the_cursor_on_the_way() -> None:
    store = FakeEventStore([event(sequence=n, after_s=n * 60) for n in range(1, 40)])
    page, at = read(store, FeedQuestion(size=1), at=START + WINDOW), START + WINDOW
    seen = list(page.events)
    while page.has_more:
        at += timedelta(seconds=30)
        page = read(store, FeedQuestion(page.positions, size=1), at=at)
        seen += page.events
    assert [one.sequence for one in seen] == list(range(1, 40))


def test_a_clock_that_steps_back_neither_fails_nor_repeats() -> None:
    store = FakeEventStore([event(TICKET_ID)])
    page = read(store)
    again = read(store, FeedQuestion(page.positions), at=START)
    assert again.events == ()
    assert again.positions == page.positions


def test_a_page_costs_one_read_per_shard() -> None:
    store = FakeEventStore([event(sequence=n, after_s=n) for n in range(1, 200)])
    read(store, FeedQuestion(size=100))
    assert store.reads == SHARDS
