"""A lane is looked at: its first event is sent, and what came of it is written down.

Before the call the lane is held, and what becomes of it is one transaction with the delivery. So of two that look at
once one sends; who dies between call and record leaves a lane that is free again after HELD, and the receiver may hear
of an event twice under one id, but of every event.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from chalicelib.desk.events import Event
from chalicelib.ports import NewId, Now
from chalicelib.telemetry import logger
from chalicelib.webhooks.breaker import after_error, after_success, is_over, probing, window_of
from chalicelib.webhooks.calling import Calling
from chalicelib.webhooks.lanes import after_try, at, begun, dead, held, without
from chalicelib.webhooks.schedule import outcome
from chalicelib.webhooks.things import (
    Delivery,
    DeliveryStore,
    Events,
    Lane,
    LaneKey,
    LaneQueue,
    Try,
    Webhook,
    WebhookStore,
)

HELD = timedelta(seconds=30)  # three times what one call may take
MOST_IN_A_RUN = 5
MOST_BURIED = 50  # in one transaction
MOST_RETRIES = 5
LONGEST_DELAY_S = 900  # of a message in SQS; the sweep wakes what waits longer

Disable = Callable[[str, Literal["gone", "failing"]], None]


@dataclass(frozen=True, slots=True)
class SendingPorts:
    """What sending needs of the world; `disable` ends a webhook."""

    webhooks: WebhookStore
    deliveries: DeliveryStore
    events: Events
    calling: Calling
    queue: LaneQueue
    disable: Disable
    now: Now
    new_id: NewId


class Sending:
    """Behind the webhooks queue: lanes."""

    def __init__(self, ports: SendingPorts) -> None:
        self._ports = ports

    def run(self, key: LaneKey) -> None:
        """Send what waits on a lane and may be sent now, some of it at a time. ConflictError."""
        for _ in range(MOST_IN_A_RUN):
            if not self._step(key):
                return
        self._ports.queue.send([key])

    def _step(self, key: LaneKey) -> bool:
        """Take one step; whether there may be another at once."""
        lane, now = self._ports.deliveries.lane(key), self._ports.now()
        if lane is None or not lane.pending or now < lane.next_at:
            return False
        webhook = self._webhook(key.webhook_id)
        if webhook is None:
            return self._bury(lane)
        health = self._ports.deliveries.health(webhook.id)
        if health.paused_until is not None and now < health.paused_until:
            self._ports.deliveries.write(at(lane, health.paused_until), [])
            return False
        holding = held(lane, self._ports.new_id("run"), now + HELD)
        if not self._ports.deliveries.write(holding, []):
            return True
        if health.paused_until is not None and not self._ports.deliveries.put_health(webhook.id, probing(health, now)):
            return False  # another lane asks whether it is well again; this one is looked at when it is no longer held
        return self._send(webhook, holding)

    def _send(self, webhook: Webhook, lane: Lane) -> bool:
        """Make the call for the first event of a lane that this run holds."""
        sequence = lane.pending[0]
        event = self._ports.events.event(lane.key.subject_id, sequence)
        if event is None:
            logger().error("event of a webhook is gone", extra={"webhook": webhook.id})
            return self._ports.deliveries.write(without(lane, frozenset({sequence}), self._ports.now()), [])
        called = self._ports.calling.call(webhook, event)
        now = self._ports.now()
        after = after_try(self._delivery(webhook.id, event), called.made, called.headers, now)
        is_recorded = self._record(lane, after, now)
        self._learn(webhook, called.made, now)
        if after.next_at is None:
            return is_recorded
        if (wait_s := (after.next_at - now).total_seconds()) <= LONGEST_DELAY_S:
            self._ports.queue.send([lane.key], max(1, round(wait_s)))
        return False

    def _record(self, holding: Lane, after: Delivery, now: datetime) -> bool:
        """Write what came of a call with its lane, on which others may have put more meanwhile."""
        lane: Lane | None = holding
        for _ in range(MOST_RETRIES):
            if lane is None or lane.holder != holding.holder:
                break  # held for too long: another has gone on
            done = frozenset({after.sequence})
            moved = at(lane, after.next_at) if after.next_at else without(lane, done, now)
            if self._ports.deliveries.write(moved, [after]):
                return True
            lane = self._ports.deliveries.lane(holding.key)
        return False

    def _learn(self, webhook: Webhook, made: Try, now: datetime) -> None:
        """Note how the receiver does, and leave it alone where that is due."""
        came, deliveries = outcome(made.status), self._ports.deliveries
        counted = deliveries.count(webhook.id, window_of(now), is_error=came != "delivered")
        health = deliveries.health(webhook.id)
        after = after_success(health) if came == "delivered" else after_error(health, counted, now)
        if after != health:
            deliveries.put_health(webhook.id, after)
        if came == "gone":
            self._ports.disable(webhook.id, "gone")
        elif is_over(after, now):
            self._ports.disable(webhook.id, "failing")

    def _bury(self, lane: Lane) -> bool:
        """Nobody is there to be told any more: what waits is dead, and can be begun again."""
        some = lane.pending[:MOST_BURIED]
        events = [self._ports.events.event(lane.key.subject_id, sequence) for sequence in some]
        buried = [dead(self._delivery(lane.key.webhook_id, event), "webhook_disabled") for event in events if event]
        self._ports.deliveries.write(without(lane, frozenset(some), self._ports.now()), buried)
        return True

    def _webhook(self, webhook_id: str) -> Webhook | None:
        """The webhook while it is live; what looks dead in a copy is looked up afresh."""
        for is_fresh in (False, True):
            for webhook in self._ports.webhooks.all(fresh=is_fresh):
                if webhook.id == webhook_id and webhook.is_live:
                    return webhook
        return None

    def _delivery(self, webhook_id: str, event: Event) -> Delivery:
        new = begun(webhook_id, event, self._ports.now())
        return self._ports.deliveries.delivery(webhook_id, new.id) or new
