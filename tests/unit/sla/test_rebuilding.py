"""Clocks built again from the events are what is stored, and where they are not, that is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.sla.rebuilding import Rebuilding
from tests.builders import a_ticket
from tests.unit.sla.life import Life, a_policy

POLICY = a_policy({"first_reply_time": 600, "next_reply_time": 600, "agent_work_time": 900}, warnings=[{"pct": 50}])


def a_life() -> Life:
    """A late answer, and a late second one that is still waited for."""
    life = Life(POLICY).at("12:00").opens()
    life.at("12:20").agent_replies()
    return life.at("12:30").customer_writes().at("12:50").becomes("pending")


def test_after_a_life_the_stored_clocks_are_those_of_the_events() -> None:
    life = a_life()
    (found,) = Rebuilding(life.desk.store, life.book).all()
    assert (found.ticket_id, found.has_clocks, found.differences) == (life.ticket_id, True, {})


def test_what_differs_is_named_with_both_values() -> None:
    life = a_life()
    ticket = life.ticket
    wrong = replace(ticket, clocks=ticket.clocks.replace('"r":1', '"r":2'), next_due_at=None, breached_at=None)
    life.desk.store.rows["ticket", ticket.id] = wrong
    found = Rebuilding(life.desk.store, life.book).one(ticket.id)
    assert ticket.breached_at
    assert found.differences["r"] == (2, 1)
    assert found.differences["breached_at"] == (None, ticket.breached_at)
    assert found.differences.keys() == {"r", "breached_at", "next_due_at"}


def test_an_event_that_came_after_the_ticket_was_read_is_left_aside() -> None:
    life = a_life()
    before = life.ticket
    life.at("13:00").reopens()
    life.desk.store.rows["ticket", before.id] = before
    assert Rebuilding(life.desk.store, life.book).one(before.id).differences == {}


def test_a_ticket_from_before_there_were_clocks_is_counted_and_not_judged() -> None:
    life = Life(POLICY).at("12:00").opens()
    old = a_ticket(created_at=life.ticket.created_at - timedelta(days=1))
    life.desk.store.rows["ticket", old.id] = old
    assert [one.has_clocks for one in Rebuilding(life.desk.store, life.book).all()] == [False, True]


def test_a_ticket_that_does_not_exist_cannot_be_compared() -> None:
    life = Life(POLICY)
    with pytest.raises(LookupError):
        Rebuilding(life.desk.store, life.book).one("tkt_none")
