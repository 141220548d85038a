"""Event sources deliver everything at least once, in Lambda's shape, and give up only as configured."""

from __future__ import annotations

import json
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from tests.cloud.faults import Crash, Fault, on
from tests.cloud.pumps import CALM, rough
from tests.cloud.sources import matches
from tests.cloud.stack import client
from tests.cloud.waiting import WAITING, real_time
from tests.cloud.world import Cloud, UnsettledError

Event = dict[str, Any]


def event_row(subject: str, sequence: int) -> dict[str, Any]:
    return {"pk": {"S": f"E#{subject}"}, "sk": {"S": f"{sequence:010d}"}, "item": {"S": "event"}}


def write_rows(cloud: Cloud, subjects: int, sequences: int) -> set[str]:
    """Event rows beside rows the filter must drop; the names of the event rows."""
    table = cloud.stack.table_name
    with cloud.gate.offstage():
        for sequence in range(1, sequences + 1):
            for subject in range(subjects):
                ticket = {"pk": {"S": f"T#{subject}"}, "sk": {"S": "A"}, "n": {"N": str(sequence)}}
                client("dynamodb").put_item(TableName=table, Item=ticket)
                client("dynamodb").put_item(TableName=table, Item=event_row(str(subject), sequence))
    return {f"{subject}-{sequence}" for subject in range(subjects) for sequence in range(1, sequences + 1)}


def name_of(record: Event) -> str:
    keys = record["dynamodb"]["Keys"]
    return f"{keys['pk']['S'][2:]}-{int(keys['sk']['S'])}"


def send(cloud: Cloud, bodies: list[str], queue: str = "TranslateQueue") -> None:
    with cloud.gate.offstage():
        for body in bodies:
            client("sqs").send_message(QueueUrl=cloud.stack.queues[queue], MessageBody=body)


def test_only_new_event_rows_reach_the_relay(cloud: Cloud) -> None:
    seen: list[Event] = []
    cloud.connect(relay=lambda event, context: seen.extend(event["Records"]))
    expected = write_rows(cloud, subjects=3, sequences=2)
    cloud.settle()

    assert {name_of(record) for record in seen} == expected
    assert {record["eventName"] for record in seen} == {"INSERT"}


def test_a_stream_record_has_lambdas_shape(cloud: Cloud) -> None:
    seen: list[Event] = []
    cloud.connect(relay=lambda event, context: seen.extend(event["Records"]))
    row = {**event_row("1", 1), "blob": {"B": b"\xff"}, "parts": {"L": [{"B": b"a"}]}, "flag": {"BOOL": True}}
    with cloud.gate.offstage():
        client("dynamodb").put_item(TableName=cloud.stack.table_name, Item=row)
    cloud.settle()

    (record,) = json.loads(json.dumps(seen))
    assert record["eventSource"] == "aws:dynamodb"
    assert record["eventSourceARN"] == cloud.stack.stream_arn
    assert isinstance(record["dynamodb"]["ApproximateCreationDateTime"], float)
    assert record["dynamodb"]["NewImage"]["blob"] == {"B": "/w=="}
    assert record["dynamodb"]["NewImage"]["parts"] == {"L": [{"B": "YQ=="}]}


@pytest.mark.parametrize("seed", range(10))
def test_a_noisy_stream_loses_nothing_and_keeps_each_item_in_order(cloud: Cloud, seed: int) -> None:
    delivered: list[str] = []
    sizes: Counter[int] = Counter()

    def relay(event: Event, context: Any) -> None:
        sizes[len(event["Records"])] += 1
        delivered.extend(map(name_of, event["Records"]))

    cloud.connect(rough(seed), relay=relay)
    expected = write_rows(cloud, subjects=20, sequences=2)
    cloud.settle()

    assert set(delivered) == expected
    assert len(sizes) > 1


def test_noise_duplicates_and_reorders_across_items(cloud: Cloud) -> None:
    delivered: list[str] = []
    cloud.connect(rough(1), relay=lambda event, context: delivered.extend(map(name_of, event["Records"])))
    write_rows(cloud, subjects=20, sequences=1)
    cloud.settle()

    firsts = list(dict.fromkeys(delivered))
    assert len(delivered) > len(firsts)
    assert firsts != sorted(firsts, key=lambda name: int(name.split("-")[0]))


def test_after_a_partial_failure_everything_from_the_lowest_failed_record_comes_again(cloud: Cloud) -> None:
    batches: list[list[str]] = []

    def relay(event: Event, context: Any) -> Any:
        names = [name_of(record) for record in event["Records"]]
        batches.append(names)
        if len(batches) == 1:
            failed = [event["Records"][index]["dynamodb"]["SequenceNumber"] for index in (3, 1)]
            return {"batchItemFailures": [{"itemIdentifier": number} for number in failed]}
        return {"batchItemFailures": []}

    cloud.connect(relay=relay)
    write_rows(cloud, subjects=5, sequences=1)
    cloud.settle()

    again = [name for batch in batches[1:] for name in batch]
    assert batches[0] == ["0-1", "1-1", "2-1", "3-1", "4-1"]
    assert again == ["1-1", "2-1", "3-1", "4-1"]


@pytest.mark.parametrize("answer", [{"batchItemFailures": [{"itemIdentifier": ""}]}, "crash", "error"])
def test_a_batch_that_fails_whole_comes_again_whole(cloud: Cloud, answer: Any) -> None:
    delivered: Counter[str] = Counter()

    def relay(event: Event, context: Any) -> Any:
        delivered.update(map(name_of, event["Records"]))
        if context.aws_request_id.endswith("1") and answer == "crash":
            raise Crash
        if context.aws_request_id.endswith("1") and answer == "error":
            raise ValueError
        return answer if context.aws_request_id.endswith("1") else None

    cloud.connect(relay=relay)
    write_rows(cloud, subjects=4, sequences=1)
    cloud.settle()

    assert set(delivered.values()) == {2}


def test_a_poison_record_is_given_up_alone(cloud: Cloud) -> None:
    done: set[str] = set()

    def relay(event: Event, context: Any) -> None:
        names = {name_of(record) for record in event["Records"]}
        if "3-1" in names:
            raise ValueError("poison")
        done.update(names)

    cloud.connect(relay=relay)
    expected = write_rows(cloud, subjects=9, sequences=1)
    cloud.settle()

    assert done == expected - {"3-1"}
    assert [name_of(dict(record)) for record in cloud.discarded()] == ["3-1"]


def test_a_queue_message_has_lambdas_shape(cloud: Cloud) -> None:
    seen: list[Event] = []
    cloud.connect(translate=lambda event, context: seen.extend(event["Records"]))
    send(cloud, ["hello"])
    cloud.settle()

    (record,) = seen
    assert (record["body"], record["eventSource"]) == ("hello", "aws:sqs")
    assert record["attributes"]["ApproximateReceiveCount"] == "1"
    assert record["eventSourceARN"].endswith("TranslateQueue")


@pytest.mark.parametrize("seed", range(10))
def test_a_noisy_queue_loses_nothing(cloud: Cloud, seed: int) -> None:
    delivered: list[str] = []
    cloud.connect(rough(seed), translate=lambda event, context: delivered.extend(r["body"] for r in event["Records"]))
    send(cloud, [str(i) for i in range(30)])
    cloud.settle()

    assert set(delivered) == {str(i) for i in range(30)}
    assert delivered != sorted(delivered, key=int)


def test_a_delayed_message_waits_by_the_clock_of_the_test(cloud: Cloud) -> None:
    seen: list[str] = []
    cloud.connect(deliver=lambda event, context: seen.extend(r["body"] for r in event["Records"]))
    with cloud.gate.offstage():
        client("sqs").send_message(QueueUrl=cloud.stack.queues["DeliverQueue"], MessageBody="later", DelaySeconds=900)
    cloud.settle()
    assert seen == []

    WAITING.now = lambda: real_time() + timedelta(seconds=901)
    cloud.settle()
    assert seen == ["later"]


def test_an_execution_tells_its_queue_when_its_moment_has_come_and_only_once(cloud: Cloud) -> None:
    seen: list[Event] = []
    cloud.connect(wake_up=lambda event, context: seen.extend(json.loads(r["body"]) for r in event["Records"]))
    moment = real_time() + timedelta(hours=1)
    told = {"ticket_id": "tkt_1", "timer": 3, "wake_at": moment.isoformat()}
    with cloud.gate.offstage():
        client("stepfunctions").start_execution(
            stateMachineArn=cloud.environment["WAKE_UP_MACHINE_ARN"], name="tkt_1-3", input=json.dumps(told)
        )
    cloud.settle()
    assert seen == []

    WAITING.now = lambda: moment
    cloud.settle()
    cloud.settle()
    assert seen == [{"ticket_id": "tkt_1", "timer": 3}]
    assert [(call.function, call.name) for call in cloud.gate.history] == [("WakeUpMachineRole", "sqs.SendMessage")]


@pytest.mark.parametrize("position", range(10))
def test_a_poison_message_ends_in_the_dead_letter_queue_alone(cloud: Cloud, position: int) -> None:
    done: list[str] = []

    def translate(event: Event, context: Any) -> Any:
        poison = [r["messageId"] for r in event["Records"] if r["body"] == str(position)]
        done.extend(r["body"] for r in event["Records"] if r["body"] != str(position))
        return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in poison]}

    cloud.connect(translate=translate)
    send(cloud, [str(i) for i in range(10)])
    cloud.settle()

    assert sorted(done) == sorted(str(i) for i in range(10) if i != position)
    assert [message["body"] for message in cloud.waiting("TranslateDeadLetters")] == [str(position)]
    assert cloud.waiting("TranslateQueue") == []


def test_a_crash_in_a_consumer_redelivers_and_is_remembered(cloud: Cloud) -> None:
    def translate(event: Event, context: Any) -> None:
        client("dynamodb").get_item(TableName=cloud.stack.table_name, Key={"pk": {"S": "a"}, "sk": {"S": "b"}})

    cloud.connect(translate=translate)
    send(cloud, ["m"])
    cloud.gate.plan = on("dynamodb.GetItem", [Fault.CRASH_AFTER], function="translate")
    cloud.settle()

    assert [type(error) for error in cloud.raised()] == [Crash]
    assert cloud.functions["translate"].invocations == 2


def test_a_world_that_feeds_itself_for_ever_is_not_settled(cloud: Cloud) -> None:
    cloud.connect(translate=lambda event, context: send(cloud, ["again"]))
    send(cloud, ["first"])

    with pytest.raises(UnsettledError):
        cloud.settle(rounds=5)


def test_everything_published_reaches_the_listener(cloud: Cloud) -> None:
    body = {"id": "evt_1-1", "type": "ticket.created"}
    attributes = {"market": {"DataType": "String", "StringValue": "FR"}}
    client("sns").publish(
        TopicArn=cloud.environment["TOPIC_ARN"], Message=json.dumps(body), MessageAttributes=attributes
    )

    (published,) = cloud.published()
    assert (published.id, published.type, published.attributes) == (
        "evt_1-1",
        "ticket.created",
        {"market": "FR"},
    )
    assert len(cloud.published()) == 1


def test_calm_delivery_is_in_order_and_once(cloud: Cloud) -> None:
    delivered: list[str] = []
    cloud.connect(CALM, relay=lambda event, context: delivered.extend(map(name_of, event["Records"])))
    write_rows(cloud, subjects=2, sequences=3)
    cloud.settle()

    assert delivered == ["0-1", "1-1", "0-2", "1-2", "0-3", "1-3"]


def test_a_filter_compares_nested_values() -> None:
    pattern = {"eventName": ["INSERT"], "dynamodb": {"NewImage": {"item": {"S": ["event"]}}}}

    assert matches(pattern, {"eventName": "INSERT", "dynamodb": {"NewImage": {"item": {"S": "event"}}}})
    assert not matches(pattern, {"eventName": "MODIFY", "dynamodb": {"NewImage": {"item": {"S": "event"}}}})
    assert not matches(pattern, {"eventName": "INSERT", "dynamodb": {"NewImage": {"item": {"S": "usage"}}}})
    assert not matches(pattern, {"eventName": "INSERT", "dynamodb": {}})


def test_a_filter_may_want_that_a_leaf_is_absent() -> None:
    pattern = {"image": {"restored": [{"exists": False}]}}
    assert matches(pattern, {"image": {}})
    assert matches(pattern, {"image": {"restored": {"BOOL": True}}}), "no leaf, so it does not exist for the filter"
    assert not matches(pattern, {"image": {"restored": True}})
