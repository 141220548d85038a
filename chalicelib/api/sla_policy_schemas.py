"""Models of service-level policies and of trying them."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import ConfigDict, Field, model_validator
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from chalicelib.api.schemas import Body, Line, PageLinks, PageMeta, Query, Resource, Slug, id_of
from chalicelib.api.sla_key_schemas import ChannelClasses, Channels, Complexities, Markets, Names, OneOrMore, Urgencies
from chalicelib.desk.tickets import Urgency
from chalicelib.sla.policy_documents import NEW_POSITION

Metric = Literal[
    "first_reply_time", "next_reply_time", "periodic_update_time", "pausable_update_time", "requester_wait_time",
    "agent_work_time", "total_resolution_time", "queue_ownership_time", "escalation_ack_time",
    "confirm_time", "archive_time", "progress_update",
]  # fmt: skip
MAX_TARGET_S = 31_536_000  # 365 days; an execution lives no longer either
TARGET_TEXT = (
    "seconds; progress_update: 300 at least, confirm_time and archive_time: 60, "
    "queue_ownership_time: 60 where a move can follow it"
)

PolicyId = Annotated[str, id_of("policy_id")]
QueueId = Annotated[str, id_of("queue_id")]
Position = Annotated[int, Field(ge=0, le=1_000_000)]
Version = Annotated[int, Field(ge=1)]
Title = Annotated[str, Line(200)]


class SlaTarget(Body):
    """A row of the table. What is "*" or left out holds for every ticket; a list holds for each of its values.

    Of the rows of one metric that hold for a ticket the one with the most keys decides; of equally many, the one that
    names the earlier key.
    """

    metric: Metric
    target_s: Annotated[int, Field(ge=1, le=MAX_TARGET_S, description=TARGET_TEXT)]
    clock: Literal["business", "calendar"]
    calendar_id: Slug | None = Field(default=None, description="instead of the policy's and the market's calendar")
    urgency: Urgencies = "*"
    complexity: Complexities = "*"
    category: Names = "*"
    channel: Channels = "*"
    channel_class: ChannelClasses = "*"
    region: Names = "*"
    market: Markets = "*"
    tier: Names = "*"
    brand: Names = "*"
    sales_platform: Names = "*"


class SlaCondition(Body):
    """A condition on a ticket. `is` and `is_not` are other words for `in` and `not_in`; unknown is in no list."""

    field: Literal[
        "urgency", "complexity", "category", "channel", "channel_class", "region", "market", "tier", "brand",
        "sales_platform",
    ]  # fmt: skip
    op: Literal["in", "not_in", "is", "is_not"] = "in"
    value: Annotated[Any, OneOrMore(star=False)]


Conditions = Annotated[list[SlaCondition], Field(max_length=20)]


class SlaMatch(Body):
    """The tickets a policy is for: all of `all` hold and, where there are any, one of `any`."""

    all: Conditions = Field(default=[])
    any: Conditions = Field(default=[])


def _without_default(schema: dict[str, Any]) -> None:
    """The description of a field that is absent rather than null."""
    del schema["default"]


class SlaWarning(Body):
    """A moment before the deadline: exactly one of the three. Minutes are answered as seconds."""

    pct: Annotated[int, Field(ge=1, le=99)] | SkipJsonSchema[None] = Field(None, json_schema_extra=_without_default)
    before_s: Annotated[int, Field(ge=1, le=MAX_TARGET_S)] | SkipJsonSchema[None] = Field(
        None, json_schema_extra=_without_default
    )
    before_min: Annotated[int, Field(ge=1, le=MAX_TARGET_S // 60)] | SkipJsonSchema[None] = Field(
        None, json_schema_extra=_without_default
    )

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    @model_validator(mode="after")
    def _is_one_value(self) -> SlaWarning:
        given = sum(value is not None for value in (self.pct, self.before_s, self.before_min))
        if given != 1:
            raise PydanticCustomError("desk_too_many" if given else "desk_too_few", "exactly one", {"limit": 1})
        return self


class SlaEffect(Body):
    """What a warning or a breach sets in motion. `metrics` empty: of every metric; `mark`: of that warning alone.

    At most one `move` or `escalate` may follow one warning or breach, and the moves that can follow from
    queue_ownership_time all go to one queue.
    """

    on: Literal["warning", "breach"]
    do: Literal["raise_urgency", "move", "escalate"]
    metrics: Annotated[list[Metric], Field(max_length=len(get_args(Metric)))] = Field(default=[])
    mark: Annotated[str, Field(pattern=r"^(pct|before):[0-9]{1,8}$")] | None = None
    to: Urgency | None = Field(default=None, description="for raise_urgency")
    queue_id: QueueId | None = Field(default=None, description="for move; for escalate instead of the emergency queue")


Targets = Annotated[list[SlaTarget], Field(max_length=200)]
Warnings = Annotated[list[SlaWarning], Field(max_length=5)]
Effects = Annotated[list[SlaEffect], Field(max_length=20)]
StartFrom = Literal["received_at", "channel_created_at"]


class SlaPolicyChanges(Body):
    """Values to change; what is absent stays, lists are replaced, `calendar_id` null leaves the calendar to the market.

    `version` is the one the caller saw; `id` may be repeated.
    """

    id: PolicyId | None = None
    version: Version | None = None
    title: Title | None = None
    position: Position | None = None
    is_active: bool | None = None
    match: SlaMatch | None = None
    targets: Targets | None = None
    warnings: Warnings | None = None
    effects: Effects | None = None
    calendar_id: Slug | None = None
    start_from: StartFrom | None = None
    count_bot: bool | None = None
    count_resolve_as_reply: bool | None = None
    keep_hold: bool | None = None
    ownership_runs_on_hold: bool | None = None


class UpdateSlaPolicyBody(Body):
    """Changes to one policy."""

    sla_policy: SlaPolicyChanges


class NewSlaPolicy(Body):
    """A policy to add, under an id of the company's choice. Policies are tried in the order of `position`."""

    id: PolicyId
    version: Annotated[int, Field(ge=1, le=1)] | None = Field(default=None, description="a new policy has version 1")
    title: Title | None = Field(default=None, description="the id when absent")
    position: Position = NEW_POSITION
    is_active: bool = True
    match: SlaMatch = Field(default=SlaMatch())
    targets: Targets
    warnings: Warnings = Field(default=[])
    effects: Effects = Field(default=[])
    calendar_id: Slug | None = Field(default=None, description="instead of the market's calendar")
    start_from: StartFrom = "received_at"
    count_bot: bool = False
    count_resolve_as_reply: bool = False
    keep_hold: bool = False
    ownership_runs_on_hold: bool = False


class CreateSlaPolicyBody(Body):
    """A policy to add."""

    sla_policy: NewSlaPolicy


class VersionQuery(Query):
    """Which version; the current one when absent."""

    version: Version | None = None


class SlaTargetView(Resource):
    """A row of the table; "*" is any."""

    metric: Metric
    target_s: int
    clock: Literal["business", "calendar"]
    calendar_id: str | None
    urgency: Urgencies
    complexity: Complexities
    category: Names
    channel: Channels
    channel_class: ChannelClasses
    region: Names
    market: Markets
    tier: Names
    brand: Names
    sales_platform: Names


class SlaConditionView(Resource):
    """A condition on a ticket."""

    field: str
    op: Literal["in", "not_in"]
    value: list[str]


class SlaMatchView(Resource):
    """The tickets a policy is for."""

    all: list[SlaConditionView]
    any: list[SlaConditionView]


class SlaWarningView(Resource):
    """A moment before the deadline: after `pct` percent of the target, or `before_s` seconds before its end."""

    pct: int | None = Field(default=None, exclude_if=lambda value: value is None)
    before_s: int | None = Field(default=None, exclude_if=lambda value: value is None)


class SlaEffectView(Resource):
    """What a warning or a breach sets in motion."""

    on: Literal["warning", "breach"]
    do: Literal["raise_urgency", "move", "escalate"]
    metrics: list[Metric]
    mark: str | None
    to: Urgency | None
    queue_id: str | None


class SlaPolicyView(Resource):
    """A version of a policy. Tickets keep the version they were opened under."""

    id: str
    version: int
    title: str
    position: int
    is_active: bool
    match: SlaMatchView
    targets: list[SlaTargetView]
    warnings: list[SlaWarningView]
    effects: list[SlaEffectView]
    calendar_id: str | None
    start_from: StartFrom
    count_bot: bool
    count_resolve_as_reply: bool
    keep_hold: bool
    ownership_runs_on_hold: bool


class SlaPolicyEnvelope(Resource):
    """One policy."""

    sla_policy: SlaPolicyView


class SlaPolicyPage(Resource):
    """A page of policies, in the order in which they are tried."""

    data: list[SlaPolicyView]
    meta: PageMeta
    links: PageLinks
