"""Who is in a chat: connections, where each is found, what each side has read; and the ports that keep them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from chalicelib.channels.chat_frames import Side
from chalicelib.desk.events import Actor, Event
from chalicelib.desk.tickets import Ticket


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody whose token holds: a customer by customer id, or a member of staff by agent id.

    `former_ids` are the customers whom this one was taken for (Actor).
    """

    side: Side
    id: str
    former_ids: tuple[str, ...] = ()

    @property
    def actor(self) -> Actor:
        """The visitor as the cause of a change."""
        return Actor(self.side, self.id, self.former_ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """One open connection of one visitor, in one chat at a time (None: a customer who has not written yet).

    `home` is where the others find it: a customer's under the ticket's requester, an agent's under the ticket. It lets
    its visitor in until `expires_at`. `opening` is the message that is opening the chat since `opening_at`. `stamp` is
    the request that wrote it last, `revision` counts such writes.
    """

    id: str
    side: Side
    visitor_id: str
    former_ids: tuple[str, ...] = ()
    home: str
    connected_at: datetime
    expires_at: datetime
    ticket_id: str | None = None
    requester_id: str | None = None
    opening: str | None = None
    opening_at: datetime | None = None
    revision: int = 1
    stamp: str = ""

    @property
    def visitor(self) -> Visitor:
        """Whose it is."""
        return Visitor(self.side, self.visitor_id, self.former_ids)


@dataclass(frozen=True, slots=True)
class Mark:
    """What is known of one side of a chat: the last message it has read, and when it was last there."""

    read_id: str | None = None
    seen_at: datetime | None = None


class Lobby(Protocol):
    """Keeps connections and marks. Nothing in it outlives its use: rows expire by themselves."""

    def find(self, connection_id: str) -> Connection | None:
        """A connection that has said hello and still holds."""

    def at(self, home: str) -> Sequence[Connection]:
        """The connections that are found under a customer or a ticket and still hold."""

    def keep(self, connection: Connection) -> None:
        """Write it, if its revision is newer than what is there and holds. ConflictError: somebody was faster."""

    def forget(self, connection: Connection) -> None:
        """It is closed. A repeat changes nothing."""

    def marks(self, ticket_id: str) -> Mapping[Side, Mark]:
        """What is known of both sides; a side without a mark has an empty one."""

    def mark_read(self, ticket_id: str, side: Side, message_id: str, at: datetime) -> bool:
        """The side has read up to this message; False when it already had."""

    def mark_seen(self, ticket_id: str, side: Side, at: datetime) -> None:
        """The side was there at that moment; an earlier one than is known changes nothing."""


class Sockets(Protocol):
    """The gateway's open connections."""

    def post(self, connection_id: str, payload: bytes) -> bool:
        """Send to one connection; False when it is gone. OSError when the gateway does not take it now."""

    def close(self, connection_id: str) -> None:
        """Close a connection; nothing when it is gone."""


class Log(Protocol):
    """The events of a ticket, from a place on."""

    def since(self, ticket_id: str, sequence: int, size: int) -> Sequence[Event]:
        """Up to `size` events with a sequence above this one, in order."""


def customers_of(lobby: Lobby, ticket: Ticket) -> list[Connection]:
    """Where the ticket's customer is connected to it, or to a ticket that was merged into it."""
    chats = {ticket.id, *ticket.merged_ids}
    return [connection for connection in lobby.at(ticket.requester_id) if connection.ticket_id in chats]


def others_of(lobby: Lobby, connection: Connection) -> list[Connection]:
    """The connections of the other side of this one's chat."""
    if connection.ticket_id is None:
        return []
    if connection.side == "customer":
        return list(lobby.at(connection.ticket_id))
    return [one for one in lobby.at(connection.requester_id or "") if one.ticket_id == connection.ticket_id]
