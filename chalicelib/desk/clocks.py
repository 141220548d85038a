"""What the desk needs of its tickets' clocks. The room sla fills this port; the desk knows no deadline."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from chalicelib.desk.drafts import TicketDraft
    from chalicelib.desk.tickets import Ticket


class Clocks(Protocol):
    """Service-level clocks, as far as a change of a ticket has to do with them."""

    def catch_up(self, draft: TicketDraft) -> None:
        """Write what is past by the draft's moment (breaches, warnings, timed moves), as if each timer had been on time."""

    def follow(self, draft: TicketDraft) -> None:
        """Let the clocks hear of everything recorded, add what that causes, and say when to look again."""

    def unanswered_since(self, ticket: Ticket) -> datetime | None:
        """When the oldest customer message that nobody has answered came in."""
