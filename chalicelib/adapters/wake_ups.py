"""Timers: a near moment waits in the queue as a delayed message, a far one in an execution of the state machine.

A message is delayed by 15 minutes at most. One whose moment is further away comes early, finds its wake-up alive and is
sent again (sla/waking.py): a hop costs a read, an execution forty times as much (ADR 26).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from chalicelib.adapters.batches import batches
from chalicelib.desk.events import WakeUp
from chalicelib.desk.times import iso
from chalicelib.finance.usage import for_ticket
from chalicelib.ports import Now
from chalicelib.telemetry import log_failure

LONGEST_HOP_S = 900  # DelaySeconds, SQS API reference


@dataclass(frozen=True, slots=True)
class Places:
    """Where wake-ups wait: the queue, up to `longest_delay_s`, and beyond that the state machine."""

    queue_url: str
    machine_arn: str
    longest_delay_s: int


@dataclass(frozen=True, slots=True)
class _Message:
    """A look at a ticket, as the queue takes it."""

    ticket_id: str
    body: str
    delay_s: int


class AwsTimer:
    """Timer and Looks. Bodies are `{"ticket_id": ..., "timer": ...}`, without `timer` for a look nobody armed.

    `sqs` and `states` are boto3 clients of SQS and Step Functions (typed Any: their stubs are for development only).
    What each call uses is for the tickets it was made for.
    """

    def __init__(self, sqs: Any, states: Any, places: Places, now: Now) -> None:
        self._sqs = sqs
        self._states = states
        self._places = places
        self._now = now

    def arm(self, wake_ups: Sequence[WakeUp]) -> Sequence[WakeUp]:
        """Have each ticket looked at when its moment comes, or a hop before; returns those that were NOT accepted."""
        now = self._now()
        farthest = now + timedelta(seconds=self._places.longest_delay_s)
        far = [one for one in wake_ups if one.at > max(farthest, now)]
        near = [one for one in wake_ups if one.at <= max(farthest, now)]
        refused = self._send([_message(one, now) for one in near])
        return [near[place] for place in refused] + [one for one in far if not self._start(one)]

    def look(self, ticket_ids: Sequence[str]) -> Sequence[str]:
        """Have each ticket looked at now; returns the ids that were NOT accepted."""
        messages = [_Message(id_, json.dumps({"ticket_id": id_}), 0) for id_ in ticket_ids]
        return [ticket_ids[place] for place in self._send(messages)]

    def _send(self, messages: Sequence[_Message]) -> list[int]:
        """Send, ten to a request; places of those that were not accepted."""
        refused: list[int] = []
        numbered = [((place, message), len(message.body)) for place, message in enumerate(messages)]
        for batch in batches(numbered):
            with for_ticket(*(message.ticket_id for _, message in batch)):
                refused += [batch[place][0] for place in self._refused([message for _, message in batch])]
        return refused

    def _refused(self, messages: Sequence[_Message]) -> Sequence[int]:
        """Places in the batch that were not accepted; all of them when there was no answer."""
        from botocore.exceptions import BotoCoreError, ClientError

        entries = [
            {"Id": str(place), "MessageBody": message.body, "DelaySeconds": message.delay_s}
            for place, message in enumerate(messages)
        ]
        try:
            answer = self._sqs.send_message_batch(QueueUrl=self._places.queue_url, Entries=entries)
        except (BotoCoreError, ClientError) as failed:
            log_failure(failed, wake_ups=len(messages))
            return range(len(messages))
        return [int(failed["Id"]) for failed in answer.get("Failed", ())]

    def _start(self, wake_up: WakeUp) -> bool:
        """Start the execution of this name, once however often it is asked for; whether it runs, or has run."""
        from botocore.exceptions import BotoCoreError, ClientError

        # Equal bytes for an equal wake-up: a second start of a running execution is no error then.
        execution = {**_body(wake_up), "wake_at": iso(wake_up.at)}
        try:
            with for_ticket(wake_up.ticket_id):
                self._states.start_execution(
                    stateMachineArn=self._places.machine_arn,
                    name=f"{wake_up.ticket_id}-{wake_up.number}",
                    input=json.dumps(execution),
                )
        except ClientError as failed:
            if failed.response["Error"]["Code"] == "ExecutionAlreadyExists":
                return True
            log_failure(failed, wake_ups=1)
            return False
        except BotoCoreError as failed:
            log_failure(failed, wake_ups=1)
            return False
        return True


def _message(wake_up: WakeUp, now: datetime) -> _Message:
    """A delayed message: whole seconds, rounded up, so that the last hop is never early."""
    delay_s = min(LONGEST_HOP_S, max(0, ceil((wake_up.at - now) / timedelta(seconds=1))))
    return _Message(wake_up.ticket_id, json.dumps(_body(wake_up)), delay_s)


def _body(wake_up: WakeUp) -> Mapping[str, str | int]:
    return {"ticket_id": wake_up.ticket_id, "timer": wake_up.number}
