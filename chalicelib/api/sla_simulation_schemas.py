"""Models of trying service-level policies on a ticket that nobody opened."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from chalicelib.api.schemas import Body, Country, Moment, Resource, Slug, id_of
from chalicelib.api.sla_policy_schemas import Metric, NewSlaPolicy
from chalicelib.desk.tickets import Channel, Complexity, Urgency

EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


def _within_reach(moment: datetime) -> datetime:
    """Time zones are known for these years, and a deadline after them is still a date."""
    if not EARLIEST <= moment < LATEST:
        raise PydanticCustomError("desk_out_of_range", "not in this century")
    return moment


class TrialTicket(Body):
    """The facts that decide. A region that is absent is the market's; `received_at` is now when absent."""

    channel: Channel = "api"
    market: Country | None = None
    urgency: Urgency = "normal"
    complexity: Complexity = "simple"
    category: Slug | None = None
    tier: Slug | None = None
    brand: Slug | None = None
    sales_platform: Slug | None = None
    region: Slug | None = None
    received_at: Annotated[Moment, AfterValidator(_within_reach)] | None = None


class DraftSlaPolicy(NewSlaPolicy):
    """A policy that is not stored. It takes the place of the one with its id, or stands beside the others."""

    id: Annotated[str, id_of("policy_id")] = "sla_draft"
    version: Annotated[int, Field(ge=1)] | None = Field(default=None, description="of no effect: a draft has version 0")


class SimulateBody(Body):
    """A ticket, and a draft to try with it."""

    ticket: TrialTicket
    policy: DraftSlaPolicy | None = None


class PolicyName(Resource):
    """A version of a policy; 0 is the draft."""

    id: str
    version: int
    title: str


class ConsideredPolicy(Resource):
    """A policy in the order of trying. `failed` points to what in its document kept it from the ticket."""

    id: str
    version: int
    position: int
    matches: bool
    failed: list[str]


class CalendarName(Resource):
    """A version of a calendar."""

    id: str
    version: int


class WarningTime(Resource):
    """When a warning would be given."""

    mark: str
    at: Moment | None


class SimulatedTarget(Resource):
    """What holds for one metric: row number `row` of the policy's targets, and the rows it was chosen before.

    Times are as if the clock started at `received_at`; one that `starts` later starts when that happens.
    `due_at` is null where the calendar does not open for long enough within 400 days.
    """

    metric: Metric
    target_s: int
    clock: Literal["business", "calendar"]
    calendar: CalendarName
    row: int
    beaten: list[int]
    starts: Literal["on_receipt", "later"]
    due_at: Moment | None
    warnings: list[WarningTime]


class SimulationView(Resource):
    """Which policy the ticket would get, why, and what would be due when."""

    policy: PolicyName | None
    region: str | None
    considered: list[ConsideredPolicy]
    targets: list[SimulatedTarget]


class SimulationEnvelope(Resource):
    """One simulation."""

    simulation: SimulationView
