"""What a ticket cost in services used."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route

if TYPE_CHECKING:
    from chalicelib.finance.cost import Cost

models = Models("chalicelib.api.cost_schemas")
READ_COSTS = Access(roles=frozenset({"finance", "supervisor", "admin"}), scopes=frozenset({"costs:read"}))


@route("GET", "/v1/tickets/{ticket_id}/cost", access=READ_COSTS, answer=models.CostEnvelope, errors=(404,))
def read_cost(call: Call) -> Answer:
    """Read what a ticket cost so far, by service.

    Calls made on the ticket's behalf are there at once; run time and relaying follow when their logs are
    collected, usually within a minute. Prices are list prices of the book named in the answer.
    """
    from chalicelib.finance.cost import cost_of
    from chalicelib.finance.prices import book_for

    ticket_id = call.path["ticket_id"]
    call.desk.editing.read(ticket_id, call.caller.actor)  # 404 for one that is not there
    cost = cost_of(call.desk.tickets.usage(ticket_id), book_for(call.desk.now().date()))
    return Answer({"cost": cost_view(cost)})


def cost_view(cost: Cost) -> dict[str, Any]:
    """A cost as answered."""

    def money(amount: Decimal) -> dict[str, str]:
        return {"amount": f"{amount:f}", "currency": cost.currency}

    lines = [
        {
            "service": line.service,
            "item": line.item,
            "unit": line.unit,
            "units": f"{line.units:f}",
            "unit_price": f"{line.unit_price:f}",
            "amount": money(line.amount),
        }
        for line in cost.lines
    ]
    return {"total": money(cost.total), "lines": lines, "price_book": cost.price_book}
