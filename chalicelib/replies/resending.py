"""A reply that did not arrive, or of which nobody knows, is sent once more because a person says so."""

from __future__ import annotations

from dataclasses import replace

from chalicelib.desk.changes import Wanted
from chalicelib.desk.commits import Commits
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.editing import visible
from chalicelib.desk.errors import NotFoundError, StateConflictError
from chalicelib.desk.events import Actor
from chalicelib.desk.message_steps import MessageSteps
from chalicelib.desk.messages import Message
from chalicelib.desk.writing import WORK_OVERDUE

AGAIN = ("failed", "unknown")


class Resending:
    """The use case. The event tells who asked for it; a channel that knows the reply's id shows it once."""

    def __init__(self, commits: Commits) -> None:
        self._commits = commits

    def resend(self, ticket_id: str, message_id: str, actor: Actor) -> Message:
        """Queue a reply again; as it stands then. NotFoundError; StateConflictError unless it failed or is unknown.

        One that is queued again already is answered as it is: a second click sends nothing more.
        """
        wanted = Wanted(tickets=(ticket_id,), messages=((ticket_id, message_id),))
        loaded = self._commits.store.load(wanted)
        visible(loaded, ticket_id, actor)
        message = loaded.messages.get(message_id)
        if message is None or message.delivery is None:
            raise NotFoundError()
        if message.delivery.state not in (*AGAIN, "queued"):
            raise StateConflictError(reason="not_allowed", state=message.delivery.state)
        MessageSteps(self._commits, actor).take(message, queue_again, loaded)
        return self._commits.store.load(wanted).messages[message_id]


def queue_again(draft: TicketDraft, before: Message) -> Message | None:
    """The step back to `queued`; None where there is nothing to send again."""
    delivery = before.delivery
    if delivery is None or delivery.state not in AGAIN:
        return None
    waiting = replace(delivery, state="queued", changed_at=draft.now, detail="resent")
    draft.record("message.updated", {"message_id": before.id, "changed_fields": ["delivery"]}, ("deliver",))
    return replace(
        before, delivery=waiting, due="deliver", due_at=draft.now + WORK_OVERDUE, revision=before.revision + 1
    )
