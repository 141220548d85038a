"""Calls over HTTP as rooms compose and read them; the port Http makes them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HttpCall:
    """One call of an address outside. `most_bytes` bounds the body of the answer (0: nobody reads one)."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes = b""
    most_bytes: int = 1_048_576
    timeout_s: float = 10.0


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """What a server answered, of whatever status; names of headers in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class HttpRefusedError(OSError):
    """An address that must not be called: not https, or inside a network."""


class HttpTooLargeError(ConnectionError):
    """An answer of more bytes than the call allows."""
