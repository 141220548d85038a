"""Models of connected channels and their feeds."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from chalicelib.api.schemas import Body, Line, PageLinks, PageMeta, Query, Resource, Slug, id_of

Version = Annotated[int, Field(ge=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,47}$")]
SecretName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9/_-]{0,99}$")]
Region = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]


class ChannelContent(Body):
    """What an owner says of a channel. `settings` depend on its kind: docs/channels has a page for each."""

    kind: Name
    name: Annotated[str, Line(200)]
    is_enabled: bool = True
    secret: SecretName | None = Field(
        default=None, description="name of a secret below `<deployment>/channels/`; its content is never shown"
    )
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$")] | None = None
    brand: Slug | None = None
    market: Region | None = None
    region: Slug | None = None
    sales_platform: Slug | None = None
    store: Slug | None = None
    queue_id: Annotated[str, id_of("queue_id")] | None = None
    category: Slug | None = None
    settings: dict[str, Any] = Field(default={})
    policy: dict[str, Any] = Field(default={}, description="what becomes of what it finds: docs/channels/README.md")


class NewChannel(ChannelContent):
    """A channel under an id of the owner's choice."""

    id: Annotated[str, id_of("channel_id")]


class CreateChannelBody(Body):
    """One channel."""

    channel: NewChannel


class NextChannel(ChannelContent):
    """A channel's whole new content; `version` is the one it replaces."""

    version: Version | None = None


class ReplaceChannelBody(Body):
    """One channel."""

    channel: NextChannel


class ChannelQuery(Query):
    """Which version; the current one when none is named."""

    version: Version | None = None


class ChannelView(ChannelContent):
    """A version of a channel; `inbound_path` is where its vendor delivers to, where it does."""

    id: str
    version: int
    inbound_path: str | None = None


class ChannelEnvelope(Resource):
    """One channel."""

    channel: ChannelView


class ChannelPage(Resource):
    """A page of channels."""

    data: list[ChannelView]
    meta: PageMeta
    links: PageLinks


class FeedView(Resource):
    """Where a feed stands; `is_silent` when it has not succeeded for 24 hours."""

    channel_id: str
    succeeded_at: datetime | None
    tried_at: datetime | None
    next_at: datetime | None
    failures: int
    detail: str | None
    taken: int
    is_silent: bool


class FeedEnvelope(Resource):
    """One feed."""

    feed: FeedView
