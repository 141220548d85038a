"""Models of public reviews: lists, one with its reply, and trends."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from chalicelib.api.schemas import Moment, PageLinks, PageMeta, PageQuery, Query, Resource, id_of

Stars = Annotated[int, Field(ge=1, le=5)]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
AppVersion = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,64}$")]
PublishState = Literal["draft", "pending_approval", "submitted", "pending_publish", "published", "rejected", "error"]


class _Period(Query):
    channel_id: Annotated[str, id_of("channel_id")]
    since: Moment | None = Field(default=None, alias="from", description="30 days before `to` unless said")
    until: Moment | None = Field(default=None, alias="to", description="now unless said; at most 92 days after `from`")
    country: Country | None = None
    version: AppVersion | None = None


class ReviewsQuery(_Period, PageQuery):
    """Which reviews of a channel, by when they were first written."""

    stars: Stars | None = None
    has_ticket: bool | None = None


class TrendQuery(_Period):
    """Which reviews of a channel, and how they are grouped: weeks are of ISO 8601."""

    by: Literal["day", "week", "version", "country"] = "day"


class ReviewView(Resource):
    """A public review as it is now. `ticket_id` null: it was only kept."""

    id: str
    channel_id: str
    stars: int | None
    text: str
    language: str | None
    app: str | None
    version: str | None
    country: str | None
    posted_at: str
    edited_at: str | None
    ticket_id: str | None


class ReplyView(Resource):
    """Our newest reply: a store shows one under each review, so each replaces the one before.

    `is_outdated`: the review says something else by now.
    """

    message_id: str
    state: PublishState
    detail: str | None
    changed_at: str | None
    is_outdated: bool


class ReviewWithReply(ReviewView):
    """A review and how far the reply under it is."""

    reply: ReplyView | None


class ReviewEnvelope(Resource):
    """One review."""

    review: ReviewWithReply


class ReviewPage(Resource):
    """A page of reviews."""

    data: list[ReviewView]
    meta: PageMeta
    links: PageLinks


class RatingView(Resource):
    """How many reviews, the mean of their stars to a hundredth, and how many had 1, 2, 3, 4 and 5 of them."""

    count: int
    mean: str | None
    distribution: dict[str, int]


class RatingGroup(RatingView):
    """The ratings of a day, week, version or country; "unknown" where the store tells none."""

    key: str


class TrendView(Resource):
    """How an app is rated."""

    total: RatingView
    groups: list[RatingGroup]


class TrendEnvelope(Resource):
    """One trend."""

    trend: TrendView
