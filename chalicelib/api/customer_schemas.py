"""Models of customers and of the triage table."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from chalicelib.api.schemas import Body, Country, Line, Moment, Resource, Slug, id_of
from chalicelib.api.ticket_schemas import Requester
from chalicelib.desk.customers import IdentityKind
from chalicelib.desk.tickets import Complexity, Urgency

TimeZone = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}$", max_length=64)]


class NewConsent(Body):
    """A consent given or withdrawn."""

    purpose: Slug
    is_given: bool
    source: Annotated[str, Line(100)]


class CustomerFacts(Requester):
    """Identities and facts of a customer."""

    time_zone: TimeZone | None = None
    market: Country | None = None
    tier: Slug | None = None
    consents: Annotated[list[NewConsent], Field(max_length=20)] | None = None


class CustomerChanges(CustomerFacts):
    """What is new about a customer. `version` is the one the caller saw."""

    version: Annotated[int, Field(ge=1)] | None = None


class ResolveCustomerBody(Body):
    """A customer to find or to create."""

    customer: CustomerFacts


class UpdateCustomerBody(Body):
    """Changes to one customer."""

    customer: CustomerChanges


class CustomerToMerge(Body):
    """Who is the same person. `version` is that of the one who lives on, as the caller saw it."""

    source_id: Annotated[str, id_of("customer_id")]
    version: Annotated[int, Field(ge=1)] | None = None


class MergeCustomerBody(Body):
    """A customer to merge in."""

    customer: CustomerToMerge


class IdentityView(Resource):
    """One way to recognise the customer."""

    kind: IdentityKind
    value: str
    is_verified: bool


class ConsentView(Resource):
    """A consent, with its moment and source."""

    purpose: str
    is_given: bool
    at: Moment
    source: str


class CustomerView(Resource):
    """A customer."""

    id: str
    version: int
    name: str | None
    identities: list[IdentityView]
    language: str | None
    locale: str | None
    time_zone: str | None
    market: str | None
    tier: str | None
    consents: list[ConsentView]
    suggested_merge_ids: list[str]
    merged_ids: list[str]
    created_at: Moment
    updated_at: Moment


class CustomerEnvelope(Resource):
    """One customer."""

    customer: CustomerView


Condition = Literal[
    "channel", "market", "region", "brand", "tier", "sales_platform", "store", "desired_outcome", "category"
]
Spoken = Annotated[str, StringConstraints(pattern=r"^(\*|[a-z]{2,3})$")]
Words = Annotated[list[Annotated[str, Line(80)]], Field(max_length=200)]


class Rule(Body):
    """One row: the conditions under `fields` and `words`, and what follows."""

    id: Slug
    category: Slug | None = None
    urgency: Urgency | None = None
    complexity: Complexity | None = None
    queue_id: Annotated[str, id_of("queue_id")] | None = None
    fields: dict[Condition, Words] = Field(default={})
    words: Annotated[dict[Spoken, Words], Field(max_length=60)] = Field(default={})


class RuleTable(Body):
    """Rules in the order they are tried, and the owner of each category."""

    rules: Annotated[list[Rule], Field(max_length=500)]
    owners: Annotated[dict[Slug, Slug], Field(max_length=500)] = Field(default={})
    default_queue_id: Annotated[str, id_of("queue_id")] = "q_default"


class ReplaceRulesBody(Body):
    """A whole new table."""

    triage_rules: RuleTable


class RuleView(Resource):
    """One row."""

    id: str
    category: str | None
    urgency: Urgency | None
    complexity: Complexity | None
    queue_id: str | None
    fields: dict[str, list[str]]
    words: dict[str, list[str]]


class RuleTableView(Resource):
    """The table in force; `version` 0 is the shipped one."""

    version: int
    rules: list[RuleView]
    owners: dict[str, str]
    default_queue_id: str


class RulesEnvelope(Resource):
    """The triage table."""

    triage_rules: RuleTableView
