"""What a running local desk tells its tools: $STATE_DIR/connection.json."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from infra.local.cloud import Endpoint

CONNECTION = "connection.json"


class NotRunningError(Exception):
    """No desk runs with this state."""


@dataclass(frozen=True, slots=True)
class Connection:
    """How to reach the desk. `authorization` holds whole Authorization header values by caller."""

    api_url: str
    docs_url: str
    aws_endpoint_url: str
    region: str
    topic_arn: str
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


def write_private(path: Path, content: Any) -> None:
    """Replaces a JSON file in one step, readable by its owner alone."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(content, file, indent=2)
        file.write("\n")
    Path(name).replace(path)
