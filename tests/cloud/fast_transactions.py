"""Repairs moto's DynamoDB writes: all or nothing, once per token, at a cost that does not grow with the
table.

moto copies the whole table for every action of a transaction; here the touched items and the length of the
stream are remembered instead and put back on failure. A ClientRequestToken makes a repeated transaction a
no-op for ten minutes. An UpdateItem that fails half way leaves nothing behind, and one that creates an item
leaves one stream record, not two. A write that changes nothing leaves no stream record. Queries look only at
the partition asked for.

Importing this module installs the repairs. They touch private code of the pinned moto; tests/cloud_checks
keeps them honest.
"""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.dynamodb import models
from moto.dynamodb.exceptions import DynamodbException
from moto.dynamodb.models.dynamo_type import DynamoType, Item
from moto.dynamodb.models.table import StreamShard, Table
from moto.dynamodb.responses import DynamoHandler

TOKEN_LIFETIME = timedelta(minutes=10)

Key = tuple[DynamoType, DynamoType | None]

# Position of index_name among Table.query's arguments after the hash key.
_INDEX_NAME = 6


class IdempotentParameterMismatchError(DynamodbException):
    """The token was used within ten minutes with other parameters."""

    def __init__(self) -> None:
        super().__init__(
            "com.amazonaws.dynamodb.v20120810#IdempotentParameterMismatchException",
            "The provided client token was already used with different parameters",
        )


def _key(table: Table, attributes: Mapping[str, Any]) -> Key | None:
    """The item's place in moto's table, None if the attributes do not hold a whole key."""
    if any(name not in attributes for name in table.table_key_attrs):
        return None
    hash_key = DynamoType(attributes[table.hash_key_attr])
    return hash_key, DynamoType(attributes[table.range_key_attr]) if table.range_key_attr else None


def _restore(table: Table, key: Key, item: Item | None) -> None:
    hash_key, range_key = key
    place: dict[Any, Any] = table.items if range_key is None else table.items[hash_key]
    name = hash_key if range_key is None else range_key
    if item is None:
        place.pop(name, None)
    else:
        place[name] = item


@contextmanager
def _all_or_nothing(touched: Iterable[tuple[Table, Key]]) -> Iterator[None]:
    before = [(table, key, copy.deepcopy(table.get_item(*key))) for table, key in touched]
    shards = {id(shard): (shard, len(shard.items)) for table, _, _ in before if (shard := table.stream_shard)}
    try:
        yield
    except BaseException:
        for table, key, item in before:
            _restore(table, key, item)
        for shard, length in shards.values():
            del shard.items[length:]
        raise


def _touched(backend: models.DynamoDBBackend, actions: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Table, Key]]:
    for action in actions:
        operation: Mapping[str, Any] = next(iter(action.values()), {})
        table = backend.tables.get(operation.get("TableName", "").rpartition("/")[2])
        key = _key(table, operation.get("Item") or operation.get("Key") or {}) if table is not None else None
        if table is not None and key is not None:
            yield table, key


def _transact_write_items(
    original: Callable[[models.DynamoDBBackend, list[dict[str, Any]]], None],
) -> Callable[[models.DynamoDBBackend, list[dict[str, Any]]], None]:
    def transact_write_items(self: models.DynamoDBBackend, transact_items: list[dict[str, Any]]) -> None:
        # moto deep-copies the table as its backup: an identity copy makes that backup and its restore idle.
        Table.__deepcopy__ = lambda table, memo: table  # type: ignore[attr-defined]
        try:
            with _all_or_nothing(_touched(self, transact_items)):
                original(self, transact_items)
        finally:
            del Table.__deepcopy__  # type: ignore[attr-defined]

    return transact_write_items


def _once_per_token(
    original: Callable[[DynamoHandler], ActionResult],
) -> Callable[[DynamoHandler], ActionResult]:
    def transact_write_items(self: DynamoHandler) -> ActionResult:
        token = self.body.get("ClientRequestToken")
        if not token:
            return original(self)
        used = _tokens(self.dynamodb_backend)
        digest = hashlib.sha256(json.dumps(self.body["TransactItems"], sort_keys=True).encode()).hexdigest()
        first, at = used.get(token, ("", None))
        if at is not None and utcnow() - at < TOKEN_LIFETIME:
            if first != digest:
                raise IdempotentParameterMismatchError
            return ActionResult({"ConsumedCapacity": [], "ItemCollectionMetrics": {}})
        result = original(self)
        used[token] = (digest, utcnow())
        return result

    return transact_write_items


def _tokens(backend: models.DynamoDBBackend) -> dict[str, tuple[str, datetime]]:
    """Tokens of completed transactions; kept on the backend, so that a fresh world forgets them."""
    held: dict[str, tuple[str, datetime]] = backend.__dict__.setdefault("client_request_tokens", {})
    return held


def _update_item(original: Callable[..., Item]) -> Callable[..., Item]:
    def update_item(
        self: models.DynamoDBBackend, table_name: str, key: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Item:
        table = self.get_table(table_name)
        place = _key(table, key)
        if place is None:
            return original(self, table_name, key, *args, **kwargs)
        length = len(table.stream_shard.items) if table.stream_shard else 0
        created = table.get_item(*place) is None
        with _all_or_nothing([(table, place)]):
            item = original(self, table_name, key, *args, **kwargs)
        if created and table.stream_shard and len(table.stream_shard.items) == length + 2:
            _keep_last_insert(table.stream_shard, length)
        return item

    return update_item


def _keep_last_insert(shard: StreamShard, position: int) -> None:
    """Drop the record of the empty item moto makes first; the whole item takes over its sequence number."""
    half, whole = shard.items[position:]
    whole.record["dynamodb"]["SequenceNumber"] = half.record["dynamodb"]["SequenceNumber"]
    del shard.items[position]


def _add_change(original: Callable[[StreamShard, Item | None, Item | None], None]) -> Callable[..., None]:
    def add(self: StreamShard, old: Item | None, new: Item | None) -> None:
        if old is not None and new is not None and old.to_json() == new.to_json():
            return
        original(self, old, new)

    return add


def _query(original: Callable[..., Any]) -> Callable[..., Any]:
    def query(self: Table, hash_key: DynamoType | None, *args: Any, **kwargs: Any) -> Any:
        index_name = args[_INDEX_NAME] if len(args) > _INDEX_NAME else kwargs.get("index_name")
        candidates = _candidates(self, hash_key, index_name, kwargs.get("hash_key_conditions"))
        if candidates is None:
            return original(self, hash_key, *args, **kwargs)
        self.all_items = lambda: candidates  # type: ignore[method-assign]
        try:
            return original(self, hash_key, *args, **kwargs)
        finally:
            del self.all_items

    return query


def _candidates(
    table: Table,
    hash_key: DynamoType | None,
    index_name: str | None,
    index_conditions: list[tuple[str, DynamoType]] | None,
) -> list[Item] | None:
    """Items of the partition a query asks for; None leaves the search to moto."""
    if not table.range_key_attr:
        return None
    if not index_name:
        return list(table.items.get(hash_key, {}).values()) if hash_key is not None else None
    if not index_conditions:
        return None
    name, wanted = index_conditions[0]
    return [
        item
        for partition in table.items.values()
        for item in partition.values()
        if (held := item.attrs.get(name)) is not None and held.value == wanted.value
    ]


for owner, method, repair in (
    (models.DynamoDBBackend, "transact_write_items", _transact_write_items),
    (models.DynamoDBBackend, "update_item", _update_item),
    (DynamoHandler, "transact_write_items", _once_per_token),
    (StreamShard, "add", _add_change),
    (Table, "query", _query),
):
    setattr(owner, method, repair(getattr(owner, method)))
