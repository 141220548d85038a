"""The second reader of the clocks: wake-ups whose day has come are armed, those that nobody kept are made up for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from chalicelib.desk.events import WakeUp
from chalicelib.desk.queries import Position
from chalicelib.ports import Looks, Now, TicketStore
from chalicelib.telemetry import logger

PATIENCE = timedelta(seconds=60)  # a wake-up this late is lost, or its queue is behind
STUCK = timedelta(hours=1)  # and one this late was asked for in every run of an hour, in vain
AGAIN = timedelta(minutes=6)  # more than the schedule's five minutes: a run that comes late misses nobody
NAMED = 100  # stuck tickets that the log names in one run
PAGES = 100  # index pages (1 MB each) per kind and run
TIME = timedelta(seconds=60)  # per kind and run; the next run goes on where the index then begins


@dataclass(frozen=True, slots=True, kw_only=True)
class ClocksSwept:
    """How many tickets were sent to be looked at: `armed` as planned, `repaired` too late; in health 0 are repaired.

    `stuck` ones are late by more than an hour; they are counted in every run, and in neither of the others. `refused`
    ones the queue did not take; the next run finds them again.
    """

    armed: int
    repaired: int
    stuck: int
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
        repaired, late, stuck = self._sweep("wake_up", now, PATIENCE)
        armed, unarmed, never_armed = self._sweep("arm", now, timedelta(0))
        stuck += never_armed
        if stuck:
            logger().warning("wake_ups_stuck", extra={"tickets": stuck[:NAMED]})
        return ClocksSwept(armed=armed, repaired=repaired, stuck=len(stuck), refused=late + unarmed)

    def _sweep(self, due: str, now: datetime, patience: timedelta) -> tuple[int, int, list[str]]:
        """(how many are on the queue now, how many it refused, the stuck ones); stuck ones stand behind the others."""
        sent = refused = 0
        stuck: list[str] = []
        for page in self._pages(due, now - patience):
            old = [wake_up for wake_up in page if now - wake_up.at > STUCK]
            stuck += [wake_up.ticket_id for wake_up in old]
            fresh = page[len(old) :]  # the index begins with the earliest
            failed = self._look(fresh)
            sent += len(fresh) - failed
            failed = failed or self._look([wake_up for wake_up in old if _is_tried(due, now - wake_up.at)])
            refused += failed
            if failed:
                break  # the queue is not itself: more would only be refused more slowly
        return sent, refused, stuck

    def _look(self, wake_ups: Sequence[WakeUp]) -> int:
        """Ask for a look at each; how many were refused."""
        return len(self._looks.look([wake_up.ticket_id for wake_up in wake_ups]))

    def _pages(self, due: str, before: datetime) -> Iterator[Sequence[WakeUp]]:
        """Pages of the due index, as many as a run may read."""
        until = self._now() + TIME
        after: Position | None = None
        for _ in range(PAGES):
            page = self._store.wake_ups(due, before, after)
            yield page.items
            after = page.next
            if after is None or self._now() >= until:
                return


def _is_tried(due: str, late: timedelta) -> bool:
    """Whether a stuck ticket is tried in this run.

    Looks at an overdue ticket were asked for in each run of an hour and failed. One that was never armed tells of hours
    without a sweep, and is armed at once.
    """
    return due == "arm" or late % STUCK < AGAIN
