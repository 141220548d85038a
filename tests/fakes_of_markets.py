"""Markets for tests: small profiles, and a book of them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from chalicelib.desk.money import Money
from chalicelib.markets.culture_desk import CultureDesk
from chalicelib.markets.profiles import (
    Manners,
    Market,
    Phrase,
    Provenance,
    SpokenLanguage,
    TranslationTerms,
)

_ZONES = {"FR": "Europe/Paris", "DE": "Europe/Berlin", "JP": "Asia/Tokyo", "US": "America/New_York"}
_CURRENCIES = {"FR": "EUR", "DE": "EUR", "JP": "JPY", "US": "USD", "GB": "GBP", "BR": "BRL", "KR": "KRW"}
_TERMS = TranslationTerms(characters_per_day=1_000_000, amount_per_day=Money(Decimal(15), "USD"))


def a_market(id_: str = "FR", *languages: tuple[str, str, str], **fields: Any) -> Market:
    """A profile; each language is (tag, formality, form of address). Everything else is as plain as can be."""
    spoken = tuple(
        SpokenLanguage(tag=tag, formality=formality, address=address)  # type: ignore[arg-type]
        for tag, formality, address in languages or (("fr", "formal", "vous"),)
    )
    plain: dict[str, Any] = {
        "id": id_,
        "version": 1,
        "name": id_,
        "region": "europe",
        "currency": _CURRENCIES.get(id_, "EUR"),
        "time_zone": _ZONES.get(id_, "UTC"),
        "languages": spoken,
        "manners": Manners(directness="balanced", decision_style="individual", register={}),
        "greetings": (),
        "closings": (),
        "taboos": (),
        "festivals": (),
        "preferred_channels": ("email",),
        "calendar_id": "cal_always",
        "promise": "",
        "legal": (),
        "translation": _TERMS,
        "checks": {},
        "date_order": "mdy" if id_ == "US" else "dmy",
        "provenance": Provenance(source="test", owner="test", review_on="2027-01-01"),
        "sources": (),
    }
    return Market(**{**plain, **fields})


def phrase(language: str, text: str, formality: str = "formal", hours: tuple[str, str] | None = None) -> Phrase:
    """A greeting or closing, at any time or between two hours."""
    since, until = hours or (None, None)
    return Phrase(language=language, text=text, formality=formality, since=since, until=until)  # type: ignore[arg-type]


class MarketsOf:
    """MarketBook of given profiles."""

    def __init__(self, *markets: Market) -> None:
        self.markets: Mapping[str, Market] = {market.id: market for market in markets}

    def market(self, id_: str | None) -> Market | None:
        """See MarketBook."""
        return self.markets.get(id_ or "")


def culture_of(*markets: Market, return_days: int | None = None) -> CultureDesk:
    """The culture check of some markets; of none it finds nothing."""
    return CultureDesk(MarketsOf(*markets), lambda ticket: return_days)
