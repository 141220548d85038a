"""Events reach topic and queues in batches the services accept, and what is refused is named."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import boto3
import pytest
from botocore.exceptions import EndpointConnectionError
from botocore.stub import ANY, Stubber

from chalicelib.adapters.batches import published_bytes
from chalicelib.adapters.sns import SnsPublisher
from chalicelib.adapters.sqs import SqsWorkQueue
from chalicelib.desk.event_refs import EventRef
from tests.cloud.stack import client
from tests.cloud.world import Cloud, fresh_cloud
from tests.event_builders import FACETS, TICKET_ID, created, event

TOPIC = "arn:aws:sns:us-east-1:123456789012:events"
QUEUE = "https://sqs.us-east-1.amazonaws.com/123456789012/relay"


@pytest.fixture
def cloud() -> Iterator[Cloud]:
    with fresh_cloud() as deployment:
        yield deployment


def many(count: int) -> list[Any]:
    return [event(sequence=sequence) for sequence in range(1, count + 1)]


def test_subscribers_receive_cloud_events_with_attributes_in_order(cloud: Cloud) -> None:
    publisher = SnsPublisher(client("sns"), cloud.environment["TOPIC_ARN"], "test")
    assert publisher.publish([created(), *many(24)[1:]]) == []
    received = cloud.published()
    assert [message.body["sequence"] for message in received] == list(range(1, 25))
    assert received[0].attributes == {"type": "ticket.created", **FACETS}
    assert received[0].body["source"] == "/meridian/test"
    assert received[0].body["data"]["number"] == 1042


def test_keys_of_events_reach_the_queue_of_their_work(cloud: Cloud) -> None:
    queue = SqsWorkQueue(client("sqs"), {"relay": cloud.environment["RELAY_QUEUE_URL"]})
    assert queue.send("relay", [*many(11), EventRef(TICKET_ID, 99)]) == []
    bodies = [json.loads(message["body"]) for message in cloud.waiting("RelayQueue")]
    assert sorted(body["sequence"] for body in bodies) == [*range(1, 12), 99]
    assert {body["subject_id"] for body in bodies} == {TICKET_ID}


def test_work_nobody_does_is_a_mistake() -> None:
    with pytest.raises(KeyError, match="paint"):
        SqsWorkQueue(None, {}).send("paint", many(1))


def stubbed(service: str) -> tuple[Any, Stubber]:
    made = boto3.client(service, region_name="us-east-1")  # type: ignore[call-overload]
    return made, Stubber(made)


def test_events_the_topic_refuses_are_named_whichever_batch_they_were_in() -> None:
    sns, answers = stubbed("sns")
    failure = {"Id": "2", "Code": "InternalError", "SenderFault": False}
    answers.add_response("publish_batch", {"Successful": [], "Failed": []})
    answers.add_response(
        "publish_batch", {"Successful": [], "Failed": [failure]}, {"TopicArn": TOPIC, "PublishBatchRequestEntries": ANY}
    )
    answers.add_client_error("publish_batch", "ThrottledException")
    with answers:
        refused = SnsPublisher(sns, TOPIC, "test").publish(many(25))
    assert refused == [row.id for row in many(25) if row.sequence == 13 or row.sequence > 20]


def test_keys_the_queue_refuses_are_named_whichever_batch_they_were_in() -> None:
    sqs, answers = stubbed("sqs")
    failure = {"Id": "0", "Code": "InternalError", "SenderFault": False}
    answers.add_response("send_message_batch", {"Successful": [], "Failed": [failure]})
    answers.add_client_error("send_message_batch", "ServiceUnavailable")
    with answers:
        refused = SqsWorkQueue(sqs, {"relay": QUEUE}).send("relay", many(12))
    assert refused == [row.id for row in many(12) if row.sequence in (1, 11, 12)]


class Unreachable:
    """A client whose service does not answer."""

    def publish_batch(self, **_: Any) -> None:
        raise EndpointConnectionError(endpoint_url="https://sns.invalid")

    send_message_batch = publish_batch


def test_a_service_out_of_reach_refuses_everything() -> None:
    ids = [row.id for row in many(11)]
    assert SnsPublisher(Unreachable(), TOPIC, "test").publish(many(11)) == ids
    assert SqsWorkQueue(Unreachable(), {"relay": QUEUE}).send("relay", many(11)) == ids


def test_a_message_is_measured_with_its_attributes_as_the_service_does() -> None:
    attributes = {"type": {"DataType": "String", "StringValue": "é"}}
    assert published_bytes({"Message": "日本", "MessageAttributes": attributes}) == 6 + 4 + 6 + 2


def test_large_events_are_spread_over_requests() -> None:
    sns, answers = stubbed("sns")
    large = [replace(row, data={"changed_fields": ["x" * 60_000]}) for row in many(10)]
    for _ in range(3):
        answers.add_response("publish_batch", {"Successful": [], "Failed": []})
    with answers:
        assert SnsPublisher(sns, TOPIC, "test").publish(large) == []
    answers.assert_no_pending_responses()
