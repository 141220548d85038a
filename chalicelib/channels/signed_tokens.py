"""Tokens for vendors that know us by a signature: App Store Connect's own, and Google's for service accounts.

Keys are parsed and tokens made once per instance: an ES256 or RS256 signature is dear, and Google counts its grants.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from chalicelib.channels.contract import Vendor, VendorError
from chalicelib.ports import HttpCall

# Source: App Store Connect API, "Generating Tokens for API Requests": at most 20 minutes, this audience.
APPLE_AUDIENCE = "appstoreconnect-v1"
APPLE_LASTS = timedelta(minutes=18)
APPLE_KEPT = timedelta(minutes=15)
# Source: Google Identity, "Using OAuth 2.0 for Server to Server Applications": at most an hour, this grant.
GOOGLE_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
GOOGLE_LASTS = timedelta(hours=1)
GOOGLE_SPARE = timedelta(minutes=5)  # what a token has left when it is last used


@dataclass(frozen=True, slots=True)
class _Kept:
    token: str
    until: datetime


_kept: dict[str, _Kept] = {}


def apple_token(vendor: Vendor) -> str:
    """A token by the secret's `issuer_id`, `key_id` and `private_key` (the .p8 file's text). VendorError `bad_secret`.

    Without `issuer_id` it is an individual key's.
    """
    now, secret = vendor.now, vendor.secret
    name = _name_of("apple", secret)
    kept = _kept.get(name)
    if kept is None or kept.until <= now:
        whose = {"iss": secret["issuer_id"]} if secret.get("issuer_id") else {"sub": "user"}
        times = {"iat": int(now.timestamp()), "exp": int((now + APPLE_LASTS).timestamp())}
        claims = {**whose, **times, "aud": APPLE_AUDIENCE}
        kept = _kept[name] = _Kept(_signed(secret, "ES256", secret.get("key_id", ""), claims), now + APPLE_KEPT)
    return kept.token


def google_token(vendor: Vendor, token_url: str, scope: str) -> str:
    """An access token for a service account, whose JSON file is the secret. VendorError `bad_secret`, `no_token`."""
    now, secret = vendor.now, vendor.secret
    name = _name_of(token_url + scope, secret)
    kept = _kept.get(name)
    if kept is None or kept.until <= now:
        times = {"iat": int(now.timestamp()), "exp": int((now + GOOGLE_LASTS).timestamp())}
        claims = {"iss": secret.get("client_email", ""), "scope": scope, "aud": token_url, **times}
        assertion = _signed(secret, "RS256", secret.get("private_key_id", ""), claims)
        kept = _kept[name] = _granted(vendor, token_url, assertion)
    return kept.token


def forget(vendor: Vendor) -> None:
    """What was made with this secret is not accepted: the next call makes a new one."""
    mark = _mark_of(vendor.secret)
    for name in [name for name in _kept if name.endswith(mark)]:
        _kept.pop(name, None)


def _granted(vendor: Vendor, token_url: str, assertion: str) -> _Kept:
    body = urlencode({"grant_type": GOOGLE_GRANT, "assertion": assertion}).encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    try:
        answer = vendor.http(HttpCall("POST", token_url, headers, body, most_bytes=65_536))
    except OSError as silent:  # no reply went out with it
        raise VendorError("unreachable") from silent
    if answer.status != 200:
        raise VendorError("no_token")
    try:
        found = json.loads(answer.body)
        lasts = timedelta(seconds=int(found.get("expires_in", 0)))
        return _Kept(str(found["access_token"]), vendor.now + max(lasts - GOOGLE_SPARE, timedelta()))
    except (ValueError, KeyError, TypeError, AttributeError) as strange:
        raise VendorError("no_token") from strange


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


def _name_of(purpose: str, secret: Mapping[str, str]) -> str:
    return f"{purpose} {_mark_of(secret)}"


def _mark_of(secret: Mapping[str, str]) -> str:
    return sha256(json.dumps(dict(secret), sort_keys=True).encode()).hexdigest()
