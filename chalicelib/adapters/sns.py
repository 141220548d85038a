"""The topic that integrators subscribe to, on Amazon SNS."""

import json
from collections.abc import Sequence
from typing import Any

from chalicelib.adapters.batches import batches, published_bytes
from chalicelib.desk.cloud_events import attributes, cloud_event
from chalicelib.desk.events import Event
from chalicelib.telemetry import log_failure


class SnsPublisher:
    """Publisher: CloudEvents in structured JSON, with their attributes for filter policies.

    `client` is a boto3 SNS client (typed Any: its stubs are for development only).
    """

    def __init__(self, client: Any, topic_arn: str, deployment: str) -> None:
        self._client = client
        self._topic_arn = topic_arn
        self._deployment = deployment

    def publish(self, events: Sequence[Event]) -> Sequence[str]:
        """In order, ten to a request; returns the ids of events that were NOT accepted."""
        entries = [(event, self._entry(event)) for event in events]
        refused: list[str] = []
        for batch in batches([(entry, published_bytes(entry[1])) for entry in entries]):
            places = self._refused([entry for _, entry in batch])
            refused += [batch[place][0].id for place in places]
        return refused

    def _entry(self, event: Event) -> dict[str, Any]:
        return {
            "Message": json.dumps(cloud_event(event, self._deployment), ensure_ascii=False, separators=(",", ":")),
            "MessageAttributes": {
                name: {"DataType": "String", "StringValue": value} for name, value in attributes(event).items()
            },
        }

    def _refused(self, entries: Sequence[dict[str, Any]]) -> Sequence[int]:
        """Places in the batch that were not accepted; all of them when there was no answer."""
        from botocore.exceptions import BotoCoreError, ClientError

        numbered = [{"Id": str(place), **entry} for place, entry in enumerate(entries)]
        try:
            answer = self._client.publish_batch(TopicArn=self._topic_arn, PublishBatchRequestEntries=numbered)
        except (BotoCoreError, ClientError) as failed:
            log_failure(failed, events=len(entries))
            return range(len(entries))
        return [int(failed["Id"]) for failed in answer.get("Failed", ())]
