"""Telephone calls arrive at the running desk: a switch that stands in tells of one after the other, until Ctrl-C.

    python -m infra.local calls
    python -m infra.local calls 60    # for so many seconds

Every second call is missed; now and then the record overtakes the events. Each line is a message of a call's ticket.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from infra.local.client import Api, ApiError
from infra.local.feeds import connected
from infra.local.run import STACK
from infra.local.state import Connection
from infra.standins.phone import ARN, Json, answered_call, missed_call
from infra.standins.serving import Asked, Reply
from infra.standins.stores import Source

PAUSE_S = 4.0  # between two events
CALLERS = ("+33612345678", "+4915112345678", "+819012345678", "+971501234567")


def main(arguments: list[str]) -> int:
    """Runs until Ctrl-C, or for the seconds that are named; returns the exit code for the shell."""
    connection = Connection.read()
    until = time.monotonic() + float(arguments[0]) if arguments else float("inf")
    with suppress(KeyboardInterrupt), connected(connection, [(switch(), "")]):
        print("calls are told within a minute; Ctrl-C ends it", file=sys.stderr, flush=True)
        Ringing(connection).run(until)
    return 0


def switch() -> Source:
    """The channel of the switch, which is never asked anything."""
    return Source(
        id="chn_calls",
        kind="connect",
        answer=_nothing,
        settings={"instance_arn": ARN},
        secret={"unused": ""},
        goes_on=time.sleep,
    )


def _nothing(asked: Asked) -> Reply:
    return Reply(404, asked.body)


class Ringing:
    """Puts what the switch tells on the inbound queue, as EventBridge does, and prints what becomes of it."""

    def __init__(self, connection: Connection) -> None:
        self._api, self._agent = Api(connection.api_url), connection.authorization["agent"]
        self._sqs = connection.endpoint.client("sqs")
        resources = connection.endpoint.client("cloudformation").describe_stack_resources(StackName=STACK)
        names = {one["LogicalResourceId"]: one["PhysicalResourceId"] for one in resources["StackResources"]}
        self._queue = names["InboundQueue"]
        self._seen: set[str] = set()

    def run(self, until: float) -> None:
        """Until that moment of the clock, or an interrupt. A desk that is busy is looked at again."""
        for document in told():
            if time.monotonic() > until:
                return
            self._sqs.send_message(QueueUrl=self._queue, MessageBody=json.dumps(document))
            time.sleep(PAUSE_S)
            with suppress(ApiError, OSError):
                self._look()

    def _look(self) -> None:
        for ticket in self._api.call("GET", "/v1/tickets?channel=phone", self._agent)["data"]:
            for message in self._api.call("GET", f"/v1/tickets/{ticket['id']}/messages", self._agent)["data"]:
                if message["id"] not in self._seen:
                    self._seen.add(message["id"])
                    print(line_of(ticket, message), flush=True)


def told() -> Iterator[Json]:
    """One call after the other; of every third the record comes before all else."""
    for number, caller in enumerate(itertools.cycle(CALLERS)):
        at = datetime.now(UTC)
        script = missed_call if number % 2 else answered_call
        documents = list(script(f"{number} {at.isoformat()}", caller, at))
        yield from documents[::-1] if number % 3 == 2 else documents


def line_of(ticket: dict[str, Any], message: dict[str, Any]) -> str:
    """A message of a call for a reader: when it was written, its ticket, and what it says."""
    words = " ".join(message["body"].split())[:80]
    call = (message.get("details") or {}).get("call", {})
    waits = "  waits for an answer" if call.get("is_missed") and call["stage"] == "ended" else ""
    return f"{message['created_at']}  {ticket['id']}  {words}{waits}"
