"""Which messages say nothing but thanks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.replies.thanks import LONGEST, is_only_thanks, phrases


@pytest.mark.parametrize(
    "text",
    [
        "Thanks!",
        "thank you so much :)",
        "THANKS a lot, perfect.",
        "Merci beaucoup 🙏",
        "C'est bon, merci !",
        "Vielen Dank!",
        "¡Muchas gracias!",
        "谢谢",
        "谢谢！谢谢",
        "谢谢 好的谢谢",
        "thanks thanks thanks",
        "ありがとうございます。",
        "спасибо",
        "ok merci",
        "ｔｈａｎｋｓ",
    ],
)
def test_thanks_are_only_thanks(text: str) -> None:
    assert is_only_thanks(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "?!",
        "🙏",
        "Thanks, but it does not work",
        "merci de me rappeler",
        "thankless",
        "Thanks 2",
        "oktober",
        "谢谢，还是坏的",
        "no",
        "not ok",
    ],
)
def test_whoever_says_more_or_nothing_is_heard(text: str) -> None:
    assert not is_only_thanks(text)


@pytest.mark.parametrize(("filler", "is_thanks"), [(0, True), (1, False)])
def test_a_long_message_has_something_to_say(filler: int, is_thanks: bool) -> None:
    text = "thanks" + "!" * (LONGEST - 6 + filler)
    assert is_only_thanks(text) is is_thanks


@pytest.mark.parametrize("phrase", [phrase for phrase in phrases() if len(phrase) <= LONGEST])
def test_every_phrase_of_the_list_is_thanks_however_it_is_written(phrase: str) -> None:
    assert is_only_thanks(f" {phrase.upper()}!! ")


@given(st.text(max_size=LONGEST))
def test_one_strange_word_more_is_never_only_thanks(text: str) -> None:
    assert not is_only_thanks(f"{text} xqzv")
