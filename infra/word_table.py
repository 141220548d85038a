"""Derives the word table of language detection from two published word lists.

For each language the commonest words and the three-letter runs they are made of, each with its surprise
(-ln of its probability), in one sorted file that is read without parsing: `chalicelib.adapters.word_table`
says how. Sources, by the wheels requirements-assets.txt pins: wordfreq's "small" lists (CC BY-SA 4.0) and,
for languages those lack, langidentify's words of Wikipedia (Apache-2.0). NOTICE carries both.

The same input always gives the same bytes: everything is sorted, and figures are rounded to a tenth.
"""

from __future__ import annotations

import gzip
import json
import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from chalicelib.adapters.word_table import BUCKETS, EDGE, MAGIC, STEP, ngram_key, word_key
from infra.message_pack import unpacked

Word = tuple[str, float]  # and ln of its probability

LISTED = 8_000  # words a language brings: beyond, the gain is below a tenth of a per cent
SPELT = 10_000  # words its spelling is learnt from
RUNS = 8_000  # three-letter runs it keeps
DAMPING = 0.4  # exponent of a word's frequency where spelling is learnt, lest "the" teach all of English
BLEND = 1e-5  # share of all letters at which a run is believed as much as its shorter one
FAINTEST = 1e-5  # probability of a letter never seen

# Told by script alone; Hindi and Marathi by the models, as there is no list of Marathi.
WITHOUT = frozenset(("bn", "el", "he", "hi", "ja", "ko", "ta", "zh"))
RENAMED = {"no": "nb", "tl": "fil", "sh": "hr"}
# Languages the product has not, listed so that they are not taken for one it has.
STRANGE = ("be", "eo", "eu", "la", "lb", "lg", "mi", "om", "sn", "st", "tn", "ts", "xh", "yo", "zu")
SECONDARY = ("af", "az", "cy", "et", "ga", "mn", "ps", "so", "sq", "sw", *STRANGE)
_SERBIAN = str.maketrans("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")
_DIGRAPHS = {"lj": "љ", "nj": "њ", "dž": "џ"}


def members(names: Iterable[str]) -> dict[str, str]:
    """Of a wheel's member names those the table is made of, with the language each is for."""
    found = {}
    for name in names:
        folder, _, file = name.rpartition("/")
        tag = file.partition(".")[0].partition("_" if folder == "wordfreq/data" else "-")[2]
        wanted = file.startswith("small_") and tag not in WITHOUT and folder == "wordfreq/data"
        wanted = wanted or (folder == "langidentify/models/lite" and file.startswith("topwords-") and tag in SECONDARY)
        if wanted:
            found[name] = RENAMED.get(tag, tag)
    return found


def word_list(name: str, content: bytes) -> list[Word]:
    """The words of one member with ln of their probabilities, commonest first."""
    read = _bins if name.endswith(".msgpack.gz") else _lines
    kept = ((word, chance) for word, chance in read(gzip.decompress(content)) if _is_word(word))
    return list(islice(kept, SPELT))


def build(lists: Mapping[str, list[Word]]) -> bytes:
    """The table's file: magic, languages, index of buckets, fingerprints, languages and surprises of entries."""
    lists = {**lists, "sr": [(_cyrillic(word), chance) for word, chance in lists.get("hr", [])]}
    languages = sorted(tag for tag in lists if lists[tag])
    entries = sorted(
        (key, position, min(255, round(surprise / STEP)))
        for position, tag in enumerate(languages)
        for key, surprise in _entries(lists[tag])
    )
    index, total = array("I", [0] * (BUCKETS + 1)), Counter(key >> 16 for key, _, _ in entries)
    for bucket in range(BUCKETS):
        index[bucket + 1] = index[bucket] + total[bucket]
    parts = (
        MAGIC,
        json.dumps({"languages": languages, "entries": len(entries)}).encode() + b"\n",
        index.tobytes(),
        array("H", [key & 0xFFFF for key, _, _ in entries]).tobytes(),
        bytes(language for _, language, _ in entries),
        bytes(surprise for _, _, surprise in entries),
    )
    return b"".join(parts)


def _entries(words: list[Word]) -> Iterator[tuple[int, float]]:
    listed = {word_key(word): -chance for word, chance in reversed(words[:LISTED])}
    yield from listed.items()
    yield from {ngram_key(run): surprise for run, surprise in _spelling(words).items()}.items()


def _spelling(words: list[Word]) -> dict[str, float]:
    """Surprise of the last letter of every kept run of one, two or three letters after those before it."""
    counts = [_counted(words, length) for length in range(4)]
    total = sum(counts[1].values())
    chances = {run: count / total for run, count in counts[1].items()}
    kept = {run: chance for run, chance in chances.items() if chance > FAINTEST / 10}
    for length in (2, 3):
        chances = _after(counts[length], chances, total)
        ranked = sorted((-count, run) for run, count in counts[length].items())
        kept.update((run, chances[run]) for _, run in ranked[:RUNS])
    return {run: -math.log(chance) for run, chance in kept.items()}


def _counted(words: list[Word], length: int) -> dict[str, float]:
    counts: dict[str, float] = defaultdict(float)
    for word, chance in words:
        weight, edged = math.exp(chance * DAMPING), f"{EDGE}{word}{EDGE}"
        for start in range(len(edged) - length + 1):
            counts[edged[start : start + length]] += weight
    return counts


def _after(counts: Mapping[str, float], shorter: Mapping[str, float], total: float) -> dict[str, float]:
    before: dict[str, float] = defaultdict(float)
    for run, count in counts.items():
        before[run[:-1]] += count
    return {
        run: (count + BLEND * total * shorter.get(run[1:], FAINTEST)) / (before[run[:-1]] + BLEND * total)
        for run, count in counts.items()
    }


def _is_word(word: str) -> bool:
    return len(word) <= 20 and word.replace("'", "").isalpha()


def _cyrillic(word: str) -> str:
    for latin, letter in _DIGRAPHS.items():
        word = word.replace(latin, letter)
    return word.translate(_SERBIAN)


def _lines(content: bytes) -> Iterator[Word]:
    """Each line of langidentify: a word, and ln of its probability; the first is a heading."""
    for line in content.decode().splitlines()[1:]:
        word, _, chance = line.partition(" ")
        yield word, float(chance)


def _bins(content: bytes) -> Iterator[Word]:
    """wordfreq's list of lists: the words at position n have a probability of 10 ** (-n / 100)."""
    _, *bins = unpacked(content)
    for position, words in enumerate(bins):
        for word in words:
            yield word, -position / 100 * math.log(10)
