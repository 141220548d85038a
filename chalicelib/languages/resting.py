"""A translator that lets a provider in trouble rest: after a few failures it is only asked now and then."""

from datetime import datetime, timedelta

from chalicelib.languages.budgets import BudgetReachedError
from chalicelib.languages.translate import (
    TranslatedText,
    TranslationRequest,
    Translator,
    TranslatorUnavailableError,
)
from chalicelib.ports import Now

PATIENT_FOR = 3  # failures in a row; one throttled call is not an outage
REST = timedelta(seconds=30)  # between two probes of one function instance


class Resting:
    """Translator around another. Each function instance finds out for itself: nothing is stored."""

    def __init__(self, translator: Translator, now: Now) -> None:
        self._translator = translator
        self._now = now
        self._failures = 0
        self._asked_at: datetime | None = None

    def translate(self, request: TranslationRequest) -> TranslatedText:
        """See Translator. TranslatorUnavailableError without asking while the provider rests."""
        now = self._now()
        if self._failures >= PATIENT_FOR and self._asked_at and now - self._asked_at < REST:
            raise TranslatorUnavailableError("resting")
        self._asked_at = now
        try:
            done = self._translator.translate(request)
        except BudgetReachedError:
            raise  # nobody asked the provider
        except TranslatorUnavailableError:
            self._failures += 1
            raise
        self._failures = 0
        return done
