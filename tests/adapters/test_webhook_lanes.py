"""Lanes on the queue: all of them, with their delay, or an error that lets the sender try again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from botocore.session import get_session
from botocore.stub import Stubber

from chalicelib.adapters.webhook_lanes import SqsLanes
from chalicelib.desk.changes import ConflictError
from chalicelib.webhooks.things import LaneKey

URL = "https://sqs.eu-west-1.amazonaws.com/123456789012/meridian-WebhooksQueue-1A2B"
KEYS = [LaneKey("whk_1", f"tkt_{number}") for number in range(11)]


@pytest.fixture(name="sqs")
def sqs_fixture() -> Iterator[Any]:
    """A client and what it is to expect."""
    client = get_session().create_client(
        "sqs", region_name="eu-west-1", aws_access_key_id="test", aws_secret_access_key="test"
    )
    with Stubber(client) as stub:
        yield client, stub
        stub.assert_no_pending_responses()


def request(keys: list[LaneKey], delay_s: int) -> dict[str, Any]:
    bodies = [json.dumps({"webhook_id": key.webhook_id, "subject_id": key.subject_id}) for key in keys]
    entries = [{"Id": str(n), "MessageBody": body, "DelaySeconds": delay_s} for n, body in enumerate(bodies)]
    return {"QueueUrl": URL, "Entries": entries}


def taken(count: int) -> dict[str, Any]:
    done = [{"Id": str(place), "MessageId": "m", "MD5OfMessageBody": "0"} for place in range(count)]
    return {"Successful": done, "Failed": []}


def test_lanes_go_ten_to_a_request_with_their_delay(sqs: Any) -> None:
    client, stub = sqs
    stub.add_response("send_message_batch", taken(10), request(KEYS[:10], 30))
    stub.add_response("send_message_batch", taken(1), request(KEYS[10:], 30))
    SqsLanes(client, URL).send(KEYS, 30)


def test_a_lane_that_was_not_taken_is_an_error(sqs: Any) -> None:
    client, stub = sqs
    refused = {**taken(1), "Failed": [{"Id": "1", "SenderFault": False, "Code": "InternalError"}]}
    stub.add_response("send_message_batch", refused)
    with pytest.raises(ConflictError):
        SqsLanes(client, URL).send(KEYS[:2])


def test_no_answer_is_an_error(sqs: Any) -> None:
    client, stub = sqs
    stub.add_client_error("send_message_batch", "ServiceUnavailable", http_status_code=503)
    with pytest.raises(ConflictError):
        SqsLanes(client, URL).send(KEYS[:1])
