"""The door: what the API's authorizer answers. The gateway keeps an answer for 60 seconds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


class Known(Protocol):
    """Who was recognised (`api.access.Caller`)."""

    @property
    def kind(self) -> str:
        """`anonymous` when nobody was."""

    @property
    def id(self) -> str:
        """The principal."""

    def context(self) -> Mapping[str, str]:
        """Everything the API must know of the caller, as flat values."""


class Recogniser(Protocol):
    """Reads an Authorization header (`api.credentials.Credentials`)."""

    def caller(self, authorization: str) -> Known:
        """Who shows this header."""


class Desk(Protocol):
    """What this trigger needs of the container."""

    @property
    def credentials(self) -> Recogniser:
        """The doors of this deployment."""


@dataclass(frozen=True, slots=True)
class Decision:
    """`allowed` False means 401. `context` reaches the API with every request of the same token."""

    principal: str
    context: Mapping[str, str] = field(default_factory=dict)
    allowed: bool = False


def authorize(token: str, container: Desk) -> Decision:
    """Decide over a whole Authorization header. What a caller may do is decided per route, not here."""
    caller = container.credentials.caller(token)
    if caller.kind == "anonymous":
        return Decision(caller.id)
    return Decision(caller.id, caller.context(), allowed=True)
