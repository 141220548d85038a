"""Reads the things of a delivery one by one: a malformed one takes none of the others with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from chalicelib.channels.contract import Inbound, PartlyReadError
from chalicelib.telemetry import log_failure

STRANGE = (KeyError, TypeError, ValueError, AttributeError, OverflowError, RecursionError)


def each_readable(listed: Iterable[Any], read_one: Callable[[Any], Iterable[Inbound]]) -> list[Inbound]:
    """What all of them say. PartlyReadError, with what the good ones say, when some are not as documented."""
    found: list[Inbound] = []
    bad = ""
    for one in listed:
        try:
            found.extend(list(read_one(one)))
        except STRANGE as strange:
            log_failure(strange)
            bad = bad or type(strange).__name__
    if bad:
        raise PartlyReadError(bad, found)
    return found
