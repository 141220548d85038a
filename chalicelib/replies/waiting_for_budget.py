"""A message whose translation the day's budget has no room for waits until the budget renews, or is raised."""

from dataclasses import replace
from datetime import datetime, timedelta

from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision, Replay
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.messages import Message, Translation
from chalicelib.desk.times import iso
from chalicelib.languages.budgets import BudgetReachedError, amount_of
from chalicelib.languages.jobs import NO_ENGINE
from chalicelib.replies.sweeping import PATIENCE
from chalicelib.replies.translating import SYSTEM, Translating, facts
from chalicelib.telemetry import logger

HOPE = timedelta(days=3)  # time enough to raise a ceiling; what no whole day has room for is given up then
OVER_BUDGET = "over_budget"
REMEMBERED = timedelta(days=3)  # longer than any day; the same day is never told of twice


class TranslatingOrWaiting:
    """The use case behind the translate queue: translate, or have the message wait for its budget."""

    def __init__(self, commits: Commits, translating: Translating) -> None:
        self._commits = commits
        self._translating = translating

    def translate(self, ticket_id: str, message_id: str) -> None:
        """As Translating does. A message without budget is marked; whoever waits for it is told once a day."""
        try:
            self._translating.translate(ticket_id, message_id)
        except BudgetReachedError as reached:
            self._wait(ticket_id, message_id, reached)

    def _wait(self, ticket_id: str, message_id: str, reached: BudgetReachedError) -> None:
        """One transaction; the first of its market and day tells of that too. Others find the key used, and write
        without it.
        """
        wanted = Wanted(tickets=(ticket_id,), messages=((ticket_id, message_id),))

        def decide(loaded: Loaded, commit_id: str, *, is_first: bool = True) -> Decision[bool]:
            before, ticket = loaded.messages[message_id], loaded.tickets[ticket_id]
            draft = TicketDraft(ticket, ticket, self._commits.act(SYSTEM))
            after = waiting(draft, before, reached)
            if is_first:
                draft.record("translation.budget_reached", told(reached))
            if after is None and not is_first:
                return Decision(None, False)
            changed, events = draft.finish(commit_id)
            messages = ((before, after),) if after else ()
            change = Change(commit_id=commit_id, events=events, tickets=((ticket, changed),), messages=messages)
            return Decision(change, True)

        account = reached.account
        key = Replay(f"budget_reached#{account.market}#{account.day}", account.market, REMEMBERED)
        if self._commits.run(wanted, decide, replay=key).replayed:
            self._commits.run(wanted, lambda loaded, commit_id: decide(loaded, commit_id, is_first=False))
        else:
            logger().warning("translation_budget_reached", extra={"market": account.market, "day": account.day})


def waiting(draft: TicketDraft, message: Message, reached: BudgetReachedError) -> Message | None:
    """The message as it waits for `reached`, with its events; None when it does already, or needs no translation.

    A reply that nobody has sent is looked at earlier: it goes out untranslated when it has waited long enough.
    """
    account = reached.account
    open_ = [one for one in message.translations if one.state == "queued"]
    if not open_ or message.due != "translate" or message.waits_until == account.renews_at:
        return None
    if draft.now - message.created_at >= HOPE and not reached.fits_a_day(len(message.body)):
        return given_up(draft, message, open_)
    for one in open_:
        facts = {"message_id": message.id, "language": one.language, "reason": "budget", "market": account.market}
        draft.record("translation.delayed", {**facts, "until": iso(account.renews_at)})
    due_at = _next_look(message, account.renews_at, draft.now)
    return replace(message, due_at=due_at, waits_until=account.renews_at, revision=message.revision + 1)


def given_up(draft: TicketDraft, message: Message, open_: list[Translation]) -> Message:
    """The message left in its original for want of budget, and saying so; a reply still here is the sweep's again."""
    originals = [replace(one, state="original", engine=NO_ENGINE, signals=(OVER_BUDGET,)) for one in open_]
    others = [one for one in message.translations if one.state != "queued"]
    for one in originals:
        draft.record("translation.completed", facts(message, one))
    after = replace(message, translations=(*others, *originals), waits_until=None, revision=message.revision + 1)
    is_here = message.delivery is not None and message.delivery.state in ("queued", "sending")
    return replace(after, due="deliver", due_at=draft.now) if is_here else replace(after, due=None, due_at=None)


def told(reached: BudgetReachedError) -> dict[str, object]:
    """What `translation.budget_reached` tells."""
    account = reached.account
    return {
        "market": account.market,
        "day": account.day,
        "characters": reached.wanted.characters,
        "ceiling_characters": account.most.characters,
        "ceiling_amount": f"{amount_of(account.most.billionths):f}",
        "until": iso(account.renews_at),
    }


def _next_look(message: Message, until: datetime, now: datetime) -> datetime:
    is_unsent = message.delivery is not None and message.delivery.state == "queued"
    return min(until, max(now, message.created_at + PATIENCE)) if is_unsent else until
