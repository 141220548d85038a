"""Which webhooks want to hear of which events."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from chalicelib.desk.events import Event
from chalicelib.ports import Now
from chalicelib.telemetry import logger
from chalicelib.webhooks.things import Webhook, WebhookStore

EVERY_TYPE = "*"
ASKED_EVERY = timedelta(seconds=60)


def wants(webhook: Webhook, event: Event) -> bool:
    """Whether a webhook wants to hear of an event: of its type, and every filter names its fact."""
    is_type = EVERY_TYPE in webhook.event_types or event.type in webhook.event_types
    return is_type and all(event.facets.get(fact) in values for fact, values in webhook.filters.items())


class Wanting:
    """What the relay asks: it must not wait again and again for a table that is busy, nor pass over an event for it."""

    def __init__(self, store: WebhookStore, now: Now) -> None:
        self._store = store
        self._now = now
        self._live: Sequence[Webhook] | None = None
        self._asked_at: datetime | None = None

    def of(self, events: Sequence[Event]) -> Sequence[Event]:
        """Those of the events that some live webhook wants, as known a minute ago; all where nobody ever knew."""
        live = self._known()
        if live is None:
            return events
        return [event for event in events if any(wants(webhook, event) for webhook in live)]

    def _known(self) -> Sequence[Webhook] | None:
        now = self._now()
        if self._asked_at is None or now - self._asked_at >= ASKED_EVERY:
            self._asked_at = now
            try:
                self._live = [webhook for webhook in self._store.all() if webhook.is_live]
            except Exception as failed:
                logger().warning("webhooks unknown", extra={"error": type(failed).__name__})
        return self._live
