"""From a request of the gateway to an answer: who may, how often, what was meant, what came of it.

Chalice turns what a view raises into its own 500 before middleware can see it, so every exception ends here.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from chalice.app import Response

from chalicelib.api import parsing, strict_json
from chalicelib.api.access import ANONYMOUS, Caller, caller_from_context
from chalicelib.api.calls import Answer, Call, Document, Route, model_of
from chalicelib.api.errors import ProblemError, body_of, problem_from
from chalicelib.desk.events import API_VERSION
from chalicelib.i18n.negotiation import negotiate
from chalicelib.telemetry import RequestLine, Stopwatch, log_failure, log_request

if TYPE_CHECKING:
    from chalice.app import Request

    from chalicelib.bootstrap import Container

Headers = dict[str, str | list[str]]  # what Chalice takes; ours are all single

JSON = "application/json"
PROBLEM_JSON = "application/problem+json"
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
EXPOSED = (
    "ETag, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, "
    "Idempotency-Replayed, x-idempotency-lookup, API-Version, X-Request-Id"
)
ALLOWED = "Authorization, Content-Type, Accept-Language, Idempotency-Key, If-Match"


@dataclass(slots=True)
class Exchange:
    """One request and what is known of it so far, in the order in which it becomes known."""

    route: Route
    request: Request
    watch: Stopwatch = field(default_factory=Stopwatch)
    request_id: str = "req_unknown"
    caller: Caller = ANONYMOUS
    language: str = "en"
    headers: Headers = field(default_factory=dict)
    code: str | None = None


def serve(route: Route, request: Request, path: Mapping[str, str], container: Callable[[], Container]) -> Response:
    """The answer to a request for `route`, whatever happens."""
    exchange = Exchange(route, request)
    try:
        desk = container()
        exchange.request_id = desk.new_id("req")
        exchange.headers = base_headers(request, _origins(path, desk))
        response = _answered(exchange, path, desk)
    except Exception as error:
        response = _refused(exchange, error)
    log_request(_line(exchange, response.status_code))
    return response


def preflight(request: Request, methods: tuple[str, ...], container: Callable[[], Container]) -> Response:
    """The answer to a browser that asks whether it may call; silent about CORS to origins that may not."""
    headers = base_headers(request, _origins(request.uri_params or {}, container()))
    if "Access-Control-Allow-Origin" in headers:
        headers |= {
            "Access-Control-Allow-Methods": ", ".join(methods),
            "Access-Control-Allow-Headers": ALLOWED,
            "Access-Control-Max-Age": "600",
        }
    return Response("", headers, 204)


def _origins(path: Mapping[str, str], desk: Container) -> tuple[str, ...]:
    """The pages that may call from a browser: the desk's own, and for a form those it stands on."""
    own = desk.settings.allowed_origins
    return (*own, *desk.form_desk.origins(path["form_id"])) if "form_id" in path else own


def base_headers(request: Request, allowed_origins: tuple[str, ...]) -> Headers:
    """Headers of every answer: API version, security, and CORS for an origin on the list (never `*`)."""
    headers: Headers = {
        **SECURITY_HEADERS,
        "API-Version": API_VERSION,
        "Cache-Control": "no-store",
        "Vary": "Origin",
    }
    origin = request.headers.get("origin")
    if origin in allowed_origins:
        headers |= {"Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": EXPOSED}
    return headers


def _answered(exchange: Exchange, path: Mapping[str, str], desk: Container) -> Response:
    request, route = exchange.request, exchange.route
    exchange.headers["X-Request-Id"] = exchange.request_id
    exchange.caller = caller_from_context(request.context.get("authorizer"))
    exchange.language = negotiate(request.headers.get("accept-language"), exchange.caller.locale)
    _admit(exchange, desk)
    call = _parsed(exchange, path, desk)
    answer = route.handler(call)
    if call.idempotency:
        exchange.headers["x-idempotency-lookup"] = "hit" if answer.is_replayed else "miss"
    if answer.is_replayed:
        exchange.headers["Idempotency-Replayed"] = "true"
    return _rendered(exchange, answer)


def _admit(exchange: Exchange, desk: Container) -> None:
    """Lets the caller in, and counts the request. Public routes are throttled by the gateway alone."""
    caller, route = exchange.caller, exchange.route
    if route.access.public:
        return
    if not route.access.allows(caller):
        raise ProblemError("unauthorized" if caller.kind == "anonymous" else "forbidden")
    rate = desk.limiter.spend(caller, route.bucket)
    exchange.headers |= {
        "RateLimit-Limit": str(rate.limit),
        "RateLimit-Remaining": str(rate.remaining),
        "RateLimit-Reset": str(rate.reset_s),
    }
    if not rate.allowed:
        raise ProblemError("rate_limited", retry_after_s=max(1, rate.reset_s))


def _parsed(exchange: Exchange, path: Mapping[str, str], desk: Container) -> Call:
    request, route = exchange.request, exchange.route
    parameters = _query_of(request)
    if route.raw:
        return _raw(exchange, path, desk)
    call = Call(
        caller=exchange.caller,
        desk=desk,
        path=parsing.parse_path(path),
        language=exchange.language,
        request_id=exchange.request_id,
        source_ip=str((request.context.get("identity") or {}).get("sourceIp") or ""),
    )
    if route.versioned:
        strict = parsing.parse_flag(parameters, "strict")
        expected = parsing.parse_if_match(request.headers.get("if-match"))
        if strict and expected is None:
            raise ProblemError("precondition_required")
        call = replace(call, strict=strict, expected_version=expected)
    if route.query:
        call = replace(call, query=parsing.parse_query(model_of(route.query), parameters))
    else:
        parsing.refuse_parameters(parameters)
    return _with_body(exchange, call)


def _raw(exchange: Exchange, path: Mapping[str, str], desk: Container) -> Call:
    """A call whose query and body are the handler's to check, byte by byte."""
    from chalicelib.channels.contract import RawRequest

    request = exchange.request
    sent = request.to_original_event()
    body = strict_json.body_bytes(sent.get("body"), bool(sent.get("isBase64Encoded")))
    query = {name: values[-1] for name, values in _query_of(request).items()}
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Call(
        caller=exchange.caller,
        desk=desk,
        path=parsing.parse_path(path),
        language=exchange.language,
        request_id=exchange.request_id,
        raw=RawRequest(request.method, headers, query, body, desk.now()),
    )


def _with_body(exchange: Exchange, call: Call) -> Call:
    """Adds the body and the idempotency key, whose hashes are of what was meant, not of how it was spelt."""
    from chalicelib.desk.commits import Replay

    request, route = exchange.request, exchange.route
    value: Any = None
    if route.body:
        sent = request.to_original_event()
        raw = strict_json.body_bytes(sent.get("body"), bool(sent.get("isBase64Encoded")))
        model = model_of(route.body)
        if raw or any(field.is_required() for field in model.model_fields.values()):
            parsing.check_content_type(request.headers.get("content-type"))
        else:
            raw = b"{}"  # a call that needs to be told nothing may be told nothing
        value = strict_json.parse_json(raw)
        call = replace(call, body=parsing.parse_body(model, raw))
    client_key = parsing.parse_idempotency_key(request.headers.get("idempotency-key")) if route.idempotent else None
    if client_key is None:
        return call
    caller = call.caller
    replay = Replay(
        key=_digest(caller.kind, caller.id, route.method, route.path, client_key),
        request_hash=_digest(route.method, json.dumps(dict(call.path), sort_keys=True), strict_json.canonical(value)),
    )
    return replace(call, idempotency=replay)


def _rendered(exchange: Exchange, answer: Answer) -> Response:
    headers: Headers = {**exchange.headers, **answer.headers}
    if answer.version is not None:
        headers["ETag"] = f'"{answer.version}"'
    if "Location" in answer.headers:
        headers["Location"] = relative_to(_path_of(exchange), answer.headers["Location"])
    if isinstance(answer.resource, Document):
        headers["Content-Type"] = answer.resource.content_type
        if answer.resource.is_fixed:
            headers["Cache-Control"] = "public, max-age=86400"
        return Response(answer.resource.text, headers, answer.status or exchange.route.status)
    headers["Content-Type"] = JSON
    return Response(_json(answer.resource), headers, answer.status or exchange.route.status)


def _refused(exchange: Exchange, error: Exception) -> Response:
    problem = problem_from(error)
    exchange.code = problem.code
    if problem.status >= 500:
        log_failure(error.__cause__ or error, request_id=exchange.request_id, code=problem.code)
    headers: Headers = {
        **SECURITY_HEADERS,
        **exchange.headers,
        "Content-Type": PROBLEM_JSON,
        "Content-Language": exchange.language,
    }
    if problem.retry_after_s is not None:
        headers["Retry-After"] = str(problem.retry_after_s)
    if problem.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    body = body_of(problem, exchange.language, exchange.request_id)
    return Response(json.dumps(body, ensure_ascii=False), headers, problem.status)


def relative_to(path: str, target: str) -> str:
    """`target` as a reference relative to `path`, both written from the root of the API."""
    return posixpath.relpath(target, posixpath.dirname(path))


def _path_of(exchange: Exchange) -> str:
    path = exchange.route.path
    for name, value in (exchange.request.uri_params or {}).items():
        path = path.replace(f"{{{name}}}", value)
    return path


def _query_of(request: Request) -> dict[str, list[str]]:
    return dict(request.to_original_event().get("multiValueQueryStringParameters") or {})


def _digest(*parts: str | bytes) -> str:
    """SHA-256 over the parts, each with its length, so that no two lists of parts read the same."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        digest.update(b"%d:%b" % (len(raw), raw))
    return digest.hexdigest()


def _json(resource: Any) -> str:
    if hasattr(resource, "model_dump_json"):
        written: str = resource.model_dump_json(by_alias=True)
        return written
    return "" if resource is None else json.dumps(resource, ensure_ascii=False, separators=(",", ":"))


def _line(exchange: Exchange, status: int) -> RequestLine:
    return RequestLine(
        request_id=exchange.request_id,
        method=exchange.route.method,
        route=exchange.route.path,
        status=status,
        duration_ms=exchange.watch.elapsed_ms,
        caller=exchange.caller.kind,
        code=exchange.code,
    )
