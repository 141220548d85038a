"""Writes the documents that are made from the code, and checks that they are current and valid.

    python -m infra.documents [--check]

docs/openapi.json describes every route app.py mounts; docs/events/<type>.schema.json every event, and
docs/asyncapi.json how events arrive. The check fails when a file differs from what the code says, or is not valid
OpenAPI 3.1 or JSON Schema 2020-12.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"


def main() -> int:
    """Writes or checks; returns the exit status."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--check", action="store_true", help="change nothing; fail when something is stale")
    wanted = documents()
    if not arguments.parse_args().check:
        write(wanted, DOCS)
        return 0
    stale = stale_files(wanted, DOCS)
    for path in stale:
        print(f"documents: {path} is not what the code says; run python -m infra.documents", file=sys.stderr)
    return 1 if stale else 0


def documents() -> dict[str, str]:
    """Every document by its path below docs/. Raises the validator's error for one that is not valid."""
    from jsonschema import Draft202012Validator
    from openapi_spec_validator import validate

    sys.path[:0] = [str(ROOT), str(ROOT / "vendor")]
    importlib.import_module("app")  # declares all routes
    from chalicelib.api.asyncapi import asyncapi
    from chalicelib.api.openapi import document
    from chalicelib.api.routes import routes
    from chalicelib.desk.event_catalogue import schemas

    openapi = document(routes())
    validate(openapi)
    for schema in schemas().values():
        Draft202012Validator.check_schema(schema)
    events = {f"events/{type_}.schema.json": _written(schema) for type_, schema in schemas().items()}
    return {"openapi.json": _written(openapi), "asyncapi.json": _written(asyncapi()), **events}


def write(wanted: Mapping[str, str], folder: Path) -> None:
    """Writes `wanted` below `folder` and removes schemas of events that no longer exist."""
    (folder / "events").mkdir(parents=True, exist_ok=True)
    for path in _present(folder) - wanted.keys():
        (folder / path).unlink()
    for path, content in wanted.items():
        (folder / path).write_text(content, encoding="utf-8")


def stale_files(wanted: Mapping[str, str], folder: Path) -> list[str]:
    """Paths that are missing, different, or there without a reason."""
    present = _present(folder)
    different = {
        path for path in wanted.keys() & present if (folder / path).read_text(encoding="utf-8") != wanted[path]
    }
    return sorted((wanted.keys() ^ present) | different)


def _present(folder: Path) -> set[str]:
    found = [*folder.glob("openapi.json"), *folder.glob("asyncapi.json"), *folder.glob("events/*.schema.json")]
    return {path.relative_to(folder).as_posix() for path in found}


def _written(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
