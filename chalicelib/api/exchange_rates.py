"""Calls about exchange rates."""

from __future__ import annotations

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route

models = Models("chalicelib.api.order_schemas")
READ = Access(roles=READERS | {"vendor_manager"})


@route(
    "GET", "/v1/exchange_rates", access=READ, query=models.RatesQuery, answer=models.RatesEnvelope, errors=(400, 404)
)
def read_exchange_rates(call: Call) -> Answer:
    """Read the rates that hold on a day: its own, or those of the last day before that had any. 404 without such."""
    from chalicelib.desk.errors import NotFoundError
    from chalicelib.markets.exchange import RateMissingError

    rates = call.desk.kept_rates
    try:
        table = rates.on(call.query.date) if call.query.date else rates.latest()
    except RateMissingError:
        raise NotFoundError() from None
    told = {currency: f"{rate:f}" for currency, rate in sorted(table.rates.items())}
    view = {"date": table.date.isoformat(), "base": table.base, "source": table.source, "rates": told}
    return Answer({"exchange_rates": view})
