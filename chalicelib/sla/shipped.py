"""The calendars and policies that ship with the product, beside those its owner wrote: what is stored rules.

The files keep every version that ever shipped, so that a ticket pinned to one finds it after an upgrade.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from chalicelib.ports import Documents
from chalicelib.sla.policies import Pin

Document = Mapping[str, Any]
CALENDAR, POLICY = "calendar", "sla_policy"
FILES = {CALENDAR: "calendars.json", POLICY: "policies.json"}


@cache
def shipped_versions(kind: str) -> Sequence[Document]:
    """Every version that ever shipped of the documents of a kind, of each the older first."""
    return tuple(_read(FILES[kind]))


def shipped(kind: str) -> Sequence[Document]:
    """The newest shipped version of each document of a kind; `version` counts from 1."""
    return tuple({document["id"]: document for document in shipped_versions(kind)}.values())


def shipped_version(kind: str, pin: Pin) -> Document | None:
    """One shipped version, or None."""
    return next((found for found in shipped_versions(kind) if (found["id"], found["version"]) == pin), None)


def in_force(documents: Documents, kind: str, *, fresh: bool = False) -> dict[str, Document]:
    """The current version of every document by id, at most a minute old unless `fresh`."""
    found = {document["id"]: document for document in shipped(kind)}
    return found | {document["id"]: document for document in documents.current(kind, fresh=fresh)}


def version_of(documents: Documents, kind: str, pin: Pin) -> Document | None:
    """One version, stored or shipped; None when there never was such a one. Reads only what is not at hand."""
    current = {document["id"]: document for document in documents.current(kind)}.get(pin.id)
    if current is not None and current["version"] == pin.version:
        return current
    ships = shipped_version(kind, pin)
    if current is None and ships is not None:
        return ships
    return documents.version(kind, pin.id, pin.version) or ships


@cache
def regions() -> Mapping[str, str]:
    """The region of each country (ISO 3166-1 alpha-2)."""
    return {country: region for region, countries in _read("regions.json").items() for country in countries}


def _read(name: str) -> Any:
    return json.loads(resources.files("chalicelib.sla").joinpath("data", name).read_text("utf-8"))
