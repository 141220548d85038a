"""Versioned documents (calendars, service-level policies) in the table. docs/data-model.md lists the items.

Which version is current lies with queues and triage table in the configuration, so that one small query a minute serves
all. The text of each version lies for ever under a key of its own; it never changes, so a process reads it once. Bodies
are JSON text: they are only ever read and written whole.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from chalicelib.adapters.dynamodb.directory import CONFIG, DynamoDbDirectory
from chalicelib.adapters.dynamodb.table import ConditionFailedError, Key, Put, Table
from chalicelib.desk.changes import ConflictError

Document = Mapping[str, Any]
Name = tuple[str, str, int]  # kind, id, version
MAX_TOGETHER = 50  # two rows each, and a transaction takes 100
MAX_BODIES = 50  # in one read: at 250,000 bytes each (a large market) below the 16 MB that one answer holds


class DynamoDbDocuments:
    """Documents over the one table and the directory's configuration. A version read once is kept."""

    def __init__(self, table: Table, directory: DynamoDbDirectory) -> None:
        self._table = table
        self._directory = directory
        self._read: dict[Name, Document] = {}

    def current(self, kind: str, *, fresh: bool = False) -> Sequence[Document]:
        """See the port; in the order of their ids."""
        rows = self._directory.config(fresh=fresh)
        names = [(kind, row["id"], row["version"]) for row in rows if row["item"] == kind]
        self._learn(names)
        return [self._read[name] for name in names]

    def version(self, kind: str, id_: str, version: int) -> Document | None:
        """See the port; strongly consistent."""
        name = (kind, id_, version)
        self._learn([name])
        return self._read.get(name)

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

    def _learn(self, names: Collection[Name]) -> None:
        """Read what this process does not know yet of these versions."""
        unknown = [name for name in names if name not in self._read]
        for first in range(0, len(unknown), MAX_BODIES):
            keys = {version_key(*name): name for name in unknown[first : first + MAX_BODIES]}
            for key, row in self._table.batch_get(list(keys)).items():
                self._read[keys[key]] = json.loads(row["body"])


def version_key(kind: str, id_: str, version: int) -> Key:
    """Where one version lies."""
    return f"V#{kind}#{id_}", f"{version:010d}"


def _puts(kind: str, document: Document, expected: int | None) -> tuple[Put, Put]:
    body = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    number = {"version": document["version"]}
    key = version_key(kind, document["id"], document["version"])
    current = {"pk": CONFIG, "sk": f"{kind.upper()}#{document['id']}", "item": kind, "id": document["id"], **number}
    version = {"pk": key[0], "sk": key[1], "item": f"{kind}_version", "body": body, **number}
    is_new = "attribute_not_exists(pk)"
    if expected is None:
        return Put(current, is_new), Put(version, is_new)
    return Put(current, "version = :version", values={":version": expected}), Put(version, is_new)
