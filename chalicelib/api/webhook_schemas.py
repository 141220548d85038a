"""Models of webhooks and their deliveries."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from chalicelib.api.schemas import Body, CursorText, Line, Moment, PageLinks, PageMeta, Resource, Slug
from chalicelib.webhooks.things import DeliveryState, DisabledReason

MAX_PREVIOUS_S = 604_800

Version = Annotated[int, Field(ge=1)]
Url = Annotated[str, StringConstraints(min_length=9, max_length=2000, pattern=r"^[\x21-\x7e]+$")]
EventTypes = Annotated[
    list[Annotated[str, StringConstraints(pattern=r"^(\*|[a-z_]+(\.[a-z_]+){1,3})$")]],
    Field(min_length=1, max_length=100, description="names of `GET /v1/events/schemas`, or `*` alone"),
]
Values = Annotated[list[Slug], Field(min_length=1, max_length=100)]
Description = Annotated[str, Line(200)]


class Filters(Body):
    """Facts of the ticket and the values that are wanted of each; an event without the fact is not."""

    market: Values | None = None
    channel: Values | None = None
    language: Values | None = None
    queue: Values | None = None
    urgency: Values | None = None
    brand: Values | None = None


class NewWebhook(Body):
    """An address that is to hear of events."""

    url: Url = Field(description="https, port 443, no user name; redirects are not followed")
    event_types: EventTypes
    filters: Filters = Field(default=Filters())
    description: Description | None = None


class CreateWebhookBody(Body):
    """One webhook."""

    webhook: NewWebhook


class WebhookChanges(Body):
    """Values to change; what is absent stays. `version` is the one the caller saw."""

    version: Version | None = None
    url: Url | None = None
    event_types: EventTypes | None = None
    filters: Filters | None = None
    description: Description | None = None
    is_enabled: bool | None = None


class UpdateWebhookBody(Body):
    """Changes to one webhook."""

    webhook: WebhookChanges


class RotateSecretBody(Body):
    """How long the secret before the new one signs beside it: a day, at most a week, 0 for one that leaked."""

    previous_lives_s: Annotated[int, Field(ge=0, le=MAX_PREVIOUS_S)] = 86_400


class SecretView(Resource):
    """A secret, which is never shown again; null: until there is a newer one."""

    number: int
    created_at: str
    expires_at: str | None


class WebhookView(Resource):
    """A webhook. `disabled_reason`: by its owner, gone (410), failing for five days."""

    id: str
    version: int
    url: str
    event_types: list[str]
    filters: dict[str, list[str]]
    description: str | None
    is_enabled: bool
    disabled_reason: DisabledReason | None
    disabled_at: str | None
    created_at: str
    secrets: list[SecretView]


class WebhookHealthView(WebhookView):
    """A webhook, since when its receiver fails, and until when it is left alone."""

    failing_since: str | None
    paused_until: str | None


class WebhookEnvelope(Resource):
    """One webhook."""

    webhook: WebhookView


class WebhookHealthEnvelope(Resource):
    """One webhook and its receiver's health."""

    webhook: WebhookHealthView


class NewSecretView(WebhookView):
    """A webhook and its new secret, shown this once."""

    secret: str = Field(description="`whsec_` and 256 bits in base64")


class NewSecretEnvelope(Resource):
    """One webhook with its new secret."""

    webhook: NewSecretView


class WebhookPage(Resource):
    """A page of webhooks."""

    data: list[WebhookView]
    meta: PageMeta
    links: PageLinks


class TryView(Resource):
    """One call: the status, or why there was none."""

    at: str
    status: int | None
    error: Literal["address_refused", "timeout", "unreachable"] | None
    duration_ms: int


class TestEnvelope(Resource):
    """What a receiver answered to a test."""

    test: TryView


class DeliveryView(Resource):
    """What became of one event. `tries` are the newest 26; `tries_made` counts those of this round."""

    id: str
    event_id: str
    type: str
    subject_id: str
    sequence: int
    occurred_at: str
    state: DeliveryState
    detail: Literal["refused", "gone", "no_tries_left", "webhook_disabled"] | None = Field(description="why it is dead")
    tries_made: int
    next_at: str | None
    tries: list[TryView]


class DeliveryEnvelope(Resource):
    """One delivery."""

    delivery: DeliveryView


class ReplayPeriodBody(Body):
    """Which events: those from `since` on and before `until` (none: until now), going on from a page's cursor."""

    since: Moment = Field(description="at most 7 days ago")
    until: Moment | None = None
    after: CursorText | None = Field(default=None, description="`meta.after_cursor` of the answer before")


class ReplayView(Resource):
    """How many events this page sent; pages without any are usual while `has_more`."""

    events: int


class ReplayPage(Resource):
    """A page of a period."""

    replay: ReplayView
    meta: PageMeta


class DeliveryPage(Resource):
    """A page of deliveries."""

    data: list[DeliveryView]
    meta: PageMeta
    links: PageLinks
