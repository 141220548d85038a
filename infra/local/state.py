"""What a running local desk tells its tools: $STATE_DIR/connection.json."""

from __future__ import annotations

import fcntl
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from infra.local.cloud import Endpoint

CONNECTION = "connection.json"
LOCK = "desk.lock"


class NotRunningError(Exception):
    """No desk runs with this state."""


class StateTakenError(Exception):
    """Another desk runs with this state."""


@dataclass(frozen=True, slots=True)
class Connection:
    """How to reach the desk. `authorization` holds whole Authorization header values by caller."""

    api_url: str
    docs_url: str
    aws_endpoint_url: str
    region: str
    topic_arn: str
    chat_url: str
    authorization: Mapping[str, str]

    @property
    def endpoint(self) -> Endpoint:
        """The local AWS."""
        return Endpoint(self.aws_endpoint_url, self.region)

    def write(self, state: Path) -> None:
        """Writes the file in one step, readable by its owner alone."""
        write_private(state / CONNECTION, asdict(self))

    @staticmethod
    def read(state: Path | None = None) -> Connection:
        """Reads the file; raises NotRunningError when there is none."""
        path = (state or state_folder()) / CONNECTION
        try:
            return Connection(**json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError as error:
            raise NotRunningError(f"no desk runs here ({path} is missing); start one with `make run`") from error


def state_folder() -> Path:
    """Returns the folder that STATE_DIR names, `.local` by default."""
    return Path(os.environ.get("STATE_DIR") or ".local").resolve()


@contextmanager
def sole_use(state: Path) -> Iterator[None]:
    """Keeps the folder for one desk; raises StateTakenError while another has it.

    The lock ends with its process, however that ends, and the local cloud does not inherit it.
    """
    with (state / LOCK).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StateTakenError(
                f"a desk already runs with this STATE_DIR ({state}); stop it, or choose another: "
                "STATE_DIR=.local-2 PORT=8001 make run"
            ) from error
        yield


def write_private(path: Path, content: Any) -> None:
    """Replaces a JSON file in one step, readable by its owner alone."""
    write_durably(path, json.dumps(content, indent=2).encode() + b"\n")


def write_durably(path: Path, content: bytes) -> None:
    """Replaces a file in one step, on the disk before it has its name, readable by its owner alone."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
