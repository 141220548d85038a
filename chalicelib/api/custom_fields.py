"""Calls about custom fields: what the company wants to know of its tickets beyond what every desk knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS, WRITE_RULES
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route
from chalicelib.api.short_lists import short_page

if TYPE_CHECKING:
    from chalicelib.desk.keeping import Document

models = Models("chalicelib.api.custom_field_schemas")
READ = Access(roles=READERS | {"vendor_manager"}, scopes=frozenset({"tickets:read"}))
FORM = Access(roles=READ.roles, scopes=READ.scopes, customers=True)
PATH = "/v1/custom_fields"
ONE = PATH + "/{custom_field_id}"


@dataclass(frozen=True, slots=True)
class Listed:
    """A field in a list."""

    id: str
    document: Document


@route("GET", PATH, access=FORM, query=models.FieldsQuery, answer=models.FieldPage, errors=(400,))
def list_custom_fields(call: Call) -> Answer:
    """List the fields, or those of a market. Customers get the ones that they may fill in."""
    known = [document for document in call.desk.custom_fields.list() if _is_for(call, document)]
    return short_page(call, PATH, [Listed(one["id"], one) for one in known], lambda listed: listed.document)


def _is_for(call: Call, document: Document) -> bool:
    market = call.query.market
    is_there = market is None or not document["markets"] or market in document["markets"]
    is_theirs = document["is_active"] and document["visible_to"] == "customer"
    return is_there and (call.caller.kind != "customer" or is_theirs)


@route(
    "POST",
    PATH,
    access=WRITE_RULES,
    body=models.CreateFieldBody,
    answer=models.FieldEnvelope,
    status=201,
    errors=(422,),
    idempotent=False,
    links={"read_custom_field": ("custom_field_id", "/custom_field/id")},
)
def create_custom_field(call: Call) -> Answer:
    """Define a field under an id of your choice. The same again is answered the same; it holds within a minute.

    While no field is defined, tickets take any; from the first definition on they take what is defined.
    """
    made = call.desk.custom_fields.create(call.body.custom_field.model_dump(mode="json"))
    return _answer(made, headers={"Location": f"{PATH}/{made['id']}"})


@route("GET", ONE, access=READ, query=models.FieldQuery, answer=models.FieldEnvelope, errors=(400, 404))
def read_custom_field(call: Call) -> Answer:
    """Read one definition as it is, or as it was in a version."""
    return _answer(call.desk.custom_fields.get(call.path["custom_field_id"], call.query.version))


@route(
    "PUT",
    ONE,
    access=WRITE_RULES,
    body=models.ReplaceFieldBody,
    answer=models.FieldEnvelope,
    errors=(404, 409, 412, 422),
    versioned=True,
)
def replace_custom_field(call: Call) -> Answer:
    """Write the next version of a definition; it holds within a minute. What tickets say already stays as it is."""
    from chalicelib.desk.keeping import ReplaceDocument
    from chalicelib.desk.versions import ExpectedVersion

    new = call.body.custom_field
    command = ReplaceDocument(
        id=call.path["custom_field_id"],
        content=new.model_dump(mode="json", exclude={"version"}),
        expected=ExpectedVersion(call.expected_version, new.version, "/custom_field/version"),
    )
    return _answer(call.desk.custom_fields.replace(command))


def _answer(document: Document, **rest: Any) -> Answer:
    return Answer({"custom_field": document}, version=document["version"], **rest)
