"""Says things to connections: to each that is named, and forgets those that are gone."""

from collections.abc import Iterable

from chalicelib.channels.chat_frames import FrameError, written
from chalicelib.channels.chat_people import Connection, Lobby, Sockets
from chalicelib.telemetry import log_failure


class Room:
    """The way to everybody in a chat."""

    def __init__(self, lobby: Lobby, sockets: Sockets) -> None:
        self._lobby = lobby
        self._sockets = sockets

    def tell(self, listeners: Iterable[Connection], payload: bytes) -> int:
        """Send to every listener; how many took it. OSError, after all were tried, when the gateway refused one."""
        taken, refused = 0, None
        for listener in listeners:
            try:
                taken += self._told(listener, payload)
            except OSError as error:
                refused = error
        if refused:
            raise refused
        return taken

    def hint(self, listeners: Iterable[Connection], payload: bytes) -> None:
        """As `tell`, for what is not worth a second try: somebody is writing, somebody is there."""
        try:
            self.tell(listeners, payload)
        except OSError as error:
            log_failure(error, chat="hint")

    def answer(self, connection_id: str, payload: bytes) -> bool:
        """Send to whoever asked; False when they are gone. OSError as of `tell`."""
        return self._sockets.post(connection_id, payload)

    def refuse(self, connection_id: str, refused: FrameError, client_id: str | None = None) -> None:
        """Answer with an error. A token that does not hold ends the connection."""
        about = {"client_id": client_id} if client_id else {}
        is_there = self._sockets.post(
            connection_id, written("error", {"code": refused.code, **refused.detail, **about})
        )
        if is_there and refused.code == "unauthorized":
            self._sockets.close(connection_id)

    def _told(self, listener: Connection, payload: bytes) -> bool:
        if self._sockets.post(listener.id, payload):
            return True
        self._lobby.forget(listener)
        return False
