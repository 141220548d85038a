"""Queues, agents, API keys and triage table in DynamoDB: written under conditions, read with thrift."""

from dataclasses import replace

import pytest

from chalicelib.adapters.dynamodb.directory import DynamoDbDirectory
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.desk.changes import ConflictError
from chalicelib.people.agents import SpokenLanguage
from chalicelib.people.api_keys import ApiKey
from chalicelib.people.queues import Queue
from tests.cloud.faults import Fault, at
from tests.cloud.world import Cloud
from tests.doors import KEY_ID, NOON, Clock, an_agent

FRENCH, GERMAN = Queue("q_fr", "Français", "fr", team="paris"), Queue("q_de", "Deutsch", "de")
AGENT = an_agent(
    languages=(SpokenLanguage("fr", "native"), SpokenLanguage("zh-Hans", "basic")), teams=("paris", "night")
)
KEY = ApiKey(KEY_ID, "shop", "0" * 64, ("tickets:read", "changes:read"), NOON, 900)


@pytest.fixture(name="clock")
def clock_fixture() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture(name="directory")
def directory_fixture(cloud: Cloud, clock: Clock) -> DynamoDbDirectory:
    """The directory in an empty table."""
    return DynamoDbDirectory(Table(cloud.client("dynamodb"), cloud.stack.table_name), clock)


def test_an_agent_comes_back_as_written(directory: DynamoDbDirectory) -> None:
    directory.put_agent(AGENT, None)
    assert directory.agent(AGENT.id) == AGENT
    assert directory.agents() == [AGENT]


def test_a_key_record_comes_back_as_written(directory: DynamoDbDirectory) -> None:
    revoked = replace(KEY, revoked_at=NOON, version=2)
    directory.put_api_key(KEY, None)
    directory.put_api_key(revoked, 1)
    assert directory.api_key(KEY_ID) == revoked
    assert directory.api_keys() == [revoked]


def test_who_is_not_there_is_none(directory: DynamoDbDirectory) -> None:
    assert directory.agent("agt_1") is None
    assert directory.api_key(KEY_ID) is None
    assert directory.triage_table() is None
    assert (directory.agents(), directory.api_keys(), directory.queues()) == ([], [], [])


def test_queues_come_back_in_the_order_of_their_ids(directory: DynamoDbDirectory) -> None:
    directory.put_queue(FRENCH, None)
    directory.put_queue(GERMAN, None)
    assert directory.queues() == [GERMAN, FRENCH]


def test_a_thing_is_created_once(directory: DynamoDbDirectory) -> None:
    directory.put_queue(FRENCH, None)
    with pytest.raises(ConflictError):
        directory.put_queue(replace(FRENCH, name="other"), None)
    assert directory.queues() == [FRENCH]


@pytest.mark.parametrize("expected_version", [1, 3])
def test_a_thing_of_another_version_is_not_overwritten(directory: DynamoDbDirectory, expected_version: int) -> None:
    directory.put_agent(AGENT, None)
    second = replace(AGENT, name="Ana 2", version=2)
    directory.put_agent(second, 1)
    with pytest.raises(ConflictError):
        directory.put_agent(replace(AGENT, name="late", version=expected_version + 1), expected_version)
    assert directory.agent(AGENT.id) == second


def test_a_thing_that_is_gone_cannot_be_changed(directory: DynamoDbDirectory) -> None:
    with pytest.raises(ConflictError):
        directory.put_agent(replace(AGENT, version=2), 1)


def test_a_write_whose_answer_was_lost_is_recognised_as_done(directory: DynamoDbDirectory, cloud: Cloud) -> None:
    with cloud.gate.faults(at({0: Fault.TIMEOUT_AFTER})):
        directory.put_agent(AGENT, None)
    assert [call.operation for call in cloud.gate.calls] == ["PutItem", "PutItem"]
    assert directory.agent(AGENT.id) == AGENT


def test_the_triage_table_comes_back_whole_with_its_version(directory: DynamoDbDirectory) -> None:
    table = {"rules": [{"id": "late", "words": {"fr": ["en retard"], "zh-Hans": ["迟到"]}, "weight": 0.5}]}
    directory.put_triage_table(table, None)
    assert directory.triage_table() == {**table, "version": 1}
    directory.put_triage_table({"rules": [], "version": 1}, 1)
    assert directory.triage_table() == {"rules": [], "version": 2}
    with pytest.raises(ConflictError):
        directory.put_triage_table(table, 1)


def test_configuration_is_one_query_a_minute(directory: DynamoDbDirectory, cloud: Cloud, clock: Clock) -> None:
    directory.put_queue(FRENCH, None)
    cloud.gate.forget_calls()
    for _ in range(50):
        directory.queues()
        directory.triage_table()
    clock.forward(seconds=59)
    directory.queues()
    assert [call.operation for call in cloud.gate.calls] == ["Query"]
    clock.forward(seconds=1)
    directory.queues()
    assert len(cloud.gate.calls) == 2


def test_what_this_instance_wrote_it_sees_at_once(directory: DynamoDbDirectory) -> None:
    directory.put_queue(FRENCH, None)
    assert directory.queues() == [FRENCH]
    directory.put_queue(GERMAN, None)
    directory.put_triage_table({"rules": []}, None)
    assert directory.queues() == [GERMAN, FRENCH]
    assert directory.triage_table() == {"rules": [], "version": 1}


def test_what_another_instance_wrote_is_seen_when_asked_for_fresh(
    directory: DynamoDbDirectory, cloud: Cloud, clock: Clock
) -> None:
    other = DynamoDbDirectory(Table(cloud.client("dynamodb"), cloud.stack.table_name), clock)
    assert directory.queues() == []
    other.put_queue(FRENCH, None)
    assert directory.queues() == []
    assert directory.queues(fresh=True) == [FRENCH]


def test_no_row_of_the_directory_strays_into_an_index_of_tickets(directory: DynamoDbDirectory, cloud: Cloud) -> None:
    directory.put_agent(AGENT, None)
    directory.put_api_key(KEY, None)
    directory.put_queue(FRENCH, None)
    directory.put_triage_table({"rules": []}, None)
    description = cloud.client("dynamodb").describe_table(TableName=cloud.stack.table_name)["Table"]
    for index in description["GlobalSecondaryIndexes"]:
        hash_key = index["KeySchema"][0]["AttributeName"]
        assert [item for item in cloud.items() if hash_key in item] == []
