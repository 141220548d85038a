"""The rows of the local table: followed through its stream for the snapshot, and put back into a new table.

Speaks DynamoDB's JSON as it is on the wire: rows come back exactly as they were, at a tenth of what a scan
through the SDK costs.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from infra.local.cloud import Endpoint
from infra.local.snapshot import line_of

Row = Mapping[str, Mapping[str, Any]]
STREAMS, TABLES = "DynamoDBStreams_20120810", "DynamoDB_20120810"
SHARD = "shardId-00000000000000000000-00000000"
PAGE = 1000
BATCH = 25
TIMEOUT_S = 30
# The relay's filter drops event rows with it: the world has heard of them.
RESTORED = {"BOOL": True}


class TableError(Exception):
    """The local table refused; the text is its answer."""


class Mirror:
    """The rows of a table that was empty when its stream began: whatever the stream told so far, in its order.

    A look ends at the end of the stream, never inside a transaction: the local cloud answers one call at a time.
    """

    def __init__(self, endpoint: Endpoint, stream: str) -> None:
        self._endpoint = endpoint
        self._stream = stream
        self._iterator = ""
        self._lines: dict[str, bytes] = {}

    def look(self) -> bool:
        """Reads on to the end of the stream; says whether a row changed."""
        changed = False
        while records := self._page():
            for record in records:
                self._apply(record["eventName"], record["dynamodb"])
            changed = True
        return changed

    def lines(self) -> Iterable[bytes]:
        """The rows as lines of a snapshot."""
        return self._lines.values()

    def _page(self) -> list[Any]:
        try:
            answer = call(self._endpoint, f"{STREAMS}.GetRecords", {"ShardIterator": self._position(), "Limit": PAGE})
        except TableError as error:
            if "ExpiredIterator" not in str(error):
                raise
            # The machine slept. Hearing again what is known changes nothing in the end.
            self._iterator = ""
            return self._page()
        self._iterator = answer["NextShardIterator"]
        records: list[Any] = answer["Records"]
        return records

    def _position(self) -> str:
        if not self._iterator:
            wanted = {"StreamArn": self._stream, "ShardId": SHARD, "ShardIteratorType": "TRIM_HORIZON"}
            self._iterator = call(self._endpoint, f"{STREAMS}.GetShardIterator", wanted)["ShardIterator"]
        return self._iterator

    def _apply(self, event: str, change: Mapping[str, Any]) -> None:
        key = json.dumps(change["Keys"], sort_keys=True)
        if event == "REMOVE":
            self._lines.pop(key, None)
        else:
            self._lines[key] = line_of("row", change["NewImage"])


def stream_of(endpoint: Endpoint, table: str) -> str:
    """The ARN of the table's stream."""
    return str(call(endpoint, f"{TABLES}.DescribeTable", {"TableName": table})["Table"]["LatestStreamArn"])


def put_rows(endpoint: Endpoint, table: str, rows: Iterable[Row]) -> None:
    """Writes rows as they were; those of events with the mark that keeps the relay silent."""
    remaining = iter(rows)
    while batch := list(islice(remaining, BATCH)):
        waiting = {table: [{"PutRequest": {"Item": marked(row)}} for row in batch]}
        while waiting:
            waiting = call(endpoint, f"{TABLES}.BatchWriteItem", {"RequestItems": waiting})["UnprocessedItems"]


def marked(row: Row) -> Row:
    """The row as it is restored."""
    return {**row, "restored": RESTORED} if row.get("item") == {"S": "event"} else row


def call(endpoint: Endpoint, target: str, body: Mapping[str, Any]) -> Any:
    """Calls the local DynamoDB; raises TableError when it refuses, OSError when it does not answer."""
    credential = f"AWS4-HMAC-SHA256 Credential=test/20250101/{endpoint.region}/dynamodb/aws4_request"
    headers = {"X-Amz-Target": target, "Content-Type": "application/x-amz-json-1.0", "Authorization": credential}
    request = urllib.request.Request(str(endpoint.url), json.dumps(body).encode(), headers)  # noqa: S310 - our own
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:  # noqa: S310
            return json.loads(answer.read())
    except urllib.error.HTTPError as error:
        raise TableError(f"{target}: {error.read().decode(errors='replace')}") from error
