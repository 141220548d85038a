"""What happened to a message of a chat is told to whoever is connected: all of it to agents, their own to customers."""

from dataclasses import dataclass

from chalicelib.channels.chat_people import Lobby, customers_of
from chalicelib.channels.chat_room import Room
from chalicelib.channels.chat_views import message_frame
from chalicelib.desk.changes import Wanted
from chalicelib.ports import TicketStore


@dataclass(frozen=True, slots=True)
class Pushing:
    """The use case behind the push queue."""

    store: TicketStore
    lobby: Lobby
    room: Room

    def push(self, ticket_id: str, message_id: str, sequence: int) -> None:
        """Tell of one message as it is now; `sequence` is its event's. A repeat is the same message to every client.

        LookupError: no such message. OSError: the gateway refused somebody, who is to be told again.
        """
        loaded = self.store.load(Wanted(tickets=(ticket_id,), messages=((ticket_id, message_id),)))
        ticket, message = loaded.tickets[ticket_id], loaded.messages[message_id]
        self.room.tell(self.lobby.at(ticket_id), message_frame(ticket_id, sequence, message, "agent"))
        if message.author.kind == "customer" and message.is_for_customer:
            own = message_frame(ticket_id, sequence, message, "customer")
            self.room.tell(customers_of(self.lobby, ticket), own)
