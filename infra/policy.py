"""What each function may do, read from the template, and whether that fits what it does.

A small evaluator (Allow statements, globs in actions and resources, no conditions) proves least privilege
both ways against recorded calls: every call is allowed, and every grant was used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from infra.template import Template

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
SERVICES = {"cognito-idp": "cognito-idp", "dynamodb": "dynamodb", "secretsmanager": "secretsmanager"}
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
    """A recorded call: the function's Chalice name, botocore's service and operation, the parameters."""

    function: str
    service: str
    operation: str
    parameters: Mapping[str, Any]


def grants(template: Template) -> dict[str, tuple[Grant, ...]]:
    """Returns what every function may do, by Chalice name."""
    roles = _functions_by_role(template)
    found: dict[str, list[Grant]] = {name: [] for name in roles.values()}
    for logical, resource in template["Resources"].items():
        properties = resource.get("Properties", {})
        if resource["Type"] == "AWS::IAM::Policy":
            for role in properties["Roles"]:
                found[roles[role["Ref"]]].extend(_granted(properties["PolicyDocument"]))
        elif logical in roles:
            for policy in properties.get("Policies", []):
                found[roles[logical]].extend(_granted(policy["PolicyDocument"]))
    return {name: tuple(rows) for name, rows in found.items()}


def allowed(rows: Iterable[Grant], action: str, resource: str) -> bool:
    """Says whether any grant allows the action on the resource."""
    return any(row.covers(action, resource) for row in rows)


def needed(call: Call, resource_of: Mapping[str, str]) -> Iterator[Grant]:
    """Returns the permissions a call needs.

    `resource_of` maps physical names, URLs and ARNs to logical names. KeyError: no stack has it.
    """
    action = f"{call.service}:{call.operation}"
    parameters = call.parameters
    if call.operation in {"TransactWriteItems", "TransactGetItems"}:
        for item in parameters["TransactItems"]:
            for kind, body in item.items():
                yield Grant(TRANSACTION_ACTIONS[kind], resource_of[body["TableName"]])
    elif call.operation in {"BatchGetItem", "BatchWriteItem"}:
        for table in parameters["RequestItems"]:
            yield Grant(action, resource_of[table])
    else:
        yield Grant(ACTIONS.get(action, action), _resource(parameters, resource_of))


def refused(call: Call, rows: Mapping[str, tuple[Grant, ...]], resource_of: Mapping[str, str]) -> list[Grant]:
    """Returns the permissions the call needs and its function does not have."""
    return [
        need
        for need in needed(call, resource_of)
        if not allowed(rows[call.function], need.action, need.resource)
    ]


def unused(
    calls: Iterable[Call], rows: Mapping[str, tuple[Grant, ...]], resource_of: Mapping[str, str]
) -> list[tuple[str, Grant]]:
    """Returns the grants, with their function, that neither a call used nor the platform itself."""
    used = {(call.function, need) for call in calls for need in needed(call, resource_of)}
    return [
        (function, row)
        for function, function_rows in rows.items()
        for row in function_rows
        if row.action not in PLATFORM_ACTIONS
        and not any(name == function and row.covers(need.action, need.resource) for name, need in used)
    ]


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
    return str(resource["Fn::Sub"]).replace("${", "").replace(".Arn}", "")


def _resource(parameters: Mapping[str, Any], resource_of: Mapping[str, str]) -> str:
    if "TableName" in parameters:
        table = resource_of[parameters["TableName"]]
        return f"{table}/index/{parameters['IndexName']}" if "IndexName" in parameters else table
    if "Bucket" in parameters:
        return f"{resource_of[parameters['Bucket']]}/{parameters.get('Key', '')}"
    for name in ("QueueUrl", "TopicArn", "SecretId", "UserPoolId"):
        if name in parameters:
            return resource_of[parameters[name]]
    return "*"
