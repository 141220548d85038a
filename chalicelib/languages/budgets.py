"""What translating may cost a day: ceilings, a market's day, and the counters behind both.

A day is the market's own, from midnight to midnight by its wall clock; UTC where nobody knows the zone, and for the
total over all markets. Money is counted in whole billionths of the price book's currency, rounded up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from decimal import ROUND_CEILING, Decimal
from typing import Protocol
from zoneinfo import ZoneInfo

from chalicelib.languages.translate import TranslatorUnavailableError

NO_MARKET = "none"  # pays for tickets of no known market
TOTAL = "total"  # pays along for everybody
BILLIONTHS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Spending:
    """Characters, and their price in billionths of the currency."""

    characters: int
    billionths: int

    def __sub__(self, other: Spending) -> Spending:
        return Spending(self.characters - other.characters, self.billionths - other.billionths)

    def exceeds(self, other: Spending) -> bool:
        """Whether it is more in characters or in money."""
        return self.characters > other.characters or self.billionths > other.billionths


def billionths(amount: Decimal) -> int:
    """An amount in whole billionths, rounded up."""
    return int((amount * BILLIONTHS).to_integral_value(ROUND_CEILING))


def amount_of(units: int) -> Decimal:
    """Billionths as an amount, exact."""
    return Decimal(units) / BILLIONTHS


def spending(characters: int, price: Decimal) -> Spending:
    """What so many characters cost at `price` each."""
    return Spending(characters, billionths(characters * price))


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most of a day. `time_zone` (IANA) says when the day begins."""

    most: Spending
    time_zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Account:
    """One market's budget on one of its days (`day`: "2026-11-22"); it renews when the next one begins."""

    market: str
    day: str
    most: Spending
    renews_at: datetime


@dataclass(frozen=True, slots=True)
class Spent:
    """A counter as stored. `refused_under` is the ceiling at which somebody was refused last, None: nobody was."""

    market: str
    day: str
    used: Spending
    refused_under: Spending | None = None


CeilingOf = Callable[[str], Ceiling]  # by market, NO_MARKET or TOTAL


class Budget(Protocol):
    """The counters, one for each market and day. What is counted is never below what is charged."""

    def reserve(self, account: Account, wanted: Spending) -> bool:
        """Count `wanted` if there is room for it; otherwise remember that somebody was refused."""

    def give_back(self, account: Account, unused: Spending) -> None:
        """Take back what was reserved and not charged; never an error: at worst it stays counted."""

    def day(self, day: str) -> Sequence[Spent]:
        """Every counter of that date, by market."""

    def reopen(self, spent: Spent) -> None:
        """Forget the refusal under that ceiling; one that came later stays."""


class BudgetReachedError(TranslatorUnavailableError):
    """The budget of `account` has no room for `wanted`. What it had room for before is done, and was charged."""

    def __init__(self, account: Account, wanted: Spending) -> None:
        super().__init__(f"{account.market} {account.day}")
        self.account = account
        self.wanted = wanted

    def fits_a_day(self, characters: int) -> bool:
        """Whether a whole day's budget has room for so many characters at this price."""
        most = max(characters, self.wanted.characters)
        money = self.wanted.billionths * most // self.wanted.characters
        return not Spending(most, money).exceeds(self.account.most)


def account(market: str, ceiling: Ceiling, now: datetime) -> Account:
    """The account of a market on the day it is there at that moment."""
    zone = ZoneInfo(ceiling.time_zone)
    today = now.astimezone(zone).date()
    tomorrow = datetime.combine(today + timedelta(days=1), time.min, zone)
    return Account(market, today.isoformat(), ceiling.most, tomorrow.astimezone(UTC))
