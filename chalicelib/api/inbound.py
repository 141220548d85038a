"""Where the channels' vendors deliver to. Public: the signature over the raw body is the permission."""

from __future__ import annotations

from chalicelib.api.access import Access
from chalicelib.api.calls import Answer, Call, Document
from chalicelib.api.errors import ProblemError
from chalicelib.api.routes import route

VENDORS = Access(public=True)
PATH = "/v1/inbound/{channel_id}"


@route("GET", PATH, access=VENDORS, answer=None, errors=(401, 404), media_type="text/plain", raw=True)
def greet_vendor(call: Call) -> Answer:
    """Answer a vendor that asks whether this address is yours (such as Meta's `hub.challenge`)."""
    from chalicelib.channels.accepting import ForgedError

    assert call.raw is not None  # the route says so
    try:
        return Answer(Document(call.desk.accepting.greet(call.path["channel_id"], call.raw), "text/plain"))
    except ForgedError:
        raise ProblemError("unauthorized") from None


@route(
    "POST",
    PATH,
    access=VENDORS,
    answer=None,
    errors=(401, 404, 413),
    media_type="text/plain",
    idempotent=False,
    raw=True,
)
def accept_delivery(call: Call) -> Answer:
    """Take a vendor's delivery: its signature is checked over the raw bytes; it is kept, and read a moment later."""
    from chalicelib.channels.accepting import ForgedError

    assert call.raw is not None  # the route says so
    try:
        call.desk.accepting.accept(call.path["channel_id"], call.raw)
    except ForgedError:
        raise ProblemError("unauthorized") from None
    return Answer(Document("ok", "text/plain"))
