"""MiniStack as a child process: one port on loopback for all of AWS and the API. It starts with nothing every time."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import suppress
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
# A killed process is called defunct while its threads still close what they held.
PORT_RELEASE_S = 2


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
    """A running MiniStack. What is to outlive it is kept elsewhere (infra.local.keeper)."""

    def __init__(self, port: int, state: Path, interpreter: Path = INTERPRETER) -> None:
        self.endpoint = Endpoint(f"http://{HOST}:{port}")
        self.log = state / "cloud.log"
        self._scratch = state / "cloud"
        self._port = port
        self._interpreter = interpreter
        self._pid_file = state / "cloud.pid"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Starts the process and returns when it answers; raises CloudError when it does not."""
        self._claim_port(PORT_RELEASE_S if self._end_orphans() else 0)
        shutil.rmtree(self._scratch, ignore_errors=True)
        (self._scratch / "tmp").mkdir(parents=True)
        with self.log.open("wb") as log:
            # Its own session: Ctrl-C reaches us alone, and its functions' processes are in its group.
            self._process = subprocess.Popen(
                [self._interpreter, "-X", f"state={self._scratch}", "-m", "ministack"],
                env=self._environment(),
                cwd=self._scratch,
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
        """Ends the process and those of its functions; it holds nothing that is to be kept."""
        if self._process is None:
            return
        _kill_group(self._process.pid)
        self._process.wait()
        self._pid_file.unlink(missing_ok=True)

    def _end_orphans(self) -> bool:
        """Ends what a killed `make run` left behind with this state: the cloud, the processes of its functions."""
        if not self._pid_file.is_file():
            return False
        group = int(self._pid_file.read_text(encoding="utf-8"))
        deadline = time.monotonic() + STOP_TIMEOUT_S
        # Numbers are given out anew, so what has this one must also name our folder.
        while any(str(self._scratch) in command for command in _commands_of(group)) and time.monotonic() < deadline:
            _kill_group(group)
            time.sleep(0.05)
        self._pid_file.unlink()
        return True

    def _claim_port(self, patience_s: float) -> None:
        deadline = time.monotonic() + patience_s
        while not self._port_is_free():
            if time.monotonic() >= deadline:
                raise CloudError(f"port {self._port} is taken; choose another: PORT=8001 make run")
            time.sleep(0.05)

    def _port_is_free(self) -> bool:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, self._port))
            except OSError:
                return False
            return True

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.endpoint.url}/_ministack/health", timeout=1):  # noqa: S310
                return True
        except (urllib.error.URLError, OSError):
            return False

    def _environment(self) -> dict[str, str]:
        """Only what is listed: functions inherit this environment, and a developer's own must not leak in."""
        return {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "HOME": str(self._scratch),
            "TMPDIR": str(self._scratch / "tmp"),
            "BIND_HOST": HOST,
            "GATEWAY_PORT": str(self._port),
            "IOT_MTLS_ENABLED": "0",
            "SFTP_ENABLED": "0",
            "MINISTACK_HOST": HOST,
            "MINISTACK_REGION": REGION,
            "LOG_LEVEL": "INFO",
            "PYTHONUNBUFFERED": "1",
            "AWS_EC2_METADATA_DISABLED": "true",
            "DOCKER_HOST": "unix:///nonexistent",
        }


def _kill_group(group: int) -> None:
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


def _commands_of(group: int) -> list[str]:
    """The command lines of the processes of a group; none when it is no more."""
    asked = ["ps", "-A", "-ww", "-o", "pgid=,args="]
    rows = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()
    found = (row.strip().partition(" ") for row in rows)
    return [command for number, _, command in found if number == str(group)]
