"""Models of the texts the product says to customers."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, create_model

from chalicelib.api.customer_schemas import TimeZone
from chalicelib.api.schemas import (
    Body,
    LanguageTag,
    Moment,
    Money,
    PageLinks,
    PageMeta,
    PageQuery,
    Resource,
    Text,
)
from chalicelib.i18n.customer_texts import CHOICES, KINDS, Kind

MAX_KEYS = 50
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,63}$")]

_TYPES: dict[Kind, Any] = {
    "text": Annotated[str, Text(2_000)],
    "number": Annotated[int, Field(ge=0, le=1_000_000_000)],
    "moment": Moment,
    "date": date,
    "time": time,
    "money": Money,
    "language": LanguageTag,
}


def _type_of(name: str, kind: Kind) -> Any:
    return Literal[CHOICES[name]] if kind == "choice" else _TYPES[kind]


_FIELDS: dict[str, Any] = {name: (_type_of(name, kind) | None, None) for name, kind in KINDS.items()}
_DESCRIPTION = "What fills the places of texts, by name. Moments are written in the reader's zone, languages by name."
TextValues = create_model("TextValues", __base__=Body, __doc__=_DESCRIPTION, **_FIELDS)


class TextsQuery(PageQuery):
    """In which language: the best of ours for any tag; without one, what Accept-Language asks for."""

    language: LanguageTag | None = None


class Preview(Body):
    """Which texts, for which reader."""

    keys: Annotated[list[Key], Field(min_length=1, max_length=MAX_KEYS)]
    locale: LanguageTag = Field(description="of the reader: chooses the language, and how dates and money are written")
    time_zone: TimeZone = "UTC"
    plain: bool = Field(
        default=False, description="for text messages: dates in figures, no invisible marks, common blanks"
    )
    values: TextValues = Field(default_factory=TextValues)


class PreviewTextsBody(Body):
    """Texts to be written."""

    preview: Preview


class PlaceholderView(Resource):
    """A place in a text, and what fills it."""

    name: str
    kind: Kind


class TextView(Resource):
    """A text; `parts` are what belongs to it, such as a subject line or the words on buttons."""

    key: str
    section: str
    text: str
    parts: dict[str, str]
    placeholders: list[PlaceholderView]


class TextPage(Resource):
    """A page of texts in one language. Places are shown by their names."""

    data: list[TextView]
    language: LanguageTag
    direction: Literal["ltr", "rtl"]
    meta: PageMeta
    links: PageLinks


class TextsEnvelope(Resource):
    """Texts as one reader gets them, in the order of the keys. A place without a value is shown by its name."""

    texts: list[TextView]
    language: LanguageTag
    direction: Literal["ltr", "rtl"]
