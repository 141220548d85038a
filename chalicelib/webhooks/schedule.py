"""When a call is made again, and what an answer means."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Literal
from zlib import crc32

Outcome = Literal["delivered", "again", "refused", "gone"]

MINUTE, HOUR = 60, 3600
# Seconds before the second try, the third, and so on; the figures of our interface (13 tries in about 76 hours).
WAITS_S = (
    5, 30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR
)  # fmt: skip
MOST_TRIES = len(WAITS_S) + 1
LONGEST_S = 24 * HOUR  # what a receiver may ask for
JITTER = 10  # per cent at most, added to a wait
AGAIN = frozenset({408, 409, 425, 429})
GONE = 410


def outcome(status: int | None) -> Outcome:
    """What an answer of this status means; None: there was none in time."""
    if status is not None and 200 <= status < 300:
        return "delivered"
    if status is None or status in AGAIN or status >= 500:
        return "again"
    return "gone" if status == GONE else "refused"


def wait_before_next(tries_made: int, asked_s: int | None, seed: str) -> timedelta | None:
    """How long to wait after that many tries (from 1), or None when there have been enough.

    `asked_s` is what the receiver asked for, `seed` spreads those that failed together.
    """
    if tries_made >= MOST_TRIES:
        return None
    usual = WAITS_S[tries_made - 1]
    spread = usual * JITTER / 100 * (crc32(f"{seed}/{tries_made}".encode()) % 1000) / 1000
    return timedelta(seconds=max(usual + spread, min(asked_s or 0, LONGEST_S)))


def retry_after_s(headers: Mapping[str, str], now: datetime) -> int | None:
    """The seconds that `Retry-After` asks for (RFC 9110 section 10.2.3), or None where it says nothing readable."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return min(int(value[:9]), LONGEST_S)
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return max(0, round((at - now).total_seconds()))
