"""The second reader of the clocks: wake-ups whose day has come are armed, those that nobody kept are made up for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from chalicelib.desk.queries import Position
from chalicelib.ports import Looks, Now, TicketStore

PATIENCE = timedelta(seconds=60)  # a wake-up this late is lost, or its queue is behind
PAGES = 100  # index pages (1 MB each) per kind and run
TIME = timedelta(seconds=60)  # per kind and run; the next run goes on where the index then begins


@dataclass(frozen=True, slots=True)
class ClocksSwept:
    """How many tickets were sent to be looked at: `armed` as planned, `repaired` too late; in health 0 are repaired.

    `refused` ones the queue did not take; the next run finds them again.
    """

    armed: int
    repaired: int
    refused: int


class ClockSweep:
    """The use case of the sweep schedule for clocks. It only asks for looks: Waking decides."""

    def __init__(self, store: TicketStore, looks: Looks, now: Now) -> None:
        self._store = store
        self._looks = looks
        self._now = now

    def sweep(self) -> ClocksSwept:
        """Ask for a look at every ticket that is overdue, then at all that may be armed."""
        now = self._now()
        repaired, late = self._sweep("wake_up", now - PATIENCE)
        armed, unarmed = self._sweep("arm", now)
        return ClocksSwept(armed, repaired, late + unarmed)

    def _sweep(self, due: str, before: datetime) -> tuple[int, int]:
        """(how many are on the queue now, how many it refused)."""
        sent = refused = 0
        for ticket_ids in self._pages(due, before):
            failed = len(self._looks.look(ticket_ids))
            sent, refused = sent + len(ticket_ids) - failed, refused + failed
            if failed:
                break  # the queue is not itself: more would only be refused more slowly
        return sent, refused

    def _pages(self, due: str, before: datetime) -> Iterator[Sequence[str]]:
        """Pages of the due index, as many as a run may read."""
        until, after = self._now() + TIME, None
        for _ in range(PAGES):
            page, after = self._page(due, before, after)
            yield page
            if after is None or self._now() >= until:
                return

    def _page(self, due: str, before: datetime, after: Position | None) -> tuple[Sequence[str], Position | None]:
        page = self._store.wake_ups(due, before, after)
        return [wake_up.ticket_id for wake_up in page.items], page.next
