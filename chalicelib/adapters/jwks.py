"""The user pool's public keys, fetched from its JWKS document and kept."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from chalicelib.ports import Now

UNKNOWN_KEY_EVERY = timedelta(minutes=5)  # a stranger's invented key ids cost one fetch in this time
STALE_AFTER = timedelta(hours=1)  # a key taken out of the document is forgotten after this
RETRY_AFTER = timedelta(seconds=10)  # while there are no keys at all
MAX_DOCUMENT_BYTES = 65_536
TIMEOUT_S = 2.0


class JwksUnavailableError(Exception):
    """No key is known and the document cannot be fetched: nobody of the staff can be recognised."""


Fetch = Callable[[], Mapping[str, Any]]


class Jwks:
    """PublicKeys over a JWKS document. Only RSA signing keys for RS256 are taken from it."""

    def __init__(self, fetch: Fetch, now: Now) -> None:
        self._fetch = fetch
        self._now = now
        self._keys: dict[str, Any] = {}
        self._tried_at: datetime | None = None

    def key(self, kid: str) -> Any | None:
        """The public key of this id, or None. JwksUnavailableError while there has never been a document."""
        if self._is_due(kid):
            self._renew()
        if not self._keys:
            raise JwksUnavailableError
        return self._keys.get(kid)

    def _is_due(self, kid: str) -> bool:
        if self._tried_at is None:
            return True
        age = self._now() - self._tried_at
        if not self._keys:
            return age >= RETRY_AFTER
        return age >= (STALE_AFTER if kid in self._keys else UNKNOWN_KEY_EVERY)

    def _renew(self) -> None:
        self._tried_at = self._now()
        try:
            document = self._fetch()
        except (OSError, ValueError):
            return  # keys already known stay good; without any, `key` says so
        self._keys = _rsa_keys(document) or self._keys


def _rsa_keys(document: Mapping[str, Any]) -> dict[str, Any]:
    import jwt

    keys: dict[str, Any] = {}
    for entry in document.get("keys", ()):
        if entry.get("kty") == "RSA" and entry.get("use", "sig") == "sig" and entry.get("alg", "RS256") == "RS256":
            keys[entry["kid"]] = jwt.PyJWK(entry, algorithm="RS256").key
    return keys


def fetch_document(url: str) -> Mapping[str, Any]:
    """GET a JWKS document: 2 seconds, two tries, 64 KB, no redirects.

    OSError when that fails, ValueError when it is no JSON.
    """
    import json

    import urllib3

    pool = urllib3.PoolManager(timeout=TIMEOUT_S, retries=urllib3.Retry(total=1, redirect=0))
    try:
        answer = pool.request("GET", url, preload_content=False)
        body = answer.read(MAX_DOCUMENT_BYTES + 1)
    except urllib3.exceptions.HTTPError as failed:
        raise OSError(str(failed)) from failed
    finally:
        pool.clear()
    if answer.status != 200 or len(body) > MAX_DOCUMENT_BYTES:
        raise OSError(f"HTTP {answer.status}, {len(body)} bytes")
    document: Mapping[str, Any] = json.loads(body)
    return document
