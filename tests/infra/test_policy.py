"""The evaluator tells what a function may do, what it lacks, and what it was given for nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from infra import policy
from infra.policy import Call, Grant, allowed, grants, logical_name, needed, refused, unused
from infra.template import Template

TABLE = "test-Table"


def test_a_function_may_do_what_its_policies_say_and_nothing_else(template: Template) -> None:
    relay = grants(template)["relay"]
    assert allowed(relay, "sns:Publish", "EventsTopic")
    assert allowed(relay, "dynamodb:GetRecords", "Table/stream")
    assert not allowed(relay, "sns:Publish", "OtherTopic")
    assert not allowed(relay, "dynamodb:PutItem", "Table")


def test_globs_match_as_in_a_policy() -> None:
    row = Grant("s3:Get*", "Blobs/*")
    assert row.covers("s3:GetObject", "Blobs/attachments/1")
    assert row.covers("S3:getobject", "Blobs/x")
    assert not row.covers("s3:PutObject", "Blobs/x")
    assert not row.covers("s3:GetObject", "Other/x")


def test_every_function_has_grants_and_no_grant_has_a_stranger(template: Template) -> None:
    assert set(grants(template)) == {
        "api_handler",
        "authorize",
        "relay",
        "republish",
        "translate",
        "deliver",
        "arm",
        "wake_up",
        "apply_effects",
        "scan_files",
        "reapply",
        "send_webhooks",
        "receive",
        "poll",
        "sweep",
        "collect_usage",
        "fetch_rates",
        "chat",
        "push",
        "WakeUpMachineRole",
    }


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (
            Call("sweep", "dynamodb", "Query", {"TableName": TABLE, "IndexName": "by_due"}),
            {Grant("dynamodb:Query", "Table/index/by_due")},
        ),
        (
            Call(
                "api_handler",
                "dynamodb",
                "TransactWriteItems",
                {"TransactItems": [["Put", TABLE], ["Put", TABLE]]},
            ),
            {Grant("dynamodb:PutItem", "Table")},
        ),
        (
            Call("api_handler", "dynamodb", "BatchGetItem", {"RequestItems": [TABLE]}),
            {Grant("dynamodb:BatchGetItem", "Table")},
        ),
        (
            Call("api_handler", "s3", "HeadObject", {"Bucket": "test-blobs", "Key": "a/b"}),
            {Grant("s3:GetObject", "Blobs/a/b")},
        ),
        (
            Call(
                "relay",
                "sqs",
                "SendMessageBatch",
                {"QueueUrl": "http://127.0.0.1:1/000000000000/meridian-RelayQueue-1A2B"},
            ),
            {Grant("sqs:SendMessage", "RelayQueue")},
        ),
        (
            Call(
                "authorize",
                "secrets-manager",
                "GetSecretValue",
                {"SecretId": "arn:aws:secretsmanager:r:1:secret:test-SigningKey-ab"},
            ),
            {Grant("secretsmanager:GetSecretValue", "SigningKey")},
        ),
        (
            Call("api_handler", "cognito-identity-provider", "AdminGetUser", {"UserPoolId": "us-east-1_AbCd"}),
            {Grant("cognito-idp:AdminGetUser", "Staff")},
        ),
        (Call("translate", "translate", "TranslateText", {}), {Grant("translate:TranslateText", "*")}),
    ],
    ids=lambda value: value.operation if isinstance(value, Call) else "",
)
def test_a_call_needs_these_permissions(template: Template, call: Call, expected: set[Grant]) -> None:
    assert set(needed(call, template)) == expected
    assert refused([call], template) == []


def test_a_resource_that_the_stack_does_not_make_is_an_error(template: Template) -> None:
    with pytest.raises(KeyError):
        logical_name(template, "somebody-elses-queue")


def test_each_action_of_a_transaction_is_a_permission(template: Template) -> None:
    kinds = ["Put", "Update", "Delete", "ConditionCheck", "Get"]
    call = Call("relay", "dynamodb", "TransactWriteItems", {"TransactItems": [[kind, TABLE] for kind in kinds]})
    assert {need.action.removeprefix("dynamodb:") for need in needed(call, template)} == {
        "PutItem",
        "UpdateItem",
        "DeleteItem",
        "ConditionCheckItem",
        "GetItem",
    }


def test_a_call_beyond_the_policy_is_named(template: Template) -> None:
    calls = [Call("relay", "dynamodb", "PutItem", {"TableName": TABLE})]
    assert refused(calls, template) == ["relay may not dynamodb:PutItem on Table, and does"]


def test_a_grant_without_a_call_is_named(template: Template) -> None:
    publish = "relay may sns:Publish on EventsTopic, and never does"
    assert publish in unused([], template)
    calls = [Call("relay", "sns", "PublishBatch", {"TopicArn": "arn:aws:sns:us-east-1:1:test-EventsTopic"})]
    assert publish not in unused(calls, template)


def test_the_proof_fails_without_calls_and_with_a_call_too_many(
    template: Template, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(policy, "build_template", lambda: template)
    record = tmp_path / "calls.jsonl"
    record.write_text("", encoding="utf-8")
    assert policy.main([str(record)]) == 1
    line = {
        "function": "relay",
        "service": "dynamodb",
        "operation": "PutItem",
        "params": {"TableName": TABLE},
    }
    record.write_text(json.dumps(line) + "\n", encoding="utf-8")
    assert policy.main([str(record)]) == 1
    assert "relay may not dynamodb:PutItem on Table, and does" in capsys.readouterr().err
