"""Rate counters in the table: one small item per caller, bucket and minute."""

from chalicelib.adapters.dynamodb.table import Table


class DynamoDbRates:
    """RateStore over the table. One write unit per block; TTL removes the item."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def take(self, key: str, block: int, limit: int, expires_at: int) -> int | None:
        """See `api.rates.RateStore`. A try repeated after a lost answer counts twice: strict, never lax."""
        from botocore.exceptions import BotoCoreError, ClientError

        exhausted = self._table.client.exceptions.ConditionalCheckFailedException
        try:
            answer = self._table.client.update_item(
                TableName=self._table.name,
                Key={"pk": {"S": f"R#{key}"}, "sk": {"S": "A"}},
                UpdateExpression="ADD used :block SET expires_at = :expires_at",
                ConditionExpression="attribute_not_exists(used) OR used < :limit",
                ExpressionAttributeValues={
                    ":block": {"N": str(block)},
                    ":limit": {"N": str(limit)},
                    ":expires_at": {"N": str(expires_at)},
                },
                ReturnValues="UPDATED_NEW",
            )
        except exhausted:
            return limit + block
        except (BotoCoreError, ClientError):
            return None
        return int(answer["Attributes"]["used"]["N"])
