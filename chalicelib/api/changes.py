"""The change feed:

everything that happened in the last seven days, for those who would rather ask than listen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from chalicelib.api.access import Access
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.cursors import question
from chalicelib.api.routes import route

if TYPE_CHECKING:
    from chalicelib.api.change_schemas import ChangesQuery

models = Models("chalicelib.api.change_schemas")
READ_CHANGES = Access(roles=frozenset({"admin"}), scopes=frozenset({"changes:read"}))


@route(
    "GET",
    "/v1/changes",
    access=READ_CHANGES,
    query=models.ChangesQuery,
    answer=models.ChangePage,
    errors=(400, 410),
    bucket="export",
)
def list_changes(call: Call) -> Answer:
    """Read what changed, as CloudEvents, at least once and in order per ticket.

    Begins 7 days ago, or where `since` left off; `meta.after_cursor` is the next `since`, even when there is
    nothing more yet. Events appear half a minute after they happened, so that none is ever skipped. A page
    may be short while `has_more` is true. A cursor older than 7 days is gone (410 `cursor_expired`): begin
    without one.
    """
    from chalicelib.desk.cloud_events import cloud_event
    from chalicelib.desk.feed import SHARDS, FeedQuestion, changes

    asked: ChangesQuery = call.query
    types = sorted(set(asked.types.split(","))) if asked.types else []
    shape = question(call.caller, "GET /v1/changes", {"types": ",".join(types)})
    left = call.desk.cursors.decode(asked.since, shape) if asked.since else {}
    positions = tuple(left[str(shard)] for shard in range(SHARDS)) if left else ()
    page = changes(FeedQuestion(positions, frozenset(types), asked.size), call.desk.tickets, call.desk.now)
    cursor = call.desk.cursors.encode({str(n): position for n, position in enumerate(page.positions)}, shape)
    again = {"since": cursor, **({"types": asked.types} if asked.types else {}), "page[size]": asked.size}
    return Answer(
        {
            "data": [cloud_event(event, call.desk.settings.deployment) for event in page.events],
            "meta": {"has_more": page.has_more, "after_cursor": cursor},
            "links": {"next": "?" + urlencode(again) if page.has_more else None},
        }
    )
