"""Tables are taken over without gaps, once, and never changed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from chalicelib.desk.money import Money
from chalicelib.markets.exchange import RateMissingError, RateStaleError, RateTable
from chalicelib.markets.fetching_rates import FetchingRates, working_day_before
from chalicelib.markets.rates import Exchange, OtherRatesError
from chalicelib.triggers.fetch_rates import fetch_rates

FRIDAY = date(2026, 11, 20)


def table(day: date, rate: str = "1.15") -> RateTable:
    return RateTable(day, {"USD": Decimal(rate)}, "ecb")


def weekdays(until: date, days: int) -> list[RateTable]:
    found = [until - timedelta(days=back) for back in range(days)]
    return [table(day) for day in reversed(found) if day.weekday() < 5]


@dataclass(slots=True)
class Publisher:
    """RatePublisher with what it has; counts looks at the history."""

    tables: Sequence[RateTable]
    looks: int = 0

    def newest(self) -> RateTable:
        return self.tables[-1]

    def last_90_days(self) -> Sequence[RateTable]:
        self.looks += 1
        return self.tables


@dataclass(slots=True)
class Kept:
    """KeptRates in memory; dies before the write number `dies_at`."""

    tables: dict[date, RateTable] = field(default_factory=dict)
    dies_at: int = 10**6

    def on(self, day: date) -> RateTable:
        return self.tables[day]

    def latest(self) -> RateTable:
        if not self.tables:
            raise RateMissingError
        return self.tables[max(self.tables)]

    def keep(self, table: RateTable) -> bool:
        if len(self.tables) >= self.dies_at:
            raise ConnectionError
        is_new = table.date not in self.tables
        if self.tables.setdefault(table.date, table) != table:
            raise OtherRatesError(table.date.isoformat())
        return is_new


def test_the_first_time_everything_published_is_kept() -> None:
    publisher, kept = Publisher(weekdays(FRIDAY, 90)), Kept()
    fetched = FetchingRates(publisher, kept).fetch()
    assert (fetched.new, fetched.newest) == (len(publisher.tables), FRIDAY)


def test_a_repeat_changes_nothing_and_leaves_the_history_alone() -> None:
    publisher, kept = Publisher(weekdays(FRIDAY, 90)), Kept()
    FetchingRates(publisher, kept).fetch()
    before = dict(kept.tables)
    assert FetchingRates(publisher, kept).fetch().new == 0
    assert (kept.tables, publisher.looks) == (before, 1)


def test_the_day_after_costs_one_table_and_no_look_at_the_history() -> None:
    kept = Kept({day.date: day for day in weekdays(FRIDAY, 10)})
    monday = Publisher([*weekdays(FRIDAY, 90), table(FRIDAY + timedelta(days=3))])
    assert FetchingRates(monday, kept).fetch().new == 1
    assert monday.looks == 0


def test_days_that_were_missed_are_fetched_from_the_history() -> None:
    kept = Kept({day.date: day for day in weekdays(FRIDAY - timedelta(days=21), 10)})
    publisher = Publisher(weekdays(FRIDAY, 90))
    assert FetchingRates(publisher, kept).fetch().new == 15
    assert kept.tables.keys() >= {day.date for day in weekdays(FRIDAY, 21)}


@pytest.mark.parametrize("dies_at", range(0, 62, 7))
def test_whoever_is_cut_off_leaves_no_gap(dies_at: int) -> None:
    publisher, kept = Publisher(weekdays(FRIDAY, 90)), Kept(dies_at=dies_at)
    with pytest.raises(ConnectionError):
        FetchingRates(publisher, kept).fetch()
    kept.dies_at = 10**6
    FetchingRates(publisher, kept).fetch()
    assert list(kept.tables) == [day.date for day in publisher.tables]


def test_other_rates_for_a_day_are_refused_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    kept = Kept({FRIDAY: table(FRIDAY, "1.16")})

    class Parts:
        fetching_rates = FetchingRates(Publisher([table(FRIDAY)]), kept)

    assert fetch_rates(Parts()) == {"new": 0, "refused": 1}
    assert kept.tables[FRIDAY].rates["USD"] == Decimal("1.16")


def test_the_weekday_before_monday_is_friday() -> None:
    assert working_day_before(FRIDAY + timedelta(days=3)) == FRIDAY
    assert working_day_before(FRIDAY) == FRIDAY - timedelta(days=1)


def test_conversion_takes_the_newest_table_if_it_is_fresh() -> None:
    exchange = Exchange(Kept({FRIDAY: table(FRIDAY)}), lambda: datetime(2026, 11, 23, 9, tzinfo=UTC))
    assert exchange.convert(Money(Decimal("24.90"), "EUR"), "USD").amount == Money(Decimal("28.64"), "USD")


def test_conversion_by_an_old_table_is_an_error() -> None:
    exchange = Exchange(Kept({FRIDAY: table(FRIDAY)}), lambda: datetime(2026, 11, 26, 0, tzinfo=UTC))
    with pytest.raises(RateStaleError):
        exchange.convert(Money(Decimal("24.90"), "EUR"), "USD")


def test_nothing_is_read_where_nothing_is_to_be_converted() -> None:
    exchange = Exchange(Kept(), lambda: datetime(2026, 11, 23, 9, tzinfo=UTC))
    assert exchange.convert(Money(Decimal("24.90"), "EUR"), "EUR").rate_date is None
    with pytest.raises(RateMissingError):
        exchange.convert(Money(Decimal("24.90"), "EUR"), "USD")
