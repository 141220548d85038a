"""What goes over a chat connection: every frame of either side as data, and the reading of those that come in.

A frame is one JSON object with a `type`. docs/channels/chat.md is written from the tables here. Limits of the gateway
are those of "Quotas for configuring and running a WebSocket in API Gateway"
(https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html).
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

Side = Literal["customer", "agent"]

FRAME_BYTES = 32 * 1024  # of the gateway: a larger frame closes the connection (1009)
PAYLOAD_BYTES = 128 * 1024  # of the gateway: all frames of one message together
IDLE = timedelta(minutes=10)  # of the gateway: a connection on which nothing is said is closed
LONGEST = timedelta(hours=2)  # of the gateway: then the client connects again and goes on where it was

HOLDS = timedelta(minutes=15)  # ours: how long a hello lets somebody in; say it again before, with a fresh token
TYPING_EVERY = timedelta(seconds=2)  # ours: what comes faster is dropped
MAX_BODY = 10_000  # ours: characters of one chat message; in the longest writing they fit into one frame
MAX_CONNECTIONS: Mapping[Side, int] = {"customer": 5, "agent": 20}  # ours: of one customer; of agents at one ticket

# What an error frame may say. Refusals of the desk keep the codes they have in the API (api/errors.py).
ERRORS: Mapping[str, str] = {
    "malformed": "The frame is no JSON object with a known type, or a field is missing or has the wrong form.",
    "too_large": "The frame, or the text in it, is larger than allowed.",
    "unauthorized": "The token is missing, not valid, or the last hello holds no longer. Say hello again.",
    "not_found": "There is no such chat, or it is somebody else's.",
    "not_started": "There is no chat yet: the first message opens it.",
    "too_many_connections": "Close another connection first.",
    "rate_limited": "Too fast: try again in a minute.",
    "in_flight": "Something of the same kind is still going on: send the same frame again.",
}

_CLIENT_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
_TICKET_ID = re.compile(r"tkt_[0-9A-HJKMNP-TV-Z]{26}")
_MESSAGE_ID = re.compile(r"msg_[0-9A-HJKMNP-TV-Z]{26}")


class FrameError(Exception):
    """A frame that is answered with an error: `code` is one of ERRORS or a code of the API; `detail` fills it."""

    def __init__(self, code: str, **detail: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a frame that comes in: its meaning, whether it must be there, and what it must be like."""

    meaning: str
    fits: Callable[[Any], bool]
    is_required: bool = True


def _text(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


_TOKEN = Field("a customer's or staff member's token, as in an Authorization header", lambda v: isinstance(v, str))
_NUMBER = Field(
    "the highest `sequence` this client has seen; what came after it is sent again",
    lambda value: type(value) is int and value >= 0,
    is_required=False,
)
FRAMES_IN: Mapping[str, Mapping[str, Field]] = {
    "hello": {
        "token": _TOKEN,
        "ticket_id": Field("the chat to be in; a customer without one opens it by writing", _text(_TICKET_ID), False),
        "resume_after": _NUMBER,
    },
    "message": {
        "client_id": Field("made by the client; the same one again is the same message", _text(_CLIENT_ID)),
        "body": Field("the words", lambda value: isinstance(value, str) and bool(value.strip())),
    },
    "typing": {},
    "read": {"message_id": Field("the last message that was read", _text(_MESSAGE_ID))},
    "ping": {},
}
FRAMES_OUT: Mapping[str, str] = {
    "welcome": "`side`, `ticket_id`, `sequence`, `is_complete`, `holds_s`, and of both sides `presence` and `read`",
    "message": "`ticket_id`, `sequence`, `message`: somebody's words, or what has become of them since",
    "receipt": "`kind` accepted (with `client_id`), delivered or read; `ticket_id`, `message_id`, and whose `side`",
    "typing": "`side` is writing",
    "presence": "`side`, `is_online`, `last_seen_at`",
    "pong": "the answer to a ping",
    "error": "`code`, and `client_id` of the message it is about",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame that came in and has the right form."""

    type: str
    fields: Mapping[str, Any]

    def get(self, name: str) -> Any:
        """A field, or None."""
        return self.fields.get(name)


def read_frame(text: str) -> Frame:
    """The frame of a text. FrameError `too_large` or `malformed`; fields nobody knows are left out."""
    if len(text.encode(errors="replace")) > FRAME_BYTES:
        raise FrameError("too_large", limit=FRAME_BYTES)
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        raise FrameError("malformed") from None
    known = FRAMES_IN.get(str(held.get("type"))) if isinstance(held, dict) else None
    if known is None:
        raise FrameError("malformed", field="type")
    for name, field in known.items():
        _check(name, field, held)
    return Frame(held["type"], {name: held[name] for name in known if held.get(name) is not None})


def _check(name: str, field: Field, held: Mapping[str, Any]) -> None:
    value = held.get(name)
    if value is None and not field.is_required:
        return
    if not field.fits(value) or not _is_writable(value):
        raise FrameError("malformed", field=name)
    if name == "body" and len(str(value)) > MAX_BODY:
        raise FrameError("too_large", limit=MAX_BODY)


def _is_writable(value: Any) -> bool:
    """Whether a text has no half of a character and no U+0000, which no store takes."""
    try:
        return not isinstance(value, str) or b"\x00" not in value.encode()
    except UnicodeEncodeError:
        return False


def written(type_: str, fields: Mapping[str, Any]) -> bytes:
    """A frame to send, as JSON in UTF-8."""
    return json.dumps({"type": type_, **fields}, ensure_ascii=False, separators=(",", ":")).encode()
