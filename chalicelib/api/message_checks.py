"""The call that looks at a reply before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route
from chalicelib.i18n.catalog import text
from chalicelib.i18n.formats import language_name

if TYPE_CHECKING:
    from chalicelib.markets.culture import Finding

models = Models("chalicelib.api.message_schemas")
CHECK = Access(roles=READERS, scopes=frozenset({"tickets:read"}))


@route(
    "POST",
    "/v1/tickets/{ticket_id}/messages/check",
    access=CHECK,
    body=models.CheckBody,
    answer=models.CheckedEnvelope,
    errors=(404, 422),
    idempotent=False,
    bucket="read",
)
def check_message(call: Call) -> Answer:
    """Look at a reply without sending it: does it fit the customer's market, language, time of day and channel?

    The same rules decide when the reply is sent. A text that is still to be translated is asked for its manners after
    the translation.
    """
    from chalicelib.replies.adding import AddMessage

    new = call.body.message
    reply = AddMessage(
        ticket_id=call.path["ticket_id"],
        actor=call.caller.actor,
        body=new.body,
        language=new.language,
        translate=new.translate,
    )
    written, looked = call.desk.replies.check(reply)
    findings = [_view(call, finding, finding in looked.blocking) for finding in looked.findings]
    found = {"language": written.language, "findings": findings, "is_blocked": bool(looked.blocking)}
    return Answer({"check": found})


def _view(call: Call, finding: Finding, is_blocking: bool) -> dict[str, Any]:
    expected = finding.expected
    if finding.code == "language_unexpected":
        expected = language_name(expected, call.language)
    filled = {"found": finding.found, "expected": expected}
    return {
        "code": finding.code,
        "severity": finding.severity,
        "action": "block" if is_blocking else "warn",
        "start": finding.start,
        "end": finding.end,
        "found": finding.found,
        "reason": finding.reason or text(call.language, f"culture-{finding.code}", filled),
        "suggestion": finding.suggestion or text(call.language, f"culture-{finding.code}.suggestion", filled),
    }
