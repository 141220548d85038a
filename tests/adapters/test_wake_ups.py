"""Wake-ups wait in queue or state machine; what these refuse is named, and each ticket pays for its own."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import boto3
import pytest
from botocore.exceptions import EndpointConnectionError
from botocore.stub import Stubber

from chalicelib.adapters.aws import clients
from chalicelib.adapters.wake_ups import AwsTimer, Places
from chalicelib.desk.events import WakeUp
from chalicelib.finance.usage import Ledger
from tests.builders import an_id
from tests.cloud.world import fresh_cloud
from tests.fakes import START

QUEUE = "https://sqs.us-east-1.amazonaws.com/123456789012/wake-ups"
MACHINE = "arn:aws:states:us-east-1:123456789012:stateMachine:wake-up"
TICKET = an_id("tkt", 1)
HOUR = timedelta(hours=1)


class Services:
    """Both services, answering what a test lets them answer."""

    def __init__(self, longest_delay_s: int = 900) -> None:
        self.sqs, self.queue = stubbed("sqs")
        self.states, self.machine = stubbed("stepfunctions")
        places = Places(QUEUE, MACHINE, longest_delay_s)
        self.timer = AwsTimer(self.sqs, self.states, places, lambda: START)

    def expect_messages(self, *messages: tuple[dict[str, Any], int], failed: tuple[int, ...] = ()) -> None:
        entries = [
            {"Id": str(place), "MessageBody": json.dumps(body), "DelaySeconds": delay}
            for place, (body, delay) in enumerate(messages)
        ]
        failures = [{"Id": str(place), "Code": "InternalError", "SenderFault": False} for place in failed]
        answer = {"Successful": [], "Failed": failures}
        self.queue.add_response("send_message_batch", answer, {"QueueUrl": QUEUE, "Entries": entries})

    def expect_start(self, number: int, wake_at: str) -> None:
        expected = {
            "stateMachineArn": MACHINE,
            "name": f"{TICKET}-{number}",
            "input": json.dumps({"ticket_id": TICKET, "timer": number, "wake_at": wake_at}),
        }
        self.machine.add_response("start_execution", {"executionArn": "arn", "startDate": START}, expected)

    def arm(self, *wake_ups: WakeUp) -> list[WakeUp]:
        with self.queue, self.machine:
            refused = list(self.timer.arm(wake_ups))
        self.queue.assert_no_pending_responses()
        self.machine.assert_no_pending_responses()
        return refused


def stubbed(service: str) -> tuple[Any, Stubber]:
    made = boto3.client(service, region_name="us-east-1")  # type: ignore[call-overload]
    return made, Stubber(made)


def at(wait: timedelta, number: int = 1, ticket_id: str = TICKET) -> WakeUp:
    return WakeUp(ticket_id, number, START + wait)


@pytest.mark.parametrize(
    ("wait", "delay_s"),
    [(-HOUR, 0), (timedelta(0), 0), (timedelta(milliseconds=1), 1), (timedelta(seconds=2.5), 3),
     (timedelta(seconds=900), 900)],
)  # fmt: skip
def test_a_near_moment_is_a_delay_in_whole_seconds_rounded_up(wait: timedelta, delay_s: int) -> None:
    services = Services()
    services.expect_messages(({"ticket_id": TICKET, "timer": 7}, delay_s))
    assert services.arm(at(wait, 7)) == []


def test_a_far_moment_is_an_execution_of_its_own_name() -> None:
    services = Services()
    services.expect_start(12, "2026-11-21T11:00:00.123Z")
    assert services.arm(at(HOUR, 12)) == []
    assert len(f"{TICKET}-{10**9}") <= 80, "what an execution's name may have"


def test_the_longest_delay_is_for_the_deployment_to_choose() -> None:
    services = Services(longest_delay_s=0)
    services.expect_start(1, "2026-11-21T10:00:00.124Z")
    services.expect_messages(({"ticket_id": TICKET, "timer": 2}, 0))
    assert services.arm(at(timedelta(milliseconds=1)), at(timedelta(0), 2)) == []


def test_an_execution_that_exists_is_armed() -> None:
    services = Services()
    services.machine.add_client_error("start_execution", "ExecutionAlreadyExists")
    assert services.arm(at(HOUR)) == []


@pytest.mark.parametrize("code", ["ThrottlingException", "ExecutionLimitExceeded", "StateMachineDoesNotExist"])
def test_an_execution_that_is_not_started_is_refused_alone(code: str) -> None:
    services = Services()
    services.machine.add_client_error("start_execution", code)
    services.expect_start(2, "2026-11-21T11:00:00.123Z")
    services.expect_messages(({"ticket_id": TICKET, "timer": 3}, 60))
    assert services.arm(at(HOUR), at(HOUR, 2), at(timedelta(minutes=1), 3)) == [at(HOUR)]


def test_messages_the_queue_refuses_are_named_whichever_batch_they_were_in() -> None:
    services = Services()
    wanted = [at(timedelta(seconds=number), number) for number in range(1, 13)]
    bodies = [({"ticket_id": TICKET, "timer": number}, number) for number in range(1, 13)]
    services.expect_messages(*bodies[:10], failed=(0, 9))
    services.queue.add_client_error("send_message_batch", "ServiceUnavailable")
    assert services.arm(*wanted) == [wanted[0], wanted[9], wanted[10], wanted[11]]


class Unreachable:
    """A client whose service does not answer."""

    def send_message_batch(self, **_: Any) -> None:
        raise EndpointConnectionError(endpoint_url="https://sqs.invalid")

    start_execution = send_message_batch


def test_services_out_of_reach_refuse_everything(capsys: pytest.CaptureFixture[str]) -> None:
    timer = AwsTimer(Unreachable(), Unreachable(), Places(QUEUE, MACHINE, 900), lambda: START)
    assert timer.arm([at(HOUR), at(-HOUR, 2)]) == [at(-HOUR, 2), at(HOUR)]
    assert timer.look([TICKET]) == [TICKET]
    assert TICKET not in capsys.readouterr().out


def test_every_ticket_pays_for_what_waits_for_it() -> None:
    other = an_id("tkt", 2)
    ledger = Ledger()
    with fresh_cloud() as cloud:
        aws = clients(ledger)
        places = Places(cloud.environment["WAKE_UPS_QUEUE_URL"], cloud.environment["WAKE_UP_MACHINE_ARN"], 900)
        timer = AwsTimer(aws("sqs"), aws("stepfunctions"), places, lambda: START)
        assert timer.arm([at(HOUR), at(timedelta(0), 1, other)]) == []
    account = ledger.close()
    used = {name: {key: str(value) for key, value in units.items()} for name, units in account.units.items()}
    assert used == {TICKET: {"states:transitions": "2", "sqs:requests": "1"}, other: {"sqs:requests": "1"}}
    assert account.calls == {"sqs:SendMessageBatch": 1, "stepfunctions:StartExecution": 1}


def test_a_wait_of_two_hops_begins_with_the_longest_delay() -> None:
    services = Services(longest_delay_s=1800)
    services.expect_messages(({"ticket_id": TICKET, "timer": 4}, 900))
    assert services.arm(WakeUp(TICKET, 4, START + timedelta(minutes=24))) == []
