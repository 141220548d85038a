"""Webhooks and their deliveries in the table."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from chalicelib.adapters.dynamodb import webhook_rows as rows
from chalicelib.adapters.dynamodb.codec import decode_item, encode_item
from chalicelib.adapters.dynamodb.table import ConditionFailedError, Put, Table
from chalicelib.desk.changes import ConflictError
from chalicelib.desk.queries import Page
from chalicelib.desk.times import iso
from chalicelib.ports import Now
from chalicelib.webhooks.things import Counted, Delivery, Health, Lane, LaneKey, Webhook

KEPT = timedelta(seconds=60)
COUNTS_KEPT_S = 3600


class DynamoDbWebhooks:
    """WebhookStore over the one table: one query a minute and instance."""

    def __init__(self, table: Table, now: Now) -> None:
        self._table = table
        self._now = now
        self._known: Sequence[Webhook] = ()
        self._read_at: datetime | None = None

    def all(self, *, fresh: bool = False) -> Sequence[Webhook]:
        """See the port."""
        now = self._now()
        if fresh or self._read_at is None or now - self._read_at >= KEPT:
            found = self._table.query_all(
                KeyConditionExpression="pk = :pk", values={":pk": rows.WEBHOOKS}, ConsistentRead=True
            )
            known = [rows.webhook_of(row) for row in found]
            self._known, self._read_at = [one for one in known if one.deleted_at is None], now
        return self._known

    def put(self, webhook: Webhook, expected_version: int | None) -> None:
        """See the port; a try repeated after a lost answer finds what the first one wrote."""
        self._read_at = None
        if not _is_put(self._table, rows.webhook_row(webhook), expected_version):
            raise ConflictError(f"webhook is not at version {expected_version}")


class DynamoDbWebhookDeliveries:
    """DeliveryStore over the one table."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def lane(self, key: LaneKey) -> Lane | None:
        """See the port."""
        row = self._row(rows.lane_key(key))
        return rows.lane_of(row) if row else None

    def delivery(self, webhook_id: str, delivery_id: str) -> Delivery | None:
        """See the port."""
        row = self._row(rows.delivery_key(webhook_id, delivery_id))
        return rows.delivery_of(row) if row else None

    def health(self, webhook_id: str) -> Health:
        """See the port."""
        row = self._row(rows.health_key(webhook_id))
        return rows.health_of(row) if row else Health()

    def write(self, lane: Lane, deliveries: Sequence[Delivery]) -> bool:
        """See the port: one put, or one transaction."""
        if not deliveries:
            return _is_put(self._table, rows.lane_row(lane), lane.version - 1 or None)
        puts = [_put(rows.lane_row(lane), lane.version - 1 or None)]
        puts += [_put(rows.delivery_row(delivery), delivery.version - 1 or None) for delivery in deliveries]
        try:
            self._table.transact(puts)
        except (ConditionFailedError, ConflictError) as refused:
            if self._is_written(puts):
                return True
            if isinstance(refused, ConflictError):
                raise
            return False
        return True

    def put_health(self, webhook_id: str, health: Health) -> bool:
        """See the port."""
        return _is_put(self._table, rows.health_row(webhook_id, health), health.version - 1 or None)

    def count(self, webhook_id: str, window: datetime, *, is_error: bool) -> Counted:
        """See the port. A try repeated after a lost answer counts twice."""
        answer = self._table.client.update_item(
            TableName=self._table.name,
            Key={"pk": {"S": f"W#{webhook_id}"}, "sk": {"S": f"C#{iso(window)}"}},
            UpdateExpression="ADD calls :one, errors :errors SET expires_at = :expires_at",
            ExpressionAttributeValues={
                ":one": {"N": "1"},
                ":errors": {"N": str(int(is_error))},
                ":expires_at": {"N": str(int(window.timestamp()) + COUNTS_KEPT_S)},
            },
            ReturnValues="ALL_NEW",
        )
        counted = decode_item(answer["Attributes"])
        return Counted(counted["calls"], counted["errors"])

    def deliveries(self, webhook_id: str, after: str | None, size: int) -> Page[Delivery]:
        """See the port; one query, the position is `after`."""
        found, last = self._table.query(
            KeyConditionExpression="pk = :pk AND sk BETWEEN :first AND :last",
            values={
                ":pk": f"W#{webhook_id}",
                ":first": rows.DELIVERY,
                ":last": f"{rows.DELIVERY}~" if after is None else f"{rows.DELIVERY}{after}",
            },
            ScanIndexForward=False,
            Limit=size + (after is not None),
        )
        items = [rows.delivery_of(row) for row in found]
        items = [one for one in items if one.id != after]
        return Page(items, {"after": items[-1].id} if last and items else None)

    def due(self, before: datetime, size: int) -> Sequence[LaneKey]:
        """See the port; one page of the index."""
        found, _ = self._table.query(
            IndexName="by_due",
            KeyConditionExpression="due = :due AND due_at < :before",
            values={":due": rows.DUE, ":before": iso(before)},
            Limit=size,
        )
        return [rows.lane_key_of(row) for row in found]

    def _row(self, key: tuple[str, str]) -> dict[str, Any] | None:
        return self._table.batch_get([key]).get(key)

    def _is_written(self, puts: Sequence[Put]) -> bool:
        """Whether an earlier try whose answer was lost wrote all of these rows."""
        found = self._table.batch_get([(put.item["pk"], put.item["sk"]) for put in puts])
        return all(found.get((put.item["pk"], put.item["sk"])) == _as_read(put.item) for put in puts)


def _put(row: rows.Row, replaced: int | None) -> Put:
    """Write a row in the place of that version of it; None: of nothing."""
    if replaced is None:
        return Put(row, "attribute_not_exists(pk)")
    return Put(row, "version = :version", values={":version": replaced})


def _is_put(table: Table, row: rows.Row, replaced: int | None) -> bool:
    """Whether the row was written, now or by an earlier try whose answer was lost."""
    try:
        table.put(_put(row, replaced))
    except ConditionFailedError as there:
        return there.found[0] == _as_read(row)
    return True


def _as_read(row: Mapping[str, Any]) -> dict[str, Any]:
    return decode_item(encode_item(row))
