"""The thread of a ticket: its own messages and those of the tickets merged into it, in order of time."""

from collections.abc import Sequence
from heapq import merge
from itertools import islice

from chalicelib.desk.editing import may_see
from chalicelib.desk.errors import NotFoundError
from chalicelib.desk.events import Actor
from chalicelib.desk.messages import Message
from chalicelib.desk.queries import Page
from chalicelib.ports import TicketStore


class Threads:
    """Reads threads: one query for a ticket that nothing was merged into, one more for each that was."""

    def __init__(self, store: TicketStore) -> None:
        self._store = store

    def page(self, ticket_id: str, actor: Actor, after: str | None, size: int) -> Page[Message]:
        """Messages after message id `after`, oldest first. NotFoundError as for the ticket itself.

        Message ids are ULIDs, so their order is the order of time across merged tickets too.
        """
        ticket, first = self._store.thread(ticket_id, after, size)
        if ticket is None or not may_see(actor, ticket):
            raise NotFoundError()
        pages = [first, *(self._store.thread(other, after, size)[1] for other in ticket.merged_ids)]
        found = list(islice(merge(*(page.items for page in pages), key=lambda message: message.id), size))
        return Page(found, {"after": found[-1].id} if found and self._is_more(pages, found) else None)

    @staticmethod
    def _is_more(pages: Sequence[Page[Message]], shown: Sequence[Message]) -> bool:
        return any(page.next for page in pages) or sum(len(page.items) for page in pages) > len(shown)
