"""Write units are counted as AWS bills them."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.cloud.attribute_values import item_size
from tests.cloud.capacity import Change, Index, WriteUnits, metered_writes, write_units
from tests.cloud.stack import client
from tests.cloud.world import Cloud

INDEXES = {
    "by_status": Index(("status", "updated_at")),
    "by_due": Index(("due", "due_at"), frozenset({"pk", "due", "due_at", "id"})),
}
Item = dict[str, Any]


def item(text: int = 0, **attributes: Any) -> Item:
    values: Item = {"pk": {"S": "p"}, **{name: {"S": value} for name, value in attributes.items()}}
    return {**values, "text": {"S": "x" * text}} if text else values


OPEN: Item = {"status": "open", "updated_at": "1"}
CLOSED: Item = {"status": "closed", "updated_at": "1"}

CASES: dict[str, tuple[Change, WriteUnits]] = {
    "a small new item": (Change(None, item()), WriteUnits(1)),
    "a new item of 10 KB": (Change(None, item(10 * 1024)), WriteUnits(11)),
    "a shrinking item counts its old size": (Change(item(3000), item()), WriteUnits(3)),
    "a deleted item counts its size": (Change(item(3000), None), WriteUnits(3)),
    "a delete of nothing": (Change(None, None), WriteUnits(1)),
    "a transaction doubles": (Change(None, item(3000), True), WriteUnits(6)),
    "a new item in an index": (Change(None, item(**OPEN)), WriteUnits(1, {"by_status": 1})),
    "an index row of a transaction does not double": (
        Change(None, item(3000, **OPEN), True),
        WriteUnits(6, {"by_status": 3}),
    ),
    "half an index key is no index row": (Change(None, item(status="open")), WriteUnits(1)),
    "an unchanged item leaves its index alone": (Change(item(**OPEN), item(**OPEN)), WriteUnits(1)),
    "another attribute rewrites the index row": (
        Change(item(**OPEN), item(3000, **OPEN)),
        WriteUnits(3, {"by_status": 3}),
    ),
    "a moved index row is a delete and a put": (
        Change(item(3000, **OPEN), item(100, **CLOSED)),
        WriteUnits(3, {"by_status": 4}),
    ),
    "an index of names holds a small row of a large item": (
        Change(None, item(3000, due="arm", due_at="1")),
        WriteUnits(3, {"by_due": 1}),
    ),
    "what an index does not hold leaves its row alone": (
        Change(item(due="arm", due_at="1"), item(3000, due="arm", due_at="1")),
        WriteUnits(3),
    ),
    "an item leaving the index": (Change(item(**OPEN), item()), WriteUnits(1, {"by_status": 1})),
}


@pytest.mark.parametrize("name", CASES)
def test_write_units_are_those_aws_bills(name: str) -> None:
    change, expected = CASES[name]

    assert write_units(change, INDEXES) == expected


def test_sizes_count_names_and_utf_8_bytes() -> None:
    assert item_size({"é": {"S": "漢字"}}) == 2 + 6
    assert item_size({"n": {"N": "1234"}}) == 1 + 3
    assert item_size({"b": {"B": "AAAA"}}) == 1 + 3
    assert item_size({"f": {"BOOL": True}, "z": {"NULL": True}}) == 4
    assert item_size({"l": {"L": [{"S": "ab"}]}}) == 1 + 3 + 1 + 2
    assert item_size({"m": {"M": {"k": {"S": "ab"}}}}) == 1 + 3 + 1 + 1 + 2


def test_a_meter_bills_what_really_changed(cloud: Cloud) -> None:
    table = cloud.stack.table_name
    key = {"pk": {"S": "T#1"}, "sk": {"S": "A"}}
    with metered_writes() as bill:
        client("dynamodb").put_item(TableName=table, Item={**key, "status": {"S": "open"}, "updated_at": {"S": "1"}})
        client("dynamodb").transact_write_items(
            TransactItems=[
                {
                    "Update": {
                        "TableName": table,
                        "Key": key,
                        "UpdateExpression": "SET #s = :s, body = :b",
                        "ExpressionAttributeNames": {"#s": "status"},
                        "ExpressionAttributeValues": {":s": {"S": "closed"}, ":b": {"S": "x" * 1500}},
                    }
                }
            ]
        )

    assert bill.lines == [
        ("dynamodb.PutItem", WriteUnits(1, {"by_status": 1})),
        ("dynamodb.TransactWriteItems", WriteUnits(4, {"by_status": 3})),
    ]
    assert bill.total == 9


def test_a_failed_condition_is_billed_too(cloud: Cloud) -> None:
    key = {"pk": {"S": "T#1"}, "sk": {"S": "A"}}
    with metered_writes() as bill, pytest.raises(ClientError):
        client("dynamodb").put_item(
            TableName=cloud.stack.table_name, Item=key, ConditionExpression="attribute_exists(pk)"
        )

    assert bill.total == 1
