"""What the desk needs of its tickets' clocks. The room sla fills this port; the desk knows no deadline."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from chalicelib.desk.drafts import TicketDraft


class Watch(Protocol):
    """The clocks of one ticket while it is being changed."""

    def catch_up(self) -> None:
        """Record what is past by the draft's moment (breaches, warnings, timed moves), as if no timer had been late."""

    def follow(self) -> None:
        """Hear of everything recorded, record what that causes, and say when the ticket is to be looked at again."""

    def unanswered_since(self) -> datetime | None:
        """When the oldest customer message that nobody has answered came in."""


class Clocks(Protocol):
    """Service-level clocks, as far as a change of a ticket has to do with them."""

    def watch(self, draft: TicketDraft) -> Watch:
        """Watch over a change."""
