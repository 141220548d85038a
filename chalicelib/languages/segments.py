"""A text cut into sentences: what is translated, paid for and remembered one by one."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from chalicelib.languages.chunk import chunks
from chalicelib.languages.protect import translatable
from chalicelib.languages.signs import Signed, Token, numbers, renumbered

# What a full stop after it does not end, in the languages that customers write most; a letter alone is one too.
_ABBREVIATIONS = frozenset(
    (
        "mr", "mrs", "ms", "dr", "st", "nr", "no", "nos", "tel", "art", "prof", "ca", "bzw", "evtl", "inkl", "exkl",
        "ggf", "usw", "str", "approx", "vs", "ref", "ext", "inc", "ltd", "co", "corp", "jr", "sr", "sra", "srta", "mme",
        "mlle", "núm", "pág", "pp", "ул", "тел", "стр", "им", "dhr", "mevr", "ing", "ul", "al", "tzn", "np", "sig",
        "dott", "avv", "vol", "fig", "abs", "hr", "fr", "bl", "obj", "kl", "min", "max", "std", "num",
    )
)  # fmt: skip
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.$")


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, or a piece of one too long for a request: `lead` and `trail` are the white space around `core`.

    Signs of `core` are numbered from 0, so that the same sentence about another order is the same `core`; `tokens` are
    theirs, and `offset` is what the numbers of the whole text are ahead.
    """

    lead: str
    core: str
    trail: str
    tokens: tuple[Token, ...]
    offset: int

    @property
    def needs_translation(self) -> bool:
        """Whether there is a word in it."""
        return translatable(self.core)

    @property
    def glossaries(self) -> tuple[str, ...]:
        """Versions of the glossaries whose terms are in it, each once."""
        return tuple(dict.fromkeys(token.glossary for token in self.tokens if token.glossary))


def segments(signed: Signed) -> Sequence[Segment]:
    """The sentences of a text; joined they are the text. No grapheme cluster is cut, each fits into a request."""
    found, offset = [], 0
    for sentence in sentences(signed.text):
        for piece in chunks(sentence):
            segment = _segment(piece, offset, signed.tokens)
            found.append(segment)
            offset += len(segment.tokens)
    return found


def whole(signed: Signed) -> Segment:
    """The whole text as one segment, whatever its length."""
    return _segment(signed.text, 0, signed.tokens)


def _segment(piece: str, offset: int, tokens: tuple[Token, ...]) -> Segment:
    core = piece.strip()
    lead = piece[: piece.index(core)]
    theirs = tokens[offset : offset + len(numbers(core))]
    return Segment(lead, renumbered(core, -offset), piece[len(lead) + len(core) :], theirs, offset)


def cores(signed: str) -> Sequence[str]:
    """The sentences with a word in them, without the white space around; their signs numbered as in the whole."""
    return [found.strip() for found in sentences(signed) if translatable(found)]


def sentences(text: str) -> Iterator[str]:
    """Cut after each end of a sentence or line, with the white space that follows; joined they are the text."""
    start = 0
    for match in _ends().finditer(text):
        if match.end() < len(text) and (match["stop"] != "." or _ends_sentence(text, match)):
            yield text[start : match.end()]
            start = match.end()
    if start < len(text):
        yield text[start:]


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop is one: not after an abbreviation, nor when a small letter goes on."""
    if text[stop.end()].islower():
        return False
    before = _WORD_BEFORE.search(text, max(0, stop.start() - 20), stop.start() + 1)
    if before is None:
        return True
    word = unicodedata.normalize("NFC", before[1]).lower()
    return len(word) > 1 and word not in _ABBREVIATIONS


@cache
def _ends() -> Any:
    import regex

    # Possessive, so that CR LF stays whole; and no mark may follow that belongs to the white space before it. A run of
    # stops, or of white space with a line's end in it, is tried from its first character alone: the rest of it would
    # come to the same end, and a text of nothing else would be read once for each of its characters.
    return regex.compile(
        r"(?:(?<![.!?…؟۔।॥።፧])(?P<stop>[.!?…؟۔।॥።፧]++)['\"»”’)\]]*+\s++"
        r"|(?<![。！？．｡])(?P<full>[。！？．｡]++)['\"»”’」』）)\]]*+\s*+"
        r"|(?P<line>[\x1c-\x1e]\s*+"
        r"|(?<!\s)(?:(?![\n\r\x0b\x0c\x85\u2028\u2029])\s)*+[\n\r\x0b\x0c\x85\u2028\u2029]\s*+))"
        r"(?!\p{Grapheme_Cluster_Break=Extend}|\p{Grapheme_Cluster_Break=ZWJ}|\p{Grapheme_Cluster_Break=SpacingMark})"
    )
