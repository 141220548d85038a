"""The way out to a customer in a chat: to their open connections, else by e-mail, else into the inbox."""

from collections.abc import Callable
from dataclasses import dataclass

from chalicelib.channels.chat_frames import written
from chalicelib.channels.chat_people import Lobby, customers_of
from chalicelib.channels.chat_room import Room
from chalicelib.channels.chat_views import message_frame
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket
from chalicelib.ports import Delivery, Handed


@dataclass(frozen=True, slots=True)
class ChatDelivery:
    """A reply is `delivered` when at least one connection took it. `by_mail` (None: there is no such way) brings it to
    customers who are not there and whose address the company vouches for (`has_address`); for all others it waits in
    the `inbox`, which the next hello reads.
    """

    lobby: Lobby
    room: Room
    inbox: Delivery
    by_mail: Delivery | None
    has_address: Callable[[str], bool]

    @property
    def is_repeatable(self) -> bool:
        """A frame that comes twice is one message to the client; a letter that comes twice is two."""
        return self.by_mail is None or self.by_mail.is_repeatable

    def send(self, ticket: Ticket, message: Message) -> Handed:
        """See the port. OSError when the gateway takes nothing now."""
        listeners = customers_of(self.lobby, ticket)
        if self.room.tell(listeners, message_frame(ticket.id, ticket.sequence, message, "customer")):
            facts = {"kind": "delivered", "ticket_id": ticket.id, "message_id": message.id, "side": "customer"}
            self.room.hint(self.lobby.at(ticket.id), written("receipt", facts))
            return Handed("delivered")
        if self.by_mail is not None and self.has_address(ticket.requester_id):
            return self.by_mail.send(ticket, message)
        return self.inbox.send(ticket, message)
