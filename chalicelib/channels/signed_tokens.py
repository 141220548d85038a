"""Tokens for vendors that know us by a signature: App Store Connect's own, and Google's for service accounts.

Keys are parsed and tokens made once per instance: an ES256 or RS256 signature is dear, and Google counts its grants.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import lru_cache
from typing import Any

from chalicelib.channels.contract import Vendor, VendorError
from chalicelib.channels.granted_tokens import Granted, by_grant, granted

# Source: App Store Connect API, "Generating Tokens for API Requests": at most 20 minutes, this audience.
APPLE_AUDIENCE = "appstoreconnect-v1"
APPLE_LASTS = timedelta(minutes=18)
APPLE_KEPT = timedelta(minutes=15)
# Source: Google Identity, "Using OAuth 2.0 for Server to Server Applications": at most an hour, this grant.
GOOGLE_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
GOOGLE_LASTS = timedelta(hours=1)


def apple_token(vendor: Vendor) -> str:
    """A token by the secret's `issuer_id`, `key_id` and `private_key` (the .p8 file's text). VendorError `bad_secret`.

    Without `issuer_id` it is an individual key's.
    """

    def grant(_before: Granted | None) -> Granted:
        now, secret = vendor.now, vendor.secret
        whose = {"iss": secret["issuer_id"]} if secret.get("issuer_id") else {"sub": "user"}
        times = {"iat": int(now.timestamp()), "exp": int((now + APPLE_LASTS).timestamp())}
        claims = {**whose, **times, "aud": APPLE_AUDIENCE}
        return Granted(_signed(secret, "ES256", secret.get("key_id", ""), claims), now + APPLE_KEPT)

    return granted(vendor, "apple", grant).token


def google_token(vendor: Vendor, token_url: str, scope: str) -> str:
    """An access token for a service account, whose JSON file is the secret. VendorError `bad_secret`, `no_token`."""

    def form() -> Mapping[str, str]:
        now, secret = vendor.now, vendor.secret
        times = {"iat": int(now.timestamp()), "exp": int((now + GOOGLE_LASTS).timestamp())}
        claims = {"iss": secret.get("client_email", ""), "scope": scope, "aud": token_url, **times}
        return {
            "grant_type": GOOGLE_GRANT,
            "assertion": _signed(secret, "RS256", secret.get("private_key_id", ""), claims),
        }

    return granted(vendor, token_url + scope, lambda _: by_grant(vendor, token_url, form(), {})).token


def _signed(secret: Mapping[str, str], algorithm: str, key_id: str, claims: Mapping[str, Any]) -> str:
    import jwt
    from cryptography.exceptions import UnsupportedAlgorithm

    try:
        key = _key(secret.get("private_key", ""))
        return jwt.encode(dict(claims), key, algorithm=algorithm, headers={"kid": key_id})
    except (ValueError, TypeError, UnsupportedAlgorithm, jwt.PyJWTError) as bad:
        raise VendorError("bad_secret") from bad


@lru_cache(maxsize=16)
def _key(text: str) -> Any:
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    return load_pem_private_key(text.encode(), password=None)
