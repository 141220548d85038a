"""A draft numbers what happens to a ticket: version, sequence, times, facets, and one event per told status."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chalicelib.desk.drafts import Act, TicketDraft, facets
from chalicelib.desk.errors import InvalidTransitionError
from chalicelib.desk.tickets import TicketLanguage
from tests.builders import AGENT, LI, a_draft, a_ticket
from tests.fakes import START, NoClocks

LATER = START + timedelta(hours=1)


def test_the_version_rises_once_however_many_fields_move() -> None:
    draft = a_draft(version=7)
    draft.set(market="FR")
    draft.set(region="EU", brand="acme")
    draft.apply("set_pending", "test")
    ticket, _ = draft.finish("cmt_1")
    assert ticket.version == 8
    assert ticket.updated_at == LATER


def test_a_field_set_to_what_it_was_is_no_change() -> None:
    draft = a_draft(version=7, market="FR")
    draft.set(market="DE")
    draft.set(market="FR")
    draft.record("message.sent", {"message_id": "msg_1"})
    ticket, _ = draft.finish("cmt_1")
    assert (ticket.version, ticket.updated_at) == (7, START)


def test_a_touched_ticket_is_newer_but_of_the_same_version() -> None:
    draft = a_draft(version=7)
    draft.touch()
    ticket, _ = draft.finish("cmt_1")
    assert (ticket.version, ticket.updated_at) == (7, LATER)


def test_an_event_alone_moves_neither_version_nor_update_time() -> None:
    draft = a_draft(version=7)
    draft.record("message.sent", {"message_id": "msg_1"})
    ticket, events = draft.finish("cmt_1")
    assert (ticket.version, ticket.updated_at, ticket.sequence) == (7, START, 2)
    assert ticket.last_event_at == LATER == events[0].occurred_at


def test_a_new_ticket_stays_at_version_1() -> None:
    ticket = a_ticket(sequence=0)
    draft = TicketDraft(None, ticket, Act(AGENT, START, NoClocks()))
    draft.set(market="FR")
    draft.record("ticket.archived", {})
    written, events = draft.finish("cmt_1")
    assert (written.version, written.sequence, events[0].sequence) == (1, 1, 1)


def test_events_are_numbered_without_a_gap_from_where_the_ticket_stood() -> None:
    draft = a_draft(sequence=41)
    for _ in range(3):
        draft.record("ticket.archived", {})
    ticket, events = draft.finish("cmt_1")
    assert [event.sequence for event in events] == [42, 43, 44]
    assert ticket.sequence == 44
    assert {event.subject_id for event in events} == {ticket.id}


def test_the_commit_is_named_on_the_ticket() -> None:
    ticket, _ = a_draft().finish("cmt_7")
    assert ticket.commit_id == "cmt_7"


def test_event_times_never_run_backwards_whatever_the_clock_says() -> None:
    ahead = START + timedelta(minutes=3)
    ticket = a_ticket(last_event_at=ahead)
    draft = TicketDraft(ticket, ticket, Act(AGENT, START, NoClocks()))
    draft.record("ticket.archived", {})
    draft.touch()
    written, events = draft.finish("cmt_1")
    assert events[0].occurred_at == written.last_event_at == written.updated_at == draft.now == ahead


def test_a_ticket_without_events_takes_the_clock_at_its_word() -> None:
    ticket = a_ticket(last_event_at=None)
    assert TicketDraft(ticket, ticket, Act(AGENT, START, NoClocks())).now == START


def test_what_is_none_is_not_told() -> None:
    draft = a_draft()
    draft.record("ticket.assigned", {"assignee_id": LI, "queue_id": None, "how": "claim"}, ("deliver",))
    _, (event,) = draft.finish("cmt_1")
    assert event.data == {"assignee_id": LI, "how": "claim"}
    assert event.work == ("deliver",)
    assert event.actor == AGENT


def test_a_status_is_told_once_it_has_really_changed() -> None:
    draft = a_draft(status="open", stage="assigned")
    draft.apply("agent_reply", "agent_reply", stage="in_progress")
    _, events = draft.finish("cmt_1")
    assert events == ()
    assert draft.ticket.stage == "in_progress"


def test_a_step_on_the_way_is_never_told() -> None:
    draft = a_draft(status="new")
    draft.pass_through("agent_reply", stage="in_progress")
    draft.apply("resolve", "resolved")
    _, (event,) = draft.finish("cmt_1")
    assert event.type == "ticket.status_changed"
    assert event.data == {"from": "new", "to": "resolved", "reason": "resolved"}


def test_a_detour_back_to_the_same_status_is_not_told() -> None:
    draft = a_draft(status="pending")
    draft.pass_through("agent_reply")
    draft.apply("set_pending", "set_pending")
    _, events = draft.finish("cmt_1")
    assert events == ()


def test_two_moves_are_told_each_from_where_the_one_before_led() -> None:
    draft = a_draft(status="open")
    draft.apply("resolve", "resolved")
    draft.apply("confirm", "confirmed")
    _, events = draft.finish("cmt_1")
    assert [(event.data["from"], event.data["to"]) for event in events] == [
        ("open", "resolved"),
        ("resolved", "confirmed"),
    ]


def test_a_refused_move_changes_nothing() -> None:
    draft = a_draft(status="archived")
    with pytest.raises(InvalidTransitionError):
        draft.apply("reopen", "reopened", reopens=9)
    assert draft.ticket == draft.before


def test_the_stage_is_kept_while_open_and_gone_with_it() -> None:
    draft = a_draft(status="open", stage="in_progress")
    draft.apply("customer_message", "customer_message")
    assert draft.ticket.stage == "in_progress"
    draft.apply("set_pending", "set_pending", stage="assigned")
    assert draft.ticket.stage is None


def test_the_snooze_ends_with_pending() -> None:
    draft = a_draft(status="pending", snoozed_until=LATER)
    draft.apply("customer_message", "customer_message")
    assert draft.ticket.snoozed_until is None


def test_facets_are_those_of_the_finished_ticket() -> None:
    draft = a_draft(queue_id=None, market=None, brand=None)
    draft.record("ticket.archived", {})
    draft.set(queue_id="q_de", market="DE", brand="acme", language=TicketLanguage("de", 0.9), urgency="urgent")
    _, (event,) = draft.finish("cmt_1")
    assert event.facets == {
        "market": "DE",
        "channel": "app",
        "language": "de",
        "queue": "q_de",
        "urgency": "urgent",
        "brand": "acme",
    }


def test_unknown_facts_are_no_facets() -> None:
    known = facets(a_ticket(queue_id=None, market=None, brand=None))
    assert known == {"channel": "app", "language": "fr", "urgency": "normal"}
