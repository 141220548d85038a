"""The webhooks queue: keys of events that some webhook wants, and lanes on which something waits."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from chalicelib.finance.usage import for_ticket
from chalicelib.triggers.records import Failures, each, failures
from chalicelib.webhooks.things import LaneKey

if TYPE_CHECKING:
    from chalicelib.webhooks.queueing import Queueing
    from chalicelib.webhooks.sending import Sending


class WebhookParts(Protocol):
    """What the consumer needs of the container."""

    @property
    def webhook_queueing(self) -> "Queueing":
        """The use case for events."""

    @property
    def webhook_sending(self) -> "Sending":
        """The use case for lanes."""


def send_webhooks(event: Mapping[str, Any], parts: WebhookParts) -> Failures:
    """Put events on their lanes, and send what waits on lanes."""

    def take(_: str, body: Mapping[str, Any]) -> None:
        with for_ticket(body["subject_id"]):
            if "webhook_id" in body:
                parts.webhook_sending.run(LaneKey(body["webhook_id"], body["subject_id"]))
            else:
                parts.webhook_queueing.fan_out(body["subject_id"], body["sequence"])

    return failures(each(event, take))
