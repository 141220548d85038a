"""All rules of the culture check over one reply, before it is sent and once more when it has been translated."""

from __future__ import annotations

from collections.abc import Iterator

from chalicelib.markets.culture import Finding, Written
from chalicelib.markets.culture_figures import currencies, dates
from chalicelib.markets.culture_manners import address, closing, festivals, greeting
from chalicelib.markets.culture_personal import personal_data
from chalicelib.markets.culture_promises import promises, taboos

MAX_FINDINGS = 50
LOOKED_AT = 20_000  # code points; a reply is far shorter, and every rule is linear in it


def check_reply(written: Written) -> tuple[Finding, ...]:
    """What does not fit, in the order of the text. A text still to be translated is not asked for its manners."""
    found = [*_figures(written)]
    if written.read is None or _reads(written):
        found += [*greeting(written), *closing(written), *address(written), *festivals(written)]
    elif written.read:
        found.append(Finding(code="language_unexpected", severity="medium", expected=written.read))
    return tuple(sorted(found, key=lambda finding: finding.start)[:MAX_FINDINGS])


def check_source(written: Written) -> tuple[Finding, ...]:
    """What does not fit in a text that is still to be translated: whatever a translation would carry over."""
    return tuple(sorted(_figures(written), key=lambda finding: finding.start)[:MAX_FINDINGS])


def _figures(written: Written) -> Iterator[Finding]:
    yield from _length(written)
    for rule in (personal_data, taboos, promises, currencies, dates):
        yield from rule(written)


def _length(written: Written) -> Iterator[Finding]:
    if written.limit is not None and len(written.text) > written.limit:
        yield Finding(
            code="too_long", severity="high", start=written.limit, end=len(written.text), expected=str(written.limit)
        )


def _reads(written: Written) -> bool:
    return written.read is not None and written.read.partition("-")[0] == written.language.partition("-")[0]
