"""The secret half of an API key: how it is made, and how one that is shown is checked."""

import hashlib
import hmac
import re
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass

from chalicelib.people.api_keys import ApiKey

PREFIX = "mk_"
SHAPE = re.compile(r"mk_(key_[0-9A-HJKMNP-TV-Z]{26})_([A-Za-z0-9_-]{43})")
SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class NewSecret:
    """A fresh secret: `plaintext` (`mk_<key id>_<secret>`) is shown once and kept nowhere."""

    plaintext: str
    secret_hash: str


def new_secret(key_id: str, random_bytes: Callable[[int], bytes]) -> NewSecret:
    """A secret for the key of this id; `random_bytes` is a cryptographic source."""
    secret = urlsafe_b64encode(random_bytes(SECRET_BYTES)).rstrip(b"=").decode()
    return NewSecret(f"mk_{key_id}_{secret}", secret_hash(secret))


def secret_hash(secret: str) -> str:
    """SHA-256 (hex). A plain hash is enough: the secret is 256 random bits, not a password."""
    return hashlib.sha256(secret.encode()).hexdigest()


def verified_key(token: str, read: Callable[[str], ApiKey | None]) -> ApiKey | None:
    """The live key this text is, or None. An unknown or revoked key costs the same work."""
    shape = SHAPE.fullmatch(token)
    if shape is None:
        return None
    key = read(shape[1])
    expected = key.secret_hash if key else secret_hash("")
    is_right = hmac.compare_digest(expected, secret_hash(shape[2]))
    return key if key and is_right and key.revoked_at is None else None
