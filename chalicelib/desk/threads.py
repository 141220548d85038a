"""The thread of a ticket: its own messages and those of the tickets merged into it, in order of time."""

from collections.abc import Sequence
from heapq import merge

from chalicelib.desk.answer_sizes import fitting, message_bytes
from chalicelib.desk.editing import may_see
from chalicelib.desk.errors import NotFoundError
from chalicelib.desk.events import Actor
from chalicelib.desk.messages import Message
from chalicelib.desk.queries import Page
from chalicelib.desk.tickets import Ticket
from chalicelib.ports import TicketStore

MAX_ROUNDS = 5  # how often a customer's page goes on looking past notes
CUSTOMERS_CHUNK = 50  # messages per query for a customer, of whom notes take the room
TIME_CHARACTERS = len("msg_") + 10  # a ULID's first ten characters are its millisecond


class Threads:
    """Reads threads: one query for a ticket that nothing was merged into, one more for each that was."""

    def __init__(self, store: TicketStore) -> None:
        self._store = store

    def page(self, ticket_id: str, actor: Actor, after: str | None, size: int) -> Page[Message]:
        """Messages after message id `after`, oldest first. NotFoundError as for the ticket itself.

        Message ids are ULIDs, so their order is the order of time across merged tickets too. A page ends early where
        the answer would grow too large. Customers get pages of what they may see, and nothing tells them of the rest.
        """
        is_customer = actor.kind == "customer"
        chunk = max(size + 1, CUSTOMERS_CHUNK) if is_customer else size
        ticket, own = self._store.thread(ticket_id, after, chunk)
        if ticket is None or not may_see(actor, ticket):
            raise NotFoundError()
        first = self._merged(own, ticket, after, chunk)
        if is_customer:
            return self._for_customer(ticket, first, after, size)
        return _cut(first.items, size, is_more=first.next is not None)

    def _for_customer(self, ticket: Ticket, page: Page[Message], after: str | None, size: int) -> Page[Message]:
        """A page of visible messages; that more follows is said of visible ones, or when MAX_ROUNDS did not tell.

        It ends at its last visible message. Where MAX_ROUNDS found none, it ends before the millisecond in which the
        last hidden one was written, whose id stays unknown: no visible message is skipped or comes twice, as all up to
        that one were looked at, and the way leads on, as rounds go on until that millisecond is past `after`.
        """
        found = [message for message in page.items if message.is_for_customer]
        chunk, rounds = max(size + 1, CUSTOMERS_CHUNK), 1
        while page.next and len(found) <= size:
            if rounds >= MAX_ROUNDS and (found or _moment(page) > (after or "")):
                break
            position = page.next["after"]
            page = self._merged(self._store.messages(ticket.id, position, chunk), ticket, position, chunk)
            found += [message for message in page.items if message.is_for_customer]
            rounds += 1
        if page.next and not found:
            return Page((), {"after": _moment(page)})
        return _cut(found, size, is_more=page.next is not None)

    def _merged(self, own: Page[Message], ticket: Ticket, after: str | None, size: int) -> Page[Message]:
        """What is certain of all threads: nothing behind the end of a thread that goes on unread."""
        pages = [own, *(self._store.messages(other, after, size) for other in ticket.merged_ids)]
        ends = [page.next["after"] for page in pages if page.next]
        items = list(merge(*(page.items for page in pages), key=lambda message: message.id))
        if not ends:
            return Page(items)
        return Page([message for message in items if message.id <= min(ends)], {"after": min(ends)})


def _cut(messages: Sequence[Message], size: int, is_more: bool) -> Page[Message]:
    shown = fitting(messages[:size], message_bytes)
    is_more = is_more or len(shown) < len(messages)
    return Page(shown, {"after": shown[-1].id} if shown and is_more else None)


def _moment(page: Page[Message]) -> str:
    """A position before every message of the millisecond in which the page's last one was written."""
    return page.next["after"][:TIME_CHARACTERS] if page.next else ""
