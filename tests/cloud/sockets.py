"""The gateway's open WebSocket connections, as strict as AWS: what was never opened, or is closed, is gone (410).

moto takes posts for any connection, glues them together and leaves ids as they stand in the path. Importing this module
repairs that.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from moto.apigatewaymanagementapi.models import ApiGatewayManagementApiBackend, Connection
from moto.core.exceptions import JsonRESTError

MAX_PAYLOAD = 128 * 1024


class Gone(JsonRESTError):
    """What the gateway answers for a connection that is not open."""

    code = 410

    def __init__(self) -> None:
        super().__init__("GoneException", "gone")


class TooLarge(JsonRESTError):
    """What the gateway answers for more than a message may hold."""

    code = 413

    def __init__(self) -> None:
        super().__init__("PayloadTooLargeException", "too large")


def _post(self: ApiGatewayManagementApiBackend, data: bytes, connection_id: str) -> None:
    connection_id = unquote(connection_id)
    if connection_id not in self.connections:
        raise Gone
    if len(data) > MAX_PAYLOAD:
        raise TooLarge
    self.connections[connection_id].data += data + b"\n"


def _delete(self: ApiGatewayManagementApiBackend, connection_id: str) -> None:
    if self.connections.pop(unquote(connection_id), None) is None:
        raise Gone


ApiGatewayManagementApiBackend.post_to_connection = _post  # type: ignore[method-assign]
ApiGatewayManagementApiBackend.delete_connection = _delete  # type: ignore[method-assign]


def opened(backend: ApiGatewayManagementApiBackend, connection_id: str) -> None:
    """A client has connected."""
    backend.connections[connection_id] = Connection()


def closed(backend: ApiGatewayManagementApiBackend, connection_id: str) -> None:
    """A client has gone, whether anybody was told or not."""
    backend.connections.pop(connection_id, None)


def frames(backend: ApiGatewayManagementApiBackend, connection_id: str) -> Iterator[dict[str, Any]]:
    """What was sent to a connection since it was last asked, in order."""
    if connection_id in backend.connections:
        data, backend.connections[connection_id].data = backend.connections[connection_id].data, b""
        yield from (json.loads(line) for line in data.splitlines())
