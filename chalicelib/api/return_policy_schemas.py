"""Models of return policies."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from chalicelib.api.profile_schemas import ProvenanceModel, SourceModel
from chalicelib.api.schemas import Body, Line, PageLinks, PageMeta, Query, Resource, Slug, id_of
from chalicelib.desk.offers import RemedyKind, Role
from chalicelib.markets.return_policies import Condition, Payer, Reason

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,47}$")]
Percent = Annotated[str, StringConstraints(pattern=r"^\d{1,3}(\.\d{1,4})?$")]
Amount = Annotated[str, StringConstraints(pattern=r"^\d{1,12}(\.\d{1,4})?$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Where = Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|\*)$")]
Days = Annotated[int, Field(ge=1, le=36_500)]
Version = Annotated[int, Field(ge=1)]


class AmountModel(Body):
    """An amount as a decimal in text, and ISO 4217."""

    amount: Amount
    currency: Currency


class RemedyModel(Body):
    """One way to settle a case; percentages are of what was paid for the goods."""

    kind: RemedyKind
    is_mandatory: bool = Field(default=False, description="the customer has a right to it, to `min_pct` at least")
    min_pct: Percent = "0"
    max_pct: Percent = "100"
    mandatory_days: Days | None = Field(default=None, description="a right only that long from the window's start")
    only_if: Condition | None = Field(default=None, description="a right only under this condition")


class RowModel(Body):
    """What holds for some cases; an empty list matches everything. `remedies` in order of preference; none: nothing."""

    id: Name
    reason: Annotated[list[Reason], Field(max_length=20)] = Field(default=[])
    category: Annotated[list[Slug], Field(max_length=100)] = Field(default=[])
    sales_platform: Annotated[list[Slug], Field(max_length=100)] = Field(default=[])
    window_days: Days | None = Field(default=None, description="null: no limit")
    window_from: Literal["delivery", "purchase"] = "delivery"
    who_pays: Payer = Field(description="who pays the way back")
    remedies: Annotated[list[RemedyModel], Field(max_length=10)]
    conditions: Annotated[list[Condition], Field(max_length=20)] = Field(default=[])
    basis: Literal["statute", "company"]
    legal: Annotated[str, Line(500)]


class ApprovalModel(Body):
    """How far a role goes by itself; neither limit: as far as it likes."""

    role: Role
    amount: AmountModel | None = None
    pct: Percent | None = None


class PolicyContent(Body):
    """What an owner says of returns in a country (`*`: wherever no policy of the country has a row)."""

    title: Annotated[str, Line(200)]
    country: Where
    position: Annotated[int, Field(ge=0, le=10_000)] = 100
    is_active: bool = True
    rows: Annotated[list[RowModel], Field(min_length=1, max_length=100)]
    approval: Annotated[list[ApprovalModel], Field(max_length=10)]
    provenance: ProvenanceModel
    sources: Annotated[list[SourceModel], Field(max_length=300)]


class NewReturnPolicy(PolicyContent):
    """A policy under an id of the owner's choice."""

    id: Annotated[str, id_of("return_policy_id")]


class CreateReturnPolicyBody(Body):
    """One policy."""

    return_policy: NewReturnPolicy


class NextReturnPolicy(PolicyContent):
    """A policy's whole new content; `version` is the one it replaces."""

    version: Version | None = None


class ReplaceReturnPolicyBody(Body):
    """One policy."""

    return_policy: NextReturnPolicy


class ReturnPolicyQuery(Query):
    """Which version; the current one when none is named."""

    version: Version | None = None


class ReturnPolicyView(PolicyContent):
    """A version of a policy."""

    id: str
    version: int


class ReturnPolicyEnvelope(Resource):
    """One policy."""

    return_policy: ReturnPolicyView


class ReturnPolicySummary(Resource):
    """A policy without its rows."""

    id: str
    version: int
    title: str
    country: str
    position: int
    is_active: bool
    review_on: str
    legal_sign_off: str | None


class ReturnPolicyPage(Resource):
    """A page of policies."""

    data: list[ReturnPolicySummary]
    meta: PageMeta
    links: PageLinks
