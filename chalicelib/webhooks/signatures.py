"""The secrets that webhooks are signed with: derived from the deployment's root secret; no table holds one (ADR 40)."""

import hmac
from base64 import b64encode
from collections.abc import Iterable, Sequence
from datetime import datetime

from chalicelib.webhooks.things import Webhook

MIN_ROOT_BYTES = 32


def secret_key(root: bytes, webhook_id: str, number: int) -> bytes:
    """A webhook's secret of that number, 256 bits (HKDF-Expand of RFC 5869, one block). ValueError: a short root."""
    if len(root) < MIN_ROOT_BYTES:
        raise ValueError(f"the root secret has {len(root)} bytes, fewer than {MIN_ROOT_BYTES}")
    return hmac.digest(root, f"meridian:webhook:{webhook_id}:{number}".encode() + b"\x01", "sha256")


def secret_text(key: bytes) -> str:
    """A secret as its receiver holds it."""
    return "whsec_" + b64encode(key).decode()


def live_keys(webhook: Webhook, roots: Iterable[bytes], now: datetime) -> Sequence[bytes]:
    """The keys to sign with at a moment, the newest first.

    A root that was replaced still signs while it is the previous one: its receivers learn of the new one meanwhile.
    """
    live = [one for one in webhook.secrets if one.expires_at is None or now < one.expires_at]
    numbers = sorted((one.number for one in live), reverse=True)
    return [secret_key(root, webhook.id, number) for root in roots for number in numbers]
