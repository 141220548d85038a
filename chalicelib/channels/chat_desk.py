"""The chat's front: each frame of a connection is read, allowed, done and answered; each end of one is told."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from chalicelib.channels.chat_frames import TYPING_EVERY, Frame, FrameError, read_frame, written
from chalicelib.channels.chat_hello import Greeting
from chalicelib.channels.chat_people import Connection, Lobby, Visitor, others_of
from chalicelib.channels.chat_room import Room
from chalicelib.channels.chat_views import presence_view
from chalicelib.channels.chat_writing import Writing
from chalicelib.desk.changes import ConflictError
from chalicelib.ports import Now

Allow = Callable[[Visitor, Literal["read", "write"]], bool]
MOST_REMEMBERED = 1_000  # connections whose last typing is known here


@dataclass(frozen=True, slots=True)
class ChatDesk:
    """The use case behind the WebSocket API. `allow` spends one of a visitor's requests of the minute."""

    greeting: Greeting
    writing: Writing
    lobby: Lobby
    room: Room
    allow: Allow
    now: Now
    _typed: dict[str, datetime] = field(default_factory=dict)

    def hear(self, connection_id: str, text: str, stamp: str) -> str | None:
        """Do what a frame asks and answer it; the ticket it was for. `stamp` names the request.

        Whatever is wrong with a frame is answered on its connection. OSError: the gateway took no answer.
        """
        try:
            frame = read_frame(text)
        except FrameError as refused:
            self.room.refuse(connection_id, refused)
            return None
        try:
            return self._do(connection_id, frame, stamp)
        except FrameError as refused:
            self.room.refuse(connection_id, refused, frame.get("client_id"))
        except ConflictError:
            self.room.refuse(connection_id, FrameError("in_flight"), frame.get("client_id"))
        return None

    def leave(self, connection_id: str) -> str | None:
        """The connection has ended; the ticket it was in. A repeat finds nothing."""
        connection = self.lobby.find(connection_id)
        if connection is None:
            return None
        self.lobby.forget(connection)
        ticket_id = connection.ticket_id
        if ticket_id is None:
            return None
        at = self.now()
        self.lobby.mark_seen(ticket_id, connection.side, at)
        if not any(one.ticket_id == ticket_id for one in self.lobby.at(connection.home) if one.id != connection.id):
            gone = {"side": connection.side, **presence_view(False, at)}
            self.room.hint(others_of(self.lobby, connection), written("presence", gone))
        return ticket_id

    def _do(self, connection_id: str, frame: Frame, stamp: str) -> str | None:
        if frame.type == "hello":
            visitor = self.greeting.visitor(frame)
            self._spend(visitor, "read")
            self.greeting.greet(connection_id, visitor, frame, stamp)
            ticket_id: str | None = frame.get("ticket_id")
            return ticket_id
        connection = self.lobby.find(connection_id)
        if connection is None:
            raise FrameError("unauthorized")
        if frame.type == "typing" and self._is_too_soon(connection_id):
            return connection.ticket_id
        self._spend(connection.visitor, "write" if frame.type == "message" else "read")
        match frame.type:
            case "message":
                self.writing.write(connection, frame, stamp)
            case "typing":
                self.room.hint(others_of(self.lobby, connection), written("typing", {"side": connection.side}))
            case "read":
                self._read(connection, frame.get("message_id"))
            case _:
                self.room.answer(connection_id, written("pong", {}))
        return connection.ticket_id

    def _read(self, connection: Connection, message_id: str) -> None:
        ticket_id = connection.ticket_id
        if ticket_id is None:
            raise FrameError("not_started")
        if self.lobby.mark_read(ticket_id, connection.side, message_id, self.now()):
            facts = {"kind": "read", "ticket_id": ticket_id, "message_id": message_id, "side": connection.side}
            self.room.hint(others_of(self.lobby, connection), written("receipt", facts))

    def _spend(self, visitor: Visitor, bucket: Literal["read", "write"]) -> None:
        if not self.allow(visitor, bucket):
            raise FrameError("rate_limited")

    def _is_too_soon(self, connection_id: str) -> bool:
        """Whether this connection has just told that its visitor is writing; known to this instance alone."""
        at, last = self.now(), self._typed.get(connection_id)
        if last is not None and at - last < TYPING_EVERY:
            return True
        if len(self._typed) >= MOST_REMEMBERED:
            self._typed.clear()
        self._typed[connection_id] = at
        return False
