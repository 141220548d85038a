"""A desk as a child process with a port and a state of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from infra.local.state import CONNECTION, Connection
from infra.template import REPOSITORY

READY_TIMEOUT_S = 120
STOP_TIMEOUT_S = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What the API answered."""

    status: int
    headers: Mapping[str, str]
    body: Any


@dataclass(frozen=True, slots=True)
class Desk:
    """A running desk."""

    connection: Connection
    pid: int

    def send(self, method: str, path: str, caller: str = "", body: Any = None, **headers: str) -> Answer:
        """Calls the API as one of the callers of connection.json (or nobody); never raises for a status."""
        if caller:
            headers["Authorization"] = self.connection.authorization[caller]
        data = None if body is None else json.dumps(body).encode()
        if data is not None:
            headers.setdefault("Content-Type", "application/json")
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.connection.api_url + path, data, named, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return _answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return _answer(error.code, error.headers, error.read())

    def client(self, service: str) -> Any:
        """A boto3 client of the local cloud."""
        return self.connection.endpoint.client(service)


@contextmanager
def running_desk(state: Path, port: int | None = None) -> Iterator[Desk]:
    """Starts a desk, gives it, and stops it as Ctrl-C does."""
    process = launched(state, port or free_port())
    try:
        yield once_started(process, state)
    finally:
        process.send_signal(signal.SIGINT)
        output = process.communicate(timeout=STOP_TIMEOUT_S)[0]
    assert process.returncode == 0, output


def launched(state: Path, port: int) -> subprocess.Popen[str]:
    """The process of `make run`, with its own state and none of the machine's AWS settings."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("AWS_") and name != "PYTHONPATH"
    }
    return subprocess.Popen(
        [sys.executable, "-m", "infra.local", "run"],
        cwd=REPOSITORY,
        env=environment | {"PORT": str(port), "STATE_DIR": str(state)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def once_started(process: subprocess.Popen[str], state: Path) -> Desk:
    """The desk of the process, as soon as it is ready; AssertionError with its output when it does not start."""
    started = eventually(lambda: process.poll() is not None or (state / CONNECTION).exists(), READY_TIMEOUT_S)
    if not started or process.poll() is not None:
        process.kill()
        raise AssertionError(f"the desk did not start:\n{process.communicate()[0]}")
    return Desk(Connection.read(state), process.pid)


def eventually(condition: Callable[[], Any], timeout_s: float = 60) -> Any:
    """Asks until the answer is true or the time is over; returns the last answer."""
    deadline = time.monotonic() + timeout_s
    while not (answer := condition()) and time.monotonic() < deadline:
        time.sleep(0.1)
    return answer


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _answer(status: int, headers: Any, body: bytes) -> Answer:
    text = body.decode()
    is_json = "json" in headers.get("Content-Type", "")
    return Answer(status, dict(headers.items()), json.loads(text) if is_json and text else text)
