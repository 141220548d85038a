"""What is asked of translation, and what comes of it."""

from dataclasses import dataclass
from typing import Literal, Protocol

Formality = Literal["formal", "informal"]
NO_ENGINE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A text of any length to translate from `source` into `target` (BCP 47).

    `market` and `brand` of the ticket choose budget and glossary; `formality` is how the reader is spoken to.
    """

    text: str
    source: str
    target: str
    market: str | None = None
    brand: str | None = None
    formality: Formality | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What to show. `state` "done": `text` is in the target language; "original": it is the text as given.

    `intact` is False when a translation was made and thrown away: something protected did not come back.
    `characters` were charged for either way, `remembered` ones came from the memory. `engine` is "none" when no machine
    was needed or none could, "editor" for what a person wrote; several are joined ("amazon+editor"). `glossary` names
    the versions whose terms were met ("gls_fr@3+gls_names@1").
    """

    text: str
    engine: str
    state: Literal["done", "original"]
    characters: int
    intact: bool
    remembered: int = 0
    glossary: str | None = None


class Pipeline(Protocol):
    """The whole way of a text: protect, remember, glossary, formality, provider, restore, verify."""

    def run(self, job: Job) -> Outcome:
        """Translate. TranslatorUnavailableError: try the whole text again; what was paid for is remembered."""
