"""Several machines behind one port, and what each one's output is worth."""

from collections.abc import Sequence

from chalicelib.languages.translate import (
    TranslatedText,
    TranslationRequest,
    Translator,
    UnsupportedLanguagePairError,
)

STAND_INS = frozenset({"pseudo"})  # their output is no language: nobody can judge it
DRAFTERS = frozenset({"apertium"})  # rules and word lists, without an idea of the text: a human looks at each


class Engines:
    """Translator over several, asked in their order: the first that knows the pair translates."""

    def __init__(self, translators: Sequence[Translator]) -> None:
        self._translators = translators

    def translate(self, request: TranslationRequest) -> TranslatedText:
        """As the machine answers that knows the pair. UnsupportedLanguagePairError when none does."""
        for translator in self._translators:
            try:
                return translator.translate(request)
            except UnsupportedLanguagePairError:
                continue
        raise UnsupportedLanguagePairError(f"{request.source} into {request.target}")
