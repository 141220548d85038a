"""Units of reads and writes by the published rules."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.adapters.dynamodb.capacity import INDEXES, item_size, read_units, transaction_units, write_units
from chalicelib.adapters.dynamodb.codec import encode_item
from tests.cloud import attribute_values
from tests.cloud.stack import resources

NEW = "attribute_not_exists(pk)"
plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**12), 10**12)
    | st.sampled_from([0.5, 0.98, 100, -12.25, 1000])
    | st.text(st.characters(codec="utf-8"), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abçé", max_size=5), inner, max_size=4),
    max_leaves=10,
)


@given(st.dictionaries(st.text("abcé", min_size=1, max_size=9), plain, max_size=8))
def test_item_sizes_agree_with_the_tests_own_reading_of_the_rules(item: dict[str, Any]) -> None:
    assert item_size(encode_item(item)) == attribute_values.item_size(encode_item(item))


def test_the_indexes_are_those_of_the_stack() -> None:
    (table,) = resources("AWS::DynamoDB::Table").values()
    found = {
        tuple(key["AttributeName"] for key in index["KeySchema"]): index["Projection"]["ProjectionType"]
        for index in table["GlobalSecondaryIndexes"]
    }
    assert sorted(keys for keys, projection in found.items() if projection == "ALL") == sorted(INDEXES)
    assert [keys for keys, projection in found.items() if projection == "INCLUDE"] == [("due", "due_at")]


def item(size: int, **attributes: str) -> dict[str, Any]:
    """An item of that many bytes."""
    told = encode_item({"pk": "x", **attributes})
    return {**told, "fill": {"S": "x" * (size - item_size(told) - 4)}}


@pytest.mark.parametrize(
    ("size", "attributes", "condition", "units"),
    [
        (100, {}, NEW, 2),
        (1024, {}, NEW, 2),
        (1025, {}, NEW, 4),
        (100, {"feed_shard": "F#0", "feed_at": "1"}, NEW, 3),
        (100, {"status": "new", "updated_at": "1", "requester_id": "c"}, NEW, 4),
        (100, {"status": "open", "updated_at": "2", "last_event_at": "2"}, "#s = :s", 4),
        (100, {"status": "open", "updated_at": "1", "last_event_at": "2"}, "#s = :s", 3),
        (2000, {"kind": "ticket", "created_at": "1"}, "#s = :s", 6),
        (100, {"status": "new"}, NEW, 2),
        (100, {"kind": "ticket", "next_due_at": "1"}, NEW, 3),
        (100, {"item": "message", "due": "deliver", "due_at": "1"}, NEW, 3),
        (100, {"item": "message", "due": "deliver", "due_at": "2"}, "revision = :seen", 4),
        (100, {"item": "message"}, "revision = :seen", 3),
        (2000, {"due": "wake_up", "due_at": "1"}, NEW, 5),
        (2000, {"due": "wake_up", "due_at": "1"}, "#s = :s", 4),
    ],
)  # fmt: skip
def test_a_put_in_a_transaction_costs_twice_and_each_index_row_once(
    size: int, attributes: dict[str, str], condition: str, units: int
) -> None:
    put = {"Put": {"Item": item(size, **attributes), "ConditionExpression": condition}}
    assert transaction_units([put]) == units
    assert transaction_units([put, put]) == 2 * units


def test_a_transaction_that_arms_a_wake_up_moves_the_tickets_row_of_due_work() -> None:
    ticket = {"Put": {"Item": item(100, due="wake_up", due_at="1"), "ConditionExpression": "#s = :s"}}
    event = {"Put": {"Item": item(100, wake_at="1"), "ConditionExpression": NEW}}
    assert transaction_units([ticket, event]) == 2 + 2 + 2


def test_plain_writes_cost_once() -> None:
    assert write_units("PutItem", {"Item": item(1500), "ConditionExpression": NEW}) == 2
    assert write_units("UpdateItem", {"Key": {}}) == 1
    assert write_units("DeleteItem", {"Key": {}}) == 1
    requests = [{"PutRequest": {"Item": item(1500)}}, {"DeleteRequest": {"Key": {}}}]
    assert write_units("BatchWriteItem", {"RequestItems": {"t": requests}}) == 3
    assert transaction_units([{"ConditionCheck": {}}, {"Update": {}}]) == 4


@pytest.mark.parametrize(
    ("operation", "params", "answer", "units"),
    [
        ("GetItem", {"ConsistentRead": True}, {"Item": item(4096)}, "1"),
        ("GetItem", {"ConsistentRead": True}, {"Item": item(4097)}, "2"),
        ("GetItem", {}, {"Item": item(4097)}, "1"),
        ("GetItem", {}, {}, "0.5"),
        ("Query", {}, {"Items": [item(3000), item(3000)], "ScannedCount": 2}, "1"),
        ("Query", {"ConsistentRead": True}, {"Items": [item(3000), item(3000)], "ScannedCount": 2}, "2"),
        ("Query", {}, {"Items": [item(1000)], "ScannedCount": 200}, "24.5"),
        ("Query", {}, {"Items": [], "ScannedCount": 0}, "0.5"),
        ("BatchGetItem", {"RequestItems": {"t": {"Keys": [1, 2, 3, 4], "ConsistentRead": True}}},
         {"Responses": {"t": [item(5000)]}, "UnprocessedKeys": {"t": {"Keys": [4]}}}, "4"),
    ],
)  # fmt: skip
def test_reads_cost_by_four_kilobytes_and_half_when_eventual(
    operation: str, params: dict[str, Any], answer: dict[str, Any], units: str
) -> None:
    assert read_units(operation, params, answer) == Decimal(units)
