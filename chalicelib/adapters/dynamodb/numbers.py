"""Ticket numbers for people: unique and rising, leased in blocks so that opening a ticket waits for no counter."""

from typing import Any

FIRST_NUMBER = 1001
BLOCK = 50  # numbers per lease; those an instance never uses are gaps, which people do not mind


class TicketNumbers:
    """One atomic addition per 50 tickets and instance; a repeated addition only skips a block."""

    def __init__(self, client: Any, table_name: str) -> None:
        self._client = client
        self._table_name = table_name
        self._next = 0
        self._end = 0

    def __call__(self) -> int:
        """The next number."""
        if self._next >= self._end:
            self._end = self._lease()
            self._next = self._end - BLOCK
        self._next += 1
        return self._next - 1

    def _lease(self) -> int:
        answer = self._client.update_item(
            TableName=self._table_name,
            Key={"pk": {"S": "N#ticket"}, "sk": {"S": "A"}},
            UpdateExpression="SET leased = if_not_exists(leased, :first) + :block",
            ExpressionAttributeValues={":first": {"N": str(FIRST_NUMBER)}, ":block": {"N": str(BLOCK)}},
            ReturnValues="UPDATED_NEW",
        )
        return int(answer["Attributes"]["leased"]["N"])
