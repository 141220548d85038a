"""The word table: what it is made of, and that what is written is what is read."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest

from chalicelib.adapters.word_table import WordTable
from chalicelib.languages.likelihood import NO_LISTS
from infra import assets, word_table
from infra.message_pack import unpacked

# [{"format": "cB", "version": 1}, [], ["de", "het"], ["een's", "x1"]]
BINS = b"\x94\x82\xa6format\xa2cB\xa7version\x01\x90\x92\xa2de\xa3het\x92\xa5een's\xa2x1"
LINES = b"# Count: 3 MinLogProb: -12.0\ndie -3.0\nhuis -5.5\nx1 -6\n"
LISTS = {
    "nl": [("de", -3.0), ("huis", -6.0), ("pakket", -7.0)],
    "fr": [("le", -3.0), ("maison", -6.0), ("colis", -7.0)],
    "hr": [("paket", -6.0), ("ljubav", -7.0)],
}


@pytest.fixture
def table(tmp_path: Path) -> WordTable:
    (tmp_path / "words.table").write_bytes(word_table.build(LISTS))
    return WordTable(tmp_path / "words.table")


def test_words_of_a_language_fit_it_best_and_are_listed(table: WordTable) -> None:
    fit = table.fit("le colis")
    assert fit.distances["fr"] == 0 > max(fit.distances["nl"], fit.distances["hr"])
    assert fit.listed == {"fr": 1.0}


def test_a_word_nobody_lists_fits_where_it_is_spelt_so(table: WordTable) -> None:
    fit = table.fit("huiset")
    assert max(fit.distances, key=lambda tag: fit.distances[tag]) == "nl"
    assert fit.listed == {}


def test_serbian_is_croatian_in_cyrillic_letters(table: WordTable) -> None:
    assert table.fit("љубав").listed == {"sr": 1.0}


def test_no_single_word_says_too_much(table: WordTable) -> None:
    assert min(table.fit("maison").distances.values()) == -5
    assert min(table.fit("maison " * 40).distances.values()) == pytest.approx(-15)


def test_nothing_to_read_or_no_table_is_no_opinion(table: WordTable, tmp_path: Path) -> None:
    assert table.fit("12 !?") == NO_LISTS
    assert WordTable(tmp_path / "absent").fit("le colis") == NO_LISTS


def test_another_version_of_the_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"MERIDIAN WORDS 0\n{}")
    with pytest.raises(ValueError, match="not a word table"):
        WordTable(tmp_path / "old").fit("le colis")


def test_the_same_lists_always_give_the_same_bytes() -> None:
    assert word_table.build(LISTS) == word_table.build(dict(reversed(LISTS.items())))


def test_both_kinds_of_list_are_read_out_of_their_wheels(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "lists.whl", "w") as archive:
        archive.writestr("wordfreq/data/small_nl.msgpack.gz", gzip.compress(BINS))
        archive.writestr("wordfreq/data/large_nl.msgpack.gz", b"")
        archive.writestr("wordfreq/data/small_ja.msgpack.gz", b"")
        archive.writestr("langidentify/models/lite/topwords-af.txt.gz", gzip.compress(LINES))
        archive.writestr("langidentify/models/lite/topwords-nl.txt.gz", b"")
    lists = assets.word_lists([tmp_path / "lists.whl"])
    assert {tag: [word for word, _ in words] for tag, words in lists.items()} == {
        "nl": ["de", "het", "een's"],
        "af": ["die", "huis"],
    }
    assert lists["nl"][0][1] == pytest.approx(-0.023, abs=0.001)
    with pytest.raises(assets.AssetError, match="word lists"):
        assets.word_lists([])


@pytest.mark.parametrize(
    ("content", "value"),
    [(b"\xd9\x02ab", "ab"), (b"\xda\x00\x01a", "a"), (b"\xdc\x00\x02\x01\x02", [1, 2]), (b"\xdd\x00\x00\x00\x00", [])],
)
def test_longer_texts_and_arrays_say_how_long_they_are(content: bytes, value: object) -> None:
    assert unpacked(content) == value


def test_a_kind_of_value_that_word_lists_do_not_use_is_refused() -> None:
    with pytest.raises(ValueError, match="0xcb"):
        unpacked(b"\xcb\x00\x00\x00\x00\x00\x00\x00\x00")
