"""The command that builds clocks again, on the packaged environment of a desk in process."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from infra.local import __main__ as commands
from infra.local import clocks
from infra.local.deploy import Stack
from tests.desk import KnownDesk, known_desk

STACK = Stack("meridian", {}, {clocks.API: "the-api"})


class OnTheDesk:
    """Endpoint: Lambda tells the environment of the desk's functions, all else is the desk's own AWS."""

    def __init__(self, desk: KnownDesk) -> None:
        self._desk = desk

    def client(self, service: str) -> Any:
        return self if service == "lambda" else self._desk.cloud.client(service)

    def get_function_configuration(self, FunctionName: str) -> dict[str, Any]:
        assert FunctionName == "the-api"
        return {"Environment": {"Variables": dict(self._desk.cloud.environment)}}


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Iterator[KnownDesk]:
    """A desk that the command finds as the running one."""
    with known_desk() as ready:

        class Known:
            endpoint = OnTheDesk(ready)

        monkeypatch.setattr("infra.local.clocks.Connection.read", Known)
        monkeypatch.setattr(clocks, "describe", lambda *_: STACK)
        yield ready


def live(desk: KnownDesk) -> list[str]:
    """Three tickets with something behind them: their ids."""
    tickets = [desk.open(urgency="urgent", channel="app") for _ in range(3)]
    assert desk.say(tickets[0], "We look into it", translate="none", status_after="pending").status == 202
    desk.told(desk.update(tickets[1], status="resolved"))
    desk.cloud.settle()
    desk.wait(86_400)
    assert desk.say(tickets[1], "It is broken again", author="customer").status == 202
    desk.told(desk.act(tickets[2], "claim"))
    return [ticket["id"] for ticket in tickets]


def test_clocks_that_are_what_the_events_say_are_counted(desk: KnownDesk, capsys: pytest.CaptureFixture[str]) -> None:
    ids = live(desk)
    assert commands.main(["clocks"]) == 0
    assert "3 tickets: the clocks of 0 differ, 0 have none" in capsys.readouterr().out
    assert commands.main(["clocks", ids[1]]) == 0
    assert "1 ticket: the clocks of 0 differ, 0 have none" in capsys.readouterr().out


def test_what_differs_is_printed_and_fails(desk: KnownDesk, capsys: pytest.CaptureFixture[str]) -> None:
    ids = live(desk)
    with desk.cloud.gate.offstage():
        desk.cloud.client("dynamodb").update_item(
            TableName=desk.cloud.environment["TABLE_NAME"],
            Key={"pk": {"S": f"T#{ids[2]}"}, "sk": {"S": "A"}},
            UpdateExpression="REMOVE breached_at",
        )
    assert commands.main(["clocks"]) == 1
    told = capsys.readouterr().out
    assert f"{ids[2]} breached_at: stored None, built 20" in told
    assert "3 tickets: the clocks of 1 differ" in told


def test_a_ticket_that_is_not_there_is_named(desk: KnownDesk, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["clocks", "tkt_none"]) == 1
    assert "there is no ticket tkt_none" in capsys.readouterr().out
