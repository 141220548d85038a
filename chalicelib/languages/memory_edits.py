"""What a person made of a translation, sentence by sentence, as the memory keeps it."""

import re
from collections import defaultdict, deque
from collections.abc import Sequence

from chalicelib.languages.protect import sign
from chalicelib.languages.segments import Segment, cores, segments, whole
from chalicelib.languages.signs import Signed, Token, has_only_signs, numbers, renumbered

MOST_TOKENS = 500  # of a text whose edit is learnt from: each is looked for everywhere; beyond, it is a list


def edited_sentences(signed: Signed, edited: str) -> list[tuple[Segment, str]]:
    """Sentences of a text, each with the person's translation and its signs in place.

    They are paired when both texts have as many sentences with words in them; otherwise the whole text is the one pair.
    A pair is left out when the person's sentence lacks a token of the original's, or holds an address, number or code
    that the original has not: that belongs to one customer, not into a memory. A text of more than 500 tokens has none.
    """
    if len(signed.tokens) > MOST_TOKENS:
        return []
    theirs = _signed_alike(edited, signed.tokens)
    mine = [part for part in segments(signed) if part.needs_translation]
    found = cores(theirs)
    if len(mine) == len(found):
        pairs = [(part, renumbered(core, -part.offset)) for part, core in zip(mine, found, strict=True)]
    else:
        pairs = [(whole(signed), theirs.strip())]
    return [pair for pair in pairs if _fits(*pair)]


def _fits(part: Segment, core: str) -> bool:
    return sorted(numbers(core)) == list(range(len(part.tokens))) and has_only_signs(core)


def _signed_alike(edited: str, tokens: Sequence[Token]) -> str:
    """The edited text with the signs of the original's tokens; of equal ones the first that is free."""
    free: defaultdict[str, deque[int]] = defaultdict(deque)
    for number, token in enumerate(tokens):
        free[token.shown].append(number)
    if not free:
        return edited

    def put(match: re.Match[str]) -> str:
        left = free[match[0]]
        return sign(left.popleft()) if left else match[0]

    longest_first = sorted(free, key=len, reverse=True)
    return re.sub("|".join(map(_alone, longest_first)), put, edited)


def _alone(shown: str) -> str:
    """A pattern for a token that is not a part of a longer word or number."""
    before = r"(?<![A-Za-z0-9])" if shown[:1].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if shown[-1:].isalnum() else ""
    return f"{before}{re.escape(shown)}{after}"
