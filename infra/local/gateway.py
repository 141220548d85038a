"""Gives the local API the gateway responses of the template.

API Gateway reads them from the API's definition; MiniStack imports the definition without them, and serves
only those put through its own calls and captured by a deployment.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from infra.local.cloud import Endpoint
from infra.local.deploy import Package, Stack


def put_gateway_responses(endpoint: Endpoint, stack: Stack, package: Package) -> None:
    """Puts every gateway response of the template on the API and deploys them, unless that is done."""
    gateway = endpoint.client("apigateway")
    api = stack.resources["RestAPI"]
    properties = json.loads(package.template)["Resources"]["RestAPI"]["Properties"]
    stage = gateway.get_stage(restApiId=api, stageName=properties["StageName"])
    wanted = dict(_responses(properties["GatewayResponses"]))
    present = {row["responseType"]: row for row in gateway.get_gateway_responses(restApiId=api, limit=500)["items"]}
    is_current = all(wanted[kind].items() <= present[kind].items() for kind in wanted)
    if is_current and stage.get("description") == _mark(stage["deploymentId"]):
        return
    for kind, response in wanted.items():
        gateway.put_gateway_response(restApiId=api, responseType=kind, **response)
    deployment = gateway.create_deployment(restApiId=api, stageName=properties["StageName"])
    operation = {"op": "replace", "path": "/description", "value": _mark(deployment["id"])}
    gateway.update_stage(restApiId=api, stageName=properties["StageName"], patchOperations=[operation])


def _mark(deployment: str) -> str:
    """What the stage says of a deployment with our responses; a stack update puts another there."""
    return f"gateway responses of {deployment}"


def _responses(section: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for kind, response in section.items():
        headers = response["ResponseParameters"]["Headers"]
        converted: dict[str, Any] = {
            "responseParameters": {f"gatewayresponse.header.{name}": value for name, value in headers.items()},
            "responseTemplates": response["ResponseTemplates"],
        }
        if "StatusCode" in response:
            converted["statusCode"] = response["StatusCode"]
        yield kind, converted
