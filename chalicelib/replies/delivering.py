"""Delivers public replies by their channel: queued, sending, sent, delivered, failed, unknown; never twice."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commits import Commits, Decision
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.events import Actor
from chalicelib.desk.messages import Delivery as DeliveryFacts
from chalicelib.desk.messages import DeliveryState, Message
from chalicelib.desk.tickets import Ticket
from chalicelib.ports import Delivery, DeliveryError

SYSTEM = Actor("system", "deliver")
EVENT_OF: Mapping[DeliveryState, str] = {
    "sent": "message.sent",
    "delivered": "message.delivered",
    "failed": "message.delivery_failed",
    "unknown": "message.delivery_failed",
}


@dataclass(frozen=True, slots=True)
class _Step:
    """One move of a delivery: only from a state in `seen`, to `state`."""

    seen: tuple[DeliveryState, ...]
    state: DeliveryState
    detail: str | None = None


class Delivering:
    """The use case behind the deliver queue. `ways` by channel; "*" serves the channels without their own."""

    def __init__(self, commits: Commits, ways: Mapping[str, Delivery]) -> None:
        self._commits = commits
        self._ways = ways

    def deliver(self, ticket_id: str, message_id: str) -> None:
        """Bring one reply to the customer. A repeat finds it done and does nothing. LookupError: no such message.

        A way that cannot repeat is marked `sending` first; found so again, nobody knows whether it went: `unknown`.
        """
        ticket, message = self._read(ticket_id, message_id)
        state = message.delivery.state if message.delivery else None
        way = self._ways.get(ticket.channel) or self._ways["*"]
        if state == "sending" and not way.is_repeatable:
            self._move(message, _Step(("sending",), "unknown", "interrupted"))
        elif state in ("queued", "sending"):
            self._send(way, ticket, message)

    def _send(self, way: Delivery, ticket: Ticket, message: Message) -> None:
        if not way.is_repeatable and not self._move(message, _Step(("queued",), "sending")):
            return  # another consumer has it
        try:
            reached: DeliveryState = way.send(ticket, message)
        except DeliveryError as refused:
            self._move(message, _Step(("queued", "sending"), "failed", str(refused)))
        else:
            self._move(message, _Step(("queued", "sending"), reached))

    def _read(self, ticket_id: str, message_id: str) -> tuple[Ticket, Message]:
        loaded = self._commits.store.load(Wanted(tickets=(ticket_id,), messages=((ticket_id, message_id),)))
        return loaded.tickets[ticket_id], loaded.messages[message_id]

    def _move(self, message: Message, step: _Step) -> bool:
        """Make the step if the delivery is still in a state it starts from; whether it did."""

        def decide(loaded: Loaded, commit_id: str) -> Decision[bool]:
            before, ticket = loaded.messages[message.id], loaded.tickets[message.ticket_id]
            if before.delivery is None or before.delivery.state not in step.seen:
                return Decision(None, False)
            draft = TicketDraft(ticket, ticket, SYSTEM, self._commits.now())
            after = moved(before, step.state, draft, step.detail)
            changed, events = draft.finish(commit_id)
            change = Change(
                commit_id=commit_id, events=events, tickets=((ticket, changed),), messages=((before, after),)
            )
            return Decision(change, True)

        ref = (message.ticket_id, message.id)
        done = self._commits.run(Wanted(tickets=(message.ticket_id,), messages=(ref,)), decide)
        return bool(done.result)


def moved(message: Message, state: DeliveryState, draft: TicketDraft, detail: str | None) -> Message:
    """The message in its new delivery state, with the event that tells of it (`sending` is nobody's news)."""
    before = message.delivery or DeliveryFacts("queued")
    attempts = before.attempts + (state == "sending" or before.state == "queued")
    delivery = DeliveryFacts(state, attempts, draft.now, detail)
    after = replace(message, delivery=delivery, revision=message.revision + 1)
    if state != "sending":
        after = replace(after, due=None, due_at=None)
    if state == "delivered":
        draft.record("message.sent", {"message_id": message.id})
    if state in EVENT_OF:
        draft.record(EVENT_OF[state], told(message, state, detail))
    return after


def told(message: Message, state: DeliveryState, detail: str | None) -> dict[str, Any]:
    """What a delivery event tells."""
    if EVENT_OF[state] == "message.delivery_failed":
        return {"message_id": message.id, "state": state, "detail": detail}
    return {"message_id": message.id}
