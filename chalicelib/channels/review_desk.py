"""Reviews as the desk looks at them: lists, trends, how far the reply is, and a ticket for one that had none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from chalicelib.channels.accounts import Accounts
from chalicelib.channels.contract import Account, Inbound
from chalicelib.channels.posts import Post, Posts
from chalicelib.channels.receiving import Receiving
from chalicelib.channels.review_trends import Rating, trend
from chalicelib.desk.errors import NotFoundError
from chalicelib.desk.messages import Message
from chalicelib.ports import TicketStore

LONGEST_PERIOD = timedelta(days=92)
MOST_LOOKED_AT = 31  # days that one page looks at; a sparse list goes on from there
A_THREAD = 100  # messages that are looked through for the reply


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewQuery:
    """Reviews of one channel, first written from `since` until before `until`; None: of whatever value."""

    channel_id: str
    since: datetime
    until: datetime
    stars: int | None = None
    country: str | None = None
    version: str | None = None
    has_ticket: bool | None = None

    def fits(self, post: Post) -> bool:
        """Whether it is one of them."""
        same = ((self.stars, post.stars), (self.country, post.country), (self.version, post.version))
        is_same = all(wanted is None or wanted == told for wanted, told in same)
        return post.kind == "review" and is_same and self.has_ticket in (None, post.ticket_id is not None)


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Some reviews, the newest first; `next` is where the list goes on."""

    items: tuple[Post, ...]
    next: Mapping[str, str] | None = None


class ReviewDesk:
    """Reads reviews, and opens tickets for them."""

    def __init__(self, posts: Posts, store: TicketStore, accounts: Accounts, receiving: Receiving) -> None:
        self._posts = posts
        self._store = store
        self._accounts = accounts
        self._receiving = receiving

    def page(self, query: ReviewQuery, after: Mapping[str, str] | None, size: int) -> ReviewPage:
        """At most `size` of them, the newest first; after a month without enough of them the page ends early."""
        found: list[Post] = []
        for number, (day, posts) in enumerate(self._days(query, after), start=1):
            found += [post for post in posts if query.fits(post) and _is_after(post, after)]
            if len(found) > size:
                return ReviewPage(tuple(found[:size]), _place(found[size - 1]))
            if number == MOST_LOOKED_AT and day > query.since:
                return ReviewPage(tuple(found), {"at": day.isoformat(), "id": ""})
        return ReviewPage(tuple(found))

    def trend(self, query: ReviewQuery, by: str) -> tuple[Rating, Mapping[str, Rating]]:
        """The ratings of them all, and by "day", "week", "version" or "country"."""
        posts = self._posts.between(query.channel_id, query.since, query.until)
        return trend((post for post in posts if query.fits(post)), by)

    def read(self, id_: str) -> tuple[Post, Message | None]:
        """A review, and our newest public reply to it. NotFoundError."""
        post = self._review(id_)
        if post.ticket_id is None:
            return post, None
        _, page = self._store.thread(post.ticket_id, None, A_THREAD)
        replies = [one for one in page.items if one.delivery is not None]
        return post, replies[-1] if replies else None

    def open_ticket(self, id_: str) -> Post:
        """The review with its ticket, opened now if it had none. NotFoundError; errors of Receiving.receive."""
        post = self._review(id_)
        account = self._accounts.get(post.channel_id)
        if post.ticket_id:
            return post
        if account is None:
            raise NotFoundError()
        received = self._receiving.receive(account, _inbound(post, account))
        self._posts.assign(post, received.ticket_id)
        return self._review(id_)

    def _review(self, id_: str) -> Post:
        post = self._posts.find(id_)
        if post is None or post.kind != "review":
            raise NotFoundError()
        return post

    def _days(self, query: ReviewQuery, after: Mapping[str, str] | None) -> Iterator[tuple[datetime, list[Post]]]:
        """Day by day from the newest on, each with its posts, newest first."""
        until = (
            min(query.until, datetime.fromisoformat(after["at"]) + timedelta(milliseconds=1)) if after else query.until
        )
        while until > query.since:
            midnight = (until - timedelta(microseconds=1)).replace(hour=0, minute=0, second=0, microsecond=0)
            day = max(midnight, query.since)
            posts = self._posts.between(query.channel_id, day, until)
            yield day, sorted(posts, key=lambda post: (post.posted_at, post.id), reverse=True)
            until = day


def publish_state(message: Message) -> str:
    """How far a public reply under a review is.

    "draft" while it is translated, "pending_approval" while an editor is to let it go, "submitted" until the store has
    it, "pending_publish" until everybody sees it, then "published"; "rejected" by the store, or "error".
    """
    delivery = message.delivery
    if delivery is None or delivery.state == "unknown":
        return "error"
    if delivery.state == "queued" and message.due in ("translate", "review"):
        return "draft" if message.due == "translate" else "pending_approval"
    if delivery.state == "failed":
        return "rejected" if (delivery.detail or "").startswith("rejected") else "error"
    return {"sent": "pending_publish", "delivered": "published"}.get(delivery.state, "submitted")


def is_outdated(message: Message) -> bool:
    """Whether the review says something else by now than what this answered."""
    return message.delivery is not None and message.delivery.detail == "outdated"


def _is_after(post: Post, after: Mapping[str, str] | None) -> bool:
    if after is None:
        return True
    at, id_ = datetime.fromisoformat(after["at"]), after["id"]
    return post.posted_at < at or (post.posted_at == at and bool(id_) and post.id < id_)


def _place(post: Post) -> Mapping[str, str]:
    return {"at": post.posted_at.isoformat(), "id": post.id}


def _inbound(post: Post, account: Account) -> Inbound:
    """The review as its feed brought it, but for its writer's name, which is not kept with a post."""
    known = {"stars": post.stars, "app": post.app, "version": post.version, "country": post.country, "link": post.link}
    is_own = account.settings.get("market_from_country", False) and "market" not in account.fields
    return Inbound(
        id=post.source_id,
        thread=post.thread,
        at=post.edited_at or post.posted_at,
        address=post.source_id.split("#", 2)[-1],
        text=post.text,
        language=post.language,
        fields={"market": post.country} if post.country and is_own else {},
        facts={"digest": post.digest} if post.digest else {},
        details={"kind": post.kind, **{name: value for name, value in known.items() if value is not None}},
    )
