"""Live chat: who is connected, and how they are reached."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chalicelib.bootstrap.mails import Mails

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from chalicelib.adapters.dynamodb.chat_rows import DynamoDbLobby
    from chalicelib.channels.chat_desk import ChatDesk
    from chalicelib.channels.chat_people import Visitor
    from chalicelib.channels.chat_pushing import Pushing
    from chalicelib.channels.chat_room import Room
    from chalicelib.ports import Delivery


class Chats(Mails):
    """Parts that hold conversations as they happen."""

    @cached_property
    def lobby(self) -> DynamoDbLobby:
        """Open connections, and what each side has read."""
        from chalicelib.adapters.dynamodb.chat_rows import DynamoDbLobby

        return DynamoDbLobby(self.table, self.now)

    @cached_property
    def room(self) -> Room:
        """The way to open connections."""
        from chalicelib.adapters.sockets import GatewaySockets, management_url
        from chalicelib.channels.chat_room import Room

        url = management_url(self.settings.chat_url)
        return Room(self.lobby, GatewaySockets(self.aws("apigatewaymanagementapi", endpoint_url=url)))

    @cached_property
    def chat_desk(self) -> ChatDesk:
        """Behind the WebSocket API."""
        from chalicelib.channels.chat_desk import ChatDesk
        from chalicelib.channels.chat_hello import Greeting
        from chalicelib.channels.chat_resume import Resuming
        from chalicelib.channels.chat_writing import Writing

        resuming = Resuming(self.tickets, self.lobby)
        greeting = Greeting(self.visitor, self.lobby, self.room, resuming, self.now)
        writing = Writing(self.intake, self.replies, self.lobby, self.room, self.now)
        return ChatDesk(greeting, writing, self.lobby, self.room, self.allows, self.now)

    @cached_property
    def pushing(self) -> Pushing:
        """Behind the push queue."""
        from chalicelib.channels.chat_pushing import Pushing

        return Pushing(self.tickets, self.lobby, self.room)

    @cached_property
    def ways(self) -> Mapping[str, Delivery]:
        """The way out by channel."""
        from chalicelib.channels.chat_delivery import ChatDelivery

        others = super().ways
        chat = ChatDelivery(self.lobby, self.room, others["*"], others.get("email"), self.has_verified_address)
        return {**others, "chat": chat}

    def has_verified_address(self, customer_id: str) -> bool:
        """Whether the company vouches for an e-mail address of this customer."""
        identities = self.customers.read(customer_id).identities
        return any(identity.kind == "email" and identity.is_verified for identity in identities)

    def visitor(self, token: str) -> Visitor | None:
        """Who may be in a chat with this token: a customer, or staff who work on tickets."""
        from chalicelib.api.accesses import STAFF_TICKETS
        from chalicelib.channels.chat_people import Visitor

        caller = self.credentials.caller(f"Bearer {token}")
        if caller.kind == "customer":
            return Visitor("customer", caller.id, caller.former_ids)
        return Visitor("agent", caller.id) if STAFF_TICKETS.allows(caller) else None

    def allows(self, visitor: Visitor, bucket: Literal["read", "write"]) -> bool:
        """Whether this visitor has a request left in this minute: chat and API spend from the same."""
        from chalicelib.api.access import Caller

        caller = Caller("customer" if visitor.side == "customer" else "staff", visitor.id)
        return self.limiter.spend(caller, bucket).allowed
