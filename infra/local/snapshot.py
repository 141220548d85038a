"""The file that outlives a kill: lines of JSON under a checksum, replaced in one step, the one before kept.

{"format": 1, "sha256": "of everything after this line", "lines": 3}
["row", {...}]
...
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from infra.local.state import write_durably

FORMAT = 1
NEWEST, PREVIOUS = "snapshot.jsonl", "snapshot.previous.jsonl"
Entry = tuple[str, Any]


class DamagedSnapshotError(Exception):
    """A snapshot is not what was written; the text says what is wrong with it."""


class Snapshots:
    """The newest snapshot of a folder and the one before it."""

    def __init__(self, folder: Path) -> None:
        self._newest, self._previous = folder / NEWEST, folder / PREVIOUS
        self._written = ""

    def write(self, lines: Sequence[bytes]) -> bool:
        """Makes the lines (each from `line_of`) the newest snapshot; False when it already says just that.

        Whenever the process ends, the newest and the previous file are each as they were or as they are meant to be.
        """
        body = b"".join(line + b"\n" for line in lines)
        digest = hashlib.sha256(body).hexdigest()
        if digest == self._written:
            return False
        header = json.dumps({"format": FORMAT, "sha256": digest, "lines": len(lines)}).encode()
        if self._newest.exists():
            link = self._previous.with_suffix(".link")
            link.unlink(missing_ok=True)
            link.hardlink_to(self._newest)
            link.replace(self._previous)
        write_durably(self._newest, header + b"\n" + body)
        self._written = digest
        return True

    def read(self, tell: Callable[[str], None]) -> list[Entry] | None:
        """The entries of the newest good snapshot, None when there is none.

        A damaged file is renamed to `*.damaged-<time>` and told; then the one before is tried. What a killed writer
        had begun is removed.
        """
        for begun in self._newest.parent.glob(f".{NEWEST}.*"):
            begun.unlink()
        for path in (self._newest, self._previous):
            try:
                return entries_of(path.read_bytes())
            except FileNotFoundError:
                continue
            except DamagedSnapshotError as damage:
                aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}")
                path.replace(aside)
                tell(f"a snapshot of the data is damaged ({damage}) and set aside as {aside}; trying the one before")
        return None


def line_of(kind: str, value: Any) -> bytes:
    """An entry as a line of a snapshot."""
    return json.dumps([kind, value], separators=(",", ":"), ensure_ascii=False).encode()


def entries_of(content: bytes) -> list[Entry]:
    """The entries of a snapshot file; raises DamagedSnapshotError unless all of it is as written."""
    first, _, body = content.partition(b"\n")
    try:
        header = json.loads(first)
        known = header["format"] == FORMAT
        expected = header["sha256"]
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedSnapshotError("its first line is not a header") from error
    if not known:
        raise DamagedSnapshotError(f"format {header['format']} is not {FORMAT}")
    if hashlib.sha256(body).hexdigest() != expected:
        raise DamagedSnapshotError("its checksum is wrong")
    return [(kind, value) for kind, value in map(json.loads, body.splitlines())]
