"""The work queues: each message is the key of an event row; what it asks for is done once, however often it comes."""

import json
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import asdict
from typing import Any, Protocol

from chalicelib.finance.usage import for_ticket
from chalicelib.languages.translate import TranslatorUnavailableError
from chalicelib.ports import TicketStore
from chalicelib.replies.delivering import Delivering
from chalicelib.replies.reopening_budgets import ReopeningBudgets
from chalicelib.replies.sweeping import Sweeping
from chalicelib.replies.waiting_for_budget import TranslatingOrWaiting
from chalicelib.sla.sweeping_clocks import ClockSweep
from chalicelib.telemetry import log_failure, logger
from chalicelib.triggers.records import Failures, failures
from chalicelib.webhooks.sweeping import LaneSweep


class WorkParts(Protocol):
    """What the consumers need of the container."""

    @property
    def tickets(self) -> TicketStore:
        """Where the event rows are."""

    @property
    def translating_or_waiting(self) -> TranslatingOrWaiting:
        """The use case behind the translate queue."""

    @property
    def delivering(self) -> Delivering:
        """The use case behind the deliver queue."""


class SweepParts(Protocol):
    """What the schedule needs of the container."""

    @property
    def clock_sweep(self) -> ClockSweep:
        """The use case for wake-ups."""

    @property
    def reopening_budgets(self) -> ReopeningBudgets:
        """The use case for raised budgets."""

    @property
    def sweeping(self) -> Sweeping:
        """The use case for translations and deliveries."""

    @property
    def lane_sweep(self) -> LaneSweep:
        """The use case for webhooks."""


def translate(event: Mapping[str, Any], parts: WorkParts) -> Failures:
    """Translate the messages whose events wait on the queue."""
    return _each(event, parts, parts.translating_or_waiting.translate)


def deliver(event: Mapping[str, Any], parts: WorkParts) -> Failures:
    """Deliver the replies whose events wait on the queue."""
    return _each(event, parts, parts.delivering.deliver)


def sweep(parts: SweepParts) -> dict[str, int]:
    """Arm what may be armed, start again what is overdue or has its budget back; in health nothing is.

    Each part runs whatever became of the others; the last failure is the sweep's.
    """
    found: dict[str, int] = {}
    with ExitStack() as last:
        last.callback(lambda: logger().info("swept", extra=found))  # the metric of repaired wake-ups is made of it
        last.callback(lambda: found.update(webhooks=parts.lane_sweep.sweep()))
        last.callback(lambda: found.update(asdict(parts.sweeping.sweep())))
        last.callback(lambda: found.update(reopened=parts.reopening_budgets.reopen()))
        found |= asdict(parts.clock_sweep.sweep())
    return found


def _each(event: Mapping[str, Any], parts: WorkParts, work: Callable[[str, str], None]) -> Failures:
    """Every record by itself: one that fails goes back to the queue alone, and to the dead letters in the end."""
    failed = []
    for record in event["Records"]:
        try:
            body = json.loads(record["body"])
            with for_ticket(body["subject_id"]):
                work(body["subject_id"], _message_of(body, parts.tickets))
        except TranslatorUnavailableError as busy:
            # The message stays on the sweeper's list, which asks again at its own pace: a redelivery would only add
            # calls to an outage, and dead letters for work that is not lost.
            logger().warning("translator unavailable", extra={"error": type(busy).__qualname__})
        except Exception as error:
            log_failure(error, record=record["messageId"])
            failed.append(record["messageId"])
    return failures(failed)


def _message_of(body: Mapping[str, Any], store: TicketStore) -> str:
    """The message a key stands for: named beside it, or told by the row it leads to. LookupError for a dead end."""
    if named := body.get("message_id"):
        return str(named)
    row = store.event(body["subject_id"], body["sequence"])
    if row is None or row.message_id is None:
        raise LookupError("no such event row")
    return row.message_id
