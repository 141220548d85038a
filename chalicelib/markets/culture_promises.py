"""What a reply says that it had better not: words to avoid, and promises that the policy does not allow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chalicelib.markets.culture import Finding, Written
from chalicelib.markets.culture_words import data, matches, of_language

_NEAR = 60  # code points around a number of days in which a word of returning makes it a window
_FIGURE = re.compile(r"\d{1,4}")


def taboos(written: Written) -> Iterator[Finding]:
    """Words that the market's profile asks to avoid."""
    base = written.language.partition("-")[0]
    for taboo in written.market.taboos:
        if taboo.language != "*" and taboo.language.partition("-")[0] != base:
            continue
        for match in matches(tuple(taboo.words), written.language, written.text):
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
        yield Finding(code="promise_absolute", severity="medium", start=match.start(), end=match.end(), found=match[0])
    yield from _windows(written)


def _windows(written: Written) -> Iterator[Finding]:
    words = of_language(data("returns"), written.language)
    if words is None or written.return_days is None:
        return
    for figure in _FIGURE.finditer(written.text):
        if int(figure[0]) <= written.return_days:
            continue
        behind = written.text[figure.end() : figure.end() + 12].lstrip(" \u00a0\u202f-").casefold()
        around = written.text[max(0, figure.start() - _NEAR) : figure.end() + _NEAR].casefold()
        is_days = any(behind.startswith(day) for day in words["days"])
        if is_days and any(word in around for word in words["return"]):
            yield Finding(
                code="promise_window",
                severity="high",
                start=figure.start(),
                end=figure.end(),
                found=figure[0],
                expected=str(written.return_days),
            )
