"""The one way a ticket is edited: read it, check the version the caller saw, apply a command, write."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision, Replay
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.errors import NotFoundError, PreconditionFailedError, VersionConflictError
from chalicelib.desk.events import Actor
from chalicelib.desk.tickets import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Which ticket, by whom, and which version the caller saw: `if_match` (header) or `version` (body)."""

    ticket_id: str
    actor: Actor
    if_match: int | None = None
    version: int | None = None
    replay: Replay | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """The ticket after an edit; `is_replay` when the idempotency key had already done it."""

    ticket: Ticket
    is_replay: bool = False


class Edit(Protocol):
    """A command on one ticket: pure, may be applied again to a newer ticket after a conflict."""

    def wanted(self) -> Wanted:
        """What else it must read."""

    def apply(self, draft: TicketDraft, loaded: Loaded) -> None:
        """Change the draft. DeskError subclasses refuse."""


def check_version(ticket: Ticket, target: Target) -> None:
    """PreconditionFailedError (412) for If-Match, VersionConflictError (409) for a body version, when outdated."""
    if target.if_match is not None and target.if_match != ticket.version:
        raise PreconditionFailedError(version=ticket.version)
    if target.version is not None and target.version != ticket.version:
        raise VersionConflictError("/ticket/version", reason="outdated", version=ticket.version)


def may_see(actor: Actor, ticket: Ticket) -> bool:
    """Customers see their own tickets only; staff and integrations see all."""
    return actor.kind != "customer" or ticket.requester_id in (actor.id, *actor.former_ids)


def visible(loaded: Loaded, ticket_id: str, actor: Actor) -> Ticket:
    """The ticket, or NotFoundError: the same for one that does not exist and one that is somebody else's."""
    ticket = loaded.tickets.get(ticket_id)
    if ticket is None or not may_see(actor, ticket):
        raise NotFoundError()
    return ticket


class TicketEditing:
    """Runs edits. Nothing is written when a command changes nothing."""

    def __init__(self, commits: Commits) -> None:
        self._commits = commits

    def run(self, target: Target, edit: Edit) -> Edited:
        """Apply `edit` in one read and one transaction. NotFoundError, DeskError of the edit, InFlightError."""
        done = self._commits.run(joined(edit.wanted(), target.ticket_id), self._decide(target, edit), target.replay)
        if done.replayed:
            return Edited(self.read(target.ticket_id, target.actor), is_replay=True)
        return Edited(done.result or self.read(target.ticket_id, target.actor))

    def read(self, ticket_id: str, actor: Actor) -> Ticket:
        """The ticket as it is now. NotFoundError."""
        return visible(self._commits.store.load(Wanted(tickets=(ticket_id,))), ticket_id, actor)

    def _decide(self, target: Target, edit: Edit) -> Callable[[Loaded, str], Decision[Ticket]]:
        def decide(loaded: Loaded, commit_id: str) -> Decision[Ticket]:
            before = visible(loaded, target.ticket_id, target.actor)
            check_version(before, target)
            draft = TicketDraft(before, before, self._commits.act(target.actor))
            edit.apply(draft, loaded)
            ticket, events = draft.finish(commit_id)
            if not events:
                return Decision(None, before)
            change = Change(commit_id=commit_id, events=events, tickets=((before, ticket),))
            return Decision(change, ticket, ticket.id)

        return decide


def joined(wanted: Wanted, ticket_id: str) -> Wanted:
    """`wanted` and the ticket itself."""
    return Wanted(tickets=(ticket_id, *wanted.tickets), customers=wanted.customers, agents=wanted.agents)
