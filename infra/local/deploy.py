"""Puts a packaged stack on a cloud by CloudFormation, and new code on its functions."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from botocore.exceptions import ClientError

from infra.local.cloud import Endpoint

POLL_S = 0.1
TIMEOUT_S = 120
CAPABILITIES = ["CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"]


class DeployError(Exception):
    """CloudFormation did not reach the wanted state."""


@dataclass(frozen=True, slots=True)
class Package:
    """What is deployed: the template's text and the two archives."""

    template: str
    code: Path
    dependencies: Path


@dataclass(frozen=True, slots=True)
class Stack:
    """A deployed stack: its outputs and the physical name of every resource by its logical name."""

    name: str
    outputs: Mapping[str, str]
    resources: Mapping[str, str]


def deploy(endpoint: Endpoint, name: str, package: Package, parameters: Mapping[str, str]) -> Stack:
    """Creates or updates the stack and waits for it; raises DeployError with the first reason given."""
    bucket = f"{name}-artifacts"
    archives = {
        "ArtifactsBucket": bucket,
        "CodeKey": package.code.name,
        "DependenciesKey": package.dependencies.name,
    }
    address = _upload(endpoint, bucket, package)
    _create_or_update(endpoint.client("cloudformation"), name, address, {**parameters, **archives})
    return describe(endpoint, name)


def describe(endpoint: Endpoint, name: str) -> Stack:
    """Returns a stack that stands; raises DeployError when there is none."""
    cloudformation = endpoint.client("cloudformation")
    try:
        stack = cloudformation.describe_stacks(StackName=name)["Stacks"][0]
    except ClientError as error:
        raise DeployError(f"there is no stack {name}") from error
    pages = cloudformation.get_paginator("list_stack_resources").paginate(StackName=name)
    resources = {
        row["LogicalResourceId"]: row.get("PhysicalResourceId", "")
        for page in pages
        for row in page["StackResourceSummaries"]
    }
    outputs = {row["OutputKey"]: row["OutputValue"] for row in stack.get("Outputs", [])}
    return Stack(name, outputs, resources)


def replace_code(endpoint: Endpoint, functions: list[str], code: Path) -> None:
    """Gives the functions new code without touching the rest of the stack."""
    functions_client = endpoint.client("lambda")
    archive = code.read_bytes()
    with ThreadPoolExecutor(len(functions)) as pool:
        list(
            pool.map(
                lambda name: functions_client.update_function_code(FunctionName=name, ZipFile=archive),
                functions,
            )
        )


def _upload(endpoint: Endpoint, bucket: str, package: Package) -> str:
    """Puts template and archives into the bucket, named by their content; returns the template's address."""
    s3 = endpoint.client("s3")
    try:
        s3.head_bucket(Bucket=bucket)
    except ClientError:
        s3.create_bucket(Bucket=bucket)
    template = package.template.encode()
    key = f"template-{hashlib.sha256(template).hexdigest()[:16]}.json"
    known = {row["Key"] for row in s3.list_objects_v2(Bucket=bucket).get("Contents", [])}
    wanted = {key: template}
    for path in (package.code, package.dependencies):
        if path.name not in known:
            wanted[path.name] = path.read_bytes()
    for name, body in wanted.items():
        s3.put_object(Bucket=bucket, Key=name, Body=body)
    return f"{endpoint.url}/{bucket}/{key}"


def _create_or_update(cloudformation: Any, name: str, address: str, parameters: Mapping[str, str]) -> None:
    request = {
        "StackName": name,
        "TemplateURL": address,
        "Capabilities": CAPABILITIES,
        "Parameters": [{"ParameterKey": key, "ParameterValue": value} for key, value in sorted(parameters.items())],
    }
    try:
        cloudformation.create_stack(**request)
    except ClientError as error:
        if error.response["Error"]["Code"] != "AlreadyExistsException":
            raise
        try:
            cloudformation.update_stack(**request)
        except ClientError as unchanged:
            if "No updates are to be performed" in str(unchanged):
                return
            raise
    _wait(cloudformation, name)


def _wait(cloudformation: Any, name: str) -> None:
    deadline = time.monotonic() + TIMEOUT_S
    while time.monotonic() < deadline:
        status = cloudformation.describe_stacks(StackName=name)["Stacks"][0]["StackStatus"]
        if status in {"CREATE_COMPLETE", "UPDATE_COMPLETE"}:
            return
        if not status.endswith("_IN_PROGRESS"):
            break
        time.sleep(POLL_S)
    events = cloudformation.describe_stack_events(StackName=name)["StackEvents"]
    reasons = [
        f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason', '')}"
        for event in reversed(events)
        if event["ResourceStatus"].endswith("FAILED")
    ]
    raise DeployError(f"stack {name} is {status}: {reasons[0] if reasons else 'no reason given'}")
