"""Editing a ticket: who sees it, which version they saw, one write or none."""

from __future__ import annotations

import pytest

from chalicelib.desk.assigning import ClaimTicket
from chalicelib.desk.changes import Loaded, Wanted
from chalicelib.desk.commands import ChangeTags, LinkTicket, UpdateTicket
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.editing import Target, check_version, may_see
from chalicelib.desk.errors import (
    InvalidTransitionError,
    NotFoundError,
    PreconditionFailedError,
    StateConflictError,
    VersionConflictError,
)
from chalicelib.desk.events import Actor
from chalicelib.desk.tickets import Link
from tests.builders import AGENT, BEN, CUSTOMER, LI, OTHER_CUSTOMER, REPLAY, SHOP, CoreDesk, a_ticket, an_id

FRANCE = UpdateTicket(fields={"market": "FR"})


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket(version=3))
    return desk


def test_an_edit_answers_the_ticket_as_it_was_written(desk: CoreDesk) -> None:
    edited = desk.edit(a_ticket(), FRANCE)
    assert edited.ticket == desk.ticket()
    assert (edited.ticket.version, edited.is_replay) == (4, False)
    assert edited.ticket.commit_id == desk.store.changes[0].commit_id


def test_an_edit_that_changes_nothing_writes_nothing(desk: CoreDesk) -> None:
    edited = desk.edit(a_ticket(), ChangeTags(remove=("x",)))
    assert edited.ticket.version == 3
    assert desk.store.changes == []


def test_what_the_command_needs_is_read_with_the_ticket(desk: CoreDesk) -> None:
    desk.has(a_ticket(id=an_id("tkt", 2)))
    desk.edit(a_ticket(), LinkTicket(Link(an_id("tkt", 2))))
    desk.edit(a_ticket(), ClaimTicket(LI))
    first, second = desk.store.loads
    assert first == Wanted(tickets=(an_id("tkt", 1), an_id("tkt", 2)))
    assert second == Wanted(tickets=(an_id("tkt", 1),), agents=(LI,))


def test_a_replayed_edit_answers_the_ticket_as_it_is_now(desk: CoreDesk) -> None:
    desk.edit(a_ticket(), FRANCE, replay=REPLAY)
    desk.edit(a_ticket(), UpdateTicket(fields={"market": "DE"}))
    again = desk.edit(a_ticket(), FRANCE, replay=REPLAY)
    assert (again.is_replay, again.ticket.market, again.ticket.version) == (True, "DE", 5)


def test_the_version_in_the_header_must_be_the_current_one(desk: CoreDesk) -> None:
    with pytest.raises(PreconditionFailedError) as refused:
        desk.edit(a_ticket(), FRANCE, if_match=2)
    assert refused.value.details == {"version": 3}
    assert desk.edit(a_ticket(), FRANCE, if_match=3).ticket.version == 4


def test_the_version_in_the_body_must_be_the_current_one(desk: CoreDesk) -> None:
    with pytest.raises(VersionConflictError) as refused:
        desk.edit(a_ticket(), FRANCE, version=4)
    assert (refused.value.details, refused.value.pointer) == ({"reason": "outdated", "version": 3}, "/ticket/version")
    assert desk.edit(a_ticket(), FRANCE, version=3).ticket.version == 4


def test_a_version_of_zero_is_a_version_nobody_saw() -> None:
    for target in (
        Target(ticket_id="t", actor=AGENT, if_match=0),
        Target(ticket_id="t", actor=AGENT, version=0),
    ):
        with pytest.raises((PreconditionFailedError, VersionConflictError)):
            check_version(a_ticket(), target)


def test_an_outdated_version_is_noticed_when_somebody_is_faster(desk: CoreDesk) -> None:
    desk.somebody_else_writes(a_ticket(), version=4)
    with pytest.raises(PreconditionFailedError):
        desk.edit(a_ticket(), FRANCE, if_match=3)
    assert desk.ticket().market is None


def test_without_a_version_an_edit_is_applied_to_the_newer_ticket(desk: CoreDesk) -> None:
    desk.somebody_else_writes(a_ticket(), version=4, brand="acme")
    edited = desk.edit(a_ticket(), FRANCE)
    assert (edited.ticket.market, edited.ticket.brand, edited.ticket.version) == ("FR", "acme", 5)
    assert [event.sequence for event in desk.events()] == [3]


def test_of_two_agents_who_claim_at_once_one_is_told_that_he_lost(desk: CoreDesk) -> None:
    desk.store.meanwhile.append(lambda: desk.edit(a_ticket(), ClaimTicket(BEN)))
    with pytest.raises(StateConflictError):
        desk.edit(a_ticket(), ClaimTicket(LI))
    assert desk.ticket().assignee_id == BEN


@pytest.mark.parametrize(("actor", "sees"), [(CUSTOMER, True), (OTHER_CUSTOMER, False), (AGENT, True), (SHOP, True)])
def test_customers_see_their_own_tickets_and_staff_sees_all(actor: Actor, sees: bool) -> None:
    assert may_see(actor, a_ticket()) is sees


def test_somebody_elses_ticket_is_as_absent_as_one_that_never_was(desk: CoreDesk) -> None:
    refusals = []
    for id_ in (an_id("tkt", 1), an_id("tkt", 404)):
        with pytest.raises(NotFoundError) as refused:
            desk.editing.read(id_, OTHER_CUSTOMER)
        refusals.append((str(refused.value), refused.value.pointer, refused.value.details))
    assert refusals[0] == refusals[1]


def test_somebody_elses_ticket_is_not_edited(desk: CoreDesk) -> None:
    with pytest.raises(NotFoundError):
        desk.edit(a_ticket(), FRANCE, OTHER_CUSTOMER)
    assert desk.store.changes == []


def test_a_ticket_is_read_by_whom_it_concerns(desk: CoreDesk) -> None:
    assert desk.editing.read(an_id("tkt", 1), CUSTOMER) == desk.ticket()


def test_a_refused_edit_writes_nothing(desk: CoreDesk) -> None:
    with pytest.raises(InvalidTransitionError):
        desk.edit(a_ticket(), UpdateTicket(fields={"market": "FR"}, status="confirmed"))
    assert (desk.store.changes, desk.ticket().market) == ([], None)


def test_an_edit_that_only_records_is_written_under_the_same_version(desk: CoreDesk) -> None:
    class Recording:
        def wanted(self) -> Wanted:
            return Wanted()

        def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
            draft.record("message.sent", {"message_id": "msg_1"})

    edited = desk.edit(a_ticket(), Recording())
    assert (edited.ticket.version, edited.ticket.sequence) == (3, 2)
