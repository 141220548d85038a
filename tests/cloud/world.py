"""One deployment and everything that moves in it: what the tests hold in their hands.

with fresh_cloud() as cloud:
    cloud.connect(relay=app.relay, translate=app.translate)
    ...
    cloud.settle()
    assert [event.type for event in cloud.published()] == ["ticket.created"]
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from moto import mock_aws

from tests.cloud import fast_transactions, record, strict
from tests.cloud.gate import GATE, Gate
from tests.cloud.identity import key_set_url, staff_token
from tests.cloud.pumps import (
    CALM,
    Function,
    Handler,
    Noise,
    QueuePump,
    Source,
    StreamPump,
)
from tests.cloud.sources import QueueSource, StreamSource
from tests.cloud.stack import Stack, client, machine_substitutions, make_stack, queue_arn, resources
from tests.cloud.waiting import WAITING, MachinePump, real_time

REPAIRS = (strict, fast_transactions)

# Which function an event source mapping of infra/stack feeds, by the logical name of the function there.
MAPPED_FUNCTIONS = {
    "Relay": "relay",
    "Republish": "republish",
    "Translate": "translate",
    "Deliver": "deliver",
    "Arm": "arm",
    "WakeUp": "wake_up",
    "ApplyEffects": "apply_effects",
    "ScanFiles": "scan_files",
    "Reapply": "reapply",
    "SendWebhooks": "send_webhooks",
    "Receive": "receive",
    "Poll": "poll",
    "Push": "push",
}


class UnsettledError(AssertionError):
    """Streams and queues still had work after the bounded number of rounds."""


@dataclass(frozen=True, slots=True)
class Published:
    """One message a subscriber of the topic received."""

    body: Mapping[str, Any]
    attributes: Mapping[str, str]

    @property
    def id(self) -> str:
        event_id: str = self.body["id"]
        return event_id

    @property
    def type(self) -> str:
        event_type: str = self.body["type"]
        return event_type


@dataclass(slots=True)
class Cloud:
    """A deployment in moto. functions: what was connected, by name; each counts its invocations and keeps
    what it raised.
    """

    stack: Stack
    gate: Gate = GATE
    functions: dict[str, Function] = field(default_factory=dict)
    pumps: list[Source] = field(default_factory=list)
    _published: list[Published] = field(default_factory=list)

    @property
    def environment(self) -> Mapping[str, str]:
        """The variables every function of the deployment gets."""
        return self.stack.environment

    def client(self, service: str) -> Any:
        """An SDK client of the stage, shared between tests; wrap its use in `gate.offstage()` to keep it off
        the record.
        """
        return client(service)

    def connect(self, noise: Noise = CALM, **handlers: Handler) -> None:
        """Wire handlers (by function name) to their event sources as infra/stack does; replaces earlier
        wiring.
        """
        self.functions = {name: Function(name, handler) for name, handler in handlers.items()}
        self.pumps = [
            pump
            for mapping in resources("AWS::Lambda::EventSourceMapping").values()
            if (pump := self._pump(mapping, noise))
        ]
        self.pumps.sort(key=lambda pump: not isinstance(pump, StreamPump))  # what wakes the rest comes first
        self.pumps.append(self.machine)

    @property
    def machine(self) -> MachinePump:
        """The state machine that keeps far wake-ups."""
        return MachinePump(
            client("sqs"), self.environment["WAKE_UP_MACHINE_ARN"], machine_substitutions(self.stack.queues)
        )

    def _pump(self, mapping: Mapping[str, Any], noise: Noise) -> Source | None:
        function = self.functions.get(MAPPED_FUNCTIONS[mapping["FunctionName"]["Ref"]])
        if function is None:
            return None
        logical_name, attribute = mapping["EventSourceArn"]["Fn::GetAtt"]
        if attribute == "StreamArn":
            pattern = json.loads(mapping["FilterCriteria"]["Filters"][0]["Pattern"])
            source = StreamSource(client("dynamodbstreams"), self.stack.stream_arn, pattern)
            pump = StreamPump(function, source, noise)
            pump.max_attempts = mapping["MaximumRetryAttempts"] + 1
            return pump
        url = self.stack.queues[logical_name]
        return QueuePump(function, QueueSource(client("sqs"), url, queue_arn(url)), noise)

    def settle(self, rounds: int = 100) -> None:
        """Pump streams and queues until all are empty. Raises UnsettledError after `rounds`."""
        for _ in range(rounds):
            if not sum(pump.pump() for pump in self.pumps):
                return
        raise UnsettledError(f"still busy after {rounds} rounds: {self.raised()[-5:]}")

    def raised(self) -> list[BaseException]:
        """Everything the connected functions raised so far."""
        return [error for function in self.functions.values() for error in function.raised]

    def discarded(self) -> list[Mapping[str, Any]]:
        """Stream records given up after all attempts."""
        return [row for pump in self.pumps if isinstance(pump, StreamPump) for row in pump.discarded]

    def published(self) -> list[Published]:
        """Everything the topic has delivered to its unfiltered subscriber, in order of arrival, duplicates
        included.
        """
        source = QueueSource(client("sqs"), self.stack.listener_url, queue_arn(self.stack.listener_url))
        for message in source.receive_all():
            envelope = json.loads(message["body"])
            attributes = {name: value["Value"] for name, value in envelope.get("MessageAttributes", {}).items()}
            self._published.append(Published(json.loads(envelope["Message"]), attributes))
            source.settle(message, done=True)
        return list(self._published)

    def waiting(self, queue: str) -> list[Mapping[str, Any]]:
        """Messages of a queue (logical name in infra/stack, e.g. `RelayDeadLetters`), left where they are."""
        url = self.stack.queues[queue]
        source = QueueSource(client("sqs"), url, queue_arn(url))
        messages = source.receive_all()
        for message in messages:
            source.settle(message, done=False)
        return list(messages)

    def items(self) -> list[dict[str, Any]]:
        """Every item of the table in DynamoDB JSON, sorted by key."""
        with GATE.offstage():
            pages = client("dynamodb").get_paginator("scan").paginate(TableName=self.stack.table_name)
            found = [item for page in pages for item in page["Items"]]
        return sorted(found, key=lambda item: (item["pk"]["S"], item["sk"]["S"]))

    def make_groups(self) -> None:
        """The roles as groups of the user pool, for tests that hire people."""
        with GATE.offstage():
            for properties in resources("AWS::Cognito::UserPoolGroup").values():
                group = {"UserPoolId": self.environment["USER_POOL_ID"], "GroupName": properties["GroupName"]}
                client("cognito-idp").create_group(**group)

    def staff_authorization(self, role: str, now_s: int, **claims: Any) -> str:
        """The `Authorization` header of a member of the role's group (see identity.staff_token)."""
        return f"Bearer {staff_token(self.environment, role, now_s, **claims)}"


@contextmanager
def fresh_cloud() -> Iterator[Cloud]:
    """A new, empty deployment; the gate starts clean. Not to be nested: moto knows one account.

    Where MERIDIAN_CALLS names a file, the calls the functions made are added to it at the end (see record).
    """
    with mock_aws():
        GATE.reset()
        with GATE.offstage():
            cloud = Cloud(make_stack(key_set_url()))
        try:
            yield cloud
        finally:
            if path := os.environ.get("MERIDIAN_CALLS"):
                record.append(Path(path), GATE.history)
            GATE.reset()
            WAITING.now = real_time
