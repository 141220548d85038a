"""Notices edits and puts them on the running functions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from infra.template import MACHINES, PARTS, REPOSITORY

CODE = ("app.py", "chalicelib", "vendor", "locales")


class Watch:
    """Looks at modification times; `changed` says what moved since it was last asked."""

    def __init__(self, root: Path = REPOSITORY) -> None:
        self._root = root
        self._seen = self._look()

    def changed(self) -> bool:
        """Says whether a file of the application or of the stack was edited, added or removed."""
        now = self._look()
        moved = now != self._seen
        self._seen = now
        return moved

    def _look(self) -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in self._files() if path.is_file()}

    def _files(self) -> Iterator[Path]:
        for name in CODE:
            path = self._root / name
            yield path
            yield from (found for found in path.rglob("*") if "__pycache__" not in found.parts)
        yield from PARTS.glob("*.yaml")
        yield from MACHINES.glob("*.json")
