"""A mail as it came: the whole to download, its HTML made harmless to look at."""

from __future__ import annotations

import json
from dataclasses import dataclass

from chalicelib.desk.changes import Wanted
from chalicelib.desk.errors import NotFoundError, StateConflictError
from chalicelib.desk.messages import Message
from chalicelib.mail.guard import UnreadableMailError
from chalicelib.mail.reading import read_mail
from chalicelib.ports import Blobs, TicketStore

FILENAME = "original.eml"


@dataclass(frozen=True, slots=True)
class Originals:
    """The use cases; who may ask is for the caller to say."""

    store: TicketStore
    blobs: Blobs

    def url(self, ticket_id: str, message_id: str) -> str:
        """A link to the raw mail. NotFoundError; StateConflictError `not_clean` for one that carries a virus."""
        return self.blobs.download_url(self._key(ticket_id, message_id), FILENAME)

    def html(self, ticket_id: str, message_id: str) -> str:
        """The mail's HTML without anything that acts or is fetched. NotFoundError where it has none."""
        try:
            html = read_mail(self.blobs.get_file(self._key(ticket_id, message_id))).html
        except (LookupError, UnreadableMailError) as gone:
            raise NotFoundError() from gone
        if html is None:
            raise NotFoundError()
        return html

    def _key(self, ticket_id: str, message_id: str) -> str:
        message = self.store.load(Wanted(messages=((ticket_id, message_id),))).messages.get(message_id)
        facts = _facts(message) if message else {}
        if "raw" not in facts:
            raise NotFoundError()
        if facts.get("verdicts", {}).get("virus") == "fail":
            raise StateConflictError(reason="not_clean", state="infected")
        return str(facts["raw"])


def _facts(message: Message) -> dict[str, dict[str, str]]:
    found = json.loads(message.details).get("email") if message.details else None
    return found if isinstance(found, dict) else {}
