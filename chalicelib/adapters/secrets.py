"""The stack's signing secret in Secrets Manager: the current version and the one before it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from chalicelib.ports import Now
from chalicelib.telemetry import logger

KEPT = timedelta(minutes=5)
RENEWED_EVERY = timedelta(seconds=30)  # what forged tokens can make us read, at most
STAGES = ("AWSCURRENT", "AWSPREVIOUS")


class StackSecret:
    """`api.signing.StackSecrets`. `client` is a boto3 Secrets Manager client.

    After a rotation one instance signs with the new version while another still holds the old one;
    `renewed` lets that other one look again instead of refusing a good token.
    """

    def __init__(self, client: Any, arn: str, now: Now) -> None:
        self._client = client
        self._arn = arn
        self._now = now
        self._versions: tuple[bytes, ...] = ()
        self._read_at: datetime | None = None

    def versions(self) -> Sequence[bytes]:
        """Newest first, at most 5 minutes old; older ones serve on while Secrets Manager does not answer."""
        return self._not_older_than(KEPT)

    def renewed(self) -> Sequence[bytes]:
        """As `versions`, at most 30 seconds old."""
        return self._not_older_than(RENEWED_EVERY)

    def _not_older_than(self, age: timedelta) -> Sequence[bytes]:
        if self._read_at is None or self._now() - self._read_at >= age:
            self._read()
        return self._versions

    def _read(self) -> None:
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            self._versions = tuple(version for stage in STAGES if (version := self._version(stage)))
        except (BotoCoreError, ClientError) as failed:
            if not self._versions:
                raise
            logger().warning("signing secret not renewed", extra={"error": type(failed).__name__})
        self._read_at = self._now()

    def _version(self, stage: str) -> bytes | None:
        try:
            answer = self._client.get_secret_value(SecretId=self._arn, VersionStage=stage)
        except self._client.exceptions.ResourceNotFoundException:
            if stage == "AWSCURRENT":
                raise
            return None  # a secret that was never rotated has no version before
        return str(answer["SecretString"]).encode()
