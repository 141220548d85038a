"""Stand-ins for models and machines in the tests of languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from chalicelib.languages.likelihood import NO_LISTS, WordFit
from chalicelib.languages.translate import TranslatedText, TranslationRequest


@dataclass
class Says:
    """A scorer with one opinion; it remembers what it was asked."""

    opinion: Mapping[str, float] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    words: WordFit = NO_LISTS

    def score(self, text: str) -> Mapping[str, float]:
        self.asked.append(text)
        return self.opinion

    def fit(self, text: str) -> WordFit:
        return self.words


@dataclass
class Machine:
    """A translator that does `work` to every chunk and remembers the requests."""

    work: Callable[[str], str] = str.upper
    failure: Exception | None = None
    requests: list[TranslationRequest] = field(default_factory=list)

    def translate(self, request: TranslationRequest) -> TranslatedText:
        self.requests.append(request)
        if self.failure is not None:
            raise self.failure
        return TranslatedText(self.work(request.text), "machine", len(request.text))
