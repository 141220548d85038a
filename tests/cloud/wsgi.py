"""API Gateway in front of the app, in process: routes, authorizer, gateway responses, REST proxy events.

    desk = Desk(app_module.app, cloud)
    answer = desk.post("/v1/tickets", json={"ticket": {...}}, caller="agent")
    assert answer.status == 201

What API Gateway answers itself (unknown route, missing or refused caller, body too large) comes from the
gateway responses of infra/stack. `Desk.wsgi` is the same behind WSGI, for tools that speak it.
"""

from __future__ import annotations

import json as jsonlib
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from chalice.app import Chalice

from tests.cloud.gate import GATE
from tests.cloud.gateway import (
    Answer,
    Headers,
    RefusedError,
    Request,
    allows,
    answer_of,
    by_name,
    event_body,
    gateway_response,
    match_route,
    stringified,
)
from tests.cloud.pumps import LambdaContext
from tests.cloud.stack import ACCOUNT, REGION
from tests.cloud.world import Cloud

__all__ = ["Answer", "Desk", "Request"]

STAGE = "api"
API_ID = "a1b2c3d4e5"
MAX_GATEWAY_BODY = 10 * 1024 * 1024
MAX_LAMBDA_PAYLOAD = 6 * 1024 * 1024

Event = dict[str, Any]


class Desk:
    """The app as its callers reach it.

    authorization: caller name -> `Authorization` header, or a function that makes it. Every role of the
    staff is known as a caller from the start; customers and integrations are added by the test that makes
    them. Policies are remembered per token, as API Gateway does; `forget_callers` is the passing of their
    lifetime.
    """

    def __init__(self, app: Chalice, cloud: Cloud, now_s: Callable[[], int] = lambda: int(time.time())) -> None:
        self.app = app
        self.cloud = cloud
        self.authorization: dict[str, str | Callable[[], str]] = {}
        self._now_s = now_s
        self._policies: dict[str, Mapping[str, Any]] = {}
        self._requests = 0

    def get(self, path: str, **options: Any) -> Answer:
        return self.request("GET", path, **options)

    def post(self, path: str, **options: Any) -> Answer:
        return self.request("POST", path, **options)

    def patch(self, path: str, **options: Any) -> Answer:
        return self.request("PATCH", path, **options)

    def put(self, path: str, **options: Any) -> Answer:
        return self.request("PUT", path, **options)

    def delete(self, path: str, **options: Any) -> Answer:
        return self.request("DELETE", path, **options)

    def options(self, path: str, **options: Any) -> Answer:
        return self.request("OPTIONS", path, **options)

    def request(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        body: bytes | None = None,
        headers: Headers | None = None,
        caller: str | None = None,
        query: Mapping[str, Any] | None = None,
    ) -> Answer:
        """One request through the gateway. A Crash of the function passes through, as no answer would."""
        sent = dict(headers or {})
        if caller is not None:
            sent.setdefault("Authorization", self.authorization_of(caller))
        if json is not None:
            body = jsonlib.dumps(json).encode()
            sent.setdefault("Content-Type", "application/json")
        bare, _, written_query = path.partition("?")
        encoded = "&".join(filter(None, [written_query, urlencode(query or {}, doseq=True)]))
        return self.send(Request(method, quote(bare, safe="/%:@!$&'()*+,;=~-._"), encoded, sent, body or b""))

    def authorization_of(self, caller: str) -> str:
        """The `Authorization` header of a caller by name."""
        known = self.authorization.get(caller)
        if callable(known):
            return known()
        return known if known is not None else self.cloud.staff_authorization(caller, self._now_s())

    def forget_callers(self) -> None:
        """Let the authorizer's remembered policies expire."""
        self._policies.clear()

    def send(self, request: Request) -> Answer:
        """Route, authorize, invoke, answer."""
        self._requests += 1
        try:
            return answer_of(self._invoke(request))
        except RefusedError as refusal:
            return gateway_response(refusal.response, self._request_id)

    @property
    def _request_id(self) -> str:
        return f"request-{self._requests:06d}"

    def _invoke(self, request: Request) -> Mapping[str, Any]:
        if len(request.body) > MAX_GATEWAY_BODY:
            raise RefusedError("REQUEST_TOO_LARGE")
        route, captured = match_route(self.app.routes, request)
        event = self._event(request, route, captured)
        authorizer = self.app.routes[route][request.method].authorizer
        if authorizer is not None:
            event["requestContext"]["authorizer"] = self._authorized(authorizer, request)
        if len(jsonlib.dumps(event)) > MAX_LAMBDA_PAYLOAD:
            raise RefusedError("REQUEST_TOO_LARGE")
        # Through JSON and back: the function gets what Lambda would hand it, nothing shared with the test.
        with GATE.acting_as("api_handler"):
            context = LambdaContext("api_handler", self._request_id)
            answer: Mapping[str, Any] = self.app(jsonlib.loads(jsonlib.dumps(event)), context)
        return answer

    def _event(self, request: Request, route: str, captured: Mapping[str, str]) -> Event:
        text, is_base64 = event_body(request, self.app.api.binary_types)
        values = by_name(parse_qsl(request.query, keep_blank_values=True))
        return {
            "resource": route,
            "path": request.path,
            "httpMethod": request.method,
            "headers": dict(request.headers) or None,
            "multiValueHeaders": {name: [value] for name, value in request.headers.items()} or None,
            "queryStringParameters": {name: held[-1] for name, held in values.items()} or None,
            "multiValueQueryStringParameters": values or None,
            "pathParameters": dict(captured) or None,
            "stageVariables": None,
            "requestContext": self._context(request, route),
            "body": text,
            "isBase64Encoded": is_base64,
        }

    def _context(self, request: Request, route: str) -> Event:
        return {
            "accountId": ACCOUNT,
            "apiId": API_ID,
            "domainName": f"{API_ID}.execute-api.{REGION}.amazonaws.com",
            "httpMethod": request.method,
            "identity": {"sourceIp": "203.0.113.7", "userAgent": request.header("User-Agent")},
            "path": f"/{STAGE}{request.path}",
            "protocol": "HTTP/1.1",
            "requestId": self._request_id,
            "requestTimeEpoch": self._now_s() * 1000,
            "resourcePath": route,
            "stage": STAGE,
        }

    def _authorized(self, authorizer: Any, request: Request) -> Mapping[str, Any]:
        token = request.header("Authorization")
        if not token:
            raise RefusedError("UNAUTHORIZED")
        arn = f"arn:aws:execute-api:{REGION}:{ACCOUNT}:{API_ID}/{STAGE}/{request.method}{request.path}"
        policy = self._policies.get(token) or self._ask(authorizer, token, arn)
        self._policies[token] = policy
        if not allows(policy["policyDocument"], arn):
            raise RefusedError("ACCESS_DENIED")
        context = {name: stringified(value) for name, value in (policy.get("context") or {}).items()}
        return {"principalId": policy["principalId"], "integrationLatency": 0, **context}

    def _ask(self, authorizer: Any, token: str, arn: str) -> Mapping[str, Any]:
        event = {"type": "TOKEN", "authorizationToken": token, "methodArn": arn}
        with GATE.acting_as("authorize"):
            try:
                policy: Mapping[str, Any] = authorizer(event, LambdaContext("authorize", self._request_id))
            except Exception as error:
                if str(error) == "Unauthorized":
                    raise RefusedError("UNAUTHORIZED") from error
                raise
        return policy

    def wsgi(self, environ: Mapping[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """The desk as a WSGI application."""
        path = environ.get("RAW_URI") or environ.get("REQUEST_URI")
        path = (path or quote(environ["PATH_INFO"].encode("latin-1"))).partition("?")[0]
        headers = {
            name[5:].replace("_", "-").title(): value for name, value in environ.items() if name.startswith("HTTP_")
        }
        if environ.get("CONTENT_TYPE"):
            headers["Content-Type"] = environ["CONTENT_TYPE"]
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        query = environ.get("QUERY_STRING", "")
        answer = self.send(Request(environ["REQUEST_METHOD"], path, query, headers, body))
        start_response(f"{answer.status} Answer", list(answer.headers.items()))
        return [answer.body]
