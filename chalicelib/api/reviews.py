"""Calls about public reviews: what was written, how an app is rated, how far our reply is, a ticket for one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS, WORK_TICKETS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.cursors import question
from chalicelib.api.errors import FieldError, ProblemError
from chalicelib.api.routes import route
from chalicelib.api.ticket_lists import page_of
from chalicelib.api.views import moment

if TYPE_CHECKING:
    from chalicelib.channels.posts import Post
    from chalicelib.channels.review_desk import ReviewQuery
    from chalicelib.channels.review_trends import Rating
    from chalicelib.desk.messages import Message

models = Models("chalicelib.api.review_schemas")
PATH = "/v1/reviews"
ONE = PATH + "/{review_id}"
READ = Access(roles=READERS, scopes=frozenset({"tickets:read"}))
USUAL_PERIOD = timedelta(days=30)
PREFIX = "rev_"


@route("GET", PATH, access=READ, query=models.ReviewsQuery, answer=models.ReviewPage, errors=(400, 404))
def list_reviews(call: Call) -> Answer:
    """List the reviews of a channel, the newest first. Pages may be short while `has_more` is true."""
    asked = call.query
    query = _query(call, stars=asked.stars, has_ticket=asked.has_ticket)
    given = {**_given(asked), "from": moment(query.since), "to": moment(query.until)}
    shape = question(call.caller, f"GET {PATH}", {name: str(value) for name, value in given.items()})
    after = call.desk.cursors.decode(asked.after, shape) if asked.after else None
    page = call.desk.review_desk.page(query, after, asked.size)
    cursor = call.desk.cursors.encode(page.next, shape) if page.next else None
    return Answer({"data": [_view(post) for post in page.items], **page_of(cursor, asked.size, given)})


@route("GET", PATH + "/trend", access=READ, query=models.TrendQuery, answer=models.TrendEnvelope, errors=(400, 404))
def read_review_trend(call: Call) -> Answer:
    """Read how an app is rated: by day, week, version or country, of all reviews or of one version or country."""
    total, groups = call.desk.review_desk.trend(_query(call), call.query.by)
    shown = [{"key": key, **_rating(rating)} for key, rating in groups.items()]
    return Answer({"trend": {"total": _rating(total), "groups": shown}})


@route("GET", ONE, access=READ, answer=models.ReviewEnvelope, errors=(404,))
def read_review(call: Call) -> Answer:
    """Read a review as it is now, and how far our reply under it is."""
    return _answer(call, call.path["review_id"].removeprefix(PREFIX))


@route(
    "POST", ONE + "/ticket", access=WORK_TICKETS, answer=models.ReviewEnvelope, status=200, errors=(404, 409, 422),
    idempotent=False, links={"read_ticket": ("ticket_id", "/review/ticket_id")},
)  # fmt: skip
def open_review_ticket(call: Call) -> Answer:
    """Open a ticket for a review that was only kept; one that has a ticket keeps it."""
    id_ = call.path["review_id"].removeprefix(PREFIX)
    call.desk.review_desk.open_ticket(id_)
    return _answer(call, id_)


def _answer(call: Call, id_: str) -> Answer:
    post, reply = call.desk.review_desk.read(id_)
    return Answer({"review": {**_view(post), "reply": _reply(reply) if reply else None}})


def _query(call: Call, **filters: Any) -> ReviewQuery:
    """The question as the desk understands it. NotFoundError; `invalid_parameter` for a period that is none."""
    from chalicelib.channels.review_desk import LONGEST_PERIOD, ReviewQuery

    asked = call.query
    call.desk.channels.get(asked.channel_id)
    until = asked.until or call.desk.now()
    since = asked.since or until - USUAL_PERIOD
    if not since < until <= since + LONGEST_PERIOD:
        raise ProblemError("invalid_parameter", errors=(FieldError("out_of_range", parameter="to"),))
    where = {"country": asked.country, "version": asked.version}
    return ReviewQuery(channel_id=asked.channel_id, since=since, until=until, **where, **filters)


def _given(asked: Any) -> dict[str, Any]:
    known: dict[str, Any] = asked.model_dump(mode="json", exclude_unset=True, exclude={"size", "after"}, by_alias=True)
    return known


def _view(post: Post) -> dict[str, Any]:
    same = ("channel_id", "stars", "text", "language", "app", "version", "country", "ticket_id")
    times = {"posted_at": moment(post.posted_at), "edited_at": moment(post.edited_at)}
    return {"id": PREFIX + post.id, **{name: getattr(post, name) for name in same}, **times}


def _reply(message: Message) -> dict[str, Any]:
    from chalicelib.channels.review_desk import is_outdated, publish_state

    delivery = message.delivery
    return {
        "message_id": message.id,
        "state": publish_state(message),
        "detail": delivery.detail if delivery else None,
        "changed_at": moment(delivery.changed_at) if delivery else None,
        "is_outdated": is_outdated(message),
    }


def _rating(rating: Rating) -> dict[str, Any]:
    mean = f"{rating.mean:f}" if rating.mean is not None else None
    return {
        "count": rating.count,
        "mean": mean,
        "distribution": {str(stars): count for stars, count in rating.stars.items()},
    }
