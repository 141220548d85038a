"""OAuth 1.0a: requests that an app signs in an account's name, by HMAC-SHA1.

Sources: RFC 5849; X, "Creating a signature". Parameters of the query are signed, a JSON body is not.
"""

from __future__ import annotations

import hmac
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha1, sha256
from typing import Any
from urllib.parse import quote

from chalicelib.channels.contract import Vendor
from chalicelib.channels.granted_tokens import value_of


@dataclass(frozen=True, slots=True)
class Signing:
    """What is signed: a call of `url` with this query. `salt` tells calls apart that are alike in all of it."""

    method: str
    url: str
    query: Mapping[str, Any] = field(default_factory=dict)
    salt: str = ""


def authorization(vendor: Vendor, call: Signing) -> Mapping[str, str]:
    """The header for a call. VendorError `no_secret`.

    The nonce follows from the moment and the call: no two calls of an account share one.
    """
    key, token = value_of(vendor, "consumer_key"), value_of(vendor, "access_token")
    given = {name: str(value) for name, value in call.query.items()}
    unique = f"{vendor.now.isoformat()} {call.method} {call.url} {sorted(given.items())} {call.salt}"
    oauth = {
        "oauth_consumer_key": key,
        "oauth_nonce": sha256(unique.encode()).hexdigest()[:32],
        "oauth_signature_method": "HMAC-SHA1",
        "oauth_timestamp": str(int(vendor.now.timestamp())),
        "oauth_token": token,
        "oauth_version": "1.0",
    }
    keys = (value_of(vendor, "consumer_secret"), value_of(vendor, "access_token_secret"))
    signed = {**oauth, "oauth_signature": signature(call.method, call.url, {**given, **oauth}, keys)}
    pairs = ", ".join(f'{_quoted(name)}="{_quoted(value)}"' for name, value in sorted(signed.items()))
    return {"Authorization": f"OAuth {pairs}"}


def signature(method: str, url: str, parameters: Mapping[str, str], keys: tuple[str, str]) -> str:
    """The signature over method, address and all parameters, by the app's and the account's secret."""
    pairs = sorted((_quoted(name), _quoted(value)) for name, value in parameters.items())
    listed = "&".join(f"{name}={value}" for name, value in pairs)
    base = "&".join((method.upper(), _quoted(url), _quoted(listed)))
    key = "&".join(map(_quoted, keys))
    return b64encode(hmac.new(key.encode(), base.encode(), sha1).digest()).decode()


def _quoted(text: str) -> str:
    return quote(text, safe="-._~")
