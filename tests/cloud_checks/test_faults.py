"""Each fault has the effect its name says, on every protocol the SDK speaks, and costs no real time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError, ConnectTimeoutError, ReadTimeoutError

from tests.cloud.faults import Call, Crash, Fault, at, faults_for, on, sometimes
from tests.cloud.world import Cloud

S = dict[str, str]


def one_try(service: str) -> Any:
    """A client that does not retry."""
    config = Config(retries={"mode": "standard", "total_max_attempts": 1}, connect_timeout=1, read_timeout=3)
    return boto3.client(service, config=config)  # type: ignore[call-overload]


def three_tries(service: str) -> Any:
    config = Config(retries={"mode": "standard", "total_max_attempts": 3}, connect_timeout=1, read_timeout=3)
    return boto3.client(service, config=config)  # type: ignore[call-overload]


def put(client: Any, cloud: Cloud) -> None:
    client.put_item(TableName=cloud.stack.table_name, Item={"pk": {"S": "T#1"}, "sk": {"S": "A"}})


def put_in_transaction(client: Any, cloud: Cloud, *names: str) -> None:
    items = [{"pk": {"S": f"T#{name}"}, "sk": {"S": "A"}} for name in names]
    client.transact_write_items(
        TransactItems=[
            {
                "Put": {
                    "TableName": cloud.stack.table_name,
                    "Item": item,
                    "ConditionExpression": "attribute_not_exists(pk)",
                }
            }
            for item in items
        ]
    )


RAISED = {
    Fault.CRASH_BEFORE: Crash,
    Fault.CRASH_AFTER: Crash,
    Fault.TIMEOUT_BEFORE: ConnectTimeoutError,
    Fault.TIMEOUT_AFTER: ReadTimeoutError,
    Fault.ERROR_500_BEFORE: ClientError,
    Fault.ERROR_500_AFTER: ClientError,
    Fault.THROTTLE_BEFORE: ClientError,
    Fault.TRANSACTION_CONFLICT_BEFORE: ClientError,
}


@pytest.mark.parametrize("fault", RAISED)
def test_a_fault_before_has_no_effect_and_a_fault_after_has_it(cloud: Cloud, fault: Fault) -> None:
    with cloud.gate.faults(at({0: fault})), pytest.raises(RAISED[fault]):
        put(one_try("dynamodb"), cloud)

    assert len(cloud.items()) == (1 if fault.endswith("_after") else 0)
    assert [(call.name, fired) for call, fired in cloud.gate.fired] == [("dynamodb.PutItem", fault)]


@pytest.mark.parametrize("fault", RAISED)
def test_a_faulty_transaction_is_all_or_nothing(cloud: Cloud, fault: Fault) -> None:
    with cloud.gate.faults(at({0: fault})), pytest.raises(RAISED[fault]):
        put_in_transaction(one_try("dynamodb"), cloud, "1", "2")

    assert len(cloud.items()) == (2 if fault.endswith("_after") else 0)


CALLS: dict[str, Callable[[Any, Cloud], object]] = {
    "dynamodb": put,
    "sqs": lambda client, cloud: client.send_message(QueueUrl=cloud.stack.queues["RelayQueue"], MessageBody="m"),
    "sns": lambda client, cloud: client.publish(TopicArn=cloud.environment["TOPIC_ARN"], Message="m"),
    "s3": lambda client, cloud: client.put_object(Bucket=cloud.environment["BLOBS_BUCKET"], Key="k", Body=b"b"),
    "secretsmanager": lambda client, cloud: client.get_secret_value(SecretId=cloud.environment["SECRET_ARN"]),
    "cognito-idp": lambda client, cloud: client.list_users(UserPoolId=cloud.environment["USER_POOL_ID"]),
    "cloudwatch": lambda client, cloud: client.put_metric_data(
        Namespace="Meridian", MetricData=[{"MetricName": "m", "Value": 1}]
    ),
    "translate": lambda client, cloud: client.translate_text(
        Text="hello", SourceLanguageCode="en", TargetLanguageCode="fr"
    ),
    "lambda": lambda client, cloud: client.list_functions(),
}
THROTTLES = {"s3": ("SlowDown", 503), "sns": ("Throttled", 429)}
SERVER_ERRORS = {"dynamodb": "InternalServerError"}


@pytest.mark.parametrize("service", CALLS)
def test_a_throttle_is_understood_by_the_sdk(cloud: Cloud, service: str) -> None:
    with cloud.gate.faults(at({0: Fault.THROTTLE_BEFORE})), pytest.raises(ClientError) as refusal:
        CALLS[service](one_try(service), cloud)

    code, status = THROTTLES.get(service, ("ThrottlingException", 400))
    assert refusal.value.response["Error"]["Code"] == code
    assert refusal.value.response["ResponseMetadata"]["HTTPStatusCode"] == status


@pytest.mark.parametrize("service", CALLS)
def test_a_server_error_is_understood_by_the_sdk(cloud: Cloud, service: str) -> None:
    with cloud.gate.faults(at({0: Fault.ERROR_500_BEFORE})), pytest.raises(ClientError) as failure:
        CALLS[service](one_try(service), cloud)

    assert failure.value.response["Error"]["Code"] == SERVER_ERRORS.get(service, "InternalError")
    assert failure.value.response["ResponseMetadata"]["HTTPStatusCode"] == 500


def test_a_conflict_names_the_reason_of_each_action(cloud: Cloud) -> None:
    with cloud.gate.faults(at({0: Fault.TRANSACTION_CONFLICT_BEFORE})), pytest.raises(ClientError) as refusal:
        put_in_transaction(one_try("dynamodb"), cloud, "1", "2", "3")

    answer: Any = refusal.value.response
    assert answer["Error"]["Code"] == "TransactionCanceledException"
    codes = [reason["Code"] for reason in answer["CancellationReasons"]]
    assert codes == ["TransactionConflict", "None", "None"]


def test_a_conflict_cannot_befall_a_call_that_writes_no_item(cloud: Cloud) -> None:
    with cloud.gate.faults(at({0: Fault.TRANSACTION_CONFLICT_BEFORE})):
        CALLS["sqs"](one_try("sqs"), cloud)

    assert cloud.gate.fired == []
    assert Fault.TRANSACTION_CONFLICT_BEFORE not in faults_for(cloud.gate.calls[0])


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_AFTER, Fault.ERROR_500_AFTER])
def test_the_sdks_own_retry_of_a_lost_answer_meets_its_own_transaction_and_succeeds(cloud: Cloud, fault: Fault) -> None:
    with cloud.gate.faults(at({0: fault})):
        put_in_transaction(three_tries("dynamodb"), cloud, "1", "2")

    assert [call.name for call in cloud.gate.calls] == ["dynamodb.TransactWriteItems"] * 2
    assert len(cloud.items()) == 2


def test_the_sdks_retries_are_calls_of_their_own_and_take_no_real_time(cloud: Cloud) -> None:
    client = three_tries("dynamodb")
    started = time.perf_counter()
    with cloud.gate.faults(at({0: Fault.THROTTLE_BEFORE, 1: Fault.THROTTLE_BEFORE})):
        put(client, cloud)

    assert [call.number for call in cloud.gate.calls] == [0, 1, 2]
    assert cloud.gate.slept_s >= 0
    assert time.perf_counter() - started < 1


def test_a_shared_client_never_runs_out_of_retries(cloud: Cloud) -> None:
    client = three_tries("dynamodb")
    for _ in range(60):
        with cloud.gate.faults(at({0: Fault.ERROR_500_BEFORE, 1: Fault.ERROR_500_BEFORE})):
            put(client, cloud)


def test_faults_can_be_planned_by_operation_and_function(cloud: Cloud) -> None:
    client = one_try("dynamodb")
    with cloud.gate.faults(on("dynamodb.PutItem", [None, Fault.ERROR_500_BEFORE], function="relay")):
        put(client, cloud)
        with cloud.gate.acting_as("relay"):
            put(client, cloud)
            with pytest.raises(ClientError):
                put(client, cloud)
            put(client, cloud)


def test_chance_faults_repeat_by_seed() -> None:
    calls = [Call(number, "relay", "dynamodb", "PutItem") for number in range(200)]

    def outcome(seed: int) -> list[Fault | None]:
        plan = sometimes(0.1, seed, list(Fault))
        return [plan(call) for call in calls]

    assert outcome(1) == outcome(1)
    assert outcome(1) != outcome(2)
    assert 5 < sum(fault is not None for fault in outcome(1)) < 40


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_queue_that_takes_a_batch_in_part_names_the_rest(cloud: Cloud, count: int) -> None:
    entries = [{"Id": str(i), "MessageBody": str(i)} for i in range(count)]
    with cloud.gate.faults(at({0: Fault.PARTIAL})):
        answer = one_try("sqs").send_message_batch(QueueUrl=cloud.stack.queues["RelayQueue"], Entries=entries)

    failed = {entry["Id"] for entry in answer["Failed"]}
    taken = {message["body"] for message in cloud.waiting("RelayQueue")}
    assert failed
    assert taken == {str(i) for i in range(count)} - failed == {entry["Id"] for entry in answer["Successful"]}


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_topic_that_takes_a_batch_in_part_names_the_rest(cloud: Cloud, count: int) -> None:
    entries = [{"Id": str(i), "Message": f'{{"id": "{i}"}}'} for i in range(count)]
    with cloud.gate.faults(at({0: Fault.PARTIAL})):
        answer = one_try("sns").publish_batch(
            TopicArn=cloud.environment["TOPIC_ARN"], PublishBatchRequestEntries=entries
        )

    failed = {entry["Id"] for entry in answer["Failed"]}
    assert failed
    assert {event.id for event in cloud.published()} == {str(i) for i in range(count)} - failed
    assert all(not entry["SenderFault"] for entry in answer["Failed"])


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_table_that_takes_a_batch_in_part_returns_the_rest(cloud: Cloud, count: int) -> None:
    table = cloud.stack.table_name
    keys = [{"pk": {"S": f"T#{i}"}, "sk": {"S": "A"}} for i in range(count)]
    writes = [{"PutRequest": {"Item": key}} for key in keys]
    with cloud.gate.faults(at({0: Fault.PARTIAL})):
        wrote = one_try("dynamodb").batch_write_item(RequestItems={table: writes})
    put_keys = cloud.items()
    with cloud.gate.faults(at({0: Fault.PARTIAL})):
        read = one_try("dynamodb").batch_get_item(RequestItems={table: {"Keys": keys, "ConsistentRead": True}})

    refused = [write["PutRequest"]["Item"] for write in wrote["UnprocessedItems"][table]]
    assert put_keys == [key for key in keys if key not in refused]
    unread = read["UnprocessedKeys"][table]["Keys"]
    assert unread == refused
    assert read["Responses"].get(table, []) == put_keys


def test_the_stages_own_calls_are_neither_recorded_nor_faulted(cloud: Cloud) -> None:
    with cloud.gate.faults(at({0: Fault.CRASH_BEFORE})), cloud.gate.offstage():
        put(one_try("dynamodb"), cloud)

    assert cloud.gate.calls == []


def test_a_call_is_recorded_with_its_function_and_parameters(cloud: Cloud) -> None:
    with cloud.gate.acting_as("api_handler"):
        put(one_try("dynamodb"), cloud)

    (call,) = cloud.gate.calls
    assert (call.function, call.name) == ("api_handler", "dynamodb.PutItem")
    assert call.params["TableName"] == cloud.stack.table_name
