"""Stand-ins for what translation and its editors stand on: a memory, glossaries, markets, evidence for terms."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from chalicelib.languages.memory import Remembered
from chalicelib.languages.pipeline import Engine, TranslationPipeline
from chalicelib.languages.signs import Hit, Terms
from chalicelib.languages.term_candidates import Replacement
from chalicelib.languages.translate import Translator
from chalicelib.markets.profile_documents import market_from
from chalicelib.markets.profiles import Market, TranslationTerms
from chalicelib.markets.shipped_profiles import shipped_profiles


class KeptSentences:
    """A translation memory in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[str, Remembered] = {}

    def get(self, keys: Collection[str]) -> Mapping[str, Remembered]:
        return {key: self.kept[key] for key in keys if key in self.kept}

    def put(self, entries: Mapping[str, Remembered]) -> None:
        for key, entry in entries.items():
            if entry.origin == "edited" or key not in self.kept or self.kept[key].origin == "machine":
                self.kept[key] = entry


class NoTerms:
    """A company without glossaries."""

    def terms(self, job: Any) -> Terms:
        del job
        return self

    def find(self, text: str, taken: Sequence[tuple[int, int]]) -> Sequence[Hit]:
        del text, taken
        return ()


def a_pipeline(translator: Translator) -> TranslationPipeline:
    """The whole way over one translator without formality, with an empty memory."""
    return TranslationPipeline(Engine(translator, lambda target, wished: None), KeptSentences(), NoTerms())


@dataclass
class FakeMarkets:
    """A market book in the test's hands; empty unless the test sets a market up."""

    known: dict[str, Market] = field(default_factory=dict)

    def market(self, id_: str | None) -> Market | None:
        return self.known.get(id_ or "")

    def set_up(self, checks: Mapping[str, Any] | None = None, **terms: Any) -> Market:
        """France as it ships, with these checks and terms of translation."""
        france = next(market_from(document) for document in shipped_profiles() if document["id"] == "FR")
        changed: TranslationTerms = replace(france.translation, **terms)
        self.known["FR"] = replace(france, translation=changed, checks=checks or {})
        return self.known["FR"]


class FakeTermEvidence:
    """What editors replaced, in a list."""

    def __init__(self) -> None:
        self.added: list[tuple[str, str, str, Replacement]] = []

    def add(self, source: str, target: str, message_id: str, replaced: Sequence[Replacement]) -> None:
        self.added += [(source, target, message_id, one) for one in replaced]

    def of(self, source: str, target: str) -> Sequence[tuple[str, Replacement]]:
        return [(message_id, one) for a, b, message_id, one in self.added if (a, b) == (source, target)]
