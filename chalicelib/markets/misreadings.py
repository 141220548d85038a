"""What a customer's message may be taken for by readers of another culture: words, figures and calendars.

Hints for whoever reads it, with a code to count and to route by; never a judgement of the customer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from chalicelib.i18n.formats import day
from chalicelib.markets.culture import Finding, Written
from chalicelib.markets.culture_figures import dates_in, is_open
from chalicelib.markets.culture_words import data, matches
from chalicelib.markets.profiles import Severity

LOOKED_AT = 5_000  # code points; the manner of a text shows itself at its beginning
_SEVERITIES: Mapping[str, Severity] = {
    "indirect_refusal": "high", "indirect_complaint": "high", "understatement": "medium", "polite_yes": "medium",
    "false_friend": "low", "formulaic_phrase": "low", "misread_time": "medium", "other_calendar": "medium",
}  # fmt: skip
_YEAR = re.compile(r"\d{1,4}")
# Years of the common era by the year of another calendar. Japanese eras begin in 2019 (Reiwa), 1989, 1926; Thailand's
# Buddhist era is 543 years ahead, the Minguo era of Taiwan 1911 behind. A Hijri year is 354 days: the result is near.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_YEARS: Mapping[str, Callable[[int, str], int]] = {
    "japanese": lambda year, words: year + _ERAS[words[:2]],
    "buddhist": lambda year, words: year - 543,  # noqa: ARG005 - one signature for all
    "minguo": lambda year, words: year + 1911,  # noqa: ARG005
    "hijri": lambda year, words: round(year * 0.970229 + 621.5643),  # noqa: ARG005
}
# "1.234" or "1,234": a thousand to one reader, a little more than one to the other.
_NUMBER = re.compile(r"(?<![\d.,/:-])[1-9]\d{0,2}[.,]\d{3}(?![\d.,/:-])")


def misreadings(written: Written) -> Iterator[Finding]:
    """Everything in a customer's text that readers elsewhere may misunderstand, each code once."""
    written = replace(written, text=written.text[:LOOKED_AT])
    seen: set[str] = set()
    for finding in (*_phrases(written), *_dates(written), *_numbers(written)):
        if finding.code not in seen:
            seen.add(finding.code)
            yield finding


def _phrases(written: Written) -> Iterator[Finding]:
    for entry in data("misreadings"):
        if not _concerns(entry, written):
            continue
        for match in matches(tuple(entry["words"]), written.language, written.text):
            yield Finding(
                code=entry["code"],
                severity=_SEVERITIES[entry["code"]],
                start=match.start(),
                end=match.end(),
                found=match[0],
                expected=_meaning(entry, match[0]),
            )


def _concerns(entry: Mapping[str, Any], written: Written) -> bool:
    tag = written.language
    is_spoken = any(tag == known or tag.startswith(f"{known}-") for known in entry["languages"])
    return is_spoken and written.market.id in entry.get("markets", (written.market.id,))


def _meaning(entry: Mapping[str, Any], words: str) -> str:
    if "era" not in entry:
        return str(entry.get("means", ""))
    year = _YEAR.search(words)
    return str(_YEARS[entry["era"]](int(year[0]), words)) if year else ""


def _dates(written: Written) -> Iterator[Finding]:
    for match, read, other in dates_in(written.text, written.market.date_order):
        if read and is_open(match, read, other):
            yield Finding(
                code="misread_date",
                severity="low",
                start=match.start(),
                end=match.end(),
                found=match[0],
                expected=day(read, written.language),
            )


def _numbers(written: Written) -> Iterator[Finding]:
    for match in _NUMBER.finditer(written.text):
        yield Finding(code="misread_number", severity="low", start=match.start(), end=match.end(), found=match[0])
