"""What is remembered of mailboxes: a small row each, which goes by itself."""

from datetime import datetime

from chalicelib.adapters.dynamodb.table import Table


class DynamoDbMailboxes:
    """channels.email_room.Mailboxes over the table."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def count(self, key: str, until: datetime) -> int:
        """See the port. A try repeated after a lost answer counts twice: strict, never lax."""
        answer = self._table.client.update_item(
            TableName=self._table.name,
            Key=_key(key),
            UpdateExpression="ADD used :one SET expires_at = :until",
            ExpressionAttributeValues={":one": {"N": "1"}, ":until": _seconds(until)},
            ReturnValues="UPDATED_NEW",
        )
        return int(answer["Attributes"]["used"]["N"])

    def may_answer(self, key: str, now: datetime, until: datetime) -> bool:
        """See the port."""
        try:
            self._table.client.update_item(
                TableName=self._table.name,
                Key=_key(key),
                UpdateExpression="SET quiet_until = :until, expires_at = :until",
                ConditionExpression="attribute_not_exists(quiet_until) OR quiet_until <= :now",
                ExpressionAttributeValues={":now": _seconds(now), ":until": _seconds(until)},
            )
        except self._table.client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def stop(self, key: str, until: datetime) -> None:
        """See the port."""
        self._table.client.update_item(
            TableName=self._table.name,
            Key=_key(key),
            UpdateExpression="SET quiet_until = :until, expires_at = :until",
            ExpressionAttributeValues={":until": _seconds(until)},
        )


def _key(key: str) -> dict[str, dict[str, str]]:
    return {"pk": {"S": f"MB#{key}"}, "sk": {"S": "A"}}


def _seconds(at: datetime) -> dict[str, str]:
    return {"N": str(int(at.timestamp()))}
