"""Long texts cut into pieces that a translator takes, where a reader would pause; joined they are it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

# Amazon Translate takes 10,000 bytes of UTF-8 a call; the rest is room for what an adapter adds.
LIMIT_BYTES = 9_500

_LONGEST_CODE_POINT = 4
# A border is where a match ends; the kinds in order of preference.
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_SENTENCE = re.compile(r"[.!?…؟۔।॥։።፧]['\"»”’)\]]*\s+|[。！？．｡]['\"»”’」』）)\]]*\s*|\n\s*")
_WORD = re.compile(r"\s+|[，、；：،]\s*")
# Share of the limit before which a border is left alone: early borders make many small calls.
_EARLIEST_SHARE = {_PARAGRAPH: 0.5, _SENTENCE: 0.3, _WORD: 0.0}


def chunks(text: str, limit_bytes: int = LIMIT_BYTES) -> tuple[str, ...]:
    """Cut `text` into pieces of at most `limit_bytes` of UTF-8; joined they are `text`, none is empty.

    Borders: the last paragraph, sentence, word that fits, else the last grapheme cluster. A grapheme cluster
    or a sign of `protect` is cut, between code points, only when it alone is longer than the limit.
    ValueError below 4 bytes, the longest code point. Time and memory grow linearly with the text.
    """
    if limit_bytes < _LONGEST_CODE_POINT:
        raise ValueError("a chunk must be able to hold one character")
    return tuple(_pieces(text, limit_bytes))


def byte_length(text: str) -> int:
    """Bytes of UTF-8, lone surrogates counted too."""
    return len(text.encode("utf-8", "surrogatepass"))


def _pieces(text: str, limit: int) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = _end_of_piece(text, start, limit)
        yield text[start:end]
        start = end


def _end_of_piece(text: str, start: int, limit: int) -> int:
    if len(text) - start <= limit and byte_length(text[start:]) <= limit:
        return len(text)
    borders = _borders(text, start, limit)
    if not borders:
        return start + _code_points_within(text[start : start + limit], limit)
    allowed = frozenset(borders)
    for kind, share in _EARLIEST_SHARE.items():
        ends = [match.end() for match in kind.finditer(text, start, borders[-1])]
        found = next((end for end in reversed(ends) if end in allowed), start)
        if byte_length(text[start:found]) > limit * share:
            return found
    return borders[-1]


def _borders(text: str, start: int, limit: int) -> list[int]:
    """Ends of the whole grapheme clusters and signs that fit, ascending.

    The window is one code point wider than the limit: what it cuts off would not have fitted.
    """
    ends, size = [], 0
    for match in _unbreakable().finditer(text, start, min(len(text), start + limit + 1)):
        size += byte_length(match[0])
        if size > limit:
            break
        ends.append(match.end())
    return ends


def _code_points_within(text: str, limit: int) -> int:
    encoded = text.encode("utf-8", "surrogatepass")[:limit]
    return len(encoded) - sum(byte & 0xC0 == 0x80 for byte in encoded) - _cut_short(encoded)


def _cut_short(encoded: bytes) -> bool:
    """Whether the last code point lacks bytes."""
    for back in range(1, min(_LONGEST_CODE_POINT, len(encoded)) + 1):
        lead = encoded[-back]
        if lead & 0xC0 != 0x80:
            return back < (1 if lead < 0x80 else 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4)
    return False


@cache
def _unbreakable() -> Any:
    import regex

    return regex.compile(r"\p{Grapheme_Cluster_Break=Prepend}*⟦\d{1,9}(?=⟧)\X|\X")
