"""Time, ids and waiting, as they really are."""

import os
import random
import time
from datetime import UTC, datetime

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base 32, as the ULID specification asks
RANDOM_BITS = 80


def now() -> datetime:
    """The moment in UTC, whole milliseconds."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


class Ulids:
    """ULIDs that rise within a process even inside one millisecond (the specification's monotonic mode)."""

    def __init__(self) -> None:
        self._last = 0

    def __call__(self, prefix: str) -> str:
        """`prefix` + "_" + 26 characters."""
        fresh = (time.time_ns() // 1_000_000) << RANDOM_BITS | int.from_bytes(os.urandom(RANDOM_BITS // 8), "big")
        self._last = fresh if fresh >> RANDOM_BITS > self._last >> RANDOM_BITS else self._last + 1
        return f"{prefix}_" + "".join(ALPHABET[(self._last >> shift) & 31] for shift in range(125, -1, -5))


def pause(attempt: int) -> None:
    """Full jitter: 0 to 100 ms, doubled with every attempt, at most 1.6 s: all far below the gateway's 29 s."""
    time.sleep(random.uniform(0, min(1.6, 0.05 * 2**attempt)))
