"""Public posts that feeds find: reviews, comments, mentions; kept whether or not a ticket was opened for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from chalicelib.channels.contract import Account, Inbound
from chalicelib.channels.receiving import message_key

MAX_POST_TEXT = 10_000  # characters kept of a mention; a ticket holds the whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One public post. `id` follows from account and vendor's id; `kind` is review, comment, mention or post.

    `stars` are 1 to 5 of a review, `app`, `version` and `country` its; `ticket_id` None for a mention. `edited_at` is
    set when it is another text than before; `digest` tells versions apart where the vendor does not. `source_id` and
    `thread` are what the vendor calls it and its conversation.
    """

    id: str
    channel_id: str
    kind: str
    posted_at: datetime
    text: str = ""
    language: str | None = None
    stars: int | None = None
    app: str | None = None
    version: str | None = None
    country: str | None = None
    ticket_id: str | None = None
    edited_at: datetime | None = None
    link: str | None = None
    digest: str | None = None
    source_id: str = ""
    thread: str = ""


class Posts(Protocol):
    """Where posts are kept, by channel and day."""

    def keep(self, post: Post) -> bool:
        """Keep it; False when this very version was kept before. A newer version replaces an older.

        It stays where it was first kept: `posted_at` of the first version stands.
        """

    def find(self, id_: str) -> Post | None:
        """The post as it was last kept."""

    def erase(self, id_: str) -> bool:
        """Its writer took it back: its words go. False when there is none."""

    def assign(self, post: Post, ticket_id: str) -> None:
        """A ticket was opened for it. ConflictError when it was edited meanwhile."""

    def between(self, channel_id: str, since: datetime, until: datetime) -> Sequence[Post]:
        """Posts of a channel by `posted_at`, oldest first; at most 92 days."""


def post_of(account: Account, inbound: Inbound, ticket_id: str | None) -> Post | None:
    """The post that this is: what says in its `details` of what `kind` it is. None for a private message."""
    details = inbound.details
    if "kind" not in details or details.get("is_private"):
        return None
    is_edit = inbound.nature == "edit"
    stars = details.get("stars")
    return Post(
        id=message_key(account, inbound.about if is_edit else inbound.id),
        channel_id=account.id,
        kind=str(details["kind"]),
        posted_at=inbound.at if not is_edit else _first_at(details, inbound.at),
        text=f"{inbound.subject}\n{inbound.text}"[:MAX_POST_TEXT] if inbound.subject else inbound.text[:MAX_POST_TEXT],
        language=inbound.language,
        stars=int(stars) if isinstance(stars, int | float) else None,
        app=details.get("app"),
        version=details.get("version"),
        country=details.get("country"),
        ticket_id=ticket_id,
        edited_at=inbound.at if is_edit else None,
        link=details.get("link"),
        digest=inbound.facts.get("digest"),
        source_id=inbound.about if is_edit else inbound.id,
        thread=inbound.thread,
    )


def _first_at(details: Any, otherwise: datetime) -> datetime:
    """When an edited post first appeared, where the vendor tells."""
    said = details.get("posted_at")
    return datetime.fromisoformat(said) if isinstance(said, str) else otherwise
