"""One step of the work on a message: read with its ticket, both changed or neither, with the events that tell of it."""

from collections.abc import Callable

from chalicelib.desk.arrivals import Reference
from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.events import Actor
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket

Apply = Callable[[TicketDraft, Message], Message | None]  # the message after the step; None: nothing to do


class MessageSteps:
    """Steps of one worker (`actor`). The ticket is written along because every event takes one of its numbers."""

    def __init__(self, commits: Commits, actor: Actor) -> None:
        self._commits = commits
        self._actor = actor

    def read(self, ticket_id: str, message_id: str) -> tuple[Ticket, Message, Loaded]:
        """The ticket, the message, and both as a first `known` of `take`. LookupError when there is no such message."""
        loaded = self._commits.store.load(_wanted(ticket_id, message_id))
        return loaded.tickets[ticket_id], loaded.messages[message_id], loaded

    def take(
        self, message: Message, apply: Apply, known: Loaded | None = None, references: tuple[str, ...] = ()
    ) -> bool:
        """Take a step on the message as it is now; whether there was one to take.

        `references` are keys that stand for the message from then on.
        """

        def decide(loaded: Loaded, commit_id: str) -> Decision[bool]:
            before, ticket = loaded.messages[message.id], loaded.tickets[message.ticket_id]
            draft = TicketDraft(ticket, ticket, self._commits.act(self._actor))
            after = apply(draft, before)
            if after is None:
                return Decision(None, False)
            changed, events = draft.finish(commit_id)
            pairs = ((before, after),)
            at = self._commits.now()
            change = Change(
                commit_id=commit_id,
                events=events,
                tickets=((ticket, changed),),
                messages=pairs,
                references=tuple(Reference(key, message.ticket_id, at, message.id) for key in references),
            )
            return Decision(change, True)

        done = self._commits.run(_wanted(message.ticket_id, message.id), decide, known=known)
        return bool(done.result)


def _wanted(ticket_id: str, message_id: str) -> Wanted:
    return Wanted(tickets=(ticket_id,), messages=((ticket_id, message_id),))
