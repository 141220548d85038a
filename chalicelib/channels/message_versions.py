"""Everything that says the same words: a message, its edits, and the copies that a split made of them."""

from __future__ import annotations

from collections.abc import Iterator

from chalicelib.desk.changes import Wanted
from chalicelib.desk.messages import Message
from chalicelib.ports import TicketStore

PAGE, MOST_PAGES = 100, 10  # of one ticket


def versions_of(store: TicketStore, ticket_id: str, message_id: str) -> list[Message]:
    """The message and all its versions: in its ticket, where its conversation goes on, and in linked tickets."""
    messages = [one for id_ in _tickets(store, ticket_id) for one in _messages(store, id_)]
    known = {message_id}
    while True:
        more = {one.id for one in messages if known & _says_again(one)}
        more |= {one.replaces_id for one in messages if one.id in known and one.replaces_id}
        if more <= known:
            return [one for one in messages if one.id in known]
        known |= more


def _says_again(one: Message) -> set[str | None]:
    return {one.id, one.replaces_id, one.origin.message_id if one.origin else None}


def _tickets(store: TicketStore, ticket_id: str) -> dict[str, None]:
    ticket = store.load(Wanted(tickets=(ticket_id,))).tickets[ticket_id]
    places = [ticket_id, *(link.ticket_id for link in ticket.links), *ticket.followup_ids]
    if ticket.conversation:
        found = store.load(Wanted(conversations=(ticket.conversation,))).conversations
        places += [talk.ticket_id for talk in found.values()]
    return dict.fromkeys(places)


def _messages(store: TicketStore, ticket_id: str) -> Iterator[Message]:
    after: str | None = None
    for _ in range(MOST_PAGES):
        page = store.messages(ticket_id, after, PAGE)
        yield from page.items
        if not page.next:
            return
        after = page.next["after"]
