"""Terms of glossaries found in a text: the longest first, whole words where the script has words.

A term of letters that are written apart ends where its word ends; scripts written without spaces have no such border,
and Korean has one only before a word, because particles are written onto its end.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from chalicelib.languages.signs import Hit, Span, Token

_HANGUL = r"\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff"
_UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\uff66-\uff9f"
    rf"\U00020000-\U0003ffff{_HANGUL}"
)
_LETTER_APART = re.compile(rf"(?![{_UNSPACED}])\w")
_KOREAN = re.compile(rf"[{_HANGUL}]")
_JOINERS = "\u200d\ufe0e\ufe0f"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or name of the company: `target` is its translation, None when it is never translated.

    `glossary` is the version that holds it ("gls_fr@3"). `forbidden` are words that must not stand for it.
    """

    source: str
    target: str | None
    glossary: str
    is_case_sensitive: bool = False
    forbidden: tuple[str, ...] = ()

    def shown_for(self, found: str) -> str:
        """What a reader of the translation gets for `found`; a capital at its beginning is kept."""
        if self.target is None:
            return found
        capital = found[:1].isupper() and self.source[:1].islower()
        return self.target[:1].upper() + self.target[1:] if capital else self.target


@dataclass(slots=True)
class _Node:
    """A place in the tree of terms: what may follow, and the terms that end here."""

    after: dict[str, "_Node"] = field(default_factory=dict)
    loose: Term | None = None
    exact: dict[str, Term] = field(default_factory=dict)


class TermTree:
    """Terms over a tree of small letters. Of equal terms the first given is the one that holds."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._root = _Node()
        for term in terms:
            for form in ("NFC", "NFD"):
                self._add(unicodedata.normalize(form, term.source), term)

    def find(self, text: str, taken: Sequence[Span]) -> Sequence[Hit]:
        """See Terms. Time grows with the text and the length of the longest term."""
        return tuple(self._hits(text, taken)) if self._root.after else ()

    def _add(self, source: str, term: Term) -> None:
        node = self._root
        for character in map(_small, source):
            node = node.after.setdefault(character, _Node())
        if term.is_case_sensitive:
            node.exact.setdefault(source, term)
        elif node.loose is None:
            node.loose = term

    def _hits(self, text: str, taken: Sequence[Span]) -> Iterator[Hit]:
        ends = dict(taken)
        inside = frozenset(place for start, end in taken for place in range(start + 1, end))
        at = 0
        while at < len(text):
            found = self._longest(text, at, inside) if _may_start(text, at) and at not in inside else None
            if found is not None and found[0] > ends.get(at, at):
                end, term = found
                yield Hit((at, end), Token(text[at:end], term.shown_for(text[at:end]), term.glossary))
                at = end
            else:
                at += 1

    def _longest(self, text: str, start: int, inside: frozenset[int]) -> tuple[int, Term] | None:
        node, found = self._root, None
        for at in range(start, len(text)):
            following = node.after.get(_small(text[at]))
            if following is None:
                break
            node, end = following, at + 1
            if (node.loose or node.exact) and end not in inside and _may_end(text, end):
                term = node.exact.get(text[start:end]) or node.loose
                found = (end, term) if term else found
        return found


def _small(character: str) -> str:
    small = character.lower()
    return small if len(small) == 1 else character


def _may_start(text: str, at: int) -> bool:
    """Whether a term may begin here: not within a word, nor on a mark of the character before."""
    if unicodedata.category(text[at])[0] == "M":
        return False
    before = text[at - 1 : at]
    if _LETTER_APART.match(text[at]):
        return _LETTER_APART.match(before) is None and not (before and unicodedata.category(before)[0] == "M")
    return not (_KOREAN.match(text[at]) and _KOREAN.match(before))


def _may_end(text: str, end: int) -> bool:
    """Whether a term may end before this place."""
    after = text[end : end + 1]
    if not after:
        return True
    if unicodedata.category(after)[0] == "M" or after in _JOINERS:
        return False
    return not (_LETTER_APART.match(text[end - 1]) and _LETTER_APART.match(after))


NO_TERMS = TermTree(())


def terms_of(document: Mapping[str, Any]) -> Iterator[Term]:
    """The terms of a glossary as it is kept."""
    version = f"{document['id']}@{document['version']}"
    for term in document["terms"]:
        is_exact, forbidden = bool(term.get("case_sensitive")), tuple(term.get("forbidden", ()))
        yield Term(term["source"], term.get("target"), version, is_exact, forbidden)
