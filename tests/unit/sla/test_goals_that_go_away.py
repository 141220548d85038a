"""A target that stops to hold and holds again: its clock goes on as the same one, missed at most once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chalicelib.desk.commands import MarkSpam, UpdateTicket
from chalicelib.sla.instances import WORK_SIDE
from chalicelib.sla.metric_events import metric_events
from chalicelib.sla.rebuilding import Rebuilding
from chalicelib.sla.records import Record
from tests.unit.sla.life import Life

HOUR = 3600


def utc(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 10, hour, minute, tzinfo=UTC)


def urgent_only(*metrics: str) -> Life:
    """An urgent ticket of eight o'clock; an hour is promised for as long as it is urgent, nothing otherwise."""
    rows = [{"metric": metric, "urgency": "urgent", "target_s": HOUR} for metric in metrics]
    return Life({"id": "sla_test", "version": 1, "targets": rows}).at("08:00").opens(urgency="urgent")


def becomes(life: Life, urgency: str) -> Life:
    return life.does(UpdateTicket(fields={"urgency": urgency}))


def the_one(life: Life) -> Record:
    (record,) = life.records().values()
    return record


@pytest.mark.parametrize("metric", WORK_SIDE)
def test_what_was_missed_is_missed_once_however_often_its_goal_goes_and_comes(metric: str) -> None:
    life = urgent_only(metric)
    for hour in (10, 12, 14):
        becomes(life.at(f"{hour}:00"), "normal")
        gone = the_one(life)
        assert (gone.state, gone.cancel_reason, gone.cancelled_at) == ("cancelled", "no_target", utc(hour))
        becomes(life.at(f"{hour + 1}:00"), "urgent")
    life.at("16:00").becomes("resolved")
    record = the_one(life)
    assert (record.instance, record.activated_at, record.fulfilled_at) == (1, utc(8), utc(16))
    assert (record.breached, record.breached_at, record.breach_cause) == (True, utc(9), None)
    assert len(life.told("sla.breached")) == 1


def test_time_without_a_goal_belongs_to_the_matter_and_what_it_takes_too_long_is_missed_at_the_return() -> None:
    life = urgent_only("requester_wait_time")
    becomes(life.at("08:30"), "normal")
    assert (life.ticket.next_due_at, the_one(life).elapsed_calendar_s) == (None, HOUR // 2)
    becomes(life.at("08:45"), "urgent")
    assert (the_one(life).instance, life.ticket.next_due_at, the_one(life).elapsed_calendar_s) == (1, utc(9), 2700)
    becomes(life.at("08:50"), "normal")
    becomes(life.at("11:00"), "urgent")
    record = the_one(life)
    assert (record.breached_at, record.breach_cause, record.elapsed_calendar_s) == (utc(11), "retarget", 3 * HOUR)


def test_a_goal_that_comes_back_to_a_solved_ticket_waits_for_its_reopening() -> None:
    life = urgent_only("agent_work_time")
    becomes(life.at("08:30"), "normal").becomes("resolved")
    becomes(life.at("08:40"), "urgent")
    assert the_one(life).state == "cancelled"
    life.at("10:00").reopens()
    assert (the_one(life).instance, the_one(life).state, the_one(life).due_at) == (1, "active", utc(10, 30))


def test_the_spam_mark_taken_back_brings_back_nothing_that_has_no_goal() -> None:
    life = urgent_only("agent_work_time")
    becomes(life.at("08:30"), "normal").does(MarkSpam(True)).at("09:00").does(MarkSpam(False))
    assert (the_one(life).state, the_one(life).cancel_reason) == ("cancelled", "no_target")
    becomes(life.at("09:10"), "urgent")
    assert (the_one(life).instance, the_one(life).due_at) == (1, utc(9, 30))


def test_the_return_of_a_goal_is_in_the_log_and_the_stored_clocks_are_those_of_the_events() -> None:
    life = urgent_only("total_resolution_time")
    becomes(life.at("08:30"), "normal")
    becomes(life.at("08:45"), "urgent")
    log = [(one.type, one.instance_id, one.time) for event in life.events for one in metric_events(event)]
    assert log == [
        ("measure", 0, utc(8)), ("activate", 1, utc(8)), ("apply_sla", 1, utc(8)), ("cancel", 1, utc(8, 30)),
        ("activate", 1, utc(8, 45)), ("apply_sla", 1, utc(8, 45)),
    ]  # fmt: skip
    assert Rebuilding(life.desk.store, life.book).one(life.ticket_id).differences == {}


def test_stays_in_queues_are_numbered_on() -> None:
    life = urgent_only("queue_ownership_time").at("08:10").waits_in("q_fr")
    becomes(life.at("08:30"), "normal")
    becomes(life.at("08:45"), "urgent").waits_in("q_default")
    assert [one.instance for one in life.records().values()] == [1, 2, 3]


def test_a_message_that_still_waits_has_the_same_clock_when_its_goal_comes_back() -> None:
    life = urgent_only("first_reply_time", "next_reply_time")
    becomes(becomes(life.at("10:00"), "normal").at("11:00"), "urgent").at("12:00").agent_replies()
    record = the_one(life)
    assert (record.instance, record.breached_at, record.fulfilled_at) == (1, utc(9), utc(12))
    assert len(life.told("sla.breached")) == 1
    becomes(life.at("13:00").customer_writes().at("13:10"), "normal").at("13:20").agent_replies()
    becomes(life.at("13:30"), "urgent").at("14:00").customer_writes()
    found = {number: (one.state, one.activated_at) for (metric, number), one in life.records().items()
             if metric == "next_reply_time"}  # fmt: skip
    assert found == {1: ("cancelled", utc(13)), 2: ("active", utc(14))}
    assert Rebuilding(life.desk.store, life.book).one(life.ticket_id).differences == {}
