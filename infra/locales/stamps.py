"""From which English each translation was made: sources/<tag>.json beside the texts, a hash for each message."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

from infra.locales.reading import TextFile


def stamps(folder: Path, tag: str) -> dict[str, str]:
    """The hashes recorded for a language, by message; none when there is no record."""
    path = _path(folder, tag)
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}


def stamp(folder: Path, tag: str, english: TextFile, names: Collection[str]) -> None:
    """Records that these messages of the language say what English says today; forgets those that are no more."""
    fresh = {name: english.hashes[name] for name in names}
    kept = {name: value for name, value in stamps(folder, tag).items() if name in english.hashes}
    path = _path(folder, tag)
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(kept | fresh, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def _path(folder: Path, tag: str) -> Path:
    return folder / "sources" / f"{tag}.json"
