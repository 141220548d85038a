"""One text from one language into another: protect, cut, translate piece by piece, put back, verify.

TranslationError
├── TranslatorUnavailableError        try again later
└── TranslationRefusedError           never for this text
    └── UnsupportedLanguagePairError  never for these languages
"""

from dataclasses import dataclass
from typing import Protocol

from chalicelib.languages.chunk import byte_length, chunks
from chalicelib.languages.jobs import NO_ENGINE, Formality, Job, Outcome
from chalicelib.languages.protect import protect, restore, translatable
from chalicelib.languages.tags import UNKNOWN, base, same_language

MAX_REQUEST_BYTES = 10_000  # Amazon Translate, TranslateText; the smallest limit among the providers


class TranslationError(Exception):
    """A machine did not translate."""


class TranslatorUnavailableError(TranslationError):
    """Throttled, timed out, broken, out of budget or forbidden: another time it may work."""


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


def translate_text(job: Job, translator: Translator) -> Outcome:
    """Translate a text of any length; one about which nothing can or need be done comes back as it is.

    TranslatorUnavailableError alone is passed on: try the whole text again, no half translation is kept.
    """
    text, source, target = job.text, job.source, job.target
    protected = protect(text)
    if same_language(source, target) or not translatable(protected.text):
        return Outcome(text, NO_ENGINE, "done", 0, intact=True)
    if UNKNOWN in (base(source), base(target)):
        return Outcome(text, NO_ENGINE, "original", 0, intact=True)
    try:
        parts = [_part(piece, job, translator) for piece in chunks(protected.text)]
    except TranslationRefusedError:
        return Outcome(text, NO_ENGINE, "original", 0, intact=True)
    engine = next(part.engine for part in parts if part.engine != NO_ENGINE)
    characters = sum(part.characters for part in parts)
    restored = restore("".join(part.text for part in parts), protected.tokens)
    if not restored.intact or not all(part.text.strip() for part in parts if part.characters):
        return Outcome(text, engine, "original", characters, intact=False)
    return Outcome(restored.text, engine, "done", characters, intact=True)


def _part(piece: str, job: Job, translator: Translator) -> TranslatedText:
    """One piece translated; the white space around it, which machines trim, stays as it was."""
    core = piece.strip()
    if not translatable(core):
        return TranslatedText(piece, NO_ENGINE, 0)
    done = translator.translate(
        TranslationRequest(core, job.source, job.target, market=job.market, formality=job.formality)
    )
    lead = piece[: piece.index(core)]
    trail = piece[len(lead) + len(core) :]
    return TranslatedText(f"{lead}{done.text.strip()}{trail}", done.engine, done.characters)
