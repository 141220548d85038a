"""What every lobby of live chat promises, in memory and on DynamoDB."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.adapters.dynamodb.chat_rows import DynamoDbLobby
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.channels.chat_people import Connection, Lobby, Mark
from chalicelib.desk.changes import ConflictError
from tests.builders import an_id
from tests.cloud.stack import client
from tests.cloud.world import fresh_cloud
from tests.fakes import START, FixedClock
from tests.fakes_of_chat import MemoryLobby

TICKET, ANA, BEN = an_id("tkt", 1), an_id("cus", 1), an_id("agt", 1)
HERE = Connection(
    id="a",
    side="customer",
    visitor_id=ANA,
    home=ANA,
    connected_at=START,
    expires_at=START + timedelta(minutes=15),
    stamp="first",
)
Made = tuple[Lobby, FixedClock]


@pytest.fixture(params=["memory", "dynamodb"])
def made(request: pytest.FixtureRequest) -> Iterator[Made]:
    clock = FixedClock()
    if request.param == "memory":
        yield MemoryLobby(clock), clock
        return
    with fresh_cloud() as cloud:
        yield DynamoDbLobby(Table(client("dynamodb"), cloud.stack.table_name), clock), clock


def test_a_connection_is_found_by_its_id_and_at_its_home(made: Made) -> None:
    lobby, _ = made
    lobby.keep(HERE)
    lobby.keep(replace(HERE, id="b", side="agent", visitor_id=BEN, home=TICKET, ticket_id=TICKET))
    assert lobby.find("a") == HERE
    assert [one.id for one in lobby.at(TICKET)] == ["b"]
    assert list(lobby.at(ANA)) == [HERE]
    assert (lobby.find("c"), list(lobby.at("nowhere"))) == (None, [])


def test_a_newer_revision_replaces_an_older_one_and_never_the_other_way(made: Made) -> None:
    lobby, _ = made
    newer = replace(HERE, revision=2, ticket_id=TICKET, stamp="second")
    lobby.keep(HERE)
    lobby.keep(newer)
    lobby.keep(newer)  # the answer got lost
    for late in (HERE, replace(HERE, revision=2, stamp="other")):
        with pytest.raises(ConflictError):
            lobby.keep(late)
    assert lobby.find("a") == newer


def test_what_holds_no_longer_is_not_there_and_stands_in_nobodys_way(made: Made) -> None:
    lobby, clock = made
    lobby.keep(replace(HERE, revision=5))
    clock.advance(minutes=15)
    assert (lobby.find("a"), list(lobby.at(ANA))) == (None, [])
    again = replace(HERE, expires_at=clock() + timedelta(minutes=15), stamp="again")
    lobby.keep(again)
    assert lobby.find("a") == again


def test_a_connection_is_forgotten_once_and_only_for_its_visitor(made: Made) -> None:
    lobby, _ = made
    lobby.keep(HERE)
    lobby.forget(replace(HERE, visitor_id=BEN))
    assert lobby.find("a") == HERE
    lobby.forget(HERE)
    lobby.forget(HERE)
    assert (lobby.find("a"), list(lobby.at(ANA))) == (None, [])


def later(seconds: int) -> timedelta:
    """So long after the beginning."""
    return timedelta(seconds=seconds)


def test_marks_move_forward_only(made: Made) -> None:
    lobby, _ = made
    assert lobby.marks(TICKET) == {"customer": Mark(), "agent": Mark()}
    assert lobby.mark_read(TICKET, "customer", an_id("msg", 2), START)
    assert not lobby.mark_read(TICKET, "customer", an_id("msg", 1), START + later(1))
    assert not lobby.mark_read(TICKET, "customer", an_id("msg", 2), START + later(1))
    lobby.mark_seen(TICKET, "agent", START + later(9))
    lobby.mark_seen(TICKET, "agent", START)
    lobby.mark_seen(TICKET, "customer", START + later(5))
    assert lobby.marks(TICKET) == {
        "customer": Mark(an_id("msg", 2), START + later(5)),
        "agent": Mark(None, START + later(9)),
    }
