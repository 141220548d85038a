"""Stand-ins for what translation and its editors stand on: a memory, glossaries, markets, evidence for terms."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from chalicelib.languages.glossaries import GlossaryShelf
from chalicelib.languages.jobs import Formality, Job, Outcome
from chalicelib.languages.memory import Remembered
from chalicelib.languages.pipeline import Engine, TranslationPipeline
from chalicelib.languages.signs import Hit
from chalicelib.languages.term_candidates import Replacement
from chalicelib.languages.translate import Translator
from chalicelib.markets.profile_documents import market_from
from chalicelib.markets.profiles import Market, TranslationTerms
from chalicelib.markets.shipped_profiles import shipped_profiles
from tests.memory_documents import MemoryDocuments

if TYPE_CHECKING:
    from chalicelib.ports import Documents


class NoTerms:
    """A company without glossaries."""

    def find(self, text: str, taken: Sequence[tuple[int, int]]) -> Sequence[Hit]:
        del text, taken
        return ()


class MemoryTranslations:
    """TranslationMemory as the port promises it."""

    def __init__(self) -> None:
        self.kept: dict[str, Remembered] = {}
        self.asked: list[list[str]] = []

    def get(self, keys: Collection[str]) -> Mapping[str, Remembered]:
        self.asked.append(list(keys))
        return {key: self.kept[key] for key in keys if key in self.kept}

    def put(self, entries: Mapping[str, Remembered]) -> None:
        for key, entry in entries.items():
            there = self.kept.get(key)
            if entry.origin == "edited" or there is None or there.origin == "machine":
                self.kept[key] = entry


def as_wished(target: str, wished: Formality | None) -> Formality | None:
    """The formality of a provider that can choose in every language."""
    del target
    return wished


def a_pipeline(
    translator: Translator, memory: MemoryTranslations | None = None, documents: Documents | None = None
) -> TranslationPipeline:
    """The whole way over one translator; a memory and glossaries of its own unless they are given."""
    shelf = GlossaryShelf(documents or MemoryDocuments())
    return TranslationPipeline(Engine(translator, as_wished), memory or MemoryTranslations(), shelf)


def translated(text: str, translator: Translator, source: str = "en", target: str = "fr") -> Outcome:
    """One text through a pipeline that has seen nothing before."""
    return a_pipeline(translator).run(Job(text=text, source=source, target=target))


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
