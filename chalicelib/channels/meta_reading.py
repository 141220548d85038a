"""Reads Meta's deliveries: nothing in them is taken for granted, and one strange event does not hold the others back.

Source: Graph API, Webhooks, "Event notifications": `{"object", "entry": [{"id", "time", "changes"|"messaging"}]}`, up
to 1,000 updates in one delivery.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from math import isfinite
from typing import Any, NoReturn

from chalicelib.channels.contract import UnreadableError

Json = Mapping[str, Any]

MILLISECONDS = 10**11  # Meta counts seconds here and milliseconds there; as seconds this is the year 5138
MAX_DETAILS = 20_000  # characters of JSON that a message keeps; the delivery itself is kept whole
UNKNOWN_TIME = datetime(1970, 1, 1, tzinfo=UTC)  # of what names no time; such a conversation has no open window


def delivery(body: bytes, *objects: str) -> Iterator[Json]:
    """The entries of a delivery about one of these objects. UnreadableError for what is no delivery of Meta's."""
    found = parsed(body)
    if not isinstance(found, dict) or not isinstance(found.get("entry"), list):
        raise UnreadableError("no_delivery")
    if found.get("object") in objects:
        yield from (entry for entry in found["entry"] if isinstance(entry, dict))


def parsed(body: bytes) -> Any:
    """JSON as it can be stored again: no halves of surrogate pairs, no infinite numbers. UnreadableError `not_json`."""
    try:
        found = json.loads(body, parse_constant=_no_number, parse_float=_finite)
        if b"\\ud" in body.lower():  # half a pair of surrogates cannot be stored
            found = json.loads(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace"))
    except (ValueError, RecursionError) as strange:
        raise UnreadableError("not_json") from strange
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _finite(digits: str) -> float:
    number = float(digits)
    return number if isfinite(number) else _no_number(digits)


def one(holder: Any, *names: str) -> Json:
    """The object found by going down these names; an empty one where there is none."""
    for name in names:
        holder = holder.get(name) if isinstance(holder, Mapping) else None
    return holder if isinstance(holder, Mapping) else {}


def many(holder: Json, name: str) -> list[Json]:
    """The objects of a list of that name."""
    found = holder.get(name)
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def text(holder: Json, name: str) -> str:
    """A text, or a number as text; empty where there is none."""
    found = holder.get(name)
    if isinstance(found, str):
        return found
    return str(found) if isinstance(found, int | float) and not isinstance(found, bool) else ""


def moment(*said: Any) -> datetime:
    """The first of these that is a time: seconds or milliseconds since 1970, as number or text."""
    for value in said:
        try:
            number = float(value)
            return datetime.fromtimestamp(number / 1000 if abs(number) > MILLISECONDS else number, UTC)
        except (TypeError, ValueError, OverflowError, OSError):
            continue
    return UNKNOWN_TIME


def id_of(event: Json, *known: str) -> str:
    """The vendor's id, or else one that follows from the event: the same event delivered again is the same."""
    said = next((id_ for id_ in known if id_), "")
    return said[:500] or sha256(json.dumps(event, sort_keys=True, default=str).encode()).hexdigest()


def bounded(details: Json) -> dict[str, Any]:
    """Details as a message can keep them: without what is empty, and without the largest ones beyond the limit."""
    kept = {name: value for name, value in details.items() if value not in (None, "", {}, [], ())}
    sizes = {name: len(json.dumps(value, ensure_ascii=False)) for name, value in kept.items()}
    while sum(sizes.values()) > MAX_DETAILS:
        largest = max(sizes, key=lambda name: sizes[name])
        del sizes[largest], kept[largest]
    return kept
