"""A fresh deployment: what it holds, and that it is quick to make."""

from __future__ import annotations

import time

from tests.cloud.stack import resources
from tests.cloud.world import Cloud, fresh_cloud

MAX_FRESH_WORLD_S = 0.5  # CPU; it takes 0.03, and suites of thousands depend on that


def test_the_table_has_the_indexes_of_the_template(cloud: Cloud) -> None:
    table = cloud.client("dynamodb").describe_table(TableName=cloud.environment["TABLE_NAME"])["Table"]

    (properties,) = resources("AWS::DynamoDB::Table").values()
    expected = {index["IndexName"] for index in properties["GlobalSecondaryIndexes"]}
    assert {index["IndexName"] for index in table["GlobalSecondaryIndexes"]} == expected


def test_a_fresh_world_is_empty_and_off_the_record(cloud: Cloud) -> None:
    assert cloud.items() == []
    assert cloud.published() == []
    assert cloud.gate.calls == []


def test_a_fresh_world_takes_a_moment_only() -> None:
    with fresh_cloud():
        pass
    taken = []
    for _ in range(5):
        started = time.process_time()
        with fresh_cloud():
            taken.append(time.process_time() - started)
    assert min(taken) < MAX_FRESH_WORLD_S


def test_worlds_do_not_leak_into_each_other() -> None:
    with fresh_cloud() as first:
        first.client("dynamodb").put_item(TableName=first.stack.table_name, Item={"pk": {"S": "T#1"}, "sk": {"S": "A"}})
        assert len(first.items()) == 1
    with fresh_cloud() as second:
        assert second.items() == []
