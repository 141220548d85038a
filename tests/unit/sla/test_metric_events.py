"""The log of metric events, read from event rows and held against the fold."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.events import Event
from chalicelib.sla.metric_events import MetricEvent, in_order_of_time, metric_events
from chalicelib.sla.policies import Pin
from chalicelib.sla.records import Folding
from tests.unit.sla.life import Life, a_policy
from tests.unit.sla.test_vectors_of_a_life import utc

PIN = Pin("sla_test", 1)


def log_of(life: Life) -> list[MetricEvent]:
    return in_order_of_time(one for event in life.events for one in metric_events(event))


def told(life: Life, metric: str = "first_reply_time") -> list[tuple[str, int, Any]]:
    return [(one.type, one.instance_id, one.time) for one in log_of(life) if one.metric == metric]


def test_a_first_reply_in_time_is_measured_activated_applied_and_fulfilled_with_its_status() -> None:
    life = Life(a_policy({"first_reply_time": 600})).at("12:00").opens().at("12:09:30")
    life.agent_replies()
    start, reply = utc(10, 12), utc(10, 12, 9, 30)
    assert told(life) == [
        ("measure", 0, start), ("activate", 1, start), ("apply_sla", 1, start),
        ("fulfill", 1, reply), ("update_status", 1, reply),
    ]  # fmt: skip
    by_type = {one.type: one for one in log_of(life)}
    applied, status = by_type["apply_sla"], by_type["update_status"]
    assert (applied.target_s, applied.clock, applied.policy) == (600, "calendar", PIN)
    assert (status.elapsed_calendar_s, status.elapsed_business_s) == (570, 570)
    assert by_type["fulfill"].elapsed_calendar_s is None


def test_warnings_and_breaches_are_told_at_their_own_moment_whenever_they_were_noticed() -> None:
    life = Life(a_policy({"first_reply_time": 600}, warnings=[{"pct": 50}])).at("12:00").opens().at("13:00")
    assert life.wake()
    assert [(one.type, one.time, one.reason) for one in log_of(life)][3:] == [
        ("warn", utc(10, 12, 5), "pct:50"), ("breach", utc(10, 12, 10), None),
    ]  # fmt: skip


def test_a_reply_counts_from_when_it_was_written_also_for_the_clock_that_it_starts() -> None:
    life = Life(a_policy({"first_reply_time": 600, "periodic_update_time": 3600})).at("12:00").opens()
    message = life.at("12:05").agent_replies(is_taken=False)
    life.at("12:20").desk.delivering.deliver(life.ticket_id, message.id)
    written = utc(10, 12, 5)
    assert [when for _, _, when in told(life, "periodic_update_time")] == [written] * 3
    assert told(life)[-2:] == [("fulfill", 1, written), ("update_status", 1, written)]


def test_a_clock_that_stands_still_is_paused_and_activated_again_and_one_that_ends_without_a_reply_is_cancelled() -> (
    None
):
    life = Life(a_policy({"first_reply_time": 9000, "requester_wait_time": 9000})).at("12:00").opens()
    life.at("12:10").becomes("pending").at("12:30").reopens().at("12:40").becomes("resolved")
    assert [type_ for type_, _, _ in told(life, "requester_wait_time")] == [
        "measure", "activate", "apply_sla", "pause", "activate", "fulfill", "update_status",
    ]  # fmt: skip
    last = [one for one in log_of(life) if one.metric == "first_reply_time"][-1]
    assert (last.type, last.reason, last.elapsed_calendar_s) == ("cancel", "resolved_without_reply", 2400)


def test_every_question_after_the_first_answer_is_an_instance_of_its_own() -> None:
    life = Life(a_policy({"first_reply_time": 600, "next_reply_time": 600})).at("12:00").opens().at("12:01")
    life.agent_replies()
    for minute in (2, 4):
        life.at(f"12:0{minute}").customer_writes().at(f"12:0{minute + 1}").agent_replies()
    types = [(type_, number) for type_, number, _ in told(life, "next_reply_time")]
    assert types == [
        ("measure", 0), ("activate", 1), ("apply_sla", 1), ("fulfill", 1), ("update_status", 1),
        ("activate", 2), ("apply_sla", 2), ("fulfill", 2), ("update_status", 2),
    ]  # fmt: skip


def test_other_targets_are_applied_and_a_deadline_they_moved_into_the_past_says_so() -> None:
    rows = [
        {"metric": "first_reply_time", "target_s": 3600},
        {"metric": "first_reply_time", "target_s": 60, "urgency": "urgent"},
    ]
    from chalicelib.desk.commands import UpdateTicket

    life = Life(a_policy(targets=None) | {"targets": rows}).at("12:00").opens(urgency="normal").at("12:10")
    life.does(UpdateTicket({"urgency": "urgent"}))
    applied, breached = [one for one in log_of(life) if one.time == utc(10, 12, 10)]
    assert (applied.type, applied.target_s, applied.policy) == ("apply_sla", 60, PIN)
    assert (breached.type, breached.reason) == ("breach", "retarget")


def test_what_only_wakes_a_ticket_up_measures_nothing() -> None:
    life = Life(a_policy({"confirm_time": 600, "archive_time": 600, "progress_update": 600}), is_on_time=True)
    life.at("12:00").opens().at("12:30").becomes("resolved").at("15:00")
    assert {one.metric for one in log_of(life)} == {"confirm_time"}
    assert told(life, "confirm_time")[-1][:2] == ("update_status", 1)


def test_ids_are_unique_and_the_same_at_every_reading() -> None:
    life = Life(a_policy({"first_reply_time": 600, "requester_wait_time": 900})).at("12:00").opens().at("12:05")
    life.agent_replies(status_after="resolved")
    ids = [one.id for one in log_of(life)]
    assert len(set(ids)) == len(ids) == len(log_of(life))
    assert ids == [one.id for one in log_of(life)]
    assert all(id_.startswith("evt_") for id_ in ids)


def test_the_log_tells_what_the_fold_did() -> None:
    """Every instance of the fold begins, and ends as it ended, at the same moments in the log."""
    life = Life(
        a_policy(
            {"first_reply_time": 300, "next_reply_time": 600, "pausable_update_time": 900, "agent_work_time": 1200}
        )
    )
    life.at("12:00").opens(channel_created_at=utc(10, 11)).at("12:10").agent_replies(status_after="pending")
    life.at("12:20").customer_writes().at("12:45").agent_replies()
    life.at("13:00").becomes("resolved").at("14:00").customer_writes()
    folding = Folding(life.book, life.book)
    for event in life.events:
        folding.take(event)
    for one in folding.records():
        own = [entry for entry in log_of(life) if (entry.metric, entry.instance_id) == (one.metric, one.instance)]
        ends = [entry for entry in own if entry.type in ("fulfill", "cancel")]
        assert own[0].time == one.activated_at, one
        assert (one.fulfilled_at or one.cancelled_at) == (
            ends[-1].time if ends and one.state in ("fulfilled", "cancelled") else None
        )
        assert one.breached_at == next((entry.time for entry in own if entry.type == "breach"), None)


@pytest.mark.parametrize("type_", ["ticket.tags_changed", "message.created", "sla.progress_due"])
def test_an_event_that_did_nothing_to_clocks_tells_nothing(type_: str) -> None:
    life = Life(a_policy({"first_reply_time": 300})).at("12:00").opens()
    first = life.events[0]
    data = {"instance": 1, "at": "2026-03-10T12:00:00.000Z"}
    other = Event(first.subject_id, 9, type_, first.occurred_at + timedelta(1), first.actor, data)
    assert metric_events(other) == []
