"""Market profiles as their owner keeps them, and as everybody else looks them up."""

from __future__ import annotations

from collections.abc import Callable

from chalicelib.desk.keeping import Document, Keeper, Kind
from chalicelib.markets.profile_documents import market_from
from chalicelib.markets.profile_rules import Surroundings, checked
from chalicelib.markets.profiles import Market
from chalicelib.markets.shipped_profiles import shipped_profiles
from chalicelib.ports import Documents

MAX_MARKETS = 100
MARKETS = Kind(name="market", root="/market", limit=MAX_MARKETS, shipped=shipped_profiles)


def keeper_of_markets(documents: Documents, around: Callable[[], Surroundings]) -> Keeper:
    """The use cases about profiles; `around` tells what a profile may name when one is written."""
    return Keeper(documents, MARKETS, lambda given: checked(given, around()))


class KeptMarkets:
    """The MarketBook over what is stored and what ships. A version is read once and then kept, since none changes."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._parsed: dict[str, Market] = {}

    def market(self, id_: str | None) -> Market | None:
        """The active profile of a market; None where nobody set one up, and for None."""
        document = self._keeper.current().get(id_ or "")
        if document is None or not document["is_active"]:
            return None
        return self._market(document)

    def _market(self, document: Document) -> Market:
        known = self._parsed.get(document["id"])
        if known is None or known.version != document["version"]:
            known = self._parsed[document["id"]] = market_from(document)
        return known
