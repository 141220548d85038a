"""Calls about glossaries: the company's words in every language, and those that are never translated."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS, WRITE_RULES
from chalicelib.api.calls import Answer, Call, Document, Models
from chalicelib.api.routes import route
from chalicelib.api.short_lists import short_page

if TYPE_CHECKING:
    from chalicelib.desk import keeping

models = Models("chalicelib.api.glossary_schemas")
paging = Models("chalicelib.api.schemas")
READ = Access(roles=READERS | {"vendor_manager"}, scopes=frozenset({"tickets:read"}))
ARRANGE = Access(roles=WRITE_RULES.roles | {"quality", "trainer"})
PATH = "/v1/glossaries"
ONE = PATH + "/{glossary_id}"
SUMMARY = ("id", "version", "name", "brand", "source", "target", "is_active")
NOTHING: dict[str, Any] = {"target": None, "case_sensitive": False, "note": None, "forbidden": []}


@dataclass(frozen=True, slots=True)
class Listed:
    """A glossary in a list."""

    id: str
    document: keeping.Document


@route("GET", PATH, access=READ, query=paging.PageQuery, answer=models.GlossaryPage, errors=(400,))
def list_glossaries(call: Call) -> Answer:
    """List the glossaries."""
    known = [Listed(document["id"], document) for document in call.desk.glossaries.list()]
    return short_page(call, PATH, known, lambda listed: _summary(listed.document))


@route(
    "POST",
    PATH,
    access=ARRANGE,
    body=models.CreateGlossaryBody,
    answer=models.GlossaryEnvelope,
    status=201,
    errors=(422,),
    idempotent=False,
    links={"read_glossary": ("glossary_id", "/glossary/id")},
)
def create_glossary(call: Call) -> Answer:
    """Add a glossary under an id of your choice. The same again is answered the same; it holds within a minute.

    All active glossaries of a pair hold together. Of one term the glossary for the very languages decides before one
    for any language, the one of the ticket's brand before the one of every brand.
    """
    made = call.desk.glossaries.create(call.body.glossary.model_dump(mode="json"))
    return _answer(made, headers={"Location": f"{PATH}/{made['id']}"})


@route("GET", ONE, access=READ, query=models.GlossaryQuery, answer=models.GlossaryEnvelope, errors=(400, 404))
def read_glossary(call: Call) -> Answer:
    """Read one glossary as it is, or as it was in a version: translations name the one that was applied."""
    return _answer(call.desk.glossaries.get(call.path["glossary_id"], call.query.version))


@route(
    "PUT",
    ONE,
    access=ARRANGE,
    body=models.ReplaceGlossaryBody,
    answer=models.GlossaryEnvelope,
    errors=(404, 409, 412, 422),
    versioned=True,
)
def replace_glossary(call: Call) -> Answer:
    """Write the next version of a glossary; it holds within a minute. What is the current content already makes none.

    Sentences with a term of it are translated anew when they come again; all others are remembered as they are.
    """
    from chalicelib.desk.keeping import ReplaceDocument
    from chalicelib.desk.versions import ExpectedVersion

    new = call.body.glossary
    command = ReplaceDocument(
        id=call.path["glossary_id"],
        content=new.model_dump(mode="json", exclude={"version"}),
        expected=ExpectedVersion(call.expected_version, new.version, "/glossary/version"),
    )
    return _answer(call.desk.glossaries.replace(command))


@route(
    "GET",
    ONE + "/terminology",
    access=READ,
    query=models.TerminologyQuery,
    answer=None,
    errors=(400, 404),
    media_type="text/csv",
)
def read_terminology(call: Call) -> Answer:
    """Write a glossary out as a custom terminology of Amazon Translate: CSV, for one direction.

    The desk needs no terminology, its terms hold with every provider. This is for batch jobs and other tools. A
    glossary for any language needs `source` or `target`. The service compares capitals.
    """
    from chalicelib.api.errors import FieldError, ProblemError
    from chalicelib.desk.errors import InvalidValueError

    asked = call.query
    glossary = call.desk.glossaries.get(call.path["glossary_id"], asked.version)
    try:
        text = call.desk.glossaries.terminology(glossary, asked.source, asked.target)
    except InvalidValueError as fault:
        parameter = (fault.pointer or "")[1:]
        raise ProblemError("invalid_parameter", (FieldError(fault.reason, parameter=parameter),)) from fault
    return Answer(Document(text, "text/csv; charset=utf-8"), version=glossary["version"])


@route(
    "POST",
    ONE + "/check",
    access=READ,
    body=models.CheckBody,
    answer=models.LeaksView,
    errors=(404,),
    idempotent=False,
)
def check_translation(call: Call) -> Answer:
    """Check a translation from anywhere against a glossary: terms that are lost, words that must not be there."""
    found = call.desk.glossaries.leaks(call.path["glossary_id"], call.body.text, call.body.translation)
    return Answer({"is_kept": not found, "leaks": [asdict(leak) for leak in found]})


def _summary(document: keeping.Document) -> dict[str, Any]:
    return {**{name: document[name] for name in SUMMARY}, "term_count": len(document["terms"])}


def _answer(document: keeping.Document, **rest: Any) -> Answer:
    terms = [{**NOTHING, **term} for term in document["terms"]]
    view = {**_summary(document), "terms": terms, "provenance": document["provenance"]}
    return Answer({"glossary": view}, version=document["version"], **rest)
