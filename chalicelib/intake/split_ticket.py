"""Split: chosen messages of a ticket become a new ticket of the same customer. Copies, so that no id ever moves.

The old thread stays as it was; a copy says where it came from (`Message.origin`) and names the same attachments.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from chalicelib.desk.catching_up import LateError, catch_up
from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commands import refuse_closed
from chalicelib.desk.commits import Commits, Decision
from chalicelib.desk.drafts import Act, TicketDraft
from chalicelib.desk.editing import Edited, Target, check_version, visible
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.messages import Message, Origin
from chalicelib.desk.tickets import MAX_LINKS, Link, Ticket
from chalicelib.desk.times import iso
from chalicelib.intake.opening_facts import created_facts, subject_from

# One transaction holds a hundred rows: two tickets, the copies, and what either ticket has to tell. One that starts in
# the past may at once have some sixty warnings and breaches, so the old one may be late by a few only.
MAX_SPLIT = 20
MOST_LATE = 8
IDS = "/split/message_ids"
COPIED = (
    "requester_id", "channel", "brand", "region", "market", "sales_platform", "store", "category", "urgency",
    "complexity", "desired_outcome", "tier", "external_id", "order_id", "queue_id", "language", "triage",
    "custom_fields", "conversation",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitTicket:
    """Which messages of the target become a ticket of their own.

    `inherit_start`: its clocks run from the moment its first message was written, else from now.
    """

    target: Target
    message_ids: tuple[str, ...]
    subject: str | None = None
    inherit_start: bool = False


@dataclass(frozen=True, slots=True)
class _NewIds:
    ticket: str
    messages: tuple[str, ...]
    number: int


class _ElsewhereError(Exception):
    """Some messages of the thread lie in tickets that were merged into this one."""

    def __init__(self, ticket: Ticket) -> None:
        super().__init__(ticket.id)
        self.ticket = ticket


class Splitting:
    """Splits tickets."""

    def __init__(self, commits: Commits, next_number: Callable[[], int]) -> None:
        self._commits = commits
        self._next_number = next_number

    def split(self, command: SplitTicket) -> Edited:
        """Split; answers the new ticket.

        InvalidValueError: an unknown message, one on its way to the customer or taken back, one twice, too many, or no
        words of the customer to begin with. NotFoundError, InvalidTransitionError, version errors, InFlightError.
        """
        if len(set(command.message_ids)) < len(command.message_ids):
            raise InvalidValueError(IDS, "repeated")
        if len(command.message_ids) > MAX_SPLIT:
            raise InvalidValueError(IDS, "too_many", limit=MAX_SPLIT)
        new_id = self._commits.new_id
        ids = _NewIds(new_id("tkt"), tuple(new_id("msg") for _ in command.message_ids), self._next_number())
        refs = tuple((command.target.ticket_id, id_) for id_ in command.message_ids)
        try:
            return self._run(command, ids, refs)
        except _ElsewhereError as elsewhere:
            return self._run(command, ids, self._refs(elsewhere.ticket, command.message_ids))

    def _run(self, command: SplitTicket, ids: _NewIds, refs: tuple[tuple[str, str], ...]) -> Edited:
        target = command.target

        def decide(loaded: Loaded, commit_id: str) -> Decision[Ticket]:
            before = visible(loaded, target.ticket_id, target.actor)
            check_version(before, target)
            is_whole = {ticket_id for ticket_id, _ in refs} != {before.id}
            if before.merged_ids and not is_whole and any(id_ not in loaded.messages for _, id_ in refs):
                raise _ElsewhereError(before)
            return _Split(command, ids, self._commits.act(target.actor)).decision(before, loaded, commit_id)

        wanted = Wanted(tickets=(target.ticket_id,), messages=refs)
        try:
            done = self._commits.run(wanted, decide, target.replay)
        except LateError as late:
            catch_up(self._commits, late)
            done = self._commits.run(wanted, decide, target.replay)
        if done.result:
            return Edited(done.result)
        made = done.replayed.resource_id if done.replayed else ""
        loaded = self._commits.store.load(Wanted(tickets=(made,)))
        return Edited(visible(loaded, made, target.actor), is_replay=True)

    def _refs(self, ticket: Ticket, message_ids: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """Where the messages lie: one read for each ticket of the thread, until all are found."""
        found: dict[str, str] = {}
        for ticket_id in (ticket.id, *ticket.merged_ids):
            missing = [id_ for id_ in message_ids if id_ not in found]
            loaded = self._commits.store.load(Wanted(messages=tuple((ticket_id, id_) for id_ in missing)))
            found |= dict.fromkeys(loaded.messages, ticket_id)
        absent = [place for place, id_ in enumerate(message_ids) if id_ not in found]
        if absent:
            raise InvalidValueError(f"{IDS}/{absent[0]}", "not_found")
        return tuple((found[id_], id_) for id_ in message_ids)


class _Split:
    """One decision to split a ticket: pure, from what was read."""

    def __init__(self, command: SplitTicket, ids: _NewIds, act: Act) -> None:
        self._command = command
        self._ids = ids
        self._act = act

    def decision(self, before: Ticket, loaded: Loaded, commit_id: str) -> Decision[Ticket]:
        """Both tickets with their links and events, and the copies, in one change."""
        old = TicketDraft(before, before, self._act)
        if len(old.recorded) > MOST_LATE:
            raise LateError([before.id])
        refuse_closed(old.ticket, "split")
        originals = self._originals(loaded)
        copies = tuple(self._copy(*pair) for pair in zip(self._ids.messages, originals, strict=True))
        new = self._new(old.ticket, copies)
        links = tuple(link for link in old.ticket.links if link.ticket_id != new.ticket.id)
        if len(links) >= MAX_LINKS:
            raise InvalidValueError("/split", "too_many", limit=MAX_LINKS)
        old.set(links=(*links, Link(new.ticket.id)))
        told = {"into": new.ticket.id, "message_ids": [one.id for one in originals]}
        old.record("ticket.split", {**told, "inherit_start": self._command.inherit_start})
        made, new_events = new.finish(commit_id)
        left, old_events = old.finish(commit_id)
        change = Change(
            commit_id=commit_id,
            events=new_events + old_events,
            tickets=((None, made), (before, left)),
            messages=tuple((None, copy) for copy in copies),
        )
        return Decision(change, made, made.id, 201)

    def _originals(self, loaded: Loaded) -> tuple[Message, ...]:
        for place, id_ in enumerate(self._command.message_ids):
            message = loaded.messages.get(id_)
            if message is None:
                raise InvalidValueError(f"{IDS}/{place}", "not_found")
            is_on_its_way = message.delivery is not None and message.delivery.state in ("queued", "sending")
            if is_on_its_way or message.withdrawn_at:
                raise InvalidValueError(f"{IDS}/{place}", "not_allowed")
        originals = sorted(loaded.messages.values(), key=lambda message: message.id)
        first = originals[0]
        if first.author.kind != "customer" or not first.public or first.automatic:
            place = self._command.message_ids.index(first.id)
            raise InvalidValueError(f"{IDS}/{place}", "not_allowed")
        return tuple(originals)

    def _copy(self, id_: str, original: Message) -> Message:
        """What was said, as a message of the new ticket: only an open translation is still to be done for it."""
        origin = Origin(original.ticket_id, original.id)
        copy = replace(original, id=id_, ticket_id=self._ids.ticket, origin=origin, revision=0, replaces_id=None)
        if original.due == "translate":
            return copy  # the sweep finds it when it is due, like one whose announcement was lost
        return replace(copy, due=None, due_at=None, waits_until=None)

    def _new(self, old: Ticket, copies: tuple[Message, ...]) -> TicketDraft:
        first, at = copies[0], max(self._act.at, old.last_event_at or self._act.at)
        started_at = first.created_at if self._command.inherit_start else None
        ticket = Ticket(
            id=self._ids.ticket,
            number=self._ids.number,
            subject=self._command.subject or subject_from(first.body),
            created_at=at,
            updated_at=at,
            received_at=started_at or at,
            links=(Link(old.id),),
            opened_by=self._act.actor.id,
            **{name: getattr(old, name) for name in COPIED},
        )
        draft = TicketDraft(None, ticket, self._act)
        since = {"started_at": iso(started_at) if started_at else None}
        draft.record("ticket.created", {**created_facts(ticket, first, None), **since})
        named = [{"id": copy.id, "origin_id": copy.origin.message_id} for copy in copies if copy.origin]
        told = {"from": old.id, "copies": named, "inherit_start": self._command.inherit_start}
        draft.record("ticket.split", {**told, **since})
        return draft
