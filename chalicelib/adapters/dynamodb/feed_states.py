"""How far feeds were read, in the table: one row a feed, written conditionally."""

import json

from chalicelib.adapters.dynamodb.rows import ONLY, to_fields, to_thing
from chalicelib.adapters.dynamodb.table import ConditionFailedError, Put, Table
from chalicelib.channels.feeds import FeedState
from chalicelib.desk.changes import ConflictError


class DynamoDbFeedStates:
    """channels.feeds.FeedStates. Cursors are kept as JSON text: they are their kinds' own."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def read(self, channel_id: str) -> FeedState:
        """See the port."""
        key = (f"FEED#{channel_id}", ONLY)
        row = self._table.batch_get([key]).get(key)
        if row is None:
            return FeedState(channel_id=channel_id)
        return to_thing(FeedState, {**row, "cursor": json.loads(row["cursor"])})

    def write(self, before: FeedState, after: FeedState) -> None:
        """See the port. A repeat of what was written succeeds."""
        key = (f"FEED#{after.channel_id}", ONLY)
        fields = {**to_fields(after), "cursor": json.dumps(dict(after.cursor), ensure_ascii=False)}
        row = {"pk": key[0], "sk": key[1], "item": "feed", **fields}
        condition = "revision = :seen" if before.revision else "attribute_not_exists(pk)"
        values = {":seen": before.revision} if before.revision else None
        try:
            self._table.put(Put(row, condition, values))
        except ConditionFailedError as refused:
            if self.read(after.channel_id) != after:
                raise ConflictError(after.channel_id) from refused
