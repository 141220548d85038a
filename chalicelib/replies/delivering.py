"""Delivers public replies by their channel: queued, sending, sent, delivered, failed, unknown; never twice."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from chalicelib.desk.changes import Loaded
from chalicelib.desk.commits import Commits
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.events import Actor
from chalicelib.desk.message_steps import Apply, MessageSteps
from chalicelib.desk.messages import Delivery as DeliveryFacts
from chalicelib.desk.messages import DeliveryState, Message
from chalicelib.desk.review_events import tell_published
from chalicelib.desk.tickets import Ticket
from chalicelib.desk.writing import WORK_OVERDUE
from chalicelib.ports import Delivery, DeliveryError, LaterError

SYSTEM = Actor("system", "deliver")
EVENT_OF: Mapping[DeliveryState, str] = {
    "sent": "message.sent",
    "delivered": "message.delivered",
    "failed": "message.delivery_failed",
    "unknown": "message.delivery_failed",
}
# A reply that its channel has put off so often for so long is given up, and told: a person can send it once more. Both,
# for a reply may wait long for its editor, and in a rush it is put off many times within minutes.
MOST_TRIES, PATIENCE = 100, timedelta(hours=24)
NEARLY_S = 5.0  # clocks and queues are no more exact than that

Again = Callable[[str, str, float], None]


class Delivering:
    """The use case behind the deliver queue.

    `ways` by channel; "conversation" serves tickets that came by a connected channel, "*" all the others. `again` puts
    a reply (ticket, message) on the queue once more after so many seconds; should that get lost, the sweep does it.
    """

    def __init__(self, commits: Commits, ways: Mapping[str, Delivery], again: Again) -> None:
        self._steps = MessageSteps(commits, SYSTEM)
        self._now = commits.now
        self._ways = ways
        self._again = again

    def deliver(self, ticket_id: str, message_id: str) -> None:
        """Bring one reply to the customer. A repeat finds it done and does nothing. LookupError: no such message.

        A way that cannot repeat is marked `sending` first; found so again, nobody knows whether it went: `unknown`.
        """
        ticket, message, known = self._steps.read(ticket_id, message_id)
        state = message.delivery.state if message.delivery else None
        way = self._way(ticket)
        if state == "sending" and not way.is_repeatable:
            self._steps.take(message, moving(("sending",), "unknown", "interrupted"), known)
        elif is_held(message):
            return
        elif (left_s := rests_for(message, self._now())) > NEARLY_S:
            self._again(ticket.id, message.id, left_s)
        elif way.is_repeatable and state in ("queued", "sending"):
            self._send(way, ticket, message, known)
        elif state == "queued" and self._steps.take(message, moving(("queued",), "sending"), known):
            self._send(way, ticket, message, None)

    def _send(self, way: Delivery, ticket: Ticket, message: Message, known: Loaded | None) -> None:
        waits: tuple[DeliveryState, ...] = ("queued", "sending")
        references: tuple[str, ...] = ()
        try:
            handed = way.send(ticket, message)
            step, references = moving(waits, handed.state), handed.references
        except DeliveryError as refused:
            step = moving(waits, "failed", str(refused))
        except LaterError as busy:
            if self._steps.take(message, postponing(busy), known):
                self._again(ticket.id, message.id, busy.after_s)  # one that was given up is left alone then
            return
        self._steps.take(message, step, known, references)

    def _way(self, ticket: Ticket) -> Delivery:
        by_channel = self._ways.get(ticket.channel)
        return by_channel or self._ways["conversation" if ticket.conversation else "*"]


def is_held(message: Message) -> bool:
    """Whether a reply waits for a human editor; what set out before it had to wait is on its way."""
    return message.due == "review" and message.delivery is not None and message.delivery.state == "queued"


def rests_for(message: Message, now: datetime) -> float:
    """Seconds until the channel that put a reply off wants to be asked again, where a queue cannot wait for so long.

    Short rests are the queue's own: `due_at` is never nearer than WORK_OVERDUE. 0 for a reply that was not put off.
    """
    delivery = message.delivery
    if delivery is None or delivery.changed_at is None or message.due != "deliver" or message.due_at is None:
        return 0.0
    if delivery.state != "queued" or not delivery.attempts or delivery.detail == "resent":
        return 0.0
    is_long = message.due_at - delivery.changed_at > WORK_OVERDUE
    return (message.due_at - now).total_seconds() if is_long else 0.0


def moving(seen: tuple[DeliveryState, ...], state: DeliveryState, detail: str | None = None) -> Apply:
    """The step to `state`, only from a state in `seen`."""

    def apply(draft: TicketDraft, before: Message) -> Message | None:
        if before.delivery is None or before.delivery.state not in seen or (state == "sending" and is_held(before)):
            return None
        return moved(before, state, draft, detail)

    return apply


def postponing(busy: LaterError) -> Apply:
    """The step back to `queued`: nothing went out, and the channel wants to be asked later; `failed` in the end."""

    def apply(draft: TicketDraft, before: Message) -> Message | None:
        if before.delivery is None or before.delivery.state not in ("queued", "sending"):
            return None
        attempts = before.delivery.attempts + (before.delivery.state == "queued")
        if attempts >= MOST_TRIES and draft.now - before.created_at >= PATIENCE:
            return moved(before, "failed", draft, "gave_up")
        waiting = DeliveryFacts("queued", attempts, draft.now, str(busy))
        due_at = draft.now + max(timedelta(seconds=busy.after_s), WORK_OVERDUE)  # the sweep comes after the queue
        draft.record("message.updated", {"message_id": before.id, "changed_fields": ["delivery"]})
        return replace(before, delivery=waiting, due="deliver", due_at=due_at, revision=before.revision + 1)

    return apply


def moved(message: Message, state: DeliveryState, draft: TicketDraft, detail: str | None) -> Message:
    """The message in its new delivery state, with the event that tells of it (`sending` is nobody's news)."""
    before = message.delivery or DeliveryFacts("queued")
    attempts = before.attempts + (state == "sending" or before.state == "queued")
    delivery = DeliveryFacts(state, attempts, draft.now, detail)
    after = replace(message, delivery=delivery, revision=message.revision + 1)
    if state != "sending" and message.due in ("deliver", "review"):  # what is out, nobody needs to let go
        after = replace(after, due=None, due_at=None)  # a translation still open stays on the sweeper's list
    if state == "delivered":
        draft.record("message.sent", {"message_id": message.id})
    if state in EVENT_OF:
        draft.record(EVENT_OF[state], told(message, state, detail))
    if state == "delivered":
        tell_published(draft, message)
    return after


def told(message: Message, state: DeliveryState, detail: str | None) -> dict[str, Any]:
    """What a delivery event tells."""
    if EVENT_OF[state] == "message.delivery_failed":
        return {"message_id": message.id, "state": state, "detail": detail}
    return {"message_id": message.id}
