"""The local cloud's commands: `python -m infra.local run | demo | events | feeds | calls | mail | redrive | clocks`."""

from __future__ import annotations

import importlib
import sys

from infra.local.state import NotRunningError

COMMANDS = ("run", "demo", "events", "feeds", "calls", "mail", "redrive", "clocks")


def main(arguments: list[str]) -> int:
    """Runs the command named first; returns the exit code for the shell."""
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__, file=sys.stderr)
        return 2
    command = importlib.import_module(f"infra.local.{arguments[0]}")
    try:
        return int(command.main(arguments[1:]))
    except NotRunningError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
