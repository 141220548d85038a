"""Merges, the spam mark and what undoes them; follow-ups; ties; a desk that never opens; and the table of states."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from chalicelib.desk.commands import MarkSpam, SnoozeTicket, UpdateTicket
from chalicelib.desk.editing import Target
from chalicelib.desk.escalating import EscalateTicket
from chalicelib.sla.instances import RUNS_IN, TIMERS
from chalicelib.sla.records import Record, fold
from tests.builders import AGENT, CUSTOMER
from tests.fakes_of_rules import BookOf
from tests.unit.sla.life import Life, a_policy

HOUR = 3600
ALL = {
    "first_reply_time": 10 * HOUR, "next_reply_time": 10 * HOUR, "requester_wait_time": 10 * HOUR,
    "agent_work_time": 10 * HOUR, "total_resolution_time": 10 * HOUR, "queue_ownership_time": 10 * HOUR,
}  # fmt: skip
REPLIES = {"first_reply_time": HOUR, "next_reply_time": HOUR}


def utc(hour: int, minute: int = 0, second: int = 0, day: int = 10) -> datetime:
    return datetime(2026, 3, day, hour, minute, second, tzinfo=UTC)


def of(life: Life, ticket_id: str) -> dict[tuple[str, int], Record]:
    found = fold(life.desk.events(ticket_id), life.book, life.book)
    return {(one.metric, one.instance): one for one in found}


class Pair:
    """A ticket of eight o'clock and another one of the same customer, of nine o'clock."""

    def __init__(self, targets: dict[str, int]) -> None:
        self.life = Life(a_policy(targets)).at("08:00").opens()
        self.old = self.life.ticket_id
        self.new = self.life.at("09:00").opens().ticket_id

    def merge(self, into: str, source: str) -> None:
        self.life.desk.merging.merge(Target(ticket_id=into, actor=AGENT), source)

    def unmerge(self, into: str, source: str) -> None:
        self.life.desk.merging.unmerge(Target(ticket_id=into, actor=AGENT), source)

    def replies(self, ticket_id: str, is_taken: bool = True) -> str:
        self.life.ticket_id = ticket_id
        return self.life.agent_replies(is_taken).id


# --- merging


class Neglected(Pair):
    """Two tickets with all clocks there are and five warnings each, at which nobody has looked for three days."""

    def __init__(self) -> None:
        metrics = [metric for metric in RUNS_IN if metric not in TIMERS]
        warnings = [{"pct": pct} for pct in (10, 20, 30, 40, 50)]
        self.life = Life(a_policy(dict.fromkeys(metrics, 3000), warnings=warnings))
        self.old, self.new = (self._worked_on() for _ in range(2))
        self.life.at("+3 12:00")

    def _worked_on(self) -> str:
        life = self.life.at("12:00").opens(queue_id="q_fr")
        life.at("12:01").agent_replies()
        life.at("12:02").customer_writes().at("12:03").does(EscalateTicket("q_x"))
        return life.ticket_id

    def events(self) -> dict[str, list[tuple[str, Any]]]:
        """What was told of each after it was opened."""
        return {id_: [(one.type, one.data) for one in self.life.desk.events(id_)[1:]] for id_ in (self.old, self.new)}


def test_two_tickets_nobody_has_looked_at_for_days_catch_up_one_by_one_and_are_merged() -> None:
    late, punctual = Neglected(), Neglected()
    for ticket_id in (punctual.old, punctual.new):
        assert punctual.life.waking.wake(ticket_id, None)
    for pair in (late, punctual):
        before = len(pair.life.desk.store.changes)
        pair.merge(pair.old, pair.new)
        sizes = [change.row_count for change in pair.life.desk.store.changes[before:]]
        assert len(sizes) == (3 if pair is late else 1)
        assert max(sizes) <= 100
        assert pair.life.desk.ticket(pair.new).merged_into == pair.old
    assert late.events() == punctual.events()


def test_of_two_tickets_only_the_one_that_is_late_catches_up_by_itself() -> None:
    pair = Neglected()
    pair.life.waking.wake(pair.old, None)
    before = len(pair.life.desk.store.changes)
    pair.merge(pair.old, pair.new)
    first, second = pair.life.desk.store.changes[before:]
    assert {event.subject_id for event in first.events} == {pair.new}
    assert {event.actor.id for event in first.events} == {"sla"}
    assert {event.subject_id for event in second.events} == {pair.old, pair.new}


def test_all_clocks_of_a_merged_ticket_are_cancelled() -> None:
    pair = Pair(ALL)
    pair.life.at("10:00")
    pair.merge(pair.old, pair.new)
    ended = of(pair.life, pair.new).values()
    assert {one.metric for one in ended} == set(ALL) - {"next_reply_time"}
    assert {(one.state, one.cancel_reason, one.cancelled_at) for one in ended} == {("cancelled", "merged", utc(10))}


def test_an_older_unanswered_message_takes_the_first_reply_back_to_itself() -> None:
    pair = Pair(ALL)
    pair.life.at("10:00")
    pair.merge(pair.new, pair.old)
    first = of(pair.life, pair.new)["first_reply_time", 1]
    assert (first.activated_at, first.elapsed_calendar_s, first.due_at) == (utc(8), 2 * HOUR, utc(18))


def test_a_newer_message_moves_nothing() -> None:
    pair = Pair(ALL)
    pair.life.at("10:00")
    pair.merge(pair.old, pair.new)
    assert of(pair.life, pair.old)["first_reply_time", 1].activated_at == utc(8)


def test_an_answered_ticket_waits_for_its_next_reply_since_the_merged_message() -> None:
    pair = Pair(ALL)
    pair.life.at("09:30")
    pair.replies(pair.new)
    pair.life.at("10:00")
    pair.merge(pair.new, pair.old)
    following = of(pair.life, pair.new)["next_reply_time", 1]
    assert (following.activated_at, following.elapsed_calendar_s, following.breached) == (utc(8), 2 * HOUR, False)


def test_an_answered_ticket_that_is_merged_brings_no_question() -> None:
    pair = Pair(ALL)
    pair.life.at("09:30")
    pair.replies(pair.old)
    pair.replies(pair.new)
    pair.life.at("10:00")
    pair.merge(pair.new, pair.old)
    assert ("next_reply_time", 1) not in of(pair.life, pair.new)


def test_a_reply_still_on_its_way_is_an_answer_when_its_ticket_is_merged() -> None:
    pair = Pair(ALL)
    pair.life.at("09:30")
    pair.replies(pair.new)
    reply = pair.replies(pair.old, is_taken=False)
    pair.life.at("10:00")
    pair.merge(pair.new, pair.old)
    pair.life.desk.delivering.deliver(pair.old, reply)
    assert ("next_reply_time", 1) not in of(pair.life, pair.new)
    assert of(pair.life, pair.old)["first_reply_time", 1].fulfilled_at == utc(9, 30)


def test_a_deadline_that_a_merge_moves_into_the_past_is_missed_at_the_merge() -> None:
    pair = Pair(REPLIES)
    pair.life.at("09:30")
    pair.merge(pair.new, pair.old)
    first = of(pair.life, pair.new)["first_reply_time", 1]
    assert (first.breached_at, first.breach_cause, first.due_at) == (utc(9, 30), "merge", utc(9))


def test_what_came_after_the_merge_in_the_same_moment_is_still_in_time() -> None:
    pair = Pair({**REPLIES, "total_resolution_time": HOUR})
    pair.life.at("10:00")  # the very deadline of the newer ticket
    pair.merge(pair.new, pair.old)
    pair.life.ticket_id = pair.new
    pair.life.becomes("resolved")
    assert not of(pair.life, pair.new)["total_resolution_time", 1].breached
    assert pair.life.ticket.breached_at is None


def test_an_undone_merge_gives_both_tickets_their_clocks_back_without_the_time_between() -> None:
    pair = Pair(ALL)
    pair.life.at("10:00")
    pair.merge(pair.new, pair.old)
    pair.life.at("12:00")
    pair.unmerge(pair.new, pair.old)
    assert of(pair.life, pair.new)["first_reply_time", 1].activated_at == utc(9)
    restored = of(pair.life, pair.old)
    for metric in set(ALL) - {"next_reply_time"}:
        one = restored[metric, 1]
        assert (one.state, one.elapsed_calendar_s, one.due_at) == ("active", 2 * HOUR, utc(20)), metric


def test_a_snooze_that_ended_during_a_merge_ends_when_the_merge_is_undone() -> None:
    pair = Pair(ALL)
    pair.life.ticket_id = pair.old
    pair.life.does(SnoozeTicket(utc(10))).at("09:30")
    pair.merge(pair.new, pair.old)
    pair.life.at("12:00")
    pair.unmerge(pair.new, pair.old)
    pair.life.at("13:00").wake()
    waited = of(pair.life, pair.old)["requester_wait_time", 1]
    assert (pair.life.ticket.status, waited.running_since, waited.elapsed_calendar_s) == ("open", utc(12), 2 * HOUR)


def test_a_question_that_only_came_with_a_merge_goes_with_it() -> None:
    pair = Pair(ALL)
    pair.life.at("09:30")
    pair.replies(pair.new)
    pair.life.at("10:00")
    pair.merge(pair.new, pair.old)
    pair.life.at("11:00")
    pair.unmerge(pair.new, pair.old)
    assert of(pair.life, pair.new)["next_reply_time", 1].cancel_reason == "unmerged"


def test_a_solution_answers_merged_questions_too() -> None:
    pair = Pair(ALL)
    pair.life.at("10:00")
    pair.merge(pair.new, pair.old)
    pair.life.ticket_id = pair.new
    pair.life.at("11:00").becomes("resolved").at("12:00").reopens().at("13:00").customer_writes()
    assert pair.life.records()["next_reply_time", 1].activated_at == utc(13)


# --- spam


def test_the_time_under_the_mark_does_not_count() -> None:
    life = Life(a_policy(ALL)).at("08:00").opens().at("09:00").does(MarkSpam(True))
    assert {(one.state, one.cancel_reason) for one in life.records().values()} == {("cancelled", "spam")}
    assert (life.ticket.next_due_at, life.ticket.due) == (None, None)
    life.at("12:00").does(MarkSpam(False))
    assert {(one.state, one.elapsed_calendar_s, one.due_at) for one in life.records().values()} == {
        ("active", HOUR, utc(21))
    }


def test_what_a_customer_wrote_under_the_mark_is_answered_to_when_it_is_taken_back() -> None:
    life = Life(a_policy(ALL)).at("08:00").opens().at("08:30")
    life.agent_replies()
    life.at("09:00").does(MarkSpam(True)).at("10:00").customer_writes().at("11:00").does(MarkSpam(False))
    following = life.records()["next_reply_time", 1]
    assert (following.activated_at, following.running_since, following.due_at) == (utc(10), utc(11), utc(21))


def test_a_customer_first_heard_under_the_mark_is_told_of_progress_from_when_it_is_taken_back() -> None:
    life = Life(a_policy({"progress_update": HOUR})).at("08:00")
    life.ticket_id = life.desk.opens("Out of office", automatic=True, fields={"channel": "app"}).ticket.id
    life.does(MarkSpam(True)).at("10:00").customer_writes().at("11:00").does(MarkSpam(False)).at("12:30").wake()
    assert [data["at"] for _, data in life.told("sla.progress_due")] == ["2026-03-10T12:00:00.000Z"]


# --- follow-ups


def test_a_follow_up_has_clocks_of_its_own() -> None:
    life = Life(a_policy(ALL)).at("08:00").opens().at("09:00").becomes("resolved").becomes("confirmed")
    life.becomes("archived").at("10:00")
    added = life.desk.says(life.ticket, "Hallo?", CUSTOMER)
    assert added.ticket.id != life.ticket_id
    assert {one.activated_at for one in of(life, added.ticket.id).values()} == {utc(10)}


# --- ties


@pytest.mark.parametrize(("moment", "breached"), [("09:00:00", False), ("09:00:00.001", True)])
def test_the_deadline_itself_is_in_time_and_a_millisecond_later_is_not(moment: str, breached: bool) -> None:
    for act in ("reply", "resolve"):
        life = Life(a_policy({"first_reply_time": HOUR, "total_resolution_time": HOUR}), is_on_time=True)
        life.at("08:00").opens().at(moment)
        if act == "reply":
            life.agent_replies()
        else:
            life.becomes("resolved")
        metric = "first_reply_time" if act == "reply" else "total_resolution_time"
        assert life.records()[metric, 1].breached is breached


def test_of_a_question_and_an_answer_in_one_moment_the_question_came_first() -> None:
    life = Life(a_policy(REPLIES)).at("08:00").opens().at("08:30")
    life.agent_replies()
    life.customer_writes()
    assert list(life.records()) == [("first_reply_time", 1)]


def test_a_timed_move_at_a_deadline_comes_before_it_is_missed() -> None:
    targets = {"archive_time": HOUR, "escalation_ack_time": 3 * HOUR, "confirm_time": HOUR}
    life = Life(a_policy(targets)).at("08:00").opens().at("09:00").does(EscalateTicket("q_default"))
    life.becomes("resolved").at("20:00").wake()
    assert life.ticket.status == "archived"
    assert not life.records()["escalation_ack_time", 1].breached


# --- calendars


def test_where_no_desk_ever_opens_nothing_is_due_and_nothing_breaks() -> None:
    never = {"id": "cal_never", "version": 1, "time_zone": "UTC", "week": {}}
    policy = a_policy()
    policy["targets"] = [{"metric": metric, "target_s": 60, "clock": "business"} for metric in (*ALL, "confirm_time")]
    life = Life(policy, book=BookOf([policy], [never], {"DE": "cal_never"})).at("08:00").opens(market="DE")
    first = life.records()["first_reply_time", 1]
    assert (first.state, first.due_at, first.remaining_s) == ("active", None, 60)
    assert (life.ticket.next_due_at, life.ticket.due) == (None, None)
    life.at("+30 08:00").agent_replies()
    life.becomes("resolved")
    assert {one.breached for one in life.records().values()} == {False}


def test_a_change_of_status_at_a_deadline_at_closing_time_does_not_move_it_to_the_next_morning() -> None:
    policy = a_policy()
    policy["targets"] = [{"metric": "total_resolution_time", "target_s": HOUR, "clock": "business"}]
    life = Life(policy).at("16:00").opens(market="DE").at("17:00").becomes("on_hold")  # 18:00 in Berlin, the close
    assert life.ticket.next_due_at == utc(17)


# --- the table of states


def test_a_clock_paused_at_its_deadline_is_missed_when_it_runs_again_and_not_before() -> None:
    life = Life(a_policy({"requester_wait_time": HOUR})).at("08:00").opens().at("09:00").becomes("pending")
    paused = life.records()["requester_wait_time", 1]
    assert (paused.state, paused.remaining_s, paused.breached) == ("paused", 0, False)
    life.at("11:00").becomes("open").at("11:00:01").wake()
    assert life.records()["requester_wait_time", 1].breached_at == utc(11)


def test_a_clock_is_missed_before_it_is_paused_and_then_has_no_deadline_any_more() -> None:
    life = Life(a_policy({"requester_wait_time": HOUR})).at("08:00").opens().at("10:00").becomes("pending")
    missed = life.records()["requester_wait_time", 1]
    assert (missed.state, missed.breached_at, missed.due_at, life.ticket.next_due_at) == ("paused", utc(9), None, None)
    life.at("11:00").becomes("open")
    resumed = life.records()["requester_wait_time", 1]
    assert (resumed.state, resumed.running_since, resumed.due_at) == ("active", utc(11), None)
    assert life.ticket.next_due_at is None


def test_a_missed_clock_that_runs_on_keeps_its_deadline_in_sight() -> None:
    life = Life(a_policy({"total_resolution_time": HOUR})).at("08:00").opens().at("10:00").becomes("pending")
    assert life.ticket.next_due_at == utc(9)


URGENT = [{"metric": metric, "target_s": 600, "urgency": "urgent"} for metric in ALL]


def with_urgent() -> Life:
    return Life({**a_policy(ALL), "targets": a_policy(ALL)["targets"] + URGENT}).at("08:00").opens()


def test_another_target_keeps_the_time_that_ran_and_misses_at_the_change_what_it_moves_into_the_past() -> None:
    life = with_urgent().at("08:05").does(UpdateTicket(fields={"urgency": "urgent"}))
    ahead = life.records()["first_reply_time", 1]
    assert (ahead.target_s, ahead.due_at, ahead.elapsed_calendar_s) == (600, utc(8, 10), 300)
    life = with_urgent().at("08:30").does(UpdateTicket(fields={"urgency": "urgent"}))
    for metric in ("first_reply_time", "requester_wait_time", "queue_ownership_time"):
        past = life.records()[metric, 1]
        assert (past.breached_at, past.breach_cause, past.elapsed_calendar_s) == (utc(8, 30), "retarget", 1800)


def test_a_paused_clock_whose_new_target_has_run_out_is_missed_at_the_change() -> None:
    life = with_urgent().at("08:30").becomes("pending").at("09:00").does(UpdateTicket(fields={"urgency": "urgent"}))
    past = life.records()["requester_wait_time", 1]
    assert (past.state, past.breached_at, past.breach_cause) == ("paused", utc(9), "retarget")


def test_a_target_changed_while_solved_is_judged_when_the_ticket_is_reopened() -> None:
    life = with_urgent().at("08:30").becomes("resolved").at("09:00").does(UpdateTicket(fields={"urgency": "urgent"}))
    assert not life.records()["total_resolution_time", 1].breached
    life.at("10:00").reopens()
    past = life.records()["total_resolution_time", 1]
    assert (past.breached_at, past.breach_cause) == (utc(10), "retarget")


def test_targets_that_come_later_count_from_when_the_customer_wrote() -> None:
    policy = {**a_policy(ALL), "match": {"all": [{"field": "market", "op": "in", "value": ["US"]}]}}
    life = Life(policy).at("08:00").opens()
    assert life.records() == {}
    life.at("09:00").does(UpdateTicket(fields={"market": "US"}))
    found = {metric: (one.activated_at, one.due_at) for (metric, _), one in life.records().items()}
    late = ("first_reply_time", "requester_wait_time", "agent_work_time", "total_resolution_time")
    assert found == dict.fromkeys(late, (utc(8), utc(18)))


def test_a_shorter_time_to_confirm_moves_nothing_before_it_held() -> None:
    row = {"metric": "confirm_time", "target_s": 48 * HOUR}
    rows = [row, {**row, "target_s": HOUR, "urgency": "urgent"}]
    life = Life({**a_policy(), "targets": rows}).at("08:00").opens().at("09:00").becomes("resolved")
    life.at("15:00").does(UpdateTicket(fields={"urgency": "urgent"})).at("15:01").wake()
    assert (life.ticket.status, life.ticket.confirmed_at) == ("confirmed", utc(15))


def test_what_has_ended_hears_of_nothing_more() -> None:
    life = Life(a_policy(ALL)).at("08:00").opens().at("09:00")
    life.agent_replies(status_after="resolved")
    before = life.records()
    life.at("+1 09:00").does(UpdateTicket(fields={"urgency": "urgent"})).wake()
    assert life.records() == before
