"""What a client has missed: the messages that became visible to it after a place in the ticket's events.

Pushes may overtake each other, so what came shortly before that place is sent once more; clients know a message by its
id. The texts are read from the thread: they are sent exactly as they are stored.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from chalicelib.channels.chat_frames import Side
from chalicelib.channels.chat_people import Log
from chalicelib.desk.changes import Wanted
from chalicelib.desk.events import Event
from chalicelib.desk.messages import Message
from chalicelib.ports import TicketStore

MOST_EVENTS = 500  # of one hello; the client says hello again for the rest
MOST_MESSAGES = 50
OVERLAP = timedelta(minutes=15)  # longer than a push is tried again (five times, three minutes apart)
OVERLAP_EVENTS = 100
AT_ONCE = 50  # messages of one read, of which a store takes 100
TELLING: Mapping[Side, frozenset[str]] = {
    "customer": frozenset({"ticket.created", "message.created", "message.sent"}),
    "agent": frozenset({"ticket.created", "message.created", "translation.completed"}),
}


@dataclass(frozen=True, slots=True)
class Missed:
    """Messages with the place at which they stand, oldest first; `sequence` is the place reached by all of them."""

    messages: tuple[tuple[int, Message], ...]
    sequence: int
    is_complete: bool


@dataclass(frozen=True, slots=True)
class Resuming:
    """Reads what was missed: one query of events, and their messages."""

    store: TicketStore
    log: Log

    def missed(self, ticket_id: str, side: Side, after: int) -> Missed:
        """What `side` did not see after `after` (0: nothing at all), at most MOST_MESSAGES of it."""
        events = self.log.since(ticket_id, max(0, after - OVERLAP_EVENTS), MOST_EVENTS)
        places = _places([event for event in _again(events, after) if event.type in TELLING[side]])
        new = [place for place in places.values() if place > after]
        end = new[MOST_MESSAGES - 1] if len(new) > MOST_MESSAGES else None
        chosen = {id_: place for id_, place in places.items() if end is None or place <= end}
        last = max([after, *(event.sequence for event in events)])
        messages = tuple(
            (chosen[message.id], message)
            for message in self._read(ticket_id, tuple(chosen))
            if side == "agent" or message.is_for_customer
        )
        return Missed(messages, end or last, end is None and len(events) < MOST_EVENTS)

    def _read(self, ticket_id: str, ids: tuple[str, ...]) -> Iterator[Message]:
        for first in range(0, len(ids), AT_ONCE):
            some = ids[first : first + AT_ONCE]
            found = self.store.load(Wanted(messages=tuple((ticket_id, id_) for id_ in some))).messages
            yield from (found[id_] for id_ in some if id_ in found)


def _again(events: Sequence[Event], after: int) -> Iterator[Event]:
    """The events behind a place, and those that came so shortly before it that their push may have been overtaken."""
    seen = next((event.occurred_at for event in events if event.sequence == after), None)
    since: datetime | None = seen - OVERLAP if seen else None
    return (event for event in events if event.sequence > after or (since is not None and event.occurred_at >= since))


def _places(events: Sequence[Event]) -> dict[str, int]:
    """Message ids with the place of their first event among these."""
    places: dict[str, int] = {}
    for event in events:
        if event.message_id:
            places.setdefault(event.message_id, event.sequence)
    return places
