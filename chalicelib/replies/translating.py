"""Translates what waits for it: customer messages into the queue's language, replies into the customer's."""

from dataclasses import replace
from datetime import datetime

from chalicelib.desk.commits import Commits
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.events import Actor, Work
from chalicelib.desk.message_steps import Apply, MessageSteps
from chalicelib.desk.messages import Message, Translation
from chalicelib.desk.writing import WORK_OVERDUE
from chalicelib.languages.jobs import Pipeline
from chalicelib.markets.culture_desk import CultureDesk
from chalicelib.replies.checking import suited
from chalicelib.replies.reviewing import Reviewing

SYSTEM = Actor("system", "translate")


class Translating:
    """The use case behind the translate queue."""

    def __init__(self, commits: Commits, pipeline: Pipeline, reviewing: Reviewing, culture: CultureDesk) -> None:
        self._steps = MessageSteps(commits, SYSTEM)
        self._pipeline = pipeline
        self._reviewing = reviewing
        self._culture = culture

    def translate(self, ticket_id: str, message_id: str) -> None:
        """Translate every translation of the message that still waits; nothing when none does.

        TranslatorUnavailableError: nothing was changed, try again later. LookupError: no such message.
        """
        ticket, message, known = self._steps.read(ticket_id, message_id)
        for waiting in [t for t in message.translations if t.state == "queued"]:
            job = self._reviewing.job(ticket, message, waiting.language)
            reviewed = self._reviewing.reviewed(waiting, job, self._pipeline.run(job), self._pipeline)
            if message.delivery:
                reviewed = suited(reviewed, message, ticket, self._culture)
            self._steps.take(message, completing(reviewed.translation, reviewed.holds), known)


def completing(translation: Translation, holds: bool = False) -> Apply:
    """The step that adds a translation, unless another worker was first; a reply that `holds` goes to the editors.

    Only one that is still here: what has set out in the original is not to be let go a second time.
    """

    def apply(draft: TicketDraft, before: Message) -> Message | None:
        current = before.translation(translation.language)
        if current is None or current.state != "queued":
            return None
        after, work = with_translation(before, translation, draft.now)
        is_held = holds and after.delivery is not None and after.delivery.state == "queued"
        draft.record("translation.completed", facts(after, translation), () if is_held else work)
        if not is_held:
            return after
        draft.record("translation.review_requested", requested(after, translation))
        return after if after.due == "translate" else replace(after, due="review", due_at=draft.now)

    return apply


def with_translation(message: Message, translation: Translation, now: datetime) -> tuple[Message, tuple[Work, ...]]:
    """The message with its translation; when it was the last one to wait for, a reply goes on to delivery."""
    others = tuple(t for t in message.translations if t.language != translation.language)
    after = replace(message, translations=(*others, translation), revision=message.revision + 1)
    return (after, ()) if any(t.state == "queued" for t in after.translations) else sent_on(after, now)


def sent_on(message: Message, now: datetime) -> tuple[Message, tuple[Work, ...]]:
    """The message with nothing left to wait for, and the work this leads to."""
    state = message.delivery.state if message.delivery else None
    if state in ("queued", "sending"):  # one being sent is only watched over: it must not be sent beside the sender
        return replace(message, due="deliver", due_at=now + WORK_OVERDUE), ("deliver",) if state == "queued" else ()
    return replace(message, due=None, due_at=None), ()


def facts(message: Message, translation: Translation) -> dict[str, object]:
    """What `translation.completed` tells."""
    return {
        "message_id": message.id,
        "language": translation.language,
        "engine": translation.engine,
        "state": translation.state,
        "characters": translation.characters,
        "review": translation.review,
        "quality": translation.quality,
        "signals": list(translation.signals) or None,
    }


def requested(message: Message, translation: Translation) -> dict[str, object]:
    """What `translation.review_requested` tells."""
    return {
        "message_id": message.id,
        "language": translation.language,
        "quality": translation.quality,
        "signals": list(translation.signals),
    }
