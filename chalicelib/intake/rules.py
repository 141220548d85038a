"""The triage table as its owner keeps it: the shipped one until somebody replaces it."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import InvalidValueError, PreconditionFailedError
from chalicelib.intake.triage import TriageTable, owner_of, shipped_table, table_from
from chalicelib.people.queues import DEFAULT_QUEUE_ID
from chalicelib.ports import DirectoryStore

MAX_RULES = 500
MAX_TABLE_BYTES = 350_000  # an item of the table has at most 400 KB


class TriageRules:
    """Reads and replaces the table; a parsed table is kept while its version stays."""

    def __init__(self, store: DirectoryStore) -> None:
        self._store = store
        self._parsed: TriageTable | None = None

    def table(self) -> TriageTable:
        """The table in force, at most a minute old."""
        stored = self._store.triage_table()
        if stored is None:
            return shipped_table()
        if self._parsed is None or self._parsed.version != stored["version"]:
            self._parsed = table_from(stored)
        return self._parsed

    def owner(self, category: str) -> str | None:
        """Who answers for a category, by the table in force."""
        return owner_of(self.table(), category)

    def replace(self, table: Mapping[str, Any], if_match: int | None) -> TriageTable:
        """Put a new table in force. InvalidValueError for unknown queues or too many rules; PreconditionFailedError."""
        new = table_from(table)
        self._check(new)  # reads the configuration anew, and with it the table
        current = self._store.triage_table()
        version = current["version"] if current else None
        if if_match is not None and if_match != (version or 0):
            raise PreconditionFailedError(version=version or 0)
        try:
            self._store.put_triage_table(table, version)
        except ConflictError as late:
            raise PreconditionFailedError(version=(version or 0) + 1) from late
        return table_from({**table, "version": (version or 0) + 1})

    def _check(self, table: TriageTable) -> None:
        if len(table.rules) > MAX_RULES:
            raise InvalidValueError("/triage_rules/rules", "too_many", limit=MAX_RULES)
        if len(json.dumps(asdict(table), ensure_ascii=False).encode()) > MAX_TABLE_BYTES:
            raise InvalidValueError("/triage_rules/rules", "too_long", limit=MAX_TABLE_BYTES)
        known = {DEFAULT_QUEUE_ID} | {queue.id for queue in self._store.queues(fresh=True)}
        if table.default_queue_id not in known:
            raise InvalidValueError("/triage_rules/default_queue_id", "unknown_queue")
        seen: set[str] = set()
        for position, rule in enumerate(table.rules):
            if rule.queue_id and rule.queue_id not in known:
                raise InvalidValueError(f"/triage_rules/rules/{position}/queue_id", "unknown_queue")
            if rule.id in seen:
                raise InvalidValueError(f"/triage_rules/rules/{position}/id", "repeated")
            seen.add(rule.id)
