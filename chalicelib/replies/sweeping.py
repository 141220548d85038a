"""The second reader of open work: what the queues lost, or a translator refused for too long, is started again."""

from dataclasses import dataclass, replace
from datetime import timedelta

from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.events import Actor
from chalicelib.desk.messages import Message
from chalicelib.desk.queries import MessageRef

SYSTEM = Actor("system", "sweep")
AT_ONCE = 100  # messages per kind of work and run
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=5), timedelta(hours=1)
PATIENCE = timedelta(minutes=15)  # then a reply goes out untranslated, and its translation follows when it can


@dataclass(frozen=True, slots=True)
class Swept:
    """How many messages were found waiting and started again; in health both are 0."""

    translate: int
    deliver: int


class Sweeping:
    """The use case behind the sweep schedule."""

    def __init__(self, commits: Commits) -> None:
        self._commits = commits

    def sweep(self) -> Swept:
        """Start overdue work again, each with an event row that the relay carries like any other."""
        return Swept(self._sweep("translate"), self._sweep("deliver"))

    def _sweep(self, work: str) -> int:
        found = self._commits.store.due(work, self._commits.now(), AT_ONCE)
        for ref in found:
            self._again(ref)
        return len(found)

    def _again(self, ref: MessageRef) -> None:
        def decide(loaded: Loaded, commit_id: str) -> Decision[None]:
            before, ticket = loaded.messages.get(ref.message_id), loaded.tickets.get(ref.ticket_id)
            now = self._commits.now()
            if not before or not ticket or not before.due or not before.due_at or before.due_at > now:
                return Decision(None, None)
            draft = TicketDraft(ticket, ticket, SYSTEM, now)
            after = postponed(before, draft)
            changed, events = draft.finish(commit_id)
            pairs = ((ticket, changed),)
            change = Change(commit_id=commit_id, events=events, tickets=pairs, messages=((before, after),))
            return Decision(change, None)

        wanted = Wanted(tickets=(ref.ticket_id,), messages=((ref.ticket_id, ref.message_id),))
        self._commits.run(wanted, decide)


def postponed(message: Message, draft: TicketDraft) -> Message:
    """The message marked as tried once more and due again later, with the event that puts it back on its queue."""
    attempts = max((t.attempts for t in message.translations if t.state == "queued"), default=0) + 1
    wait = min(FIRST_WAIT * 2 ** min(attempts - 1, 10), LONGEST_WAIT)
    work = [message.due] if message.due else []
    is_waiting = message.delivery is not None and message.delivery.state == "queued"
    if is_waiting and message.due == "translate" and draft.now - message.created_at >= PATIENCE:
        work.append("deliver")
    again = tuple(replace(t, attempts=attempts) if t.state == "queued" else t for t in message.translations)
    draft.record("message.updated", {"message_id": message.id, "changed_fields": ["attempts"]}, tuple(work))
    return replace(message, translations=again, due_at=draft.now + wait, revision=message.revision + 1)
