"""All rules of the culture check over one reply, before it is sent and once more when it has been translated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from chalicelib.markets.culture import Finding, Written
from chalicelib.markets.culture_address import address
from chalicelib.markets.culture_figures import currencies, dates
from chalicelib.markets.culture_manners import closing, greeting, silence, wishes
from chalicelib.markets.culture_personal import personal_data
from chalicelib.markets.culture_promises import promises, taboos

MAX_FINDINGS = 50  # of every rule, and of all together
LOOKED_AT = 20_000  # code points that words and figures are looked for in: no reply is longer; harm is sought in all


def check_reply(written: Written) -> tuple[Finding, ...]:
    """What does not fit, in the order of the text. A text still to be translated is not asked for its manners."""
    found = [*_figures(written)]
    if written.read is None or _reads(written):
        found += [*greeting(written), *closing(written), *address(_beginning(written)), *wishes(written)]
    elif written.read:
        found.append(Finding(code="language_unexpected", severity="medium", expected=written.read))
    return _in_order(found)


def check_source(written: Written) -> tuple[Finding, ...]:
    """What does not fit in a text that is still to be translated: whatever a translation would carry over."""
    return _in_order(_figures(written))


def check_anywhere(text: str, limit: int | None) -> tuple[Finding, ...]:
    """What must not go out to any country: personal data, and more code points than the channel takes (None: any)."""
    return _in_order(_harms(text, limit))


def _harms(text: str, limit: int | None) -> Iterator[Finding]:
    if limit is not None and len(text) > limit:
        yield Finding(code="too_long", severity="high", start=limit, end=len(text), expected=str(limit))
    yield from islice(personal_data(text), MAX_FINDINGS)


def _figures(written: Written) -> Iterator[Finding]:
    yield from _harms(written.text, written.limit)
    for rule in (taboos, promises, currencies, dates, silence):
        yield from islice(rule(_beginning(written)), MAX_FINDINGS)


def _beginning(written: Written) -> Written:
    return replace(written, text=written.text[:LOOKED_AT])


def _in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: finding.start)[:MAX_FINDINGS])


def _reads(written: Written) -> bool:
    return written.read is not None and written.read.partition("-")[0] == written.language.partition("-")[0]
