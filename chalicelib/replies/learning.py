"""What the desk learns from editors: the memory what they approved, candidates for terms what they changed."""

from collections.abc import Sequence
from typing import Protocol

from chalicelib.desk.messages import Message, Translation
from chalicelib.desk.tickets import Ticket
from chalicelib.languages.jobs import Job
from chalicelib.languages.tags import base
from chalicelib.languages.term_candidates import Replacement, TermCandidate, candidates, replacements
from chalicelib.replies.reviewing import Reviewing


class EditMemory(Protocol):
    """The translation memory, as far as it takes what people wrote."""

    def remember_edit(self, job: Job, edited: str) -> int:
        """Keep an approved translation; how many sentences were kept. A repeat changes nothing."""


class TermEvidence(Protocol):
    """What editors replaced, kept for 90 days."""

    def add(self, source: str, target: str, message_id: str, replaced: Sequence[Replacement]) -> None:
        """Keep what was replaced in a message's translation; a repeat changes nothing. What fails is logged."""

    def of(self, source: str, target: str) -> Sequence[tuple[str, Replacement]]:
        """(message id, replacement) of a pair of languages, the newest 1,000 messages at most."""


class Learning:
    """Learns. All of it may be repeated; what a crash loses is asked of the next editor again."""

    def __init__(self, reviewing: Reviewing, memory: EditMemory, evidence: TermEvidence) -> None:
        self._reviewing = reviewing
        self._memory = memory
        self._evidence = evidence

    def learn(self, ticket: Ticket, message: Message, translation: Translation) -> None:
        """Remember an approved translation."""
        if translation.body is not None:
            self._memory.remember_edit(self._reviewing.job(ticket, message, translation.language), translation.body)

    def compare(self, message: Message, before: Translation, body: str | None) -> None:
        """Keep what an edit replaced in a translation, as evidence for terms."""
        replaced = replacements(message.body, before.body or "", body) if body is not None else ()
        if replaced:
            self._evidence.add(base(message.language), base(before.language), message.id, replaced)

    def candidates(self, source: str, target: str) -> Sequence[TermCandidate]:
        """Terms that editors' changes speak for, for a supervisor to put into a glossary or not."""
        return candidates(self._evidence.of(base(source), base(target)))
