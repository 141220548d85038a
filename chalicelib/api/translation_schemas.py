"""Models of translations that people edit."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from chalicelib.api.message_schemas import StaffTranslationView
from chalicelib.api.schemas import (
    Body,
    LanguageTag,
    Line,
    Moment,
    PageLinks,
    PageMeta,
    PageQuery,
    Query,
    Resource,
    Text,
)
from chalicelib.desk.messages import MAX_TEXT


class TranslationEdit(Body):
    """What an editor decides. `revision` is the one of the translation as the editor read it."""

    state: Literal["edited", "approved", "original"] = Field(
        description="`edited`: somebody is still to approve it; `approved`: it stands, and a reply that waited goes "
        "out; `original`: no translation serves, the words as written go out"
    )
    body: Annotated[str, Text(MAX_TEXT)] | None = Field(default=None, description="without one the text stays as it is")
    reason: Annotated[str, Line(500)] | None = None
    override: bool = Field(
        default=False,
        description="the words may lack what has to come back unchanged, and go out although the culture check would "
        "stop them; a `reason` says why. Too long for the channel is refused all the same",
    )
    revision: Annotated[int, Field(ge=0)] | None = None


class EditTranslationBody(Body):
    """One decision."""

    translation: TranslationEdit


class EditedTranslationView(StaffTranslationView):
    """A translation with the message it belongs to."""

    ticket_id: str
    message_id: str
    source_language: str
    original: str
    revision: int
    waiting_since: Moment | None = Field(description="since when an editor is waited for")
    holds_delivery: bool = Field(description="whether the reply goes out only when an editor has let it go")


class TranslationEnvelope(Resource):
    """One translation."""

    translation: EditedTranslationView


class TranslationsQuery(PageQuery):
    """Which translations."""

    state: Literal["draft", "edited"] | None = None


class TranslationPage(Resource):
    """A page of translations, the longest waiting first."""

    data: list[EditedTranslationView]
    meta: PageMeta
    links: PageLinks


class SuggestionsQuery(Query):
    """A pair of languages."""

    source: LanguageTag
    target: LanguageTag


class TermSuggestion(Resource):
    """Editors changed `machine` to `human` in `edits` messages; the source term is probably one of `terms`."""

    terms: list[str]
    machine: str
    human: str
    edits: int


class TermSuggestions(Resource):
    """Candidates for a glossary, most edits first."""

    data: list[TermSuggestion]
