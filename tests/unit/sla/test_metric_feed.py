"""The feed of metric events: from any moment on, page by page, nothing twice and nothing left out."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from chalicelib.desk.feed import HIDDEN, SHARDS, WINDOW
from chalicelib.sla.metric_events import MetricEvent, metric_events
from chalicelib.sla.metric_feed import MetricsPage, beginning, metric_changes
from tests.unit.sla.life import DAY, Life, a_policy

POLICY = a_policy({"first_reply_time": 600, "next_reply_time": 600, "requester_wait_time": 9000, "confirm_time": 60})
MUCH_LATER = DAY + WINDOW * 10


def busy_desk() -> Life:
    """Four tickets with a few things happening to each."""
    life = Life(POLICY)
    for number in range(4):
        life.at(f"{10 + number}:00").opens().at(f"{10 + number}:07").agent_replies(status_after="pending")
        life.at(f"{10 + number}:20").customer_writes().at(f"{10 + number}:40").becomes("resolved")
    return life


def all_of(life: Life) -> list[MetricEvent]:
    rows = [event for key, event in life.desk.store.rows.items() if key[0] == "event"]
    return [one for event in rows for one in metric_events(event)]


def read(life: Life, size: int, start: datetime | None = None) -> list[MetricEvent]:
    """All pages; each no longer than asked, the last without more."""
    left, found = beginning(start), list[MetricEvent]()
    for _ in range(1000):
        page = metric_changes(left, size, life.desk.store, lambda: MUCH_LATER)
        assert len(page.events) <= size
        found += page.events
        left = page.left
        if not page.has_more:
            return found
    raise AssertionError("it never ends")


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
def test_every_page_size_gives_all_of_it_once_and_each_ticket_in_order(size: int) -> None:
    life = busy_desk()
    found = read(life, size)
    assert sorted(one.id for one in found) == sorted(one.id for one in all_of(life))
    assert len(found) > 60
    for ticket_id in {one.ticket_id for one in found}:
        own = [one.id for one in found if one.ticket_id == ticket_id]
        assert own == [one.id for event in life.desk.store.events(ticket_id) for one in metric_events(event)]


def test_a_reader_begins_at_what_was_written_at_its_moment() -> None:
    life = busy_desk()
    start = DAY + timedelta(hours=12)
    later = [event for key, event in life.desk.store.rows.items() if key[0] == "event" and event.occurred_at >= start]
    assert {one.id for one in read(life, 5, start)} == {one.id for event in later for one in metric_events(event)}
    assert read(life, 5, start + timedelta(days=1)) == []


def page_at(life: Life, moment: datetime) -> MetricsPage:
    return metric_changes(beginning(None), 100, life.desk.store, lambda: moment)


def test_what_was_just_written_comes_later_and_the_reader_waits_at_the_end_for_it() -> None:
    life = Life(POLICY).at("10:00").opens()
    opened = DAY + timedelta(hours=10)
    empty = page_at(life, opened + HIDDEN)
    assert (empty.events, empty.has_more) == ((), False)
    page = metric_changes(empty.left, 100, life.desk.store, lambda: opened + HIDDEN * 2)
    assert len(page.events) == 6
    again = metric_changes(page.left, 100, life.desk.store, lambda: MUCH_LATER)
    assert (again.events, again.has_more) == ((), False)


def test_there_is_a_place_for_every_shard() -> None:
    assert len(beginning(None)) == SHARDS
