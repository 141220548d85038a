"""Webhooks as the desk's owner keeps them. What is written here holds within a minute."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Literal
from urllib.parse import urlsplit

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import InFlightError, InvalidValueError, NotFoundError
from chalicelib.desk.event_catalogue import BY_NAME
from chalicelib.desk.versions import ANY_VERSION, ExpectedVersion
from chalicelib.ports import NewId, Now
from chalicelib.telemetry import logger
from chalicelib.webhooks.calling import Roots
from chalicelib.webhooks.signatures import secret_key, secret_text
from chalicelib.webhooks.things import DeliveryStore, Health, Secret, Webhook, WebhookStore
from chalicelib.webhooks.wanting import EVERY_TYPE

MOST_WEBHOOKS = 50
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
ROOT = "/webhook"


@dataclass(frozen=True, slots=True)
class KeepingPorts:
    """What keeping needs of the world; a local desk (`is_local`) may call plain http on its own machine."""

    webhooks: WebhookStore
    deliveries: DeliveryStore
    roots: Roots
    now: Now
    new_id: NewId
    is_local: bool


@dataclass(frozen=True, slots=True)
class UpdateWebhook:
    """What changes of a webhook: `url`, `event_types`, `filters`, `description`, `is_enabled`."""

    id: str
    changes: Mapping[str, Any]
    expected: ExpectedVersion = ANY_VERSION


class Webhooks:
    """Use cases about webhooks."""

    def __init__(self, ports: KeepingPorts) -> None:
        self._ports = ports

    def list(self) -> Sequence[Webhook]:
        """All webhooks, oldest first."""
        return self._ports.webhooks.all(fresh=True)

    def get(self, webhook_id: str) -> Webhook:
        """One webhook. NotFoundError."""
        for webhook in self.list():
            if webhook.id == webhook_id:
                return webhook
        raise NotFoundError()

    def health(self, webhook_id: str) -> Health:
        """How its receiver does."""
        return self._ports.deliveries.health(webhook_id)

    def create(self, content: Mapping[str, Any]) -> tuple[Webhook, str]:
        """Add a webhook: it, and its secret, which nobody can ask for again. InvalidValueError."""
        if len(self.list()) >= MOST_WEBHOOKS:
            raise InvalidValueError(ROOT, "too_many", limit=MOST_WEBHOOKS)
        now = self._ports.now()
        webhook = Webhook(id=self._ports.new_id("whk"), created_at=now, secrets=(Secret(1, now),), **content)
        self._check(webhook)
        self._ports.webhooks.put(webhook, None)
        return webhook, self._secret(webhook.id, 1)

    def update(self, command: UpdateWebhook) -> Webhook:
        """Change a webhook. One that is enabled again, or has another address, is taken for healthy.

        NotFoundError, InvalidValueError, PreconditionFailedError, VersionConflictError, InFlightError.
        """
        current = self.get(command.id)
        command.expected.check(current.version)
        after = replace(current, **command.changes)
        if after.is_enabled != current.is_enabled:
            now, is_on = self._ports.now(), after.is_enabled
            after = replace(after, disabled_reason=None if is_on else "owner", disabled_at=None if is_on else now)
        if after == current:
            return current
        self._check(after)
        after = replace(after, version=current.version + 1)
        self._write(after, command.expected)
        if after.url != current.url or after.is_enabled > current.is_enabled:
            self._forget_health(command.id)
        return after

    def delete(self, webhook_id: str) -> Webhook:
        """Take a webhook away. What still waits for it is dead. NotFoundError, InFlightError."""
        current = self.get(webhook_id)
        gone = replace(current, deleted_at=self._ports.now(), version=current.version + 1)
        self._write(gone, ANY_VERSION)
        return gone

    def rotate(self, webhook_id: str, previous_lives_s: int) -> tuple[Webhook, str]:
        """Make a new secret; the one before it signs beside it for that long, older ones no more.

        NotFoundError, InFlightError.
        """
        current, now = self.get(webhook_id), self._ports.now()
        newest = max(current.secrets, key=lambda secret: secret.number)
        previous = replace(newest, expires_at=now + timedelta(seconds=previous_lives_s))
        secrets = (previous, Secret(newest.number + 1, now))
        after = replace(current, secrets=secrets, version=current.version + 1)
        self._write(after, ANY_VERSION)
        return after, self._secret(webhook_id, newest.number + 1)

    def disable(self, webhook_id: str, reason: Literal["gone", "failing"]) -> None:
        """End a webhook because of its receiver, and say so; a second time changes nothing."""
        for _ in range(3):
            current = next((one for one in self.list() if one.id == webhook_id), None)
            if current is None or not current.is_enabled:
                return
            off = replace(current, is_enabled=False, disabled_reason=reason, disabled_at=self._ports.now())
            after = replace(off, version=current.version + 1)
            try:
                self._ports.webhooks.put(after, current.version)
            except ConflictError:
                continue
            logger().error("webhook_disabled", extra={"webhook": webhook_id, "reason": reason})
            return

    def _write(self, after: Webhook, expected: ExpectedVersion) -> None:
        before = after.version - 1
        expected.write(lambda: self._ports.webhooks.put(after, before), lambda: self.get(after.id).version)

    def _forget_health(self, webhook_id: str) -> None:
        known = self._ports.deliveries.health(webhook_id)
        if known.version and not self._ports.deliveries.put_health(webhook_id, Health(version=known.version + 1)):
            raise InFlightError()

    def _secret(self, webhook_id: str, number: int) -> str:
        return secret_text(secret_key(self._ports.roots()[0], webhook_id, number))

    def _check(self, webhook: Webhook) -> None:
        if not is_callable(webhook.url, is_local=self._ports.is_local):
            raise InvalidValueError(f"{ROOT}/url", "bad_format")
        for place, name in enumerate(webhook.event_types):
            if name not in BY_NAME and (name != EVERY_TYPE or len(webhook.event_types) > 1):
                raise InvalidValueError(f"{ROOT}/event_types/{place}", "unknown")


def is_callable(url: str, *, is_local: bool) -> bool:
    """Whether an address can be a receiver's: https on port 443 without a user (http on this machine: local desks).

    Where its name leads is looked at before every call.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    is_near = is_local and parts.scheme == "http" and parts.hostname in LOOPBACK
    is_far = parts.scheme == "https" and port in (None, 443)
    return bool(parts.hostname) and parts.username is None and not parts.fragment and (is_near or is_far)
