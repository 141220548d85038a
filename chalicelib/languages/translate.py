"""What a machine that translates is asked, one request at a time.

TranslationError
├── TranslatorUnavailableError        try again later
│   └── TranslatorUnansweredError     and nobody knows whether it was charged
└── TranslationRefusedError           never for this text
    └── UnsupportedLanguagePairError  never for these languages
"""

from dataclasses import dataclass
from typing import Protocol

from chalicelib.languages.chunk import byte_length
from chalicelib.languages.jobs import Formality

MAX_REQUEST_BYTES = 10_000  # Amazon Translate, TranslateText; the smallest limit among the providers


class TranslationError(Exception):
    """A machine did not translate."""


class TranslatorUnavailableError(TranslationError):
    """Throttled, timed out, broken, out of budget or forbidden: another time it may work."""


class TranslatorUnansweredError(TranslatorUnavailableError):
    """The text was sent and no answer came: it may have been translated, and charged."""


class TranslationRefusedError(TranslationError):
    """The machine will never take this text."""


class UnsupportedLanguagePairError(TranslationRefusedError):
    """The machine does not know one of the languages, or not this pair."""


@dataclass(frozen=True, slots=True)
class TranslationRequest:
    """One chunk of 1 to 10,000 bytes, from `source` into `target` (BCP 47); ValueError for any other size.

    `market` pays for it; `formality` is how its reader is spoken to, for providers that can choose.
    """

    text: str
    source: str
    target: str
    market: str | None = None
    formality: Formality | None = None

    def __post_init__(self) -> None:
        if not 1 <= byte_length(self.text) <= MAX_REQUEST_BYTES:
            raise ValueError(f"a chunk holds 1 to {MAX_REQUEST_BYTES} bytes")


@dataclass(frozen=True, slots=True)
class TranslatedText:
    """A translated chunk, the engine that did it and the characters it charges for."""

    text: str
    engine: str
    characters: int


class Translator(Protocol):
    """A machine that translates one chunk at a time."""

    def translate(self, request: TranslationRequest) -> TranslatedText:
        """Signs of `protect` come back as they went. TranslatorUnavailableError, TranslationRefusedError."""
