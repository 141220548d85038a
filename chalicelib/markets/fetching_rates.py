"""Takes over what the publisher of rates has published, every day once, without gaps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from chalicelib.markets.exchange import RateMissingError, RateTable
from chalicelib.markets.rates import KeptRates, OtherRatesError, RatePublisher

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """How many tables were new, and the days for which other rates were kept already."""

    new: int
    newest: date
    refused: tuple[date, ...] = ()


class FetchingRates:
    """The use case behind the schedule."""

    def __init__(self, publisher: RatePublisher, kept: KeptRates) -> None:
        self._publisher = publisher
        self._kept = kept

    def fetch(self) -> Fetched:
        """Keep the newest table, and those missed since the last; again changes nothing. RatesUnavailableError.

        The oldest is written first: whoever is cut off goes on from there next time.
        """
        newest = self._publisher.newest()
        new, refused = 0, []
        for table in self._missed(newest):
            try:
                new += self._kept.keep(table)
            except OtherRatesError:
                refused.append(table.date)
        return Fetched(new, newest.date, tuple(refused))

    def _missed(self, newest: RateTable) -> Iterator[RateTable]:
        """Tables that may be missing up to the newest, which comes last."""
        try:
            last = self._kept.latest().date
        except RateMissingError:
            last = date.min
        if last < working_day_before(newest.date):
            yield from (table for table in self._publisher.last_90_days() if last < table.date < newest.date)
        yield newest


def working_day_before(day: date) -> date:
    """The weekday before. A bank holiday among them costs one look at the history, nothing else."""
    before = day - timedelta(days=1)
    while before.weekday() >= SATURDAY:
        before -= timedelta(days=1)
    return before
