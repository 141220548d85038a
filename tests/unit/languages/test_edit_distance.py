"""How much an editor changed, held against the textbook's table."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.languages import edit_distance as measured
from chalicelib.languages.edit_distance import edit_distance

TEXTS = st.text("abcé 日", max_size=12)


def by_the_book(a: str, b: str) -> int:
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return by_the_book(a[1:], b[1:])
    return 1 + min(by_the_book(a[1:], b), by_the_book(a, b[1:]), by_the_book(a[1:], b[1:]))


@given(st.text("abé", max_size=6), st.text("abé", max_size=6))
def test_it_is_the_fewest_changes(a: str, b: str) -> None:
    assert edit_distance(a, b) == by_the_book(a, b)


@given(TEXTS, TEXTS)
def test_of_long_texts_it_is_an_upper_bound_within_the_longer_text(a: str, b: str) -> None:
    exact, by_words = edit_distance(a, b), measured._by_matching(a, b)
    assert exact <= by_words <= len(a) + len(b)


def test_long_texts_are_compared_by_their_words_in_bounded_time() -> None:
    words = [f"word{number}" for number in range(20_000)]
    before = " ".join(words)
    changed = " ".join(["First", *words[1:10_000], "other", *words[10_001:], "more"])
    assert edit_distance(before, changed) == edit_distance("word0", "First") + edit_distance(
        "word10000", "other"
    ) + len(" more")
    assert edit_distance("a" * 9_000, "b" * 9_000) == 9_000
