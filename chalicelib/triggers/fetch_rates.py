"""The schedule that fetches exchange rates."""

from typing import Protocol

from chalicelib.markets.fetching_rates import FetchingRates
from chalicelib.telemetry import logger


class RateParts(Protocol):
    """What the schedule needs of the container."""

    @property
    def fetching_rates(self) -> FetchingRates:
        """The use case."""


def fetch_rates(parts: RateParts) -> dict[str, int]:
    """Fetch and say so: the alarm that watches for old rates counts the line `rates_fetched`. RatesUnavailableError."""
    fetched = parts.fetching_rates.fetch()
    for day in fetched.refused:
        logger().error("rates_differ", extra={"day": day.isoformat()})
    told = {"new": fetched.new, "refused": len(fetched.refused)}
    logger().info("rates_fetched", extra={**told, "newest": fetched.newest.isoformat()})
    return told
