"""What proves that a delivery is Meta's: an HMAC over its raw bytes, and the words exchanged when a webhook is set up.

Source: Graph API, Webhooks, "Validating payloads" and "Verification requests". The signature is over the bytes as sent,
with Meta's own escapes of other scripts; whoever parses and writes them again gets another one.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping, Sequence
from hashlib import sha256

from chalicelib.channels.contract import Account, RawRequest

SIGNATURE = re.compile(r"sha256=([0-9a-f]{64})")  # two headers joined by a comma, SHA-1 and capitals do not fit
CHALLENGE = re.compile(r"[A-Za-z0-9_-]{1,200}")  # Meta sends a number; what comes back is never markup


def admits(request: RawRequest, account: Account, secrets: Sequence[Mapping[str, str]]) -> bool:
    """Signed with any live version of the app's secret (`app_secret`)."""
    del account  # every account of Meta's is signed the same way
    told = SIGNATURE.fullmatch(request.headers.get("x-hub-signature-256", ""))
    if told is None:
        return False
    keys = [version["app_secret"] for version in secrets if version.get("app_secret")]
    matches = [hmac.compare_digest(signature_of(request.body, key), told[1]) for key in keys]
    return any(matches)


def signature_of(body: bytes, app_secret: str) -> str:
    """The signature of a body in lower-case hexadecimal."""
    return hmac.new(app_secret.encode(), body, sha256).hexdigest()


def greets(request: RawRequest, account: Account, secrets: Sequence[Mapping[str, str]]) -> str | None:
    """The challenge, for who knows the `verify_token`; None for anybody else."""
    del account  # see admits
    given = request.query.get("hub.verify_token", "").encode()
    tokens = [version["verify_token"].encode() for version in secrets if version.get("verify_token")]
    matches = [hmac.compare_digest(given, token) for token in tokens]
    challenge = request.query.get("hub.challenge", "")
    is_asked = request.query.get("hub.mode") == "subscribe" and CHALLENGE.fullmatch(challenge)
    return challenge if any(matches) and is_asked else None
