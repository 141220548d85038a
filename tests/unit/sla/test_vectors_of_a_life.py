"""The vectors of the service-level design that need a ticket: V12 to V15."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.unit.sla.life import Life, a_policy

MINUTE, HOUR = 60, 3600


def utc(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, second, tzinfo=UTC)


def test_v12_two_business_hours_go_on_where_a_pause_of_two_days_left_them() -> None:
    policy = a_policy(targets=None)
    policy["targets"] = [{"metric": "requester_wait_time", "target_s": 2 * HOUR, "clock": "business"}]
    life = Life(policy).at(utc(10, 8)).opens(market="DE")  # 09:00 in Berlin
    life.at(utc(10, 9)).becomes("pending")
    assert life.ticket.next_due_at is None
    paused = life.records()["requester_wait_time", 1]
    assert (paused.state, paused.elapsed_business_s) == ("paused", 3600)
    life.at(utc(12, 14)).reopens()
    assert life.ticket.next_due_at == utc(12, 15)


def test_v12_a_ticket_resolved_while_it_waits_keeps_the_time_it_waited_out() -> None:
    policy = a_policy()
    policy["targets"] = [{"metric": "requester_wait_time", "target_s": 2 * HOUR, "clock": "business"}]
    life = Life(policy).at(utc(10, 8)).opens(market="DE")
    life.at(utc(10, 9)).becomes("pending").at(utc(12, 14)).becomes("resolved")
    done = life.records()["requester_wait_time", 1]
    assert (done.state, done.elapsed_business_s, done.breached) == ("fulfilled", 3600, False)


def test_v13_waiting_working_and_resolving_are_three_figures() -> None:
    life = Life(a_policy({"requester_wait_time": 90000, "agent_work_time": 90000, "total_resolution_time": 90000}))
    life.at("08:00").opens().at("08:05").is_taken_by()
    life.at("09:00").becomes("pending").at("11:00").becomes("open")
    life.at("11:30").becomes("on_hold").at("14:30").becomes("open")
    life.at("15:00").becomes("resolved").at("+1 10:00").becomes("open").at("+1 10:20").becomes("resolved")
    found = {metric: one.elapsed_calendar_s // MINUTE for (metric, _), one in life.records().items()}
    assert found == {"requester_wait_time": 320, "agent_work_time": 140, "total_resolution_time": 440}


def test_v14_an_answer_three_minutes_late_is_late_whoever_looked_when() -> None:
    life = Life(a_policy({"first_reply_time": 3600, "next_reply_time": 600}))
    life.at("11:00").opens().at("11:10").agent_replies()
    life.at("12:00").customer_writes().at("12:13").agent_replies()
    late = life.records()["next_reply_time", 1]
    assert (late.state, late.breached_at, late.fulfilled_at) == ("fulfilled", utc(10, 12, 10), utc(10, 12, 13))


def test_v15_an_answer_at_the_deadline_is_in_time_and_a_second_question_starts_nothing() -> None:
    life = Life(a_policy({"first_reply_time": 600, "next_reply_time": 600}))
    life.at("12:00").opens().at("12:05").customer_writes().at("12:10").agent_replies()
    records = life.records()
    assert list(records) == [("first_reply_time", 1)]
    assert (records["first_reply_time", 1].elapsed_calendar_s, records["first_reply_time", 1].breached) == (600, False)
