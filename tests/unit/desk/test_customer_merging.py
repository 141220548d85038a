"""Two customers turn out to be one: everything that named the one reaches the other, and nobody sees anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.customer_merging import stricter
from chalicelib.desk.customers import MAX_MERGED, MAX_MERGED_IDENTITIES, Consent, Customer, Identity
from chalicelib.desk.editing import Target, may_see
from chalicelib.desk.errors import InvalidValueError, NotFoundError, PreconditionFailedError, VersionConflictError
from chalicelib.desk.events import Actor
from chalicelib.desk.registering import CustomerTarget, Person
from tests.builders import AGENT, ANA, JAN, REPLAY, SHOP, CoreDesk, a_customer, a_ticket, an_id
from tests.fakes import START

THIRD = an_id("cus", 9003)
MAIL, PHONE = Identity("email", "ana@example.org"), Identity("phone", "+33612345678")


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_customer(market="FR", suggested_merge_ids=(JAN, THIRD)))
    desk.has(a_customer(id=JAN, identities=(PHONE,), language="fr", market="BE", suggested_merge_ids=(ANA,)))
    desk.has(a_customer(id=THIRD, identities=(Identity("app_user_id", "u3"),), tier="gold"))
    return desk


def merge(desk: CoreDesk, source_id: str = JAN, into: str = ANA, **target: Any) -> Customer:
    return desk.customer_merging.merge(into, source_id, CustomerTarget(actor=AGENT, **target))[0]


def reason(desk: CoreDesk, source_id: str, into: str = ANA) -> str:
    with pytest.raises(InvalidValueError) as refused:
        merge(desk, source_id, into)
    assert refused.value.pointer == "/customer/source_id"
    return refused.value.reason


def test_the_one_who_lives_on_takes_what_is_known_of_both_their_own_facts_first(desk: CoreDesk) -> None:
    merged = merge(desk)
    assert merged == desk.store.rows["customer", ANA]
    assert (merged.market, merged.language) == ("FR", "fr")
    assert merged.identities == (MAIL, PHONE)
    assert (merged.merged_ids, merged.suggested_merge_ids) == ((JAN,), (THIRD,))
    assert (merged.version, merged.sequence) == (2, 2)


def test_the_other_becomes_a_pointer_without_anything_personal(desk: CoreDesk) -> None:
    merge(desk)
    pointer: Customer = desk.store.rows["customer", JAN]
    assert pointer.merged_into == ANA
    assert (pointer.identities, pointer.language, pointer.market, pointer.consents) == ((), None, None, ())
    assert (pointer.version, pointer.sequence) == (2, 2)


def test_both_tell_of_it_in_one_change(desk: CoreDesk) -> None:
    merge(desk)
    (change,) = desk.store.changes
    changed = ["identities", "language", "merged_ids", "suggested_merge_ids"]
    assert [(event.subject_id, event.type, event.data) for event in change.events] == [
        (ANA, "customer.merged", {"customer_id": ANA, "merged_id": JAN, "changed_fields": changed}),
        (JAN, "customer.merged", {"customer_id": JAN, "into": ANA, "changed_fields": []}),
    ]


def test_the_old_id_is_read_and_changed_as_the_one_who_lives_on_however_long_the_way(desk: CoreDesk) -> None:
    merge(desk)
    last = merge(desk, ANA, THIRD)
    assert last.merged_ids == (ANA, JAN)
    assert desk.registering.read(JAN) == last
    by_agent = CustomerTarget(actor=AGENT)
    assert desk.registering.update(JAN, Person(facts={"name": "Ana"}), by_agent)[0].id == THIRD
    assert desk.registering.ids_of(ANA) == (THIRD, ANA, JAN)
    assert desk.registering.ids_of(an_id("cus", 1)) == (an_id("cus", 1),)


def test_a_later_contact_under_a_moved_identity_reaches_the_one_who_lives_on(desk: CoreDesk) -> None:
    merge(desk)
    opened = desk.opens(actor=SHOP, requester=Person(identities=(PHONE,)))
    assert (opened.ticket.requester_id, opened.ticket.market) == (ANA, "FR")
    assert desk.registering.resolve(Person(identities=(PHONE,)), SHOP).customer.id == ANA


def test_a_contact_that_names_the_old_id_is_of_the_one_who_lives_on_but_a_token_keeps_its_name(desk: CoreDesk) -> None:
    merge(desk)
    assert desk.opens(actor=SHOP, requester_id=JAN).ticket.requester_id == ANA
    own = desk.opens(actor=Actor("customer", JAN), requester_id=JAN).ticket
    assert (own.requester_id, own.market) == (JAN, "FR")


def test_whoever_was_two_sees_the_tickets_of_both_and_nobody_else_does(desk: CoreDesk) -> None:
    before, other = a_ticket(requester_id=JAN), a_ticket(requester_id=THIRD)
    assert may_see(Actor("customer", JAN), before)
    assert may_see(Actor("customer", ANA, (JAN,)), before)
    assert not may_see(Actor("customer", ANA), before)
    assert not may_see(Actor("customer", ANA, (JAN,)), other)


def test_tickets_of_one_person_are_merged_and_followed_up_under_either_id(desk: CoreDesk) -> None:
    merge(desk)
    ones = desk.has(a_ticket(id=an_id("tkt", 1)))
    others = desk.has(a_ticket(id=an_id("tkt", 2), requester_id=JAN))
    closed = desk.has(a_ticket(id=an_id("tkt", 3), requester_id=JAN, status="archived"))
    desk.merging.merge(Target(ticket_id=ones.id, actor=AGENT), others.id)
    assert desk.ticket(others.id).merged_into == ones.id
    opened = desk.opens(actor=SHOP, requester=Person(identities=(MAIL,)), followup_of=closed.id)
    assert desk.ticket(closed.id).followup_ids == (opened.ticket.id,)


def test_a_repeat_changes_nothing_and_no_way_leads_in_a_circle(desk: CoreDesk) -> None:
    merged = merge(desk)
    assert merge(desk) == merged
    assert len(desk.store.changes) == 1
    assert reason(desk, ANA, JAN) == "not_allowed"
    assert reason(desk, JAN, THIRD) == "not_allowed"
    assert reason(desk, ANA) == "unknown_customer"
    assert reason(desk, an_id("cus", 1)) == "unknown_customer"
    with pytest.raises(NotFoundError):
        merge(desk, into=an_id("cus", 1))


def test_two_merges_in_opposite_directions_are_one(desk: CoreDesk) -> None:
    desk.store.meanwhile.append(lambda: merge(desk, ANA, JAN))
    assert reason(desk, JAN) == "not_allowed"
    assert desk.registering.read(ANA).id == JAN


def test_who_changes_the_source_meanwhile_loses_nothing(desk: CoreDesk) -> None:
    social = Identity("social", "x:ana")
    person = Person(identities=(social,))
    desk.store.meanwhile.append(lambda: desk.registering.update(JAN, person, CustomerTarget(actor=AGENT)))
    assert social in merge(desk).identities


def test_a_key_merges_once_and_an_outdated_version_not_at_all(desk: CoreDesk) -> None:
    with pytest.raises(PreconditionFailedError):
        merge(desk, if_match=7)
    with pytest.raises(VersionConflictError):
        merge(desk, version=7)
    first = merge(desk, replay=REPLAY)
    again = desk.customer_merging.merge(ANA, JAN, CustomerTarget(actor=AGENT, replay=REPLAY))
    assert again == (first, True)


def test_customers_in_one_and_their_identities_are_bounded(desk: CoreDesk) -> None:
    desk.has(a_customer(merged_ids=tuple(an_id("cus", n) for n in range(MAX_MERGED))))
    assert reason(desk, JAN) == "too_many"
    many = tuple(Identity("email", f"a{n}@example.org") for n in range(MAX_MERGED_IDENTITIES))
    desk.has(a_customer(identities=many))
    assert reason(desk, JAN) == "too_many"
    desk.has(a_customer(identities=many[1:]))
    full = merge(desk)
    assert len(full.identities) == MAX_MERGED_IDENTITIES
    known = Person(facts={"name": "Ana"}, identities=full.identities[:1])
    assert desk.registering.update(ANA, known, CustomerTarget(actor=AGENT))[0].name == "Ana"


def test_the_stricter_consent_wins_and_what_was_said_last() -> None:
    given = Consent("news", True, START, "shop")
    later = replace(given, at=START + timedelta(days=2))
    withdrawn = replace(given, is_given=False, at=START + timedelta(days=1))
    other = Consent("calls", True, START, "form")
    assert stricter([given, later]) == stricter([later, given]) == (later,)
    assert stricter([later, withdrawn, other]) == (withdrawn, other)
    assert stricter([withdrawn, later]) == (withdrawn,)
