"""What each function may do, read from the template, and whether that fits what it does.

A small evaluator (Allow statements, globs in actions and resources, no conditions) proves least privilege
both ways against recorded calls: every call is allowed, and every grant was used.

    python -m infra.policy build/calls.jsonl

Each line of the record is {"function", "service", "operation", "params"}, as tests/cloud/record.py writes it.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from infra.template import Template, build_template

# One call may need several permissions; DynamoDB has no action of its own for transactions.
TRANSACTION_ACTIONS = {
    "ConditionCheck": "dynamodb:ConditionCheckItem",
    "Delete": "dynamodb:DeleteItem",
    "Get": "dynamodb:GetItem",
    "Put": "dynamodb:PutItem",
    "Update": "dynamodb:UpdateItem",
}
ACTIONS = {
    "s3:HeadObject": "s3:GetObject",
    "sns:PublishBatch": "sns:Publish",
    "sqs:DeleteMessageBatch": "sqs:DeleteMessage",
    "sqs:SendMessageBatch": "sqs:SendMessage",
}
# Where IAM calls a service otherwise than the SDK.
PREFIXES = {"cognito-identity-provider": "cognito-idp", "secrets-manager": "secretsmanager", "sfn": "states"}
RESOURCE_PARAMETERS = ("TableName", "Bucket", "QueueUrl", "TopicArn", "SecretId", "UserPoolId", "stateMachineArn")
EXECUTE_API = re.compile(r"arn:.*:execute-api:.*\${(\w+)}(/.+)")
NAMED_BY_ID = re.compile(r"[a-z]{2}(-[a-z]+)+-\d_\w+")
# A raw mail needs both, whichever call brings it. Source: the grants of AWS CDK's aws-ses
MAIL_ACTIONS = ("SendEmail", "SendRawEmail")
SES = "arn:AWS::Partition}:ses:AWS::Region}:AWS::AccountId}"  # as _logical writes it
# What the platform does in a function's name; no call of ours shows it.
PLATFORM_ACTIONS = frozenset(
    {
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams",
        "logs:CreateLogStream",
        "logs:PutLogEvents",
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ReceiveMessage",
        "xray:PutTelemetryRecords",
        "xray:PutTraceSegments",
    }
)
OWNERS_BUCKETS = ":s3:::"
CHANNEL_SECRETS = "/channels/"
# Lambda sends failures there with the function's role.
DESTINATIONS = frozenset({"AsyncDeadLetters", "StreamDeadLetters"})
NAMED_TYPES = frozenset(
    {
        "AWS::DynamoDB::Table",
        "AWS::S3::Bucket",
        "AWS::SNS::Topic",
        "AWS::SQS::Queue",
        "AWS::SecretsManager::Secret",
        "AWS::StepFunctions::StateMachine",
    }
)


@dataclass(frozen=True, slots=True)
class Grant:
    """One action on one resource, by logical name: `Table`, `Table/index/*`, `Blobs/*`, or `*`."""

    action: str
    resource: str

    def covers(self, action: str, resource: str) -> bool:
        """Says whether the grant allows the action on the resource."""
        return fnmatchcase(action.lower(), self.action.lower()) and fnmatchcase(resource, self.resource)


@dataclass(frozen=True, slots=True)
class Call:
    """A recorded call: the function's Chalice name, the SDK's service and operation, what names resources."""

    function: str
    service: str
    operation: str
    params: Mapping[str, Any]


def main(arguments: list[str]) -> int:
    """Proves the record against the template; returns the exit code for the shell."""
    template = build_template()
    calls = [Call(**json.loads(line)) for line in Path(arguments[0]).read_text(encoding="utf-8").splitlines()]
    found = [*refused(calls, template), *unused(calls, template)]
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found or not calls else 0


def grants(template: Template) -> dict[str, tuple[Grant, ...]]:
    """Returns what every function may do, by Chalice name."""
    roles = _functions_by_role(template)
    found: defaultdict[str, list[Grant]] = defaultdict(list)
    for logical, resource in template["Resources"].items():
        properties = resource.get("Properties", {})
        if resource["Type"] == "AWS::IAM::Policy":
            for role in properties["Roles"]:
                found[roles.get(role["Ref"], role["Ref"])].extend(_granted(properties["PolicyDocument"]))
        elif logical in roles:
            for policy in properties.get("Policies", []):
                found[roles[logical]].extend(_granted(policy["PolicyDocument"]))
    return {name: tuple(rows) for name, rows in found.items()}


def allowed(rows: Iterable[Grant], action: str, resource: str) -> bool:
    """Says whether any grant allows the action on the resource."""
    return any(row.covers(action, resource) for row in rows)


def needed(call: Call, template: Template) -> Iterator[Grant]:
    """Returns the permissions a call needs; KeyError for a resource that the template does not make."""
    action = f"{PREFIXES.get(call.service, call.service)}:{call.operation}"
    if call.service == "apigatewaymanagementapi":
        yield Grant("execute-api:ManageConnections", f"{_web_socket_api(template)}/@connections")
    elif call.service == "sesv2":  # asked of the sender's domain and of the configuration set
        for kind in ("identity", "configuration-set"):
            yield from (Grant(f"ses:{name}", f"{SES}:{kind}/any") for name in MAIL_ACTIONS)
    elif "TransactItems" in call.params:
        for kind, table in call.params["TransactItems"]:
            yield Grant(TRANSACTION_ACTIONS[kind], logical_name(template, table))
    elif "RequestItems" in call.params:
        for table in call.params["RequestItems"]:
            yield Grant(action, logical_name(template, table))
    else:
        yield Grant(ACTIONS.get(action, action), _resource(call.params, template))


def refused(calls: Iterable[Call], template: Template) -> list[str]:
    """Returns a sentence for each permission that a function needed and does not have."""
    rows = grants(template)
    missing = {
        f"{call.function} may not {need.action} on {need.resource}, and does"
        for call in calls
        for need in needed(call, template)
        if not allowed(rows[call.function], need.action, need.resource)
    }
    return sorted(missing)


def unused(calls: Iterable[Call], template: Template) -> list[str]:
    """Returns a sentence for each grant that neither a call used nor the platform itself."""
    used = {(call.function, need) for call in calls for need in needed(call, template)}
    return [
        f"{function} may {row.action} on {row.resource}, and never does"
        for function, rows in grants(template).items()
        for row in rows
        if not _is_for_the_platform(row)
        and not any(name == function and row.covers(need.action, need.resource) for name, need in used)
    ]


def logical_name(template: Template, physical: str) -> str:
    """Returns the name in the template of what a physical name, URL or ARN stands for.

    Physical names contain the logical one in some case (`meridian-Table-1A2B`, `meridian-blobs-3c4d`); a user
    pool is known by the shape of its id. KeyError: the template makes no such thing.
    """
    resources: Mapping[str, Mapping[str, Any]] = template["Resources"]
    if NAMED_BY_ID.fullmatch(physical):
        return next(name for name, row in resources.items() if row["Type"] == "AWS::Cognito::UserPool")
    if CHANNEL_SECRETS in physical:  # made by the owner, known by their path
        return f"{CHANNEL_SECRETS}any"
    last = re.split(r"[:/]", physical)[-1].lower()
    words = set(last.split("-"))
    found = [name for name, row in resources.items() if name.lower() in words and row["Type"] in NAMED_TYPES]
    if not found:
        raise KeyError(physical)
    return found[0]


def _web_socket_api(template: Template) -> str:
    """The name of the one WebSocket API with its stage."""
    (stage,) = (row for row in template["Resources"].values() if row["Type"] == "AWS::ApiGatewayV2::Stage")
    return f"{stage['Properties']['ApiId']['Ref']}/{stage['Properties']['StageName']}"


def _functions_by_role(template: Template) -> dict[str, str]:
    roles = {}
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            handler = resource["Properties"]["Handler"].rpartition(".")[2]
            name = "api_handler" if handler == "app" else handler
            roles[resource["Properties"]["Role"]["Fn::GetAtt"][0]] = name
    return roles


def _granted(document: Mapping[str, Any]) -> Iterator[Grant]:
    for statement in document["Statement"]:
        for action in _listed(statement["Action"]):
            for resource in _listed(statement["Resource"]):
                yield Grant(action, _logical(resource))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _logical(resource: Any) -> str:
    """Turns `!GetAtt Table.Arn` into `Table`, `!Sub "${Table.Arn}/index/*"` into `Table/index/*`."""
    if isinstance(resource, str):
        return resource
    if "Ref" in resource:
        return str(resource["Ref"])
    if "Fn::GetAtt" in resource:
        name, _, attribute = ".".join(resource["Fn::GetAtt"]).partition(".")
        return f"{name}/stream" if attribute == "StreamArn" else name
    if CHANNEL_SECRETS in resource["Fn::Sub"]:
        return f"{CHANNEL_SECRETS}*"
    if api := EXECUTE_API.fullmatch(resource["Fn::Sub"]):
        return f"{api[1]}{api[2]}"
    return str(resource["Fn::Sub"]).replace("${", "").replace(".Arn}", "")


def _resource(params: Mapping[str, Any], template: Template) -> str:
    named = next((params[name] for name in RESOURCE_PARAMETERS if name in params), None)
    if named is None:
        return "*"
    name = logical_name(template, named)
    if "IndexName" in params:
        return f"{name}/index/{params['IndexName']}"
    return f"{name}/{params.get('Key', '')}" if "Bucket" in params else name


def _is_for_the_platform(row: Grant) -> bool:
    is_owners = OWNERS_BUCKETS in row.resource  # a bucket that a parameter names is not there to be driven
    return row.action in PLATFORM_ACTIONS or row.resource in DESTINATIONS or is_owners


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
