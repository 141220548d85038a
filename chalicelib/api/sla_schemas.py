"""Models of clocks and of the log of what happened to them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from chalicelib.api.schemas import CursorText, Moment, PageLinks, PageMeta, PageSize, Query, Resource
from chalicelib.sla.metric_events import MetricEventType
from chalicelib.sla.policies import Clock

LAST_SECOND = 253_402_300_799  # of the year 9999
EpochSeconds = Annotated[int, Field(ge=0, le=LAST_SECOND)]


def _no_number(value: Any) -> Any:
    """A number that is no epoch second is nothing else either (to pydantic it would be a moment in milliseconds)."""
    if isinstance(value, str) and value.lstrip("-+").replace(".", "").isdecimal():
        raise PydanticCustomError("desk_out_of_range", "no moment")
    return value


IsoMoment = Annotated[Moment, BeforeValidator(_no_number)]


class PolicyVersion(Resource):
    """The version of a policy that was applied."""

    id: str
    version: int
    title: str


class ClockInstance(Resource):
    """One run of one metric, measured now. `running_since` and `due_at` are null while it stands still.

    `seq` is the sequence of the last event that moved it.
    """

    ticket_id: str
    metric: str
    instance: int
    state: Literal["active", "paused", "fulfilled", "cancelled"]
    breached: bool
    policy_id: str | None
    policy_version: int | None
    target_s: int
    clock: Clock
    calendar_id: str
    calendar_version: int
    activated_at: Moment
    running_since: Moment | None
    elapsed_business_s: int
    elapsed_calendar_s: int
    due_at: Moment | None
    remaining_s: int
    breached_at: Moment | None
    detected_at: Moment | None
    breach_cause: str | None
    fulfilled_at: Moment | None
    cancelled_at: Moment | None
    cancel_reason: str | None
    warnings_sent: list[str]
    seq: int


class AppliedSla(Resource):
    """What a clock is held to: `target` in minutes, begun ones counted whole, and exactly in seconds."""

    target: int
    target_in_seconds: int
    business_hours: bool
    policy: PolicyVersion


class MetricStatus(Resource):
    """How long a clock ran, by the calendar and by opening hours: whole minutes, and exactly in seconds."""

    calendar: int
    business: int
    calendar_in_seconds: int
    business_in_seconds: int


class MetricEventView(Resource):
    """What happened to a clock, in Zendesk's words and two of our own: `warn` and `cancel`.

    `sla` is there with apply_sla, `status` with update_status and cancel, `reason` with warn (which point), cancel
    (why) and a breach that a change of targets or a merge brought about. Instance 0 is that of `measure`.
    """

    id: str
    ticket_id: str
    metric: str
    instance_id: int
    type: MetricEventType
    time: Moment
    sla: AppliedSla | None
    status: MetricStatus | None
    reason: str | None


class TicketSlaQuery(Query):
    """Which page of the log."""

    size: Annotated[int, Field(ge=1, le=1_000)] = Field(default=100, alias="page[size]")
    after: CursorText | None = Field(default=None, alias="page[after]")


class TicketSla(Resource):
    """All clocks of a ticket, and a page of their log."""

    ticket_id: str
    policy: PolicyVersion | None
    instances: list[ClockInstance]
    metric_events: list[MetricEventView]


class TicketSlaEnvelope(Resource):
    """The clocks of one ticket. `meta` and `links` belong to its `metric_events`."""

    sla: TicketSla
    meta: PageMeta
    links: PageLinks


class MetricEventsQuery(Query):
    """Since when, and which page."""

    start_time: EpochSeconds | IsoMoment | None = Field(
        default=None, description="seconds since 1970 or ISO 8601; everything without it"
    )
    size: PageSize = Field(default=50, alias="page[size]")
    after: CursorText | None = Field(default=None, alias="page[after]")


class MetricEventPage(Resource):
    """Some metric events. `meta.after_cursor` is always there: ask again with it, now or later."""

    data: list[MetricEventView]
    meta: PageMeta
    links: PageLinks
