"""Calls of real clients are counted once, in the row they write or in what is left over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError

from chalicelib.adapters.aws import clients
from chalicelib.adapters.dynamodb import event_rows
from chalicelib.adapters.dynamodb.codec import encode_item
from chalicelib.adapters.metering import COUNTERS, READS, WRITES, units_of
from chalicelib.finance.prices import book_for
from chalicelib.finance.usage import Ledger, as_text, for_ticket, total
from tests.cloud.stack import client as stage
from tests.cloud.world import Cloud, fresh_cloud
from tests.event_builders import START, TICKET_ID, created, event

NEW = "attribute_not_exists(pk)"


@pytest.fixture(scope="module")
def cloud() -> Iterator[Cloud]:
    with fresh_cloud() as deployment:
        yield deployment


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture
def aws(ledger: Ledger, cloud: Cloud) -> Any:
    return clients(ledger)


def left(ledger: Ledger) -> dict[str | None, dict[str, str]]:
    return {name: as_text(units) for name, units in ledger.close().units.items()}


def put(table: str, item: dict[str, Any], condition: str = NEW) -> dict[str, Any]:
    return {"Put": {"TableName": table, "Item": encode_item(item), "ConditionExpression": condition}}


def write(dynamodb: Any, cloud: Cloud, *items: dict[str, Any]) -> None:
    dynamodb.transact_write_items(TransactItems=[put(cloud.stack.table_name, item) for item in items])


def stored_usage(cloud: Cloud, key: tuple[str, str]) -> dict[str, str]:
    row = next(i for i in cloud.items() if (i["pk"]["S"], i["sk"]["S"]) == key)
    return {name: value["S"] for name, value in row["usage"]["M"].items()}


def test_a_transaction_takes_its_own_units_along_in_its_event_row(cloud: Cloud, aws: Any, ledger: Ledger) -> None:
    row = event_rows.to_item(created("tkt_00000000000000000000000001"))
    write(aws("dynamodb"), cloud, {"pk": "T#1", "sk": "A", "kind": "ticket", "created_at": "1"}, row)
    # ticket 2 + index 1, event row 2 + index 1; the row already told of 18 units of an earlier call
    assert stored_usage(cloud, (row["pk"], row["sk"]))[WRITES] == str(18 + 6)
    assert stored_usage(cloud, (row["pk"], row["sk"]))[READS] == "3"
    account = ledger.close()
    assert (dict(account.units), list(account.tickets)) == ({}, ["tkt_00000000000000000000000001"])
    assert account.calls == {"dynamodb:TransactWriteItems": 1}


def test_a_transaction_that_is_refused_gives_its_units_back(cloud: Cloud, aws: Any, ledger: Ledger) -> None:
    row = event_rows.to_item(created("tkt_00000000000000000000000002"))
    write(aws("dynamodb"), cloud, row)
    ledger.close()
    with pytest.raises(ClientError, match="ConditionalCheckFailed"):
        write(aws("dynamodb"), cloud, event_rows.to_item(created("tkt_00000000000000000000000002")))
    assert left(ledger) == {None: {"apigateway:requests": "1", READS: "3", WRITES: "21"}}


def test_an_answer_that_got_lost_is_nobodys_cost(aws: Any, ledger: Ledger, cloud: Cloud) -> None:
    dynamodb = aws("dynamodb")

    def lost(**_: Any) -> None:
        raise ConnectTimeoutError(endpoint_url="https://nowhere.invalid")

    dynamodb.meta.events.register_first("before-send.dynamodb", lost)
    dynamodb.meta.events.register("needs-retry.dynamodb", lambda **_: None)
    with pytest.raises(ConnectTimeoutError), for_ticket(TICKET_ID):
        write(dynamodb, cloud, event_rows.to_item(event("tkt_00000000000000000000000003")))
    assert left(ledger) == {"overhead": {WRITES: "3"}}


def test_reads_and_writes_without_an_event_are_counted_for_the_ticket_named(
    cloud: Cloud, aws: Any, ledger: Ledger
) -> None:
    dynamodb, name = aws("dynamodb"), cloud.stack.table_name
    key = {"pk": {"S": "X"}, "sk": {"S": "A"}}
    with for_ticket(TICKET_ID):
        dynamodb.put_item(TableName=name, Item=key)
        dynamodb.get_item(TableName=name, Key=key, ConsistentRead=True)
        dynamodb.query(TableName=name, KeyConditionExpression="pk = :x", ExpressionAttributeValues={":x": {"S": "X"}})
    assert left(ledger) == {TICKET_ID: {WRITES: "1", READS: "1.5"}}


def test_messages_files_and_secrets_are_counted_by_request(cloud: Cloud, aws: Any, ledger: Ledger) -> None:
    environment = cloud.environment
    entries = [{"Id": str(n), "Message": "x" * 20_000} for n in range(4)]
    aws("sns").publish_batch(TopicArn=environment["TOPIC_ARN"], PublishBatchRequestEntries=entries)
    bodies = [{"Id": str(n), "MessageBody": "x"} for n in range(3)]
    aws("sqs").send_message_batch(QueueUrl=environment["RELAY_QUEUE_URL"], Entries=bodies)
    aws("s3").put_object(Bucket=environment["BLOBS_BUCKET"], Key="a", Body=b"x")
    aws("s3").head_object(Bucket=environment["BLOBS_BUCKET"], Key="a")
    aws("s3").delete_object(Bucket=environment["BLOBS_BUCKET"], Key="a")
    aws("secretsmanager").get_secret_value(SecretId=environment["SECRET_ARN"])
    told = {"sns:requests": "2", "sqs:requests": "1", "s3:puts": "1", "s3:gets": "1", "secretsmanager:requests": "1"}
    assert left(ledger) == {None: told}


def test_what_was_refused_before_it_was_done_costs_nothing(cloud: Cloud, aws: Any, ledger: Ledger) -> None:
    with pytest.raises(ClientError, match="ResourceNotFoundException"):
        aws("dynamodb").get_item(TableName="no-such-table", Key={"pk": {"S": "X"}, "sk": {"S": "A"}})
    assert ledger.close().units.get(None, {}) == {}


def test_clients_outside_the_session_are_not_metered(cloud: Cloud, ledger: Ledger) -> None:
    with cloud.gate.offstage():
        stage("dynamodb").list_tables()
    assert ledger.close().calls == {}


def test_translated_characters_are_counted_as_the_service_counts_them() -> None:
    assert units_of("translate", "TranslateText", {"Text": "é🙂"}, {}) == {"translate:characters": Decimal(2)}
    assert units_of("translate", "ListTerminologies", {}, {}) == {}
    assert units_of("cognito-idp", "AdminGetUser", {}, {}) == {}


def test_everything_that_can_be_counted_has_a_price() -> None:
    calls: list[tuple[str, str, dict[str, Any]]] = [
        ("dynamodb", "GetItem", {}), ("dynamodb", "DeleteItem", {}), ("sns", "Publish", {"Message": "x"}),
        ("sqs", "ReceiveMessage", {}), ("translate", "TranslateText", {"Text": "x"}), ("s3", "PutObject", {}),
        ("s3", "GetObject", {}), ("secretsmanager", "GetSecretValue", {}),
        ("stepfunctions", "StartExecution", {}), ("apigatewaymanagementapi", "PostToConnection", {"Data": b"x"}),
    ]  # fmt: skip
    assert {service for service, _, _ in calls} == COUNTERS.keys()
    keys = {key for call in calls for key in units_of(*call, {})}
    keys |= {
        "apigateway:requests",
        "apigateway:connection_minutes",
        "lambda:requests",
        "lambda:gb_s:arm64",
        "lambda:gb_s:x86_64",
    }
    assert keys == book_for(START.date()).prices.keys()


def test_a_row_keeps_within_its_size_with_the_units_it_takes_along(cloud: Cloud) -> None:
    usage = [item["usage"]["M"] for item in cloud.items() if "usage" in item]
    assert usage
    assert all(len(json.dumps(units)) < 200 for units in usage)
    assert total({key: value["S"] for key, value in units.items()} for units in usage)[WRITES] > 0
