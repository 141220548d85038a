"""Which of our languages a caller reads best."""

from __future__ import annotations

import re

from chalicelib.i18n import FALLBACK, LANGUAGES

MAX_HEADER = 500  # characters; browsers send less than 100
_RANGE = re.compile(
    r"\s*([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*|\*)\s*(?:;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?"
)
_BY_LOWER_CASE = {tag.lower(): tag for tag in LANGUAGES}
# Chinese is written in two scripts; who reads the traditional one is not helped by the simplified one.
_TRADITIONAL = {"hant", "tw", "hk", "mo"}


def negotiate(accept_language: str | None, preferred: str | None = None) -> str:
    """One of LANGUAGES for an Accept-Language header (RFC 9110), else for the `preferred` tag, else English.

    Each range is matched by the look-up of RFC 4647: `de-AT` reads `de`. What makes no sense is skipped.
    """
    for tag in (*_ranges(accept_language or ""), preferred or ""):
        found = match(tag)
        if found:
            return found
    return FALLBACK


def match(tag: str) -> str | None:
    """The one of LANGUAGES a BCP 47 tag reads, or None."""
    subtags = tag.lower().replace("_", "-").split("-")
    if subtags[0] == "zh":
        return None if _TRADITIONAL.intersection(subtags) and "hans" not in subtags else "zh-Hans"
    return _BY_LOWER_CASE.get(subtags[0])


def _ranges(header: str) -> list[str]:
    if len(header) > MAX_HEADER:
        return []
    wishes = [found for part in header.split(",") if (found := _RANGE.fullmatch(part))]
    weighed = [(float(wish[2] or 1), wish[1]) for wish in wishes]
    return [tag for weight, tag in sorted(weighed, key=lambda wish: -wish[0]) if weight > 0 and tag != "*"]
