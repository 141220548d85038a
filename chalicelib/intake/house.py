"""What a desk goes by when somebody writes to it: read once a minute, handed to every decision."""

from collections.abc import Mapping
from dataclasses import dataclass
from re import Pattern

from chalicelib.desk.custom_fields import FieldRules
from chalicelib.intake.triage import TriageTable
from chalicelib.languages.detect import LanguageScorer
from chalicelib.markets.culture_desk import CultureDesk
from chalicelib.people.queues import Queue

NO_RULES = FieldRules()


@dataclass(frozen=True, slots=True)
class House:
    """The rules of the house now: triage table, queues by id, the desk's own language, language models, culture check.

    `order_numbers` finds the shop's order numbers; None where nobody said what they look like.
    `custom_fields` says what may be said in fields of the company's own.
    """

    table: TriageTable
    queues: Mapping[str, Queue]
    desk_language: str
    scorer: LanguageScorer
    culture: CultureDesk
    order_numbers: Pattern[str] | None = None
    custom_fields: FieldRules = NO_RULES

    def working_language(self, queue_id: str | None) -> str:
        """What agents of this queue read; the desk's language where the queue is unknown."""
        queue = self.queues.get(queue_id or "")
        return queue.working_language if queue else self.desk_language
