"""Checks the return policies that ship with the product.

    python -m infra.returns --check

Each has the shape that the API asks for, is without fault, and keeps every version that shipped; there is one for every
country with a calendar, with a row for every reason, and each row that calls itself law names a source.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from chalicelib.api.return_policy_schemas import NewReturnPolicy
from chalicelib.markets.return_policies import EVERYWHERE, REASONS, PolicyFacts, find, policy_from
from chalicelib.markets.return_rules import faults, shipped_policies
from chalicelib.sla.shipped import shipped

Document = Mapping[str, Any]


def main() -> int:
    """Run the command: 1 when something is to be mended."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", required=True, help="look, and say what is to be mended")
    parser.parse_args()
    found = list(problems(shipped_policies(), countries()))
    print("\n".join(found) or f"{len(shipped_policies())} return policies, without fault")
    return 1 if found else 0


def countries() -> frozenset[str]:
    """The countries of the shipped calendars."""
    rules = [calendar["holidays"] for calendar in shipped("calendar") if calendar.get("holidays")]
    return frozenset(rule["country"] for rule in rules)


def problems(documents: Sequence[Document], wanted: frozenset[str]) -> Iterator[str]:
    """What is to be mended, in sentences."""
    for document in documents:
        yield from (f"{document['id']}{pointer}: {reason}" for pointer, reason in faults(document))
        yield from _shape(document)
    yield from _versions(documents)
    newest = {document["id"]: policy_from(document) for document in documents}.values()
    for country in sorted({*wanted, EVERYWHERE}):
        for reason in REASONS:
            held = find(newest, PolicyFacts(country=country, reason=reason))
            if held is None or held.policy.country != country:
                yield f"{country}: no row for {reason}"


def _shape(document: Document) -> Iterator[str]:
    content = {name: value for name, value in document.items() if name != "version"}
    try:
        NewReturnPolicy.model_validate(content)
    except ValidationError as error:
        yield from (f"{document['id']}: {fault['loc']}: {fault['msg']}" for fault in error.errors())


def _versions(documents: Sequence[Document]) -> Iterator[str]:
    versions: dict[str, list[int]] = {}
    for document in documents:
        versions.setdefault(document["id"], []).append(document["version"])
    for id_, numbers in versions.items():
        if numbers != list(range(1, len(numbers) + 1)):
            yield f"{id_}: versions are numbered {numbers}"


if __name__ == "__main__":
    sys.exit(main())
