"""A message as somebody writes it, what a decision on it reads, and the ticket it reaches."""

from dataclasses import dataclass
from typing import Literal

from chalicelib.desk.arrivals import Arrival
from chalicelib.desk.changes import Loaded, Wanted
from chalicelib.desk.commits import ReadMoreError, Replay
from chalicelib.desk.editing import visible
from chalicelib.desk.events import Actor
from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Status, Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMessage:
    """A message as somebody writes it.

    `public` False is an internal note. `language` None: detected. `translate` "none" sends the words as they are.
    `on_behalf` marks a customer's words brought in by an agent or integration; `automatic` marks a machine's answer
    on the customer's side, which reopens nothing and starts no clock. `override` is the reason why the reply goes
    although the culture check would stop it. `arrival` comes with what a channel brings.
    """

    ticket_id: str
    actor: Actor
    body: str
    public: bool = True
    language: str | None = None
    translate: Literal["auto", "none"] = "auto"
    status_after: Status | None = None
    mentions: tuple[str, ...] = ()
    attachment_ids: tuple[str, ...] = ()
    on_behalf: bool = False
    automatic: bool = False
    override: str | None = None
    if_match: int | None = None
    replay: Replay | None = None
    arrival: Arrival | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """The message and its ticket afterwards; on a follow-up the ticket is a new one."""

    message: Message
    ticket: Ticket
    is_replay: bool = False


class FollowUpNeededError(Exception):
    """A customer wrote to a ticket that is closed for good: their words open a new one."""

    def __init__(self, source: Ticket) -> None:
        super().__init__(source.id)
        self.source = source


def follow(loaded: Loaded, command: AddMessage) -> Ticket:
    """The ticket to write to: a customer who writes to a merged ticket reaches the one it was merged into."""
    ticket = visible(loaded, command.ticket_id, command.actor)
    while ticket.status == "merged" and ticket.merged_into and is_from_customer(command):
        if ticket.merged_into not in loaded.tickets:
            raise ReadMoreError(wanted_by(command, (*loaded.tickets, ticket.merged_into)))
        ticket = loaded.tickets[ticket.merged_into]
    return ticket


def wanted_by(command: AddMessage, ticket_ids: tuple[str, ...]) -> Wanted:
    """Everything a decision on this message reads, with these tickets."""
    arrival = command.arrival
    return Wanted(
        tickets=ticket_ids,
        attachments=command.attachment_ids,
        agents=command.mentions,
        references=arrival.keys if arrival else (),
        conversations=(arrival.conversation.key,) if arrival else (),
    )


def is_from_customer(command: AddMessage) -> bool:
    """Whether these are the customer's words."""
    return command.actor.kind == "customer" or command.on_behalf
