"""Webhooks in memory: their store, their deliveries, their queue and a receiver."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.queries import Page
from chalicelib.ports import HttpAnswer, HttpCall
from chalicelib.webhooks.calling import Calling
from chalicelib.webhooks.keeping import KeepingPorts, Webhooks
from chalicelib.webhooks.queueing import Queueing, QueueingPorts
from chalicelib.webhooks.sending import Sending, SendingPorts
from chalicelib.webhooks.sweeping import LaneSweep
from chalicelib.webhooks.things import Counted, Delivery, Health, Lane, LaneKey, Webhook
from tests.fakes import FixedClock, Ids
from tests.fakes_of_events import FakeEventStore

ROOT = b"r" * 64
GRACE = timedelta(seconds=60)
URL = "https://hooks.example/in"


class MemoryWebhooks:
    """WebhookStore whose copies are always fresh, unless they are told to be old."""

    def __init__(self) -> None:
        self.rows: dict[str, Webhook] = {}
        self.old: list[Webhook] | None = None
        self.reads = 0

    def all(self, *, fresh: bool = False) -> Sequence[Webhook]:
        self.reads += 1
        if self.old is not None and not fresh:
            return self.old
        return [webhook for webhook in self.rows.values() if webhook.deleted_at is None]

    def put(self, webhook: Webhook, expected_version: int | None) -> None:
        known = self.rows.get(webhook.id)
        if (known.version if known else None) != expected_version:
            raise ConflictError("version")
        self.rows[webhook.id] = webhook


class MemoryDeliveries:
    """DeliveryStore. `meanwhile` happens once, just before the next write."""

    def __init__(self) -> None:
        self.lanes: dict[LaneKey, Lane] = {}
        self.log: dict[tuple[str, str], Delivery] = {}
        self.known: dict[str, Health] = {}
        self.counts: dict[tuple[str, datetime], Counted] = {}
        self.meanwhile: Callable[[], None] | None = None

    def lane(self, key: LaneKey) -> Lane | None:
        return self.lanes.get(key)

    def delivery(self, webhook_id: str, delivery_id: str) -> Delivery | None:
        return self.log.get((webhook_id, delivery_id))

    def health(self, webhook_id: str) -> Health:
        return self.known.get(webhook_id, Health())

    def write(self, lane: Lane, deliveries: Sequence[Delivery]) -> bool:
        if self.meanwhile is not None:
            happens, self.meanwhile = self.meanwhile, None
            happens()
        pairs: list[tuple[Any, Any]] = [(self.lanes.get(lane.key), lane)]
        pairs += [(self.log.get((one.webhook_id, one.id)), one) for one in deliveries]
        if any((before.version if before else 0) != after.version - 1 for before, after in pairs):
            return False
        self.lanes[lane.key] = lane
        self.log |= {(one.webhook_id, one.id): one for one in deliveries}
        return True

    def put_health(self, webhook_id: str, health: Health) -> bool:
        if self.health(webhook_id).version != health.version - 1:
            return False
        self.known[webhook_id] = health
        return True

    def count(self, webhook_id: str, window: datetime, *, is_error: bool) -> Counted:
        known = self.counts.get((webhook_id, window), Counted(0, 0))
        self.counts[webhook_id, window] = Counted(known.calls + 1, known.errors + is_error)
        return self.counts[webhook_id, window]

    def deliveries(self, webhook_id: str, after: str | None, size: int) -> Page[Delivery]:
        ids = sorted((id_ for owner, id_ in self.log if owner == webhook_id), reverse=True)
        rest = [id_ for id_ in ids if after is None or id_ < after]
        found = [self.log[webhook_id, id_] for id_ in rest[:size]]
        return Page(found, {"after": found[-1].id} if len(rest) > size else None)

    def due(self, before: datetime, size: int) -> Sequence[LaneKey]:
        open_ = [lane for lane in self.lanes.values() if lane.pending and lane.next_at + GRACE < before]
        return [lane.key for lane in sorted(open_, key=lambda lane: lane.next_at)][:size]


class FakeLanes:
    """LaneQueue: what was sent, with its delay."""

    def __init__(self) -> None:
        self.sent: list[tuple[LaneKey, int]] = []

    def send(self, keys: Sequence[LaneKey], delay_s: int = 0) -> None:
        assert 0 <= delay_s <= 900
        self.sent += [(key, delay_s) for key in keys]


class FakeReceiver:
    """The port Http: answers with `answer` (a status or an error), and remembers what it heard."""

    def __init__(self, clock: FixedClock) -> None:
        self.answer: int | OSError = 204
        self.headers: dict[str, str] = {}
        self.calls: list[HttpCall] = []
        self.during: Callable[[], None] | None = None
        self._clock = clock

    def __call__(self, call: HttpCall) -> HttpAnswer:
        self.calls.append(call)
        self._clock.advance(seconds=0.2)
        if self.during is not None:
            happens, self.during = self.during, None
            happens()
        if isinstance(self.answer, OSError):
            raise self.answer
        return HttpAnswer(self.answer, self.headers, b"")

    @property
    def ids(self) -> list[str]:
        """The `webhook-id` of every call."""
        return [call.headers["webhook-id"] for call in self.calls]


class WebhookDesk:
    """Everything about webhooks over memory, by a clock that a test moves."""

    def __init__(self) -> None:
        self.clock = FixedClock()
        self.store = MemoryWebhooks()
        self.deliveries = MemoryDeliveries()
        self.events = FakeEventStore()
        self.queue = FakeLanes()
        self.receiver = FakeReceiver(self.clock)
        self.ids = Ids()
        self.keeping = Webhooks(
            KeepingPorts(self.store, self.deliveries, lambda: [ROOT], self.clock, self.ids, is_local=False)
        )
        self.calling = Calling(self.receiver, lambda: [ROOT], self.clock, "test")
        self.queueing = Queueing(QueueingPorts(self.store, self.deliveries, self.events, self.queue, self.clock))
        self.sending = Sending(
            SendingPorts(
                webhooks=self.store,
                deliveries=self.deliveries,
                events=self.events,
                calling=self.calling,
                queue=self.queue,
                disable=self.keeping.disable,
                now=self.clock,
                new_id=self.ids,
            )
        )
        self.sweep = LaneSweep(self.deliveries, self.queue, self.clock)

    def has_webhook(self, **fields: Any) -> Webhook:
        """A webhook that wants every event."""
        webhook, _ = self.keeping.create({"url": URL, "event_types": ("*",), **fields})
        return webhook

    def happens(self, *events: Any) -> None:
        """Events come from the relay."""
        for event in events:
            self.events.rows[event.id] = event
            self.queueing.fan_out(event.subject_id, event.sequence)

    def run(self) -> None:
        """Everything on the queue is taken once; delays are not waited for."""
        sent, self.queue.sent = self.queue.sent, []
        for key in dict.fromkeys(key for key, _ in sent):
            self.sending.run(key)

    def pass_time(self, **units: float) -> None:
        """Time passes, and the sweep and the queue do their work."""
        self.clock.advance(**units)
        self.sweep.sweep()
        self.run()

    def log(self, webhook: Webhook) -> list[Delivery]:
        """Deliveries of a webhook in the order of their events."""
        return sorted(
            (one for (owner, _), one in self.deliveries.log.items() if owner == webhook.id),
            key=lambda one: (one.subject_id, one.sequence),
        )

    def taken_away(self, webhook: Webhook) -> None:
        """The webhook is deleted, and some instance still remembers it otherwise."""
        self.store.rows[webhook.id] = replace(webhook, deleted_at=self.clock(), version=webhook.version + 1)
