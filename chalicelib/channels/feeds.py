"""A feed's place: how far it was read, when it last succeeded, when it may be asked again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

SILENT_AFTER = timedelta(hours=24)  # api.md: Google Play forgets reviews after a week
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=5), timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """Where a feed stands. `cursor` is its kind's own, `failures` counts polls without success since the last one.

    `detail` is the stable code of the last failure. Nothing is asked before `next_at`. `revision` counts writes.
    """

    channel_id: str
    cursor: Mapping[str, Any] = field(default_factory=dict)
    began_at: datetime | None = None
    succeeded_at: datetime | None = None
    tried_at: datetime | None = None
    next_at: datetime | None = None
    failures: int = 0
    detail: str | None = None
    taken: int = 0
    revision: int = 0

    def is_due(self, now: datetime) -> bool:
        """Whether it may be asked."""
        return self.next_at is None or self.next_at <= now

    def is_silent(self, now: datetime) -> bool:
        """Whether it has not succeeded for a day."""
        since = self.succeeded_at or self.began_at
        return since is not None and now - since > SILENT_AFTER


def pause_after(failures: int) -> timedelta:
    """How long a feed rests after so many failures in a row: 5 minutes, then twice as long, at most an hour."""
    longest = LONGEST_PAUSE // FIRST_PAUSE
    return min(FIRST_PAUSE * min(1 << max(0, failures - 1), longest), LONGEST_PAUSE)


class FeedStates(Protocol):
    """Where the states are kept."""

    def read(self, channel_id: str) -> FeedState:
        """The state, strongly consistent; a new one for a feed that was never asked."""

    def write(self, before: FeedState, after: FeedState) -> None:
        """Write `after` unless somebody else has written since `before`. ConflictError."""
