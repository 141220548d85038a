"""Queues, triage table, agents and API keys in the table. docs/data-model.md lists the items."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from chalicelib.adapters.dynamodb.codec import decode_item, encode_item
from chalicelib.adapters.dynamodb.rows import to_fields, to_thing
from chalicelib.adapters.dynamodb.table import ConditionFailedError, Key, Put, Table
from chalicelib.desk.changes import ConflictError
from chalicelib.people.agents import Agent
from chalicelib.people.api_keys import ApiKey
from chalicelib.people.queues import Queue
from chalicelib.ports import Now

CONFIG, AGENTS, KEYS = "CFG", "AGENTS", "KEYS"
QUEUE = "QUEUE#"
TRIAGE: Key = (CONFIG, "TRIAGE")
CONFIG_KEPT = timedelta(seconds=60)  # architecture decision 9: one query per minute and instance


class DynamoDbDirectory:
    """DirectoryStore over the one table. Queues and triage table cost a query a minute, the rest one each."""

    def __init__(self, table: Table, now: Now) -> None:
        self._table = table
        self._now = now
        self._config: Sequence[Mapping[str, Any]] = ()
        self._config_read_at: datetime | None = None

    def queues(self, *, fresh: bool = False) -> Sequence[Queue]:
        """See the port; in order of their ids, at most a minute old unless `fresh`."""
        return [to_thing(Queue, row) for row in self.config(fresh=fresh) if row["item"] == "queue"]

    def put_queue(self, queue: Queue, expected_version: int | None) -> None:
        """See the port. Other instances notice within a minute."""
        self._put((CONFIG, QUEUE + queue.id), {"item": "queue", **to_fields(queue)}, expected_version)
        self.forget_config()

    def triage_table(self) -> Mapping[str, Any] | None:
        """See the port; with the `version` it is stored under."""
        rows = (row for row in self.config() if row["item"] == "triage")
        row = next(rows, None)
        return {**json.loads(row["table"]), "version": row["version"]} if row else None

    def put_triage_table(self, table: Mapping[str, Any], expected_version: int | None) -> None:
        """See the port. Kept as JSON text: it is only ever read and written whole."""
        content = json.dumps({name: value for name, value in table.items() if name != "version"}, ensure_ascii=False)
        row = {"item": "triage", "table": content, "version": (expected_version or 0) + 1}
        self._put(TRIAGE, row, expected_version)
        self.forget_config()

    def agents(self) -> Sequence[Agent]:
        """See the port; in order of their ids."""
        return [to_thing(Agent, row) for row in self._partition(AGENTS)]

    def agent(self, agent_id: str) -> Agent | None:
        """See the port; strongly consistent."""
        row = self._row((AGENTS, agent_id))
        return to_thing(Agent, row) if row else None

    def put_agent(self, agent: Agent, expected_version: int | None) -> None:
        """See the port."""
        self._put((AGENTS, agent.id), {"item": "agent", **to_fields(agent)}, expected_version)

    def api_key(self, key_id: str) -> ApiKey | None:
        """See the port; strongly consistent."""
        row = self._row((KEYS, key_id))
        return to_thing(ApiKey, row) if row else None

    def api_keys(self) -> Sequence[ApiKey]:
        """See the port; oldest first."""
        return [to_thing(ApiKey, row) for row in self._partition(KEYS)]

    def put_api_key(self, key: ApiKey, expected_version: int | None) -> None:
        """See the port."""
        self._put((KEYS, key.id), {"item": "api_key", **to_fields(key)}, expected_version)

    def config(self, *, fresh: bool = False) -> Sequence[Mapping[str, Any]]:
        """The rows of the configuration, at most a minute old unless `fresh`: queues, triage table and which
        versions of documents are current.
        """
        now = self._now()
        if fresh or self._config_read_at is None or now - self._config_read_at >= CONFIG_KEPT:
            self._config, self._config_read_at = self._partition(CONFIG), now
        return self._config

    def forget_config(self) -> None:
        """Read the configuration anew when it is next asked for."""
        self._config_read_at = None

    def _partition(self, pk: str) -> Sequence[Mapping[str, Any]]:
        return self._table.query_all(KeyConditionExpression="pk = :pk", values={":pk": pk}, ConsistentRead=True)

    def _row(self, key: Key) -> Mapping[str, Any] | None:
        return self._table.batch_get([key]).get(key)

    def _put(self, key: Key, attributes: Mapping[str, Any], expected_version: int | None) -> None:
        item = {"pk": key[0], "sk": key[1], **attributes}
        if expected_version is None:
            put = Put(item, "attribute_not_exists(pk)")
        else:
            put = Put(item, "version = :version", values={":version": expected_version})
        try:
            self._table.put(put)
        except ConditionFailedError as failed:
            # A try repeated after a lost answer finds what the first one wrote.
            if failed.found[0] != decode_item(encode_item(item)):
                raise ConflictError(f"{key[1]} is not at version {expected_version}") from failed
