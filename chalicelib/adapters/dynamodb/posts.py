"""Public posts in the table: a partition a channel and day, so that no day grows beyond what one query reads."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from chalicelib.adapters.dynamodb.rows import ONLY, to_fields, to_thing
from chalicelib.adapters.dynamodb.table import ConditionFailedError, Put, Table
from chalicelib.channels.posts import Post
from chalicelib.desk.changes import ConflictError
from chalicelib.desk.times import iso

KEPT = timedelta(days=400)
MOST_DAYS = 92
NEW = "attribute_not_exists(pk)"


class DynamoDbPosts:
    """channels.posts.Posts."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def keep(self, post: Post) -> bool:
        """See the port. A small row by the id says where the post lies; its condition makes the first day stand."""
        first, later = post, post
        try:
            self._table.put(Put(_place_row(post), NEW))
        except ConditionFailedError as there:
            later = _later(post, there.found[0])
            first = replace(post, posted_at=later.posted_at)
        if self._is_put(first, NEW, {}):  # also when an earlier try got no further than the place
            return True
        if later.edited_at is None:
            return False
        newer, values = "attribute_not_exists(edited_at) OR edited_at < :edited", {":edited": iso(later.edited_at)}
        if later.digest:
            newer = "digest <> :digest AND (attribute_not_exists(edited_at) OR edited_at <= :edited)"
            values[":digest"] = later.digest
        return self._is_put(later, newer, values)

    def _is_put(self, post: Post, condition: str, values: Mapping[str, Any]) -> bool:
        try:
            self._table.put(Put(_row(post), condition, values or None))
        except ConditionFailedError:
            return False
        return True

    def find(self, id_: str) -> Post | None:
        """See the port."""
        place = (f"POST#{id_}", ONLY)
        known = self._table.batch_get([place]).get(place)
        if known is None:
            return None
        key = (_partition(known["channel_id"], datetime.fromisoformat(known["posted_at"]).date()), id_)
        row = self._table.batch_get([key]).get(key)
        return to_thing(Post, row) if row else None

    def erase(self, id_: str) -> bool:
        """See the port."""
        post = self.find(id_)
        if post is None:
            return False
        self._table.put(Put(_row(replace(post, text="", link=None)), "attribute_exists(pk)"))
        return True

    def assign(self, post: Post, ticket_id: str) -> None:
        """See the port."""
        after = replace(post, ticket_id=ticket_id)
        seen = "edited_at = :edited" if post.edited_at else "attribute_exists(pk) AND attribute_not_exists(edited_at)"
        try:
            self._table.put(Put(_row(after), seen, {":edited": iso(post.edited_at)} if post.edited_at else None))
        except ConditionFailedError as overtaken:
            raise ConflictError(post.id) from overtaken

    def between(self, channel_id: str, since: datetime, until: datetime) -> Sequence[Post]:
        """See the port. ValueError for more than 92 days: each is a query."""
        found = [post for day in _days(since, until) for post in self._of(channel_id, day)]
        return sorted((post for post in found if since <= post.posted_at < until), key=lambda post: post.posted_at)

    def _of(self, channel_id: str, day: date) -> list[Post]:
        rows = self._table.query_all(KeyConditionExpression="pk = :pk", values={":pk": _partition(channel_id, day)})
        return [to_thing(Post, row) for row in rows]


def _row(post: Post) -> dict[str, Any]:
    key = {"pk": _partition(post.channel_id, post.posted_at.date()), "sk": post.id}
    return {**key, "item": "post", "expires_at": _until(post), **to_fields(post)}


def _place_row(post: Post) -> dict[str, Any]:
    where = {"channel_id": post.channel_id, "posted_at": iso(post.posted_at)}
    return {"pk": f"POST#{post.id}", "sk": ONLY, "item": "post_place", "expires_at": _until(post), **where}


def _until(post: Post) -> int:
    return int((post.posted_at + KEPT).timestamp())


def _later(post: Post, place: Mapping[str, Any] | None) -> Post:
    """The post as another version of the one that lies at `place`; only a digest tells them apart on the same day."""
    first = datetime.fromisoformat(place["posted_at"]) if place else post.posted_at
    is_edit = bool(post.digest) or post.edited_at is not None or post.posted_at != first
    return replace(post, posted_at=first, edited_at=(post.edited_at or post.posted_at) if is_edit else None)


def _partition(channel_id: str, day: date) -> str:
    return f"POSTS#{channel_id}#{day.isoformat()}"


def _days(since: datetime, until: datetime) -> Iterator[date]:
    first, last = since.date(), (until - timedelta(microseconds=1)).date()
    if (last - first).days > MOST_DAYS:
        raise ValueError("too many days")
    while first <= last:
        yield first
        first += timedelta(days=1)
