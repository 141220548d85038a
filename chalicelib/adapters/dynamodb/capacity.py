"""The request units of DynamoDB calls, computed from what was asked and answered by the published rules.

Developer guide, "DynamoDB item sizes and formats" and "Read and write operations": a write unit is 1 KB,
doubled in a transaction; a read unit is 4 KB strongly consistent, half as much when eventual. An index row is
written after its item at the plain rate, and twice (out and in) when its keys move. What a request cannot
show is estimated: an overwritten item is taken to be as large as the new one, a deadline to stay where it was, and an
index row that vanishes with the overwriting is not seen, but for a message's: it is only written again when its open
work moves on or is done. The index of due work holds names only (one unit a row); a ticket's row there moves when the
transaction arms a wake-up.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from math import ceil
from typing import Any

Item = Mapping[str, Mapping[str, Any]]

WRITE_BYTES, READ_BYTES = 1024, 4096
INDEXES = (
    ("status", "updated_at"),
    ("assignee_id", "updated_at"),
    ("queue_id", "updated_at"),
    ("requester_id", "updated_at"),
    ("kind", "created_at"),
    ("feed_shard", "feed_at"),
    ("kind", "next_due_at"),
)  # key attributes of the global indexes that hold whole items (infra/stack)
CREATES = "attribute_not_exists(pk)"


def item_size(item: Item) -> int:
    """Bytes of an item in wire form: names and values."""
    return sum(_text_size(name) + _value_size(value) for name, value in item.items())


def _text_size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode())


def _value_size(value: Mapping[str, Any]) -> int:
    ((kind, content),) = value.items()
    if kind == "S":
        return _text_size(content)
    if kind == "N":
        digits = len(content.strip("-0.").replace(".", ""))
        return (digits + 1) // 2 + 1 + int(content.startswith("-"))
    if kind == "M":
        return 3 + sum(1 + _text_size(name) + _value_size(inner) for name, inner in content.items())
    if kind == "L":
        return 3 + sum(1 + _value_size(inner) for inner in content)
    return 1


def transaction_units(actions: Sequence[Mapping[str, Any]]) -> int:
    """Write units of a TransactWriteItems."""
    is_armed = any("wake_at" in action.get("Put", {}).get("Item", {}) for action in actions)
    return sum(_action_units(action, 2, is_armed) for action in actions)


def write_units(operation: str, params: Mapping[str, Any]) -> int:
    """Write units of a single or batch write."""
    if operation == "BatchWriteItem":
        writes = [write for table in params["RequestItems"].values() for write in table]
        puts = [{"Put": write["PutRequest"]} if "PutRequest" in write else {"Delete": {}} for write in writes]
        return sum(_action_units(put, 1) for put in puts)
    return _action_units({operation.removesuffix("Item"): params}, 1)


def _action_units(action: Mapping[str, Any], factor: int, is_armed: bool = False) -> int:
    ((verb, request),) = action.items()
    if verb != "Put":
        # Of an update, deletion or check only the key is known: such items are counters and markers under 1
        # KB.
        return factor
    item = request["Item"]
    units = ceil(item_size(item) / WRITE_BYTES)
    is_new = request.get("ConditionExpression") == CREATES
    return units * (factor + sum(_index_writes(item, is_new))) + _due_writes(item, is_new, is_armed)


def _due_writes(item: Item, is_new: bool, is_armed: bool) -> int:
    """Rows of the index of due work that go out or in; each is one unit, however large the item."""
    if is_new:
        return int("due_at" in item)
    if item.get("item") == {"S": "message"}:
        return 2 if "due_at" in item else 1
    return 2 if is_armed and "due_at" in item else 0


def _index_writes(item: Item, is_new: bool) -> Iterator[int]:
    """For each index of whole items the item is in: 1, or 2 when its row moves."""
    for partition, sort in INDEXES:
        if partition in item and sort in item:
            yield 2 if sort == "updated_at" and not is_new and _was_touched(item) else 1


def _was_touched(item: Item) -> bool:
    """A business change moves a ticket's `updated_at` to the moment of its event; other writes leave it
    behind.
    """
    return item["updated_at"] == item.get("last_event_at", item["updated_at"])


def read_units(operation: str, params: Mapping[str, Any], answer: Mapping[str, Any]) -> Decimal:
    """Read units of a single, batch or range read."""
    if operation == "GetItem":
        return _read([answer.get("Item") or {}], params.get("ConsistentRead", False))
    if operation == "BatchGetItem":
        return sum((_batch_units(name, asked, answer) for name, asked in params["RequestItems"].items()), Decimal(0))
    found = answer.get("Items", [])
    size = sum(item_size(item) for item in found)
    if found:  # what the filter dropped was read too, and is taken to be of the same size
        size = size * answer.get("ScannedCount", len(found)) // len(found)
    return _halved(max(1, ceil(size / READ_BYTES)), params.get("ConsistentRead", False))


def _batch_units(table: str, asked: Mapping[str, Any], answer: Mapping[str, Any]) -> Decimal:
    """Each key costs at least its unit, whether something was there or not; unprocessed ones cost nothing."""
    found = answer.get("Responses", {}).get(table, [])
    unprocessed = answer.get("UnprocessedKeys", {}).get(table, {}).get("Keys", [])
    missing = len(asked["Keys"]) - len(unprocessed) - len(found)
    return _read([*found, *({} for _ in range(missing))], asked.get("ConsistentRead", False))


def _read(items: Sequence[Item], is_consistent: bool) -> Decimal:
    return _halved(sum(max(1, ceil(item_size(item) / READ_BYTES)) for item in items), is_consistent)


def _halved(units: int, is_consistent: bool) -> Decimal:
    return Decimal(units) if is_consistent else Decimal(units) / 2
