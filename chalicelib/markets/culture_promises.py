"""What a reply says that it had better not: words to avoid, and promises that the policy does not allow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from chalicelib.markets.culture import Finding, Written
from chalicelib.markets.culture_words import data, matches, of_language, quoted, sentence_around

_NEAR = 60  # code points around a figure or a promise, within its sentence, that decide what it means
_LAST_OF_MONTH = 31
_FIGURE = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_OF_A_DATE = re.compile(r"(?:[月月월年年년]|\d[/.]|\d-\d{1,2}-)\s*$")
_NOT = re.compile(r"(?<!\w)(?:no|not|nie|не|non|não|لا|لن|ne|nicht|niet|inte|ikke) (?:\w{1,10} )?$", re.IGNORECASE)


def taboos(written: Written) -> Iterator[Finding]:
    """Words that the market's profile asks to avoid."""
    base, is_quoted = written.language.partition("-")[0], quoted(written.text)
    for taboo in written.market.taboos:
        if taboo.language != "*" and taboo.language.partition("-")[0] != base:
            continue
        for match in matches(tuple(taboo.words), written.language, written.text):
            if is_quoted[match.start()]:
                continue
            yield Finding(
                code="taboo_word",
                severity=taboo.severity,
                start=match.start(),
                end=match.end(),
                found=match[0],
                reason=taboo.reason,
                suggestion=taboo.suggestion,
            )


def promises(written: Written) -> Iterator[Finding]:
    """Promises nobody can keep, and more days to return something than the policy gives."""
    for match in matches(of_language(data("promises"), written.language) or (), written.language, written.text):
        start, end = match.span()
        if _NOT.search(written.text[max(0, start - 20) : start]):
            continue
        if _term().search(sentence_around(written.text, start, end, _NEAR)):
            continue
        yield Finding(code="promise_absolute", severity="medium", start=match.start(), end=match.end(), found=match[0])
    yield from _windows(written)


@cache
def _term() -> re.Pattern[str]:
    """A number of years or months, which a warranty is told in; what nobody can keep is told of tomorrow."""
    return re.compile(rf"(?<!\d)(?:\d{{1,2}}|[一二两兩三五十])[ \u00a0\u202f-]?(?:{'|'.join(data('terms'))})")


def _windows(written: Written) -> Iterator[Finding]:
    words = of_language(data("returns"), written.language)
    if words is None or written.return_days is None:
        return
    for figure in _FIGURE.finditer(written.text):
        if int(figure[0]) > written.return_days and _is_window(written.text, figure, words):
            yield Finding(
                code="promise_window",
                severity="high",
                start=figure.start(),
                end=figure.end(),
                found=figure[0],
                expected=str(written.return_days),
            )


def _is_window(text: str, figure: re.Match[str], words: Mapping[str, Sequence[str]]) -> bool:
    """Whether a figure counts days to return something: not a date, a warranty or the time a refund takes."""
    start, end = figure.span()
    behind = text[end : end + 12].lstrip(" \u00a0\u202f-").casefold()
    days = [*words["days"], *(words.get("days_past_31", ()) if int(figure[0]) > _LAST_OF_MONTH else ())]
    is_days = any(behind.startswith(day) for day in days)
    if not is_days or _OF_A_DATE.search(text[max(0, start - 8) : start]):
        return False
    around = sentence_around(text, start, end, _NEAR)
    return any(word in around for word in words["return"]) and not any(word in around for word in words["unless"])
