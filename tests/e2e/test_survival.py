"""A desk whose every process is killed at once: what it knew lives on, and the world hears nothing twice."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from infra.build import build_local
from infra.local import run
from infra.local.cloud import LocalCloud
from infra.local.deploy import describe
from infra.local.events import received, subscription
from infra.local.keeper import restore
from infra.local.snapshot import NEWEST
from infra.local.state import Connection
from infra.standins.shop import StandIn, running
from tests.e2e.desk import Desk, eventually, free_port, launched, once_started

QUESTION = "Bonjour, mon colis est arrivé abîmé. Que pouvez-vous faire ?"
LONG = "Bonjour, voici toute mon histoire. " * 2000
PERSON = {"agent": {"email": "neu@example.org", "name": "Neu", "roles": ["agent", "planner"]}}
LONG_AGO = "2026-01-01T00:00:00.000Z"


@dataclass(frozen=True, slots=True)
class Before:
    """What was there when the desk was killed: three tickets, of which the last waits for its translation."""

    state: Path
    port: int
    connection: Connection
    tickets: tuple[str, str, str]
    seen: dict[str, Any]


@dataclass(frozen=True, slots=True)
class After:
    """The desk that went on, and a queue that heard every event since before the data came back."""

    desk: Desk
    queue: str


def opened(desk: Desk, question: str) -> str:
    """Opens a ticket as the customer; returns its id."""
    answer = desk.send("POST", "/v1/tickets", "customer", {"ticket": {"subject": "Colis", "description": question}})
    assert answer.status == 201, answer.body
    return str(answer.body["ticket"]["id"])


def translation_state(desk: Desk, ticket: str) -> str:
    """The state of the only translation of the ticket's first message."""
    message = desk.send("GET", f"/v1/tickets/{ticket}/messages", "agent").body["data"][0]
    (translation,) = message["translations"]
    return str(translation["state"])


def in_flight(desk: Desk) -> str:
    """A ticket whose translation was asked for long ago, and not done."""
    functions, stack = desk.client("lambda"), describe(desk.connection.endpoint, run.STACK)
    functions.update_event_source_mapping(UUID=stack.resources["TranslateFromQueue"], Enabled=False)
    ticket = opened(desk, QUESTION)
    table = desk.client("dynamodb")
    key = {":pk": {"S": f"T#{ticket}"}, ":sk": {"S": "M#"}}
    rows = table.query(
        TableName=stack.outputs["TableName"],
        KeyConditionExpression="pk = :pk AND begins_with(sk, :sk)",
        ExpressionAttributeValues=key,
    )["Items"]
    assert [row["due"] for row in rows] == [{"S": "translate"}]
    table.put_item(TableName=stack.outputs["TableName"], Item={**rows[0], "due_at": {"S": LONG_AGO}})
    return ticket


def seen(desk: Desk, tickets: tuple[str, ...]) -> dict[str, Any]:
    """What a caller sees of the data."""
    paths = [f"/v1/tickets/{ticket}{part}" for ticket in tickets for part in ("", "/messages")]
    answers = {path: desk.send("GET", path, "supervisor") for path in paths}
    answers["/v1/agents"] = desk.send("GET", "/v1/agents", "admin")
    answers["/v1/api_keys"] = desk.send("GET", "/v1/api_keys", "admin")
    assert {answer.status for answer in answers.values()} == {200}
    return {path: answer.body for path, answer in answers.items()}


def is_kept(state: Path, text: str) -> bool:
    """Says whether the newest snapshot has a text."""
    path = state / NEWEST
    return path.exists() and text in path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Before:
    """A desk at work, killed with its cloud and the processes of its functions, and nothing they could do about it."""
    state, port = tmp_path_factory.mktemp("state"), free_port()
    with launched(state, port) as process:
        try:
            return worked(once_started(process, state), state, port)
        finally:
            os.killpg(int((state / "cloud.pid").read_text(encoding="utf-8")), signal.SIGKILL)
            process.kill()


def worked(desk: Desk, state: Path, port: int) -> Before:
    """A morning's work, and what is seen of it once a snapshot holds all of it."""
    assert desk.send("POST", "/v1/agents", "admin", PERSON).status == 201
    early = opened(desk, QUESTION)
    assert eventually(lambda: translation_state(desk, early) == "done")
    assert eventually(lambda: is_kept(state, early))
    tickets = early, opened(desk, LONG), in_flight(desk)
    assert eventually(lambda: is_kept(state, LONG_AGO))
    return Before(state, port, desk.connection, tickets, seen(desk, tickets))


@pytest.fixture(scope="module")
def after(before: Before) -> Iterator[After]:
    """The next desk with the same state, heard from the moment its stack stood."""
    cloud, listening = LocalCloud(before.port, before.state), ExitStack()
    queues = []

    def heard(endpoint: Any, stack: Any, *rest: Any) -> Any:
        queues.append(listening.enter_context(subscription(endpoint, stack.outputs["TopicArn"], {})))
        return restore(endpoint, stack, *rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "restore", heard)
        try:
            _, connection = run.start(cloud, before.state, listening.enter_context(running(StandIn())))
            with listening:
                yield After(Desk(connection, os.getpid()), queues[0])
        finally:
            cloud.stop()


def test_everything_lives_on_and_the_world_hears_nothing_of_it(before: Before, after: After) -> None:
    assert seen(after.desk, before.tickets) == before.seen
    fresh = opened(after.desk, QUESTION)
    first = next(received(after.desk.connection.endpoint, after.queue, 5))
    assert (first["subject"], first["type"]) == (fresh, "ticket.created")


def test_the_key_and_the_address_of_an_integration_stay(before: Before, after: After) -> None:
    now = after.desk.connection
    assert now.authorization["integration"] == before.connection.authorization["integration"]
    assert now.api_url == before.connection.api_url


def test_a_customers_token_of_before_is_good_and_staff_sign_in_as_who_they_were(before: Before, after: After) -> None:
    old = Desk(before.connection, 0)
    assert old.send("GET", f"/v1/tickets/{before.tickets[0]}", "customer").status == 200
    mine = after.desk.send("POST", f"/v1/tickets/{before.tickets[0]}/claim", "agent", {})
    amir = next(row for row in before.seen["/v1/agents"]["data"] if row["email"] == "agent@example.org")
    assert mine.body["ticket"]["assignee_id"] == amir["id"]


def test_a_translation_that_was_under_way_is_swept_up(before: Before, after: After) -> None:
    ticket = before.tickets[2]
    name = describe(after.desk.connection.endpoint, run.STACK).resources["Sweep"]
    answer = after.desk.client("lambda").invoke(FunctionName=name, Payload=b"{}")
    assert "FunctionError" not in answer, answer["Payload"].read()
    assert eventually(lambda: translation_state(after.desk, ticket) == "done")


def test_when_the_newest_snapshot_is_damaged_the_one_before_serves(
    before: Before, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in before.state.glob("snapshot*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    newest = tmp_path / NEWEST
    newest.write_bytes(newest.read_bytes()[:-100])
    cloud = LocalCloud(free_port(), tmp_path)
    try:
        cloud.start()
        stack = run.deploy_local(cloud, build_local())
        assert restore(cloud.endpoint, stack, tmp_path, "Aa1-a-password")
        key = {"pk": {"S": f"T#{before.tickets[0]}"}, "sk": {"S": "A"}}
        answer = cloud.endpoint.client("dynamodb").get_item(TableName=stack.outputs["TableName"], Key=key)
    finally:
        cloud.stop()
    assert answer["Item"]["id"] == {"S": before.tickets[0]}
    assert f"set aside as {newest}.damaged-" in capsys.readouterr().err
