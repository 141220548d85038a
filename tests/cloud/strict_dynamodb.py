"""What DynamoDB refuses and moto accepts, judged against the schema of the table.

The schema is read from moto's own table (whoever created it, API or CloudFormation). Limits: API reference
and "Quotas": item 400 KB, transaction 100 actions and 4 MB, batch 25 writes and 16 MB, table names 3-255
characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.dynamodb.models import dynamodb_backends

from tests.cloud.attribute_values import Item, Value, faults_of, item_size
from tests.cloud.expressions import expression_faults

MAX_ITEM = 400 * 1024
MAX_TRANSACTION = 4 * 1024 * 1024
MAX_BATCH = 16 * 1024 * 1024
MAX_BATCH_WRITES = 25

Params = Mapping[str, Any]

_INVALID = "One or more parameter values were invalid"


@dataclass(frozen=True, slots=True)
class Schema:
    """Key attributes of a table and its indexes. types: attribute -> S, N or B; keys: (hash, range) of the
    table.
    """

    types: Mapping[str, str]
    keys: tuple[str, ...]
    indexes: Mapping[str | None, tuple[str, ...]]


def schema_of(table_name: str) -> Schema | None:
    """The schema of the table as moto holds it in any region, None if there is no such table."""
    for backend in dynamodb_backends[DEFAULT_ACCOUNT_ID].values():
        table = backend.tables.get(table_name.rpartition("/")[2])
        if table is not None:
            keys = _in_order(table.schema)
            indexes: dict[str | None, tuple[str, ...]] = {None: keys}
            indexes |= {index.name: _in_order(index.schema) for index in table.all_indexes()}
            types = {attr["AttributeName"]: attr["AttributeType"] for attr in table.attr}
            return Schema(types, keys, indexes)
    return None


def _in_order(key_schema: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    return tuple(key["AttributeName"] for kind in ("HASH", "RANGE") for key in key_schema if key["KeyType"] == kind)


def dynamodb_faults(operation: str, params: Params) -> Iterator[str]:
    """Messages of the ValidationException AWS would raise for the request, most telling first."""
    match operation:
        case "CreateTable":
            if not re.fullmatch(r"[A-Za-z0-9_.-]{3,255}", params["TableName"]):
                yield "TableName must be at least 3 characters long and at most 255 characters long"
        case "PutItem" | "UpdateItem" | "DeleteItem" | "GetItem":
            yield from _action_faults(params["TableName"], params)
        case "Query" | "Scan":
            yield from _read_faults(operation, params)
        case "BatchWriteItem":
            yield from _batch_faults(params["RequestItems"])
        case "TransactWriteItems":
            yield from _transaction_faults(params["TransactItems"])


def _action_faults(table: str, action: Params) -> Iterator[str]:
    yield from expression_faults(action)
    for part in ("Item", "Key"):
        for value in action.get(part, {}).values():
            yield from faults_of(value)
    schema = schema_of(table)
    if "Item" in action:
        yield from _item_faults(schema, action["Item"])
    elif schema is not None and not _is_key(schema, action["Key"], schema.keys):
        yield "The provided key element does not match the schema"


def _item_faults(schema: Schema | None, item: Item) -> Iterator[str]:
    if item_size(item) > MAX_ITEM:
        yield "Item size has exceeded the maximum allowed size"
    for name, kind in (schema.types if schema else {}).items():
        if name in item and (kind not in item[name] or item[name][kind] == ""):
            yield f"{_INVALID}: Type mismatch for Index Key {name} Expected: {kind}"


def _is_key(schema: Schema, attributes: Item, names: Iterable[str]) -> bool:
    """Whether the attributes are exactly the named ones, each of its declared type."""
    wanted = set(names)
    return set(attributes) == wanted and all(schema.types[name] in attributes[name] for name in wanted)


def _batch_faults(requests: Mapping[str, Sequence[Params]]) -> Iterator[str]:
    if sum(map(len, requests.values())) > MAX_BATCH_WRITES:
        yield "Member must have length less than or equal to 25"
    size = 0
    for table, writes in requests.items():
        schema, seen = schema_of(table), set()
        for write in writes:
            action = write.get("PutRequest") or write["DeleteRequest"]
            yield from _action_faults(table, action)
            size += item_size(action.get("Item", {}))
            key = _key_of(schema, action.get("Item") or action["Key"])
            if key in seen:
                yield "Provided list of item keys contains duplicates"
            seen.add(key)
    if size > MAX_BATCH:
        yield "Member must have total size less than or equal to 16 MB"


def _key_of(schema: Schema | None, attributes: Item) -> str:
    names = schema.keys if schema else sorted(attributes)
    return repr([attributes.get(name) for name in names])


def _transaction_faults(actions: Sequence[Mapping[str, Params]]) -> Iterator[str]:
    size = 0
    for wrapped in actions:
        if len(wrapped) != 1:
            yield "TransactItems can only contain one of Check, Put, Update or Delete"
            return
        (action,) = wrapped.values()
        yield from _action_faults(action["TableName"], action)
        size += item_size(action.get("Item") or action.get("ExpressionAttributeValues") or {})
    if size > MAX_TRANSACTION:
        yield "Aggregate size of transaction request exceeds 4 MB"


_OPERAND = r"([#\w]+)\s*(?:=|<=?|>=?)\s*(:\w+)"
_PREFIX = r"begins_with\s*\(\s*([#\w]+)\s*,\s*(:\w+)"
_BETWEEN = re.compile(r"([#\w]+)\s+BETWEEN\s+(:\w+)\s+AND\s+(:\w+)", re.IGNORECASE)


def _read_faults(operation: str, params: Params) -> Iterator[str]:
    yield from expression_faults(params)
    schema = schema_of(params["TableName"])
    if schema is None or params.get("IndexName") not in schema.indexes:
        return
    if operation == "Query":
        yield from _filter_faults(schema, params)
        yield from _condition_faults(schema, params)
    if params.get("ExclusiveStartKey"):
        yield from _start_key_faults(schema, params)


def _filter_faults(schema: Schema, params: Params) -> Iterator[str]:
    names = params.get("ExpressionAttributeNames") or {}
    words = re.findall(r"(?<![.\w:#])#?[A-Za-z_]\w*", params.get("FilterExpression", ""))
    for word in words:
        if names.get(word, word) in schema.indexes[params.get("IndexName")]:
            yield f"Filter Expression can only contain non-primary key attributes: {names.get(word, word)}"


def _condition_faults(schema: Schema, params: Params) -> Iterator[str]:
    names, values = (
        params.get("ExpressionAttributeNames") or {},
        params.get("ExpressionAttributeValues") or {},
    )
    condition = params.get("KeyConditionExpression", "")
    pairs = re.findall(_OPERAND, condition) + re.findall(_PREFIX, condition, re.IGNORECASE)
    for name, low, high in _BETWEEN.findall(condition):
        pairs += [(name, low), (name, high)]
        if low in values and high in values and _order(values[low]) > _order(values[high]):
            yield "The BETWEEN operator requires upper bound to be greater than or equal to lower bound"
    for name, placeholder in pairs:
        kind = schema.types.get(names.get(name, name))
        if kind and placeholder in values and kind not in values[placeholder]:
            yield f"{_INVALID}: Condition parameter type does not match schema type"


def _order(value: Value) -> Any:
    ((kind, content),) = value.items()
    return float(content) if kind == "N" else content.encode()


def _start_key_faults(schema: Schema, params: Params) -> Iterator[str]:
    start: Item = params["ExclusiveStartKey"]
    index = schema.indexes[params.get("IndexName")]
    if not _is_key(schema, start, {*schema.keys, *index}):
        yield "The provided starting key is invalid"
        return
    names, values = (
        params.get("ExpressionAttributeNames") or {},
        params.get("ExpressionAttributeValues") or {},
    )
    for name, placeholder in re.findall(r"([#\w]+)\s*=\s*(:\w+)", params.get("KeyConditionExpression", "")):
        if names.get(name, name) == index[0] and start[index[0]] != values.get(placeholder):
            yield "The provided starting key is outside query boundaries based on provided conditions"
