"""How a reply speaks to the customer: the form of address, and the title that goes with a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from chalicelib.markets.culture import Finding, Written
from chalicelib.markets.culture_words import data, matches, of_language, quoted

_NAMED_LINE = re.compile(
    r"\A\s*(?P<name>[^\s、，,]{1,20}(?: [^\s、，,]{1,20})?) ?(?P<title>さん|くん|ちゃん|씨)(?=[\s、，,。]|$)"
)
_RESPECTFUL = {"さん": "様", "くん": "様", "ちゃん": "様", "씨": " 고객님"}
# Names of goods and addresses of sites speak to nobody: DU-200, dein-abo.de.
_NAME_BEFORE = re.compile(r"[\w/@-][.@/_]$|[@_]$")
_HYPHEN_BEFORE = re.compile(r"\w[-‑]$")
_NAME_AFTER = re.compile(r"[-‑]\w|[.@_/]\w")
_HYPHENED = frozenset({"fr", "pt"})  # "peux-tu", "envio-te": there a hyphen is grammar


def address(written: Written) -> Iterator[Finding]:
    """Forms of address: one that is too familiar, two in one reply, a name without its title."""
    yield from _titles(written)
    forms: Any = of_language(data("address"), written.language)
    spoken = written.market.spoken(written.language)
    if forms is None or spoken is None:
        return
    first = _familiar(forms["informal"], written)
    if first is None:
        return
    formal = next(matches(forms["formal"], written.language, written.text), None)
    if formal is not None:
        yield finding("formality_mixed", "medium", first, spoken.address)
    elif spoken.formality == "formal":
        yield finding("formality_unexpected", "medium", first, spoken.address)


def formality(written: Written) -> str:
    """How formal the market is in the language of a text; formal where it does not speak it."""
    spoken = written.market.spoken(written.language)
    return spoken.formality if spoken else "formal"


def finding(code: Any, severity: Any, span: tuple[str, int], expected: str) -> Finding:
    """A finding of words and the place they stand at."""
    words, start = span
    return Finding(code=code, severity=severity, start=start, end=start + len(words), found=words, expected=expected)


def _familiar(words: list[str], written: Written) -> tuple[str, int] | None:
    """The first familiar word that speaks to the reader, and where."""
    is_quoted = quoted(written.text)
    for match in matches(words, written.language, written.text):
        if not is_quoted[match.start()] and not _is_name(match, written):
            return match[0], match.start()
    return None


def _is_name(match: re.Match[str], written: Written) -> bool:
    before = written.text[max(0, match.start() - 2) : match.start()]
    after = written.text[match.end() : match.end() + 2]
    is_hyphened = _HYPHEN_BEFORE.search(before) and written.language.partition("-")[0] not in _HYPHENED
    is_loud = len(match[0]) > 1 and match[0].isupper()
    return bool(is_loud or is_hyphened or _NAME_BEFORE.search(before) or _NAME_AFTER.match(after))


def _titles(written: Written) -> Iterator[Finding]:
    found = _NAMED_LINE.search(written.text)
    if found and written.language.partition("-")[0] in ("ja", "ko") and formality(written) == "formal":
        expected = found["name"] + _RESPECTFUL[found["title"]]
        words = found[0].strip()
        yield finding("honorific_missing", "medium", (words, written.text.index(words)), expected)
