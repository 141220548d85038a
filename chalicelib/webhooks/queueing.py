"""Events come in: each gets a delivery for every webhook that wants it, and a place on that webhook's lane."""

from collections.abc import Sequence
from dataclasses import dataclass

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import NotFoundError
from chalicelib.desk.events import Event
from chalicelib.ports import Now
from chalicelib.webhooks.lanes import begun, begun_again, with_event
from chalicelib.webhooks.things import Delivery, DeliveryStore, Events, LaneKey, LaneQueue, WebhookStore
from chalicelib.webhooks.wanting import wants

MOST_RETRIES = 5  # of a write that somebody else was faster with


@dataclass(frozen=True, slots=True)
class QueueingPorts:
    """What queueing needs of the world."""

    webhooks: WebhookStore
    deliveries: DeliveryStore
    events: Events
    queue: LaneQueue
    now: Now


class Queueing:
    """Behind the webhooks queue: keys of events."""

    def __init__(self, ports: QueueingPorts) -> None:
        self._ports = ports

    def fan_out(self, subject_id: str, sequence: int) -> None:
        """Put an event on every lane that leads to it, once however often it comes, and have these looked at.

        LookupError: no such event. ConflictError.
        """
        event = self._ports.events.event(subject_id, sequence)
        if event is None:
            raise LookupError("no such event row")
        live = [webhook for webhook in self._ports.webhooks.all() if webhook.is_live and wants(webhook, event)]
        waiting = [LaneKey(one.id, event.subject_id) for one in live if self._is_waiting(one.id, event)]
        if waiting:
            self._ports.queue.send(waiting)

    def replay(self, webhook_id: str, delivery_id: str) -> Delivery:
        """Begin a delivery again; one that still waits stays as it is. NotFoundError, ConflictError."""
        for _ in range(MOST_RETRIES):
            found = self._ports.deliveries.delivery(webhook_id, delivery_id)
            if found is None:
                raise NotFoundError()
            if found.state == "waiting":
                return found
            again = begun_again(found, self._ports.now())
            if self._is_put(again):
                self._ports.queue.send([LaneKey(webhook_id, again.subject_id)])
                return again
        raise ConflictError("the lane is busy")

    def replay_events(self, webhook_id: str, events: Sequence[Event]) -> int:
        """Send those of the events that a webhook wants, whatever became of them before; how many. ConflictError.

        None where there is no such webhook, or it is disabled.
        """
        wanted = [
            event
            for webhook in self._ports.webhooks.all(fresh=True)
            for event in events
            if webhook.id == webhook_id and webhook.is_live and wants(webhook, event)
        ]
        for event in wanted:
            if not self._is_waiting(webhook_id, event):
                self.replay(webhook_id, begun(webhook_id, event, self._ports.now()).id)
        if keys := list(dict.fromkeys(LaneKey(webhook_id, event.subject_id) for event in wanted)):
            self._ports.queue.send(keys)
        return len(wanted)

    def _is_waiting(self, webhook_id: str, event: Event) -> bool:
        """Give an event its delivery, and say whether that waits for a call."""
        for _ in range(MOST_RETRIES):
            new = begun(webhook_id, event, self._ports.now())
            known = self._ports.deliveries.delivery(webhook_id, new.id)
            if known is not None:
                return known.state == "waiting"
            if self._is_put(new):
                return True
        raise ConflictError("the lane is busy")

    def _is_put(self, delivery: Delivery) -> bool:
        """Write a waiting delivery and its place on the lane together; False when somebody was faster."""
        key = LaneKey(delivery.webhook_id, delivery.subject_id)
        lane = self._ports.deliveries.lane(key)
        return self._ports.deliveries.write(with_event(lane, key, delivery.sequence, self._ports.now()), [delivery])
