"""Calls about service-level policies: what is promised to whom, and what a ticket would get."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.accesses import READ_RULES, WRITE_RULES
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.cursors import question
from chalicelib.api.routes import route
from chalicelib.api.short_lists import given
from chalicelib.api.ticket_lists import page_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chalicelib.sla.simulating import Promised, Simulation

models = Models("chalicelib.api.sla_policy_schemas")
trials = Models("chalicelib.api.sla_simulation_schemas")
paging = Models("chalicelib.api.schemas")
PATH = "/v1/sla_policies"


@route("GET", PATH, access=READ_RULES, query=paging.PageQuery, answer=models.SlaPolicyPage, errors=(400,))
def list_sla_policies(call: Call) -> Answer:
    """List the policies in the order in which they are tried. The first active one that matches a ticket holds."""
    shape = question(call.caller, f"GET {PATH}", {})
    after = call.desk.cursors.decode(call.query.after, shape) if call.query.after else None
    past = (int(after["position"]), after["id"]) if after else (-1, "")
    rest = [one for one in call.desk.sla_policies.list() if (one["position"], one["id"]) > past]
    page = rest[: call.query.size]
    last = {"position": str(page[-1]["position"]), "id": page[-1]["id"]} if len(rest) > len(page) else None
    cursor = call.desk.cursors.encode(last, shape) if last else None
    return Answer({"data": [_view(one) for one in page], **page_of(cursor, call.query.size, {})})


@route(
    "POST",
    PATH,
    access=WRITE_RULES,
    body=models.CreateSlaPolicyBody,
    answer=models.SlaPolicyEnvelope,
    status=201,
    errors=(422,),
    idempotent=False,
    links={"read_sla_policy": ("policy_id", "/sla_policy/id")},
)
def create_sla_policy(call: Call) -> Answer:
    """Add a policy under an id of your choice. The same again is answered the same; new tickets follow in a minute."""
    made = call.desk.sla_policies.create(call.body.sla_policy.model_dump())
    return _answer(made, headers={"Location": f"{PATH}/{made['id']}"})


@route(
    "GET",
    PATH + "/{policy_id}",
    access=READ_RULES,
    query=models.VersionQuery,
    answer=models.SlaPolicyEnvelope,
    errors=(400, 404),
)
def read_sla_policy(call: Call) -> Answer:
    """Read one policy as it is, or as it was in a version: tickets keep the one they were opened under."""
    return _answer(call.desk.sla_policies.get(call.path["policy_id"], call.query.version))


@route(
    "PATCH",
    PATH + "/{policy_id}",
    access=WRITE_RULES,
    body=models.UpdateSlaPolicyBody,
    answer=models.SlaPolicyEnvelope,
    errors=(404, 409, 412, 422),
    idempotent=False,
    versioned=True,
)
def update_sla_policy(call: Call) -> Answer:
    """Write the next version of a policy. It acts on tickets opened from then on, within a minute."""
    from chalicelib.desk.errors import InvalidValueError
    from chalicelib.desk.versions import ExpectedVersion
    from chalicelib.sla.policy_directory import UpdatePolicy

    changes, policy_id = call.body.sla_policy, call.path["policy_id"]
    if changes.id not in (None, policy_id):
        raise InvalidValueError("/sla_policy/id", "not_allowed")
    sent = given(changes, clearable=frozenset({"id", "calendar_id"}))
    command = UpdatePolicy(
        policy_id=policy_id,
        changes={name: changes.model_dump(include={name})[name] for name in sent if name != "id"},
        expected=ExpectedVersion(call.expected_version, changes.version, "/sla_policy/version"),
    )
    return _answer(call.desk.sla_policies.update(command))


@route(
    "POST",
    PATH + "/simulate",
    access=READ_RULES,
    body=trials.SimulateBody,
    answer=trials.SimulationEnvelope,
    errors=(422,),
    bucket="read",
    idempotent=False,
)
def simulate_sla_policies(call: Call) -> Answer:
    """Ask which policy a ticket would get, why, and what would be due when. Nothing is written, a draft is not kept."""
    from chalicelib.sla.policies import Facts
    from chalicelib.sla.simulating import Trial

    facts = call.body.ticket.model_dump(exclude={"received_at"})
    draft = call.body.policy
    trial = Trial(
        facts=Facts(**facts),
        received_at=call.body.ticket.received_at or call.desk.now(),
        draft=call.desk.sla_policies.check({**draft.model_dump(), "version": 0}, "/policy") if draft else None,
    )
    return Answer({"simulation": _simulation(call.desk.simulating.run(trial))})


def _view(document: Mapping[str, Any]) -> dict[str, Any]:
    from chalicelib.sla.policy_documents import whole

    return whole(document)


def _answer(document: Mapping[str, Any], **rest: Any) -> Answer:
    return Answer({"sla_policy": _view(document)}, version=document["version"], **rest)


def _simulation(found: Simulation) -> dict[str, Any]:
    policy = found.policy
    return {
        "policy": {"id": policy.id, "version": policy.version, "title": policy.title} if policy else None,
        "region": found.facts.region,
        "considered": [
            {
                "id": one.policy.id,
                "version": one.policy.version,
                "position": one.policy.position,
                "matches": not one.failed,
                "failed": list(one.failed),
            }
            for one in found.considered
        ],
        "targets": [_promised(one) for one in found.promised],
    }


def _promised(one: Promised) -> dict[str, Any]:
    from chalicelib.desk.times import iso

    return {
        "metric": one.metric,
        "target_s": one.goal.target_s,
        "clock": one.goal.clock,
        "calendar": one.goal.calendar._asdict(),
        "row": one.row,
        "beaten": list(one.beaten),
        "starts": one.starts,
        "due_at": iso(one.due_at) if one.due_at else None,
        "warnings": [{"mark": mark, "at": iso(at) if at else None} for mark, at in one.warnings],
    }
