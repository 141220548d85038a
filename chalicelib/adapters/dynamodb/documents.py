"""Versioned documents (calendars, service-level policies) in the table. docs/data-model.md lists the items.

The current version lies with queues and triage table in the configuration, so that one query a minute serves all; every
version lies for ever under a key of its own. Bodies are JSON text: they are only ever read and written whole.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from chalicelib.adapters.dynamodb.directory import CONFIG, DynamoDbDirectory
from chalicelib.adapters.dynamodb.table import ConditionFailedError, Key, Put, Table
from chalicelib.desk.changes import ConflictError

Document = Mapping[str, Any]
MAX_TOGETHER = 50  # two rows each, and a transaction takes 100


class DynamoDbDocuments:
    """Documents over the one table and the directory's configuration. A version parsed once is kept."""

    def __init__(self, table: Table, directory: DynamoDbDirectory) -> None:
        self._table = table
        self._directory = directory
        self._parsed: dict[tuple[str, str, int], Document] = {}

    def current(self, kind: str, *, fresh: bool = False) -> Sequence[Document]:
        """See the port; in the order of their ids."""
        rows = self._directory.config(fresh=fresh)
        return [self._body(kind, row) for row in rows if row["item"] == kind]

    def version(self, kind: str, id_: str, version: int) -> Document | None:
        """See the port; strongly consistent."""
        key = version_key(kind, id_, version)
        row = self._table.batch_get([key]).get(key)
        return self._body(kind, {**row, "id": id_}) if row else None

    def put(self, kind: str, documents: Sequence[tuple[Document, int | None]]) -> None:
        """See the port; at most MAX_TOGETHER. A repeat of what was written succeeds. Others notice within a minute."""
        puts = [put for document, expected in documents for put in _puts(kind, document, expected)]
        try:
            self._table.transact(puts)
        except (ConditionFailedError, ConflictError) as refused:
            if not self._is_written([put.item for put in puts[1::2]]):
                raise ConflictError(f"{kind}: not at the expected version") from refused
        finally:
            self._directory.forget_config()

    def _is_written(self, versions: Sequence[Mapping[str, Any]]) -> bool:
        """Whether an earlier try whose answer was lost wrote all of these rows."""
        found = self._table.batch_get([(row["pk"], row["sk"]) for row in versions])
        return all(found.get((row["pk"], row["sk"])) == row for row in versions)

    def _body(self, kind: str, row: Mapping[str, Any]) -> Document:
        name = (kind, row["id"], row["version"])
        if name not in self._parsed:
            self._parsed[name] = json.loads(row["body"])
        return self._parsed[name]


def version_key(kind: str, id_: str, version: int) -> Key:
    """Where one version lies."""
    return f"V#{kind}#{id_}", f"{version:010d}"


def _puts(kind: str, document: Document, expected: int | None) -> tuple[Put, Put]:
    body = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    content = {"version": document["version"], "body": body}
    key = version_key(kind, document["id"], document["version"])
    current = {"pk": CONFIG, "sk": f"{kind.upper()}#{document['id']}", "item": kind, "id": document["id"], **content}
    version = {"pk": key[0], "sk": key[1], "item": f"{kind}_version", **content}
    is_new = "attribute_not_exists(pk)"
    if expected is None:
        return Put(current, is_new), Put(version, is_new)
    return Put(current, "version = :version", values={":version": expected}), Put(version, is_new)
