"""A webhook is tried: one call with an event that nothing happened for, at once and once."""

from chalicelib.desk.events import Actor, Event
from chalicelib.ports import NewId, Now
from chalicelib.webhooks.calling import Calling
from chalicelib.webhooks.keeping import Webhooks
from chalicelib.webhooks.things import Try

TEST_TYPE = "webhook.test"


class Trying:
    """Behind the test of a webhook."""

    def __init__(self, webhooks: Webhooks, calling: Calling, now: Now, new_id: NewId) -> None:
        self._webhooks = webhooks
        self._calling = calling
        self._now = now
        self._new_id = new_id

    def test(self, webhook_id: str) -> Try:
        """Call the receiver, be the webhook enabled or not; nothing is counted or tried again. NotFoundError."""
        webhook = self._webhooks.get(webhook_id)
        event = Event(self._new_id("tst"), 1, TEST_TYPE, self._now(), Actor("system", "webhooks"), {})
        return self._calling.call(webhook, event).made
