"""A ticket whose timers are far behind tells what is past in a change of its own, before a large change of it.

One transaction holds a hundred rows, and a ticket nobody has looked at for days may have some sixty things to tell.
"""

from collections.abc import Iterable

from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision
from chalicelib.desk.drafts import CLOCK, TicketDraft


class LateError(Exception):
    """Some tickets have too much to catch up with for one change."""

    def __init__(self, ticket_ids: Iterable[str]) -> None:
        super().__init__("late")
        self.ticket_ids = tuple(ticket_ids)


def catch_up(commits: Commits, late: LateError) -> None:
    """Write down what late timers would have by now: a caller who saw a ticket before that may be outdated."""
    for ticket_id in late.ticket_ids:
        _catch_up(commits, ticket_id)


def _catch_up(commits: Commits, ticket_id: str) -> None:
    def decide(loaded: Loaded, commit_id: str) -> Decision[None]:
        before = loaded.tickets[ticket_id]
        after, events = TicketDraft(before, before, commits.act(CLOCK)).finish(commit_id)
        change = Change(commit_id=commit_id, events=events, tickets=((before, after),))
        return Decision(change if events else None, None)

    commits.run(Wanted(tickets=(ticket_id,)), decide)
