"""Lanes whose moment came and that nobody looks at: long waits, and what a lost message left behind."""

from chalicelib.ports import Now
from chalicelib.webhooks.things import DeliveryStore, LaneQueue

MOST_AT_ONCE = 1_000


class LaneSweep:
    """Behind the schedule."""

    def __init__(self, deliveries: DeliveryStore, queue: LaneQueue, now: Now) -> None:
        self._deliveries = deliveries
        self._queue = queue
        self._now = now

    def sweep(self) -> int:
        """Have those lanes looked at; how many. ConflictError."""
        keys = self._deliveries.due(self._now(), MOST_AT_ONCE)
        if keys:
            self._queue.send(keys)
        return len(keys)
