"""What a store promises of events, the feed, usage and open work."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chalicelib.adapters.dynamodb.event_rows import shard_of
from chalicelib.desk.event_refs import EventRef
from chalicelib.desk.events import Event
from chalicelib.desk.messages import Message
from chalicelib.desk.queries import MessageRef
from chalicelib.desk.times import iso
from tests.builders import a_message, an_attachment, an_id, waiting_for
from tests.contract.conftest import Stand, an_event, has
from tests.fakes import START

TICKET = an_id("tkt", 1)
SHARD = shard_of(TICKET)
END = iso(START + timedelta(days=1))


def at(second: float, sequence: int, subject_id: str = TICKET) -> Event:
    return an_event(sequence, subject_id, occurred_at=START + timedelta(seconds=second))


# events


def test_events_are_read_in_order_and_one_by_one(stand: Stand) -> None:
    numbers = [2, 10, 1, 9]
    has(stand, events=tuple(an_event(number) for number in numbers))
    has(stand, events=(an_event(3, an_id("tkt", 2)),))
    assert [event.sequence for event in stand.store.events(TICKET)] == [1, 2, 9, 10]
    assert stand.store.event(TICKET, 10) == an_event(10)
    assert stand.store.event(TICKET, 3) is None


# the feed


def neighbours(count: int) -> list[str]:
    """Tickets whose events stand in the same shard."""
    found = (an_id("tkt", number) for number in range(1, 1000))
    return [id_ for id_ in found if shard_of(id_) == SHARD][:count]


def fed(stand: Stand, after: str, until: str, size: int = 50) -> list[str]:
    return [event.id for _, event in stand.store.feed(SHARD, after, until, size)]


def test_the_feed_shows_a_shard_in_order_of_time(stand: Stand) -> None:
    one, two = neighbours(2)
    other = next(an_id("tkt", n) for n in range(1, 99) if shard_of(an_id("tkt", n)) != SHARD)
    has(stand, events=(at(3, 1, one), at(1, 1, two), at(2, 2, two), at(1, 1, other)))
    expected = [EventRef(two, 1).id, EventRef(two, 2).id, EventRef(one, 1).id]
    assert fed(stand, iso(START), END) == expected


def test_the_feed_begins_behind_a_position_and_ends_before_another(stand: Stand) -> None:
    has(stand, events=tuple(at(second, second + 1) for second in range(4)))
    rows = stand.store.feed(SHARD, iso(START - timedelta(days=1)), END, 50)
    places = [position for position, _ in rows]
    assert fed(stand, places[0], places[3]) == [EventRef(TICKET, n).id for n in (2, 3)]
    assert fed(stand, places[1], END) == [EventRef(TICKET, n).id for n in (3, 4)]
    assert fed(stand, iso(START), iso(START + timedelta(seconds=1))) == [EventRef(TICKET, 1).id]
    assert fed(stand, places[3], END) == []


@pytest.mark.parametrize("size", [1, 2, 3])
def test_pages_of_the_feed_neither_repeat_nor_skip_even_within_one_millisecond(stand: Stand, size: int) -> None:
    crowd = neighbours(5)
    has(stand, events=(*(at(0, 1, id_) for id_ in crowd), at(0, 2, crowd[0]), at(1, 3, crowd[0])))
    seen, after = [], iso(START - timedelta(seconds=1))
    while rows := stand.store.feed(SHARD, after, END, size):
        assert len(rows) <= size
        seen += [event.id for _, event in rows]
        after = rows[-1][0]
    assert len(seen) == len(set(seen)) == 7
    assert seen.index(EventRef(crowd[0], 1).id) < seen.index(EventRef(crowd[0], 2).id)
    assert seen[-1] == EventRef(crowd[0], 3).id


# open work


def due(number: int, minutes: float, work: str = "translate") -> Message:
    fields = {**waiting_for("en"), "due": work, "due_at": START + timedelta(minutes=minutes)}
    return a_message(id=an_id("msg", number), **fields)


def listed(stand: Stand, work: str, minutes: float, size: int = 50) -> list[str]:
    found = stand.store.due(work, START + timedelta(minutes=minutes), size)
    assert all(isinstance(ref, MessageRef) and ref.ticket_id == TICKET for ref in found)
    return [ref.message_id for ref in found]


def test_overdue_work_is_listed_oldest_first_by_its_kind(stand: Stand) -> None:
    messages = (due(1, 3), due(2, 1), due(3, 2, "deliver"), due(4, 9), a_message(id=an_id("msg", 5)))
    has(stand, messages=tuple((None, message) for message in messages))
    assert listed(stand, "translate", 5) == [an_id("msg", 2), an_id("msg", 1)]
    assert listed(stand, "deliver", 5) == [an_id("msg", 3)]
    assert listed(stand, "translate", 5, size=1) == [an_id("msg", 2)]
    assert listed(stand, "translate", 3) == [an_id("msg", 2)], "due at that very moment is not overdue"


def test_work_that_is_done_leaves_the_list(stand: Stand) -> None:
    waiting = due(1, 1)
    has(stand, messages=((None, waiting),))
    done = a_message(id=waiting.id, revision=1)
    has(stand, messages=((waiting, done),))
    assert listed(stand, "translate", 5) == []


def test_the_list_says_when_the_work_was_due(stand: Stand) -> None:
    has(stand, messages=((None, due(1, 1)),))
    (found,) = stand.store.due("translate", START + timedelta(hours=1), 9)
    assert found == MessageRef(TICKET, an_id("msg", 1), START + timedelta(minutes=1))


# usage


def test_what_was_spent_before_rides_in_the_first_event_alone(stand: Stand) -> None:
    stand.meter.add("dynamodb:read_units", 3)
    has(stand, events=(an_event(1, usage={"x:y": "1"}), an_event(2)))
    assert [event.usage for event in stand.store.events(TICKET)] == [{"dynamodb:read_units": "3", "x:y": "1"}, {}]


def test_a_change_without_events_leaves_what_was_spent_for_the_next(stand: Stand) -> None:
    stand.meter.add("dynamodb:read_units", 3)
    has(stand, attachments=((None, an_attachment()),))
    assert stand.meter.units == {"dynamodb:read_units": 3}


def test_usage_is_recorded_once_per_request_and_read_with_that_of_the_events(stand: Stand) -> None:
    has(stand, events=(an_event(1, usage={"a:b": "1"}), an_event(2)))
    for units in ("2", "9"):
        stand.store.record_usage(TICKET, "req-1", {"lambda:ms": units}, START)
    stand.store.record_usage(TICKET, "req-2", {"lambda:ms": "3"}, START)
    stand.store.record_usage(an_id("tkt", 2), "req-1", {"lambda:ms": "5"}, START)
    assert list(stand.store.usage(TICKET)) == [{"a:b": "1"}, {"lambda:ms": "2"}, {"lambda:ms": "3"}]
    assert [event.sequence for event in stand.store.events(TICKET)] == [1, 2], "usage is no event"


def test_what_waits_for_editors_comes_in_pages_the_longest_waiting_first(stand: Stand) -> None:
    messages = (due(1, 3, "review"), due(2, 1, "review"), due(3, 2, "deliver"), due(4, 9, "review"))
    has(stand, messages=tuple((None, message) for message in messages))
    first = stand.store.for_editors(None, 2)
    assert [ref.message_id for ref in first.items] == [an_id("msg", 2), an_id("msg", 1)]
    assert first.items[0].due_at == START + timedelta(minutes=1)
    second = stand.store.for_editors(first.next, 2)
    assert [ref.message_id for ref in second.items] == [an_id("msg", 4)]
    assert second.next is None or stand.store.for_editors(second.next, 2).items == []
