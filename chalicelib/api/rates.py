"""Rate limits: each instance leases tokens in blocks from one counter per caller, bucket and minute.

One update pays for a block, so what the headers say is approximate; since a block is only what the counter
still has to give, all instances together never pass the limit.
"""

from dataclasses import dataclass
from typing import Literal, Protocol

from chalicelib.api.access import Caller
from chalicelib.people.api_keys import DEFAULT_RATE_PER_MINUTE
from chalicelib.ports import Now
from chalicelib.telemetry import logger

Bucket = Literal["read", "write", "export"]

BLOCK = 20  # architecture decision 9
SHARES = 10  # no instance leases more than this part of a limit: three would use up a customer's
EXPORT_SHARE = 10  # exports cost about ten pages each: a tenth of the reads
CUSTOMER_READS_PER_MINUTE = 120
CUSTOMER_WRITES_PER_MINUTE = 60


class RateStore(Protocol):
    """Counters of tokens taken, one per key; they vanish after `expires_at` (epoch seconds)."""

    def take(self, key: str, block: int, limit: int, expires_at: int) -> int | None:
        """Add `block` to the counter unless it has reached `limit`.

        Returns what the counter is, or would be, after this block; None when the store cannot say.
        """


@dataclass(frozen=True, slots=True)
class RateState:
    """What the RateLimit headers say: tokens per minute, tokens left (about), seconds to the next minute."""

    limit: int
    remaining: int
    reset_s: int
    allowed: bool


@dataclass(slots=True)
class Lease:
    """Tokens this instance may still spend in this minute, and what the counter had beyond them."""

    left: int = 0
    elsewhere: int = 0
    is_final: bool = False


def limit_per_minute(caller: Caller, bucket: Bucket) -> int:
    """Tokens per minute. Integrations have what their key says, in the read and in the write bucket alike."""
    reads = writes = caller.rate_per_minute or DEFAULT_RATE_PER_MINUTE
    if caller.kind == "customer":
        reads, writes = CUSTOMER_READS_PER_MINUTE, CUSTOMER_WRITES_PER_MINUTE
    return {"read": reads, "write": writes, "export": max(1, reads // EXPORT_SHARE)}[bucket]


class RateLimiter:
    """The limiter of one function instance."""

    def __init__(self, store: RateStore, now: Now) -> None:
        self._store = store
        self._now = now
        self._minute = 0
        self._leases: dict[str, Lease] = {}

    def spend(self, caller: Caller, bucket: Bucket) -> RateState:
        """Spend one token. Anonymous callers are not counted: the gateway's throttle guards public routes."""
        limit = limit_per_minute(caller, bucket)
        seconds = self._now().timestamp()
        reset_s = 60 - int(seconds % 60)
        if caller.kind == "anonymous":
            return RateState(limit, limit, reset_s, True)
        lease = self._lease(f"{caller.id}#{bucket}", limit, int(seconds // 60))
        allowed = lease.left > 0
        lease.left -= allowed
        return RateState(limit, lease.left + lease.elsewhere, reset_s, allowed)

    def _lease(self, principal: str, limit: int, minute: int) -> Lease:
        if minute != self._minute:
            self._minute, self._leases = minute, {}
        lease = self._leases.setdefault(principal, Lease())
        if not lease.left and not lease.is_final:
            self._renew(lease, f"{principal}#{minute}", limit)
        return lease

    def _renew(self, lease: Lease, key: str, limit: int) -> None:
        block = max(1, min(BLOCK, limit // SHARES))
        expires_at = (self._minute + 2) * 60
        used = self._store.take(key, block, limit, expires_at)
        if used is None:
            # A desk that answers a few requests too many is better than one that answers none.
            logger().warning("rate limit store unavailable: a block was granted unseen")
            lease.left = block
            return
        lease.left = max(0, min(block, limit - used + block))
        lease.elsewhere = max(0, limit - used)
        lease.is_final = used >= limit
