"""What was translated once: sentences by what they are, never paid for twice."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from chalicelib.languages.jobs import Formality, Job
from chalicelib.languages.segments import Segment

MAX_REMEMBERED = 1_000  # characters of a sentence; a longer one hardly ever comes again
EDITOR = "editor"  # the engine of what a person wrote

Origin = Literal["machine", "edited"]


@dataclass(frozen=True, slots=True)
class Remembered:
    """A translated sentence, with its signs, as the `engine` answered: it may lack one, and then serves nobody."""

    text: str
    engine: str
    origin: Origin = "machine"


class TranslationMemory(Protocol):
    """Translated sentences by `memory_key`. What it cannot read or write costs money, never a message: no errors."""

    def get(self, keys: Collection[str]) -> Mapping[str, Remembered]:
        """Those that are known."""

    def put(self, entries: Mapping[str, Remembered]) -> None:
        """Keep them. The work of a machine never takes the place of a person's; otherwise the later one stays."""


def memory_key(segment: Segment, job: Job, formality: Formality | None) -> str:
    """SHA-256 of all that the translation of a sentence depends on.

    That is its text with signs, both languages, the versions of glossaries whose terms are in it, and the `formality`
    that the provider was really asked for. Values behind the signs are no part of it.
    """
    parts = [segment.core, job.source, job.target, "+".join(segment.glossaries), formality or ""]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def may_be_remembered(segment: Segment) -> bool:
    """Whether a sentence is short enough to come again."""
    return len(segment.core) <= MAX_REMEMBERED
