"""Models of what is sent about tickets."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from chalicelib.api.schemas import (
    Body,
    Country,
    Email,
    LanguageTag,
    Line,
    Moment,
    PageQuery,
    Query,
    Slug,
    Text,
    id_of,
)
from chalicelib.desk.messages import MAX_ATTACHMENTS, MAX_TEXT
from chalicelib.desk.tickets import MAX_TAGS, Channel, Complexity, Stage, Status, Urgency

SafeInt = Annotated[int, Field(ge=-(2**53) + 1, le=2**53 - 1)]
MAX_CUSTOM_BYTES = 32_768  # of all custom fields of a ticket, as UTF-8 JSON
CUSTOM_FIELDS = "Each id once; at most 32 KB of JSON together."
TINIEST, LARGEST = 1e-130, 9.9e125  # DynamoDB keeps numbers between these magnitudes, and 0


def _storable(value: float) -> float:
    if value and abs(value) < TINIEST:
        raise PydanticCustomError("desk_out_of_range", "too close to 0")
    return value


SafeFloat = Annotated[float, Field(ge=-LARGEST, le=LARGEST), AfterValidator(_storable)]
Chosen = Annotated[list[Slug], Field(max_length=50)]
CustomValue = Annotated[str, StringConstraints(max_length=1_000)] | bool | SafeInt | SafeFloat | Chosen | None
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ()./-]{4,24}$")]
Social = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,31}:[^\s:\x00-\x1f\x7f][^\s\x00-\x1f\x7f]{0,127}$")
]
Tag = Annotated[str, Line(64)]  # in any script: desks are not English
DueWithin = Annotated[int, Field(ge=1, le=31_536_000)]  # seconds of a year
ExternalId = Annotated[str, Line(128)]


class CustomField(Body):
    """A value of the company's own; `GET /v1/custom_fields` says which there are."""

    id: Slug
    value: CustomValue


def _storable_together(fields: list[CustomField]) -> list[CustomField]:
    """As much as lists and the store can carry: each id once, MAX_CUSTOM_BYTES in all."""
    if len({field.id for field in fields}) < len(fields):
        raise PydanticCustomError("desk_repeated", "an id twice")
    size = sum(len(field.model_dump_json().encode()) for field in fields)
    if size > MAX_CUSTOM_BYTES:
        raise PydanticCustomError("desk_too_long", "too much together", {"limit": MAX_CUSTOM_BYTES})
    return fields


CustomFields = Annotated[list[CustomField], Field(max_length=50), AfterValidator(_storable_together)]


class Requester(Body):
    """Who asks. At least one identity recognises or creates the customer."""

    external_id: ExternalId | None = None
    email: Email | None = None
    phone: Phone | None = None
    app_user_id: ExternalId | None = None
    social: Social | None = Field(default=None, description="network:handle")
    name: Annotated[str, Line(200)] | None = None
    language: LanguageTag | None = None
    locale: LanguageTag | None = None


class Via(Body):
    """How the ticket came to be, beside its channel."""

    followup_source_id: Annotated[str, id_of("ticket_id")] | None = None


class TicketFacts(Body):
    """What a ticket is about: given when it is opened, and corrected later."""

    brand: Slug | None = None
    region: Slug | None = None
    market: Country | None = None
    sales_platform: Slug | None = None
    store: Slug | None = None
    category: Slug | None = None
    urgency: Urgency | None = None
    complexity: Complexity | None = None
    desired_outcome: Slug | None = None
    tier: Slug | None = None
    external_id: ExternalId | None = None
    order_id: ExternalId | None = Field(
        default=None, description="the order it speaks of; without it, the one order number that the words name"
    )


class NewTicket(TicketFacts):
    """A contact. Only `description` is required of a customer; others name the requester too."""

    description: Annotated[str, Text(MAX_TEXT)]
    subject: Annotated[str, Line(250)] | None = None
    channel: Channel | None = None
    queue_id: Annotated[str, id_of("queue_id")] | None = None
    language: LanguageTag | None = None
    requester_id: Annotated[str, id_of("customer_id")] | None = None
    requester: Requester | None = None
    tags: Annotated[list[Tag], Field(max_length=MAX_TAGS)] = Field(default=[])
    custom_fields: CustomFields = Field(default=[], description=CUSTOM_FIELDS)
    attachment_ids: Annotated[list[Annotated[str, id_of("attachment_id")]], Field(max_length=MAX_ATTACHMENTS)] = Field(
        default=[]
    )
    via: Via | None = None
    channel_created_at: Annotated[Moment, Field(strict=False)] | None = Field(
        default=None,
        description="when the channel says it was written, where it was fetched from there later; at most 400 days ago",
    )
    automatic: bool = Field(
        default=False, description="a machine of the customer's wrote it (out of office): no clock waits for an answer"
    )


class OpenTicketBody(Body):
    """A contact to open a ticket for."""

    ticket: NewTicket


class TicketChanges(TicketFacts):
    """Fields to change; what is absent stays, null clears. `version` is the one the caller saw."""

    version: Annotated[int, Field(ge=1)] | None = None
    status: Status | None = None
    stage: Stage | None = None
    subject: Annotated[str, Line(250)] | None = None
    language: LanguageTag | None = Field(
        default=None, description="the customer's, as an agent knows it: messages no longer change it; null lets them"
    )
    tags: Annotated[list[Tag], Field(max_length=MAX_TAGS)] | None = None
    custom_fields: CustomFields | None = Field(default=None, description=CUSTOM_FIELDS)


class UpdateTicketBody(Body):
    """Changes to one ticket."""

    ticket: TicketChanges


class AssignBody(Body):
    """Who and which queue; `assignee_id` null takes the ticket away from its agent."""

    assignee_id: Annotated[str, id_of("agent_id")] | None = None
    queue_id: Annotated[str, id_of("queue_id")] | None = None


class EscalateBody(Body):
    """Which desk is to help, and why: a code of your own."""

    queue_id: Annotated[str, id_of("queue_id")]
    reason: Slug | None = None


class SourceBody(Body):
    """The ticket to merge in or take out."""

    source_id: Annotated[str, id_of("ticket_id")]


class LinkBody(Body):
    """The ticket to point at."""

    ticket_id: Annotated[str, id_of("ticket_id")]
    kind: Literal["related", "duplicate_of", "caused_by"] = "related"


class SnoozeBody(Body):
    """Until when nobody needs to look."""

    until: Annotated[Moment, Field(strict=False)]


class TagsBody(Body):
    """Tags to add and to take away."""

    add: Annotated[list[Tag], Field(max_length=MAX_TAGS)] = Field(default=[])
    remove: Annotated[list[Tag], Field(max_length=MAX_TAGS)] = Field(default=[])


class EmptyBody(Body):
    """Nothing to say."""


class TicketFilters(Query):
    """Which tickets. Ranges include their start and exclude their end."""

    status: Status | None = None
    queue: Annotated[str, id_of("queue_id")] | None = None
    assignee: Annotated[str, id_of("agent_id")] | None = None
    requester: Annotated[str, id_of("customer_id")] | None = None
    market: Country | None = None
    region: Slug | None = None
    brand: Slug | None = None
    store: Slug | None = None
    sales_platform: Slug | None = None
    external_id: ExternalId | None = None
    channel: Channel | None = None
    language: LanguageTag | None = None
    category: Slug | None = None
    urgency: Urgency | None = None
    complexity: Complexity | None = None
    tag: Tag | None = None
    updated_from: Moment | None = Field(default=None, alias="updated[from]")
    updated_to: Moment | None = Field(default=None, alias="updated[to]")
    created_from: Moment | None = Field(default=None, alias="created[from]")
    created_to: Moment | None = Field(default=None, alias="created[to]")
    breached: bool | None = Field(default=None, description="whether a clock that still runs has missed its deadline")
    due_within: DueWithin | None = Field(
        default=None, description="seconds until the next deadline, at most; what is overdue is due too"
    )


class TicketsQuery(TicketFilters, PageQuery):
    """Which tickets, in which order, and which page of them."""

    sort: Literal["updated_at", "-updated_at", "created_at", "-created_at", "next_due_at"] | None = Field(
        default=None, description="`next_due_at`: only tickets with a deadline, the most overdue first"
    )
