"""The template keeps every rule, and each rule notices its breach."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chalicelib.api.errors import ERRORS_PAGE
from infra.build import lint
from infra.policy import grants
from infra.template import PARTS, REPOSITORY, Template, TemplateError, load_yaml, merged_parts
from infra.template_checks import RULES, problems

FUNCTIONS = {
    "APIHandler": "app.app",
    "Authorize": "app.authorize",
    "Relay": "app.relay",
    "Republish": "app.republish",
    "Translate": "app.translate",
    "Deliver": "app.deliver",
    "Arm": "app.arm",
    "WakeUp": "app.wake_up",
    "ApplyEffects": "app.apply_effects",
    "ScanFiles": "app.scan_files",
    "Receive": "app.receive",
    "Poll": "app.poll",
    "Reapply": "app.reapply",
    "SendWebhooks": "app.send_webhooks",
    "Sweep": "app.sweep",
    "CollectUsage": "app.collect_usage",
    "FetchRates": "app.fetch_rates",
    "Chat": "app.chat",
    "Push": "app.push",
}


def test_the_template_keeps_every_rule(template: Template) -> None:
    assert list(problems(template)) == []


def test_cfn_lint_finds_nothing_in_it_and_something_in_a_broken_one(packaged: str, tmp_path: Path) -> None:
    path = tmp_path / "template.json"
    path.write_text(packaged, encoding="utf-8")
    assert list(lint(path)) == []
    path.write_text(packaged.replace('"KeyType": "HASH"', '"KeyType": "LASH"'), encoding="utf-8")
    assert "LASH" in "".join(lint(path))


def test_every_trigger_of_the_switchboard_is_packaged(template: Template) -> None:
    handlers = {
        name: resource["Properties"]["Handler"]
        for name, resource in template["Resources"].items()
        if resource["Type"] == "AWS::Serverless::Function"
    }
    assert handlers == FUNCTIONS


def test_no_secret_stands_in_the_environment(template: Template) -> None:
    variables = template["Globals"]["Function"]["Environment"]["Variables"]
    assert not [name for name in variables if "PASSWORD" in name or name.endswith("_KEY")]
    assert variables["SECRET_ARN"] == {"Ref": "SigningKey"}


def test_unknown_paths_and_refusals_answer_as_problem_documents(template: Template) -> None:
    responses = template["Resources"]["RestAPI"]["Properties"]["GatewayResponses"]
    for response in responses.values():
        headers = response["ResponseParameters"]["Headers"]
        assert headers["Content-Type"] == "'application/problem+json'"
        assert headers["Access-Control-Allow-Origin"] == "'*'"
        problem = response["ResponseTemplates"]["application/json"]
        assert json.loads(problem)["type"].startswith(f"{ERRORS_PAGE}#")
    assert responses["MISSING_AUTHENTICATION_TOKEN"]["StatusCode"] == "404"
    assert {
        "UNAUTHORIZED",
        "ACCESS_DENIED",
        "REQUEST_TOO_LARGE",
        "THROTTLED",
        "DEFAULT_5XX",
    } <= responses.keys()


def test_the_page_of_errors_lies_under_the_stage() -> None:
    config = json.loads((REPOSITORY / ".chalice" / "config.json").read_text(encoding="utf-8"))
    stages = {stage["api_gateway_stage"] for stage in config["stages"].values()}
    assert {f"/{name}/docs/errors" for name in stages} == {ERRORS_PAGE}


def test_a_name_defined_by_two_parts_is_refused(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("Resources:\n  Table: {Type: X}\n", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"b\.yaml defines again: Table"):
        merged_parts(tmp_path)


def test_short_tags_become_their_long_form() -> None:
    text = "{a: !Ref X, b: !GetAtt X.Arn.Y, c: !Sub '${X}', d: !If [C, !Ref Y, 1], e: !Sub {f: 1}}"
    assert load_yaml(text) == {
        "a": {"Ref": "X"},
        "b": {"Fn::GetAtt": ["X", "Arn.Y"]},
        "c": {"Fn::Sub": "${X}"},
        "d": {"Fn::If": ["C", {"Ref": "Y"}, 1]},
        "e": {"Fn::Sub": {"f": 1}},
    }


def test_only_what_the_local_cloud_refuses_depends_on_aws() -> None:
    conditional = {name for name, row in merged_parts(PARTS)["Resources"].items() if row.get("Condition") == "OnAws"}
    assert conditional == {"ServerErrorsAlarm", "ThrottlesAlarm"}


def test_whoever_writes_tickets_tells_of_calendars_that_never_open(template: Template) -> None:
    resources = template["Resources"]
    told = {
        row["Properties"]["LogGroupName"]["Ref"]
        for row in resources.values()
        if row["Type"] == "AWS::Logs::MetricFilter" and "calendar_never_open" in row["Properties"]["FilterPattern"]
    }
    writers = {name for name in grants(template) if "dynamodb:PutItem" in actions(template, name)}
    writers -= {"collect_usage", "fetch_rates", "send_webhooks"}  # they write rows too, none of them a ticket
    logs = {
        row["Properties"]["Handler"].removeprefix("app."): row["Properties"]["LoggingConfig"]["LogGroup"]["Ref"]
        for row in resources.values()
        if row["Type"] == "AWS::Serverless::Function"
    }
    logs["api_handler"] = logs.pop("app")
    assert told == {logs[writer] for writer in writers}
    assert {"ApiHandlerLogs", "ApplyEffectsLogs", "ReapplyLogs"} <= told


def actions(template: Template, function: str) -> set[str]:
    """What a function may do."""
    return {grant.action for grant in grants(template)[function]}


def test_work_without_haste_stands_in_front_of_none_with_it(template: Template) -> None:
    sources = {
        row["Properties"]["EventSourceArn"]["Fn::GetAtt"][0]: row["Properties"]
        for row in template["Resources"].values()
        if row["Type"] == "AWS::Lambda::EventSourceMapping"
    }
    effects, reapply = sources["EffectsQueue"], sources["ReapplyQueue"]
    assert (effects["FunctionName"], reapply["FunctionName"]) == ({"Ref": "ApplyEffects"}, {"Ref": "Reapply"})
    assert reapply["ScalingConfig"] == {"MaximumConcurrency": 5}
    assert effects["ScalingConfig"] == {"MaximumConcurrency": 10}


def _set(resource: str, path: str, value: Any) -> Callable[[Template], None]:
    def breach(template: Template) -> None:
        *folders, last = path.split(".")
        target = template["Resources"][resource]["Properties"]
        for folder in folders:
            target = target[folder]
        if value is None:
            del target[last]
        else:
            target[last] = value

    return breach


def _drop(resource: str) -> Callable[[Template], None]:
    return lambda template: template["Resources"].pop(resource) and None


def _grant(action: str, resource: str) -> Callable[[Template], None]:
    statement = {"Effect": "Allow", "Action": [action], "Resource": resource}
    return lambda template: template["Resources"]["RelayPermissions"]["Properties"]["PolicyDocument"][
        "Statement"
    ].append(statement)


BREACHES: dict[str, tuple[Callable[[Template], None], str]] = {
    "handler": (
        _set("Relay", "Handler", "chalicelib.relay"),
        "Relay has the handler chalicelib.relay, which is not in app.py",
    ),
    "api timeout": (
        _set("APIHandler", "Timeout", 60),
        "APIHandler has no timeout, or one longer than API Gateway waits",
    ),
    "own role": (_set("Relay", "Role", {"Fn::GetAtt": ["SweepRole", "Arn"]}), "Relay shares its role"),
    "retention": (_set("RelayLogs", "RetentionInDays", None), "Relay has no log group with a retention"),
    "tracing": (_set("Relay", "Tracing", "PassThrough"), "Relay is not traced"),
    "queue encryption": (_set("RelayQueue", "SqsManagedSseEnabled", False), "RelayQueue is not encrypted"),
    "redrive": (_set("RelayQueue", "RedrivePolicy", None), "RelayQueue has no dead-letter queue"),
    "dead letters": (
        _set("AsyncDeadLetters", "MessageRetentionPeriod", 60),
        "AsyncDeadLetters does not keep its messages for 14 days",
    ),
    "queue tls": (_drop("RelayQueuePolicy"), "RelayQueue may be reached without TLS"),
    "topic encryption": (_set("EventsTopic", "KmsMasterKeyId", None), "EventsTopic is not encrypted"),
    "topic tls": (_drop("EventsTopicPolicy"), "EventsTopic may be reached without TLS"),
    "public bucket": (
        _set("Blobs", "PublicAccessBlockConfiguration.BlockPublicAcls", False),
        "Blobs may become public",
    ),
    "lifecycle": (_set("Blobs", "LifecycleConfiguration", None), "Blobs has no LifecycleConfiguration"),
    "bucket tls": (_drop("BlobsPolicy"), "Blobs may be reached without TLS"),
    "stream": (
        _set("Table", "StreamSpecification.StreamViewType", "KEYS_ONLY"),
        "Table has no stream with both images",
    ),
    "restore": (
        _set("Table", "PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled", False),
        "Table cannot be restored to a point in time",
    ),
    "deletion": (_set("Table", "DeletionProtectionEnabled", False), "Table is not protected from deletion"),
    "expiry": (_set("Table", "TimeToLiveSpecification.Enabled", False), "Table does not expire rows"),
    "table encryption": (_set("Table", "SSESpecification.SSEEnabled", False), "Table is not encrypted"),
    "partial batches": (
        _set("DeliverFromQueue", "FunctionResponseTypes", None),
        "DeliverFromQueue does not report the failures of single records",
    ),
    "visibility": (
        _set("DeliverQueue", "VisibilityTimeout", 30),
        "DeliverQueue shows a message again before its function may have given up",
    ),
    "horizon": (_set("RelayFromStream", "StartingPosition", "LATEST"), "RelayFromStream may skip records"),
    "bisect": (
        _set("RelayFromStream", "BisectBatchOnFunctionError", False),
        "RelayFromStream does not part a failing batch",
    ),
    "retries": (
        _set("RelayFromStream", "MaximumRetryAttempts", None),
        "RelayFromStream has no MaximumRetryAttempts",
    ),
    "async failures": (_drop("SweepFailures"), "Sweep is called asynchronously and loses what fails"),
    "wildcard action": (_grant("sns:*", "x"), "relay may do sns:*"),
    "wildcard resource": (_grant("sns:Publish", "*"), "relay may do sns:Publish on everything"),
    "access log": (
        _set("RestAPI", "AccessLogSetting.Format", "$context.identity.sourceIp"),
        "RestAPI logs identity",
    ),
    "no access log": (_set("RestAPI", "AccessLogSetting", None), "RestAPI has no access log"),
    "tag": (_set("Table", "Tags", []), "Table has no cost-allocation tag"),
    "map of tags": (_set("Relay", "Tags", {}), "Relay has no cost-allocation tag"),
    "alarm": (_drop("RelayDeadLettersAlarm"), "RelayDeadLetters has no alarm"),
}


@pytest.mark.parametrize(("breach", "sentence"), BREACHES.values(), ids=BREACHES)
def test_a_breach_is_named(template: Template, breach: Callable[[Template], None], sentence: str) -> None:
    breach(template)
    assert sentence in list(problems(template))


def test_every_rule_has_a_breach_that_shows_it(template: Template, packaged: str) -> None:
    shown = set()
    for breach, _ in BREACHES.values():
        broken = json.loads(packaged)
        breach(broken)
        shown |= {rule for rule in RULES if list(rule(broken))}
    assert shown == set(RULES)
