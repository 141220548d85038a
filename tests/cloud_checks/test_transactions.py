"""DynamoDB writes are all or nothing, once per token, lose no update, and cost the same in a large table."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.cloud.sources import StreamSource
from tests.cloud.stack import client
from tests.cloud.world import Cloud, fresh_cloud

Values = dict[str, Any]


def key(name: str) -> Values:
    return {"pk": {"S": f"T#{name}"}, "sk": {"S": "A"}}


def put(cloud: Cloud, name: str, **attributes: Values) -> None:
    client("dynamodb").put_item(TableName=cloud.stack.table_name, Item={**key(name), **attributes})


def increment(cloud: Cloud, name: str) -> Values:
    return {
        "TableName": cloud.stack.table_name,
        "Key": key(name),
        "UpdateExpression": "SET n = n + :one",
        "ExpressionAttributeValues": {":one": {"N": "1"}},
    }


def changes(cloud: Cloud) -> list[tuple[str, str]]:
    """(eventName, pk) of every stream record."""
    source = StreamSource(client("dynamodbstreams"), cloud.stack.stream_arn, {})
    return [(record["eventName"], record["dynamodb"]["Keys"]["pk"]["S"]) for record in source()]


def transact(cloud: Cloud, *actions: Values, **options: Any) -> None:
    client("dynamodb").transact_write_items(TransactItems=list(actions), **options)


def refused_put(cloud: Cloud, name: str) -> Values:
    """A put whose condition fails because the item is there."""
    condition = "attribute_not_exists(pk)"
    return {"Put": {"TableName": cloud.stack.table_name, "Item": key(name), "ConditionExpression": condition}}


def test_a_failed_transaction_leaves_no_trace(cloud: Cloud) -> None:
    for name in ("counted", "kept", "there"):
        put(cloud, name, n={"N": "1"})
    before, recorded = cloud.items(), changes(cloud)

    with pytest.raises(ClientError) as refusal:
        transact(
            cloud,
            {"Update": increment(cloud, "counted")},
            {"Update": {**increment(cloud, "new"), "UpdateExpression": "SET n = :one"}},
            {"Put": {"TableName": cloud.stack.table_name, "Item": key("added")}},
            {"Delete": {"TableName": cloud.stack.table_name, "Key": key("kept")}},
            refused_put(cloud, "there"),
        )

    assert refusal.value.response["Error"]["Code"] == "TransactionCanceledException"
    assert cloud.items() == before
    assert changes(cloud) == recorded


def test_a_transaction_repeated_with_its_token_happens_once(cloud: Cloud) -> None:
    put(cloud, "counted", n={"N": "1"})
    for _ in range(2):
        transact(cloud, {"Update": increment(cloud, "counted")}, ClientRequestToken="token")

    assert cloud.items()[0]["n"] == {"N": "2"}


def test_a_token_used_for_another_transaction_is_refused(cloud: Cloud) -> None:
    put(cloud, "counted", n={"N": "1"})
    transact(cloud, {"Update": increment(cloud, "counted")}, ClientRequestToken="token")

    with pytest.raises(ClientError) as refusal:
        transact(cloud, refused_put(cloud, "other"), ClientRequestToken="token")
    assert refusal.value.response["Error"]["Code"] == "IdempotentParameterMismatchException"


def test_the_token_of_a_failed_transaction_may_be_used_again(cloud: Cloud) -> None:
    put(cloud, "there")
    with pytest.raises(ClientError):
        transact(cloud, refused_put(cloud, "there"), ClientRequestToken="token")
    with pytest.raises(ClientError) as again:
        transact(cloud, refused_put(cloud, "there"), ClientRequestToken="token")

    assert again.value.response["Error"]["Code"] == "TransactionCanceledException"


def test_a_token_is_forgotten_with_its_world() -> None:
    for _ in range(2):
        with fresh_cloud() as cloud:
            put(cloud, "counted", n={"N": "1"})
            transact(cloud, {"Update": increment(cloud, "counted")}, ClientRequestToken="token")

            assert cloud.items()[0]["n"] == {"N": "2"}


def test_an_update_that_creates_leaves_one_stream_record_with_the_whole_item(cloud: Cloud) -> None:
    client("dynamodb").update_item(
        TableName=cloud.stack.table_name,
        Key=key("new"),
        UpdateExpression="SET n = :one",
        ExpressionAttributeValues={":one": {"N": "1"}},
    )
    put(cloud, "next")

    source = StreamSource(client("dynamodbstreams"), cloud.stack.stream_arn, {})
    first, second = source()
    assert first["eventName"] == "INSERT"
    assert first["dynamodb"]["NewImage"]["n"] == {"N": "1"}
    assert int(second["dynamodb"]["SequenceNumber"]) > int(first["dynamodb"]["SequenceNumber"])


def test_a_write_that_changes_nothing_leaves_no_stream_record(cloud: Cloud) -> None:
    put(cloud, "same", n={"N": "1"})
    put(cloud, "same", n={"N": "1"})

    assert changes(cloud) == [("INSERT", "T#same")]


def test_stream_images_show_the_item_as_it_was(cloud: Cloud) -> None:
    put(cloud, "list", words={"L": [{"S": "a"}]})
    client("dynamodb").update_item(
        TableName=cloud.stack.table_name,
        Key=key("list"),
        UpdateExpression="SET words = list_append(words, :w)",
        ExpressionAttributeValues={":w": {"L": [{"S": "b"}]}},
    )

    source = StreamSource(client("dynamodbstreams"), cloud.stack.stream_arn, {})
    inserted, modified = (record["dynamodb"] for record in source())
    assert inserted["NewImage"]["words"] == {"L": [{"S": "a"}]}
    assert modified["OldImage"]["words"] == {"L": [{"S": "a"}]}
    assert modified["NewImage"]["words"] == {"L": [{"S": "a"}, {"S": "b"}]}


def test_fifty_threads_lose_no_update(cloud: Cloud) -> None:
    put(cloud, "hot", version={"N": "0"})
    shared = client("dynamodb")

    def edit(_: int) -> int:
        """Read and write with the version as a condition; 1 if it was acknowledged."""
        held = shared.get_item(TableName=cloud.stack.table_name, Key=key("hot"), ConsistentRead=True)["Item"]
        version = int(held["version"]["N"])
        try:
            shared.update_item(
                TableName=cloud.stack.table_name,
                Key=key("hot"),
                UpdateExpression="SET version = :new",
                ConditionExpression="version = :old",
                ExpressionAttributeValues={":new": {"N": str(version + 1)}, ":old": {"N": str(version)}},
            )
        except ClientError:
            return 0
        return 1

    with ThreadPoolExecutor(50) as pool:
        acknowledged = sum(pool.map(edit, range(200)))

    assert cloud.items()[0]["version"] == {"N": str(acknowledged)}
    assert acknowledged > 0


def test_a_transaction_costs_the_same_in_a_large_table(cloud: Cloud) -> None:
    def seconds(round_: int) -> float:
        started = time.process_time()
        for i in range(10):
            transact(
                cloud,
                *({"Put": {"TableName": cloud.stack.table_name, "Item": key(f"{round_}-{i}-{j}")}} for j in range(4)),
            )
        return time.process_time() - started

    seconds(0)
    small = seconds(1)
    with cloud.gate.offstage():
        for start in range(0, 2000, 25):
            writes = [{"PutRequest": {"Item": key(f"row{start + i}")}} for i in range(25)]
            client("dynamodb").batch_write_item(RequestItems={cloud.stack.table_name: writes})

    assert seconds(2) < 3 * small + 0.02


def test_a_query_sees_its_partition_in_order_and_pages_on(cloud: Cloud) -> None:
    for i in (3, 1, 2):
        item = {
            "pk": {"S": "T#1"},
            "sk": {"S": f"M#{i}"},
            "status": {"S": "open"},
            "updated_at": {"S": f"{i}"},
        }
        client("dynamodb").put_item(TableName=cloud.stack.table_name, Item=item)
    put(cloud, "other", status={"S": "closed"}, updated_at={"S": "1"})

    def pages(**params: Any) -> list[str]:
        paginator = client("dynamodb").get_paginator("query")
        found = paginator.paginate(TableName=cloud.stack.table_name, PaginationConfig={"PageSize": 1}, **params)
        return [item["sk"]["S"] for page in found for item in page["Items"]]

    assert pages(KeyConditionExpression="pk = :p", ExpressionAttributeValues={":p": {"S": "T#1"}}) == [
        "M#1",
        "M#2",
        "M#3",
    ]
    assert pages(
        IndexName="by_status",
        KeyConditionExpression="#s = :s",
        ExpressionAttributeNames={"#s": "status"},
        ExpressionAttributeValues={":s": {"S": "open"}},
        ScanIndexForward=False,
    ) == ["M#3", "M#2", "M#1"]
