"""Identities in one spelling, and whose they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.desk.customers import Identity, IdentityKind, KnownIdentity
from chalicelib.desk.identities import normalised, owner
from tests.builders import ANA, JAN, an_id


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("email", "  Ana.Silva@Example.ORG ", "ana.silva@example.org"),
        ("email", "\uff21na@example.org", "ana@example.org"),
        ("phone", "+33 (0)6 12-34", "+3306" + "1234"),
        ("phone", "0033 6 12 34", "+3361234"),
        ("phone", "33 6 12 34", "+3361234"),
        ("phone", "\u0663\u0663 \u0666", "+336"),
        ("social", " WhatsApp:@Ana_S ", "whatsapp:ana_s"),
        ("social", "X:@@ana", "x:ana"),
        ("external_id", " U-77 ", "U-77"),
        ("app_user_id", "Ab", "Ab"),
    ],
)
def test_an_identity_has_one_spelling(kind: IdentityKind, typed: str, kept: str) -> None:
    assert normalised(kind, typed) == Identity(kind, kept, is_verified=False)


@given(st.sampled_from(["email", "social", "external_id", "app_user_id"]), st.text(max_size=20))
def test_what_is_in_its_one_spelling_stays_as_it_is(kind: IdentityKind, typed: str) -> None:
    once = normalised(kind, typed)
    assert normalised(kind, once.value) == once


def test_being_verified_is_not_a_matter_of_spelling() -> None:
    assert normalised("email", "A@x.org", is_verified=True) == Identity("email", "a@x.org", is_verified=True)


def known(value: str, customer_id: str, *, verified: bool = False) -> KnownIdentity:
    return KnownIdentity(Identity("email", value, verified), customer_id)


def test_nobody_owns_what_nobody_knows() -> None:
    assert owner(()) == (None, ())


def test_the_first_identity_names_the_customer() -> None:
    first, second = known("a", ANA), known("b", JAN)
    assert owner((first, second)) == (first, (JAN,))


def test_a_verified_identity_wins_over_one_that_was_named_first() -> None:
    claimed, verified = known("a", JAN), known("b", ANA, verified=True)
    assert owner((claimed, verified)) == (verified, (JAN,))


def test_each_other_customer_is_named_once() -> None:
    third = an_id("cus", 3)
    found = (known("a", ANA), known("b", JAN), known("c", third), known("d", JAN), known("e", ANA))
    assert owner(found) == (found[0], (JAN, third))
