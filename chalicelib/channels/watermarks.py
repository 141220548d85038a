"""Receipts that name a moment instead of a message: what left before it has come as far as they say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from chalicelib.desk.messages import Message
from chalicelib.ports import TicketStore

UNTIL = "*"  # what such a receipt is `about`; its `thread` and `at` say the rest
SLACK = timedelta(seconds=5)  # the vendor takes a reply a moment before its answer is written down here
PAGE, MOST_PAGES = 100, 10


def sent_until(store: TicketStore, ticket_id: str, at: datetime) -> Iterator[Message]:
    """The replies of a ticket that were handed over by then and are not known to have been read."""
    after: str | None = None
    for _ in range(MOST_PAGES):
        page = store.messages(ticket_id, after, PAGE)
        yield from (message for message in page.items if _is_sent(message, at))
        if not page.next:
            return
        after = page.next["after"]


def _is_sent(message: Message, at: datetime) -> bool:
    delivery = message.delivery
    if delivery is None or delivery.state not in ("sent", "delivered") or delivery.detail == "read":
        return False
    return delivery.changed_at is not None and delivery.changed_at <= at + SLACK
