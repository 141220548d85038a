"""The tools around the local cloud: its state, edits, refusals, dead letters."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from infra import build
from infra.local import __main__ as commands
from infra.local import cloud, run
from infra.local.cloud import CloudError, LocalCloud
from infra.local.deploy import Stack
from infra.local.events import line_of
from infra.local.greeting import greeting
from infra.local.redrive import redrive
from infra.local.reload import Watch
from infra.local.state import Connection, NotRunningError, StateTakenError, sole_use
from infra.standins.shop import StandIn
from infra.template import REPOSITORY

CONNECTION = Connection(
    api_url="http://127.0.0.1:8000/api",
    docs_url="http://127.0.0.1:8000/api/docs",
    aws_endpoint_url="http://127.0.0.1:8000",
    region="us-east-1",
    topic_arn="arn:aws:sns:us-east-1:000000000000:events",
    chat_url="ws://127.0.0.1:8000/_aws/execute-api/a1/chat",
    authorization={"agent": "Bearer a", "customer": "Bearer c"},
)


def test_the_connection_is_read_as_it_was_written_and_by_its_owner_alone(tmp_path: Path) -> None:
    CONNECTION.write(tmp_path)
    assert Connection.read(tmp_path) == CONNECTION
    assert stat.S_IMODE((tmp_path / "connection.json").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["connection.json"]


def left_behind(state: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """A process of its own group, recorded as the cloud of a `make run` with this state."""
    program = [sys.executable, "-c", "import time; time.sleep(60)", *arguments]
    left = subprocess.Popen(program, start_new_session=True)
    (state / "cloud.pid").write_text(str(left.pid), encoding="utf-8")
    return left


@pytest.fixture
def left_cloud(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process that looks like the cloud of a `make run` with this state."""
    left = left_behind(tmp_path, f"state={tmp_path}/cloud")
    yield left
    left.kill()
    left.wait()


@pytest.fixture
def strangers(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process that was given the number which the cloud of this state once had."""
    left = left_behind(tmp_path, "state=/elsewhere/cloud")
    yield left
    left.kill()
    left.wait()


@pytest.fixture
def make_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], int]]:
    """`make run` as far as a taken port lets it come."""
    monkeypatch.setattr(run, "build_local", lambda: None)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(cloud, "PORT_RELEASE_S", 0.1)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setenv("STATE_DIR", str(tmp_path))
        monkeypatch.setenv("PORT", str(taken.getsockname()[1]))
        yield lambda: run.main([])


def test_a_second_run_with_the_same_state_leaves_the_running_desk_alone(
    tmp_path: Path,
    left_cloud: subprocess.Popen[bytes],
    make_run: Callable[[], int],
    capsys: pytest.CaptureFixture[str],
) -> None:
    CONNECTION.write(tmp_path)
    with sole_use(tmp_path):
        assert make_run() == 1
    assert f"a desk already runs with this STATE_DIR ({tmp_path})" in capsys.readouterr().err
    assert left_cloud.poll() is None
    assert Connection.read(tmp_path) == CONNECTION


def test_a_cloud_left_behind_is_stopped_once_nobody_holds_its_state(
    left_cloud: subprocess.Popen[bytes], make_run: Callable[[], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert make_run() == 1
    assert "is taken; choose another: PORT=" in capsys.readouterr().err
    assert left_cloud.wait(5) == -signal.SIGKILL


def test_a_process_that_only_has_the_number_of_a_former_cloud_is_left_alone(
    strangers: subprocess.Popen[bytes], make_run: Callable[[], int]
) -> None:
    assert make_run() == 1
    assert strangers.poll() is None


def test_a_state_is_free_again_when_its_desk_was_killed(tmp_path: Path) -> None:
    program = (
        "import os, pathlib, signal, sys; from infra.local.state import sole_use\n"
        "with sole_use(pathlib.Path(sys.argv[1])): os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", program, tmp_path], cwd=REPOSITORY, check=False)
    assert killed.returncode == -signal.SIGKILL
    with sole_use(tmp_path), pytest.raises(StateTakenError), sole_use(tmp_path):
        pass


def test_an_event_is_a_line_that_begins_with_when_and_what() -> None:
    event = {
        "specversion": "1.0",
        "id": "evt_1-4",
        "type": "ticket.status_changed",
        "subject": "tkt_1",
        "time": "2026-11-21T10:00:00.123Z",
        "sequence": 4,
        "data": {"to": "pending", "from": "open"},
    }
    assert line_of(event) == (
        '2026-11-21T10:00:00.123Z  tkt_1 #4  ticket.status_changed  {"from": "open", "to": "pending"}'
    )


class Signing:
    """People who all have credentials."""

    def __init__(self, *_: object) -> None:
        self.settle_in = lambda: None
        self.password = lambda: "secret"
        self.authorization = lambda: CONNECTION.authorization


def test_the_desk_is_called_ready_when_its_connection_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, bool]] = []
    monkeypatch.setattr(run, "build_local", lambda: None)
    monkeypatch.setattr(run, "deploy_local", lambda *_: Stack("meridian", {"TopicArn": "arn", "ChatUrl": "ws://x"}, {}))
    for step in ("wait_until_ready", "open_shop", "fetch_rates"):
        monkeypatch.setattr(run, step, lambda *_: None)
    monkeypatch.setattr(run, "People", Signing)
    monkeypatch.setattr(LocalCloud, "start", lambda _: None)
    written = tmp_path / "connection.json"
    monkeypatch.setattr("builtins.print", lambda text, **_: told.append((text[:8], written.exists())))
    _, connection = run.start(LocalCloud(8000, tmp_path), tmp_path, StandIn())
    assert told == [("ready in", True)]
    assert Connection.read(tmp_path) == connection


def test_tools_say_that_no_desk_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STATE_DIR", str(tmp_path))
    with pytest.raises(NotRunningError):
        Connection.read()
    assert commands.main(["events"]) == 1
    assert "make run" in capsys.readouterr().err


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["dance"]) == 2
    assert "run | demo | events |" in capsys.readouterr().err


def test_the_greeting_has_every_caller_and_three_commands() -> None:
    text = greeting(CONNECTION)
    assert "ws://127.0.0.1:8000/_aws/execute-api/a1/chat" in text
    assert "http://127.0.0.1:8000/api/chat#c\n" in text  # the token alone, behind what no server sees
    for line in ("http://127.0.0.1:8000/api/docs", "agent        Authorization: Bearer a", "Bearer c"):
        assert line in text
    assert text.count("curl -s") == 3


def test_a_taken_port_is_named(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        local = LocalCloud(taken.getsockname()[1], tmp_path)
        with pytest.raises(CloudError, match=r"is taken; choose another: PORT="):
            local.start()


def test_edits_additions_and_removals_are_noticed(tmp_path: Path) -> None:
    (tmp_path / "chalicelib").mkdir()
    (tmp_path / "locales").mkdir()
    source = tmp_path / "app.py"
    source.write_text("one", encoding="utf-8")
    watch = Watch(tmp_path)
    assert not watch.changed()
    os.utime(source, ns=(1, 1))
    assert watch.changed()
    added = tmp_path / "locales" / "fr.ftl"
    added.write_text("x", encoding="utf-8")
    assert watch.changed()
    added.unlink()
    assert watch.changed()
    assert not watch.changed()


def test_packaging_on_an_old_python_says_what_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build, "OLDEST_ON_LAMBDA", (9, 0))
    assert build.main(["package"]) == 1
    assert "needs Python 3.12 or newer" in capsys.readouterr().err


class Queues:
    """Two queues in memory. `deletes` False plays an interruption between sending and deleting."""

    def __init__(self, bodies: list[str]) -> None:
        self.waiting = {"dead": list(bodies), "live": []}
        self.order: list[str] = []

    def receive_message(self, QueueUrl: str, MaxNumberOfMessages: int, WaitTimeSeconds: int) -> dict[str, Any]:
        bodies = self.waiting[QueueUrl][:MaxNumberOfMessages]
        return {"Messages": [{"Body": body, "ReceiptHandle": body} for body in bodies]} if bodies else {}

    def send_message(self, QueueUrl: str, MessageBody: str) -> None:
        self.order.append(f"sent {MessageBody}")
        self.waiting[QueueUrl].append(MessageBody)

    def delete_message(self, QueueUrl: str, ReceiptHandle: str) -> None:
        self.order.append(f"deleted {ReceiptHandle}")
        self.waiting[QueueUrl].remove(ReceiptHandle)


def test_dead_letters_go_back_and_none_is_deleted_before_it_was_sent() -> None:
    queues = Queues([f"m{number}" for number in range(25)])
    stack = Stack("meridian", {}, {"TranslateDeadLetters": "dead", "TranslateQueue": "live"})
    assert redrive(queues, stack, "translate") == 25
    assert queues.waiting["dead"] == []
    assert len(queues.waiting["live"]) == 25
    assert queues.order[:2] == ["sent m0", "deleted m0"]
