"""Refuses, before moto sees them, the requests AWS refuses and moto lets through.

A hook on `before-call` reads the serialised request, so SDK clients and resources are judged alike, after
the SDK's own validation as on AWS. DynamoDB is checked against the tables created in this process, SQS and
SNS against their documented limits. Importing this module installs the guard; import it before the first
boto3 session.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import botocore.handlers
from botocore.exceptions import ClientError
from botocore.model import OperationModel

from tests.cloud.strict_dynamodb import dynamodb_faults
from tests.cloud.strict_messages import sns_fault, sqs_fault


def guard(model: OperationModel, params: Mapping[str, Any], **_: Any) -> None:
    """Raise the ClientError AWS would answer with, or return None to let the call go on to moto."""
    service, body = model.service_model.service_name, params.get("body")
    if service == "dynamodb":
        _refuse(
            model.name,
            ((message, "ValidationException") for message in dynamodb_faults(model.name, _json(body))),
        )
    elif service == "sqs":
        _refuse(model.name, sqs_fault(model.name, _json(body)))
    elif service == "sns" and isinstance(body, Mapping):
        _refuse(model.name, sns_fault(model.name, body))


def _json(body: Any) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(body or b"{}")
    return parsed


def _refuse(operation: str, faults: Iterator[tuple[str, str]]) -> None:
    for message, code in faults:
        metadata: Any = {"HTTPStatusCode": 400, "RetryAttempts": 0}
        raise ClientError(
            {"Error": {"Code": code, "Message": message}, "ResponseMetadata": metadata},
            operation,
        )


botocore.handlers.BUILTIN_HANDLERS.append(("before-call", guard))
