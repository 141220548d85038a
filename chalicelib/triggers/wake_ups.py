"""The queues of the clocks: what is to be looked at later, what is looked at now, and what that sets in motion."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from chalicelib.desk.events import WakeUp
from chalicelib.finance.usage import for_ticket
from chalicelib.ports import TicketStore, Timer
from chalicelib.telemetry import log_failure
from chalicelib.triggers.records import Failures, each, failures

if TYPE_CHECKING:
    from chalicelib.sla.waking import Waking


class Effects(Protocol):
    """What a warning or breach sets in motion."""

    def apply(self, ticket_id: str, sequence: int) -> bool:
        """Do what the policy says about that event; whether anything was written. LookupError: no such event."""


class WakeUpParts(Protocol):
    """What these consumers need of the container."""

    @property
    def tickets(self) -> TicketStore:
        """Where the event rows are."""

    @property
    def timer(self) -> Timer:
        """Wakes tickets up."""

    @property
    def waking(self) -> "Waking":
        """The use case behind the wake-ups queue."""

    @property
    def effects(self) -> Effects:
        """The use case behind the effects queue."""


def arm(event: Mapping[str, Any], parts: WakeUpParts) -> Failures:
    """Arm the wake-ups whose events wait on the queue."""
    read: dict[str, WakeUp] = {}
    failed = each(event, lambda record, body: read.update({record: _wake_up(body, parts.tickets)}))
    refused = set(parts.timer.arm(list(dict.fromkeys(read.values())))) if read else set()
    return failures([*failed, *(record for record, wake_up in read.items() if wake_up in refused)])


def wake_up(event: Mapping[str, Any], parts: WakeUpParts) -> Failures:
    """Look at the tickets whose moment has come, at each one once: the highest number named is the only live one."""
    asked: defaultdict[str, list[tuple[str, int | None]]] = defaultdict(list)
    failed = each(event, lambda record, body: asked[body["ticket_id"]].append((record, body.get("timer"))))
    for ticket_id, records in asked.items():
        number = max((number for _, number in records if number is not None), default=None)
        try:
            with for_ticket(ticket_id):
                parts.waking.wake(ticket_id, number)
        except Exception as error:
            log_failure(error, ticket=ticket_id, records=len(records))
            failed += [record for record, _ in records]
    return failures(failed)


def apply_effects(event: Mapping[str, Any], parts: WakeUpParts) -> Failures:
    """Set in motion what the warnings and breaches on the queue ask for."""

    def apply(_: str, body: Mapping[str, Any]) -> None:
        with for_ticket(body["subject_id"]):
            parts.effects.apply(body["subject_id"], body["sequence"])

    return failures(each(event, apply))


def _wake_up(body: Mapping[str, Any], store: TicketStore) -> WakeUp:
    """What a key asks for: told beside it, or by the row it leads to. LookupError for a dead end."""
    if "wake_at" in body:
        return WakeUp(body["subject_id"], int(body["timer"]), datetime.fromisoformat(body["wake_at"]))
    row = store.event(body["subject_id"], body["sequence"])
    if row is None or row.wake_up is None:
        raise LookupError("no such event row")
    return row.wake_up
