"""One GET of a configured address (the shop, the publisher of rates): one deadline, no redirects, a bounded body."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    import urllib3

TIMEOUT_S = 2.0
CHUNK_BYTES = 65_536
LOOPBACK = frozenset(("127.0.0.1", "::1", "localhost"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; names of headers in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def checked(url: str, is_local: bool) -> str:
    """A base address without a slash at its end: https, or http to this machine for a local desk. ValueError."""
    parts = urlsplit(url)
    is_near = is_local and parts.scheme == "http" and parts.hostname in LOOPBACK
    if not parts.hostname or parts.username is not None or not (parts.scheme == "https" or is_near):
        raise ValueError("an https address without a user name is needed")
    return url.rstrip("/")


def get(url: str, headers: Mapping[str, str], most_bytes: int, timeout_s: float = TIMEOUT_S) -> Answer:
    """Ask once. OSError when there is no whole answer of at most `most_bytes` in time.

    Bytes that drip are waited for until the time is up, and then for one of them at most `timeout_s` more.
    """
    import urllib3

    until = time.monotonic() + timeout_s
    pool = urllib3.PoolManager(timeout=urllib3.Timeout(total=timeout_s), retries=False)
    plain = {"Accept-Encoding": "identity", "User-Agent": "Meridian", **headers}
    try:
        answer = pool.request("GET", url, headers=plain, redirect=False, preload_content=False)
        body = _read(answer, most_bytes, until)
    except urllib3.exceptions.HTTPError as failed:
        raise OSError(type(failed).__name__) from failed
    finally:
        pool.clear()
    return Answer(answer.status, {name.lower(): value for name, value in answer.headers.items()}, body)


def _read(answer: urllib3.BaseHTTPResponse, most_bytes: int, until: float) -> bytes:
    body = b""
    while chunk := answer.read1(CHUNK_BYTES):
        body += chunk
        if len(body) > most_bytes:
            raise OSError(f"more than {most_bytes} bytes")
        if time.monotonic() > until:
            raise TimeoutError
    return body
