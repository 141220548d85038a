"""The snapshot file: whole or not there, whatever ends its writer; damage is seen, told and survived."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from infra.local.snapshot import NEWEST, PREVIOUS, Snapshots, line_of
from infra.template import REPOSITORY

ONE = [line_of("row", {"pk": {"S": "T#1"}, "text": {"S": "Grüße\r\u2028\n"}}), line_of("user", {"groups": ["admin"]})]
TWO = [*ONE, line_of("row", {"pk": {"S": "T#2"}})]


def read(folder: Path, told: list[str] | None = None) -> Any:
    """The entries, with what was told."""
    return Snapshots(folder).read((told if told is not None else []).append)


def entries(lines: list[bytes]) -> list[tuple[str, Any]]:
    """What the lines say."""
    return [(kind, value) for kind, value in map(json.loads, lines)]


def test_a_snapshot_is_read_as_it_was_written_and_by_its_owner_alone(tmp_path: Path) -> None:
    assert read(tmp_path) is None
    assert Snapshots(tmp_path).write(ONE)
    assert read(tmp_path) == entries(ONE)
    assert stat.S_IMODE((tmp_path / NEWEST).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [NEWEST]


def test_the_snapshot_before_is_kept(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path)
    snapshots.write(ONE)
    first = (tmp_path / NEWEST).read_bytes()
    snapshots.write(TWO)
    assert (tmp_path / PREVIOUS).read_bytes() == first
    assert read(tmp_path) == entries(TWO)


def test_what_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path)
    snapshots.write(ONE)
    written = (tmp_path / NEWEST).stat()
    assert not snapshots.write(ONE)
    assert (tmp_path / NEWEST).stat() == written
    assert not (tmp_path / PREVIOUS).exists()


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "truncated in its body": lambda content: content[:-10],
    "truncated in its header": lambda content: content[:20],
    "empty": lambda _: b"",
    "not JSON": lambda _: b"\x00\xffnothing\n" * 9,
    "a header of another kind": lambda content: b"[1]\n" + content,
    "one bit turned": lambda content: content[:-5] + bytes([content[-5] ^ 1]) + content[-4:],
    "of another format": lambda content: content.replace(b'"format": 1', b'"format": 2'),
    "a line longer": lambda content: content + b'["row",{}]\n',
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_snapshot_is_set_aside_and_the_one_before_is_used(tmp_path: Path, damage: str) -> None:
    snapshots = Snapshots(tmp_path)
    snapshots.write(ONE)
    snapshots.write(TWO)
    damaged = DAMAGES[damage]((tmp_path / NEWEST).read_bytes())
    (tmp_path / NEWEST).write_bytes(damaged)
    told: list[str] = []
    assert read(tmp_path, told) == entries(ONE)
    (aside,) = tmp_path.glob("*.damaged-*")
    assert aside.name.startswith(f"{NEWEST}.damaged-")
    assert aside.read_bytes() == damaged
    assert len(told) == 1
    assert str(aside) in told[0]
    assert read(tmp_path, told) == entries(ONE)
    assert len(told) == 1


def test_when_both_are_damaged_both_are_set_aside_and_there_is_none(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path)
    snapshots.write(ONE)
    snapshots.write(TWO)
    for name in (NEWEST, PREVIOUS):
        (tmp_path / name).write_bytes(b"{")
    told: list[str] = []
    assert read(tmp_path, told) is None
    assert len(told) == 2
    assert len(list(tmp_path.glob("*.damaged-*"))) == 2


def test_a_damaged_snapshot_does_not_push_out_the_good_one_before_it(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path)
    snapshots.write(ONE)
    snapshots.write(TWO)
    (tmp_path / NEWEST).write_bytes(b"{")
    again = Snapshots(tmp_path)
    again.read(lambda _: None)
    again.write(TWO)
    (tmp_path / NEWEST).write_bytes(b"{")
    assert read(tmp_path) == entries(ONE)


STEPS = ("os.fsync", "pathlib.Path.hardlink_to", "pathlib.Path.replace")


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("occurrence", [1, 2])
@pytest.mark.parametrize("step", STEPS)
def test_a_kill_at_any_step_leaves_a_whole_snapshot(tmp_path: Path, step: str, occurrence: int, moment: str) -> None:
    Snapshots(tmp_path).write(ONE)
    program = f"""
import os, pathlib, signal, sys
from infra.local.snapshot import Snapshots
original, calls = {step}, []
def step(*arguments):
    calls.append(1)
    if len(calls) < {occurrence}:
        return original(*arguments)
    if "{moment}" == "after":
        original(*arguments)
    os.kill(os.getpid(), signal.SIGKILL)
{step} = step
Snapshots(pathlib.Path(sys.argv[1])).write([line.encode() for line in sys.argv[2:]])
"""
    lines = [line.decode() for line in TWO]
    command = [sys.executable, "-c", program, str(tmp_path), *lines]
    ended = subprocess.run(command, cwd=REPOSITORY, check=False, env={**os.environ, "PYTHONPATH": str(REPOSITORY)})
    is_reached = occurrence == 1 or "hardlink" not in step
    assert ended.returncode == (-signal.SIGKILL if is_reached else 0)
    told: list[str] = []
    assert read(tmp_path, told) in (entries(ONE), entries(TWO))
    assert told == []
    assert not list(tmp_path.glob(".*"))
    assert Snapshots(tmp_path).write(TWO)
    assert read(tmp_path) == entries(TWO)


def test_a_failed_write_leaves_the_newest_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshots = Snapshots(tmp_path)
    snapshots.write(ONE)

    def full(_: int) -> None:
        raise OSError("no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="no space"):
            snapshots.write(TWO)
    assert read(tmp_path) == entries(ONE)
    assert not list(tmp_path.glob(".*"))
    assert snapshots.write(TWO)
