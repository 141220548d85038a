"""What a return policy must keep beyond its shape, its use cases, and the policies that ship.

data/returns holds a file per country with every version that ever shipped, the older first.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from chalicelib.desk.currencies import minor_digits
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.keeping import Document, Keeper, Kind
from chalicelib.desk.offers import RANKS
from chalicelib.markets.profile_rules import resolves
from chalicelib.markets.return_policies import KEYS, ReturnPolicy, policy_from
from chalicelib.ports import Documents

ROOT = "/return_policy"
MAX_POLICIES = 150
MAX_BYTES = 60_000  # of a policy as JSON: all of them are read together, and an item has at most 400 KB

Fault = tuple[str, str]  # pointer within the policy, reason
Fields = Mapping[str, Any]

_ROW: dict[str, Any] = {**{key: [] for key in KEYS}, "window_days": None, "conditions": []}
_REMEDY: dict[str, Any] = {
    "is_mandatory": False, "min_pct": "0", "max_pct": "100", "mandatory_days": None, "only_if": None,
}  # fmt: skip
_APPROVAL: dict[str, Any] = {"amount": None, "pct": None}
_SOURCE: dict[str, Any] = {"url": None, "read_on": ""}


def checked(given: Document) -> Document:
    """A policy of the right shape in its kept spelling. InvalidValueError for the first fault."""
    document = whole({name: value for name, value in given.items() if name != "version"})
    if len(json.dumps(document, ensure_ascii=False).encode()) > MAX_BYTES:
        raise InvalidValueError(ROOT, "too_long", limit=MAX_BYTES)
    for pointer, reason in faults(document):
        raise InvalidValueError(ROOT + pointer, reason)
    return document


def whole(document: Document) -> Document:
    """A policy with every field spelled out, as it is kept and shown."""
    rows = [_ROW | row | {"remedies": [_REMEDY | remedy for remedy in row["remedies"]]} for row in document["rows"]]
    return {
        **document,
        "rows": rows,
        "approval": [_APPROVAL | limit for limit in document["approval"]],
        "sources": [_SOURCE | source for source in document["sources"]],
        "provenance": {"legal_sign_off": None, **document["provenance"]},
    }


def faults(document: Document) -> Iterator[Fault]:
    """Every fault of a policy: the pointer within it and the reason."""
    yield from _repeats("/rows", [row["id"] for row in document["rows"]], "/id")
    yield from _repeats("/approval", [limit["role"] for limit in document["approval"]], "/role")
    for at, row in enumerate(document["rows"]):
        yield from _of_row(f"/rows/{at}", row, document)
    yield from _of_approval(document["approval"])
    yield from _dates("/provenance/review_on", document["provenance"]["review_on"])
    for at, source in enumerate(document["sources"]):
        if not resolves(document, source["claim"]):
            yield f"/sources/{at}/claim", "unknown"
        if source["read_on"]:
            yield from _dates(f"/sources/{at}/read_on", source["read_on"])


def _repeats(pointer: str, names: Sequence[str], field: str) -> Iterator[Fault]:
    for at, name in enumerate(names):
        if name in names[:at]:
            yield f"{pointer}/{at}{field}", "repeated"


def _of_row(pointer: str, row: Fields, document: Document) -> Iterator[Fault]:
    for name in KEYS:
        yield from _repeats(f"{pointer}/{name}", row[name], "")
    yield from _repeats(f"{pointer}/remedies", [remedy["kind"] for remedy in row["remedies"]], "/kind")
    for at, remedy in enumerate(row["remedies"]):
        if Decimal(remedy["min_pct"]) > Decimal(remedy["max_pct"]):
            yield f"{pointer}/remedies/{at}/min_pct", "out_of_range"
        if remedy["is_mandatory"] and row["basis"] != "statute":
            yield f"{pointer}/remedies/{at}/is_mandatory", "not_allowed"
    claims = [source["claim"] for source in document["sources"]]
    if row["basis"] == "statute" and not any(claim.startswith(f"{pointer}/") for claim in claims):
        yield f"{pointer}/legal", "source_missing"


def _of_approval(limits: Sequence[Fields]) -> Iterator[Fault]:
    for at, limit in enumerate(limits):
        if limit["role"] not in RANKS:
            yield f"/approval/{at}/role", "unknown"
        if limit["amount"] and not _is_currency(limit["amount"]["currency"]):
            yield f"/approval/{at}/amount/currency", "unknown"


def _is_currency(code: str) -> bool:
    try:
        minor_digits(code)
    except ValueError:
        return False
    return True


def _dates(pointer: str, text: str) -> Iterator[Fault]:
    try:
        date.fromisoformat(text)
    except ValueError:
        yield pointer, "bad_format"


@cache
def shipped_policies() -> Sequence[Document]:
    """Every version that ever shipped, country by country."""
    files = resources.files("chalicelib.markets").joinpath("data", "returns").iterdir()
    named = sorted((file for file in files if file.name.endswith(".json")), key=lambda file: file.name)
    return tuple(whole(document) for file in named for document in json.loads(file.read_text("utf-8")))


RETURN_POLICIES = Kind(name="return_policy", root=ROOT, limit=MAX_POLICIES, shipped=shipped_policies)


def keeper_of_return_policies(documents: Documents) -> Keeper:
    """The use cases about return policies."""
    return Keeper(documents, RETURN_POLICIES, checked)


class KeptPolicies:
    """The current policies, at most a minute old. A version is parsed once and then kept, since none changes."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._parsed: dict[str, ReturnPolicy] = {}

    def __call__(self) -> Sequence[ReturnPolicy]:
        """All of them, active or not."""
        return [self._policy(document) for document in self._keeper.current().values()]

    def _policy(self, document: Document) -> ReturnPolicy:
        known = self._parsed.get(document["id"])
        if known is None or known.version != document["version"]:
            known = self._parsed[document["id"]] = policy_from(document)
        return known
