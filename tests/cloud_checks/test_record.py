"""The record names functions, operations and resources, never contents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cloud.record import append, lines
from tests.cloud.stack import client
from tests.cloud.world import Cloud, fresh_cloud


def test_a_transaction_is_recorded_by_its_actions_without_contents(cloud: Cloud) -> None:
    table = cloud.stack.table_name
    item = {"pk": {"S": "T#secret"}, "sk": {"S": "A"}}
    with cloud.gate.acting_as("api_handler"):
        client("dynamodb").transact_write_items(TransactItems=[{"Put": {"TableName": table, "Item": item}}])

    (line,) = lines(cloud.gate.calls)
    assert json.loads(line) == {
        "function": "api_handler",
        "service": "dynamodb",
        "operation": "TransactWriteItems",
        "params": {"TransactItems": [["Put", table]]},
    }


def test_equal_calls_are_recorded_once_and_the_tests_own_not_at_all(cloud: Cloud, tmp_path: Path) -> None:
    secret = cloud.environment["SECRET_ARN"]
    for _ in range(2):
        with cloud.gate.acting_as("authorize"):
            client("secretsmanager").get_secret_value(SecretId=secret)
    client("sqs").list_queues()
    append(tmp_path / "calls.jsonl", cloud.gate.calls)

    (line,) = (tmp_path / "calls.jsonl").read_text().splitlines()
    assert json.loads(line)["service"] == "secrets-manager"
    assert json.loads(line)["params"] == {"SecretId": secret}


def test_an_object_is_recorded_by_bucket_and_key(cloud: Cloud) -> None:
    with cloud.gate.acting_as("api_handler"):
        client("s3").put_object(Bucket=cloud.environment["BLOBS_BUCKET"], Key="texts/1", Body=b"private words")

    (line,) = lines(cloud.gate.calls)
    assert json.loads(line)["params"] == {"Bucket": cloud.environment["BLOBS_BUCKET"], "Key": "texts/1"}


def test_a_world_adds_its_calls_to_the_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = tmp_path / "calls.jsonl"
    monkeypatch.setenv("MERIDIAN_CALLS", str(record))
    for _ in range(2):
        with fresh_cloud() as cloud:
            with cloud.gate.acting_as("relay"):
                client("sqs").send_message(QueueUrl=cloud.stack.queues["TranslateQueue"], MessageBody="m")
            cloud.gate.forget_calls()

    (line,) = record.read_text().splitlines()
    assert json.loads(line)["function"] == "relay"
