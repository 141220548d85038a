"""Budgets of translation, as asked for and answered."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from chalicelib.api.schemas import Moment, Money, Query, Resource


class BudgetQuery(Query):
    """Which date; today's in UTC when none is named."""

    day: date | None = None


class BudgetAmounts(Resource):
    """The same in characters and in money."""

    characters: int
    amount: Money


class TranslationBudget(Resource):
    """One market's counter of one of its days."""

    market: str = Field(description="ISO 3166-1, `none` for tickets of no known market, `total` over all markets")
    day: date
    used: BudgetAmounts
    ceiling: BudgetAmounts
    is_waiting: bool = Field(description="Some text found no room and waits until the budget renews or is raised.")
    renews_at: Moment | None = Field(description="When the market's next day begins; null for days that are over.")


class BudgetsEnvelope(Resource):
    """Every market that used its budget or was refused."""

    translation_budgets: list[TranslationBudget]
