"""What a profile must keep beyond its shape: it names only what exists, and contradicts itself nowhere."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.keeping import Document
from chalicelib.markets.culture import BINDING, INCOMING, OUTGOING

RULES: frozenset[str] = frozenset((*OUTGOING, *INCOMING)) - BINDING
ROOT = "/market"
MAX_BYTES = 250_000  # of a profile as JSON: an item of the table has at most 400 KB, and fifty are read at a time
MAX_FESTIVAL_DAYS = 60
MAX_LOAD = 20

Fault = tuple[str, str]  # pointer within the profile, reason


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a profile may name that is not of this room: calendars."""

    calendar_ids: Collection[str]


def checked(given: Document, around: Surroundings) -> Document:
    """A profile of the right shape in its kept spelling. InvalidValueError for the first fault."""
    document = {name: value for name, value in given.items() if name != "version"}
    if len(json.dumps(document, ensure_ascii=False).encode()) > MAX_BYTES:
        raise InvalidValueError(ROOT, "too_long", limit=MAX_BYTES)
    for pointer, reason in faults(document, around):
        raise InvalidValueError(ROOT + pointer, reason)
    return document


def faults(document: Document, around: Surroundings) -> Iterator[Fault]:
    """Every fault of a profile: the pointer within it and the reason."""
    yield from _names(document, around)
    yield from _speech(document)
    tags = {spoken["tag"] for spoken in document["languages"]}
    for at, festival in enumerate(document["festivals"]):
        yield from _festival(f"/festivals/{at}", festival, tags)
    yield from _repeats("/festivals", [one["id"] for one in document["festivals"]], "/id")
    yield from _taboos(document["taboos"])
    yield from _dates("/provenance/review_on", [document["provenance"]["review_on"]])
    for at, source in enumerate(document["sources"]):
        if not resolves(document, source["claim"]):
            yield f"/sources/{at}/claim", "unknown"
        if source["read_on"]:
            yield from _dates(f"/sources/{at}/read_on", [source["read_on"]])


def resolves(document: Any, pointer: str) -> bool:
    """Whether a JSON pointer leads to something of a document."""
    here = document
    for step in pointer.split("/")[1:]:
        if isinstance(here, Mapping) and step in here:
            here = here[step]
        elif isinstance(here, list) and step.isdecimal() and int(step) < len(here):
            here = here[int(step)]
        else:
            return False
    return pointer.startswith("/")


def _names(document: Document, around: Surroundings) -> Iterator[Fault]:
    amount = document["translation"]["amount_per_day"]
    if document["calendar_id"] not in around.calendar_ids:
        yield "/calendar_id", "unknown_calendar"
    if not _is_zone(document["time_zone"]):
        yield "/time_zone", "unknown"
    if not _is_currency(document["currency"]):
        yield "/currency", "unknown"
    if not _is_currency(amount["currency"]):
        yield "/translation/amount_per_day/currency", "unknown"
    if amount["amount"].startswith("-"):
        yield "/translation/amount_per_day/amount", "out_of_range"
    for code in document["checks"]:
        if code not in RULES:
            yield f"/checks/{code}", "unknown"


def _speech(document: Document) -> Iterator[Fault]:
    """Every language is spoken with a greeting and a closing in its formality; nothing is said in any other."""
    tags = [spoken["tag"] for spoken in document["languages"]]
    yield from _repeats("/languages", tags, "/tag")
    for name in ("greetings", "closings"):
        for at, phrase in enumerate(document[name]):
            if phrase["language"] not in tags:
                yield f"/{name}/{at}/language", "unknown"
            yield from _hours(f"/{name}/{at}", phrase)
        known = {(phrase["language"], phrase["formality"]) for phrase in document[name]}
        for at, spoken in enumerate(document["languages"]):
            if (spoken["tag"], spoken["formality"]) not in known:
                yield f"/languages/{at}", "missing"


def _taboos(taboos: Sequence[Mapping[str, Any]]) -> Iterator[Fault]:
    """One taboo of a code per language; words are words: a pattern of an owner's could keep the desk busy for ever."""
    yield from _repeats("/taboos", [f"{one['code']} {one['language']}" for one in taboos], "/code")
    for at, taboo in enumerate(taboos):
        for place, word in enumerate(taboo["words"]):
            if word.startswith("re:"):
                yield f"/taboos/{at}/words/{place}", "not_allowed"


def _hours(pointer: str, timed: Mapping[str, Any]) -> Iterator[Fault]:
    """A time of day has both ends; one that ends before it begins lasts past midnight."""
    since, until = timed["since"], timed["until"]
    if (since is None) != (until is None):
        yield f"{pointer}/{'since' if since is None else 'until'}", "missing"
    elif since is not None and since == until:
        yield f"{pointer}/until", "not_allowed"


def _festival(pointer: str, festival: Mapping[str, Any], tags: Collection[str]) -> Iterator[Fault]:
    yield from _hours(pointer, festival)
    for tag in festival["greetings"]:
        if tag not in tags:
            yield f"{pointer}/greetings/{tag}", "unknown"
    if not 0 < Decimal(festival["load"]) <= MAX_LOAD:
        yield f"{pointer}/load", "out_of_range"
    before = date.min
    for at, (first, last) in enumerate(festival["dates"]):
        bad = [*_dates(f"{pointer}/dates/{at}/0", [first]), *_dates(f"{pointer}/dates/{at}/1", [last])]
        yield from bad
        if bad:
            continue
        begins, ends = date.fromisoformat(first), date.fromisoformat(last)
        if not before < begins <= ends or (ends - begins).days >= MAX_FESTIVAL_DAYS:
            yield f"{pointer}/dates/{at}", "out_of_range"
        before = max(before, ends)


def _repeats(pointer: str, names: Sequence[str], field: str) -> Iterator[Fault]:
    for at, name in enumerate(names):
        if name in names[:at]:
            yield f"{pointer}/{at}{field}", "repeated"


def _dates(pointer: str, texts: Sequence[str]) -> Iterator[Fault]:
    for text in texts:
        try:
            date.fromisoformat(text)
        except ValueError:
            yield pointer, "bad_format"


def _is_currency(code: str) -> bool:
    """Whether CLDR knows a currency of that code."""
    from babel.core import get_global

    return code in get_global("all_currencies")


@lru_cache(maxsize=1_024)
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    # Besides a name nobody has: one that is no path (ValueError), a folder or too long (OSError).
    except (KeyError, ValueError, OSError):
        return False
    return True
