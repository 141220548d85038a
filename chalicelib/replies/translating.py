"""Translates what waits for it: customer messages into the queue's language, replies into the customer's."""

from dataclasses import replace
from datetime import datetime

from chalicelib.desk.commits import Commits
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.events import Actor, Work
from chalicelib.desk.message_steps import Apply, MessageSteps
from chalicelib.desk.messages import Message, Translation
from chalicelib.desk.tickets import Ticket
from chalicelib.desk.writing import WORK_OVERDUE
from chalicelib.languages.jobs import Job, Outcome, Pipeline

SYSTEM = Actor("system", "translate")


class Translating:
    """The use case behind the translate queue."""

    def __init__(self, commits: Commits, pipeline: Pipeline) -> None:
        self._steps = MessageSteps(commits, SYSTEM)
        self._pipeline = pipeline

    def translate(self, ticket_id: str, message_id: str) -> None:
        """Translate every translation of the message that still waits; nothing when none does.

        TranslatorUnavailableError: nothing was changed, try again later. LookupError: no such message.
        """
        ticket, message, known = self._steps.read(ticket_id, message_id)
        for waiting in [t for t in message.translations if t.state == "queued"]:
            outcome = self._pipeline.run(_job(ticket, message, waiting))
            self._steps.take(message, completing(done(waiting, outcome)), known)


def _job(ticket: Ticket, message: Message, waiting: Translation) -> Job:
    return Job(
        text=message.body,
        source=message.language,
        target=waiting.language,
        market=ticket.market,
        brand=ticket.brand,
    )


def completing(translation: Translation) -> Apply:
    """The step that adds a translation, unless another worker was first."""

    def apply(draft: TicketDraft, before: Message) -> Message | None:
        current = before.translation(translation.language)
        if current is None or current.state != "queued":
            return None
        after, work = with_translation(before, translation, draft.now)
        draft.record("translation.completed", facts(after, translation), work)
        return after

    return apply


def done(waiting: Translation, outcome: Outcome) -> Translation:
    """The translation as it came out. A text nobody could translate is kept as the original, and says so."""
    body = outcome.text if outcome.state == "done" else None
    return replace(waiting, state=outcome.state, body=body, engine=outcome.engine, characters=outcome.characters)


def with_translation(message: Message, translation: Translation, now: datetime) -> tuple[Message, tuple[Work, ...]]:
    """The message with its translation; when it was the last one to wait for, a reply goes on to delivery."""
    others = tuple(t for t in message.translations if t.language != translation.language)
    after = replace(message, translations=(*others, translation), revision=message.revision + 1)
    if any(t.state == "queued" for t in after.translations):
        return after, ()
    state = after.delivery.state if after.delivery else None
    if state in ("queued", "sending"):  # one being sent is only watched over: it must not be sent beside the sender
        return replace(after, due="deliver", due_at=now + WORK_OVERDUE), ("deliver",) if state == "queued" else ()
    return replace(after, due=None, due_at=None), ()


def facts(message: Message, translation: Translation) -> dict[str, object]:
    """What `translation.completed` tells."""
    return {
        "message_id": message.id,
        "language": translation.language,
        "engine": translation.engine,
        "state": translation.state,
        "characters": translation.characters,
    }
