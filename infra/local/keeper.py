"""Keeps a running desk's data on the disk, and gives it to the next one.

A kill loses at most what came after the last snapshot: WRITE_EVERY_S and one look before it.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError

from infra.local.cloud import Endpoint
from infra.local.deploy import Stack
from infra.local.in_flight import rearm, resume_effects
from infra.local.kept import DeadLetters, Files, Kept, Secret, Staff
from infra.local.rows import Mirror, Row, TableError, put_rows, stream_of
from infra.local.snapshot import Snapshots, line_of

LOOK_EVERY_S = 1.0
WRITE_EVERY_S = 5.0
STOP_TIMEOUT_S = 30
FAILURES = (OSError, TableError, BotoCoreError, ClientError)


class Keeper:
    """Follows one stack and writes snapshots of its data into a folder."""

    def __init__(self, endpoint: Endpoint, stack: Stack, folder: Path) -> None:
        self._snapshots = Snapshots(folder)
        self._mirror = Mirror(endpoint, stream_of(endpoint, stack.outputs["TableName"]))
        self._files = Files(endpoint, stack, folder)
        secret, staff = Secret(endpoint, stack), Staff(endpoint, stack, "")
        self._others: tuple[Kept, ...] = (secret, staff, self._files, DeadLetters(endpoint, stack))
        self._other_lines: list[bytes] = []
        self._unwritten = False

    def look(self) -> None:
        """Takes in what happened to the rows since the last look."""
        self._unwritten |= self._mirror.look()

    def write(self) -> bool:
        """Writes a snapshot unless the newest says the same; says whether it did.

        Rows first: what they name (a file, a user) is there before them.
        """
        self.look()
        others = [line_of(kept.kind, entry) for kept in self._others for entry in kept.entries()]
        self._unwritten |= others != self._other_lines
        self._other_lines = others
        return self._write()

    def end(self) -> None:
        """Writes the last snapshot: of the data as it is, or as it was last seen when the cloud is gone."""
        try:
            self.write()
        except FAILURES:
            self._write()

    def _write(self) -> bool:
        if not (self._unwritten and self._other_lines):
            return False
        written = self._snapshots.write([*self._other_lines, *self._mirror.lines()])
        self._unwritten = False
        if written:
            self._files.forget()
        return written


@contextmanager
def keeping(keeper: Keeper) -> Iterator[None]:
    """Writes snapshots while the context lasts, and one at its end."""
    stopping = threading.Event()
    thread = threading.Thread(target=_keep, args=(keeper, stopping), name="keeper", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stopping.set()
        thread.join(STOP_TIMEOUT_S)
        keeper.end()


def _keep(keeper: Keeper, stopping: threading.Event) -> None:
    """A failure is told when it begins, and the next round tries again."""
    told, write_at = "", 0.0
    while not stopping.wait(LOOK_EVERY_S):
        try:
            keeper.look()
            if time.monotonic() >= write_at:
                keeper.write()
                write_at = time.monotonic() + WRITE_EVERY_S
            told = ""
        except FAILURES as error:
            if str(error) != told and not stopping.is_set():
                print(f"the data is not being saved: {error}", file=sys.stderr, flush=True)
            told = str(error)


def restore(endpoint: Endpoint, stack: Stack, folder: Path, password: str) -> int | None:
    """Puts the newest good snapshot of a folder into a fresh stack; returns its number of rows, None without one.

    Nothing is told to the world again. `password` is what restored staff sign in with.
    """
    entries = Snapshots(folder).read(lambda text: print(text, file=sys.stderr, flush=True))
    if entries is None:
        return None
    for kept in (
        Secret(endpoint, stack),
        Staff(endpoint, stack, password),
        Files(endpoint, stack, folder),
        DeadLetters(endpoint, stack),
    ):
        kept.restore([value for kind, value in entries if kind == kept.kind])
    rows: list[Row] = [value for kind, value in entries if kind == "row"]
    put_rows(endpoint, stack.outputs["TableName"], rows)
    rearm(endpoint, stack, rows)
    resume_effects(endpoint, stack, rows)
    return len(rows)
