"""Tables of exchange rates in the table: one row a day, written once. docs/data-model.md lists the items."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from chalicelib.adapters.dynamodb.table import ConditionFailedError, Put, Table
from chalicelib.markets.exchange import FRESH_FOR, RateMissingError, RateTable
from chalicelib.markets.rates import OtherRatesError

PARTITION = "FX#EUR"


class DynamoDbExchangeRates:
    """KeptRates over the one table. Rates are JSON text of text: nothing exact is lost."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def on(self, day: date) -> RateTable:
        """See the port; one query."""
        found = self.latest(day)
        if day - found.date > FRESH_FOR:
            raise RateMissingError(day.isoformat())
        return found

    def latest(self, until: date = date.max) -> RateTable:
        """See the port; one strongly consistent query. `until` leaves later tables aside."""
        rows, _ = self._table.query(
            KeyConditionExpression="pk = :pk AND sk <= :until",
            values={":pk": PARTITION, ":until": until.isoformat()},
            ScanIndexForward=False,
            Limit=1,
            ConsistentRead=True,
        )
        if not rows:
            raise RateMissingError(until.isoformat())
        return _table_from(rows[0])

    def keep(self, table: RateTable) -> bool:
        """See the port; a try repeated after a lost answer finds what the first one wrote."""
        rates = {currency: f"{rate:f}" for currency, rate in sorted(table.rates.items())}
        row = {"pk": PARTITION, "sk": table.date.isoformat(), "item": "exchange_rates", "source": table.source}
        try:
            self._table.put(Put({**row, "rates": json.dumps(rates)}, "attribute_not_exists(pk)"))
        except ConditionFailedError as there:
            (found,) = there.found
            if found is None or _table_from(found) != table:
                raise OtherRatesError(table.date.isoformat()) from there
            return False
        return True


def _table_from(row: Mapping[str, Any]) -> RateTable:
    rates = {currency: Decimal(rate) for currency, rate in json.loads(row["rates"]).items()}
    return RateTable(date.fromisoformat(row["sk"]), rates, row["source"])
