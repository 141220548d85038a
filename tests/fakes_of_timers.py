"""A timer that remembers what it was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from chalicelib.desk.events import WakeUp


class FakeTimer:
    """Timer. Refuses everything while `is_busy`."""

    def __init__(self) -> None:
        self.armed: list[WakeUp] = []
        self.is_busy = False

    def arm(self, wake_ups: Sequence[WakeUp]) -> Sequence[WakeUp]:
        if self.is_busy:
            return list(wake_ups)
        self.armed += wake_ups
        return []
