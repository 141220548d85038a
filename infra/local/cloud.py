"""MiniStack as a child process: one port on loopback for all of AWS and the API, state kept in a folder."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
from botocore.config import Config

from infra.template import REPOSITORY

REGION = "us-east-1"
HOST = "127.0.0.1"
INTERPRETER = REPOSITORY / ".venv-local" / "bin" / "python"
START_TIMEOUT_S = 30
STOP_TIMEOUT_S = 30


class CloudError(Exception):
    """The local cloud did not start, or stopped by itself."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where an AWS answers: `url` is None on AWS itself, where the machine's own credentials are used."""

    url: str | None
    region: str = REGION

    def client(self, service: str) -> Any:
        """Returns a boto3 client of the service."""
        if self.url is None:
            return boto3.client(service)  # type: ignore[call-overload]
        return boto3.client(  # type: ignore[call-overload]
            service,
            endpoint_url=self.url,
            region_name=self.region,
            aws_access_key_id="test",
            aws_secret_access_key="test",  # noqa: S106 - what every emulator takes
            config=Config(retries={"total_max_attempts": 1}, read_timeout=120),
        )


class LocalCloud:
    """A running MiniStack. State is read at the start and written at a clean stop."""

    def __init__(self, port: int, state: Path, interpreter: Path = INTERPRETER) -> None:
        self.endpoint = Endpoint(f"http://{HOST}:{port}")
        self.log = state / "cloud.log"
        self._state = state / "cloud"
        self._port = port
        self._interpreter = interpreter
        self._pid_file = state / "cloud.pid"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Starts the process and returns when it answers; raises CloudError when it does not."""
        self._state.mkdir(parents=True, exist_ok=True)
        self._end_orphan()
        self._claim_port()
        forget_stream_positions(self._state)
        with self.log.open("wb") as log:
            # Its own session: Ctrl-C reaches us alone, and we stop it in order.
            self._process = subprocess.Popen(
                [self._interpreter, "-m", "ministack"],
                env=self._environment(),
                cwd=self._state,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._pid_file.write_text(str(self._process.pid), encoding="utf-8")
        deadline = time.monotonic() + START_TIMEOUT_S
        while not self._answers():
            if not self.running() or time.monotonic() > deadline:
                self.stop()
                raise CloudError(f"the local cloud did not start; see {self.log}")
            time.sleep(0.05)

    def running(self) -> bool:
        """Says whether the process lives."""
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """Stops the process and waits until its state is written."""
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._pid_file.unlink(missing_ok=True)

    def _end_orphan(self) -> None:
        """Stops, in order, what a killed `make run` left behind with this state: its data is written then."""
        if not self._pid_file.is_file():
            return
        pid = self._pid_file.read_text(encoding="utf-8").strip()
        deadline = time.monotonic() + STOP_TIMEOUT_S
        if "ministack" in _command_of(pid):
            os.kill(int(pid), signal.SIGTERM)
        while "ministack" in _command_of(pid) and time.monotonic() < deadline:
            time.sleep(0.1)
        self._pid_file.unlink()

    def _claim_port(self) -> None:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, self._port))
            except OSError as error:
                raise CloudError(f"port {self._port} is taken; choose another: PORT=8001 make run") from error

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.endpoint.url}/_ministack/health", timeout=1):  # noqa: S310
                return True
        except (urllib.error.URLError, OSError):
            return False

    def _environment(self) -> dict[str, str]:
        """Only what is listed: functions inherit this environment, and a developer's own must not leak in."""
        scratch = self._state / "tmp"
        scratch.mkdir(exist_ok=True)
        return {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "HOME": str(self._state),
            "TMPDIR": str(scratch),
            "BIND_HOST": HOST,
            "GATEWAY_PORT": str(self._port),
            "IOT_MTLS_ENABLED": "0",
            "SFTP_ENABLED": "0",
            "MINISTACK_HOST": HOST,
            "MINISTACK_REGION": REGION,
            "PERSIST_STATE": "1",
            "STATE_DIR": str(self._state),
            "S3_PERSIST": "1",
            "S3_DATA_DIR": str(self._state / "s3"),
            "LOG_LEVEL": "INFO",
            "PYTHONUNBUFFERED": "1",
            "AWS_EC2_METADATA_DISABLED": "true",
            "DOCKER_HOST": "unix:///nonexistent",
        }


def forget_stream_positions(state: Path) -> None:
    """Lets stream mappings read on after a restart.

    MiniStack keeps how far each mapping had read, but not the stream, which starts again at nothing: without
    this, as many new records as were read before would be skipped.
    """
    path = state / "lambda.json"
    if not path.is_file():
        return
    saved = json.loads(path.read_text(encoding="utf-8"))
    if saved.get("payload", {}).pop("dynamodb_stream_positions", None) is not None:
        path.write_text(json.dumps(saved), encoding="utf-8")


def _command_of(pid: str) -> str:
    """The command line of a process; empty when there is none."""
    if Path("/proc/self").exists():
        path = Path("/proc", pid, "cmdline")
        return path.read_text(encoding="utf-8") if path.exists() else ""
    return subprocess.run(["ps", "-o", "command=", "-p", pid], capture_output=True, text=True, check=False).stdout
