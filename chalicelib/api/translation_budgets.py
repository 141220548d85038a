"""What translation cost on a day, by market."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route

if TYPE_CHECKING:
    from chalicelib.languages.budgets import Spending, Spent

models = Models("chalicelib.api.translation_budget_schemas")
READ_BUDGETS = Access(roles=frozenset({"finance", "supervisor", "admin"}))


@route(
    "GET",
    "/v1/translation_budgets",
    access=READ_BUDGETS,
    query=models.BudgetQuery,
    answer=models.BudgetsEnvelope,
    errors=(400,),
)
def list_translation_budgets(call: Call) -> Answer:
    """List what translation has used of its budgets on a day, by market.

    Markets that used nothing and were refused nothing are left out. `none` pays for tickets of no known market,
    `total` along with everybody. The day is each market's own, that of `none` and `total` is UTC; the last 40 days are
    kept. Ceilings are today's: change them in the market's profile, those of `none` and `total` in the deployment.
    """
    from chalicelib.finance.prices import book_for

    day = call.query.day or call.desk.now().date()
    currency = book_for(day).currency
    budgets = [_view(call, spent, currency) for spent in call.desk.budget.day(day.isoformat())]
    return Answer({"translation_budgets": budgets})


def _view(call: Call, spent: Spent, currency: str) -> dict[str, Any]:
    from chalicelib.desk.times import iso
    from chalicelib.languages.budgets import account

    current = account(spent.market, call.desk.ceiling(spent.market), call.desk.now())
    is_today = current.day == spent.day
    return {
        "market": spent.market,
        "day": spent.day,
        "used": _amounts(spent.used, currency),
        "ceiling": _amounts(current.most, currency),
        "is_waiting": is_today and spent.refused_under is not None,
        "renews_at": iso(current.renews_at) if is_today else None,
    }


def _amounts(spending: Spending, currency: str) -> dict[str, Any]:
    from decimal import ROUND_CEILING, Decimal

    from chalicelib.languages.budgets import amount_of

    amount = amount_of(spending.billionths).quantize(Decimal("0.000001"), ROUND_CEILING)
    return {"characters": spending.characters, "amount": {"amount": f"{amount:f}", "currency": currency}}
