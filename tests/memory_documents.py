"""Versioned documents in memory, for tests of whatever reads or writes calendars and policies."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from chalicelib.desk.changes import ConflictError


class MemoryDocuments:
    """Documents as the port promises them; always fresh. `reads` counts the versions that were looked up."""

    def __init__(self) -> None:
        self._current: dict[tuple[str, str], Mapping[str, Any]] = {}
        self._versions: dict[tuple[str, str, int], Mapping[str, Any]] = {}
        self.reads = 0

    def current(self, kind: str, *, fresh: bool = False) -> Sequence[Mapping[str, Any]]:
        del fresh
        return [document for (of, _), document in sorted(self._current.items()) if of == kind]

    def version(self, kind: str, id_: str, version: int) -> Mapping[str, Any] | None:
        self.reads += 1
        return self._versions.get((kind, id_, version))

    def put(self, kind: str, documents: Sequence[tuple[Mapping[str, Any], int | None]]) -> None:
        names = [(kind, document["id"], document["version"]) for document, _ in documents]
        if all(self._versions.get(name) == document for name, (document, _) in zip(names, documents, strict=True)):
            return
        for name, (_, expected) in zip(names, documents, strict=True):
            current = self._current.get(name[:2])
            if name in self._versions or (current["version"] if current else None) != expected:
                raise ConflictError(f"{name[1]} is not at version {expected}")
        for name, (document, _) in zip(names, documents, strict=True):
            self._current[name[:2]] = self._versions[name] = copy.deepcopy(document)
