"""Open chat connections in the table, and what each side of a chat has read. docs/data-model.md lists the items.

A connection is written twice: under its own id, where its next frame looks for it, and under its home, where the other
side finds it. Both expire with it.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, get_args

from chalicelib.adapters.dynamodb.codec import encode
from chalicelib.adapters.dynamodb.event_rows import from_item
from chalicelib.adapters.dynamodb.rows import ONLY, to_fields, to_thing
from chalicelib.adapters.dynamodb.table import ConditionFailedError, Key, Put, Table
from chalicelib.channels.chat_frames import Side
from chalicelib.channels.chat_people import Connection, Mark
from chalicelib.desk.changes import ConflictError
from chalicelib.desk.events import Event
from chalicelib.desk.times import iso
from chalicelib.ports import Now

KEEP_MARKS = timedelta(days=90)  # who has read what is of use while somebody may still write
_IS_NEWER = "attribute_not_exists(pk) OR revision < :revision OR stamp = :stamp OR lets_in_until <= :now"


class DynamoDbLobby:
    """Lobby and Log over the one table."""

    def __init__(self, table: Table, now: Now) -> None:
        self._table = table
        self._now = now

    def find(self, connection_id: str) -> Connection | None:
        """See the port; one strongly consistent read."""
        key = _own_key(connection_id)
        row = self._table.batch_get([key]).get(key)
        return self._holding(row) if row else None

    def at(self, home: str) -> Sequence[Connection]:
        """See the port; one strongly consistent query."""
        rows = self._table.query_all(
            KeyConditionExpression="pk = :pk AND begins_with(sk, :connections)",
            values={":pk": f"CHAT#{home}", ":connections": "C#"},
            ConsistentRead=True,
        )
        return [connection for row in rows if (connection := self._holding(row))]

    def keep(self, connection: Connection) -> None:
        """See the port; one transaction of two conditional writes, which a repeat finds done."""
        values = {":revision": connection.revision, ":stamp": connection.stamp, ":now": self._now()}
        facts = {**to_fields(connection), "item": "chat_connection", "lets_in_until": connection.expires_at}
        facts["expires_at"] = int(connection.expires_at.timestamp())
        keys = (_home_key(connection), _own_key(connection.id))
        try:
            self._table.transact([Put({**facts, "pk": pk, "sk": sk}, _IS_NEWER, values) for pk, sk in keys])
        except ConditionFailedError:
            raise ConflictError(connection.id) from None

    def forget(self, connection: Connection) -> None:
        """See the port; two deletes of rows of this visitor alone."""
        for pk, sk in (_own_key(connection.id), _home_key(connection)):
            self._delete(pk, sk, connection.visitor_id)

    def _delete(self, pk: str, sk: str, visitor_id: str) -> None:
        client = self._table.client
        try:
            client.delete_item(
                TableName=self._table.name,
                Key={"pk": {"S": pk}, "sk": {"S": sk}},
                ConditionExpression="visitor_id = :visitor",
                ExpressionAttributeValues={":visitor": {"S": visitor_id}},
            )
        except client.exceptions.ConditionalCheckFailedException:
            return

    def marks(self, ticket_id: str) -> Mapping[Side, Mark]:
        """See the port; one strongly consistent read."""
        sides: Sequence[Side] = get_args(Side)
        found = self._table.batch_get([_mark_key(ticket_id, side) for side in sides])
        return {side: _mark(found.get(_mark_key(ticket_id, side), {})) for side in sides}

    def mark_read(self, ticket_id: str, side: Side, message_id: str, at: datetime) -> bool:
        """See the port; message ids are in order of time."""
        values = {":id": message_id, ":at": iso(at)}
        return self._update(
            _mark_key(ticket_id, side),
            "read_id = :id, seen_at = :at",
            "attribute_not_exists(read_id) OR read_id < :id",
            values,
        )

    def mark_seen(self, ticket_id: str, side: Side, at: datetime) -> None:
        """See the port."""
        condition = "attribute_not_exists(seen_at) OR seen_at < :at"
        self._update(_mark_key(ticket_id, side), "seen_at = :at", condition, {":at": iso(at)})

    def _update(self, key: Key, assignments: str, condition: str, values: Mapping[str, Any]) -> bool:
        client = self._table.client
        expires_at = int((self._now() + KEEP_MARKS).timestamp())
        written = {**values, ":expires_at": expires_at, ":item": "chat_mark"}
        try:
            client.update_item(
                TableName=self._table.name,
                Key={"pk": {"S": key[0]}, "sk": {"S": key[1]}},
                UpdateExpression=f"SET {assignments}, expires_at = :expires_at, #item = :item",
                ConditionExpression=condition,
                ExpressionAttributeNames={"#item": "item"},
                ExpressionAttributeValues={name: encode(value) for name, value in written.items()},
            )
        except client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def since(self, ticket_id: str, sequence: int, size: int) -> Sequence[Event]:
        """See the port `Log`; one strongly consistent query."""
        values = {":pk": f"E#{ticket_id}", ":from": f"{sequence + 1:010d}", ":to": "9999999999"}
        rows, _ = self._table.query(
            KeyConditionExpression="pk = :pk AND sk BETWEEN :from AND :to",
            values=values,
            Limit=size,
            ConsistentRead=True,
        )
        return [from_item(row) for row in rows]

    def _holding(self, row: Mapping[str, Any]) -> Connection | None:
        """The connection of a row; None when it lets nobody in any more, however long its row stays."""
        connection = to_thing(Connection, {**row, "expires_at": row["lets_in_until"]})
        return connection if connection.expires_at > self._now() else None


def _own_key(connection_id: str) -> Key:
    return f"WS#{connection_id}", ONLY


def _home_key(connection: Connection) -> Key:
    return f"CHAT#{connection.home}", f"C#{connection.id}"


def _mark_key(ticket_id: str, side: Side) -> Key:
    return f"CHAT#{ticket_id}", f"S#{side}"


def _mark(row: Mapping[str, Any]) -> Mark:
    seen_at = row.get("seen_at")
    return Mark(row.get("read_id"), datetime.fromisoformat(seen_at) if seen_at else None)
