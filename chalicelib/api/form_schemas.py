"""Models of web forms."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from chalicelib.api.schemas import (
    Body,
    Country,
    Email,
    LanguageTag,
    Line,
    PageLinks,
    PageMeta,
    Resource,
    Slug,
    Text,
    id_of,
)
from chalicelib.channels.forms import MAX_ORIGINS, FieldName
from chalicelib.desk.messages import MAX_TEXT

FormId = Annotated[str, id_of("form_id")]
# https, or a page on one's own machine while a form is being built.
Origin = Annotated[
    str, StringConstraints(pattern=r"^(https://[a-z0-9.-]{1,253}|http://(localhost|127\.0\.0\.1))(:\d{1,5})?$")
]
OrderId = Annotated[str, Line(64)]


class FormField(Body):
    """A field that the form asks for beside the e-mail address and the words."""

    name: FieldName
    required: bool = False


class FormContent(Body):
    """What a form is."""

    market: Country | None = None
    languages: Annotated[list[LanguageTag], Field(min_length=1, max_length=30)]
    brand: Slug | None = None
    category: Slug | None = None
    fields: Annotated[list[FormField], Field(max_length=3)] = Field(default=[])
    origins: Annotated[list[Origin], Field(max_length=MAX_ORIGINS)] = Field(
        default=[], description="the pages that may ask for the form and send it"
    )
    is_enabled: bool = True


class NewForm(FormContent):
    """A form to add."""

    id: FormId


class ReplacedForm(FormContent):
    """A form's new content."""

    version: Annotated[int, Field(ge=1)] | None = Field(default=None, description="the version it replaces")


class CreateFormBody(Body):
    """A form to add."""

    form: NewForm


class ReplaceFormBody(Body):
    """A form to replace."""

    form: ReplacedForm


class FormView(Resource):
    """A form as its owner keeps it."""

    id: str
    version: int
    market: str | None
    languages: list[str]
    brand: str | None
    category: str | None
    fields: list[FormField]
    origins: list[str]
    is_enabled: bool


class FormEnvelope(Resource):
    """One form."""

    form: FormView


class FormPage(Resource):
    """A page of forms."""

    data: list[FormView]
    meta: PageMeta
    links: PageLinks


class AskedField(Resource):
    """A field to show."""

    name: Literal["email", "name", "subject", "order_id", "description"]
    label: str
    required: bool


class OpenForm(Resource):
    """A form to be filled in, in the reader's language. Send `token` back with it, within two hours."""

    id: str
    language: str
    fields: list[AskedField]
    send_label: str
    sent_text: str
    token: str


class OpenFormEnvelope(Resource):
    """One form to be filled in."""

    form: OpenForm


class NewContact(Body):
    """A form as it was filled in. `website` is not shown to people: whoever fills it in is a machine."""

    token: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    email: Email
    description: Annotated[str, Text(MAX_TEXT)]
    name: Annotated[str, Line(200)] | None = None
    subject: Annotated[str, Line(200)] | None = None
    order_id: OrderId | None = None
    website: Annotated[str, StringConstraints(max_length=2000)] = ""


class ContactBody(Body):
    """A contact."""

    contact: NewContact


class ContactView(Resource):
    """What the sender may quote."""

    reference: str


class ContactEnvelope(Resource):
    """A contact that was taken."""

    contact: ContactView
