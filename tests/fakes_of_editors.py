"""A reply on the core desk made to wait for a human editor, and let go again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.message_steps import MessageSteps
from chalicelib.desk.messages import Message, Translation
from chalicelib.replies.editing_translations import EditTranslation
from chalicelib.replies.translating import SYSTEM, completing
from tests.builders import AGENT, CoreDesk


def ask_editors(desk: CoreDesk, ticket_id: str, message_id: str) -> None:
    """The reply's translation comes out so badly that it waits for an editor."""
    made = Translation("fr", "done", "Salut", "machine", 5, review="draft", quality=10)

    def apply(draft: TicketDraft, before: Message) -> Message | None:
        waiting = replace(before, translations=(Translation("fr", "queued"),))
        return completing(made, holds=True)(draft, waiting)

    steps = MessageSteps(desk.commits, SYSTEM)
    steps.take(steps.read(ticket_id, message_id)[1], apply)


def let_go(desk: CoreDesk, ticket_id: str, message_id: str, state: Any = "approved") -> None:
    """An editor decides; what is only edited goes on waiting."""
    names = {"ticket_id": ticket_id, "message_id": message_id, "language": "fr", "actor": AGENT}
    body = "Bonjour" if state == "edited" else None
    desk.editing_translations.edit(EditTranslation(state=state, body=body, **names))  # type: ignore[arg-type]
