"""Which of our languages a caller gets for what they say they read."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.i18n import LANGUAGES
from chalicelib.i18n.negotiation import MAX_HEADER, negotiate


@pytest.mark.parametrize(
    ("header", "preferred", "language"),
    [
        (None, None, "en"),
        (None, "fr-FR", "fr"),
        (None, "pt-BR", "en"),
        ("de-AT", None, "de"),
        ("DE", None, "de"),
        ("fr-CA,fr;q=0.9,en;q=0.8", None, "fr"),
        ("en;q=0.5, ja", None, "ja"),
        ("pt, es;q=0.7", None, "es"),
        ("pt-BR", "fr", "fr"),
        ("*", "ja", "ja"),
        ("en;q=0, de;q=0.1", None, "de"),
        ("zh", None, "zh-Hans"),
        ("zh-CN", None, "zh-Hans"),
        ("zh-Hans-HK", None, "zh-Hans"),
        ("zh-TW, ja;q=0.5", None, "ja"),
        ("zh-Hant", None, "en"),
        ("zh-HK", None, "en"),
        ("english please", "es", "es"),
        ("de;q=2", None, "en"),
        ("de;q=0.1234", None, "en"),
        (", ,de , ", None, "de"),
    ],
)
def test_the_best_language_wins(header: str | None, preferred: str | None, language: str) -> None:
    assert negotiate(header, preferred) == language


def test_of_equal_wishes_the_first_wins() -> None:
    assert negotiate("es,fr") == "es"
    assert negotiate("fr;q=0.3,es;q=0.3") == "fr"


@given(st.text(max_size=MAX_HEADER * 2), st.none() | st.text(max_size=20))
def test_whatever_is_asked_for_the_answer_is_one_of_ours(header: str, preferred: str | None) -> None:
    assert negotiate(header, preferred) in LANGUAGES


def test_a_hostile_header_is_read_quickly() -> None:
    started = time.process_time()
    for header in ("a-" * 100_000, "de," * 100_000, "de;q=0." + "0" * 100_000, " " * 100_000 + "x", "a" * MAX_HEADER):
        assert negotiate(header) == "en"
    assert time.process_time() - started < 0.05
