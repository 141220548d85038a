"""Calls about a message on its way: send it again, and see a mail as it came."""

from __future__ import annotations

from chalicelib.api.accesses import STAFF_TICKETS, WORK_TICKETS
from chalicelib.api.calls import Answer, Call, Document, Models
from chalicelib.api.routes import route
from chalicelib.api.views import message_view

models = Models("chalicelib.api.message_schemas")
# Nothing of a mail runs, is fetched from anywhere, or leads out of its frame by itself. Source: W3C CSP Level 3
CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; form-action 'none'"


@route(
    "POST",
    "/v1/tickets/{ticket_id}/messages/{message_id}/resend",
    access=WORK_TICKETS,
    answer=models.MessageEnvelope,
    status=202,
    errors=(404, 409),
    idempotent=False,
)
def resend_message(call: Call) -> Answer:
    """Send a reply again that failed, or of which nobody knows whether it arrived.

    409 for one that is on its way or has arrived. After `unknown` the customer may read it twice.
    """
    message = call.desk.resending.resend(call.path["ticket_id"], call.path["message_id"], call.caller.actor)
    return Answer({"message": message_view(message, for_customer=False)}, status=202)


@route(
    "GET",
    "/v1/tickets/{ticket_id}/messages/{message_id}/original",
    access=STAFF_TICKETS,
    answer=models.OriginalEnvelope,
    errors=(404, 409),
)
def read_original(call: Call) -> Answer:
    """Get a link to a mail as it came, valid for five minutes. 409 for one that carries a virus."""
    url = call.desk.originals.url(call.path["ticket_id"], call.path["message_id"])
    return Answer({"original": {"url": url, "content_type": "message/rfc822"}})


@route(
    "GET",
    "/v1/tickets/{ticket_id}/messages/{message_id}/html",
    access=STAFF_TICKETS,
    answer=None,
    media_type="text/html",
    errors=(404, 409),
)
def read_html(call: Call) -> Answer:
    """Read a mail's HTML, made harmless: no scripts, forms or pictures from elsewhere. 404 where it has none."""
    html = call.desk.originals.html(call.path["ticket_id"], call.path["message_id"])
    page = Document(html, "text/html; charset=utf-8")
    return Answer(page, headers={"Content-Security-Policy": CONTENT_SECURITY_POLICY})
