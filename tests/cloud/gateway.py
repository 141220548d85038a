"""API Gateway's own rules: which route a request takes, what a policy allows, how an answer is made.

What the gateway answers itself comes from the gateway responses of infra/stack.
"""

from __future__ import annotations

import base64
import fnmatch
import json as jsonlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.cloud.stack import template

Headers = Mapping[str, str]
MAX_LAMBDA_ANSWER = 6_291_556  # bytes of a function's answer (AWS Lambda quotas, "Function.ResponseSizeTooLarge")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the caller got. headers: names in lower case, values of a repeated header joined by commas."""

    status: int
    headers: Headers
    body: bytes

    def json(self) -> Any:
        """The body as JSON."""
        return jsonlib.loads(self.body)

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request as the gateway sees it. path: as on the wire, percent-encoded, without stage and
    query.
    """

    method: str
    path: str
    query: str = ""
    headers: Headers = field(default_factory=dict)
    body: bytes = b""

    def header(self, name: str) -> str | None:
        """The value of a header whatever its case, None if absent."""
        return next((value for held, value in self.headers.items() if held.lower() == name.lower()), None)


class RefusedError(Exception):
    """The gateway answers itself, with the gateway response of this name."""

    def __init__(self, response: str) -> None:
        super().__init__(response)
        self.response = response


def match_route(routes: Mapping[str, Mapping[str, Any]], request: Request) -> tuple[str, Mapping[str, str]]:
    """The route of a request and its path parameters (undecoded); a literal segment wins over a parameter.

    Raises RefusedError, as API Gateway does, if no route has this path and method.
    """
    wanted = request.path.rstrip("/").split("/")
    found = [
        (route, captured)
        for route, methods in routes.items()
        if request.method in methods and (captured := _captured(route.rstrip("/").split("/"), wanted)) is not None
    ]
    if not found:
        raise RefusedError("MISSING_AUTHENTICATION_TOKEN")
    return min(found, key=lambda match: [segment.startswith("{") for segment in match[0].split("/")])


def _captured(segments: list[str], wanted: list[str]) -> Mapping[str, str] | None:
    if len(segments) != len(wanted):
        return None
    captured = {}
    for segment, value in zip(segments, wanted, strict=True):
        if segment.startswith("{") and value:
            captured[segment.strip("{}")] = value
        elif segment != value:
            return None
    return captured


def event_body(request: Request, binary_types: Iterable[str]) -> tuple[str | None, bool]:
    """(body, isBase64Encoded): text as UTF-8 with replacements, declared binary types in base64, nothing as
    None.
    """
    if not request.body:
        return None, False
    content_type = (request.header("Content-Type") or "").partition(";")[0].strip().lower()
    if any(fnmatch.fnmatchcase(content_type, kind) for kind in binary_types):
        return base64.b64encode(request.body).decode(), True
    return request.body.decode(errors="replace"), False


def by_name(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """All values of each name, in order."""
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    return values


def allows(document: Mapping[str, Any], arn: str) -> bool:
    """Whether an authorizer's policy lets a request through: allowed somewhere, denied nowhere."""
    matching = [
        statement["Effect"]
        for statement in document["Statement"]
        if any(fnmatch.fnmatchcase(arn, resource) for resource in _listed(statement["Resource"]))
    ]
    return "Allow" in matching and "Deny" not in matching


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def stringified(value: Any) -> str:
    """API Gateway hands context on as strings, and refuses anything but text, numbers and booleans."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str | int | float):
        raise TypeError(f"an authorizer's context holds text, numbers and booleans only, not {value!r}")
    return str(value)


def answer_of(result: Mapping[str, Any]) -> Answer:
    """The HTTP answer of a proxy integration. RefusedError if it is too large or of another shape."""
    body = result.get("body") or ""
    is_too_large = len(jsonlib.dumps(result)) > MAX_LAMBDA_ANSWER  # ASCII, as the oldest runtime of ours writes it
    if is_too_large or not isinstance(result.get("statusCode"), int) or not isinstance(body, str):
        raise RefusedError("DEFAULT_5XX")
    raw = base64.b64decode(body) if result.get("isBase64Encoded") else body.encode()
    headers = {name.lower(): str(value) for name, value in (result.get("headers") or {}).items()}
    headers |= {name.lower(): ", ".join(held) for name, held in (result.get("multiValueHeaders") or {}).items()}
    return Answer(result["statusCode"], headers, raw)


def gateway_response(name: str, request_id: str) -> Answer:
    """What the gateway of infra/stack answers by itself."""
    responses = template()["Resources"]["RestAPI"]["Properties"]["GatewayResponses"]
    response = responses.get(name) or responses["DEFAULT_5XX"]
    headers = dict(_unquoted(response.get("ResponseParameters", {}).get("Headers", {})))
    body = response["ResponseTemplates"]["application/json"].replace("$context.requestId", request_id)
    return Answer(int(response.get("StatusCode", 502)), headers, body.encode())


def _unquoted(headers: Headers) -> Iterator[tuple[str, str]]:
    for name, value in headers.items():
        yield name.lower(), value.strip("'")
