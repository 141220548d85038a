"""Exchange rates: who keeps them, who publishes them, and conversion at today's."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from chalicelib.desk.money import Money
from chalicelib.markets.exchange import Converted, RateTable, convert, fresh
from chalicelib.ports import Now


class Rates(Protocol):
    """Tables of rates, one a day, which never change."""

    def on(self, day: date) -> RateTable:
        """The table that holds on a day: its own, or the last before it. RateMissingError when that is too long ago."""

    def latest(self) -> RateTable:
        """The newest table, whatever its age. RateMissingError when there is none."""


class KeptRates(Rates, Protocol):
    """Where tables are kept."""

    def keep(self, table: RateTable) -> bool:
        """Write a table; False when this very table is there already. OtherRatesError when it is another one."""


class OtherRatesError(Exception):
    """For this day other rates are kept already; what is kept stays. The text is the day."""


class RatesUnavailableError(Exception):
    """The publisher does not answer, or not in its format. The text is a stable reason."""


class RatePublisher(Protocol):
    """Who publishes the rates."""

    def newest(self) -> RateTable:
        """The table of the last day there was one. RatesUnavailableError."""

    def last_90_days(self) -> Sequence[RateTable]:
        """The tables of the last 90 days, the oldest first. RatesUnavailableError."""


class Exchange:
    """Conversion at the newest rates."""

    def __init__(self, rates: Rates, now: Now) -> None:
        self._rates = rates
        self._now = now

    def convert(self, money: Money, currency: str) -> Converted:
        """`money` in `currency` by the newest table. RateMissingError, RateStaleError, ValueError.

        Nothing is read where nothing is to be converted.
        """
        if money.currency == currency:
            return convert(money, currency, None)
        return convert(money, currency, fresh(self._rates.latest(), self._now().date()))
