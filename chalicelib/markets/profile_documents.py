"""Profiles between the document that is kept and the market that rules read. No shape is checked here: the API did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from chalicelib.desk.money import money_from
from chalicelib.markets.profiles import (
    Festival,
    LegalRule,
    Manners,
    Market,
    MarketDocument,
    Phrase,
    Provenance,
    Source,
    SpokenLanguage,
    Taboo,
    TranslationTerms,
)

Kind = TypeVar("Kind")
_LISTS: Mapping[str, type[Any]] = {
    "languages": SpokenLanguage,
    "greetings": Phrase,
    "closings": Phrase,
    "taboos": Taboo,
    "festivals": Festival,
    "legal": LegalRule,
    "sources": Source,
}


def market_from(document: MarketDocument) -> Market:
    """The market of a document in its kept spelling. TypeError for a field that no market has, or one missing."""
    lists = {name: _many(kind, document[name]) for name, kind in _LISTS.items()}
    terms = document["translation"]
    whole = {
        **{name: _frozen(value) for name, value in document.items()},
        **lists,
        "manners": _one(Manners, document["manners"]),
        "provenance": _one(Provenance, document["provenance"]),
        "translation": _one(TranslationTerms, {**terms, "amount_per_day": money_from(terms["amount_per_day"])}),
    }
    return Market(**whole)


def _many(kind: type[Kind], documents: Sequence[Mapping[str, Any]]) -> tuple[Kind, ...]:
    return tuple(_one(kind, document) for document in documents)


def _one(kind: type[Kind], document: Mapping[str, Any]) -> Kind:
    return kind(**{name: _frozen(value) for name, value in document.items()})


def _frozen(value: Any) -> Any:
    return tuple(_frozen(one) for one in value) if isinstance(value, list) else value
