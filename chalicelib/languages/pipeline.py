"""The whole way of a text from one language into another."""

from chalicelib.languages.jobs import Job, Outcome
from chalicelib.languages.translate import Translator, translate_text


class TranslationPipeline:
    """Pipeline over one translator."""

    def __init__(self, translator: Translator) -> None:
        self._translator = translator

    def run(self, job: Job) -> Outcome:
        """See Pipeline."""
        return translate_text(job, self._translator)
