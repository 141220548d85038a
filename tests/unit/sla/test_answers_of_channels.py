"""A reply counts from when the agent committed it, once its channel has taken it: early, late, refused or lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import permutations
from typing import Any

import pytest

from chalicelib.desk.commands import UpdateTicket
from chalicelib.desk.message_steps import MessageSteps
from chalicelib.ports import DeliveryError
from chalicelib.replies.delivering import SYSTEM, moving
from chalicelib.sla.records import Record
from tests.fakes_of_editors import ask_editors, let_go
from tests.fakes_of_rules import BookOf
from tests.unit.sla.life import Life, a_policy

HOUR = 3600
POLICY = a_policy(
    {"first_reply_time": HOUR, "next_reply_time": HOUR, "periodic_update_time": 2 * HOUR, "agent_work_time": 99 * HOUR},
    warnings=[{"pct": 50}],
)


def utc(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 10, hour, minute, tzinfo=UTC)


def answered(life: Life, message_id: str, outcome: str = "taken") -> None:
    """The channel answers for a reply now."""
    way = life.desk.ways["*"]
    way.is_repeatable = outcome != "lost"
    way.failure = {"refused": DeliveryError("no such address"), "lost": OSError("gone")}.get(outcome)
    try:
        life.desk.delivering.deliver(life.ticket_id, message_id)
    except OSError:
        life.desk.delivering.deliver(life.ticket_id, message_id)
    way.is_repeatable, way.failure = True, None


def waiting_reply() -> tuple[Life, str]:
    """A ticket of eight o'clock, answered at half past; its channel has not taken that yet."""
    life = Life(POLICY).at("08:00").opens().at("08:30")
    return life, life.agent_replies(is_taken=False).id


def first(life: Life) -> Record:
    return life.records()["first_reply_time", 1]


def test_a_reply_that_its_channel_takes_late_was_given_in_time_though_timers_looked_in_between() -> None:
    life, reply = waiting_reply()
    for moment in ("09:00:01", "09:30", "11:00"):
        life.at(moment).wake()
    answered(life.at("11:30"), reply)
    assert (first(life).state, first(life).fulfilled_at, first(life).breached) == ("fulfilled", utc(8, 30), False)
    assert [data["metric"] for _, data in life.told("sla.breached")] == ["periodic_update_time"]
    assert life.records()["periodic_update_time", 1].breached_at == utc(10, 30)


@pytest.mark.parametrize("outcome", ["refused", "lost"])
def test_a_reply_that_never_arrived_was_none_and_the_deadline_behind_it_was_missed(outcome: str) -> None:
    life, reply = waiting_reply()
    answered(life.at("09:30"), reply, outcome)
    assert (first(life).state, first(life).breached_at, first(life).detected_at) == ("active", utc(9), utc(9, 30))
    life.at("10:00").agent_replies()
    assert (first(life).state, first(life).breached, first(life).fulfilled_at) == ("fulfilled", True, utc(10))


def test_a_refusal_before_the_deadline_leaves_the_clock_running() -> None:
    life, reply = waiting_reply()
    answered(life.at("08:40"), reply, "refused")
    assert (first(life).state, first(life).due_at, life.ticket.next_due_at) == ("active", utc(9), utc(9))
    life.at("09:00:01").wake()
    assert first(life).breached_at == utc(9)


def test_while_a_channel_is_silent_the_row_says_when_to_look_again_for_what_does_not_depend_on_it() -> None:
    life, _ = waiting_reply()
    assert life.ticket.due_at is not None
    life.at("09:00:01").wake()
    assert life.told("sla.breached") == []


def test_while_an_editor_is_awaited_warnings_and_breaches_come_at_their_time() -> None:
    life, reply = waiting_reply()
    ask_editors(life.at("08:31").desk, life.ticket_id, reply)
    assert (first(life).state, first(life).due_at, life.ticket.next_due_at) == ("active", utc(9), utc(9))
    life.at("09:00:01").wake()
    assert [data["metric"] for _, data in life.told("sla.breached")] == ["first_reply_time"]
    assert first(life).breached_at == utc(9)


def test_an_edited_reply_counts_from_when_the_editor_let_it_go() -> None:
    life, reply = waiting_reply()
    ask_editors(life.at("08:31").desk, life.ticket_id, reply)
    let_go(life.at("08:35").desk, life.ticket_id, reply, "edited")
    let_go(life.at("08:45").desk, life.ticket_id, reply)
    life.at("09:30").wake()
    assert life.told("sla.breached") == []
    answered(life.at("10:00"), reply)
    assert (first(life).state, first(life).fulfilled_at, first(life).breached) == ("fulfilled", utc(8, 45), False)
    assert life.records()["periodic_update_time", 1].activated_at == utc(8, 45)


def test_an_edited_reply_that_never_arrives_was_none() -> None:
    life, reply = waiting_reply()
    ask_editors(life.desk, life.ticket_id, reply)
    let_go(life.at("08:45").desk, life.ticket_id, reply, "original")
    answered(life.at("09:30"), reply, "refused")
    assert (first(life).state, first(life).breached_at) == ("active", utc(9))


def test_one_that_was_on_its_way_when_editors_were_asked_counts_from_its_channels_answer() -> None:
    life, reply = waiting_reply()
    ask_editors(life.at("08:35").desk, life.ticket_id, reply)
    steps = MessageSteps(life.at("08:40").desk.commits, SYSTEM)
    _, message, known = steps.read(life.ticket_id, reply)
    steps.take(message, moving(("queued",), "sent"), known)
    assert (first(life).state, first(life).fulfilled_at) == ("fulfilled", utc(8, 40))
    assert life.desk.message(reply, life.ticket_id).due is None


def test_an_answer_told_twice_counts_once() -> None:
    life, reply = waiting_reply()
    answered(life.at("08:40"), reply)
    before = life.records()
    answered(life.at("08:50"), reply)
    assert life.records() == before


def written(outcomes: Sequence[str], order: Sequence[int], looks: bool) -> tuple[Any, ...]:
    """Three replies between two questions and a pause, answered for in some order afterwards."""
    life = Life(POLICY).at("08:00").opens().at("08:50")
    replies = [life.agent_replies(is_taken=False).id]
    life.at("09:10").customer_writes().at("10:05")
    replies.append(life.agent_replies(is_taken=False).id)
    life.at("10:15").becomes("pending").at("10:30").customer_writes().at("11:20")
    replies.append(life.agent_replies(is_taken=False).id)
    life.at("11:25").becomes("resolved").at("11:40").customer_writes()
    for place, number in enumerate(order):
        life.at(f"13:{place}0")
        if looks:
            life.wake()
        answered(life, replies[number], outcomes[number])
    life.at("13:30").wake()
    life.does_nothing()
    told = life.told("sla.breached", "sla.warning", "sla.fulfilled")
    facts = sorted((kind, sorted((name, str(value)) for name, value in data.items())) for kind, data in told)
    records = {
        key: (one.state, one.activated_at, one.fulfilled_at, one.cancelled_at, one.breached_at, one.warnings_sent,
              one.elapsed_calendar_s)
        for key, one in life.records().items()
    }  # fmt: skip
    return records, facts, life.ticket.next_due_at


@pytest.mark.parametrize(
    "outcomes", [("taken",) * 3, ("refused", "taken", "taken"), ("taken", "lost", "taken"), ("refused",) * 3]
)
def test_answers_in_any_order_and_looks_between_them_leave_one_record(outcomes: tuple[str, ...]) -> None:
    found = [written(outcomes, order, looks) for order in permutations(range(3)) for looks in (False, True)]
    assert all(one == found[0] for one in found)


def test_the_policy_that_held_when_the_agent_resolved_decides_though_the_channel_answers_later() -> None:
    match = {"match": {"all": [{"field": "market", "op": "in", "value": ["US"]}]}}
    counting = {**POLICY, **match, "id": "sla_us", "count_resolve_as_reply": True}
    life = Life(POLICY, book=BookOf([{**POLICY, "position": 2}, counting])).at("08:00").opens(market="US").at("08:10")
    reply = life.agent_replies(is_taken=False).id
    life.at("08:20").becomes("resolved").at("08:30").does(UpdateTicket(fields={"market": "FR"}))
    answered(life.at("08:40"), reply, "refused")
    assert (first(life).state, first(life).fulfilled_at, first(life).policy_id) == ("fulfilled", utc(8, 20), "sla_us")


def test_a_change_taken_back_while_a_channel_is_silent_leaves_the_first_targets() -> None:
    urgent = [{"metric": "next_reply_time", "target_s": 600, "urgency": "urgent"}]
    policy = a_policy({"first_reply_time": HOUR, "next_reply_time": HOUR})
    life = Life({**policy, "targets": policy["targets"] + urgent}).at("08:00").opens().at("08:10")
    reply = life.agent_replies(is_taken=False).id
    life.at("08:20").customer_writes()
    life.does(UpdateTicket(fields={"urgency": "urgent"})).at("08:25").does(UpdateTicket(fields={"urgency": "normal"}))
    answered(life.at("08:26"), reply)
    assert life.records()["next_reply_time", 1].target_s == HOUR


def test_a_breach_noticed_with_a_late_refusal_names_the_policy_that_was_missed_though_none_holds_any_more() -> None:
    only_us = {**POLICY, "match": {"all": [{"field": "market", "op": "in", "value": ["US"]}]}}
    life = Life(only_us).at("08:00").opens(market="US").at("08:30")
    reply = life.agent_replies(is_taken=False).id
    life.at("10:00").does(UpdateTicket(fields={"market": "FR"}))
    answered(life.at("10:10"), reply, "refused")
    assert [(data["metric"], data["policy_id"], data["breached_at"]) for _, data in life.told("sla.breached")] == [
        ("first_reply_time", "sla_test", "2026-03-10T09:00:00.000Z")
    ]
