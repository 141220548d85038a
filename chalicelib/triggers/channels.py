"""The inbound queue and the feeds' queue: what channels bring."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from chalicelib.triggers.records import Failures, each, failures

if TYPE_CHECKING:
    from chalicelib.channels.connect_events import ConnectEvents
    from chalicelib.channels.email_arrivals import MailArrivals
    from chalicelib.channels.email_events import MailFeedback
    from chalicelib.channels.polling import Polling
    from chalicelib.channels.reading import Reading
    from chalicelib.ports import Steps

LAST_TRY = 4  # of the queue's five; then what is about messages that nobody knows is let go


class ReceiveParts(Protocol):
    """What reading needs of the container."""

    @property
    def reading(self) -> "Reading":
        """The use case behind the inbound queue."""

    @property
    def mail_arrivals(self) -> "MailArrivals":
        """The same for mails."""

    @property
    def mail_feedback(self) -> "MailFeedback":
        """The same for what became of our mails."""

    @property
    def connect_events(self) -> "ConnectEvents":
        """The same for telephone calls by Amazon Connect."""


class PollParts(Protocol):
    """What polling needs of the container."""

    @property
    def polling(self) -> "Polling":
        """The use case behind the feeds' queue."""

    @property
    def feeds_queue(self) -> "Steps":
        """The queue itself."""


def receive(event: Mapping[str, Any], parts: ReceiveParts) -> Failures | Mapping[str, str]:
    """Take in the deliveries whose keys wait on the queue, and what EventBridge has put between them: mail and calls.

    A flow of Amazon Connect asks directly, and hears of which ticket its call is.
    """
    if "Records" not in event:
        return parts.connect_events.answer(event)
    tries = {record["messageId"]: int(record["attributes"]["ApproximateReceiveCount"]) for record in event["Records"]}
    return failures(each(event, lambda record, body: _read(body, tries[record], parts)))


def poll(event: Mapping[str, Any], parts: PollParts) -> Failures:
    """From the queue: ask these feeds. From the schedule, which brings no records: have every feed asked."""
    if "Records" in event:
        return failures(each(event, lambda _, step: _poll(step, parts)))
    feeds = [{"channel_id": account.id} for account in parts.polling.feeds()]
    if feeds:
        parts.feeds_queue.send(feeds)
    return failures([])


def _poll(step: Mapping[str, Any], parts: PollParts) -> None:
    parts.polling.poll(step["channel_id"])


def _read(body: Mapping[str, Any], tries: int, parts: ReceiveParts) -> None:
    source = body.get("source")
    if "key" not in body and parts.connect_events.is_for(body):
        parts.connect_events.hear(body, is_last_try=tries >= LAST_TRY)
        return
    if source == "aws.s3":
        parts.mail_arrivals.take(body["detail"]["object"]["key"])
        return
    if source == "aws.ses" or "key" not in body:
        _hear(body, parts)
        return
    parts.reading.read(body["channel_id"], body["key"], is_last_try=tries >= LAST_TRY)


def _hear(body: Mapping[str, Any], parts: ReceiveParts) -> None:
    """What Amazon SES tells: of a mail that it has stored, or of one of ours."""
    from chalicelib.channels.email_events import place_of

    key = place_of(body)
    if key:
        parts.mail_arrivals.take(key)
    else:
        parts.mail_feedback.hear(body)
