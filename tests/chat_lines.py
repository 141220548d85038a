"""People on WebSocket connections to the desk of the tests: they speak to app.chat, and hear what the gateway holds."""

from __future__ import annotations

import itertools
import json
import time
from dataclasses import dataclass, field
from typing import Any

from moto.apigatewaymanagementapi.models import apigatewaymanagementapi_backends
from moto.core.models import DEFAULT_ACCOUNT_ID

import app
from tests.cloud import sockets
from tests.cloud.product import ProductDesk
from tests.cloud.pumps import Function
from tests.cloud.stack import CHAT_API, REGION

_numbers = itertools.count(1)


@dataclass(slots=True)
class Line:
    """One connection of one caller. heard: every frame so far."""

    desk: ProductDesk
    caller: str
    id: str = field(default_factory=lambda: f"conn{next(_numbers)}=")
    heard: list[dict[str, Any]] = field(default_factory=list)

    def connect(self, **headers: str) -> int:
        """The handshake; the status the gateway gets."""
        answer = self._event("CONNECT", headers=headers)
        if answer["statusCode"] == 200:
            sockets.opened(self._gateway, self.id)
        return int(answer["statusCode"])

    def hello(self, ticket_id: str | None = None, **fields: Any) -> list[dict[str, Any]]:
        """Say hello; what is heard up to the welcome."""
        token = self.desk.authorization_of(self.caller).removeprefix("Bearer ")
        known = {"ticket_id": ticket_id} if ticket_id else {}
        return self.say("hello", **{"token": token, **known, **fields})

    def say(self, type_: str, **fields: Any) -> list[dict[str, Any]]:
        """Send a frame; what is heard at once."""
        return self.send(json.dumps({"type": type_, **fields}))

    def send(self, text: str) -> list[dict[str, Any]]:
        """Send any text as a frame."""
        assert self._event("MESSAGE", body=text) == {"statusCode": 200}
        return self.hear()

    def hear(self, type_: str | None = None) -> list[dict[str, Any]]:
        """The frames that came since the last look, of one type."""
        new = list(sockets.frames(self._gateway, self.id))
        self.heard += new
        return [frame for frame in new if type_ in (None, frame["type"])]

    def hang_up(self, *, unheard: bool = False) -> None:
        """Close the connection; `unheard`: nobody tells the desk."""
        sockets.closed(self._gateway, self.id)
        if not unheard:
            assert self._event("DISCONNECT") == {"statusCode": 200}

    @property
    def is_open(self) -> bool:
        """Whether the gateway still holds it."""
        return self.id in self._gateway.connections

    @property
    def _gateway(self) -> Any:
        return apigatewaymanagementapi_backends[DEFAULT_ACCOUNT_ID][REGION]

    def _event(self, kind: str, **fields: Any) -> Any:
        return Function("chat", app.chat).invoke(chat_event(self.id, kind, **fields))


def chat_event(connection_id: str, kind: str, **fields: Any) -> dict[str, Any]:
    """What API Gateway gives the function. Source: "Set up a WebSocket API integration request", with Lambda proxy."""
    now_ms = int(time.time() * 1000)
    route = {"CONNECT": "$connect", "DISCONNECT": "$disconnect", "MESSAGE": "$default"}[kind]
    context = {
        "routeKey": route,
        "eventType": kind,
        "connectionId": connection_id,
        "connectedAt": now_ms - 61_000,
        "requestTimeEpoch": now_ms,
        "requestId": f"request-{next(_numbers)}",
        "stage": "chat",
        "apiId": CHAT_API,
    }
    return {"requestContext": context, "isBase64Encoded": False, **fields}
