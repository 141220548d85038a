"""Live chat: what happens on WebSocket connections, and the queue of what the people on them are told."""

from collections.abc import Mapping
from math import ceil
from typing import Any, Protocol
from urllib.parse import urlsplit

from chalicelib.channels.chat_desk import ChatDesk
from chalicelib.channels.chat_frames import FRAME_BYTES
from chalicelib.channels.chat_pushing import Pushing
from chalicelib.finance.usage import for_ticket
from chalicelib.ports import Meter
from chalicelib.settings import Settings
from chalicelib.telemetry import logger
from chalicelib.triggers.records import Failures, each, failures

MESSAGES, MINUTES = "apigateway:websocket_messages", "apigateway:connection_minutes"
DONE, REFUSED = {"statusCode": 200}, {"statusCode": 403}


class ChatParts(Protocol):
    """What the connections need of the container."""

    @property
    def settings(self) -> Settings:
        """Which origins may connect."""

    @property
    def meter(self) -> Meter:
        """What this run uses."""

    @property
    def chat_desk(self) -> ChatDesk:
        """The use case."""


class PushParts(Protocol):
    """What the push queue needs of the container."""

    @property
    def pushing(self) -> Pushing:
        """The use case."""


def chat(event: Mapping[str, Any], parts: ChatParts) -> dict[str, int]:
    """A connection begins, says something or ends. Answers are sent on it: what is returned reaches nobody."""
    context = event["requestContext"]
    match context["eventType"]:
        case "CONNECT":
            return DONE if _may_connect(event, parts.settings) else REFUSED
        case "DISCONNECT":
            _leave(context, parts)
        case _:
            _hear(event, context, parts)
    return DONE


def _may_connect(event: Mapping[str, Any], settings: Settings) -> bool:
    """Browsers name the page that connects, and it must be one of ours; who is there is the hello's to say."""
    headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
    origin = headers.get("origin")
    own = urlsplit(settings.chat_url)
    return origin is None or origin in settings.allowed_origins or urlsplit(origin).netloc == own.netloc


def _hear(event: Mapping[str, Any], context: Mapping[str, Any], parts: ChatParts) -> None:
    text = event.get("body") or ""
    ticket_id = parts.chat_desk.hear(context["connectionId"], text, context["requestId"])
    _used(ticket_id, parts, MESSAGES, max(1, ceil(len(text.encode(errors="replace")) / FRAME_BYTES)))


def _leave(context: Mapping[str, Any], parts: ChatParts) -> None:
    ticket_id = parts.chat_desk.leave(context["connectionId"])
    open_ms = context["requestTimeEpoch"] - context["connectedAt"]
    _used(ticket_id, parts, MINUTES, max(1, ceil(open_ms / 60_000)))
    logger().info("chat_left", extra={"code": context.get("disconnectStatusCode")})


def _used(ticket_id: str | None, parts: ChatParts, key: str, units: int) -> None:
    with for_ticket(*([ticket_id] if ticket_id else [])):
        parts.meter.add(key, units)


def push(event: Mapping[str, Any], parts: PushParts) -> Failures:
    """Tell whoever is connected of the messages whose events wait on the queue."""

    def tell(_: str, body: Mapping[str, Any]) -> None:
        with for_ticket(body["subject_id"]):
            parts.pushing.push(body["subject_id"], body["message_id"], body["sequence"])

    return failures(each(event, tell))
