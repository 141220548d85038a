"""Which move leads where: the table of the service-level design, section 1. What it does not name is refused."""

from datetime import datetime, timedelta
from typing import Literal

from chalicelib.desk.errors import InvalidTransitionError
from chalicelib.desk.tickets import Status, Ticket

REOPEN_WINDOW = timedelta(days=7)  # section 1 of the service-level design

Command = Literal[
    "assign", "agent_reply", "set_pending", "set_hold", "resolve", "customer_message", "confirm",
    "confirm_timeout", "reopen", "archive", "merge", "spam", "unmerge", "not_spam",
]  # fmt: skip

MOVES: dict[Status, dict[Command, Status]] = {
    "new": {
        "assign": "open", "agent_reply": "open", "set_pending": "pending", "set_hold": "on_hold", "resolve": "resolved",
        "customer_message": "new", "merge": "merged", "spam": "spam",
    },
    "open": {
        "assign": "open", "agent_reply": "open", "set_pending": "pending", "set_hold": "on_hold", "resolve": "resolved",
        "customer_message": "open", "merge": "merged", "spam": "spam",
    },
    "pending": {
        "assign": "open", "agent_reply": "open", "set_hold": "on_hold", "resolve": "resolved",
        "customer_message": "open", "reopen": "open", "merge": "merged", "spam": "spam",
    },
    "on_hold": {
        "assign": "on_hold", "agent_reply": "on_hold", "set_pending": "pending", "resolve": "resolved",
        "customer_message": "open", "reopen": "open", "merge": "merged", "spam": "spam",
    },
    "resolved": {
        "agent_reply": "resolved", "set_pending": "pending", "set_hold": "on_hold", "customer_message": "open",
        "confirm": "confirmed", "confirm_timeout": "confirmed", "reopen": "open", "merge": "merged",
    },
    "confirmed": {"customer_message": "open", "reopen": "open", "archive": "archived", "merge": "merged"},
    "archived": {},
    "merged": {},
    "spam": {"not_spam": "open", "customer_message": "spam"},
}  # fmt: skip
# A customer who writes to a ticket marked as spam is still heard: the message is kept and the mark stays.

TO_REACH: dict[Status, Command] = {
    "open": "reopen",
    "pending": "set_pending",
    "on_hold": "set_hold",
    "resolved": "resolve",
    "confirmed": "confirm",
    "archived": "archive",
}


def move(status: Status, command: Command) -> Status:
    """The status after `command`. InvalidTransitionError when the table has no such move."""
    target = MOVES[status].get(command)
    if target is None:
        raise InvalidTransitionError(status=status, command=command)
    return target


def command_for(status: Status, target: Status) -> Command:
    """The command by which a caller who names a `target` status means to get there; InvalidTransitionError if none."""
    command = TO_REACH.get(target)
    if command is None:
        raise InvalidTransitionError(status=status, command=f"set_{target}")
    return command


def is_past_reopening(ticket: Ticket, now: datetime) -> bool:
    """Whether a confirmed ticket is closed for its customer: what they say now opens another one."""
    return ticket.status == "confirmed" and now - (ticket.confirmed_at or ticket.updated_at) > REOPEN_WINDOW
