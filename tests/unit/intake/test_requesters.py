"""Who asks: found, completed or created with the ticket; the same contact twice; contacts that go on from a ticket."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.desk.changes import Wanted
from chalicelib.desk.commits import Replay
from chalicelib.desk.customers import Identity
from chalicelib.desk.errors import InvalidValueError, MismatchError
from chalicelib.desk.registering import Person
from chalicelib.desk.tickets import Link
from chalicelib.intake.open_ticket import OpenTicket, wanted_by
from tests.builders import (
    AGENT,
    ANA,
    JAN,
    OTHER_CUSTOMER,
    REPLAY,
    SHOP,
    CoreDesk,
    a_customer,
    a_ticket,
    an_id,
    told,
)

FRENCH = "Bonjour mon colis est abîmé"


def email(value: str = "new@example.org", *, verified: bool = False) -> Identity:
    return Identity("email", value, verified)


def person(*identities: Identity, **facts: Any) -> Person:
    return Person(identities=identities, facts=facts)


@pytest.fixture
def desk() -> CoreDesk:
    return CoreDesk()


# the requester


def test_a_known_customer_lends_market_and_tier_to_the_ticket(desk: CoreDesk) -> None:
    desk.has(a_customer(market="FR", tier="gold"))
    ticket = desk.opens().ticket
    assert (ticket.market, ticket.tier) == ("FR", "gold")
    assert desk.opens(fields={"market": "DE"}).ticket.market == "DE"
    assert desk.store.changes[0].customers == ()


def test_a_customer_id_nobody_has_is_refused(desk: CoreDesk) -> None:
    with pytest.raises(InvalidValueError) as refused:
        desk.intake.open_ticket(OpenTicket(actor=AGENT, description="x", requester_id="cus_404"))
    assert (refused.value.pointer, refused.value.reason) == ("/ticket/requester_id", "unknown_customer")


def test_a_known_identity_is_enough_and_costs_no_second_read(desk: CoreDesk) -> None:
    desk.has(a_customer(market="FR", tier="gold", language="fr"))
    opened = desk.opens("ok", SHOP, requester=person(email("ana@example.org"), name="Somebody"))
    assert (opened.ticket.requester_id, opened.ticket.market, opened.ticket.tier) == (ANA, "FR", "gold")
    assert opened.ticket.language.tag == "fr"
    assert len(desk.store.loads) == 1
    assert desk.events(opened.ticket.id)[0].data["customer_created"] is False


def test_an_unknown_person_becomes_a_customer_of_the_tickets_market(desk: CoreDesk) -> None:
    opened = desk.opens(FRENCH, SHOP, requester=person(email(), name="New"), fields={"market": "FR"})
    customer = desk.store.rows["customer", opened.ticket.requester_id]
    assert (customer.name, customer.market, customer.identities) == ("New", "FR", (email(),))
    assert desk.events(opened.ticket.id)[0].data["customer_created"] is True


def test_a_persons_own_market_wins_over_the_tickets(desk: CoreDesk) -> None:
    opened = desk.opens(FRENCH, SHOP, requester=person(email(), market="DE"), fields={"market": "FR"})
    assert desk.store.rows["customer", opened.ticket.requester_id].market == "DE"
    assert opened.ticket.market == "FR"


def test_a_person_half_known_is_read_and_completed(desk: CoreDesk) -> None:
    desk.has(a_customer())
    opened = desk.opens(FRENCH, SHOP, requester=person(email("ana@example.org"), email()), replay=REPLAY)
    customer = desk.store.rows["customer", ANA]
    assert opened.ticket.requester_id == ANA
    assert customer.identities == (email("ana@example.org"), email())
    assert desk.store.loads[1].customers == (ANA,)
    assert desk.store.loads[1].idempotency_key == "key-1"
    assert told(desk.store.changes[0].events) == ["ticket.created", "customer.updated"]


def test_identities_of_two_customers_go_to_the_verified_one(desk: CoreDesk) -> None:
    desk.has(a_customer())
    desk.has(a_customer(id=JAN, identities=(email("jan@example.org", verified=True),)))
    both = person(email("ana@example.org"), email("jan@example.org"))
    assert desk.opens(FRENCH, SHOP, requester=both).ticket.requester_id == JAN
    assert desk.store.rows["customer", JAN].suggested_merge_ids == (ANA,)


def test_of_two_contacts_of_a_new_person_at_once_one_customer_comes_out(desk: CoreDesk) -> None:
    new = person(email())
    desk.store.meanwhile.append(lambda: desk.opens(FRENCH, SHOP, requester=new))
    opened = desk.opens(FRENCH, SHOP, requester=new)
    customers = [key for key in desk.store.rows if key[0] == "customer" and key[1] != ANA]
    assert customers == [("customer", opened.ticket.requester_id)]
    assert len([key for key in desk.store.rows if key[0] == "ticket"]) == 2


# again


def test_the_same_key_opens_one_ticket(desk: CoreDesk) -> None:
    first = desk.opens(FRENCH, replay=REPLAY)
    again = desk.opens(FRENCH, replay=REPLAY)
    assert (again.is_replay, again.ticket, again.message) == (True, first.ticket, first.message)
    assert len(desk.store.changes) == 1
    with pytest.raises(MismatchError):
        desk.opens("Another", replay=Replay(REPLAY.key, "hash-2"))


def test_a_retry_writes_the_same_ids(desk: CoreDesk) -> None:
    desk.store.conflicts = 3
    opened = desk.opens(FRENCH, SHOP, requester=person(email()))
    assert len([id_ for id_ in desk.ids.given if id_.startswith("tkt_")]) == 1
    assert opened.ticket.id in desk.ids.given


# follow-ups and files


def test_a_follow_up_points_back_and_the_source_points_forward(desk: CoreDesk) -> None:
    source = desk.has(a_ticket(status="archived", version=5))
    opened = desk.opens(followup_of=source.id)
    assert opened.ticket.followup_source_id == source.id
    assert opened.ticket.links == (Link(source.id, "followup_of"),)
    assert (desk.ticket().followup_ids, desk.ticket().version) == ((opened.ticket.id,), 5)
    assert desk.data("ticket.linked") == {"ticket_id": opened.ticket.id, "kind": "followup"}
    assert desk.events(opened.ticket.id)[0].data["followup_source_id"] == source.id
    assert told(desk.store.changes[0].events) == ["ticket.created", "ticket.linked"]


def test_a_follow_up_joins_no_two_customers(desk: CoreDesk) -> None:
    source = desk.has(a_ticket(status="archived", requester_id=JAN))
    desk.has(a_customer(id=ANA, identities=()), a_customer(id=JAN, identities=()))
    with pytest.raises(InvalidValueError) as refused:
        desk.opens(actor=AGENT, requester_id=ANA, followup_of=source.id)
    assert refused.value.reason == "other_requester"


def test_only_what_is_over_is_followed_up(desk: CoreDesk) -> None:
    source = desk.has(a_ticket(status="open"))
    with pytest.raises(InvalidValueError) as refused:
        desk.opens(followup_of=source.id)
    assert (refused.value.pointer, refused.value.reason) == ("/ticket/via/followup_source_id", "not_allowed")


def test_a_ticket_remembers_its_latest_fifty_follow_ups(desk: CoreDesk) -> None:
    source = desk.has(a_ticket(status="archived", followup_ids=tuple(an_id("tkt", n) for n in range(100, 150))))
    opened = desk.opens(followup_of=source.id)
    assert (len(desk.ticket().followup_ids), desk.ticket().followup_ids[-1]) == (50, opened.ticket.id)


@pytest.mark.parametrize("source", [an_id("tkt", 1), an_id("tkt", 404)])
def test_nobody_follows_up_what_they_cannot_see(desk: CoreDesk, source: str) -> None:
    desk.has(a_ticket())
    desk.has(a_customer(id=JAN, identities=()))
    command = OpenTicket(actor=OTHER_CUSTOMER, description="x", requester_id=JAN, followup_of=source)
    with pytest.raises(InvalidValueError) as refused:
        desk.intake.open_ticket(command)
    assert (refused.value.pointer, refused.value.reason) == ("/ticket/via/followup_source_id", "unknown_ticket")


def test_everything_a_decision_needs_is_wanted_at_once() -> None:
    by_id = OpenTicket(
        actor=AGENT, description="x", requester_id=ANA, requester=person(email()), followup_of="tkt_1",
        attachment_ids=("att_1",),
    )  # fmt: skip
    assert wanted_by(by_id) == Wanted(customers=(ANA,), attachments=("att_1",), tickets=("tkt_1",))
    by_identity = OpenTicket(actor=AGENT, description="x", requester=person(email()))
    assert wanted_by(by_identity) == Wanted(identities=(email(),))
