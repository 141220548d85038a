"""A newcomer's first minutes: the desk is up, a ticket is opened, answered and read, its events arrive."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from infra.local.events import received, subscription
from tests.e2e.desk import Desk, eventually, free_port, running_desk

QUESTION = {"ticket": {"subject": "Colis abîmé", "description": "Bonjour, mon colis est arrivé abîmé. Que faire ?"}}
ANSWER = {"message": {"body": "We are sorry. A new one leaves today.", "public": True}}
CALLERS = {"agent", "supervisor", "admin", "finance", "customer", "integration"}


def opened(desk: Desk) -> str:
    """Opens a ticket as the customer; returns its id."""
    answer = desk.send("POST", "/v1/tickets", "customer", QUESTION)
    assert answer.status == 201, answer.body
    ticket_id: str = answer.body["ticket"]["id"]
    return ticket_id


def test_the_connection_names_every_caller(desk: Desk) -> None:
    assert desk.connection.authorization.keys() == CALLERS
    assert desk.connection.api_url.startswith("http://127.0.0.1:")
    assert desk.send("GET", "/health").status == 200
    assert desk.send("GET", "/docs").status == 200


@pytest.mark.parametrize("caller", ["agent", "supervisor", "admin", "integration"])
def test_every_ready_made_credential_opens_the_door(desk: Desk, caller: str) -> None:
    assert desk.send("GET", "/v1/tickets?page[size]=1", caller).status == 200


def test_a_ticket_is_opened_answered_and_read_in_the_customers_language(desk: Desk) -> None:
    ticket_id = opened(desk)
    assert desk.send("POST", f"/v1/tickets/{ticket_id}/messages", "agent", ANSWER).status == 202

    def translated() -> bool:
        thread = desk.send("GET", f"/v1/tickets/{ticket_id}/messages", "customer").body["data"]
        return any(row["language"] == "fr" for message in thread for row in message["translations"])

    assert eventually(translated)


def test_events_reach_a_subscribed_queue(desk: Desk) -> None:
    policy = {"type": ["ticket.created"]}
    with subscription(desk.connection.endpoint, desk.connection.topic_arn, policy) as queue:
        ticket_id = opened(desk)
        event = next(event for event in received(desk.connection.endpoint, queue, 5) if event["subject"] == ticket_id)
    assert event["type"] == "ticket.created"
    assert event["specversion"] == "1.0"


@pytest.mark.parametrize(
    ("path", "authorization", "status", "code"),
    [
        ("/v1/nothing", "", 404, "not_found"),
        ("/v1/tickets", "", 401, "unauthorized"),
        ("/v1/tickets", "Bearer nobody", 401, "unauthorized"),
    ],
)
def test_the_gateway_answers_in_problem_documents(
    desk: Desk, path: str, authorization: str, status: int, code: str
) -> None:
    headers = {"Authorization": authorization} if authorization else {}
    answer = desk.send("GET", path, **headers)
    assert (answer.status, answer.body["code"]) == (status, code)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_nothing_listens_beyond_loopback(desk: Desk) -> None:
    if not Path("/proc/net/tcp").exists():
        pytest.skip("reads /proc, which this system does not have")
    addresses = set(listening(desk.pid))
    assert addresses
    assert addresses <= {"0100007F"}, addresses


def listening(pid: int) -> Iterator[str]:
    """The addresses (hex, as in /proc/net/tcp) that a process and its descendants listen on."""
    sockets = {target for child in family(pid) for target in open_files(child) if target.startswith("socket:")}
    for table in ("/proc/net/tcp", "/proc/net/tcp6", "/proc/net/udp", "/proc/net/udp6"):
        for line in Path(table).read_text(encoding="utf-8").splitlines()[1:]:
            local, state, inode = line.split()[1], line.split()[3], line.split()[9]
            if (state == "0A" or "udp" in table) and f"socket:[{inode}]" in sockets:
                yield local.partition(":")[0]


def family(pid: int) -> Iterator[int]:
    """A process and its descendants."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text(encoding="utf-8").split():
            yield from family(int(child))


def open_files(pid: int) -> Iterator[str]:
    """What the descriptors of a process point to; those that close meanwhile are left out."""
    for path in Path(f"/proc/{pid}/fd").glob("*"):
        try:
            yield str(path.readlink())
        except OSError:
            continue


@pytest.mark.soak  # test_survival.py ends a desk the hard way
def test_a_stop_and_a_start_keep_the_data_and_the_events_go_on(tmp_path: Path) -> None:
    port = free_port()
    with running_desk(tmp_path, port) as desk:
        first = opened(desk)
        before = desk.connection
    assert not (tmp_path / "connection.json").exists()
    assert stat.S_IMODE((tmp_path / "people.json").stat().st_mode) == 0o600
    with running_desk(tmp_path, port) as desk:
        assert (desk.connection.api_url, desk.connection.topic_arn) == (before.api_url, before.topic_arn)
        assert desk.connection.authorization["integration"] == before.authorization["integration"]
        assert desk.send("GET", f"/v1/tickets/{first}", "customer").body["ticket"]["id"] == first
        with subscription(desk.connection.endpoint, desk.connection.topic_arn, {}) as queue:
            second = opened(desk)
            subjects = (event["subject"] for event in received(desk.connection.endpoint, queue, 5))
            assert next(subjects) == second
