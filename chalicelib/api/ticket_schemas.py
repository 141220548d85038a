"""Models of tickets: what is sent, what is answered."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from chalicelib.api.schemas import (
    Body,
    Country,
    Email,
    LanguageTag,
    Line,
    Moment,
    PageLinks,
    PageMeta,
    PageQuery,
    Query,
    Resource,
    Slug,
    Text,
    id_of,
)
from chalicelib.desk.messages import MAX_ATTACHMENTS, MAX_TEXT
from chalicelib.desk.tickets import MAX_TAGS, Channel, Complexity, Stage, Status, Urgency

SafeInt = Annotated[int, Field(ge=-(2**53) + 1, le=2**53 - 1)]
CustomValue = Annotated[str, StringConstraints(max_length=1_000)] | bool | SafeInt | float | None
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ()./-]{4,24}$")]
Social = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,31}:[^\s:\x00-\x1f\x7f][^\s\x00-\x1f\x7f]{0,127}$")
]
ExternalId = Annotated[str, Line(128)]


class CustomField(Body):
    """A value of the company's own; its definition comes from elsewhere."""

    id: Slug
    value: CustomValue


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


class NewTicket(Body):
    """A contact. Only `description` is required of a customer; others name the requester too."""

    description: Annotated[str, Text(MAX_TEXT)]
    subject: Annotated[str, Line(250)] | None = None
    channel: Channel | None = None
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
    queue_id: Annotated[str, id_of("queue_id")] | None = None
    external_id: ExternalId | None = None
    language: LanguageTag | None = None
    requester_id: Annotated[str, id_of("customer_id")] | None = None
    requester: Requester | None = None
    tags: Annotated[list[Slug], Field(max_length=MAX_TAGS)] = Field(default=[])
    custom_fields: Annotated[list[CustomField], Field(max_length=50)] = Field(default=[])
    attachment_ids: Annotated[list[Annotated[str, id_of("attachment_id")]], Field(max_length=MAX_ATTACHMENTS)] = Field(
        default=[]
    )
    via: Via | None = None


class OpenTicketBody(Body):
    """A contact to open a ticket for."""

    ticket: NewTicket


class TicketChanges(Body):
    """Fields to change; what is absent stays, null clears. `version` is the one the caller saw."""

    version: Annotated[int, Field(ge=1)] | None = None
    status: Status | None = None
    stage: Stage | None = None
    subject: Annotated[str, Line(250)] | None = None
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
    tags: Annotated[list[Slug], Field(max_length=MAX_TAGS)] | None = None
    custom_fields: Annotated[list[CustomField], Field(max_length=50)] | None = None


class UpdateTicketBody(Body):
    """Changes to one ticket."""

    ticket: TicketChanges


class AssignBody(Body):
    """Who and which queue; `assignee_id` null takes the ticket away from its agent."""

    assignee_id: Annotated[str, id_of("agent_id")] | None = None
    queue_id: Annotated[str, id_of("queue_id")] | None = None


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

    add: Annotated[list[Slug], Field(max_length=MAX_TAGS)] = Field(default=[])
    remove: Annotated[list[Slug], Field(max_length=MAX_TAGS)] = Field(default=[])


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
    tag: Slug | None = None
    updated_from: Moment | None = Field(default=None, alias="updated[from]")
    updated_to: Moment | None = Field(default=None, alias="updated[to]")
    created_from: Moment | None = Field(default=None, alias="created[from]")
    created_to: Moment | None = Field(default=None, alias="created[to]")


class TicketsQuery(TicketFilters, PageQuery):
    """Which tickets, in which order, and which page of them."""

    sort: Literal["updated_at", "-updated_at", "created_at", "-created_at"] | None = None


class Language(Resource):
    """The customer's language on this ticket."""

    tag: str
    confidence: float


class ViaView(Resource):
    """How the ticket came in."""

    channel: Channel
    followup_source_id: str | None


class CustomFieldView(Resource):
    """A value of the company's own."""

    id: str
    value: Any


class CustomerTicket(Resource):
    """A ticket as its customer sees it."""

    id: str
    number: int
    version: int
    status: Status
    subject: str
    channel: Channel
    via: ViaView
    requester_id: str
    language: Language
    brand: str | None
    market: str | None
    sales_platform: str | None
    store: str | None
    category: str | None
    urgency: Urgency
    desired_outcome: str | None
    external_id: str | None
    custom_fields: list[CustomFieldView]
    merged_into: str | None
    followup_ids: list[str]
    created_at: Moment
    updated_at: Moment
    received_at: Moment
    resolved_at: Moment | None
    confirmed_at: Moment | None


class TriageView(Resource):
    """Which rule decided, who owns the category, who corrected it."""

    rule_id: str
    owner: str | None
    corrected_by: str | None


class LinkView(Resource):
    """A pointer to another ticket."""

    ticket_id: str
    kind: Literal["related", "duplicate_of", "caused_by", "followup_of"]


class StaffTicket(CustomerTicket):
    """A ticket as staff and integrations see it."""

    sequence: int
    stage: Stage | None
    assignee_id: str | None
    queue_id: str | None
    region: str | None
    complexity: Complexity
    tier: str | None
    tags: list[str]
    triage: TriageView | None
    links: list[LinkView]
    merged_ids: list[str]
    snoozed_until: Moment | None
    confirmed_by: Literal["customer", "timeout"] | None
    reopens: int
    opened_by: str


class TicketEnvelope(Resource):
    """One ticket; customers get the shorter form."""

    ticket: StaffTicket | CustomerTicket


class CountView(Resource):
    """A number of tickets; at least that many when it is not complete."""

    value: int
    is_approximate: bool
    is_complete: bool


class TicketCount(Resource):
    """How many tickets fit."""

    count: CountView


class TicketPage(Resource):
    """A page of tickets."""

    data: list[StaffTicket | CustomerTicket]
    meta: PageMeta
    links: PageLinks
