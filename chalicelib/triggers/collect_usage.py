"""The collector: usage lines of other functions' logs become usage records of their tickets.

A line is known by its request id, so a batch that comes again changes nothing; one that fails half-way is
raised, tried again by Lambda and in the end dead-lettered whole.
"""

import json
from base64 import b64decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from gzip import decompress
from typing import Any, Protocol

from chalicelib.finance.usage import OVERHEAD
from chalicelib.ports import TicketStore


class CollectorParts(Protocol):
    """What the collector needs of the container."""

    @property
    def tickets(self) -> TicketStore:
        """Where usage records go."""


class UncollectedUsageError(Exception):
    """Some records could not be written; the batch must come again."""


@dataclass(frozen=True, slots=True)
class UsageRecord:
    """What one invocation used for one ticket."""

    ticket_id: str
    request_id: str
    units: Mapping[str, str]
    at: datetime


def collect_usage(event: Mapping[str, Any], parts: CollectorParts) -> None:
    """Write what a CloudWatch Logs batch tells. UncollectedUsageError after trying all, when any failed."""
    failures: list[Exception] = []
    for record in records_of(event["awslogs"]["data"]):
        try:
            parts.tickets.record_usage(record.ticket_id, record.request_id, record.units, record.at)
        except Exception as failure:  # one record must not keep the others from being written
            failures.append(failure)
    if failures:
        raise UncollectedUsageError(f"{len(failures)} records") from failures[0]


def records_of(data: str) -> Iterator[UsageRecord]:
    """The records in a batch as the subscription delivers it:

    base64 of gzip of JSON. Other lines are passed over.
    """
    batch = json.loads(decompress(b64decode(data)))
    for line in batch["logEvents"] if batch["messageType"] == "DATA_MESSAGE" else ():
        usage = _usage_of(line["message"])
        at = datetime.fromtimestamp(line["timestamp"] / 1000, UTC)
        for ticket_id, units in usage.get("tickets", {}).items():
            if ticket_id != OVERHEAD and units:
                yield UsageRecord(ticket_id, usage["request_id"], units, at)


def _usage_of(message: str) -> Mapping[str, Any]:
    """The usage a log line tells; nothing for a line that is about something else."""
    try:
        told = json.loads(message)
    except ValueError:
        return {}
    usage = told.get("usage") if isinstance(told, dict) else None
    return usage if isinstance(usage, dict) else {}
