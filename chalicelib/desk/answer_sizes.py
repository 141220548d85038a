"""How much of a page fits into one answer.

Lambda answers at most 6 MB (6 291 556 bytes of JSON that holds our JSON as a text, so it is escaped twice; Python
3.11's runtime writes every character beyond ASCII as \\uXXXX on top). What varies freely is counted in that form; ids,
times and names come on top: at most 14 KB a ticket and 3 KB a message, 1.4 MB for a page of 100.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from chalicelib.desk.messages import Message
from chalicelib.desk.tickets import Ticket

Item = TypeVar("Item")
PAGE_BYTES = 4_500_000


def fitting(items: Iterable[Item], size_of: Callable[[Item], int], room: int = PAGE_BYTES) -> list[Item]:
    """The first items that fit into `room` bytes together, at least one of them; the rest but one stays unread."""
    shown: list[Item] = []
    for item in items:
        room -= size_of(item)
        if shown and room < 0:
            break
        shown.append(item)
    return shown


def message_bytes(message: Message) -> int:
    """What a message's texts take in an answer."""
    return answer_bytes([message.body, *(translation.body for translation in message.translations)])


def ticket_bytes(ticket: Ticket) -> int:
    """What a ticket's custom fields take in an answer."""
    return answer_bytes(ticket.custom_fields) if ticket.custom_fields else 0


def answer_bytes(value: Any) -> int:
    """What a value as JSON takes in an answer."""
    return len(json.dumps(json.dumps(value, ensure_ascii=False, default=str)))
