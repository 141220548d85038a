"""Open WebSocket connections, by the management API of the gateway that holds them."""

from typing import Any


def management_url(chat_url: str) -> str:
    """Where the gateway takes messages for the connections of a WebSocket address: https for wss, http for ws."""
    return "http" + chat_url.removeprefix("ws")


class GatewaySockets:
    """Sockets over API Gateway. `client` is an `apigatewaymanagementapi` client (typed Any)."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def post(self, connection_id: str, payload: bytes) -> bool:
        """See the port."""
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            self._client.post_to_connection(ConnectionId=connection_id, Data=payload)
        except self._client.exceptions.GoneException:
            return False
        except (BotoCoreError, ClientError) as refused:
            raise OSError(type(refused).__name__) from refused
        return True

    def close(self, connection_id: str) -> None:
        """See the port."""
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            self._client.delete_connection(ConnectionId=connection_id)
        except self._client.exceptions.GoneException:
            return
        except (BotoCoreError, ClientError) as refused:
            raise OSError(type(refused).__name__) from refused
