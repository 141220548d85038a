"""What every model of the API is made of: strictness, texts, ids, times, money, the envelope of lists.

Models of a resource live beside it (`ticket_schemas.py` …), extend Body, Query or Resource, and use
these types.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any

from annotated_types import GroupedMetadata
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from chalicelib.api.parsing import ID_PATTERNS, MAX_QUERY_CHARACTERS

# A text must hold something visible and no control character but tab, line feed and carriage return.
_FORBIDDEN = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"
_CONTROL = re.compile(f"[{_FORBIDDEN}]")
_LINE_BREAK = re.compile(r"[\t\n\r\u2028\u2029]")
_BIDI_CONTROL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_TEXT_PATTERN = rf"^[^{_FORBIDDEN}]*[^{_FORBIDDEN}\s][^{_FORBIDDEN}]*$"
_LINE_PATTERN = rf"^[^\t\n\r\u2028\u2029{_FORBIDDEN}]*[^{_FORBIDDEN}\s][^\t\n\r\u2028\u2029{_FORBIDDEN}]*$"


class Body(BaseModel):
    """What a caller sends: nothing undeclared, nothing of another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


class Query(BaseModel):
    """Query parameters: nothing undeclared; numbers, flags and times are read from their text."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Resource(BaseModel):
    """What a caller gets. What is None is answered as null, so that every field is always there."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, populate_by_name=True)


def _composed(value: Any) -> Any:
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def _readable(value: str) -> str:
    if _CONTROL.search(value):
        raise PydanticCustomError("desk_control_character", "control character")
    if not value.strip():
        raise PydanticCustomError("desk_too_short", "blank", {"limit": 1})
    return value


def _one_line(value: Any) -> Any:
    """Without bidirectional controls, which make a name or subject read differently from what it is."""
    return _BIDI_CONTROL.sub("", unicodedata.normalize("NFC", value)).strip() if isinstance(value, str) else value


def _without_breaks(value: str) -> str:
    if _LINE_BREAK.search(value):
        raise PydanticCustomError("desk_control_character", "line break")
    return _readable(value)


@dataclass(frozen=True)
class Text(GroupedMetadata):
    """A text of 1 to `limit` characters (Unicode code points after NFC), which may have lines.

    `Annotated[str, Text(200)]`.
    """

    limit: int

    def __iter__(self) -> Iterator[Any]:
        """The rules, from the innermost outwards: a BeforeValidator runs before what stands above it."""
        yield StringConstraints(min_length=1, max_length=self.limit)
        yield BeforeValidator(_composed)
        yield AfterValidator(_readable)
        yield Field(json_schema_extra={"pattern": _TEXT_PATTERN})


@dataclass(frozen=True)
class Line(GroupedMetadata):
    """A text of one line, such as a name or subject; bidirectional controls and outer blanks are dropped."""

    limit: int

    def __iter__(self) -> Iterator[Any]:
        """The rules, from the innermost outwards: a BeforeValidator runs before what stands above it."""
        yield StringConstraints(min_length=1, max_length=self.limit)
        yield BeforeValidator(_one_line)
        yield AfterValidator(_without_breaks)
        yield Field(json_schema_extra={"pattern": _LINE_PATTERN})


def id_of(parameter: str) -> StringConstraints:
    """An id as the path parameter of that name: `Annotated[str, id_of("ticket_id")]`."""
    return StringConstraints(pattern=f"^{ID_PATTERNS[parameter]}$")


def _utc(value: datetime) -> datetime:
    try:
        return value.astimezone(UTC)
    except OverflowError:  # within a day of the years 1 and 9999
        raise PydanticCustomError("desk_out_of_range", "beyond the calendar") from None


def _written(value: datetime) -> str:
    return value.isoformat(timespec="milliseconds").replace("+00:00", "Z")


# ISO 8601 with an offset on the way in, UTC inside, milliseconds and `Z` on the way out.
Moment = Annotated[AwareDatetime, AfterValidator(_utc), PlainSerializer(_written, return_type=str, when_used="json")]

# BCP 47 as far as the desk uses it: language, script, region, variants.
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]  # ISO 3166-1 alpha-2
# Names of markets, stores, tags, categories: what companies call their own things.
Slug = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,63}$")]
Email = Annotated[
    str, StringConstraints(max_length=254, pattern=r"^[^@\s\x00-\x1f\x7f]{1,64}@[^@\s\x00-\x1f\x7f]{1,189}$")
]
CursorText = Annotated[str, StringConstraints(max_length=MAX_QUERY_CHARACTERS, pattern=r"^[A-Za-z0-9_-]+$")]
PageSize = Annotated[int, Field(ge=1, le=100)]


class Money(Resource):
    """An amount of money: a decimal written as text, and ISO 4217."""

    amount: Annotated[str, StringConstraints(pattern=r"^-?\d{1,15}(\.\d{1,6})?$")]
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


class PageQuery(Query):
    """The parameters every list takes."""

    size: PageSize = Field(default=50, alias="page[size]")
    after: CursorText | None = Field(default=None, alias="page[after]")


class PageMeta(Resource):
    """Whether there is more, and where it begins."""

    has_more: bool
    after_cursor: str | None


class PageLinks(Resource):
    """The next page as a reference relative to the page itself."""

    next: str | None


class FieldProblem(Resource):
    """One fault of a request."""

    code: str
    message: str
    pointer: str | None = Field(
        default=None, description="RFC 6901 pointer into the body", exclude_if=lambda v: v is None
    )
    parameter: str | None = Field(default=None, description="query parameter", exclude_if=lambda v: v is None)


class Problem(Resource):
    """RFC 9457 problem details. `code` is stable; the texts follow Accept-Language."""

    type: Annotated[str, Field(json_schema_extra={"format": "uri-reference"})]
    title: str
    status: int
    code: str
    detail: str
    instance: str
    errors: list[FieldProblem] | None = None
