"""Translation: providers, and what stands between them and a text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chalicelib.bootstrap.rules import Rules

if TYPE_CHECKING:
    from chalicelib.languages.jobs import Pipeline
    from chalicelib.languages.translate import Translator


class Tongues(Rules):
    """Parts that translate."""

    @cached_property
    def translator(self) -> Translator:
        """The translation provider that the stack chose."""
        if self.settings.translator == "pseudo":
            from chalicelib.adapters.pseudo_translate import PseudoTranslate

            return PseudoTranslate()
        from chalicelib.adapters.amazon_translate import CLIENT_OPTIONS, AmazonTranslate

        return AmazonTranslate(self.aws("translate", **CLIENT_OPTIONS))

    @cached_property
    def pipeline(self) -> Pipeline:
        """The whole way of a text."""
        from chalicelib.languages.pipeline import TranslationPipeline

        return TranslationPipeline(self.translator)
