"""Commands on fields and status: what each changes, what it tells, and when it refuses."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.assigning import AssignTicket, ClaimTicket
from chalicelib.desk.changes import Loaded
from chalicelib.desk.commands import ChangeTags, ConfirmTicket, MarkSpam, ReopenTicket, SnoozeTicket, UpdateTicket
from chalicelib.desk.editing import Edit
from chalicelib.desk.errors import InvalidTransitionError
from chalicelib.desk.events import Actor
from chalicelib.desk.tickets import Status, TriageResult
from tests.builders import BEN, CUSTOMER, LI, a_draft, after, status_event
from tests.fakes import START

LATER = START + timedelta(hours=1)
CLOSED: tuple[Status, ...] = ("archived", "merged", "spam")
AGENTS = Loaded(agents=frozenset({LI, BEN}))
SOLVED: dict[str, Any] = {"resolved_at": START, "confirmed_at": START, "confirmed_by": "customer"}


# fields


def test_an_update_tells_old_and_new_of_what_really_moved() -> None:
    command = UpdateTicket(fields={"market": "FR", "brand": "acme", "urgency": "normal"})
    ticket, told = after(a_draft(market="DE"), command)
    assert (ticket.market, ticket.brand, ticket.version) == ("FR", "acme", 2)
    changed = {"market": ["DE", "FR"], "brand": [None, "acme"]}
    assert told == [("ticket.updated", {"changed": changed, "changed_fields": ["brand", "market"]})]


def test_words_of_people_are_named_in_an_event_but_never_quoted() -> None:
    command = UpdateTicket(fields={"subject": "Ring me: +33 1 23", "custom_fields": (("iban", "FR76"),)})
    ticket, told = after(a_draft(), command)
    assert ticket.subject == "Ring me: +33 1 23"
    assert told == [("ticket.updated", {"changed": {}, "changed_fields": ["custom_fields", "subject"]})]


def test_an_update_that_moves_nothing_tells_nothing() -> None:
    ticket, told = after(a_draft(market="FR", tags=("vip",)), UpdateTicket(fields={"market": "FR", "tags": ("vip",)}))
    assert (ticket.version, told) == (1, [])


def test_tags_fields_and_status_of_one_update_are_told_in_that_order_under_one_version() -> None:
    command = UpdateTicket(fields={"market": "FR", "tags": ("vip",)}, status="pending")
    ticket, told = after(a_draft(status="open"), command)
    assert [type_ for type_, _ in told] == ["ticket.updated", "ticket.tags_changed", "ticket.status_changed"]
    assert (ticket.version, ticket.sequence) == (2, 4)


@pytest.mark.parametrize(
    ("axis", "owner"),
    [
        ({"category": "billing"}, "finance"),
        ({"urgency": "urgent"}, "logistics"),
        ({"complexity": "complex"}, "logistics"),
    ],
)
def test_an_agent_who_corrects_an_axis_overrules_the_rule_and_a_category_brings_its_owner(
    axis: dict[str, str], owner: str
) -> None:
    draft = a_draft(triage=TriageResult("damaged", "logistics"), category="delivery.damaged")
    ticket, told = after(draft, UpdateTicket(fields=axis, owner="finance"))
    assert ticket.triage == TriageResult("damaged", owner, LI)
    facts = {"category": "delivery.damaged", "urgency": "normal", "complexity": "simple", **axis}
    expected = {"rule_id": "damaged", "queue_id": "q_fr", "owner": owner, "corrected_by": LI, **facts}
    assert told[1] == ("ticket.triaged", expected)


def test_an_integration_that_sets_an_axis_overrules_nobody() -> None:
    draft = a_draft(Actor("integration", "key_1"), triage=TriageResult("damaged"))
    ticket, told = after(draft, UpdateTicket(fields={"category": "billing"}))
    assert ticket.triage == TriageResult("damaged")
    assert [type_ for type_, _ in told] == ["ticket.updated"]


def test_an_agent_who_sets_another_field_overrules_nobody() -> None:
    ticket, told = after(a_draft(triage=TriageResult("damaged")), UpdateTicket(fields={"market": "FR"}))
    assert ticket.triage == TriageResult("damaged")
    assert len(told) == 1


def test_an_axis_can_be_corrected_on_a_ticket_that_no_rule_saw() -> None:
    ticket, told = after(a_draft(triage=None), UpdateTicket(fields={"category": "billing"}))
    assert ticket.triage == TriageResult("none", None, LI)
    assert told[1][1]["rule_id"] == "none"


@pytest.mark.parametrize("status", CLOSED)
@pytest.mark.parametrize(
    "command",
    [
        UpdateTicket(fields={"market": "FR"}),
        UpdateTicket(fields={"tags": ("a",)}),
        UpdateTicket(fields={"market": "FR"}, status="open"),
        ChangeTags(add=("a",)),
        AssignTicket(assignee_id=BEN),
        AssignTicket(queue_id="q_de"),
        ClaimTicket(LI),
        SnoozeTicket(LATER + timedelta(days=1)),
        ConfirmTicket(),
        ReopenTicket(),
        MarkSpam(is_spam=True),
    ],
)
def test_a_ticket_that_is_closed_for_good_refuses_every_change(status: Status, command: Edit) -> None:
    draft = a_draft(status=status)
    with pytest.raises(InvalidTransitionError):
        command.apply(draft, AGENTS)


def test_the_stage_moves_by_itself_only_on_an_open_ticket() -> None:
    ticket, told = after(a_draft(status="open", stage="assigned"), UpdateTicket(stage="in_progress"))
    changed = {"changed": {"stage": ["assigned", "in_progress"]}, "changed_fields": ["stage"]}
    assert (ticket.stage, told) == ("in_progress", [("ticket.updated", changed)])
    with pytest.raises(InvalidTransitionError) as refused:
        after(a_draft(status="pending"), UpdateTicket(stage="in_progress"))
    assert refused.value.details == {"status": "pending", "command": "stage_in_progress"}


def test_a_stage_that_is_already_there_tells_nothing() -> None:
    ticket, told = after(a_draft(status="open", stage="assigned"), UpdateTicket(stage="assigned"))
    assert (ticket.version, told) == (1, [])


# status


@pytest.mark.parametrize(
    ("before", "wanted", "reason"),
    [
        ("new", "pending", "set_pending"),
        ("open", "on_hold", "set_hold"),
        ("pending", "on_hold", "set_hold"),
        ("on_hold", "pending", "set_pending"),
        ("open", "resolved", "resolved"),
        ("pending", "open", "reopened"),
        ("on_hold", "open", "reopened"),
    ],
)
def test_a_status_is_reached_with_one_event_that_names_its_cause(before: Status, wanted: Status, reason: str) -> None:
    ticket, told = after(a_draft(status=before), UpdateTicket(status=wanted))
    assert (ticket.status, ticket.reopens, told) == (wanted, 0, [status_event(before, wanted, reason)])


@pytest.mark.parametrize(("before", "wanted"), [("open", "open"), ("pending", "pending"), ("new", "confirmed")])
def test_a_status_that_no_move_leads_to_is_refused(before: Status, wanted: Status) -> None:
    with pytest.raises(InvalidTransitionError):
        after(a_draft(status=before), UpdateTicket(status=wanted))


def test_open_can_be_asked_for_with_its_stage() -> None:
    ticket, _ = after(a_draft(status="resolved", assignee_id=LI), UpdateTicket(status="open"))
    assert ticket.stage == "in_progress"
    ticket, _ = after(a_draft(status="resolved"), UpdateTicket(status="open"))
    assert ticket.stage is None


def test_resolving_notes_the_moment() -> None:
    ticket, _ = after(a_draft(status="open"), UpdateTicket(status="resolved"))
    assert ticket.resolved_at == LATER


def test_confirming_notes_when_and_by_whom_and_tells_both_facts() -> None:
    ticket, told = after(a_draft(CUSTOMER, status="resolved"), ConfirmTicket())
    assert (ticket.status, ticket.confirmed_at, ticket.confirmed_by) == ("confirmed", LATER, "customer")
    assert told == [status_event("resolved", "confirmed", "confirmed"), ("ticket.confirmed", {"by": "customer"})]


def test_an_agent_may_confirm_for_the_customer_by_status() -> None:
    ticket, told = after(a_draft(status="resolved"), UpdateTicket(status="confirmed"))
    assert ticket.confirmed_at == LATER
    assert told[-1] == ("ticket.confirmed", {"by": "customer"})


def test_archiving_a_confirmed_ticket_tells_of_the_end() -> None:
    ticket, told = after(a_draft(status="confirmed", **SOLVED), UpdateTicket(status="archived"))
    assert told == [status_event("confirmed", "archived", "archived"), ("ticket.archived", {})]
    assert (ticket.resolved_at, ticket.confirmed_at, ticket.confirmed_by) == (START, START, "customer")


@pytest.mark.parametrize("status", ["resolved", "confirmed"])
def test_reopening_what_was_solved_counts_and_forgets_the_solution(status: Status) -> None:
    ticket, told = after(a_draft(status=status, reopens=2, **SOLVED), ReopenTicket())
    assert (ticket.status, ticket.reopens) == ("open", 3)
    assert (ticket.resolved_at, ticket.confirmed_at, ticket.confirmed_by) == (None, None, None)
    assert told == [status_event(status, "open", "reopened"), ("ticket.reopened", {"from": status, "reopens": 3})]


@pytest.mark.parametrize("status", ["pending", "on_hold"])
def test_taking_up_a_waiting_ticket_again_is_no_reopening(status: Status) -> None:
    ticket, told = after(a_draft(status=status, reopens=2), ReopenTicket())
    assert (ticket.status, ticket.reopens) == ("open", 2)
    assert told == [status_event(status, "open", "reopened")]


@pytest.mark.parametrize("wanted", ["pending", "on_hold"])
def test_a_solved_ticket_that_waits_again_is_no_longer_solved(wanted: Status) -> None:
    ticket, _ = after(a_draft(status="resolved", resolved_at=START), UpdateTicket(status=wanted))
    assert (ticket.status, ticket.resolved_at) == (wanted, None)
