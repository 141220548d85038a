"""Models of glossaries: what an owner says of one, and what a translation made of its terms."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from chalicelib.api.schemas import Body, LanguageTag, Line, PageLinks, PageMeta, Query, Resource, Slug, Text, id_of
from chalicelib.languages.glossary_documents import ANY, MAX_TERM_BYTES, MAX_TERMS

MAX_FORBIDDEN = 10
MAX_CHECKED = 20_000  # characters of a text whose translation is checked

GlossaryId = Annotated[str, id_of("glossary_id")]
Version = Annotated[int, Field(ge=1)]
AnyTag = Annotated[
    str,
    StringConstraints(pattern=r"^(\*|[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?)$"),
    Field(description=f"BCP 47, or {ANY} for any language: then no term has a translation"),
]
Wording = Annotated[str, Line(MAX_TERM_BYTES)]
Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]


class TermBody(Body):
    """A word or name. Without a `target` it is never translated. `forbidden` words must not stand for it."""

    source: Wording
    target: Wording | None = None
    case_sensitive: bool = False
    note: Annotated[str, Line(500)] | None = None
    forbidden: Annotated[list[Wording], Field(max_length=MAX_FORBIDDEN)] = Field(default=[])


class Provenance(Body):
    """Where a glossary comes from, who answers for it, who signed it off, and when it is to be looked at again."""

    source: Annotated[str, Line(500)] | None = None
    owner: Annotated[str, Line(200)] | None = None
    legal_sign_off: Annotated[str, Line(200)] | None = None
    review_on: Day | None = None


class GlossaryContent(Body):
    """What an owner says of a glossary: from which language into which, of one `brand` or, without, of every one."""

    name: Annotated[str, Line(200)]
    brand: Slug | None = None
    source: AnyTag
    target: AnyTag
    terms: Annotated[list[TermBody], Field(max_length=MAX_TERMS)]
    provenance: Provenance | None = None
    is_active: bool = True


class NewGlossary(GlossaryContent):
    """A glossary to add, under an id of the company's choice."""

    id: GlossaryId


class CreateGlossaryBody(Body):
    """A glossary to add."""

    glossary: NewGlossary


class GlossaryReplacement(GlossaryContent):
    """A glossary's whole new content. `version` is the one the caller saw."""

    version: Version | None = None


class ReplaceGlossaryBody(Body):
    """The new content of one glossary."""

    glossary: GlossaryReplacement


class GlossaryQuery(Query):
    """Which version to read; the current one when none is named."""

    version: Version | None = None


class TerminologyQuery(GlossaryQuery):
    """Which version to write out, and the languages of a glossary that is for any."""

    source: LanguageTag | None = None
    target: LanguageTag | None = None


class CheckBody(Body):
    """A text and its translation."""

    text: Annotated[str, Text(MAX_CHECKED)]
    translation: Annotated[str, Text(MAX_CHECKED)]


class GlossarySummary(Resource):
    """A glossary without its terms."""

    id: str
    version: int
    name: str
    brand: str | None
    source: str
    target: str
    is_active: bool
    term_count: int


class TermView(Resource):
    """A word or name, and what becomes of it."""

    source: str
    target: str | None
    case_sensitive: bool
    note: str | None
    forbidden: list[str]


class GlossaryView(GlossarySummary):
    """A version of a glossary."""

    terms: list[TermView]
    provenance: Provenance | None


class GlossaryEnvelope(Resource):
    """One glossary."""

    glossary: GlossaryView


class GlossaryPage(Resource):
    """A page of glossaries."""

    data: list[GlossarySummary]
    meta: PageMeta
    links: PageLinks


class LeakView(Resource):
    """What went wrong with a term: `expected` should stand in the translation `wanted` times and stands `found` times.

    `forbidden` words should not stand there at all.
    """

    kind: Literal["missing", "forbidden"]
    source: str
    expected: str
    wanted: int
    found: int


class LeaksView(Resource):
    """Every leak, in the order of the text; none when the glossary was kept to."""

    is_kept: bool
    leaks: list[LeakView]
