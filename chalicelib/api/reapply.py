"""Calls that hold open tickets to the current versions of policies and calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.accesses import WRITE_RULES
from chalicelib.api.calendars import ARRANGE
from chalicelib.api.calls import Answer, Call, Handler, Models
from chalicelib.api.routes import route

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from chalicelib.api.access import Access
    from chalicelib.sla.reapplying import Subject

models = Models("chalicelib.api.reapply_schemas")


def reapply(path: str, access: Access) -> Callable[[Handler], Handler]:
    """Declare a call that begins to re-apply something; asking twice does no more than asking once."""
    return route(
        "POST",
        path + "/reapply",
        access=access,
        body=models.ReapplyBody,
        answer=models.ReapplyEnvelope,
        status=202,
        errors=(404, 422),
        idempotent=False,
    )


@reapply("/v1/sla_policies/{policy_id}", WRITE_RULES)
def reapply_sla_policy(call: Call) -> Answer:
    """Hold open tickets to the current rules: those pinned to any version of this policy, and those it is for now.

    Clocks that have ended stay as they were.
    """
    from chalicelib.sla.reapplying import Subject

    policy = call.desk.sla_policies.get(call.path["policy_id"])
    return _ask(call, Subject("policy", policy["id"]), policy)


@reapply("/v1/calendars/{calendar_id}", ARRANGE)
def reapply_calendar(call: Call) -> Answer:
    """Hold open tickets to the current rules: those measured by any version of this calendar, or by it from now on.

    Clocks that have ended stay as they were.
    """
    from chalicelib.sla.reapplying import Subject

    calendar = call.desk.calendars.get(call.path["calendar_id"])
    return _ask(call, Subject("calendar", calendar["id"]), calendar)


def _ask(call: Call, subject: Subject, document: Mapping[str, Any]) -> Answer:
    call.desk.reapplying.ask(subject, call.caller.id, call.body.ticket_ids)
    told = {"kind": subject.kind, "id": subject.id, "version": document["version"]}
    return Answer({"reapply": {**told, "ticket_ids": call.body.ticket_ids}})
