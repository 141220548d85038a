"""Steps of long work on an Amazon SQS queue."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from chalicelib.adapters.batches import batches
from chalicelib.desk.changes import ConflictError
from chalicelib.telemetry import log_failure


class SqsSteps:
    """Steps: bodies are the steps as JSON, ten to a request.

    `client` is a boto3 SQS client (typed Any: its stubs are for development only).
    """

    def __init__(self, client: Any, url: str) -> None:
        self._client = client
        self._url = url

    def send(self, steps: Sequence[Mapping[str, Any]]) -> None:
        """See the port."""
        bodies = [json.dumps(step) for step in steps]
        for batch in batches([(body, len(body)) for body in bodies]):
            self._send(batch)

    def _send(self, bodies: Sequence[str]) -> None:
        from botocore.exceptions import BotoCoreError, ClientError

        entries = [{"Id": str(place), "MessageBody": body} for place, body in enumerate(bodies)]
        try:
            answer = self._client.send_message_batch(QueueUrl=self._url, Entries=entries)
        except (BotoCoreError, ClientError) as failed:
            log_failure(failed, steps=len(bodies))
            raise ConflictError("the queue did not answer") from failed
        if answer.get("Failed"):
            raise ConflictError("the queue did not take every step")
