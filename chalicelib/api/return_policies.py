"""Calls about return policies: what a customer is owed and may be offered, by country, platform, goods and reason."""

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

models = Models("chalicelib.api.return_policy_schemas")
paging = Models("chalicelib.api.schemas")
READ = Access(roles=READERS | {"vendor_manager"}, scopes=frozenset({"tickets:read"}))
PATH = "/v1/return_policies"
ONE = PATH + "/{return_policy_id}"
SUMMARY = ("id", "version", "title", "country", "position", "is_active")


@dataclass(frozen=True, slots=True)
class Listed:
    """A policy in a list."""

    id: str
    document: Document


@route("GET", PATH, access=READ, query=paging.PageQuery, answer=models.ReturnPolicyPage, errors=(400,))
def list_return_policies(call: Call) -> Answer:
    """List the policies. Those that ship with the product are among them until you change them."""
    known = [Listed(document["id"], document) for document in call.desk.return_policies.list()]
    return short_page(call, PATH, known, lambda listed: _summary(listed.document))


@route(
    "POST",
    PATH,
    access=WRITE_RULES,
    body=models.CreateReturnPolicyBody,
    answer=models.ReturnPolicyEnvelope,
    status=201,
    errors=(422,),
    idempotent=False,
    links={"read_return_policy": ("return_policy_id", "/return_policy/id")},
)
def create_return_policy(call: Call) -> Answer:
    """Add a policy under an id of your choice. The same again is answered the same; it holds within a minute."""
    made = call.desk.return_policies.create(call.body.return_policy.model_dump(mode="json"))
    return _answer(made, headers={"Location": f"{PATH}/{made['id']}"})


@route("GET", ONE, access=READ, query=models.ReturnPolicyQuery, answer=models.ReturnPolicyEnvelope, errors=(400, 404))
def read_return_policy(call: Call) -> Answer:
    """Read one policy as it is, or as it was in a version: offers name the one they were made under."""
    return _answer(call.desk.return_policies.get(call.path["return_policy_id"], call.query.version))


@route(
    "PUT",
    ONE,
    access=WRITE_RULES,
    body=models.ReplaceReturnPolicyBody,
    answer=models.ReturnPolicyEnvelope,
    errors=(404, 409, 412, 422),
    versioned=True,
)
def replace_return_policy(call: Call) -> Answer:
    """Write the next version of a policy; it holds within a minute. What is the current content already makes none."""
    from chalicelib.desk.keeping import ReplaceDocument
    from chalicelib.desk.versions import ExpectedVersion

    new = call.body.return_policy
    command = ReplaceDocument(
        id=call.path["return_policy_id"],
        content=new.model_dump(mode="json", exclude={"version"}),
        expected=ExpectedVersion(call.expected_version, new.version, "/return_policy/version"),
    )
    return _answer(call.desk.return_policies.replace(command))


def _summary(document: Document) -> dict[str, Any]:
    provenance = document["provenance"]
    known = {name: document[name] for name in SUMMARY}
    return {**known, "review_on": provenance["review_on"], "legal_sign_off": provenance["legal_sign_off"]}


def _answer(document: Document, **rest: Any) -> Answer:
    return Answer({"return_policy": document}, version=document["version"], **rest)
