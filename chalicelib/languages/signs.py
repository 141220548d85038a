"""A text with signs in place of what the machine must not touch and of what the glossary decides.

Both travel the same way: the machine sees "⟦0⟧", and the reader gets a token back. For what is protected the token is
what stood there; for a term of a glossary it is the term's translation, or the term itself when it is never translated.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from chalicelib.languages.protect import SIGN, sign, spans

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Token:
    """What a sign stands for: `found` in the text, `shown` in its translation; `glossary` is the version behind it."""

    found: str
    shown: str
    glossary: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A term of a glossary between two places of a text."""

    span: Span
    token: Token


class Terms(Protocol):
    """The terms that hold for one text."""

    def find(self, text: str, taken: Sequence[Span]) -> Sequence[Hit]:
        """Terms in `text` in order, none overlapping another, none within or cutting one of the spans in `taken`."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A text with the sign "⟦n⟧" in place of each `tokens[n]`; numbers rise from left to right."""

    text: str
    tokens: tuple[Token, ...]


def sign_text(text: str, terms: Terms) -> Signed:
    """Take out what is protected and every term. Around both the text stays as it was."""
    taken = tuple(spans(text))
    found = [Hit((start, end), Token(text[start:end], text[start:end])) for start, end in taken]
    parts: list[str] = []
    tokens: list[Token] = []
    at = 0
    for hit in sorted((*found, *terms.find(text, taken)), key=_outer_first):
        start, end = hit.span
        if start < at:
            continue  # within a term: "S24" of "Galaxy S24"
        parts += [text[at:start], sign(len(tokens))]
        tokens.append(hit.token)
        at = end
    return Signed("".join((*parts, text[at:])), tuple(tokens))


def _outer_first(hit: Hit) -> Span:
    return hit.span[0], -hit.span[1]


def renumbered(signed: str, offset: int) -> str:
    """The same text with `offset` added to the number of every sign."""
    return SIGN.sub(lambda match: sign(int(match[1]) + offset), signed) if offset else signed


def numbers(text: str) -> list[int]:
    """Numbers of all signs, in order; digits of any script."""
    return [int(match[1]) for match in SIGN.finditer(text)]


def has_only_signs(signed: str) -> bool:
    """Whether nothing in it would be protected but the signs themselves."""
    return all(re.fullmatch(SIGN, signed[start:end]) for start, end in spans(signed))
