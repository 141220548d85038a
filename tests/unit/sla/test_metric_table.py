"""Every row of the metric catalogue: what starts a clock, pauses it, ends it, and what a reopening does to it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chalicelib.desk.escalating import AcknowledgeEscalation, EscalateTicket
from chalicelib.desk.tickets import Status
from chalicelib.sla.business_time import HORIZON
from chalicelib.sla.records import Record
from tests.builders import CUSTOMER, SHOP
from tests.unit.sla.life import Life, a_policy

HOUR = 3600
WORK = ("requester_wait_time", "agent_work_time", "total_resolution_time")
UPDATES = ("periodic_update_time", "pausable_update_time")
PLAIN = {"first_reply_time": HOUR, "next_reply_time": HOUR}


def utc(hour: int, minute: int = 0, day: int = 10) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def opened(*metrics: str, target_s: int = 10 * HOUR, **options: object) -> Life:
    """A ticket of eight o'clock whose policy has these metrics."""
    return Life(a_policy(dict.fromkeys(metrics, target_s), **options)).at("08:00").opens()


def machine_opens(metrics: tuple[str, ...]) -> Life:
    """A ticket of eight o'clock that no person has written so far, in a queue."""
    life = Life(a_policy(dict.fromkeys(metrics, HOUR))).at("08:00")
    fields = {"channel": "app", "queue_id": "q_default"}
    life.ticket_id = life.desk.opens("Out of office", automatic=True, fields=fields).ticket.id
    return life


def only(life: Life, metric: str, number: int = 1) -> Record:
    return life.records()[metric, number]


def bot_writes(life: Life) -> None:
    added = life.desk.says(life.ticket, "We have got your message", SHOP, translate="none")
    life.desk.delivering.deliver(life.ticket_id, added.message.id)


# --- first reply


def test_the_first_reply_is_waited_for_from_the_first_message_on() -> None:
    record = only(opened("first_reply_time"), "first_reply_time")
    assert (record.state, record.activated_at, record.due_at) == ("active", utc(8), utc(18))


@pytest.mark.parametrize("status", ["pending", "on_hold"])
def test_nothing_pauses_the_wait_for_a_first_reply(status: Status) -> None:
    life = opened("first_reply_time").at("09:00").becomes(status).at("10:00").does_nothing()
    assert (only(life, "first_reply_time").state, only(life, "first_reply_time").due_at) == ("active", utc(18))


def test_a_note_is_no_reply() -> None:
    life = opened("first_reply_time").at("09:00")
    life.desk.says(life.ticket, "Hm", public=False)
    assert only(life, "first_reply_time").state == "active"


def test_a_bot_answers_only_where_the_policy_says_so() -> None:
    for count_bot, state in ((False, "active"), (True, "fulfilled")):
        life = opened("first_reply_time", count_bot=count_bot).at("09:00")
        bot_writes(life)
        assert only(life, "first_reply_time").state == state


def test_a_bot_that_counts_is_still_no_agents_update() -> None:
    life = opened(*UPDATES, count_bot=True).at("09:00")
    bot_writes(life)
    assert life.records() == {}


def test_resolving_without_a_word_cancels_the_first_reply_for_good() -> None:
    life = opened(*PLAIN).at("09:00").becomes("resolved")
    ended = only(life, "first_reply_time")
    assert (ended.state, ended.cancel_reason, ended.cancelled_at) == ("cancelled", "resolved_without_reply", utc(9))
    life.at("10:00").customer_writes().at("10:30").agent_replies()
    assert list(life.records()) == [("first_reply_time", 1), ("next_reply_time", 1)]
    assert only(life, "next_reply_time").activated_at == utc(10)


def test_resolving_counts_as_a_first_reply_where_the_policy_says_so_and_never_as_a_next_one() -> None:
    life = opened(*PLAIN, count_resolve_as_reply=True).at("08:30").becomes("resolved")
    assert only(life, "first_reply_time").fulfilled_at == utc(8, 30)
    life.at("09:00").customer_writes().at("09:10").becomes("resolved")
    assert only(life, "next_reply_time").cancel_reason == "resolved_without_reply"


def test_clocks_may_start_when_the_channel_got_the_message() -> None:
    life = Life(a_policy({"first_reply_time": HOUR, "requester_wait_time": HOUR}, start_from="channel_created_at"))
    life.at("12:00").opens(channel_created_at=utc(10))
    for metric in ("first_reply_time", "requester_wait_time"):
        record = only(life, metric)
        assert (record.activated_at, record.breached_at, record.detected_at) == (utc(10), utc(11), utc(12))


def test_no_clock_starts_before_the_horizon_whatever_a_channel_says() -> None:
    targets = [{"metric": "first_reply_time", "target_s": HOUR, "clock": "business"}]
    life = Life({**a_policy(), "targets": targets, "start_from": "channel_created_at"})
    life.at("12:00").opens(market="DE", channel_created_at=datetime(1, 1, 1, tzinfo=UTC))
    assert only(life, "first_reply_time").activated_at == utc(12) - HORIZON
    assert life.at("12:10").does_nothing().ticket.clocks


def test_clocks_start_when_the_message_came_here_unless_told_otherwise() -> None:
    life = Life(a_policy({"first_reply_time": HOUR})).at("12:00").opens(channel_created_at=utc(10))
    assert only(life, "first_reply_time").activated_at == utc(12)


def test_words_to_somebody_who_has_not_written_are_no_first_reply() -> None:
    life = machine_opens(tuple(PLAIN))
    life.at("09:00").agent_replies()
    life.at("10:00").customer_writes()
    assert list(life.records()) == [("first_reply_time", 1)]
    assert only(life, "first_reply_time").activated_at == utc(10)


# --- next reply


def test_the_next_reply_is_due_from_the_oldest_unanswered_message() -> None:
    life = opened(*PLAIN).at("08:10")
    life.agent_replies()
    life.at("09:00").customer_writes().at("09:20").customer_writes()
    assert (only(life, "next_reply_time").activated_at, only(life, "next_reply_time").due_at) == (utc(9), utc(19))


def test_every_answered_question_is_an_instance_of_its_own() -> None:
    life = opened(*PLAIN)
    for hour in (9, 10, 11):
        life.at(f"{hour}:00").agent_replies()
        life.at(f"{hour}:30").customer_writes()
    found = {key: one.state for key, one in life.records().items() if key[0] == "next_reply_time"}
    assert [(n, state) for (_, n), state in found.items()] == [(1, "fulfilled"), (2, "fulfilled"), (3, "active")]


def test_a_reopening_by_an_agent_waits_for_no_reply() -> None:
    life = opened(*PLAIN).at("08:10")
    life.agent_replies()
    life.at("09:00").becomes("resolved").at("10:00").reopens()
    assert list(life.records()) == [("first_reply_time", 1)]


@pytest.mark.parametrize("how", ["thanks", "automatic"])
def test_thanks_and_machines_reopen_nothing_and_start_nothing(how: str) -> None:
    life = opened(*PLAIN).at("08:10")
    life.agent_replies(status_after="resolved")
    life.at("09:00")
    life.desk.says(life.ticket, "Thanks", CUSTOMER, automatic=how == "automatic")
    assert (life.ticket.status, list(life.records())) == ("resolved", [("first_reply_time", 1)])


def test_an_automatic_message_starts_no_clock_on_an_open_ticket() -> None:
    life = opened(*PLAIN).at("08:10")
    life.agent_replies()
    life.at("09:00").customer_writes(automatic=True)
    assert list(life.records()) == [("first_reply_time", 1)]


def test_a_ticket_that_a_machine_opened_starts_its_clocks_with_the_first_words_of_a_person() -> None:
    life = machine_opens((*PLAIN, *WORK, "queue_ownership_time"))
    assert life.records() == {}
    life.at("08:30").waits_in("q_fr")
    assert life.records() == {}
    life.at("09:00").becomes("resolved").at("09:30").customer_writes()
    assert {metric: one.activated_at for (metric, _), one in life.records().items()} == dict.fromkeys(
        ("first_reply_time", *WORK, "queue_ownership_time"), utc(9, 30)
    )


def test_a_queue_owns_what_a_machine_opened_from_the_first_words_of_a_person() -> None:
    life = machine_opens(("queue_ownership_time",)).at("09:00").customer_writes().at("09:10").customer_writes()
    assert (only(life, "queue_ownership_time").activated_at, len(life.records())) == (utc(9), 1)
    assert machine_opens(("queue_ownership_time",)).at("09:00").becomes("resolved").reopens().records() == {}


# --- updates


@pytest.mark.parametrize("metric", UPDATES)
def test_an_update_is_due_from_every_reply_of_an_agent_to_the_next(metric: str) -> None:
    life = opened(metric)
    assert life.records() == {}
    life.at("09:00").agent_replies()
    life.at("11:00").agent_replies()
    first, second = life.records().values()
    assert (first.state, first.activated_at, first.fulfilled_at) == ("fulfilled", utc(9), utc(11))
    assert (second.state, second.activated_at, second.instance) == ("active", utc(11), 2)


@pytest.mark.parametrize(
    ("metric", "status", "state"),
    [
        ("periodic_update_time", "pending", "active"),
        ("periodic_update_time", "on_hold", "active"),
        ("pausable_update_time", "pending", "paused"),
        ("pausable_update_time", "on_hold", "active"),
        ("requester_wait_time", "pending", "paused"),
        ("requester_wait_time", "on_hold", "active"),
        ("agent_work_time", "pending", "paused"),
        ("agent_work_time", "on_hold", "paused"),
        ("total_resolution_time", "pending", "active"),
        ("total_resolution_time", "on_hold", "active"),
        ("queue_ownership_time", "pending", "paused"),
        ("queue_ownership_time", "on_hold", "paused"),
    ],
)
def test_what_pauses_which_clock(metric: str, status: Status, state: str) -> None:
    life = opened(metric).at("09:00")
    life.agent_replies()
    life.at("10:00").becomes(status)
    record = only(life, metric)
    assert record.state == state
    assert (record.due_at is None) == (state == "paused")
    life.at("12:00").becomes("open").at("13:00").becomes("resolved")
    ran = 13 - record.activated_at.hour - 2 * (state == "paused")
    assert only(life, metric).elapsed_calendar_s == ran * HOUR


def test_queue_ownership_goes_on_while_on_hold_where_the_policy_says_so() -> None:
    life = opened("queue_ownership_time", ownership_runs_on_hold=True).at("09:00").becomes("on_hold")
    assert only(life, "queue_ownership_time").state == "active"


@pytest.mark.parametrize("metric", UPDATES)
def test_updates_end_with_the_solution_and_start_again_with_the_next_reply(metric: str) -> None:
    life = opened(metric).at("09:00")
    life.agent_replies()
    life.at("10:00").becomes("resolved")
    assert (only(life, metric).cancel_reason, only(life, metric).elapsed_calendar_s) == ("resolved", HOUR)
    life.at("11:00").reopens()
    assert len(life.records()) == 1
    life.at("12:00").agent_replies()
    assert only(life, metric, 2).activated_at == utc(12)


def test_a_reply_to_a_solved_ticket_promises_no_further_update() -> None:
    life = opened(*UPDATES).at("09:00").becomes("resolved").at("10:00")
    life.agent_replies()
    assert life.records() == {}


# --- the whole matter


@pytest.mark.parametrize("metric", WORK)
def test_the_whole_matter_is_one_clock_that_goes_on_after_a_reopening(metric: str) -> None:
    life = opened(metric).at("09:00").becomes("resolved")
    assert (only(life, metric).state, only(life, metric).fulfilled_at) == ("fulfilled", utc(9))
    life.at("12:00").reopens()
    record = only(life, metric)
    assert (record.state, record.fulfilled_at) == ("active", None)
    assert (record.running_since, record.due_at) == (utc(12), utc(21))
    life.at("13:00").becomes("resolved")
    assert (only(life, metric).elapsed_calendar_s, len(life.records())) == (2 * HOUR, 1)


def test_a_reopened_clock_that_was_missed_stays_missed_and_is_not_missed_again() -> None:
    life = opened("total_resolution_time", target_s=HOUR).at("10:00").becomes("resolved").at("11:00").reopens()
    record = only(life, "total_resolution_time")
    assert (record.breached, record.breached_at, record.due_at) == (True, utc(9), None)
    life.at("20:00").becomes("resolved")
    assert len(life.told("sla.breached")) == 1


# --- queues and escalations


def test_queue_ownership_is_counted_per_stay() -> None:
    life = opened("queue_ownership_time").at("09:00").waits_in("q_fr").at("10:00").waits_in("q_default")
    life.at("11:00").becomes("resolved").at("12:00").reopens()
    found = [(one.instance, one.state, one.activated_at) for one in life.records().values()]
    assert found == [
        (1, "fulfilled", utc(8)), (2, "fulfilled", utc(9)), (3, "fulfilled", utc(10)), (4, "active", utc(12)),
    ]  # fmt: skip


def test_a_queue_that_only_got_an_agent_is_still_the_same_stay() -> None:
    life = opened("queue_ownership_time").at("09:00").is_taken_by()
    assert [one.instance for one in life.records().values()] == [1]


def test_every_escalation_is_a_clock_of_its_own() -> None:
    life = opened("escalation_ack_time")
    for hour in (9, 10):
        life.at(f"{hour}:00").does(EscalateTicket("q_default")).at(f"{hour}:30").does(AcknowledgeEscalation())
    assert [(one.instance, one.elapsed_calendar_s) for one in life.records().values()] == [(1, 1800), (2, 1800)]


# --- confirming


def test_confirming_by_time_counts_from_the_deadline_however_late_it_is_noticed() -> None:
    life = opened("confirm_time", "archive_time", target_s=24 * HOUR).at("09:00").becomes("resolved").at("+9 12:00")
    life.wake()
    moved = [data["at"] for _, data in life.told("ticket.status_changed") if data["reason"] in ("timeout", "archived")]
    assert moved == ["2026-03-11T09:00:00.000Z", "2026-03-12T09:00:00.000Z"]
    ticket = life.ticket
    assert (ticket.status, ticket.confirmed_at, ticket.confirmed_by) == ("archived", utc(9, day=11), "timeout")
    assert {metric: one.fulfilled_at for (metric, _), one in life.records().items()} == {
        "confirm_time": utc(9, day=11), "archive_time": utc(9, day=12),
    }  # fmt: skip
    assert life.told("sla.breached", "sla.warning", "sla.fulfilled") == []


def test_a_reopening_ends_the_wait_for_a_confirmation() -> None:
    life = opened("confirm_time").at("09:00").becomes("resolved").at("10:00").customer_writes()
    assert (only(life, "confirm_time").state, only(life, "confirm_time").fulfilled_at) == ("fulfilled", utc(10))
    life.at("11:00").becomes("resolved")
    assert only(life, "confirm_time", 2).due_at == utc(21)


def test_a_confirmed_ticket_waits_for_its_archive_until_it_is_reopened() -> None:
    life = opened("confirm_time", "archive_time").at("09:00").becomes("resolved").at("10:00").becomes("confirmed")
    assert only(life, "archive_time").due_at == utc(20)
    life.at("11:00").customer_writes()
    assert (life.ticket.status, only(life, "archive_time").cancel_reason) == ("open", "reopened")


def test_a_snooze_ends_when_it_was_to_end() -> None:
    life = opened("requester_wait_time").at("09:00").snoozes(utc(10)).at("15:00")
    life.wake()
    record = only(life, "requester_wait_time")
    assert (life.ticket.status, record.running_since, record.elapsed_calendar_s) == ("open", utc(10), 6 * HOUR)


# --- progress updates by timer


def test_a_customer_who_hears_nothing_is_to_hear_how_far_it_is_again_and_again() -> None:
    life = Life(a_policy({"progress_update": HOUR}), is_on_time=True).at("08:00").opens().at("11:30")
    assert [data["at"][11:16] for _, data in life.told("sla.progress_due")] == ["09:00", "10:00", "11:00"]


def test_of_several_missed_progress_updates_only_the_last_is_made_up_for() -> None:
    life = opened("progress_update", target_s=HOUR).at("11:30")
    life.wake()
    assert [data["at"][11:16] for _, data in life.told("sla.progress_due")] == ["11:00"]


def test_an_agents_reply_is_as_good_as_a_progress_update_and_waiting_for_the_customer_needs_none() -> None:
    life = Life(a_policy({"progress_update": HOUR}), is_on_time=True).at("08:00").opens().at("08:30")
    life.agent_replies()
    life.at("09:20").becomes("pending").at("12:00").becomes("open").at("12:11")
    assert [data["at"][11:16] for _, data in life.told("sla.progress_due")] == ["12:10"]
    life.at("12:30").becomes("resolved").at("20:00").reopens().at("20:59")
    assert len(life.told("sla.progress_due")) == 1


def test_the_log_beside_the_events_says_what_paused_and_what_ran_on() -> None:
    life = opened("requester_wait_time", "total_resolution_time").at("09:00").becomes("pending")
    life.at("10:00").becomes("open")
    noted = [event.metrics for event in life.events if event.type == "ticket.status_changed"]
    assert noted == ["r1|3600,3600", "r1>"]


def test_a_ticket_on_hold_stays_there_when_its_policy_says_so() -> None:
    kept = Life(a_policy({"first_reply_time": 600}, keep_hold=True)).at("09:00").opens().becomes("on_hold")
    assert kept.at("10:00").customer_writes().ticket.status == "on_hold"
    taken = Life(a_policy({"first_reply_time": 600})).at("09:00").opens().becomes("on_hold")
    assert taken.at("10:00").customer_writes().ticket.status == "open"


def test_words_to_a_ticket_whose_timers_are_weeks_late_open_its_follow_up() -> None:
    life = Life(a_policy({"confirm_time": 3 * 86400, "archive_time": 7 * 86400})).at("08:00").opens()
    source = life.at("09:00").becomes("resolved").ticket
    added = life.at("+20 09:00").desk.says(source, "Hallo?", CUSTOMER)
    assert added.ticket.followup_source_id == source.id
    assert life.ticket.status == "archived"
