"""Identities in one spelling, and whose they are."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chalicelib.desk.customers import Identity, IdentityKind, KnownIdentity
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.identities import normalised, owner
from tests.builders import ANA, JAN, an_id


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("email", "  Ana.Silva@Example.ORG ", "ana.silva@example.org"),
        ("email", "\uff21na@example.org", "ana@example.org"),
        ("email", "J\u030cana@example.org", "\u01f0ana@example.org"),
        ("phone", "+33 (0)6 12-34.56/78", "+33612345678"),
        ("phone", "0033 6 12 34 56 78", "+33612345678"),
        ("phone", "\uff0b\uff13\uff13 612345", "+33612345"),
        ("phone", "+123456789012345", "+123456789012345"),
        ("social", " WhatsApp:@Ana_S ", "whatsapp:ana_s"),
        ("social", "X:@@ana", "x:ana"),
        ("external_id", " U-77 ", "U-77"),
        ("app_user_id", "Ab", "Ab"),
        ("external_id", "\uff55\uff17", "\uff55\uff17"),
        ("external_id", "\u2460 A/\u00b5", "\u2460 A/\u00b5"),
        ("app_user_id", "e\u0301", "\u00e9"),
    ],
)
def test_an_identity_has_one_spelling(kind: IdentityKind, typed: str, kept: str) -> None:
    assert normalised(kind, typed) == Identity(kind, kept, is_verified=False)


@given(st.sampled_from(["email", "social", "external_id", "app_user_id"]), st.text(max_size=20))
def test_what_is_in_its_one_spelling_stays_as_it_is(kind: IdentityKind, typed: str) -> None:
    before = {"email": "a@", "social": "x:"}.get(kind, "")
    try:
        once = normalised(kind, before + typed)
    except InvalidValueError:
        return
    assert normalised(kind, once.value) == once


@given(st.text(min_size=1, max_size=20))
def test_the_companys_own_ids_stay_apart_unless_unicode_calls_them_the_same(typed: str) -> None:
    assume(typed.strip())
    assert normalised("external_id", typed).value == unicodedata.normalize("NFC", typed).strip()


@pytest.mark.parametrize(
    ("kind", "typed", "reason"),
    [
        ("phone", "0612345678", "bad_format"),
        ("phone", "33612345678", "bad_format"),
        ("phone", "+0612345678", "bad_format"),
        ("phone", "00 ()()", "bad_format"),
        ("phone", "+123456", "bad_format"),
        ("phone", "+1234567890123456", "bad_format"),
        ("phone", "+33612345678 ext 2", "bad_format"),
        ("phone", "\u0663\u0663 612345", "bad_format"),
        ("social", "x:@@", "bad_format"),
        ("social", ":ana", "bad_format"),
        ("social", "ana", "bad_format"),
        ("email", "ana", "bad_format"),
        ("email", "a@b@c", "bad_format"),
        ("external_id", " \u00a0", "bad_format"),
        ("external_id", "\U0001d160" * 43, "too_long"),
        ("external_id", "u" * 513, "too_long"),
        ("email", "\ufdfa" * 30 + "@x.org", "bad_format"),
        ("social", "x:" + "\u00e9" * 256, "too_long"),
    ],
)
def test_what_cannot_be_recognised_again_is_refused_at_its_field(kind: IdentityKind, typed: str, reason: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        normalised(kind, typed, pointer="/here")
    assert (refused.value.pointer, refused.value.reason) == ("/here", reason)


def test_an_identity_has_512_bytes_at_most() -> None:
    assert len(normalised("external_id", "\U0001f600" * 128).value.encode()) == 512


def test_being_verified_is_not_a_matter_of_spelling() -> None:
    assert normalised("email", "A@x.org", is_verified=True) == Identity("email", "a@x.org", is_verified=True)


EMAIL, OTHER_EMAIL, ACCOUNT, APP = (
    Identity("email", "ana@example.org"),
    Identity("email", "jan@example.org"),
    Identity("external_id", "u77"),
    Identity("app_user_id", "a1"),
)
Known = dict[tuple[str, str], KnownIdentity]


def held(*pairs: tuple[Identity, str], verified: Identity | None = None) -> Known:
    return {(i.kind, i.value): KnownIdentity(replace(i, is_verified=i == verified), id_) for i, id_ in pairs}


def whose(person: tuple[Identity, ...], known: Known) -> tuple[str | None, tuple[str, ...]]:
    first, others = owner(person, known)
    return first.customer_id if first else None, others


def test_nobody_owns_what_nobody_knows() -> None:
    assert whose((EMAIL, ACCOUNT), {}) == (None, ())


def test_without_an_account_the_first_identity_names_the_customer() -> None:
    assert whose((EMAIL, OTHER_EMAIL), held((EMAIL, ANA), (OTHER_EMAIL, JAN))) == (ANA, (JAN,))


def test_without_an_account_a_verified_identity_wins_over_one_that_was_named_first() -> None:
    known = held((EMAIL, JAN), (OTHER_EMAIL, ANA), verified=OTHER_EMAIL)
    assert whose((EMAIL, OTHER_EMAIL), known) == (ANA, (JAN,))


def test_an_account_names_its_holder_whoever_has_the_mail_verified() -> None:
    known = held((EMAIL, JAN), (ACCOUNT, ANA), verified=EMAIL)
    assert whose((EMAIL, ACCOUNT), known) == (ANA, (JAN,))


def test_an_account_nobody_holds_is_not_found_by_its_mail() -> None:
    assert whose((EMAIL, ACCOUNT), held((EMAIL, ANA), verified=EMAIL)) == (None, (ANA,))


def test_the_external_id_weighs_more_than_the_app() -> None:
    known = held((APP, JAN), (ACCOUNT, ANA), verified=APP)
    assert whose((APP, ACCOUNT), known) == (ANA, (JAN,))


def test_each_other_customer_is_named_once() -> None:
    third = an_id("cus", 3)
    known = held((EMAIL, JAN), (ACCOUNT, ANA), (APP, third), (OTHER_EMAIL, JAN))
    assert whose((EMAIL, ACCOUNT, APP, OTHER_EMAIL), known) == (ANA, (third, JAN))
