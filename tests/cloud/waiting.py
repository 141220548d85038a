"""What waits on AWS waits by the clock of the test: delayed messages, and executions of the wake-up machine.

Importing this module puts the clock in moto's place for the delays of SQS; visibility timeouts stay with real time.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.sqs.models import Message
from moto.stepfunctions.models import Execution, StateMachine, stepfunctions_backends

from tests.cloud.faults import Call
from tests.cloud.gate import GATE

Clock = Callable[[], datetime]
MACHINE_ROLE = "WakeUpMachineRole"


def real_time() -> datetime:
    """The clock of a test that brings none."""
    return datetime.now(UTC)


class Waiting:
    """The clock by which everything waits; `now` is set by whoever owns a clock."""

    now: Clock = staticmethod(real_time)

    def now_ms(self) -> float:
        return self.now().timestamp() * 1000


WAITING = Waiting()


class MachinePump:
    """The state machine: an execution that waits for a moment that has come does its task and ends.

    The machine acts by its definition, on the record under the name of its role, and is never faulted.
    """

    def __init__(self, sqs: Any, machine_arn: str, substitutions: Mapping[str, str]) -> None:
        self._sqs, self._arn, self._substitutions = sqs, machine_arn, substitutions

    def pump(self) -> int:
        """Let every execution go on whose moment has come; how many did."""
        due = [execution for execution in self.waiting() if self._moment(execution) <= WAITING.now()]
        for execution in due:
            self._send(json.loads(execution.execution_input))
            execution.status = "SUCCEEDED"
        return len(due)

    def waiting(self) -> list[Execution]:
        """The executions that have not ended."""
        return [execution for execution in self.machine.executions if execution.status == "RUNNING"]

    @property
    def machine(self) -> StateMachine:
        region = self._arn.split(":")[3]
        return stepfunctions_backends[DEFAULT_ACCOUNT_ID][region].describe_state_machine(self._arn)

    def _states(self) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        """The two states, of which the first waits and the second sends."""
        definition = str(self.machine.definition)
        for name, value in self._substitutions.items():
            definition = definition.replace(f"${{{name}}}", value)
        states = json.loads(definition)
        wait = states["States"][states["StartAt"]]
        return wait, states["States"][wait["Next"]]

    def _moment(self, execution: Execution) -> datetime:
        wait, _ = self._states()
        told = _filled({"at.$": wait["TimestampPath"]}, json.loads(execution.execution_input))
        return datetime.fromisoformat(told["at"])

    def _send(self, execution_input: Mapping[str, Any]) -> None:
        _, task = self._states()
        message = _filled(task["Parameters"], execution_input)
        message["MessageBody"] = json.dumps(message["MessageBody"])
        with GATE.offstage():
            self._sqs.send_message(**message)
        GATE.history.append(Call(-1, MACHINE_ROLE, "sqs", "SendMessage", message))


def _filled(template: Mapping[str, Any], execution_input: Mapping[str, Any]) -> dict[str, Any]:
    """A payload template: `"name.$": "$.path"` takes a field of the input, everything else stands as it is."""
    filled: dict[str, Any] = {}
    for name, value in template.items():
        if name.endswith(".$"):
            filled[name.removesuffix(".$")] = execution_input[value.removeprefix("$.")]
        else:
            filled[name] = _filled(value, execution_input) if isinstance(value, Mapping) else value
    return filled


def _delay(self: Message, delay_seconds: int) -> None:
    self.delayed_until = WAITING.now_ms() + int(delay_seconds) * 1000


def _is_delayed(self: Message) -> bool:
    return WAITING.now_ms() < self.delayed_until


Message.delay = _delay  # type: ignore[method-assign]
Message.delayed = property(_is_delayed)  # type: ignore[method-assign,assignment]
