"""Reads what social networks hand out: posts wherever they stand in an answer, languages, files, and what was seen.

Feeds show things as they are now, the newest first. A poll goes on page by page until one holds nothing new.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from chalicelib.channels.contract import File, Inbound, Page, Vendor, VendorError
from chalicelib.channels.meta_reading import UNKNOWN_TIME, Json
from chalicelib.desk.messages import MAX_ATTACHMENTS
from chalicelib.telemetry import log_failure

MAX_SEEN = 1_000  # things whose version a cursor remembers: several of the largest pages
MARK = 12  # hexadecimal digits of one
DEEPEST = 40  # levels of an answer that are looked through; Reddit nests comments up to 10 levels of 5
LOST_PLACES = ("status_400", "status_404", "status_410")
TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
# Source: ISO 639-2: `und`, `zxx`, `mis`, `mul`, and `qaa` to `qtz` for local use (X marks posts without words so).
NO_LANGUAGES = frozenset(("und", "zxx", "mis", "mul", "art"))
OLD_CODES: Mapping[str, str] = {"in": "id", "iw": "he", "ji": "yi"}  # Source: IANA language subtag registry


def things(holder: Any, is_one: Callable[[Json], bool], depth: int = 0) -> Iterator[Json]:
    """Every object that is one, in the order of the document, also those inside of others."""
    if depth > DEEPEST:
        return
    if isinstance(holder, dict):
        if is_one(holder):
            yield holder
        for part in holder.values():
            yield from things(part, is_one, depth + 1)
    elif isinstance(holder, list):
        for part in holder:
            yield from things(part, is_one, depth + 1)


def readable(found: Iterable[Json], read_one: Callable[[Json], Inbound | None]) -> list[Inbound]:
    """Each once, by its id. One that is not as documented is told and left out: it must not stop the feed."""
    items: dict[str, Inbound] = {}
    for one in found:
        try:
            inbound = read_one(one)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as strange:
            log_failure(strange)
            continue
        if inbound is not None:
            items.setdefault(inbound.id, inbound)
    return list(items.values())


def time_of(*said: Any) -> datetime:
    """The first of these that is a time in ISO 8601, in UTC."""
    for value in said:
        try:
            found = datetime.fromisoformat(value)
        except (TypeError, ValueError):
            continue
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    return UNKNOWN_TIME


def language_of(told: Any) -> str | None:
    """A language that a network tells, as a tag; None where it tells none, so that the words decide."""
    said = str(told or "").replace("_", "-")
    if not TAG.fullmatch(said):
        return None
    first, dash, rest = said.partition("-")
    first = OLD_CODES.get(first.lower(), first.lower())
    is_local = len(first) == 3 and "qaa" <= first <= "qtz"
    return None if first in NO_LANGUAGES or is_local else f"{first}{dash}{rest}"


def attached(found: Iterable[tuple[str, str, str]]) -> tuple[File, ...]:
    """Files by name, content type and address: as many as a message holds."""
    files = [File(name[:100], content_type, None, source) for name, content_type, source in found if source]
    return tuple(files[:MAX_ATTACHMENTS])


@dataclass(frozen=True, slots=True)
class News:
    """What of a page is new or changed, oldest first, and the memory with it.

    `ahead`: how much of the memory is of the pages that this poll has read, which stay before those that follow.
    """

    items: tuple[Inbound, ...]
    seen: str
    ahead: int = 0


def news(found: Sequence[Inbound], seen: str, since: datetime, ahead: int = 0) -> News:
    """What was written after `since` and has not been seen in this version. An edit has an id of its own."""
    before = _pieces(seen)
    known = frozenset(before)
    recent = sorted((one for one in found if one.at >= since), key=lambda one: one.at)
    marks = [mark_of(one.id) for one in recent]
    items = tuple(one for one, mark in zip(recent, marks, strict=True) if mark not in known)
    read = list(dict.fromkeys([*before[:ahead], *reversed(marks)]))
    newest_first = list(dict.fromkeys([*read, *before]))
    return News(items, "".join(newest_first[:MAX_SEEN]), len(read))


def turned(found: Sequence[Inbound], token: str, cursor: Json, since: datetime) -> Page:
    """The page of a feed that holds these: it goes on at `token` as long as there is one and something was new."""
    what = news(found, str(cursor.get("seen", "")), since, cursor.get("ahead", 0))
    kept = {name: value for name, value in cursor.items() if name not in ("token", "ahead")}
    goes_on = bool(token and what.items)
    after = {**kept, "seen": what.seen, **({"token": token, "ahead": what.ahead} if goes_on else {})}
    return Page(what.items, after, has_more=goes_on)


def resumed(poll: Callable[[Vendor, Json], Page]) -> Callable[[Vendor, Json], Page]:
    """The same poll, which begins anew where the network refuses the place in a list that it went on from.

    What was read of that list is taken in once more: its first page, if known, would hide the pages behind it.
    """

    def poll_anew(vendor: Vendor, cursor: Json) -> Page:
        try:
            return poll(vendor, cursor)
        except VendorError as refused:
            if not cursor.get("token") or str(refused) not in LOST_PLACES:
                raise
        return Page(
            (), {name: value for name, value in cursor.items() if name not in ("token", "newest_id", "seen", "ahead")}
        )

    return poll_anew


def begun(cursor: Json, now: datetime, backfill_days: int) -> tuple[dict[str, Any], datetime]:
    """The cursor with the moment of the first poll, and since when things count: an old account's are no news."""
    began_at = str(cursor.get("began_at") or now.isoformat())
    return {**cursor, "began_at": began_at}, datetime.fromisoformat(began_at) - timedelta(days=max(0, backfill_days))


def mark_of(text: str) -> str:
    """What a version of a thing is remembered by."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:MARK]


def _pieces(seen: str) -> list[str]:
    return [seen[start : start + MARK] for start in range(0, len(seen), MARK)]
