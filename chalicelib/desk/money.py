"""Money: an exact decimal amount in one currency. Never a float, from the request to the row."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

MAX_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Money:
    """`amount` in units of `currency` (ISO 4217). TypeError for what is no Decimal, ValueError for no number."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not isinstance(self.amount, Decimal):
            raise TypeError(f"an amount is a Decimal, not {type(self.amount).__name__}")
        if not self.amount.is_finite() or len(self.amount.as_tuple().digits) > MAX_DIGITS:
            raise ValueError("an amount is a finite number of at most 18 digits")


def money_from(document: dict[str, str]) -> Money:
    """Money from {"amount": "12.30", "currency": "EUR"}. ValueError."""
    try:
        return Money(Decimal(document["amount"]), document["currency"])
    except InvalidOperation as fault:
        raise ValueError("an amount is a decimal number") from fault


def as_document(money: Money) -> dict[str, str]:
    """{"amount": "12.30", "currency": "EUR"}, digits as they are."""
    return {"amount": f"{money.amount:f}", "currency": money.currency}
