"""Customers: resolved or created by identity, completed, never mixed up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.desk.customers import MAX_IDENTITIES, Consent, Customer, Identity, IdentityKind, KnownIdentity
from chalicelib.desk.errors import InvalidValueError, NotFoundError, PreconditionFailedError, VersionConflictError
from chalicelib.desk.registering import CustomerTarget, Person, merged_identities
from tests.builders import AGENT, ANA, JAN, REPLAY, SHOP, CoreDesk, a_customer, told
from tests.fakes import START

BY_AGENT = CustomerTarget(actor=AGENT)


def email(value: str = "ana@example.org", *, verified: bool = False) -> Identity:
    return Identity("email", value, verified)


def an_identity(kind: IdentityKind, value: str) -> Identity:
    return Identity(kind, value)


def person(*identities: Identity, **facts: Any) -> Person:
    return Person(identities=identities, facts=facts)


def stored(desk: CoreDesk, customer_id: str = ANA) -> Customer:
    found: Customer = desk.store.rows["customer", customer_id]
    return found


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_customer(market="FR"))
    desk.clock.advance(hours=1)
    return desk


# resolve or create


def test_whom_nobody_knows_is_created_with_an_event() -> None:
    desk = CoreDesk()
    found = desk.registering.resolve(person(email(), name="Ana", tier=None, market="FR"), SHOP)
    assert (found.is_new, found.is_replay) == (True, False)
    assert found.customer == stored(desk, found.customer.id)
    assert (found.customer.name, found.customer.identities, found.customer.version) == ("Ana", (email(),), 1)
    (event,) = desk.events(found.customer.id)
    changed = ["identities", "market", "name"]
    assert (event.type, event.sequence) == ("customer.created", 1)
    assert event.data == {"customer_id": found.customer.id, "changed_fields": changed}
    assert (event.facets, event.actor) == ({"market": "FR"}, SHOP)


def test_whoever_is_created_can_be_found_again() -> None:
    desk = CoreDesk()
    first = desk.registering.resolve(person(email(), an_identity("phone", "+336")), SHOP)
    again = desk.registering.resolve(person(an_identity("phone", "+336")), SHOP)
    assert (again.is_new, again.customer) == (False, first.customer)
    assert len(desk.store.changes) == 1


def test_a_person_without_identities_is_a_new_customer_every_time() -> None:
    desk = CoreDesk()
    found = [desk.registering.resolve(person(name="A caller"), SHOP) for _ in range(2)]
    assert found[0].customer.id != found[1].customer.id
    assert desk.events(found[0].customer.id)[0].data["changed_fields"] == ["name"]


def test_a_known_customer_is_completed_with_what_is_new(desk: CoreDesk) -> None:
    found = desk.registering.resolve(person(email(), an_identity("phone", "+336"), name="Ana", market="FR"), SHOP)
    assert (found.is_new, found.customer.id) == (False, ANA)
    assert (found.customer.name, found.customer.version, found.customer.sequence) == ("Ana", 2, 2)
    assert found.customer.identities == (email(), an_identity("phone", "+336"))
    assert found.customer.updated_at == desk.clock()
    (event,) = desk.events(ANA)
    assert (event.type, event.sequence, event.occurred_at) == ("customer.updated", 2, desk.clock())
    assert event.data["changed_fields"] == ["identities", "name"]


def test_a_known_customer_about_whom_nothing_is_new_is_not_written(desk: CoreDesk) -> None:
    found = desk.registering.resolve(person(email(), market="FR"), SHOP)
    assert (found.customer, desk.store.changes) == (a_customer(market="FR"), [])


def test_a_verified_identity_decides_and_the_other_customer_is_suggested_for_a_merge(desk: CoreDesk) -> None:
    desk.has(a_customer(id=JAN, identities=(email("jan@example.org", verified=True),)))
    found = desk.registering.resolve(person(email(), email("jan@example.org"), name="Jan"), SHOP)
    assert (found.customer.id, found.customer.suggested_merge_ids) == (JAN, (ANA,))
    assert found.customer.identities == (email("jan@example.org", verified=True),)
    assert stored(desk, ANA) == a_customer(market="FR")
    assert desk.events(JAN)[0].data["changed_fields"] == ["name", "suggested_merge_ids"]


def test_the_same_suggestion_is_made_once(desk: CoreDesk) -> None:
    desk.has(a_customer(id=JAN, identities=(email("jan@example.org"),)))
    both = person(email(), email("jan@example.org"))
    desk.registering.resolve(both, SHOP)
    again = desk.registering.resolve(both, SHOP)
    assert again.customer.suggested_merge_ids == (JAN,)
    assert len(desk.store.changes) == 1


def test_of_two_who_create_the_same_customer_at_once_one_creates(desk: CoreDesk) -> None:
    new = person(email("new@example.org"))
    desk.store.meanwhile.append(lambda: desk.registering.resolve(new, SHOP))
    found = desk.registering.resolve(new, SHOP)
    assert found.is_new is False
    assert [told(change.events) for change in desk.store.changes] == [["customer.created"]]


@pytest.mark.parametrize("is_new", [True, False])
def test_a_replayed_resolution_says_what_it_said(desk: CoreDesk, is_new: bool) -> None:
    asked = person(email("new@example.org")) if is_new else person(email(), name="Ana")
    first = desk.registering.resolve(asked, SHOP, REPLAY)
    again = desk.registering.resolve(asked, SHOP, REPLAY)
    assert again == replace(first, is_replay=True)
    assert first.is_new is is_new


# identities


def test_both_lists_become_one_and_verified_stays_verified() -> None:
    old = (email(verified=True), an_identity("phone", "+1"))
    new = (email(), Identity("phone", "+1", is_verified=True), an_identity("social", "x:ana"))
    assert merged_identities(old, new) == (
        email(verified=True),
        Identity("phone", "+1", is_verified=True),
        an_identity("social", "x:ana"),
    )


def test_a_customer_has_ten_identities_at_most() -> None:
    full = tuple(an_identity("phone", f"+{n}") for n in range(MAX_IDENTITIES))
    vouched = Identity("external_id", "u77", is_verified=True)
    assert merged_identities(full, full[:3]) == merged_identities(full, (email(),)) == full
    assert merged_identities(full[1:], (email(), vouched)) == (*full[1:], vouched)


def test_one_identity_too_many_does_not_lock_a_customer_out_and_is_refused_in_an_update(desk: CoreDesk) -> None:
    full = tuple(an_identity("phone", f"+{n}") for n in range(MAX_IDENTITIES))
    desk.has(a_customer(id=JAN, identities=full))
    found = desk.registering.resolve(person(full[0], email("eleventh@example.org")), SHOP)
    assert (found.customer.id, found.customer.identities) == (JAN, full)
    assert desk.registering.update(JAN, person(full[3]), BY_AGENT)[0].identities == full
    with pytest.raises(InvalidValueError) as refused:
        desk.registering.update(JAN, person(email("eleventh@example.org")), BY_AGENT)
    assert (refused.value.pointer, refused.value.reason) == ("/customer/identities", "too_many")
    assert refused.value.details == {"limit": 10}


# accounts

VOUCHED, CLAIMED = Identity("external_id", "u99", is_verified=True), Identity("external_id", "u99")
APP = Identity("app_user_id", "a1", is_verified=True)


@pytest.mark.parametrize("account", [VOUCHED, APP])
def test_a_new_account_the_company_vouches_for_is_the_customer_who_wrote_from_its_address(
    desk: CoreDesk, account: Identity
) -> None:
    found = [desk.registering.resolve(person(email(), account), SHOP) for _ in range(3)]
    assert {each.customer.id for each in found} == {ANA}
    assert (found[2].customer.identities[-1], found[2].customer.version) == (account, 2)


def test_a_new_account_nobody_vouches_for_never_gets_the_customer_of_a_mail_address(desk: CoreDesk) -> None:
    found = desk.registering.resolve(person(email(), CLAIMED), AGENT)
    assert (found.is_new, found.customer.identities) == (True, (CLAIMED,))
    assert found.customer.suggested_merge_ids == (ANA,)
    assert stored(desk) == a_customer(market="FR")
    assert desk.registering.resolve(person(email()), SHOP).customer.id == ANA


def test_an_account_that_staff_wrote_down_is_its_holders_and_verified_when_the_company_vouches(desk: CoreDesk) -> None:
    noted = desk.registering.resolve(person(CLAIMED), AGENT).customer
    found = [desk.registering.resolve(person(VOUCHED), SHOP).customer for _ in range(3)]
    assert {customer.id for customer in found} == {noted.id}
    assert (found[2].identities, found[2].version) == ((VOUCHED,), 2)


@pytest.mark.parametrize("claimed", [replace(APP, is_verified=False), Identity("app_user_id", "a2")])
def test_an_account_joins_a_known_customer_only_from_who_vouches_for_it(desk: CoreDesk, claimed: Identity) -> None:
    known = desk.registering.resolve(person(VOUCHED), SHOP).customer
    assert desk.registering.resolve(person(CLAIMED, claimed), AGENT).customer == known
    joined = desk.registering.resolve(person(VOUCHED, replace(claimed, is_verified=True)), SHOP).customer
    assert (joined.id, len(joined.identities)) == (known.id, 2)


def test_two_external_ids_in_one_app_are_two_customers(desk: CoreDesk) -> None:
    first = desk.registering.resolve(person(VOUCHED, APP), SHOP).customer
    second = desk.registering.resolve(person(replace(VOUCHED, value="u100"), APP), SHOP).customer
    assert (second.id != first.id, second.suggested_merge_ids) == (True, (first.id,))


SOMEBODY = st.builds(
    person,
    st.builds(Identity, st.just("external_id"), st.sampled_from("uv"), st.booleans()),
    st.builds(Identity, st.just("app_user_id"), st.sampled_from("ab"), st.booleans()),
    st.builds(Identity, st.just("email"), st.sampled_from("xy")),
).flatmap(lambda whole: st.sampled_from([replace(whole, identities=whole.identities[n:m])
                                         for n in range(3) for m in range(n + 1, 4)]))  # fmt: skip


@given(st.lists(SOMEBODY, max_size=8), SOMEBODY)
def test_the_same_person_is_the_same_customer_every_time(before: list[Person], again: Person) -> None:
    desk = CoreDesk()
    for somebody in before:
        desk.registering.resolve(somebody, SHOP)
    found = [desk.registering.resolve(again, SHOP) for _ in range(3)]
    assert len({one.customer.id for one in found}) == 1
    assert [one.is_new for one in found[1:]] == [False, False]


# consents


def test_the_same_consent_again_is_no_new_one_and_another_answer_is(desk: CoreDesk) -> None:
    def says(is_given: bool) -> Customer:
        desk.clock.advance(hours=1)
        consents = (Consent("ads", is_given, desk.clock(), "app"), Consent("news", True, desk.clock(), "app"))
        return desk.registering.update(ANA, person(consents=consents), BY_AGENT)[0]

    first, again, other = says(True), says(True), says(False)
    assert (again, first.version, other.version) == (first, 2, 3)
    assert [consent.at for consent in other.consents] == [desk.clock(), first.consents[1].at]


# update and read


def test_an_update_changes_facts_and_the_copies_at_the_identities(desk: CoreDesk) -> None:
    customer, is_replay = desk.registering.update(ANA, person(language="de", market=None), BY_AGENT)
    assert (customer.language, customer.market, customer.version, is_replay) == ("de", None, 2, False)
    assert desk.store.rows["identity", "email", "ana@example.org"] == KnownIdentity(email(), ANA, "de", None, None)
    (event,) = desk.events(ANA)
    assert event.data["changed_fields"] == ["language", "market"]
    assert event.facets == {"language": "de"}


def test_an_update_that_changes_nothing_is_not_written(desk: CoreDesk) -> None:
    customer, _ = desk.registering.update(ANA, person(market="FR"), BY_AGENT)
    assert (customer.version, desk.store.changes) == (1, [])


def test_an_identity_of_another_customer_cannot_be_taken(desk: CoreDesk) -> None:
    desk.has(a_customer(id=JAN, identities=(email("jan@example.org"),)))
    with pytest.raises(InvalidValueError) as refused:
        desk.registering.update(ANA, person(email("jan@example.org")), BY_AGENT)
    assert (refused.value.pointer, refused.value.reason) == ("/customer/identities", "taken")


def test_ones_own_identity_can_be_named_again_as_verified(desk: CoreDesk) -> None:
    customer, _ = desk.registering.update(ANA, person(email(verified=True)), BY_AGENT)
    assert customer.identities == (email(verified=True),)


def test_who_does_not_exist_is_neither_read_nor_updated(desk: CoreDesk) -> None:
    with pytest.raises(NotFoundError):
        desk.registering.read("cus_404")
    with pytest.raises(NotFoundError):
        desk.registering.update("cus_404", person(name="X"), BY_AGENT)


@pytest.mark.parametrize("seen", [0, 2])
def test_an_update_heeds_the_version_the_caller_saw(desk: CoreDesk, seen: int) -> None:
    with pytest.raises(PreconditionFailedError) as failed:
        desk.registering.update(ANA, person(name="X"), CustomerTarget(actor=AGENT, if_match=seen))
    assert failed.value.details == {"version": 1}
    with pytest.raises(VersionConflictError) as refused:
        desk.registering.update(ANA, person(name="X"), CustomerTarget(actor=AGENT, version=seen))
    expected = ("/customer/version", {"reason": "outdated", "version": 1})
    assert (refused.value.pointer, refused.value.details) == expected


def test_an_update_of_the_seen_version_is_made(desk: CoreDesk) -> None:
    desk.registering.update(ANA, person(name="X"), CustomerTarget(actor=AGENT, if_match=1, version=1))
    assert desk.registering.read(ANA).name == "X"


def test_a_replayed_update_answers_the_customer_as_they_are_now(desk: CoreDesk) -> None:
    target = CustomerTarget(actor=AGENT, replay=REPLAY)
    desk.registering.update(ANA, person(name="Ana"), target)
    desk.registering.update(ANA, person(name="Anna"), BY_AGENT)
    customer, is_replay = desk.registering.update(ANA, person(name="Ana"), target)
    assert (customer.name, is_replay) == ("Anna", True)


def test_a_customers_time_of_creation_stays(desk: CoreDesk) -> None:
    customer, _ = desk.registering.update(ANA, person(name="Ana"), BY_AGENT)
    assert (customer.created_at, customer.updated_at) == (START, desk.clock())
