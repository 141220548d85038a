"""Language tags: which are ours, and which read the same."""

from __future__ import annotations

import pytest

from chalicelib.languages.tags import ENABLED, UNKNOWN, enabled, reading_gap, same_language


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("fr", "fr-CA"),
        ("pt-BR", "pt-PT"),
        ("zh-CN", "zh-Hans"),
        ("zh-HK", "zh-Hant"),
        ("iw", "he"),
        ("no", "nb"),
    ],
)
def test_regions_and_old_names_read_the_same(a: str, b: str) -> None:
    assert same_language(a, b)
    assert same_language(b, a)


@pytest.mark.parametrize(
    ("a", "b"), [("zh-Hans", "zh-Hant"), ("hi", "hi-Latn"), ("sr", "sr-Latn"), ("da", "nb"), ("und", "und")]
)
def test_other_scripts_and_unknown_languages_do_not(a: str, b: str) -> None:
    assert not same_language(a, b)


@pytest.mark.parametrize(
    ("tag", "ours"),
    [
        ("en-GB", "en"),
        ("pt_BR", "pt"),
        ("zh", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("tl", "fil"),
        ("nn-NO", "nb"),
        ("hi-Latn", UNKNOWN),
        ("sr-Latn", UNKNOWN),
        ("zh-Latn", UNKNOWN),
        ("zu", UNKNOWN),
        ("und", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_any_tag_has_one_of_ours_or_none(tag: str, ours: str) -> None:
    assert enabled(tag) == ours


def test_every_language_of_the_product_is_its_own_tag() -> None:
    assert len(ENABLED) >= 37
    assert {tag: enabled(tag) for tag in ENABLED} == {tag: tag for tag in ENABLED}


def test_a_gap_is_only_between_two_known_and_different_languages() -> None:
    assert reading_gap("fr", "en") == "en"
    assert reading_gap("fr", "fr-CA") is None
    assert reading_gap("und", "en") is None
    assert reading_gap("fr", "und") is None
