"""Reading the feed page by page gives every event once, and those of a ticket in order, whatever the pages."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.adapters.dynamodb.event_rows import feed_position
from chalicelib.desk.events import Event
from chalicelib.desk.feed import SHARDS, FeedQuestion, changes
from tests.event_builders import START, event
from tests.fakes_of_events import FakeEventStore

SUBJECTS = [f"tkt_{number:026d}" for number in range(6)]
TYPES = ["ticket.archived", "ticket.snoozed", "ticket.confirmed"]


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Some tickets' lives; many events share a millisecond."""
    events: list[Event] = []
    for subject in SUBJECTS:
        moment = 0.0
        for sequence in range(1, draw(st.integers(0, 12)) + 1):
            moment += draw(st.sampled_from([0, 0, 0.001, 1]))
            events.append(event(subject, sequence, draw(st.sampled_from(TYPES)), moment))
    return events


@given(histories(), st.sets(st.sampled_from(TYPES)), st.data())
def test_pages_of_any_size_hold_every_wanted_event_once_and_in_order(
    history: list[Event], types: set[str], data: st.DataObject
) -> None:
    store, has_more = FakeEventStore(history), True
    positions: tuple[str, ...] = ()
    seen: list[Event] = []
    now = START + timedelta(hours=1)
    while has_more:
        size = data.draw(st.integers(1, 9))
        question = FeedQuestion(positions, frozenset(types), size)
        page = changes(question, store, lambda: now)  # type: ignore[arg-type]
        assert page == changes(question, store, lambda: now), "a reader who crashed reads it again"  # type: ignore[arg-type]
        assert len(page.events) <= size
        assert len(page.positions) == SHARDS
        assert [*page.events] == sorted(page.events, key=feed_position)
        assert page.positions != positions or not page.has_more
        seen += page.events
        positions, has_more = page.positions, page.has_more
    wanted = {row.id for row in history if not types or row.type in types}
    assert sorted(row.id for row in seen) == sorted(wanted)
    by_subject = defaultdict(list)
    for row in seen:
        by_subject[row.subject_id].append(row.sequence)
    assert all(sequences == sorted(sequences) for sequences in by_subject.values())
