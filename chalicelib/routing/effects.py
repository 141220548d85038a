"""What a warning or breach sets in motion, as the ticket's policy says: once for each event, however often it comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from chalicelib.desk.acknowledging import open_escalation
from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision, Replay
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.escalating import WORKED_ON, escalate, hand_over
from chalicelib.desk.events import Actor, Event
from chalicelib.desk.tickets import Urgency
from chalicelib.sla.mark_events import EFFECTIVE
from chalicelib.sla.policies import Effect, Pin
from chalicelib.sla.rulebook import RuleBook
from chalicelib.telemetry import log_failure

ROUTING = Actor("system", "routing")
EMERGENCY_QUEUE_ID = "q_emergency"  # where an escalation goes that names no queue
RISING: tuple[Urgency, ...] = ("consult", "normal", "urgent")

# Dead letters live for 14 days (infra/stack/queues.yaml). A key lives longer than its event may still be acted upon, so
# that there is no moment at which an event could take effect a second time.
LATEST = timedelta(days=14)
KEEP_KEYS = timedelta(days=15)


class QueueGoneError(LookupError):
    """An effect names a queue that does not exist."""


class TooLateError(Exception):
    """An event came so late that nobody can tell any more whether it has had its effects."""


class Effects:
    """The use case behind the effects queue: two reads, at most one transaction."""

    def __init__(self, commits: Commits, rules: RuleBook, queue_exists: Callable[[str], bool]) -> None:
        self._commits = commits
        self._rules = rules
        self._queue_exists = queue_exists

    def apply(self, ticket_id: str, sequence: int) -> bool:
        """Do what the policy says about that event; whether the ticket was written. LookupError: no such event.

        The first delivery decides, also that nothing was to be done any more (the ticket was solved or closed by then).
        """
        event = self._commits.store.event(ticket_id, sequence)
        if event is None:
            raise LookupError("no such event row")
        if self._commits.now() - event.occurred_at > LATEST:
            log_failure(TooLateError(), event=event.id)
            return False
        replay = Replay(f"effects-{event.id}", event.type, KEEP_KEYS)
        wanted = Wanted(tickets=(ticket_id,), idempotency_key=replay.key)
        loaded = self._commits.store.load(wanted)
        effects = self._possible(self._asked(event), event)
        if not effects:
            return False
        return bool(self._commits.run(wanted, self._decide(event, effects), replay, loaded).result)

    def _asked(self, event: Event) -> Sequence[Effect]:
        """The effects of the policy's version that warned or was missed, whatever the ticket is held to by now."""
        happening = EFFECTIVE.get(event.type)
        if happening is None:
            return ()
        pin = Pin(event.data["policy_id"], event.data["policy_version"])
        metric, mark = event.data["metric"], event.data.get("mark")
        return [one for one in self._rules.policy(pin).effects if one.follows(happening, metric, mark)]

    def _possible(self, effects: Sequence[Effect], event: Event) -> Sequence[Effect]:
        """Those whose queue exists; the others are told of, and hold up nothing."""
        gone = [one for one in effects if one.do != "raise_urgency" and not self._queue_exists(_queue_of(one))]
        for one in gone:
            log_failure(QueueGoneError(), event=event.id, queue=_queue_of(one))
        return [one for one in effects if one not in gone]

    def _decide(self, event: Event, effects: Sequence[Effect]) -> Callable[[Loaded, str], Decision[bool]]:
        def decide(loaded: Loaded, commit_id: str) -> Decision[bool]:
            before = loaded.tickets[event.subject_id]
            draft = TicketDraft(before, before, self._commits.act(ROUTING))
            if draft.ticket.status in WORKED_ON:
                for effect in effects:
                    carry_out(draft, effect, event.id)
            after, events = draft.finish(commit_id)
            if not events:
                return Decision(None, False)
            return Decision(Change(commit_id=commit_id, events=events, tickets=((before, after),)), True, before.id)

        return decide


def carry_out(draft: TicketDraft, effect: Effect, cause: str) -> None:
    """Let one effect happen to a ticket. What has been reached already is left alone."""
    if effect.do == "raise_urgency":
        raise_urgency(draft, effect.to)
    elif effect.do == "move":
        hand_over(draft, _queue_of(effect))
    elif not open_escalation(draft.ticket):  # whoever was called first is still being waited for
        escalate(draft, _queue_of(effect), cause)


def raise_urgency(draft: TicketDraft, to: str | None) -> None:
    """Make the ticket more urgent, never less. Nobody has judged it anew: its triage stays as it was."""
    old = draft.ticket.urgency
    higher = next((urgency for urgency in RISING[RISING.index(old) + 1 :] if urgency == to), None)
    if higher:
        draft.set(urgency=higher)
        draft.record("ticket.updated", {"changed": {"urgency": [old, higher]}, "changed_fields": ["urgency"]})


def _queue_of(effect: Effect) -> str:
    return effect.queue_id or EMERGENCY_QUEUE_ID
