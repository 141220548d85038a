"""Merge and unmerge: pointers move, messages stay where they were written (architecture decision 6)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from chalicelib.desk.catching_up import LateError, catch_up
from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.editing import Edited, Target, check_version, visible
from chalicelib.desk.errors import InvalidTransitionError, InvalidValueError
from chalicelib.desk.one_person import is_same
from chalicelib.desk.tickets import MAX_MERGED, Ticket
from chalicelib.desk.times import iso

# Two tickets that nobody has looked at for days may each have some sixty things to tell first (sla/ticket_clocks.py),
# and one transaction holds a hundred rows: with more than this many, a ticket tells them in a change of its own.
MOST_LATE = 40


@dataclass(frozen=True, slots=True)
class _Pair:
    source: TicketDraft
    target: TicketDraft


class Merging:
    """Merges a ticket into another of the same customer, and takes it back."""

    def __init__(self, commits: Commits) -> None:
        self._commits = commits

    def merge(self, target: Target, source_id: str) -> Edited:
        """Merge `source_id` into the target; answers the surviving ticket.

        InvalidValueError: unknown or same ticket, another customer's, or more than 20 merged; NotFoundError.
        """

        wanted = Wanted(tickets=(target.ticket_id, source_id))

        def decide(loaded: Loaded, commit_id: str) -> Decision[Ticket]:
            pair = self._pair(loaded, target, source_id, "/source_id")
            source, into = pair.source.ticket, pair.target.ticket
            if source.merged_into == into.id:
                return Decision(None, into)
            if not is_same(loaded, source.requester_id, into.requester_id, wanted):
                raise InvalidValueError("/source_id", "other_requester")
            if into.status in ("merged", "archived", "spam"):
                raise InvalidTransitionError(status=into.status, command="merge")
            merged_ids = (*into.merged_ids, source.id, *source.merged_ids)
            if len(merged_ids) > MAX_MERGED:
                raise InvalidValueError("/source_id", "too_many", limit=MAX_MERGED)
            since = pair.source.unanswered_since()
            pair.source.apply("merge", "merged", merged_into=into.id, status_before=source.status)
            # Kept where the move took them away, for the day the merge is undone.
            pair.source.set(stage=source.stage, snoozed_until=source.snoozed_until)
            pair.source.record("ticket.merged", {"into": into.id})
            pair.target.set(merged_ids=merged_ids)
            told = {"merged_id": source.id, "unanswered_since": iso(since) if since else None}
            pair.target.record("ticket.merged", told)
            return self._decision(pair, commit_id)

        return self._run(target, source_id, decide)

    def unmerge(self, target: Target, source_id: str) -> Edited:
        """Take `source_id` out again: it goes back to the status it had. Answers the ticket it was merged into."""

        def decide(loaded: Loaded, commit_id: str) -> Decision[Ticket]:
            pair = self._pair(loaded, target, source_id, "/source_id")
            source, into = pair.source.ticket, pair.target.ticket
            if source.merged_into != into.id or source.status != "merged":
                raise InvalidValueError("/source_id", "not_merged")
            if into.status == "merged":  # its messages are read in a third ticket: that one comes out first
                raise InvalidTransitionError(status=into.status, command="unmerge")
            back = source.status_before or "open"
            pair.source.set(status=back, merged_into=None, status_before=None)
            data = {"from": "merged", "to": back, "stage": source.stage, "reason": "unmerged"}
            pair.source.record("ticket.status_changed", data)
            pair.source.record("ticket.unmerged", {"from": into.id})
            gone = {source.id, *source.merged_ids}
            pair.target.set(merged_ids=tuple(id_ for id_ in into.merged_ids if id_ not in gone))
            pair.target.record("ticket.unmerged", {"unmerged_id": source.id})
            return self._decision(pair, commit_id)

        return self._run(target, source_id, decide)

    def _run(self, target: Target, source_id: str, decide: Callable[[Loaded, str], Decision[Ticket]]) -> Edited:
        wanted = Wanted(tickets=(target.ticket_id, source_id))
        try:
            done = self._commits.run(wanted, decide, target.replay)
        except LateError as late:
            catch_up(self._commits, late)
            done = self._commits.run(wanted, decide, target.replay)
        if done.result:
            return Edited(done.result)
        loaded = self._commits.store.load(Wanted(tickets=(target.ticket_id,)))
        return Edited(visible(loaded, target.ticket_id, target.actor), is_replay=True)

    def _pair(self, loaded: Loaded, target: Target, source_id: str, pointer: str) -> _Pair:
        into = visible(loaded, target.ticket_id, target.actor)
        check_version(into, target)
        source = loaded.tickets.get(source_id)
        if source is None or source.id == into.id:
            raise InvalidValueError(pointer, "unknown_ticket")
        act = self._commits.act(target.actor)
        pair = _Pair(TicketDraft(source, source, act), TicketDraft(into, into, act))
        late = [draft.ticket.id for draft in (pair.source, pair.target) if len(draft.recorded) > MOST_LATE]
        if late:
            raise LateError(late)
        return pair

    @staticmethod
    def _decision(pair: _Pair, commit_id: str) -> Decision[Ticket]:
        source, source_events = pair.source.finish(commit_id)
        into, into_events = pair.target.finish(commit_id)
        tickets = ((pair.source.before, source), (pair.target.before, into))
        change = Change(commit_id=commit_id, events=into_events + source_events, tickets=tickets)
        return Decision(change, into, into.id)


def merged_threads(ticket: Ticket) -> Iterable[str]:
    """The tickets whose messages belong to this ticket's thread, itself first."""
    return (ticket.id, *ticket.merged_ids)
