"""Signatures as the Standard Webhooks specification has them: over id, timestamp and raw body.

Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import binascii
import hmac
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

TOLERANCE_S = 300  # api.md rule 10
PREFIX = "whsec_"
MAX_SIGNATURES = 10


def key_of(secret: str) -> bytes:
    """The key behind a `whsec_...` secret. ValueError."""
    try:
        return b64decode(secret.removeprefix(PREFIX), validate=True)
    except binascii.Error as bad:
        raise ValueError("not base64") from bad


def signed_headers(id_: str, at: datetime, body: bytes, keys: Sequence[bytes]) -> dict[str, str]:
    """The three headers of one try: `id_` is the same for every try, `at` is the moment of this one."""
    timestamp = str(int(at.timestamp()))
    return {
        "webhook-id": id_,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(f"v1,{_signature(key, id_, timestamp, body)}" for key in keys),
    }


def is_signed(headers: Mapping[str, str], body: bytes, keys: Iterable[bytes], now: datetime) -> bool:
    """Whether one of the signatures is by one of the keys, and not older or newer than five minutes."""
    id_, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    given = [one.partition(",") for one in headers.get("webhook-signature", "").split()[:MAX_SIGNATURES]]
    right = [_signature(key, id_, timestamp, body) for key in keys]
    matches = [
        hmac.compare_digest(signature.encode(), wanted.encode())
        for version, _, signature in given
        for wanted in right
        if version == "v1"
    ]
    is_timely = timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= 12
    is_timely = is_timely and abs(int(timestamp) - now.timestamp()) <= TOLERANCE_S
    return bool(id_) and is_timely and any(matches)


def _signature(key: bytes, id_: str, timestamp: str, body: bytes) -> str:
    signed = f"{id_}.{timestamp}.".encode("utf-8", "surrogatepass") + body
    return b64encode(hmac.digest(key, signed, "sha256")).decode()
