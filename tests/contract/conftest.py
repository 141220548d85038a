"""Both stores behind one port: whatever the core is promised, it is promised by both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from chalicelib.adapters.dynamodb.directory import DynamoDbDirectory
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.adapters.dynamodb.tickets import DynamoTicketStore
from chalicelib.desk.changes import Change
from chalicelib.desk.events import Actor, Event
from chalicelib.people.agents import Agent
from chalicelib.ports import TicketStore
from tests.builders import ANA, an_id
from tests.cloud.world import Cloud, fresh_cloud
from tests.fakes import START, FakeBlobs, FakeMeter, FixedClock
from tests.memory_store import MemoryStore


@dataclass
class Stand:
    """A store under contract, with its surroundings in the test's hands."""

    store: TicketStore
    clock: FixedClock
    meter: FakeMeter
    blobs: FakeBlobs
    hire: Callable[[str, bool], None]


def in_memory() -> Stand:
    """The store of the unit tests."""
    clock, meter = FixedClock(), FakeMeter()
    store = MemoryStore(clock, meter)

    def hire(agent_id: str, is_active: bool) -> None:
        if is_active:
            store.active_agents.add(agent_id)

    return Stand(store, clock, meter, FakeBlobs(), hire)


def on_dynamodb(cloud: Cloud) -> Stand:
    """The store of the product, on the table of the template."""
    clock, meter, blobs = FixedClock(), FakeMeter(), FakeBlobs()
    table = Table(cloud.client("dynamodb"), cloud.environment["TABLE_NAME"])

    def hire(agent_id: str, is_active: bool) -> None:
        agent = Agent(agent_id, "a@desk.example", "A", ("agent",), clock(), is_active=is_active)
        DynamoDbDirectory(table, clock).put_agent(agent, None)

    return Stand(DynamoTicketStore(table, blobs, meter, clock), clock, meter, blobs, hire)


def an_event(sequence: int = 1, subject_id: str = an_id("tkt", 1), **fields: Any) -> Event:
    """An event of a ticket."""
    known: dict[str, Any] = {
        "type": "ticket.archived", "occurred_at": START, "actor": Actor("customer", ANA), "data": {},
        "facets": {"channel": "app"},
    }  # fmt: skip
    return Event(subject_id, sequence, **{**known, **fields})


def has(stand: Stand, **parts: Any) -> None:
    """Commit these parts."""
    stand.store.commit(Change(**{"commit_id": "cmt_1", "events": (), **parts}))


@pytest.fixture(params=["memory", "dynamodb"])
def stand(request: Any) -> Iterator[Stand]:
    """Each test runs on both."""
    if request.param == "memory":
        yield in_memory()
        return
    with fresh_cloud() as cloud:
        yield on_dynamodb(cloud)
