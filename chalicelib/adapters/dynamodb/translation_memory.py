"""Translated sentences in the table: one small item each, gone a good year after it was written."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from chalicelib.adapters.dynamodb.table import ConditionFailedError, Key, Put, Table
from chalicelib.desk.changes import ConflictError
from chalicelib.languages.memory import Remembered
from chalicelib.ports import Now
from chalicelib.telemetry import log_failure

KEEP = timedelta(days=400)  # longer than a year, so that what comes every Christmas is known
MOST_TOGETHER = 100  # of a BatchGetItem, and of a transaction
_IF_NO_PERSONS = "attribute_not_exists(pk) OR origin = :machine"
_IF_NOT_OLDER = "attribute_not_exists(pk) OR origin = :machine OR expires_at <= :expires_at"


class DynamoDbTranslationMemory:
    """TranslationMemory over the one table. Whatever goes wrong is logged, and the sentence is as good as unknown."""

    def __init__(self, table: Table, now: Now) -> None:
        self._table = table
        self._now = now

    def get(self, keys: Collection[str]) -> Mapping[str, Remembered]:
        """See the port."""
        found: dict[str, Remembered] = {}
        wanted = [_key(key) for key in keys]
        for first in range(0, len(wanted), MOST_TOGETHER):
            for (pk, _), row in self._read(wanted[first : first + MOST_TOGETHER]).items():
                found[pk.partition("#")[2]] = Remembered(row["text"], row["engine"], row["origin"])
        return found

    def put(self, entries: Mapping[str, Remembered]) -> None:
        """See the port. One transaction for up to 100; what a person wrote meanwhile is left out of a second one."""
        puts = [_put(key, entry, self._now()) for key, entry in entries.items()]
        for first in range(0, len(puts), MOST_TOGETHER):
            self._write(puts[first : first + MOST_TOGETHER])

    def _read(self, keys: list[Key]) -> Mapping[Key, Mapping[str, Any]]:
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            return self._table.batch_get(keys)
        except (BotoCoreError, ClientError, ConflictError) as error:
            log_failure(error, memory="read")
            return {}

    def _write(self, puts: list[Put]) -> None:
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            self._table.transact(puts)
        except ConditionFailedError as refused:
            free = [put for put, old in zip(puts, refused.found, strict=True) if old is None]
            if free and len(free) < len(puts):
                self._write(free)
        except (BotoCoreError, ClientError, ConflictError) as error:
            log_failure(error, memory="write")


def _key(key: str) -> Key:
    return f"TM#{key}", "A"


def _put(key: str, entry: Remembered, at: datetime) -> Put:
    pk, sk = _key(key)
    expires_at = int((at + KEEP).timestamp())
    item = {
        "pk": pk,
        "sk": sk,
        "item": "remembered",
        "text": entry.text,
        "engine": entry.engine,
        "origin": entry.origin,
    }
    values: dict[str, Any] = {":machine": "machine"}
    if entry.origin == "edited":
        values[":expires_at"] = expires_at
    condition = _IF_NOT_OLDER if entry.origin == "edited" else _IF_NO_PERSONS
    return Put({**item, "expires_at": expires_at}, condition, values=values)
