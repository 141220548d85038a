"""Cursors: where a list ended, signed, and good only for the same question by the same caller."""

import hashlib
import hmac
import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from chalicelib.api.access import Caller
from chalicelib.api.signing import KeyRing
from chalicelib.desk.errors import CursorError

MAC_BYTES = 16  # 128 bits
MAX_CURSOR = 4096  # characters; a change feed's position over four shards has about 400
ALPHABET = re.compile(r"[A-Za-z0-9_-]+")

Position = Mapping[str, str]


def question(caller: Caller, route: str, filters: Mapping[str, str]) -> str:
    """A fingerprint of who asks what: caller, route and every parameter but the page's own."""
    asked = json.dumps([caller.kind, caller.id, route, sorted(filters.items())])
    return hashlib.sha256(asked.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Cursors:
    """Makes and reads cursors. `ring` holds the keys of purpose "cursor"."""

    ring: KeyRing

    def encode(self, position: Position, question: str) -> str:
        """A cursor that goes on from `position` (an index key, or one entry per shard of the feed)."""
        body = json.dumps({"p": dict(position), "q": question}, separators=(",", ":")).encode()
        return urlsafe_b64encode(_mac(self.ring.newest(), body) + body).rstrip(b"=").decode()

    def decode(self, cursor: str, question: str) -> Position:
        """The position. CursorError `cursor_mismatch` for a cursor of another question, or not of ours."""
        signed = _bytes(cursor)
        mac, body = signed[:MAC_BYTES], signed[MAC_BYTES:]
        if not self.ring.first(lambda key: hmac.compare_digest(mac, _mac(key, body)) or None):
            raise CursorError("cursor_mismatch")
        content = json.loads(body)
        if content["q"] != question:
            raise CursorError("cursor_mismatch")
        position: Position = content["p"]
        return position


def _mac(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, body, "sha256")[:MAC_BYTES]


def _bytes(cursor: str) -> bytes:
    """The bytes of a cursor in its one spelling: base64 has others, by stray characters or unused bits."""
    if len(cursor) > MAX_CURSOR or not ALPHABET.fullmatch(cursor):
        raise CursorError("cursor_mismatch")
    try:
        signed = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    except ValueError:
        raise CursorError("cursor_mismatch") from None
    if urlsafe_b64encode(signed).rstrip(b"=").decode() != cursor:
        raise CursorError("cursor_mismatch")
    return signed
