"""The second reader of open work: what the queues lost, or a translator refused for too long, is started again."""

from dataclasses import dataclass, replace
from datetime import timedelta

from chalicelib.desk.commits import Commits
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.events import Actor, Work
from chalicelib.desk.message_steps import MessageSteps
from chalicelib.desk.messages import Message
from chalicelib.desk.queries import MessageRef
from chalicelib.telemetry import log_failure

SYSTEM = Actor("system", "sweep")
AT_ONCE, ROUNDS = 100, 10  # messages per query, and queries per kind of work and run
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=2), timedelta(minutes=8)  # and the schedule's five: all within 15 minutes
PATIENCE = timedelta(minutes=15)  # then a reply goes out untranslated, and its translation follows when it can

EDITORS_PATIENCE = timedelta(hours=1)  # then an alarm calls for editors; nothing goes out by itself


@dataclass(frozen=True, slots=True)
class Swept:
    """How many messages were found waiting and started again; in health both are 0.

    `unedited` are the replies (at most 100 are counted) that have waited for a human editor for more than an hour.
    """

    translate: int
    deliver: int
    unedited: int = 0


class UnsweptError(Exception):
    """Some messages could not be read or written. All the others were swept; the next run finds these again."""


class Sweeping:
    """The use case behind the sweep schedule."""

    def __init__(self, commits: Commits) -> None:
        self._commits = commits
        self._steps = MessageSteps(commits, SYSTEM)
        self._unswept = 0

    def sweep(self) -> Swept:
        """Start overdue work again, each with an event row that the relay carries like any other. UnsweptError."""
        self._unswept = 0
        swept = Swept(self._sweep("translate"), self._sweep("deliver"), self._unedited())
        if self._unswept:
            raise UnsweptError(f"{self._unswept} messages")
        return swept

    def _sweep(self, work: str) -> int:
        started = 0
        for _ in range(ROUNDS):
            found = self._commits.store.due(work, self._commits.now(), AT_ONCE)
            started += sum([self._again(ref) for ref in found])
            if len(found) < AT_ONCE:
                break
        return started

    def _unedited(self) -> int:
        return len(self._commits.store.due("review", self._commits.now() - EDITORS_PATIENCE, AT_ONCE))

    def _again(self, ref: MessageRef) -> bool:
        try:
            _, message, known = self._steps.read(ref.ticket_id, ref.message_id)
            return self._steps.take(message, again, known)
        except LookupError:
            return False  # the index still names what the desk no longer has
        except Exception as error:
            log_failure(error)  # one that cannot be read or written must not hold up the others
            self._unswept += 1
            return False


def again(draft: TicketDraft, before: Message) -> Message | None:
    """The step that starts overdue work once more; None when it is done, or not due, by now."""
    is_due = before.due_at is not None and before.due_at <= draft.now
    if is_due and before.waits_until and before.waits_until > draft.now:
        return out_meanwhile(before, draft)
    return postponed(before, draft) if before.due in ("translate", "deliver") and is_due else None


def out_meanwhile(message: Message, draft: TicketDraft) -> Message:
    """A reply whose translation has no budget yet, on its way in the original; the translation is not asked for."""
    draft.record("message.updated", {"message_id": message.id, "changed_fields": ["due_at"]}, ("deliver",))
    return replace(message, due_at=message.waits_until, revision=message.revision + 1)


def postponed(message: Message, draft: TicketDraft) -> Message:
    """The message marked as tried once more and due again later, with the event that puts it back on its queue."""
    attempts = max((t.attempts for t in message.translations if t.state == "queued"), default=0) + 1
    wait = min(FIRST_WAIT * 2 ** min(attempts - 1, 10), LONGEST_WAIT)
    work: list[Work] = [message.due] if message.due and message.due != "review" else []
    is_waiting = message.delivery is not None and message.delivery.state == "queued"
    if is_waiting and message.due == "translate" and draft.now - message.created_at >= PATIENCE:
        work.append("deliver")
    again = tuple(replace(t, attempts=attempts) if t.state == "queued" else t for t in message.translations)
    draft.record("message.updated", {"message_id": message.id, "changed_fields": ["attempts"]}, tuple(work))
    waiting = replace(message, translations=again, due_at=draft.now + wait, waits_until=None)
    return replace(waiting, revision=message.revision + 1)
