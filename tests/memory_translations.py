"""A translation memory in a dictionary, and a pipeline that needs no table."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from chalicelib.languages.glossaries import GlossaryShelf
from chalicelib.languages.memory import Remembered
from chalicelib.languages.pipeline import Engine, TranslationPipeline
from tests.memory_documents import MemoryDocuments

if TYPE_CHECKING:
    from chalicelib.languages.jobs import Formality, Outcome
    from chalicelib.languages.translate import Translator
    from chalicelib.ports import Documents


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
    """The pipeline over one translator; a memory and glossaries of its own unless they are given."""
    shelf = GlossaryShelf(documents or MemoryDocuments())
    return TranslationPipeline(Engine(translator, as_wished), memory or MemoryTranslations(), shelf)


def translated(text: str, translator: Translator, source: str = "en", target: str = "fr") -> Outcome:
    """One text through a pipeline that has seen nothing before."""
    from chalicelib.languages.jobs import Job

    return a_pipeline(translator).run(Job(text=text, source=source, target=target))
