"""Hand-written stand-ins for live chat: a lobby in memory, connections that take frames, a whole desk on both."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from chalicelib.adapters.inbox import InboxDelivery
from chalicelib.channels.chat_delivery import ChatDelivery
from chalicelib.channels.chat_desk import ChatDesk
from chalicelib.channels.chat_frames import Side
from chalicelib.channels.chat_hello import Greeting
from chalicelib.channels.chat_people import Connection, Mark, Visitor
from chalicelib.channels.chat_pushing import Pushing
from chalicelib.channels.chat_resume import Resuming
from chalicelib.channels.chat_room import Room
from chalicelib.channels.chat_writing import Writing
from chalicelib.desk.changes import ConflictError
from chalicelib.desk.events import Event
from chalicelib.ports import Delivery, Now
from tests.builders import ANA, BEN, CoreDesk, a_customer

TOKENS = {"ana": Visitor("customer", ANA), "ben": Visitor("agent", BEN), "jan": Visitor("customer", "cus_jan")}
TOKENS["ana, once jan"] = Visitor("customer", ANA, ("cus_jan",))


class MemoryLobby:
    """Lobby and Log in memory. Tests/contract holds it to the promises of the one on DynamoDB."""

    def __init__(self, now: Now, events: Any = None) -> None:
        self._now = now
        self._events = events
        self.kept: dict[str, Connection] = {}
        self._marks: dict[tuple[str, Side], Mark] = {}

    def find(self, connection_id: str) -> Connection | None:
        found = self.kept.get(connection_id)
        return found if found and found.expires_at > self._now() else None

    def at(self, home: str) -> Sequence[Connection]:
        return [one for one in self.kept.values() if one.home == home and one.expires_at > self._now()]

    def keep(self, connection: Connection) -> None:
        before = self.kept.get(connection.id)
        is_held = before is not None and before.expires_at > self._now()
        if before and is_held and before.revision >= connection.revision and before.stamp != connection.stamp:
            raise ConflictError(connection.id)
        self.kept[connection.id] = connection

    def forget(self, connection: Connection) -> None:
        found = self.kept.get(connection.id)
        if found and found.visitor_id == connection.visitor_id:
            del self.kept[connection.id]

    def marks(self, ticket_id: str) -> Mapping[Side, Mark]:
        sides: tuple[Side, ...] = ("customer", "agent")
        return {side: self._marks.get((ticket_id, side), Mark()) for side in sides}

    def mark_read(self, ticket_id: str, side: Side, message_id: str, at: datetime) -> bool:
        mark = self._marks.get((ticket_id, side), Mark())
        if mark.read_id and mark.read_id >= message_id:
            return False
        self._marks[ticket_id, side] = Mark(message_id, at)
        return True

    def mark_seen(self, ticket_id: str, side: Side, at: datetime) -> None:
        mark = self._marks.get((ticket_id, side), Mark())
        if mark.seen_at is None or mark.seen_at < at:
            self._marks[ticket_id, side] = Mark(mark.read_id, at)

    def since(self, ticket_id: str, sequence: int, size: int) -> Sequence[Event]:
        return [event for event in self._events(ticket_id) if event.sequence > sequence][:size]


@dataclass
class FakeSockets:
    """Connections that are open remember their frames; `refuses` some for a while."""

    open: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    refuses: set[str] = field(default_factory=set)

    def post(self, connection_id: str, payload: bytes) -> bool:
        if connection_id in self.refuses:
            raise OSError("busy")
        if connection_id not in self.open:
            return False
        self.open[connection_id].append(json.loads(payload))
        return True

    def close(self, connection_id: str) -> None:
        self.open.pop(connection_id, None)


class ChatStage(CoreDesk):
    """CoreDesk with live chat on it. `allowed` False: every visitor has used up their minute."""

    def __init__(self, by_mail: Delivery | None = None) -> None:
        super().__init__()
        self.sockets, self.allowed = FakeSockets(), True
        self.lobby = MemoryLobby(self.clock, self.store.events)
        self.room = Room(self.lobby, self.sockets)
        greeting = Greeting(TOKENS.get, self.lobby, self.room, Resuming(self.store, self.lobby), self.clock)
        writing = Writing(self.intake, self.replies, self.lobby, self.room, self.clock)
        self.chat = ChatDesk(greeting, writing, self.lobby, self.room, lambda *_: self.allowed, self.clock)
        self.pushing = Pushing(self.store, self.lobby, self.room)
        self.has_address = True
        way = ChatDelivery(self.lobby, self.room, InboxDelivery(), by_mail, lambda _: self.has_address)
        self.ways["chat"] = way  # type: ignore[assignment]
        self._stamps = itertools.count(1)
        self.has(a_customer())

    def connects(self, connection_id: str) -> None:
        """The gateway holds a connection."""
        self.sockets.open[connection_id] = []

    def hello(self, connection_id: str, token: str, **fields: Any) -> list[dict[str, Any]]:
        """Connect and say hello; what is heard."""
        self.connects(connection_id)
        return self.says_on(connection_id, "hello", token=token, **fields)

    def says_on(self, connection_id: str, type_: str, **fields: Any) -> list[dict[str, Any]]:
        """Send a frame; what is heard on this connection because of it."""
        return self.sends(connection_id, json.dumps({"type": type_, **fields}))

    def sends(self, connection_id: str, text: str) -> list[dict[str, Any]]:
        """Send any text."""
        self.heard(connection_id)
        self.chat.hear(connection_id, text, f"stamp-{next(self._stamps)}")
        return self.heard(connection_id)

    def heard(self, connection_id: str) -> list[dict[str, Any]]:
        """What came on a connection since the last look."""
        frames = self.sockets.open.get(connection_id, [])
        new, frames[:] = list(frames), []
        return new

    def starts(self, connection_id: str = "a", body: str = "Bonjour, colis abîmé") -> str:
        """Ana says hello and writes; the ticket that opens."""
        self.hello(connection_id, "ana")
        (receipt,) = self.says_on(connection_id, "message", client_id="first-0001", body=body)
        ticket_id: str = receipt["ticket_id"]
        return ticket_id
