"""What a feed shows and the desk cannot take in, however often it tries: kept whole, told, and no longer waited for."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from chalicelib.channels.contract import Account, Inbound
from chalicelib.telemetry import logger

PutFile = Callable[[str, bytes, str], None]  # key, content, content type


def put_aside(account: Account, inbound: Inbound, put_file: PutFile) -> str:
    """Keep one thing as `aside/<channel>/<hash>`, JSON of all that is known of it; the key. Again: the same key.

    The log line `item_put_aside` raises the alarm. Errors of `put_file`: then nothing has been put aside.
    """
    content = json.dumps(inbound, default=_plain).encode()
    key = f"aside/{account.id}/{sha256(content).hexdigest()}"
    put_file(key, content, "application/json")
    logger().error("item_put_aside", extra={"channel": account.id, "key": key})
    return key


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {one.name: getattr(value, one.name) for one in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, bytes):
        return b64encode(value).decode()
    return value.isoformat() if isinstance(value, datetime) else str(value)
