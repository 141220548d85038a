"""Steps of long work on the queue: all of them, or an error that lets the sender try again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from botocore.session import get_session
from botocore.stub import Stubber

from chalicelib.adapters.steps import SqsSteps
from chalicelib.desk.changes import ConflictError

URL = "https://sqs.eu-west-1.amazonaws.com/123456789012/meridian-ReapplyQueue-1A2B"


@pytest.fixture(name="sqs")
def sqs_fixture() -> Iterator[Any]:
    """A client and what it is to expect."""
    client = get_session().create_client(
        "sqs", region_name="eu-west-1", aws_access_key_id="test", aws_secret_access_key="test"
    )
    with Stubber(client) as stub:
        yield client, stub
        stub.assert_no_pending_responses()


def request(*steps: dict[str, Any]) -> dict[str, Any]:
    entries = [{"Id": str(place), "MessageBody": json.dumps(step)} for place, step in enumerate(steps)]
    return {"QueueUrl": URL, "Entries": entries}


def taken(count: int) -> dict[str, Any]:
    done = [{"Id": str(place), "MessageId": "m", "MD5OfMessageBody": "0"} for place in range(count)]
    return {"Successful": done, "Failed": []}


def test_steps_go_ten_to_a_request(sqs: Any) -> None:
    client, stub = sqs
    steps = [{"page": number} for number in range(11)]
    stub.add_response("send_message_batch", taken(10), request(*steps[:10]))
    stub.add_response("send_message_batch", taken(1), request(steps[10]))
    SqsSteps(client, URL).send(steps)


def test_a_step_that_was_not_taken_is_an_error(sqs: Any) -> None:
    client, stub = sqs
    refused = {**taken(1), "Failed": [{"Id": "1", "SenderFault": False, "Code": "InternalError"}]}
    stub.add_response("send_message_batch", refused)
    with pytest.raises(ConflictError):
        SqsSteps(client, URL).send([{"page": 1}, {"page": 2}])


def test_no_answer_is_an_error(sqs: Any) -> None:
    client, stub = sqs
    stub.add_client_error("send_message_batch", "ServiceUnavailable", http_status_code=503)
    with pytest.raises(ConflictError):
        SqsSteps(client, URL).send([{"page": 1}])
