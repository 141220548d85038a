"""The markets as everybody else looks them up."""

from __future__ import annotations

from typing import Protocol

from chalicelib.markets.profiles import Market


class MarketBook(Protocol):
    """Current profiles, at most a minute old."""

    def market(self, id_: str | None) -> Market | None:
        """The active profile of a market (ISO 3166-1); None where nobody set one up, and for None."""
