"""Money from one currency into another, exactly and by a table of one day. No floats, no guesses."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal

from chalicelib.desk.currencies import minor_digits, rounded
from chalicelib.desk.money import Money

RATE_DIGITS = 12  # significant digits of a rate as told and stored; twice as many as the ECB publishes
MAX_RATE_DIGITS = 15  # of one rate in a table
# An amount (18 digits) times a rate (15) is exact in 33. A quotient by a rate that is no tie lies further than
# 10**-20 from every tie, so 60 digits never round twice.
_EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)
_TOLD = Context(prec=RATE_DIGITS, rounding=ROUND_HALF_EVEN)
# The longest gap between two tables is Maundy Thursday to Easter Tuesday, five days; on the fifth the new one comes.
FRESH_FOR = timedelta(days=5)


class RateError(Exception):
    """No rate that may be used: the amount cannot be told."""


class RateMissingError(RateError):
    """There is no table, or the table has no rate of a currency. The text names the currency or the day."""


class RateStaleError(RateError):
    """The newest table is older than FRESH_FOR. The text is its date."""


@dataclass(frozen=True, slots=True)
class RateTable:
    """Units of each currency for one unit of `base`, as published for a day. ValueError, TypeError for other figures.

    `source` says whose figures these are: "ecb", or "stand-in" in the local cloud.
    """

    date: date
    rates: Mapping[str, Decimal]
    source: str
    base: str = "EUR"

    def __post_init__(self) -> None:
        for currency, rate in self.rates.items():
            minor_digits(currency)
            if not isinstance(rate, Decimal):
                raise TypeError(f"a rate is a Decimal, not {type(rate).__name__}")
            if not (rate.is_finite() and rate > 0 and len(rate.as_tuple().digits) <= MAX_RATE_DIGITS):
                raise ValueError(f"{currency}: a rate is a positive number of at most {MAX_RATE_DIGITS} digits")

    def rate(self, currency: str) -> Decimal:
        """Units of `currency` for one of `base`. RateMissingError."""
        if currency == self.base:
            return Decimal(1)
        try:
            return self.rates[currency]
        except KeyError:
            raise RateMissingError(currency) from None


@dataclass(frozen=True, slots=True)
class Converted:
    """Money in another currency. `rate` is units of it for one unit of the first, to RATE_DIGITS significant digits.

    The amount comes from the exact rates of the table of `rate_date`, which never changes, not from `rate`.
    `rate_date` and `source` are None where nothing had to be converted.
    """

    amount: Money
    rate: Decimal
    rate_date: date | None = None
    source: str | None = None


def convert(money: Money, currency: str, table: RateTable | None) -> Converted:
    """`money` in `currency` by way of the table's base, in whole minor units, half a unit away from zero.

    The same currency needs no table. RateMissingError without one, or without one of the two rates. ValueError for no
    currency code and for a result of more than 18 digits.
    """
    if money.currency == currency:
        return Converted(rounded(money.amount, currency), Decimal(1))
    if table is None:
        raise RateMissingError(currency)
    from_rate, to_rate = table.rate(money.currency), table.rate(currency)
    exact = _EXACT.divide(_EXACT.multiply(money.amount, to_rate), from_rate)
    return Converted(rounded(exact, currency), _TOLD.divide(to_rate, from_rate), table.date, table.source)


def fresh(table: RateTable, today: date) -> RateTable:
    """The table, if it may be used on this day. RateStaleError."""
    if today - table.date > FRESH_FOR:
        raise RateStaleError(table.date.isoformat())
    return table
