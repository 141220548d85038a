"""Budget counters in the table: one small item per day and market; TTL removes it."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from chalicelib.adapters.dynamodb.table import Table
from chalicelib.languages.budgets import Account, Spending, Spent
from chalicelib.telemetry import log_failure

KEEP = timedelta(days=40)  # longer than a month, so that finance can look back over one
FITS = "attribute_not_exists(characters) OR (characters <= :characters_left AND billionths <= :billionths_left)"


class BudgetCounters:
    """Budget over the table: one conditional addition per reservation, so that no two spenders pass a ceiling together.

    A try repeated after a lost answer counts twice: strict, never lax.
    """

    def __init__(self, table: Table) -> None:
        self._table = table

    def reserve(self, account: Account, wanted: Spending) -> bool:
        """See Budget. One write; a refusal takes one more."""
        room = account.most - wanted
        if min(room.characters, room.billionths) < 0:
            return self._refuse(account)
        left = {"characters_left": room.characters, "billionths_left": room.billionths}
        values = _numbers(_named(wanted) | left | {"expires_at": _expiry(account)})
        addition = "ADD characters :characters, billionths :billionths SET expires_at = :expires_at"
        try:
            self._update(account, addition, FITS, values)
        except self._table.client.exceptions.ConditionalCheckFailedException:
            return self._refuse(account)
        return True

    def give_back(self, account: Account, unused: Spending) -> None:
        """See Budget. Never below nothing: a counter that TTL has taken away stays away."""
        from botocore.exceptions import BotoCoreError, ClientError

        back = Spending(-unused.characters, -unused.billionths)
        values = _numbers(_named(back) | {"unused": unused.characters, "unused_billionths": unused.billionths})
        held = "characters >= :unused AND billionths >= :unused_billionths"
        try:
            addition = "ADD characters :characters, billionths :billionths"
            self._update(account, addition, held, values)
        except (BotoCoreError, ClientError) as error:
            log_failure(error, day=account.day, market=account.market)

    def day(self, day: str) -> Sequence[Spent]:
        """See Budget."""
        arguments = {"KeyConditionExpression": "pk = :day", "values": {":day": f"B#{day}"}}
        return [_spent(day, row) for row in self._table.query_all(**arguments)]

    def reopen(self, spent: Spent) -> None:
        """See Budget."""
        if spent.refused_under is None:
            return
        values = _numbers(_named(spent.refused_under))
        same = "refused_characters = :characters AND refused_billionths = :billionths"
        try:
            self._update(spent, "REMOVE refused_characters, refused_billionths", same, values)
        except self._table.client.exceptions.ConditionalCheckFailedException:
            return  # somebody was refused meanwhile, under another ceiling

    def _refuse(self, account: Account) -> bool:
        values = _numbers(_named(account.most) | {"expires_at": _expiry(account)})
        values |= {":nothing": {"N": "0"}}
        remember = (
            "SET refused_characters = :characters, refused_billionths = :billionths, expires_at = :expires_at, "
            "characters = if_not_exists(characters, :nothing), billionths = if_not_exists(billionths, :nothing)"
        )
        self._update(account, remember, None, values)
        return False

    def _update(
        self, whose: Account | Spent, expression: str, condition: str | None, values: Mapping[str, Any]
    ) -> None:
        self._table.client.update_item(
            TableName=self._table.name,
            Key={"pk": {"S": f"B#{whose.day}"}, "sk": {"S": whose.market}},
            UpdateExpression=expression,
            ExpressionAttributeValues=values,
            **({"ConditionExpression": condition} if condition else {}),
        )


def _named(spending: Spending) -> dict[str, int]:
    return {"characters": spending.characters, "billionths": spending.billionths}


def _numbers(values: Mapping[str, int]) -> dict[str, Any]:
    return {f":{name}": {"N": str(value)} for name, value in values.items()}


def _expiry(account: Account) -> int:
    return int((account.renews_at + KEEP).timestamp())


def _spent(day: str, row: Mapping[str, Any]) -> Spent:
    used = Spending(int(row["characters"]), int(row["billionths"]))
    if "refused_characters" not in row:
        return Spent(row["sk"], day, used)
    return Spent(row["sk"], day, used, Spending(int(row["refused_characters"]), int(row["refused_billionths"])))
