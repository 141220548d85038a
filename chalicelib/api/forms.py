"""Calls about web forms: their owner keeps them, anybody fills them in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from chalicelib.api.access import Access
from chalicelib.api.accesses import READ_RULES, WRITE_RULES
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.errors import ProblemError
from chalicelib.api.routes import route
from chalicelib.api.short_lists import short_page

if TYPE_CHECKING:
    from chalicelib.desk.keeping import Document

models = Models("chalicelib.api.form_schemas")
paging = Models("chalicelib.api.schemas")
PATH = "/v1/forms"
ONE = PATH + "/{form_id}"
EVERYBODY = Access(public=True)
LABELS = {
    "email": "form-email",
    "name": "form-name",
    "subject": "form-subject",
    "order_id": "form-order_id",
    "description": "form-description",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A form in a list."""

    id: str
    document: Document


@route("GET", PATH, access=READ_RULES, query=paging.PageQuery, answer=models.FormPage, errors=(400,))
def list_forms(call: Call) -> Answer:
    """List the forms as they are kept."""
    known = [Listed(document["id"], document) for document in call.desk.forms.list()]
    return short_page(call, PATH, known, lambda listed: dict(listed.document))


@route(
    "POST",
    PATH,
    access=WRITE_RULES,
    body=models.CreateFormBody,
    answer=models.FormEnvelope,
    status=201,
    errors=(422,),
    idempotent=False,
    links={"open_form": ("form_id", "/form/id")},
)
def create_form(call: Call) -> Answer:
    """Add a form under an id of your choice. The same again is answered the same; it is open within a minute."""
    made = call.desk.forms.create(call.body.form.model_dump(mode="json"))
    return _kept(made, headers={"Location": f"{PATH}/{made['id']}"})


@route(
    "PUT",
    ONE,
    access=WRITE_RULES,
    body=models.ReplaceFormBody,
    answer=models.FormEnvelope,
    errors=(404, 409, 412, 422),
    versioned=True,
)
def replace_form(call: Call) -> Answer:
    """Write the next version of a form; it holds within a minute. What was handed out before can still be sent."""
    from chalicelib.desk.keeping import ReplaceDocument
    from chalicelib.desk.versions import ExpectedVersion

    new = call.body.form
    command = ReplaceDocument(
        id=call.path["form_id"],
        content=new.model_dump(mode="json", exclude={"version"}),
        expected=ExpectedVersion(call.expected_version, new.version, "/form/version"),
    )
    return _kept(call.desk.forms.replace(command))


@route("GET", ONE, access=EVERYBODY, answer=models.OpenFormEnvelope, errors=(404,))
def open_form(call: Call) -> Answer:
    """Ask for a form to fill in: its fields in the reader's language, and the token to send it with."""
    from chalicelib.channels.forms import language_for
    from chalicelib.i18n.catalog import text

    form, token = call.desk.form_desk.hand_out(call.path["form_id"])
    language = language_for(call.language, form.languages)
    rows = (("email", True), *form.fields, ("description", True))
    asked = [{"name": name, "label": text(language, LABELS[name]), "required": needed} for name, needed in rows]
    answer: dict[str, Any] = {"id": form.id, "language": language, "fields": asked, "token": token}
    answer |= {"send_label": text(language, "form-send"), "sent_text": text(language, "form-sent")}
    return Answer({"form": answer})


@route(
    "POST",
    ONE + "/contacts",
    access=EVERYBODY,
    body=models.ContactBody,
    answer=models.ContactEnvelope,
    status=202,
    errors=(404, 409, 422, 429),
    idempotent=False,
)
def send_contact(call: Call) -> Answer:
    """Send a form that was filled in. The same token again is answered the same; nothing is opened twice."""
    from chalicelib.channels.form_desk import FloodError
    from chalicelib.channels.forms import Contact, FieldName

    new = call.body.contact
    given: dict[FieldName, str] = {name: value for name in get_args(FieldName) if (value := getattr(new, name))}
    contact = Contact(
        token=new.token,
        email=new.email,
        description=new.description,
        source=call.source_ip,
        given=given,
        honeypot=new.website,
    )
    try:
        ticket = call.desk.form_desk.take(call.path["form_id"], contact)
    except FloodError as flood:
        raise ProblemError("rate_limited", retry_after_s=flood.retry_after_s) from flood
    return Answer({"contact": {"reference": str(ticket.number)}})


def _kept(document: Document, **rest: Any) -> Answer:
    return Answer({"form": document}, version=document["version"], **rest)
