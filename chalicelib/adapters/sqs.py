"""Queues that carry keys of event rows to the consumers, on Amazon SQS."""

import json
from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any

from chalicelib.adapters.batches import batches
from chalicelib.desk.event_refs import EventRef
from chalicelib.desk.events import Event
from chalicelib.desk.times import iso
from chalicelib.telemetry import log_failure

LONGEST_DELAY_S = 900  # Source: Amazon SQS, message timers


class SqsWorkQueue:
    """WorkQueue: bodies are `{"subject_id": ..., "sequence": ...}`, ten to a request.

    `client` is a boto3 SQS client (typed Any: its stubs are for development only); `urls` maps work to queue
    URLs.
    """

    def __init__(self, client: Any, urls: Mapping[str, str]) -> None:
        self._client = client
        self._urls = urls

    def send(self, work: str, events: Sequence[Event | EventRef]) -> Sequence[str]:
        """Put each event's key on the queue of `work`; returns the ids NOT accepted.

        KeyError for unknown work.
        """
        url = self._urls[work]
        entries = [(event, body_of(event)) for event in events]
        refused: list[str] = []
        for batch in batches([(entry, len(entry[1])) for entry in entries]):
            places = self._refused(url, [body for _, body in batch])
            refused += [batch[place][0].id for place in places]
        return refused

    def again(self, ticket_id: str, message_id: str, after_s: float) -> None:
        """Put one reply on the deliver queue once more, after at most SQS's 15 minutes."""
        body = json.dumps({"subject_id": ticket_id, "sequence": 0, "message_id": message_id})
        delay = min(max(1, ceil(after_s)), LONGEST_DELAY_S)
        self._client.send_message(QueueUrl=self._urls["deliver"], MessageBody=body, DelaySeconds=delay)

    def _refused(self, url: str, bodies: Sequence[str]) -> Sequence[int]:
        """Places in the batch that were not accepted; all of them when there was no answer."""
        from botocore.exceptions import BotoCoreError, ClientError

        entries = [{"Id": str(place), "MessageBody": body} for place, body in enumerate(bodies)]
        try:
            answer = self._client.send_message_batch(QueueUrl=url, Entries=entries)
        except (BotoCoreError, ClientError) as failed:
            log_failure(failed, events=len(bodies))
            return range(len(bodies))
        return [int(failed["Id"]) for failed in answer.get("Failed", ())]


def body_of(event: Event | EventRef) -> str:
    """The queue's message: the key of the event row and what a consumer would else have to read there."""
    body: dict[str, str | int] = {"subject_id": event.subject_id, "sequence": event.sequence}
    if isinstance(event, Event) and event.message_id:
        body["message_id"] = event.message_id
    if isinstance(event, Event) and event.wake_up:
        body |= {"wake_at": iso(event.wake_up.at), "timer": event.wake_up.number}
    return json.dumps(body)
