"""A cursor is good for one caller's one question, and only exactly as it was given out."""

import base64
import json
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.api.access import Caller
from chalicelib.api.cursors import MAX_CURSOR, Cursors, question
from chalicelib.api.signing import KeyRing
from chalicelib.desk.errors import CursorError
from tests.doors import SECRET, Secrets

URL_SAFE = string.ascii_letters + string.digits + "-_"
ANA = Caller("staff", "agt_1")
ASKED = question(ANA, "/v1/tickets", {"status": "open", "queue": "q_fr"})
POSITIONS = st.dictionaries(st.text(max_size=20), st.text(max_size=60), max_size=6)


def cursors(*secrets: bytes) -> Cursors:
    """Cursors under these secret versions, newest first."""
    return Cursors(KeyRing(Secrets(secrets or (SECRET,)), "cursor"))


def refusal(cursor: str, asked: str = ASKED) -> str:
    """The code with which a cursor is refused."""
    with pytest.raises(CursorError) as refused:
        cursors().decode(cursor, asked)
    return refused.value.code


@given(POSITIONS)
def test_a_position_comes_back_as_it_went(position: dict[str, str]) -> None:
    assert cursors().decode(cursors().encode(position, ASKED), ASKED) == position


@given(POSITIONS)
def test_a_cursor_fits_a_link_as_it_is(position: dict[str, str]) -> None:
    assert set(cursors().encode(position, ASKED)) <= set(URL_SAFE)


def test_every_changed_byte_is_refused() -> None:
    cursor = cursors().encode({"pk": "T#tkt_1", "sk": "A", "updated_at": "2026-11-21T12:00:00.000Z"}, ASKED)
    signed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    for place in range(len(signed)):
        for bit in range(8):
            changed = bytearray(signed)
            changed[place] ^= 1 << bit
            assert refusal(base64.urlsafe_b64encode(changed).rstrip(b"=").decode()) == "cursor_mismatch"


@pytest.mark.parametrize("length", range(1, 5))
def test_every_changed_character_is_refused_even_where_base64_would_not_care(length: int) -> None:
    cursor = cursors().encode({"pk": "x" * length}, ASKED)
    for place, character in enumerate(cursor):
        for other in set(URL_SAFE + "+/=. \n") - {character}:
            assert refusal(cursor[:place] + other + cursor[place + 1 :]) == "cursor_mismatch"


@given(st.text(max_size=200))
def test_a_text_of_any_kind_is_no_cursor(text: str) -> None:
    assert refusal(text) == "cursor_mismatch"


@pytest.mark.parametrize("cursor", ["", "A", "=", "AAAA", "A" * 22, "A" * (MAX_CURSOR + 4), "\ud800", "٣" * 40])
def test_a_text_too_short_too_long_or_in_another_alphabet_is_no_cursor(cursor: str) -> None:
    assert refusal(cursor) == "cursor_mismatch"


def test_a_cursor_may_not_be_cut_or_lengthened() -> None:
    cursor = cursors().encode({"pk": "T#tkt_1"}, ASKED)
    for changed in (cursor[:-1], cursor[1:], cursor + "A", cursor + "=", cursor * 2):
        assert refusal(changed) == "cursor_mismatch"


@pytest.mark.parametrize(
    "asked",
    [
        question(Caller("staff", "agt_2"), "/v1/tickets", {"status": "open", "queue": "q_fr"}),
        question(Caller("customer", "agt_1"), "/v1/tickets", {"status": "open", "queue": "q_fr"}),
        question(ANA, "/v1/customers", {"status": "open", "queue": "q_fr"}),
        question(ANA, "/v1/tickets", {"status": "open"}),
        question(ANA, "/v1/tickets", {"status": "open", "queue": "q_de"}),
        question(ANA, "/v1/tickets", {"status": "open", "queue": "q_fr", "tag": "x"}),
    ],
)
def test_another_question_or_another_caller_is_a_mismatch(asked: str) -> None:
    assert refusal(cursors().encode({"pk": "T#tkt_1"}, ASKED), asked) == "cursor_mismatch"


def test_the_order_of_the_filters_does_not_matter() -> None:
    assert question(ANA, "/v1/tickets", {"queue": "q_fr", "status": "open"}) == ASKED


FILTERS = st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=3)


@given(FILTERS, FILTERS)
def test_two_questions_are_told_apart(one: dict[str, str], other: dict[str, str]) -> None:
    same = question(ANA, "/v1/tickets", one) == question(ANA, "/v1/tickets", other)
    assert same == (one == other)


def test_a_cursor_outlives_a_rotation_of_the_secret() -> None:
    cursor = cursors().encode({"pk": "T#tkt_1"}, ASKED)
    assert cursors(b"n" * 64, SECRET).decode(cursor, ASKED) == {"pk": "T#tkt_1"}


def test_a_cursor_of_another_deployment_is_refused() -> None:
    assert refusal(cursors(b"o" * 64).encode({"pk": "T#tkt_1"}, ASKED)) == "cursor_mismatch"


def test_a_key_of_another_purpose_signs_no_cursor() -> None:
    other = Cursors(KeyRing(Secrets(), "customer_token"))
    assert refusal(other.encode({"pk": "T#tkt_1"}, ASKED)) == "cursor_mismatch"


def test_a_change_feed_carries_a_position_per_shard() -> None:
    shards = {f"F#{shard}": f"2026-11-21T12:00:0{shard}.000Z#tkt_01JD0000000000000000000000#17" for shard in range(4)}
    cursor = cursors().encode(shards, ASKED)
    assert cursors().decode(cursor, ASKED) == shards
    assert len(cursor) < MAX_CURSOR
    assert json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))[16:])["p"] == shards


def test_a_secret_too_short_to_sign_with_is_refused_outright() -> None:
    with pytest.raises(ValueError, match="fewer than 32"):
        cursors(b"short").encode({}, ASKED)
