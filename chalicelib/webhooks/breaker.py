"""When a receiver is left alone for a while, and when for good."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from chalicelib.webhooks.things import Counted, Health

WINDOW = timedelta(minutes=5)
FEW_CALLS = 20  # of fewer calls in a window nothing is concluded
SHARE = 70  # per cent of errors
MANY_ERRORS = 1_000
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=5), timedelta(hours=1)
PROBE = timedelta(minutes=1)  # what one call after a pause has, before another may be made
DISABLED_AFTER = timedelta(days=5)


def window_of(now: datetime) -> datetime:
    """When the window of a moment began."""
    return datetime.fromtimestamp(now.timestamp() // WINDOW.total_seconds() * WINDOW.total_seconds(), UTC)


def is_tripped(counted: Counted) -> bool:
    """Whether these figures of a window say that calling makes no sense now."""
    is_bad = counted.calls >= FEW_CALLS and counted.errors * 100 >= SHARE * counted.calls
    return is_bad or counted.errors >= MANY_ERRORS


def after_success(health: Health) -> Health:
    """Everything is well again; the same when it was."""
    if health.failing_since is None and health.paused_until is None:
        return health
    return Health(version=health.version + 1)


def after_error(health: Health, counted: Counted, now: datetime) -> Health:
    """Failing since its first error; paused when the window says so or a call after a pause failed again."""
    after = health if health.failing_since else replace(health, failing_since=now)
    is_paused_by_another = health.paused_until is not None and now < health.paused_until - PROBE
    if (is_tripped(counted) or health.paused_until is not None) and not is_paused_by_another:
        pause = min(FIRST_PAUSE * 2**health.pauses, LONGEST_PAUSE)
        after = replace(after, paused_until=now + pause, pauses=min(health.pauses + 1, 10))
    return after if after == health else replace(after, version=health.version + 1)


def probing(health: Health, now: datetime) -> Health:
    """After a pause: one call, and the others wait for what becomes of it."""
    return replace(health, paused_until=now + PROBE, version=health.version + 1)


def is_over(health: Health, now: datetime) -> bool:
    """Whether it has failed for so long that it is asked no more."""
    return health.failing_since is not None and now - health.failing_since >= DISABLED_AFTER
