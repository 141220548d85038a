"""The write units AWS bills for DynamoDB writes, index writes included (moto always says 1).

A write unit is 1 KB of the larger of the item before and after, at least one; doubled inside a transaction.
Each global index costs what its own change costs: nothing if the index's keys are absent before and after or
no projected attribute changed, one write of the larger image if its keys stayed, one delete plus one put if
they moved. An index holds whole items or what it projects. Sources: developer guide, "Read/write capacity mode" and
"Provisioned throughput considerations for global secondary indexes". Index rows of a transaction are written
after it at the plain rate (measured on AWS by MiniStack's parity suite).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.dynamodb.models import dynamodb_backends
from moto.dynamodb.models.dynamo_type import DynamoType
from moto.dynamodb.models.table import Table

from tests.cloud.attribute_values import Item, item_size
from tests.cloud.faults import Call
from tests.cloud.gate import GATE

TRANSACTION_FACTOR = 2


@dataclass(frozen=True, slots=True)
class Index:
    """The keys of an index, and what else of an item it holds (None: everything)."""

    keys: Sequence[str]
    projected: frozenset[str] | None = None


Indexes = Mapping[str, Index]


@dataclass(frozen=True, slots=True)
class WriteUnits:
    """Units of the table itself and of each index that was written."""

    table: int
    indexes: Mapping[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return self.table + sum(self.indexes.values())


@dataclass(frozen=True, slots=True)
class Change:
    """One item before and after a write; None where it does not exist."""

    before: Item | None
    after: Item | None
    in_transaction: bool = False


def write_units(change: Change, indexes: Indexes) -> WriteUnits:
    """Units of one write to a table and its indexes. A condition that only checks costs like a write."""
    table = _units(change.before, change.after) * (TRANSACTION_FACTOR if change.in_transaction else 1)
    written = {name: _index_units(change, index) for name, index in indexes.items()}
    return WriteUnits(table, {name: units for name, units in written.items() if units})


def _units(*items: Item | None) -> int:
    return max(1, *(math.ceil(item_size(item or {}) / 1024) for item in items))


def _index_units(change: Change, index: Index) -> int:
    before, after = _indexed(change.before, index), _indexed(change.after, index)
    if before == after:
        return 0
    if before is None or after is None or any(before[key] != after[key] for key in index.keys):
        return sum(_units(image) for image in (before, after) if image is not None)
    return _units(before, after)


def _indexed(item: Item | None, index: Index) -> Item | None:
    """The row of an item in an index, if it has one."""
    if item is None or not all(key in item for key in index.keys):
        return None
    if index.projected is None:
        return item
    return {name: value for name, value in item.items() if name in index.projected}


@dataclass(slots=True)
class Bill:
    """What the calls seen by a meter cost: (call name, units) in order."""

    lines: list[tuple[str, WriteUnits]] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(units.total for _, units in self.lines)


@contextmanager
def metered_writes() -> Iterator[Bill]:
    """Bill every DynamoDB write made inside, by looking at the items before and after in moto. Conditions
    that fail are billed too, as on AWS.
    """
    bill = Bill()

    @contextmanager
    def meter(call: Call) -> Iterator[None]:
        writes = list(_writes(call))
        before = [_read(table, key) for table, key in writes]
        yield
        for (table, key), old in zip(writes, before, strict=True):
            change = Change(old, _read(table, key), call.operation == "TransactWriteItems")
            bill.lines.append((call.name, write_units(change, _indexes(table))))

    GATE.around.append(meter)
    try:
        yield bill
    finally:
        GATE.around.remove(meter)


def _writes(call: Call) -> Iterator[tuple[Table, Item]]:
    if call.service != "dynamodb":
        return
    if call.operation in ("PutItem", "UpdateItem", "DeleteItem"):
        yield _place(call.params["TableName"], call.params)
    elif call.operation == "TransactWriteItems":
        for wrapped in call.params["TransactItems"]:
            (action,) = wrapped.values()
            yield _place(action["TableName"], action)
    elif call.operation == "BatchWriteItem":
        for name, writes in call.params["RequestItems"].items():
            for write in writes:
                yield _place(name, next(iter(write.values())))


def _place(table_name: str, action: Mapping[str, Any]) -> tuple[Table, Item]:
    name = table_name.rpartition("/")[2]
    table: Table = next(
        backend.tables[name] for backend in dynamodb_backends[DEFAULT_ACCOUNT_ID].values() if name in backend.tables
    )
    attributes = action.get("Item") or action["Key"]
    return table, {key: attributes[key] for key in table.table_key_attrs}


def _read(table: Table, key: Item) -> Item | None:
    parts = [DynamoType(dict(key[name])) for name in table.table_key_attrs]
    item = table.get_item(parts[0], parts[1] if len(parts) > 1 else None)
    if item is None:
        return None
    attributes: Item = item.to_json()["Attributes"]
    return attributes


def _indexes(table: Table) -> Indexes:
    return {index.name: _index(table, index) for index in table.global_indexes}


def _index(table: Table, index: Any) -> Index:
    keys = index.schema_key_attrs
    if index.projection["ProjectionType"] == "ALL":
        return Index(keys)
    named = index.projection.get("NonKeyAttributes", ())
    return Index(keys, frozenset([*table.table_key_attrs, *keys, *named]))
