"""Words in a chat: a customer's first ones open the ticket, all others join it; each once, however often it is sent."""

from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256

from chalicelib.channels.chat_frames import Frame, FrameError, written
from chalicelib.channels.chat_hello import CHANNEL
from chalicelib.channels.chat_people import Connection, Lobby
from chalicelib.channels.chat_room import Room
from chalicelib.desk.commits import Replay
from chalicelib.desk.errors import DeskError, InFlightError, InvalidValueError
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket
from chalicelib.intake.open_ticket import Intake, OpenTicket
from chalicelib.ports import Now
from chalicelib.replies.add_message import Replies
from chalicelib.replies.adding import AddMessage

OPENING = timedelta(seconds=30)  # as long as a first message keeps others from opening a second ticket


@dataclass(frozen=True, slots=True)
class Writing:
    """Brings words from a connection into its ticket."""

    intake: Intake
    replies: Replies
    lobby: Lobby
    room: Room
    now: Now

    def write(self, connection: Connection, frame: Frame, stamp: str) -> None:
        """Add the message and confirm it. FrameError with the code of what refused it."""
        try:
            ticket, message, here = self._added(connection, frame, stamp)
        except InFlightError:
            raise FrameError("in_flight") from None
        except InvalidValueError as refused:
            raise FrameError(refused.code, reason=refused.reason) from None
        except DeskError as refused:
            raise FrameError(refused.code, **refused.details) from None
        if ticket.id != here.ticket_id:
            self._move(here, ticket, stamp)
        facts = {"kind": "accepted", "client_id": frame.get("client_id"), "side": connection.side}
        facts |= {"ticket_id": ticket.id, "message_id": message.id}
        self.room.answer(connection.id, written("receipt", facts))

    def _added(self, connection: Connection, frame: Frame, stamp: str) -> tuple[Ticket, Message, Connection]:
        actor, replay = connection.visitor.actor, _replay(connection, frame)
        if connection.ticket_id:
            add = AddMessage(ticket_id=connection.ticket_id, actor=actor, body=frame.get("body"), replay=replay)
            added = self.replies.add(add)
            return added.ticket, added.message, connection
        here = self._claim(connection, frame.get("client_id"), stamp)
        first = OpenTicket(
            actor=actor,
            description=frame.get("body"),
            requester_id=connection.visitor_id,
            fields={"channel": CHANNEL},
            replay=replay,
        )
        opened = self.intake.open_ticket(first)
        return opened.ticket, opened.message, here

    def _claim(self, connection: Connection, client_id: str, stamp: str) -> Connection:
        """One message at a time may open the ticket; another waits for it, or for its time to be over."""
        at = self.now()
        since = connection.opening_at
        if connection.opening not in (None, client_id) and since is not None and at - since < OPENING:
            raise FrameError("in_flight")
        return self._kept(replace(connection, opening=client_id, opening_at=at), stamp)

    def _move(self, connection: Connection, ticket: Ticket, stamp: str) -> None:
        """The words went to another ticket: the one they opened, or where theirs was merged into."""
        if connection.side == "agent":
            return
        if connection.home != ticket.requester_id:
            self.lobby.forget(connection)
        moved = replace(connection, ticket_id=ticket.id, requester_id=ticket.requester_id, home=ticket.requester_id)
        self._kept(replace(moved, opening=None, opening_at=None), stamp)

    def _kept(self, connection: Connection, stamp: str) -> Connection:
        kept = replace(connection, revision=connection.revision + 1, stamp=stamp)
        self.lobby.keep(kept)
        return kept


def _replay(connection: Connection, frame: Frame) -> Replay:
    """The client's own name for the message makes it the same message, in whichever connection it comes."""
    key = sha256(f"chat {connection.visitor_id} {frame.get('client_id')}".encode()).hexdigest()
    return Replay(key, sha256(frame.get("body").encode()).hexdigest())
