"""Lanes of webhooks that are to be looked at, as messages on an Amazon SQS queue."""

import json
from collections.abc import Sequence
from typing import Any

from chalicelib.adapters.batches import batches
from chalicelib.desk.changes import ConflictError
from chalicelib.telemetry import log_failure
from chalicelib.webhooks.things import LaneKey


class SqsLanes:
    """LaneQueue: ten to a request. `client` is a boto3 SQS client (typed Any: its stubs are for development only)."""

    def __init__(self, client: Any, url: str) -> None:
        self._client = client
        self._url = url

    def send(self, keys: Sequence[LaneKey], delay_s: int = 0) -> None:
        """See the port."""
        bodies = [json.dumps({"webhook_id": key.webhook_id, "subject_id": key.subject_id}) for key in keys]
        for batch in batches([(body, len(body)) for body in bodies]):
            self._send(batch, delay_s)

    def _send(self, bodies: Sequence[str], delay_s: int) -> None:
        from botocore.exceptions import BotoCoreError, ClientError

        entries = [
            {"Id": str(place), "MessageBody": body, "DelaySeconds": delay_s} for place, body in enumerate(bodies)
        ]
        try:
            answer = self._client.send_message_batch(QueueUrl=self._url, Entries=entries)
        except (BotoCoreError, ClientError) as failed:
            log_failure(failed, lanes=len(bodies))
            raise ConflictError("the queue did not answer") from failed
        if answer.get("Failed"):
            raise ConflictError("the queue did not take every lane")
