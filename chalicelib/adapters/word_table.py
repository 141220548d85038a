"""How likely words are in each language, from one sorted file (infra/word_table.py makes it) read as it lies.

After a line of JSON: the first entry of each of 65,536 buckets, then for all entries the low half of the
key's CRC-32 (the high half names the bucket), the language, and the surprise in tenths. A key is a whole word
or a run of up to three letters with the word's edges marked.
"""

import json
import re
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from chalicelib.languages.likelihood import NO_LISTS, WordFit

MAGIC = b"MERIDIAN WORDS 1\n"
BUCKETS = 0x10000
STEP = 0.1  # nats
EDGE = "_"

_WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_READ = 8  # words looked at: more say nothing new
_COUNTED = 3.0  # and weigh together no more than these
_UNLISTED = 3.0  # what a word not listed costs beyond its spelling
_SHORTER = 0.7  # each letter of context a run goes without
_FAINTEST = 11.0  # surprise of a letter that a language does not know
_FARTHEST = 5.0  # no word speaks more than this against a language: it may be a name


def word_key(word: str) -> int:
    """Key of a whole word, lower case."""
    return zlib.crc32(b"=" + word.encode())


def ngram_key(run: str) -> int:
    """Key of a run of letters, `EDGE` standing for the beginning or end of a word."""
    return zlib.crc32(run.encode())


class WordTable:
    """Word lists of some sixty languages, 3 MB; read at the first text. Without the file it knows nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def fit(self, text: str) -> WordFit:
        """How the words of `text`, lower case, fit each language listed; `NO_LISTS` without the file."""
        words = _WORDS.findall(text.replace("’", "'"))[:_READ]
        if not words or not self._names:
            return NO_LISTS
        sums, listed = [0.0] * len(self._names), [0] * len(self._names)
        for word in words:
            self._add(word, sums, listed)
        weight = min(1.0, _COUNTED / len(words))
        return WordFit(
            {name: total * weight for name, total in zip(self._names, sums, strict=True)},
            {name: count / len(words) for name, count in zip(self._names, listed, strict=True) if count},
        )

    def _add(self, word: str, sums: list[float], listed: list[int]) -> None:
        surprises = self._spelt(word)
        for language, surprise in self._entries(word_key(word)):
            surprises[language] = min(surprises[language], surprise)
            listed[language] += 1
        best = min(surprises)
        for language, surprise in enumerate(surprises):
            sums[language] -= min(_FARTHEST, surprise - best)

    def _spelt(self, word: str) -> list[float]:
        edged = EDGE + word + EDGE
        spelt = [_UNLISTED + _FAINTEST * (len(edged) - 1)] * len(self._names)
        for end in range(2, len(edged) + 1):
            seen: dict[int, float] = {}
            for length in (1, 2, 3)[:end]:
                penalty = _SHORTER * (min(3, end) - length)
                for language, surprise in self._entries(ngram_key(edged[end - length : end])):
                    seen[language] = surprise + penalty
            for language, surprise in seen.items():
                spelt[language] -= _FAINTEST - surprise
        return spelt

    def _entries(self, key: int) -> Iterator[tuple[int, float]]:
        index, prints, languages, surprises = self._table
        low, end = key & 0xFFFF, index[(key >> 16) + 1]
        at = bisect_left(prints, low, index[key >> 16], end)
        while at < end and prints[at] == low:
            yield languages[at], surprises[at] * STEP
            at += 1

    @property
    def _names(self) -> list[str]:
        return self._read[0]

    @property
    def _table(self) -> "tuple[array[int], array[int], bytes, bytes]":
        return self._read[1]

    @cached_property
    def _read(self) -> "tuple[list[str], tuple[array[int], array[int], bytes, bytes]]":
        empty = array("I", bytes(4 * (BUCKETS + 1)))
        if not self._path.exists():
            return [], (empty, array("H"), b"", b"")
        with self._path.open("rb") as file:
            if file.readline() != MAGIC:
                raise ValueError(f"{self._path.name} is not a word table of this version")
            about = json.loads(file.readline())
            count = about["entries"]
            index, prints = array("I", file.read(4 * (BUCKETS + 1))), array("H", file.read(2 * count))
            return about["languages"], (index, prints, file.read(count), file.read(count))


def table_path() -> Path:
    """Where words.table lies: at the root of the deployed package, in vendor/ of a working copy."""
    root = Path(__file__).parents[2]
    deployed = root / "words.table"
    return deployed if deployed.exists() else root / "vendor" / "words.table"
