"""The re-apply queue: steps of policies and calendars that are applied again."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from chalicelib.finance.usage import for_ticket
from chalicelib.telemetry import log_failure
from chalicelib.triggers.records import Failures, each, failures

if TYPE_CHECKING:
    from chalicelib.sla.reapply_walk import Reapplying, Request


class ReapplyParts(Protocol):
    """What the steps need of the container."""

    @property
    def reapplying(self) -> "Reapplying":
        """The use case that takes them."""


class UnmovedTicketsError(Exception):
    """Some tickets of a step could not be moved; the next delivery tries again, and leaves the others alone."""


def reapply(event: Mapping[str, Any], parts: ReapplyParts) -> Failures:
    """Take the steps that wait on the queue."""
    return failures(each(event, lambda _, step: _take(step, parts)))


def _take(step: Mapping[str, Any], parts: ReapplyParts) -> None:
    """One step: a page of the walk, or some tickets. UnmovedTicketsError; ConflictError of the queue."""
    from chalicelib.sla.reapply_walk import Place, Request

    request = Request.of(step)
    if "page" in step:
        return parts.reapplying.walk(request, Place(**step["page"]))
    failed = [id_ for id_ in step["ticket_ids"] if not _is_moved(request, id_, parts)]
    if failed:
        raise UnmovedTicketsError(len(failed))
    return None


def _is_moved(request: "Request", ticket_id: str, parts: ReapplyParts) -> bool:
    """One ticket that cannot be moved holds up nobody behind it."""
    try:
        with for_ticket(ticket_id):
            parts.reapplying.move(request, ticket_id)
    except Exception as error:
        log_failure(error)
        return False
    return True
