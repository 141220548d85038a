"""What the change feed takes and answers."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from chalicelib.api.schemas import CursorText, Moment, PageLinks, PageMeta, PageSize, Query, Resource
from chalicelib.desk.event_catalogue import BY_NAME

_TYPE = "|".join(name.replace(".", r"\.") for name in BY_NAME)
TypeList = Annotated[str, StringConstraints(pattern=rf"^({_TYPE})(,({_TYPE}))*$")]


class ChangesQuery(Query):
    """From where, and of what."""

    since: CursorText | None = Field(default=None, description="`meta.after_cursor` of the page before")
    types: TypeList | None = Field(default=None, description="event types, separated by commas; all without it")
    size: PageSize = Field(default=50, alias="page[size]")


class ChangeEvent(Resource):
    """A CloudEvent (1.0).

    `sequence` counts without gaps per subject; `dataschema` names the schema of `data`.
    """

    specversion: Literal["1.0"]
    id: str
    source: str
    type: str
    subject: str
    time: Moment
    sequence: Annotated[int, Field(ge=1)]
    datacontenttype: Literal["application/json"]
    dataschema: str
    data: dict[str, Any]


class ChangePage(Resource):
    """Some events. `meta.after_cursor` is always there: ask again with it, now or later."""

    data: list[ChangeEvent]
    meta: PageMeta
    links: PageLinks
