"""The whole way of a text from one language into another.

Protect and glossary (both become signs), memory, formality, provider, restore and verify. docs/languages.md says why.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from chalicelib.languages.asking import Asking
from chalicelib.languages.jobs import NO_ENGINE, Formality, Job, Outcome
from chalicelib.languages.memory import EDITOR, Remembered, TranslationMemory, may_be_remembered, memory_key
from chalicelib.languages.memory_edits import edited_sentences
from chalicelib.languages.protect import restore
from chalicelib.languages.segments import Segment, segments, whole
from chalicelib.languages.signs import Signed, Terms, sign_text
from chalicelib.languages.tags import UNKNOWN, base, same_language
from chalicelib.languages.translate import TranslationRefusedError, Translator

Known = Mapping[str, Remembered]


class Glossary(Protocol):
    """Terms of the company."""

    def terms(self, job: Job) -> Terms:
        """The terms that hold for this text."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A translator, and the formality it really applies for a target language when one is wished."""

    translator: Translator
    applied: Callable[[str, Formality | None], Formality | None]


class TranslationPipeline:
    """Pipeline over one engine, with a memory and the company's glossaries."""

    def __init__(self, engine: Engine, memory: TranslationMemory, glossary: Glossary) -> None:
        self._engine = engine
        self._memory = memory
        self._glossary = glossary

    def run(self, job: Job) -> Outcome:
        """See Pipeline. What was paid for before a TranslatorUnavailableError is remembered and not paid for again."""
        if same_language(job.source, job.target):
            return Outcome(job.text, NO_ENGINE, "done", 0, intact=True)
        task = self._task(job)
        if task.wanted and UNKNOWN in (base(job.source), base(job.target)):
            return Outcome(job.text, NO_ENGINE, "original", 0, intact=True)
        known = dict(self._memory.get(task.memorable())) if task.wanted else {}
        if task.key(task.whole) in known:
            return task.outcome(known, [task.whole], frozenset(), 0)
        missing = {task.key(part): part for part in task.wanted if task.key(part) not in known}
        asking = Asking(self._engine.translator, job, task.formality)
        try:
            self._learn(asking.answers(tuple(missing.values())), task, known)
        except TranslationRefusedError:
            engine = task.engines(known, missing) or NO_ENGINE
            return Outcome(job.text, engine, "original", asking.characters, intact=True)
        return task.outcome(known, task.parts, missing.keys(), asking.characters)

    def remember_edit(self, job: Job, edited: str) -> int:
        """Learn what a person made of the translation of `job`; how many sentences were kept.

        Sentence by sentence when both texts have as many, else as a whole. From now on they are used as they are, and
        no machine's work takes their place.
        """
        task = self._task(job)
        pairs = [(part, text) for part, text in edited_sentences(task.signed, edited) if may_be_remembered(part)]
        self._memory.put({task.key(part): Remembered(text, EDITOR, "edited") for part, text in pairs})
        return len(pairs)

    def _task(self, job: Job) -> "_Task":
        signed = sign_text(job.text, self._glossary.terms(job))
        return _Task(job, self._engine.applied(job.target, job.formality), signed)

    def _learn(
        self, answers: Iterable[Sequence[tuple[Segment, Remembered]]], task: "_Task", known: dict[str, Remembered]
    ) -> None:
        """Remember call by call: whatever happens next, this has been paid for."""
        for answered in answers:
            known |= {task.key(part): remembered for part, remembered in answered}
            kept = {task.key(part): remembered for part, remembered in answered if may_be_remembered(part)}
            if kept:
                self._memory.put(kept)


class _Task:
    """A job taken apart."""

    def __init__(self, job: Job, formality: Formality | None, signed: Signed) -> None:
        self.job = job
        self.formality = formality
        self.signed = signed
        self.parts = segments(signed)
        self.wanted = [part for part in self.parts if part.needs_translation]
        self.whole = whole(signed)
        self._keys: dict[Segment, str] = {}

    def key(self, part: Segment) -> str:
        """The part's key in the memory."""
        if part not in self._keys:
            self._keys[part] = memory_key(part, self.job, self.formality)
        return self._keys[part]

    def memorable(self) -> list[str]:
        """Keys to look up: of the sentences, and of the whole, under which an editor's version may lie."""
        among = self.wanted if len(self.wanted) < 2 else [*self.wanted, self.whole]
        return list(dict.fromkeys(self.key(part) for part in among if may_be_remembered(part)))

    def engines(self, known: Known, keys: Iterable[str]) -> str:
        """Names of all engines that answered these, joined."""
        return "+".join(sorted({known[key].engine for key in keys if key in known}))

    def outcome(self, known: Known, parts: Sequence[Segment], paid: Collection[str], characters: int) -> Outcome:
        """The parts put together, or the original when something did not come back."""
        texts = [self._restored(part, known) for part in parts]
        wanted = [part for part in parts if part.needs_translation]
        engine = self.engines(known, map(self.key, wanted)) or NO_ENGINE
        if any(text is None for text in texts):
            return Outcome(self.job.text, engine, "original", characters, intact=False)
        bought = {self.key(part): len(part.core) for part in wanted if self.key(part) in paid}
        remembered = sum(len(part.core) for part in wanted) - sum(bought.values())
        glossary = "+".join(self.whole.glossaries) or None
        text = "".join(text for text in texts if text)
        return Outcome(text, engine, "done", characters, True, remembered, glossary)

    def _restored(self, part: Segment, known: Known) -> str | None:
        core = known[self.key(part)].text if part.needs_translation else part.core
        restored = restore(core, tuple(token.shown for token in part.tokens))
        if not restored.intact or (part.core and not core.strip()):
            return None
        return f"{part.lead}{restored.text}{part.trail}"
