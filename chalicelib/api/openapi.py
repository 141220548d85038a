"""The OpenAPI 3.1 document, made from the declared routes: what is served is what is described."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from chalicelib.api.calls import Route, model_of
from chalicelib.api.errors import STATUSES
from chalicelib.api.parsing import ID_PATTERNS
from chalicelib.api.serving import PROBLEM_JSON
from chalicelib.desk.events import API_VERSION

REFERENCE = "#/components/schemas/{model}"
DESCRIPTION = """\
A headless, multilingual customer-service desk.

Staff call with the access token of the user pool, customers with a token from `POST /v1/customer_tokens`,
integrations with an API key; all as `Authorization: Bearer …`. Errors are problem details (RFC 9457) with
a stable `code`, written in the language of `Accept-Language`. Lists are paged by opaque cursors.
"""

PARAMETERS: dict[str, dict[str, Any]] = {
    "AcceptLanguage": {
        "name": "Accept-Language", "in": "header", "schema": {"type": "string"},
        "description": "Language of texts for people, such as those of errors.",
    },
    "IdempotencyKey": {
        "name": "Idempotency-Key", "in": "header",
        "schema": {"type": "string", "pattern": "^[!-~]{1,255}$", "minLength": 1, "maxLength": 255},
        "description": "Makes a repeated request harmless for 24 hours.",
    },
    "IfMatch": {
        "name": "If-Match", "in": "header", "example": '"3"',
        "schema": {"type": "string", "pattern": r'^(\*|(W/)?"[0-9]{1,15}")$'},
        "description": "The ETag the change is based on; 412 when the resource has moved on.",
    },
    "Strict": {
        "name": "strict", "in": "query", "schema": {"type": "boolean", "default": False},
        "description": "Refuse the change without If-Match (428).",
    },
}  # fmt: skip

HEADERS: dict[str, dict[str, Any]] = {
    "ETag": {"description": "The version, for If-Match.", "schema": {"type": "string"}},
    "Location": {"description": "The new resource, relative to the request.", "schema": {"type": "string"}},
    "API-Version": {"description": "The dated version of the contract.", "schema": {"type": "string"}},
    "X-Request-Id": {"description": "Names this request in our log.", "schema": {"type": "string"}},
    "RateLimit-Limit": {"description": "Requests per minute.", "schema": {"type": "integer"}},
    "RateLimit-Remaining": {"description": "Requests left, approximately.", "schema": {"type": "integer"}},
    "RateLimit-Reset": {"description": "Seconds until the minute is over.", "schema": {"type": "integer"}},
    "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}},
    "Idempotency-Replayed": {"description": "`true`: done before.", "schema": {"type": "string"}},
    "x-idempotency-lookup": {"description": "`hit` or `miss`.", "schema": {"type": "string"}},
}


# Named anew by RFC 9110; which name Python knows depends on its version, and the document must not.
PHRASES = {413: "Content Too Large", 422: "Unprocessable Content"}


def phrase_of(status: int) -> str:
    """The status in words, the same in every Python."""
    return PHRASES.get(status) or HTTPStatus(status).phrase


def document(routes: Sequence[Route]) -> dict[str, Any]:
    """The whole document for `routes`. References are relative, so that it holds under any stage's prefix."""
    references, definitions = _schemas(routes)
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route, references)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Meridian", "version": API_VERSION, "description": DESCRIPTION},
        "servers": [{"url": "..", "description": "this deployment"}],
        "tags": [{"name": tag} for tag in dict.fromkeys(_tag(route) for route in routes)],
        "paths": paths,
        "components": {
            "schemas": definitions,
            "parameters": PARAMETERS,
            "headers": HEADERS,
            "responses": {str(status): _problem(status) for status in sorted(set(STATUSES.values()))},
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        },
    }


def error_statuses(route: Route) -> list[int]:
    """Every status a route may refuse with: its handler's and those of the checks before it."""
    found = {400, 500, 503, *route.errors}
    found |= set() if route.access.public else {401, 403, 429}
    found |= {404} if "{" in route.path else set()
    found |= {413, 415, 422} if route.body else set()
    found |= {409, 422} if route.idempotent else set()
    found |= {412, 428} if route.versioned else set()
    return sorted(found)


def _operation(route: Route, references: Mapping[Any, Any]) -> dict[str, Any]:
    summary, _, description = (route.handler.__doc__ or "").strip().partition("\n")
    operation: dict[str, Any] = {
        "operationId": route.operation_id,
        "summary": summary.rstrip("."),
        "tags": [_tag(route)],
        "parameters": list(_parameters(route)),
        "responses": {str(status): _success(route, references, status) for status in (route.status, *route.also)},
        "security": [] if route.access.public else [{"bearer": []}],
        "x-access": _access(route),
    }
    if description.strip():
        operation["description"] = re.sub(r"\s*\n\s*", "\n", description.strip())
    if route.body:
        schema = references[model_of(route.body), "validation"]
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    for status in error_statuses(route):
        operation["responses"][str(status)] = {"$ref": f"#/components/responses/{status}"}
    return operation


def _parameters(route: Route) -> Iterator[dict[str, Any]]:
    for name in re.findall(r"{(\w+)}", route.path):
        schema = {"type": "string", "pattern": f"^{ID_PATTERNS[name]}$"}
        yield {"name": name, "in": "path", "required": True, "schema": schema}
    if route.query:
        yield from _query_parameters(route)
    names = ["IdempotencyKey"] * route.idempotent + ["IfMatch", "Strict"] * route.versioned + ["AcceptLanguage"]
    yield from ({"$ref": f"#/components/parameters/{name}"} for name in names)


def _query_parameters(route: Route) -> Iterator[dict[str, Any]]:
    assert route.query is not None
    schema = model_of(route.query).model_json_schema(by_alias=True)
    for name, described in schema["properties"].items():
        parameter = {
            "name": name,
            "in": "query",
            "required": name in schema.get("required", ()),
            "schema": _without_null(described),
        }
        if "description" in described:
            parameter["description"] = described["description"]
        yield parameter


def _without_null(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of a parameter that is given: an absent parameter is what a model calls null."""
    given = [option for option in schema.get("anyOf", ()) if option != {"type": "null"}]
    kept = {name: value for name, value in schema.items() if name not in ("anyOf", "title", "description")}
    if kept.get("default", ...) is None:
        del kept["default"]
    return kept | given[0] if len(given) == 1 else kept | ({"anyOf": given} if given else {})


def _success(route: Route, references: Mapping[Any, Any], status: int) -> dict[str, Any]:
    names = ["API-Version", "X-Request-Id"]
    names += [] if route.access.public else ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"]
    names += ["Idempotency-Replayed", "x-idempotency-lookup"] * route.idempotent
    names += ["ETag"] * route.versioned + ["Location"] * (route.status == 201)
    answer: dict[str, Any] = {
        "description": phrase_of(status),
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in names},
    }
    if route.answer:
        schema = references[model_of(route.answer), "serialization"]
        answer["content"] = {route.media_type: {"schema": schema}}
    elif route.status != 204:
        schema = {"type": "object"} if route.media_type == "application/json" else {"type": "string"}
        answer["content"] = {route.media_type: {"schema": schema}}
    if route.links:
        answer["links"] = {
            operation: {"operationId": operation, "parameters": {parameter: f"$response.body#{pointer}"}}
            for operation, (parameter, pointer) in route.links.items()
        }
    return answer


def _problem(status: int) -> dict[str, Any]:
    codes = ", ".join(f"`{code}`" for code, its_status in STATUSES.items() if its_status == status)
    names = ["API-Version", "X-Request-Id"] + ["Retry-After"] * (status in (409, 429, 503))
    return {
        "description": f"{phrase_of(status)}: {codes}",
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in names},
        "content": {PROBLEM_JSON: {"schema": {"$ref": REFERENCE.format(model="Problem")}}},
    }


def _schemas(routes: Sequence[Route]) -> tuple[Mapping[Any, Any], dict[str, Any]]:
    from pydantic.json_schema import models_json_schema

    from chalicelib.api.schemas import Problem

    bodies = {model_of(route.body) for route in routes if route.body}
    answers = {model_of(route.answer) for route in routes if route.answer}
    wanted: list[Any] = [(model, "validation") for model in (*bodies, Problem)]
    wanted += [(model, "serialization") for model in answers]
    wanted.sort(key=lambda entry: (entry[0].__name__, entry[1]))
    references, schema = models_json_schema(wanted, ref_template=REFERENCE)
    return references, dict(sorted(schema.get("$defs", {}).items()))


def _tag(route: Route) -> str:
    steps = route.path.strip("/").split("/")
    return steps[1] if steps[0] == "v1" and not steps[1].endswith(".json") else "system"


def _access(route: Route) -> dict[str, Any]:
    """Who may call, for readers and for the matrix of tests."""
    access = route.access
    return {
        "public": access.public,
        "customers": access.customers,
        "roles": sorted(access.roles),
        "scopes": sorted(access.scopes),
    }
