"""Messages wait for a budget until it renews. When somebody raises its ceiling, they are started again at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from chalicelib.desk.commits import Commits
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.events import Actor
from chalicelib.desk.message_steps import MessageSteps
from chalicelib.desk.messages import Message
from chalicelib.desk.queries import MessageRef
from chalicelib.desk.writing import WORK_OVERDUE
from chalicelib.languages.budgets import NO_MARKET, TOTAL, Budget, CeilingOf, Spent, account
from chalicelib.telemetry import log_failure

SYSTEM = Actor("system", "sweep")
DATES = (timedelta(days=-1), timedelta(0), timedelta(days=1))  # what a calendar on some wall may show now


class ReopeningBudgets:
    """The part of the sweep that looks for raised ceilings: three small queries when nothing was refused."""

    def __init__(self, commits: Commits, budget: Budget, ceilings: CeilingOf) -> None:
        self._commits = commits
        self._steps = MessageSteps(commits, SYSTEM)
        self._budget = budget
        self._ceilings = ceilings

    def reopen(self) -> int:
        """Start again what waits for a ceiling that is higher now than when it refused; how many messages."""
        started = 0
        for spent in self._raised():
            started += sum([self._again(ref, spent.market) for ref in self._waiting()])
            self._budget.reopen(spent)  # last: whoever is interrupted begins anew
        return started

    def _raised(self) -> list[Spent]:
        now = self._commits.now()
        counters = [spent for step in DATES for spent in self._budget.day((now + step).date().isoformat())]
        return [spent for spent in counters if spent.refused_under and self._is_raised(spent)]

    def _is_raised(self, spent: Spent) -> bool:
        current = account(spent.market, self._ceilings(spent.market), self._commits.now())
        under = spent.refused_under
        return under is not None and current.day == spent.day and current.most.exceeds(under)

    def _waiting(self) -> Iterator[MessageRef]:
        since, position = self._commits.now(), None
        while True:
            page = self._commits.store.later("translate", since, position)
            yield from page.items
            if (position := page.next) is None:
                return

    def _again(self, ref: MessageRef, market: str) -> bool:
        try:
            ticket, message, known = self._steps.read(ref.ticket_id, ref.message_id)
            is_theirs = market in (TOTAL, ticket.market or NO_MARKET)
            return is_theirs and self._steps.take(message, started, known)
        except LookupError:
            return False  # the index still names what the desk no longer has
        except Exception as error:
            log_failure(error)  # it starts when the budget renews, and must not hold up the others
            return False


def started(draft: TicketDraft, before: Message) -> Message | None:
    """The step that starts a waiting translation at once; None when it waits for no budget by now."""
    if before.due != "translate" or before.waits_until is None:
        return None
    draft.record("message.updated", {"message_id": before.id, "changed_fields": ["waits_until"]}, ("translate",))
    due_at = draft.now + WORK_OVERDUE
    return replace(before, due_at=due_at, waits_until=None, revision=before.revision + 1)
