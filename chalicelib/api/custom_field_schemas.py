"""Models of definitions of custom fields."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from chalicelib.api.schemas import (
    Body,
    Country,
    LanguageTag,
    Line,
    PageLinks,
    PageMeta,
    PageQuery,
    Query,
    Resource,
    Slug,
    id_of,
)  # fmt: skip
from chalicelib.desk.custom_field_documents import MAX_OPTIONS
from chalicelib.desk.custom_fields import Audience, FieldType

Version = Annotated[int, Field(ge=1)]
Labels = Annotated[dict[LanguageTag, Annotated[str, Line(200)]], Field(min_length=1, max_length=100)]
Length = Annotated[int, Field(ge=0, le=1_000)]
Limit = Annotated[str, StringConstraints(max_length=32)]


class OptionModel(Body):
    """Something that may be chosen, in the languages of those who choose."""

    id: Slug
    labels: Labels


class FieldContent(Body):
    """What an owner says of a field; a field keeps its type."""

    type: FieldType = Field(
        description="a `decimal` is sent as a text like `12.50` (or a whole number), a `date` as `2026-11-21`, "
        "a `choice` as the id of an option, a `multi_choice` as a list of them"
    )
    labels: Labels = Field(description="what the field is called, by BCP 47 tag")
    is_active: bool = Field(default=True, description="false: no ticket gets it any more, customers see it no more")
    position: Annotated[int, Field(ge=0, le=10_000)] = Field(default=100, description="where it stands on a form")
    required: bool = Field(default=False, description="whoever has the form before them must fill it in")
    markets: Annotated[list[Country], Field(max_length=250)] = Field(default=[], description="none: everywhere")
    visible_to: Audience = Field(default="agents", description="`customer`: customers see and set it too")
    options: Annotated[list[OptionModel], Field(max_length=MAX_OPTIONS)] = Field(default=[])
    minimum: Limit | None = Field(default=None, description="of a number or date, as values of the type are written")
    maximum: Limit | None = None
    min_length: Length | None = Field(default=None, description="in characters, or in options chosen")
    max_length: Length | None = None


class NewField(FieldContent):
    """A field under an id of the owner's choice."""

    id: Annotated[str, id_of("custom_field_id")]


class CreateFieldBody(Body):
    """One field."""

    custom_field: NewField


class NextField(FieldContent):
    """A field's whole new content; `version` is the one it replaces."""

    version: Version | None = None


class ReplaceFieldBody(Body):
    """One field."""

    custom_field: NextField


class FieldQuery(Query):
    """Which version; the current one when none is named."""

    version: Version | None = None


class FieldsQuery(PageQuery):
    """Which fields: all, or those that tickets of a market have."""

    market: Country | None = None


class FieldView(FieldContent):
    """A version of a field."""

    id: str
    version: int


class FieldEnvelope(Resource):
    """One field."""

    custom_field: FieldView


class FieldPage(Resource):
    """A page of fields."""

    data: list[FieldView]
    meta: PageMeta
    links: PageLinks
