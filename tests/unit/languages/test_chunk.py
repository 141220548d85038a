"""Where long texts are cut."""

from __future__ import annotations

import pytest

from chalicelib.languages.chunk import LIMIT_BYTES, byte_length, chunks


def test_a_short_text_is_one_piece_and_an_empty_one_none() -> None:
    assert chunks("Hello") == ("Hello",)
    assert chunks("") == ()


def test_a_text_of_exactly_the_limit_is_one_piece() -> None:
    assert len(chunks("a" * LIMIT_BYTES)) == 1
    assert len(chunks("a" * (LIMIT_BYTES + 1))) == 2


def test_a_paragraph_is_the_first_choice() -> None:
    assert chunks("One. Two.\n\nThree. Four. Five", 20) == ("One. Two.\n\n", "Three. Four. Five")


def test_a_paragraph_that_comes_early_gives_way_to_a_sentence() -> None:
    assert chunks("Hi\n\nThis is one. This is two and more", 24) == (
        "Hi\n\nThis is one. ",
        "This is two and more",
    )


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("First sentence here. Second sentence is here.", "First sentence here. "),
        ("これは最初の文です。これは二番目の文です。", "これは最初の文です。"),
        ("यह पहला वाक्य है। यह दूसरा वाक्य है।", "यह पहला वाक्य है। "),
        ("أين طلبي الآن؟ لم يصل بعد إلى البيت", "أين طلبي الآن؟ "),
    ],
)
def test_then_a_sentence_in_any_script(text: str, first: str) -> None:
    assert chunks(text, byte_length(first) + 8)[0] == first


def test_then_a_word() -> None:
    assert chunks("alpha beta gamma", 12) == ("alpha beta ", "gamma")


def test_a_decimal_point_ends_no_sentence() -> None:
    assert chunks("It costs 13.75 now", 14)[0] == "It costs "


def test_then_a_grapheme_cluster() -> None:
    family = "👨‍👩‍👧"
    size = byte_length(family)
    assert chunks(family * 3, 2 * size + 5) == (family * 2, family)


def test_a_line_break_of_two_characters_is_not_cut() -> None:
    assert chunks("aaaa\r\nbbbb", 5) == ("aaaa", "\r\n", "bbbb")


def test_a_space_that_carries_a_mark_is_no_border() -> None:
    assert chunks("aaaa \u0301bbb", 8) == ("aaaa \u0301b", "bb")


def test_a_grapheme_longer_than_the_limit_is_cut_between_code_points() -> None:
    assert chunks("e" + "\u0301" * 5, 6) == ("e\u0301\u0301", "\u0301\u0301\u0301")


def test_a_sign_of_protection_is_not_cut() -> None:
    text = "a" * 8 + "⟦12⟧" + "b" * 4
    assert chunks(text, 14) == ("a" * 8, "⟦12⟧bbbb")


def test_a_limit_too_small_for_one_character_is_refused() -> None:
    with pytest.raises(ValueError, match="one character"):
        chunks("x", 3)
