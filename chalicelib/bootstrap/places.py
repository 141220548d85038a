"""Markets: profiles, policies, money, shops."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chalicelib.bootstrap.tongues import Tongues

if TYPE_CHECKING:
    from chalicelib.desk.keeping import Keeper
    from chalicelib.markets.book import MarketBook


class Places(Tongues):
    """Parts that know countries."""

    @cached_property
    def markets(self) -> Keeper:
        """Profiles as their owner keeps them."""
        from chalicelib.markets.keeping_markets import keeper_of_markets
        from chalicelib.markets.profile_rules import Surroundings

        return keeper_of_markets(
            self.documents, lambda: Surroundings({calendar["id"] for calendar in self.calendars.list()}, None)
        )

    @cached_property
    def market_book(self) -> MarketBook:
        """Profiles as everybody else looks them up."""
        from chalicelib.markets.keeping_markets import KeptMarkets

        return KeptMarkets(self.markets)
