"""Hand-written stand-ins for what wakes tickets up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from chalicelib.desk.events import WakeUp


class FakeTimer:
    """Timer and Looks of one process: keeps what it is asked for, and refuses the tickets it is told to refuse."""

    def __init__(self) -> None:
        self.armed: list[WakeUp] = []
        self.looks: list[str] = []
        self.refuses: set[str] = set()

    def arm(self, wake_ups: Sequence[WakeUp]) -> Sequence[WakeUp]:
        self.armed += [one for one in wake_ups if one.ticket_id not in self.refuses]
        return [one for one in wake_ups if one.ticket_id in self.refuses]

    def look(self, ticket_ids: Sequence[str]) -> Sequence[str]:
        self.looks += [id_ for id_ in ticket_ids if id_ not in self.refuses]
        return [id_ for id_ in ticket_ids if id_ in self.refuses]

    def woken(self, at: datetime) -> set[tuple[str, int | None]]:
        """The tickets, with the numbers of their wake-ups, whose moment has come by then."""
        return {(one.ticket_id, one.number) for one in self.armed if one.at <= at} | {(id_, None) for id_ in self.looks}
