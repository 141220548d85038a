"""Re-applying policies and calendars: which open tickets move, from when on, and how the walk finds every one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.commands import MarkSpam, UpdateTicket
from chalicelib.desk.tickets import Status
from chalicelib.sla.policies import Pin
from chalicelib.sla.reapply_walk import Place, Reapplying, Request
from chalicelib.sla.reapplying import Subject
from chalicelib.sla.state import loads
from tests.builders import LI
from tests.fakes_of_rules import BERLIN, BookOf
from tests.unit.sla.life import Life, a_policy

POLICY, CALENDAR = Subject("policy", "sla_test"), Subject("calendar", "cal_de")


def at(hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, 3, 10, hour, minute, second, tzinfo=UTC)


class Book(BookOf):
    """A rule book that counts how often it is brought up to date."""

    renewals = 0

    def renew(self) -> None:
        self.renewals += 1


class Queue:
    """Steps, taken in any order by whoever asks; refuses everything while `is_busy`."""

    def __init__(self) -> None:
        self.waiting: list[Mapping[str, Any]] = []
        self.is_busy = False

    def send(self, steps: Sequence[Mapping[str, Any]]) -> None:
        if self.is_busy:
            raise ConflictError("busy")
        self.waiting += steps


class Scene:
    """A desk with a policy of ten minutes for a first reply, and the consumer of its steps."""

    def __init__(self, **policy: Any) -> None:
        self.book = Book([a_policy({"first_reply_time": 600}, **policy)])
        self.life = Life({}, book=self.book)
        self.queue = Queue()
        self.reapplying = Reapplying(self.life.desk.commits, self.book, self.queue)
        self.steps: list[Mapping[str, Any]] = []

    def improved(self, **policy: Any) -> Scene:
        """The policy has a second version: five minutes."""
        self.book.add_policy({**a_policy({"first_reply_time": 300}, **policy), "version": 2})
        return self

    def asked(self, subject: Subject = POLICY, ticket_ids: Sequence[str] | None = None, copies: int = 1) -> Scene:
        """Somebody asks, and every step is taken, each `copies` times."""
        self.reapplying.ask(subject, LI, ticket_ids)
        while self.queue.waiting:
            self.take_next(copies)
        return self

    def take_next(self, copies: int = 1) -> None:
        """The queue brings its first step, more than once if it likes."""
        step = self.queue.waiting.pop(0)
        self.steps.append(step)
        self.take(step)
        waiting = list(self.queue.waiting)
        for _ in range(copies - 1):
            self.take(step)
        self.queue.waiting = waiting  # a second walk would only do the same again

    def take(self, step: Mapping[str, Any]) -> None:
        request = Request.of(step)
        if "page" in step:
            self.reapplying.walk(request, Place(**step["page"]))
        for ticket_id in step.get("ticket_ids", ()):
            self.reapplying.move(request, ticket_id)

    def applied(self) -> list[Mapping[str, Any]]:
        """What the ticket was told to be held to."""
        return [data for _, data in self.life.told("sla.applied")]

    def pinned(self, ticket_id: str | None = None) -> Pin | None:
        """The policy's version that a ticket is held to."""
        return loads(self.life.desk.store.rows["ticket", ticket_id or self.life.ticket_id].clocks).policy


def test_a_new_version_of_a_policy_moves_no_open_ticket_by_itself() -> None:
    scene = Scene()
    scene.life.at("12:00").opens()
    scene.improved().life.at("12:01").customer_writes()
    assert (scene.pinned(), scene.life.ticket.next_due_at) == (Pin("sla_test", 1), at(12, 10))


def test_an_open_ticket_is_held_to_the_new_version_and_tells_who_asked() -> None:
    scene = Scene()
    scene.life.at("12:00").opens()
    version = scene.life.ticket.version
    scene.improved().life.at("12:02")
    scene.asked()
    ticket = scene.life.ticket
    assert (scene.pinned(), ticket.next_due_at) == (Pin("sla_test", 2), at(12, 5))
    assert (ticket.version, ticket.updated_at) == (version, at(12, 0))
    (event,) = [event for event in scene.life.events if event.type == "sla.applied"]
    assert (event.data["reason"], event.data["policy_version"], event.actor.id) == ("reapplied", 2, LI)


def test_a_deadline_that_lies_in_the_past_now_is_missed_now() -> None:
    scene = Scene()
    scene.life.at("12:00").opens()
    scene.improved().life.at("12:07")
    scene.asked()
    record = scene.life.records()["first_reply_time", 1]
    assert (record.breached_at, record.breach_cause) == (at(12, 7), "retarget")
    assert scene.life.ticket.breached_at == at(12, 7)


def test_history_never_changes() -> None:
    scene = Scene()
    scene.life.at("12:00").opens().at("12:08").agent_replies()
    before = scene.life.records()["first_reply_time", 1]
    scene.improved().life.at("12:20")
    scene.asked()
    assert scene.life.records()["first_reply_time", 1] == before
    assert (before.breached, before.target_s, scene.pinned()) == (False, 600, Pin("sla_test", 2))


def test_a_ticket_that_holds_to_what_is_current_is_left_alone() -> None:
    scene = Scene()
    scene.life.at("12:00").opens()
    count = len(scene.life.events)
    scene.asked().asked(CALENDAR)
    assert len(scene.life.events) == count
    assert [step for step in scene.steps if "ticket_ids" in step] == []


def test_a_step_that_is_taken_twice_moves_nothing_twice() -> None:
    scene = Scene()
    scene.life.at("12:00").opens()
    scene.improved().life.at("12:02")
    scene.asked(copies=3)
    assert len(scene.applied()) == 1


def test_a_reply_that_waits_for_its_channel_does_not_make_it_move_again() -> None:
    scene = Scene()
    scene.life.at("12:00").opens().at("12:01").agent_replies(is_taken=False)
    scene.improved().life.at("12:02")
    scene.asked().asked()
    assert len(scene.applied()) == 1


@pytest.mark.parametrize("status", ["pending", "on_hold", "resolved"])
def test_tickets_that_wait_or_are_solved_move_too(status: Status) -> None:
    scene = Scene()
    scene.life.at("12:00").opens().becomes(status)
    scene.improved().life.at("12:02")
    assert [data["policy_version"] for data in scene.asked().applied()] == [2]


def test_what_is_over_stays_as_it_was() -> None:
    scene = Scene()
    spam = scene.life.at("12:00").opens().does(MarkSpam(True)).ticket_id
    confirmed = scene.life.opens().becomes("resolved").becomes("confirmed").ticket_id
    scene.improved().life.at("12:02")
    scene.asked().asked(ticket_ids=[spam, confirmed])
    assert {scene.pinned(spam), scene.pinned(confirmed)} == {Pin("sla_test", 1)}


def test_a_ticket_from_before_there_were_clocks_gets_none() -> None:
    scene = Scene()
    scene.life.at("12:00").opens()
    store = scene.life.desk.store
    store.rows["ticket", scene.life.ticket_id] = replace(scene.life.ticket, clocks="")
    scene.improved().asked(ticket_ids=[scene.life.ticket_id])
    assert scene.applied() == []


def test_a_policy_that_goes_before_takes_the_tickets_it_is_for_and_no_others() -> None:
    scene = Scene(position=10)
    scene.life.at("12:00").opens(market="DE")
    german = scene.life.ticket_id
    french = scene.life.opens(market="FR").ticket_id
    match = {"all": [{"field": "market", "op": "in", "value": ["DE"]}]}
    targets = [{"metric": "first_reply_time", "target_s": 60}]
    scene.book.add_policy({"id": "sla_de", "version": 1, "position": 1, "match": match, "targets": targets})
    scene.asked(Subject("policy", "sla_de"))
    assert (scene.pinned(german), scene.pinned(french)) == (Pin("sla_de", 1), Pin("sla_test", 1))


def test_a_policy_that_is_out_of_use_lets_its_tickets_go() -> None:
    scene = Scene()
    scene.life.at("12:00").opens()
    scene.improved(is_active=False).life.at("12:02")
    scene.asked()
    assert (scene.pinned(), scene.life.ticket.next_due_at) == (None, None)
    record = scene.life.records()["first_reply_time", 1]
    assert (record.state, record.cancel_reason) == ("cancelled", "no_target")


def test_a_calendar_moves_the_tickets_that_are_measured_by_it() -> None:
    scene = Scene()
    targets = [{"metric": "first_reply_time", "target_s": 3600, "clock": "business"}]
    scene.book.add_policy({**a_policy(), "version": 2, "targets": targets})
    scene.life.at("16:30").opens(market="DE")  # 17:30 in Berlin, which closes at 18:00
    german = scene.life.ticket
    french = scene.life.opens(market="FR").ticket_id
    assert german.next_due_at == datetime(2026, 3, 11, 8, 30, tzinfo=UTC)
    longer = {**BERLIN, "version": 2, "week": dict.fromkeys(("mon", "tue", "wed"), (("09:00", "20:00"),))}
    scene.book.add_calendar(longer)
    scene.asked(CALENDAR)
    assert scene.life.desk.store.rows["ticket", german.id].next_due_at == at(17, 30)
    assert not [event for event in scene.life.desk.store.events(french) if event.type == "sla.applied"]


def test_only_the_named_tickets_move_each_once() -> None:
    scene = Scene()
    ids = [scene.life.at("12:00").opens().ticket_id for _ in range(13)]
    scene.improved().life.at("12:02")
    scene.asked(ticket_ids=[*ids[:12], ids[0], "tkt_00000000000000000000000000"])
    assert [scene.pinned(id_) for id_ in ids] == [Pin("sla_test", 2)] * 12 + [Pin("sla_test", 1)]
    assert [len(step["ticket_ids"]) for step in scene.steps] == [10, 3]


def test_the_walk_goes_page_by_page_and_sends_on_only_what_would_move() -> None:
    scene = Scene()
    ids = [scene.life.at("12:00").opens().ticket_id for _ in range(130)]
    scene.improved().life.at("12:02")
    scene.asked(ticket_ids=ids[:60]).steps.clear()
    scene.life.at("12:30")
    scene.asked()
    assert {scene.pinned(id_) for id_ in ids} == {Pin("sla_test", 2)}
    assert sum(len(step.get("ticket_ids", ())) for step in scene.steps) == 70
    assert [step["page"]["status"] for step in scene.steps if "page" in step] == [0, 0, 1, 2, 3, 4, *range(5)]


def test_a_ticket_that_changes_its_status_behind_the_walk_is_found_in_the_second_round() -> None:
    scene = Scene()
    scene.life.at("11:00").opens().becomes("on_hold")
    scene.improved().life.at("12:00")
    scene.reapplying.ask(POLICY, LI)
    while scene.queue.waiting[0].get("page") != Place(2).told():
        scene.take_next()
    scene.life.at("12:01").becomes("open")  # whose tickets have been looked at
    while scene.queue.waiting:
        scene.take_next()
    assert scene.pinned() == Pin("sla_test", 2)
    moving = next(at for at, step in enumerate(scene.steps) if "ticket_ids" in step)
    assert scene.steps[moving - 1]["page"] == Place(1, is_second_round=True).told()


def test_a_queue_that_is_busy_lets_the_step_be_taken_again() -> None:
    scene = Scene()
    scene.life.at("12:00").opens()
    scene.improved().life.at("12:02")
    scene.reapplying.ask(POLICY, LI)
    scene.queue.is_busy = True
    with pytest.raises(ConflictError):
        scene.take(scene.queue.waiting[0])
    scene.queue.is_busy = False
    scene.take(scene.queue.waiting[0])
    assert len(scene.queue.waiting) == 3  # the first page, its ticket, and the next page


def test_rules_that_were_read_before_somebody_asked_are_read_again_once() -> None:
    scene = Scene()
    ids = [scene.life.at("12:00").opens().ticket_id for _ in range(2)]
    scene.life.at("12:02")
    scene.reapplying.ask(POLICY, LI, ids)
    scene.life.at("12:02:10")
    for step in [*scene.queue.waiting, *scene.queue.waiting]:
        scene.take(step)
    assert scene.book.renewals == 1
    scene.life.at("12:03")
    scene.asked(ticket_ids=ids)
    assert scene.book.renewals > 1


def test_people_may_work_on_a_ticket_while_it_moves() -> None:
    scene = Scene()
    scene.life.at("12:00").opens()
    scene.improved().life.at("12:02")
    scene.life.desk.store.meanwhile.append(lambda: scene.life.does(UpdateTicket({"urgency": "urgent"})))
    scene.asked()
    assert (scene.pinned(), scene.life.ticket.urgency) == (Pin("sla_test", 2), "urgent")
