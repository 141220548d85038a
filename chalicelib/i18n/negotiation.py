"""Which of our languages a caller reads best."""

from __future__ import annotations

import re

from chalicelib.i18n import FALLBACK, LANGUAGES

MAX_HEADER = 500  # characters; browsers send less than 100
_RANGE = re.compile(
    r"\s*([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*|\*)\s*(?:;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?"
)
_BY_LOWER_CASE = {tag.lower(): tag for tag in LANGUAGES}
# Tags that were replaced and that old phones still send (IANA language subtag registry).
_RENAMED = {"iw": "he", "in": "id"}
# Chinese is written in two scripts; who reads the traditional one is not helped by the simplified one.
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})
# Where Spanish is that of America (CLDR's es-419 and its countries, and the United States).
_AMERICAN = frozenset(
    "419 ar bo br bz cl co cr cu do ec gt hn mx ni pa pe pr py sv us uy ve".split()  # noqa: SIM905 - a list of codes
)
# What is understood best when a language has no text of its own; after that, English.
_KIN = {"es-MX": "es", "pt-PT": "pt-BR", "pt-BR": "pt-PT"}


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
    """The one of LANGUAGES a BCP 47 tag reads, or None.

    Chinese goes by script, else by region; Portuguese is Brazil's without a region and Portugal's everywhere but in
    Brazil (CLDR); Spanish is Mexico's in America, else Spain's. Kindred languages are not the same: `nb` reads no `da`.
    """
    subtags = tag.lower().replace("_", "-").split("-")
    own = _variety(_RENAMED.get(subtags[0], subtags[0]), frozenset(subtags[1:]))
    return next(
        (_BY_LOWER_CASE[each.lower()] for each in (own, _KIN.get(own, "")) if each.lower() in _BY_LOWER_CASE), None
    )


def family(language: str) -> tuple[str, ...]:
    """The languages to look a text up in, best first: `es-MX`, `es`, `en`."""
    return tuple(dict.fromkeys(tag for tag in (language, _KIN.get(language), FALLBACK) if tag))


def _variety(language: str, subtags: frozenset[str]) -> str:
    match language:
        case "zh":
            return "zh-Hant" if subtags & _TRADITIONAL and "hans" not in subtags else "zh-Hans"
        case "es":
            return "es-MX" if subtags & _AMERICAN else "es"
        case "pt":
            return "pt-PT" if any(len(each) == 2 and each != "br" for each in subtags) else "pt-BR"
    return language


def _ranges(header: str) -> list[str]:
    if len(header) > MAX_HEADER:
        return []
    wishes = [found for part in header.split(",") if (found := _RANGE.fullmatch(part))]
    weighed = [(float(wish[2] or 1), wish[1]) for wish in wishes]
    return [tag for weight, tag in sorted(weighed, key=lambda wish: -wish[0]) if weight > 0 and tag != "*"]
