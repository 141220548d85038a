"""Translation: providers, and what stands between them and a text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chalicelib.bootstrap.rules import Rules

if TYPE_CHECKING:
    from chalicelib.languages.budgets import Budget, Ceiling
    from chalicelib.languages.glossaries import Glossaries
    from chalicelib.languages.pipeline import TranslationPipeline
    from chalicelib.languages.translate import Translator


class Tongues(Rules):
    """Parts that translate."""

    @cached_property
    def translator(self) -> Translator:
        """The translation provider that the stack chose."""
        if self.settings.translator != "amazon":
            return self.stand_in
        from chalicelib.adapters.amazon_translate import CLIENT_OPTIONS, AmazonTranslate

        return AmazonTranslate(self.aws("translate", **CLIENT_OPTIONS))

    @cached_property
    def stand_in(self) -> Translator:
        """Translation without a provider: of "local", Apertium for the pairs it has, when it is installed."""
        from chalicelib.adapters.apertium import Apertium, apertium_program
        from chalicelib.adapters.pseudo_translate import PseudoTranslate
        from chalicelib.languages.engines import Engines

        program = apertium_program() if self.settings.translator == "local" else None
        return Engines([Apertium(program), PseudoTranslate()]) if program else PseudoTranslate()

    @cached_property
    def budget(self) -> Budget:
        """What translation has cost, by market and day."""
        from chalicelib.adapters.dynamodb.budget_counters import BudgetCounters

        return BudgetCounters(self.table)

    def ceiling(self, market: str) -> Ceiling:
        """What translating for a market may cost a day, as the deployment says."""
        from chalicelib.languages.budgets import TOTAL, Ceiling, Spending, billionths

        known = self.settings
        if market == TOTAL:
            most = known.translation_total_characters_per_day, known.translation_total_amount_per_day
        else:
            most = known.translation_characters_per_day, known.translation_amount_per_day
        return Ceiling(Spending(most[0], billionths(most[1])))

    @cached_property
    def paid_translator(self) -> Translator:
        """The provider, asked within the budget, and left in peace while it does not answer."""
        from chalicelib.finance.prices import book_for
        from chalicelib.languages.budgeting import Budgeted, Purse
        from chalicelib.languages.resting import Resting

        price = book_for(self.now().date()).prices["translate:characters"].price
        purse = Purse(self.budget, self.ceiling, price, self.now)
        return Resting(Budgeted(self.translator, purse), self.now)

    @cached_property
    def pipeline(self) -> TranslationPipeline:
        """The whole way of a text."""
        from chalicelib.adapters.amazon_translate import applied_formality
        from chalicelib.adapters.dynamodb.translation_memory import DynamoDbTranslationMemory
        from chalicelib.languages.glossaries import GlossaryShelf
        from chalicelib.languages.pipeline import Engine, TranslationPipeline

        engine = Engine(self.paid_translator, applied_formality)
        memory = DynamoDbTranslationMemory(self.table, self.now)
        return TranslationPipeline(engine, memory, GlossaryShelf(self.documents))

    @cached_property
    def glossaries(self) -> Glossaries:
        """Glossaries as their owner keeps them."""
        from chalicelib.adapters.amazon_translate import code_of
        from chalicelib.languages.glossaries import Glossaries

        return Glossaries(self.documents, code_of)
