"""A webhook delivery at the door: signature checked over the raw bytes, kept whole, and the vendor hears so.

What it holds is read later, by the key under which it lies: nothing is lost whatever fails behind.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from chalicelib.channels.accounts import Accounts
from chalicelib.channels.contract import Account, Kind, RawRequest
from chalicelib.channels.kinds import kind_of
from chalicelib.desk.errors import NotFoundError
from chalicelib.ports import Now

MAX_BYTES = 1_048_576  # of a delivery; Meta's and LINE's batches stay far below

Secrets = Callable[[Account], Sequence[Mapping[str, str]]]


class RawDeliveries(Protocol):
    """Where deliveries lie as they came."""

    def put_file(self, key: str, content: bytes, content_type: str) -> None:
        """Keep bytes under a key."""


class InboundQueue(Protocol):
    """Tells the reader."""

    def send(self, steps: Sequence[Mapping[str, str]]) -> None:
        """Put each on the queue. ConflictError."""


class ForgedError(Exception):
    """The delivery does not bear the signature of the channel's vendor."""


@dataclass(frozen=True, slots=True)
class AcceptingPorts:
    """What accepting stands on."""

    accounts: Accounts
    secrets: Secrets
    raw: RawDeliveries
    queue: InboundQueue
    now: Now


class Accepting:
    """The use case behind `/v1/inbound/{channel_id}`."""

    def __init__(self, ports: AcceptingPorts) -> None:
        self._ports = ports

    def greet(self, channel_id: str, request: RawRequest) -> str:
        """What a vendor wants to read that asks whether we are we. NotFoundError, ForgedError."""
        account, kind = self._account(channel_id)
        answer = kind.greets(request, account, self._ports.secrets(account)) if kind.greets else None
        if answer is None:
            raise ForgedError()
        return answer

    def accept(self, channel_id: str, request: RawRequest) -> str:
        """Keep a delivery; its key. NotFoundError, ForgedError, ConflictError when it could not be announced."""
        account, kind = self._account(channel_id)
        if kind.admits is None or not kind.admits(request, account, self._ports.secrets(account)):
            raise ForgedError()
        day = self._ports.now().date().isoformat()
        key = f"inbound/{account.id}/{day}/{sha256(request.body).hexdigest()}"
        self._ports.raw.put_file(key, request.body, "application/octet-stream")
        self._ports.queue.send([{"channel_id": account.id, "key": key}])
        return key

    def _account(self, channel_id: str) -> tuple[Account, Kind]:
        account = self._ports.accounts.get(channel_id)
        kind = kind_of(account.kind) if account else None
        if account is None or kind is None or kind.admits is None:
            raise NotFoundError()
        return account, kind


def secret_values(version: bytes) -> Mapping[str, str]:
    """The values of one version of a secret: a JSON object of texts, or a bare text under `secret`."""
    try:
        found = json.loads(version)
    except ValueError:
        found = None
    if isinstance(found, dict):
        return {name: str(value) for name, value in found.items()}
    return {"secret": version.decode()}
