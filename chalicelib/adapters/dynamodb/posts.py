"""Public posts in the table: a partition a channel and day, so that no day grows beyond what one query reads."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from chalicelib.adapters.dynamodb.rows import to_fields, to_thing
from chalicelib.adapters.dynamodb.table import ConditionFailedError, Put, Table
from chalicelib.channels.posts import Post
from chalicelib.desk.times import iso

KEPT = timedelta(days=400)
MOST_DAYS = 92


class DynamoDbPosts:
    """channels.posts.Posts."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def keep(self, post: Post) -> bool:
        """See the port."""
        row = {
            "pk": _partition(post.channel_id, post.posted_at.date()),
            "sk": post.id,
            "item": "post",
            "expires_at": int((post.posted_at + KEPT).timestamp()),
            **to_fields(post),
        }
        condition, values = "attribute_not_exists(pk)", None
        if post.edited_at is not None:
            condition += " OR attribute_not_exists(edited_at) OR edited_at < :edited"
            values = {":edited": iso(post.edited_at)}
        try:
            self._table.put(Put(row, condition, values))
        except ConditionFailedError:
            return False
        return True

    def between(self, channel_id: str, since: datetime, until: datetime) -> Sequence[Post]:
        """See the port. ValueError for more than 92 days: each is a query."""
        found = [post for day in _days(since, until) for post in self._of(channel_id, day)]
        return sorted((post for post in found if since <= post.posted_at < until), key=lambda post: post.posted_at)

    def _of(self, channel_id: str, day: date) -> list[Post]:
        rows = self._table.query_all(KeyConditionExpression="pk = :pk", values={":pk": _partition(channel_id, day)})
        return [to_thing(Post, row) for row in rows]


def _partition(channel_id: str, day: date) -> str:
    return f"POSTS#{channel_id}#{day.isoformat()}"


def _days(since: datetime, until: datetime) -> Iterator[date]:
    first, last = since.date(), until.date()
    if (last - first).days > MOST_DAYS:
        raise ValueError("too many days")
    while first <= last:
        yield first
        first += timedelta(days=1)
