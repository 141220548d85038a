"""Any text: what is protected comes back, what is cut joins again, in time that grows with the text."""

from __future__ import annotations

import re
import time

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from chalicelib.adapters.pseudo_translate import PseudoTranslate
from chalicelib.languages.chunk import byte_length, chunks
from chalicelib.languages.protect import protect, restore
from tests.fakes_of_translations import translated

FRAGMENTS = st.sampled_from(
    [
        *("⟦", "⟧", "⟦0⟧", "⟦ 1 ⟧", "0", "12", "{a}", "{", "%s", "%", ":name", "https://a.de/x", "a@b.cd"),
        *(
            "FR-1",
            "#1",
            "€",
            "kg",
            "\n\n",
            "\r\n",
            " ",
            ". ",
            "。",
            "日本",
            "é",
            "e\u0301",
            "\u0301",
            "\u200d",
        ),
        *("👨‍👩‍👧", "🇫🇷", "🇫", "각", "ᄀ", "\u0600", "नि", "ก็", "word", "<b>", "</b>", "&amp;"),
    ]
)
TEXTS = st.text() | st.lists(FRAGMENTS | st.text(max_size=3), max_size=60).map("".join)
LIMITS = st.integers(min_value=4, max_value=80)
SIGNS = re.compile(r"⟦\d+⟧")


@given(TEXTS)
def test_whatever_is_protected_is_restored(text: str) -> None:
    protected = protect(text)
    restored = restore(protected.text, protected.tokens)
    assert (restored.text, restored.intact) == (text, True)


@given(TEXTS)
def test_every_sign_in_a_protected_text_is_ours(text: str) -> None:
    protected = protect(text)
    assert SIGNS.findall(protected.text) == [f"⟦{number}⟧" for number in range(len(protected.tokens))]


@given(TEXTS, st.randoms(use_true_random=False))
def test_a_lost_or_doubled_sign_never_passes(text: str, chance: object) -> None:
    protected = protect(text)
    signs = SIGNS.findall(protected.text)
    if not signs:
        return
    victim = chance.choice(signs)  # type: ignore[attr-defined]
    assert not restore(protected.text.replace(victim, ""), protected.tokens).intact
    assert not restore(protected.text.replace(victim, victim * 2), protected.tokens).intact


@given(TEXTS, LIMITS)
@example("a" * 7 + "👨‍👩‍👧", 8)
@example("\u0301" * 40, 4)
def test_pieces_join_to_the_text_and_fit(text: str, limit: int) -> None:
    pieces = chunks(text, limit)
    assert "".join(pieces) == text
    assert all(0 < byte_length(piece) <= limit for piece in pieces)


@given(TEXTS, LIMITS)
def test_no_grapheme_is_cut_unless_it_alone_is_too_long(text: str, limit: int) -> None:
    edges, at = set(), 0
    for piece in chunks(text, limit):
        at += len(piece)
        edges.add(at)
    for match in regex.finditer(r"\X", text):
        # A sign of protection with what stands before it counts as one with its last grapheme.
        if byte_length(match[0]) <= limit and "⟦" not in text:
            assert not edges & set(range(match.start() + 1, match.end()))


@given(TEXTS, LIMITS)
def test_no_sign_of_protection_is_cut_unless_it_alone_is_too_long(text: str, limit: int) -> None:
    protected = protect(text).text
    whole = [sign for piece in chunks(protected, limit) for sign in SIGNS.findall(piece)]
    for sign in SIGNS.findall(protected):
        around = regex.search(rf"\p{{Grapheme_Cluster_Break=Prepend}}*{sign[:-1]}(?=⟧)\X", protected)
        assert around is not None
        assert byte_length(around[0]) > limit or sign in whole


@given(TEXTS, LIMITS)
def test_pieces_are_not_much_more_than_needed(text: str, limit: int) -> None:
    # Two neighbours always hold more than one limit's worth, or the border between them was a better place.
    longest = max((byte_length(match[0]) for match in regex.finditer(r"\X", text)), default=0)
    if longest * 2 <= limit and not re.search(r"\s|[，、；：،。！？．｡⟦]", text):
        assert len(chunks(text, limit)) <= 2 + byte_length(text) // (limit - longest)


@given(TEXTS)
def test_a_pseudo_translation_keeps_all_that_is_protected(text: str) -> None:
    outcome = translated(text, PseudoTranslate())
    assert outcome.intact
    assert outcome.state == "done"


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "1",
        "a.",
        "a1-",
        "⟦",
        "www.",
        "a@",
        "{",
        "<a ",
        "+1 ",
        "A-",
        "é 字 . ",
        "\u0301",
        "🇫",
        "1 ",
        "{a,plural",
        "{a,plural}",
        "%.",
        "[[",
        "{%",
    ],
)
def test_no_long_text_takes_more_than_its_share_of_time(unit: str) -> None:
    size = 150_000 // len(unit.encode())
    started = time.process_time()
    pieces = chunks(protect(unit * size).text)
    assert time.process_time() - started < 2  # 0.15 s when linear
    assert max(map(byte_length, pieces)) <= 9_500


def test_a_megabyte_is_cut_whole() -> None:
    text = "Where is it? 我的包裹在哪里？ " * 22_000
    pieces = chunks(text)
    assert "".join(pieces) == text
    assert max(map(byte_length, pieces)) <= 9_500
