"""What a ticket cost, as answered."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from chalicelib.api.schemas import Money, Resource

Exact = Annotated[str, StringConstraints(pattern=r"^\d{1,15}(\.\d{1,12})?$")]


class CostLine(Resource):
    """One kind of unit: how many, what one costs (exact), and the amount to six decimals."""

    service: str
    item: str
    unit: str
    units: Exact
    unit_price: Exact = Field(description="in the currency of the amount")
    amount: Money


class Cost(Resource):
    """What is known so far. The total is of exact amounts; rounded lines may miss it by a millionth or so."""

    total: Money
    lines: list[CostLine]
    price_book: str


class CostEnvelope(Resource):
    """A ticket's cost."""

    cost: Cost
