"""Finding words of many languages in a text: whole words where words are spaced, any place where they are not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

UNSPACED = frozenset({"zh", "ja", "th"})
_WORD = r"[\w\u0300-\u036f\u0590-\u05c7\u064b-\u065f\u0900-\u097f]"  # with the marks that Python's \w leaves out
_END_OF_SENTENCE = r"(?=[\s。．！？!?…」』)）]|$)"
_QUOTED = re.compile(r"[„“\"«»‹「『《][^„“”\"«»‹›「」『』《》\n]{1,80}[“”\"«»›」』》]")
_BEFORE = 40  # code points in which a sentence begins, if a word is its first: looking further back is looking twice
_SENTENCE_END = re.compile(r"[。．！？!?؟।\n]|[.…](?=\s|$)")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:\n»“\"„]|- )\s*$")


@cache
def data(name: str) -> Any:
    """A table of data/culture/: by language, or a list of entries that name theirs."""
    file = resources.files("chalicelib.markets").joinpath("data", "culture", f"{name}.json")
    return json.loads(file.read_text("utf-8"))


def of_language(table: Mapping[str, Any], tag: str) -> Any:
    """The entry of a language: that of the tag itself, of its script, or of the language alone; else None."""
    parts = tag.split("-")
    return next((table[key] for key in (tag, "-".join(parts[:2]), parts[0]) if key in table), None)


def matches(words: Sequence[str], language: str, text: str) -> Iterator[re.Match[str]]:
    """Where any of `words` stands in a text, in order, whatever its case.

    "=Sie": only so capitalised, and not at the beginning of a sentence; "~세요": the end of a word; "だよ$": the end
    of a sentence; "re:...": a pattern.
    """
    pattern = _pattern(tuple(words), language.partition("-")[0] in UNSPACED)
    for match in pattern.finditer(text):
        if match.lastgroup != "capital" or not _SENTENCE_START.search(
            text[max(0, match.start() - _BEFORE) : match.start()]
        ):
            yield match


def sentence_around(text: str, start: int, end: int, reach: int) -> str:
    """The sentence that `text[start:end]` stands in, as far as `reach` code points to either side, case folded."""
    before = _SENTENCE_END.split(text[max(0, start - reach) : start])[-1]
    return (before + text[start:end] + _SENTENCE_END.split(text[end : end + reach])[0]).casefold()


def quoted(text: str) -> bytearray:
    """1 at every code point between quotation marks: names of goods and words of others, as in „Du & Ich“."""
    places = bytearray(len(text))
    for quote in _QUOTED.finditer(text):
        places[quote.start() : quote.end()] = b"\1" * len(quote[0])
    return places


@cache
def _pattern(words: tuple[str, ...], is_unspaced: bool) -> re.Pattern[str]:
    capital = [re.escape(word[1:]) for word in words if word.startswith("=")]
    others = [_one(word, is_unspaced) for word in words if not word.startswith("=")]
    found = [f"(?i:{'|'.join(sorted(others, key=len, reverse=True))})"] if others else []
    if capital:
        found.append(f"(?P<capital>(?<!{_WORD})(?:{'|'.join(capital)})(?!{_WORD}))")
    return re.compile("|".join(found) or r"(?!)")


def _one(word: str, is_unspaced: bool) -> str:
    if word.startswith("re:"):
        return word[3:]
    if word.startswith("~"):
        return f"{re.escape(word[1:])}(?!{_WORD})"
    if word.endswith("$"):
        return re.escape(word[:-1]) + _END_OF_SENTENCE
    return re.escape(word) if is_unspaced else f"(?<!{_WORD}){re.escape(word)}(?!{_WORD})"
