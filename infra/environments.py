"""Makes virtual environments hold exactly what their hash-locked requirements files name.

    python infra/environments.py .venv=requirements-dev.txt .venv-local=requirements-local.txt

Runs under the bare interpreter of a fresh machine, so it uses the standard library alone. uv, pinned in
requirements-dev.txt, does the work because it is many times faster; where uv cannot be had or cannot
install (an index that only pip is configured for), pip does the same from the same hashes.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

UV_LOCK = Path(__file__).resolve().parent.parent / "requirements-dev.txt"
TOOLS = Path(".venv")
STAMP = "meridian-installed"


def main(arguments: list[str]) -> int:
    """Brings each `folder=requirements` up to date; returns the exit code for the shell.

    A later call with the same interpreter and the same files finds the stamps and does nothing.
    """
    for argument in arguments:
        folder, _, requirements = argument.partition("=")
        if not bring_up_to_date(Path(folder), Path(requirements)):
            print(f"could not install {requirements} into {folder}", file=sys.stderr)
            return 1
    return 0


def bring_up_to_date(environment: Path, requirements: Path) -> bool:
    """Makes one environment match one file; False when neither uv nor pip could install it."""
    stamp = environment / STAMP
    wanted = fingerprint(requirements)
    found = stamp.read_text() if stamp.is_file() else ""
    if found == wanted and python_of(environment).exists():
        return True
    print(f"setting up {environment} from {requirements}, Python {sys.version.split()[0]}", flush=True)
    stamp.unlink(missing_ok=True)
    if found.partition(" ")[0] != wanted.partition(" ")[0] or not runs(python_of(environment)):
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(environment)], check=True)
    installed = install_with_uv(environment, requirements) or pip_installs(environment, requirements)
    if installed:
        stamp.write_text(wanted)
    return installed


def fingerprint(requirements: Path) -> str:
    """Returns what the stamp must say: the interpreter's version and the SHA-256 of the file."""
    return f"{sys.version.split()[0]} {hashlib.sha256(requirements.read_bytes()).hexdigest()}\n"


def python_of(environment: Path) -> Path:
    """Returns the path of the environment's own interpreter."""
    return environment / "bin" / "python"


def runs(python: Path) -> bool:
    """Says whether the interpreter starts at all (a moved or upgraded Python leaves dead links)."""
    return python.exists() and subprocess.run([str(python), "-c", ""], check=False).returncode == 0


def install_with_uv(environment: Path, requirements: Path) -> bool:
    """Syncs the environment with the uv of the tools' environment; False when that cannot be done."""
    uv = TOOLS / "bin" / "uv"
    if not uv.exists() and not install_uv():
        return False
    settings = {
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_SYSTEM_CERTS": "1",
        # uv's cache and the environment may lie on different file systems.
        "UV_LINK_MODE": os.environ.get("UV_LINK_MODE", "copy"),
    }
    command: list[str | Path] = [uv, "pip", "sync", "--quiet", "--require-hashes"]
    command += ["--python", python_of(environment), requirements]
    return subprocess.run(command, env={**os.environ, **settings}, check=False).returncode == 0


def install_uv() -> bool:
    """Puts the pinned uv into the tools' environment with pip, by its hashes."""
    pinned = re.search(r"^uv==.*?(?<!\\)$", UV_LOCK.read_text(), re.MULTILINE | re.DOTALL)
    if pinned is None or not runs(python_of(TOOLS)):
        return False
    with tempfile.TemporaryDirectory() as folder:
        only_uv = Path(folder) / "requirements.txt"
        only_uv.write_text(pinned.group() + "\n")
        return pip_installs(TOOLS, only_uv)


def pip_installs(environment: Path, requirements: Path) -> bool:
    """Installs the file with pip, every wheel checked by hash; False when pip fails."""
    command: list[str | Path] = [python_of(environment), "-m", "pip", "install", "--quiet"]
    command += ["--disable-pip-version-check", "--require-hashes", "--no-deps", "--requirement", requirements]
    return subprocess.run(command, check=False).returncode == 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
