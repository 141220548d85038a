"""Hello: who is there, in which chat, and what they have missed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from chalicelib.channels.chat_frames import HOLDS, MAX_CONNECTIONS, Frame, FrameError, Side, written
from chalicelib.channels.chat_people import Connection, Lobby, Mark, Visitor, others_of
from chalicelib.channels.chat_resume import Resuming
from chalicelib.channels.chat_room import Room
from chalicelib.channels.chat_views import message_frame, presence_view, read_view
from chalicelib.desk.changes import Wanted
from chalicelib.desk.editing import may_see
from chalicelib.desk.tickets import Ticket
from chalicelib.ports import Now

CHANNEL = "chat"
MAX_MERGES = 5  # how far a ticket that was merged is followed

Door = Callable[[str], Visitor | None]
_NOBODY: dict[str, Any] = {"presence": None, "read": None}


@dataclass(frozen=True, slots=True)
class Greeting:
    """Lets visitors in. `door` reads a token: who shows it, or None."""

    door: Door
    lobby: Lobby
    room: Room
    resuming: Resuming
    now: Now

    def visitor(self, frame: Frame) -> Visitor:
        """Who says this hello. FrameError `unauthorized`."""
        visitor = self.door(frame.get("token"))
        if visitor is None:
            raise FrameError("unauthorized")
        return visitor

    def greet(self, connection_id: str, visitor: Visitor, frame: Frame, stamp: str) -> None:
        """Note the connection, send what was missed and then the welcome: whoever has that has everything.

        FrameError `not_found` or `too_many_connections`. ConflictError as of Lobby.keep.
        """
        asked = frame.get("ticket_id")
        ticket = self._ticket(asked, visitor) if asked else None
        if visitor.side == "agent" and ticket is None:
            raise FrameError("malformed", field="ticket_id")
        before = self.lobby.find(connection_id)
        connection = self._let_in(self._connection(connection_id, visitor, ticket), before, stamp)
        after = frame.get("resume_after") or 0
        self._welcome(connection, ticket, after if ticket and ticket.id == asked else 0)
        if ticket and (before is None or before.ticket_id != ticket.id):
            here = {"side": visitor.side, **presence_view(True, self.now())}
            self.room.hint(others_of(self.lobby, connection), written("presence", here))

    def _ticket(self, ticket_id: str, visitor: Visitor) -> Ticket:
        """The chat, or the one it was merged into."""
        for _ in range(MAX_MERGES):
            ticket = self.resuming.store.load(Wanted(tickets=(ticket_id,))).tickets.get(ticket_id)
            if ticket is None or ticket.channel != CHANNEL or not may_see(visitor.actor, ticket):
                break
            if ticket.status != "merged" or not ticket.merged_into:
                return ticket
            ticket_id = ticket.merged_into
        raise FrameError("not_found")

    def _connection(self, connection_id: str, visitor: Visitor, ticket: Ticket | None) -> Connection:
        at = self.now()
        home = visitor.id
        if ticket:
            home = ticket.id if visitor.side == "agent" else ticket.requester_id
        return Connection(
            id=connection_id,
            side=visitor.side,
            visitor_id=visitor.id,
            former_ids=visitor.former_ids,
            home=home,
            connected_at=at,
            expires_at=at + HOLDS,
            ticket_id=ticket.id if ticket else None,
            requester_id=ticket.requester_id if ticket else None,
        )

    def _let_in(self, connection: Connection, before: Connection | None, stamp: str) -> Connection:
        others = [one for one in self.lobby.at(connection.home) if one.id != connection.id]
        if len(others) >= MAX_CONNECTIONS[connection.side]:
            raise FrameError("too_many_connections", limit=MAX_CONNECTIONS[connection.side])
        if before is not None and before.home != connection.home:
            self.lobby.forget(before)
        elif before is not None:
            connection = replace(connection, connected_at=before.connected_at, revision=before.revision + 1)
        connection = replace(connection, stamp=stamp)
        self.lobby.keep(connection)
        return connection

    def _welcome(self, connection: Connection, ticket: Ticket | None, after: int) -> None:
        facts = {"side": connection.side, "ticket_id": None, "sequence": 0, "is_complete": True, **_NOBODY}
        if ticket:
            missed = self.resuming.missed(ticket.id, connection.side, after)
            for place, message in missed.messages:
                if not self.room.answer(connection.id, message_frame(ticket.id, place, message, connection.side)):
                    return
            facts |= {"ticket_id": ticket.id, "sequence": missed.sequence, "is_complete": missed.is_complete}
            facts |= self._others(connection, ticket)
        self.room.answer(connection.id, written("welcome", {**facts, "holds_s": int(HOLDS.total_seconds())}))

    def _others(self, connection: Connection, ticket: Ticket) -> dict[str, Any]:
        self.lobby.mark_seen(ticket.id, connection.side, self.now())
        marks = self.lobby.marks(ticket.id)
        other: Side = "agent" if connection.side == "customer" else "customer"
        is_online = bool(others_of(self.lobby, connection))
        there = {connection.side: presence_view(True, self.now())}
        there[other] = presence_view(is_online, marks.get(other, Mark()).seen_at)
        return {"presence": there, "read": read_view(marks)}
