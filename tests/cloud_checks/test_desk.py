"""The gateway in front of the app behaves as API Gateway does."""

from __future__ import annotations

import io

import pytest

from tests.cloud.stack import template
from tests.cloud.world import Cloud
from tests.cloud.wsgi import Desk
from tests.cloud_checks.standin import make_app


@pytest.fixture
def desk(cloud: Cloud) -> Desk:
    desk = Desk(make_app(), cloud)
    desk.authorization |= {"agent": "Bearer agent", "nobody": "Bearer nobody", "broken": "Bearer broken"}
    return desk


def test_a_public_route_needs_no_caller(desk: Desk) -> None:
    assert desk.get("/health").json() == {"ok": True}


def test_a_route_with_an_authorizer_refuses_a_caller_without_a_token(desk: Desk) -> None:
    answer = desk.get("/v1/tickets")

    assert (answer.status, answer.json()["code"]) == (401, "unauthorized")
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_token_the_authorizer_rejects_is_unauthorized(desk: Desk) -> None:
    assert desk.get("/v1/tickets", caller="broken").status == 401


def test_a_policy_without_the_route_gets_the_stacks_answer(desk: Desk) -> None:
    responses = template()["Resources"]["RestAPI"]["Properties"]["GatewayResponses"]

    assert desk.get("/v1/tickets", caller="nobody").status == int(responses["ACCESS_DENIED"]["StatusCode"])


@pytest.mark.parametrize(("method", "path"), [("GET", "/nowhere"), ("DELETE", "/health"), ("GET", "/v1")])
def test_an_unknown_route_or_method_is_not_found(desk: Desk, method: str, path: str) -> None:
    answer = desk.request(method, path, caller="agent")

    assert (answer.status, answer.json()["code"]) == (404, "not_found")


def test_the_authorizers_context_arrives_as_strings(desk: Desk) -> None:
    authorizer = desk.post("/v1/tickets", json={}, caller="agent").json()["requestContext"]["authorizer"]

    expected = {
        "principalId": "agent",
        "integrationLatency": 0,
        "role": "agent",
        "staff": "true",
        "limit": "700",
    }
    assert authorizer == expected


def test_a_literal_segment_wins_over_a_parameter(desk: Desk) -> None:
    assert desk.get("/v1/tickets/count", caller="agent").json() == {"count": 0}
    assert desk.get("/v1/tickets/tkt_1", caller="agent").json() == {"id": "tkt_1"}


def test_path_parameters_arrive_undecoded(desk: Desk) -> None:
    assert desk.get("/v1/tickets/a%2Fb", caller="agent").json() == {"id": "a%2Fb"}


def test_repeated_query_parameters_all_arrive(desk: Desk) -> None:
    event = desk.get("/v1/tickets?tag=a&page[size]=5", query={"tag": ["b", "c d"]}, caller="agent").json()

    assert event["multiValueQueryStringParameters"] == {"tag": ["a", "b", "c d"], "page[size]": ["5"]}


def test_a_binary_body_arrives_in_base64(desk: Desk) -> None:
    headers = {"Content-Type": "application/octet-stream"}
    event = desk.post("/v1/tickets", body=b"\xff\x00", headers=headers, caller="agent").json()

    assert (event["body"], event["isBase64Encoded"]) == ("/wA=", True)


def test_text_that_is_not_utf_8_arrives_with_replacements(desk: Desk) -> None:
    event = desk.post(
        "/v1/tickets", body=b'{"a":"\xff"}', headers={"Content-Type": "application/json"}, caller="agent"
    ).json()

    assert event["body"] == '{"a":"\ufffd"}'


def test_a_body_that_lambda_cannot_take_is_too_large(desk: Desk) -> None:
    answer = desk.post("/v1/tickets", body=b"x" * (6 * 1024 * 1024 + 1), caller="agent")

    assert answer.status == 413


def test_the_authorizer_is_asked_once_per_token_until_its_policy_expires(desk: Desk) -> None:
    desk.get("/v1/tickets/tkt_1", caller="agent")
    desk.get("/v1/tickets", caller="agent")
    assert len(desk._policies) == 1

    desk.forget_callers()
    assert not desk._policies


def test_the_desk_speaks_wsgi(desk: Desk) -> None:
    started: list[str] = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/v1/tickets/é".encode().decode("latin-1"),
        "QUERY_STRING": "",
        "HTTP_AUTHORIZATION": "Bearer agent",
        "wsgi.input": io.BytesIO(),
    }

    (body,) = desk.wsgi(environ, lambda status, headers: started.append(status))

    assert started == ["200 Answer"]
    assert body == b'{"id":"%C3%A9"}'


def test_a_staff_token_is_signed_by_the_published_key(cloud: Cloud) -> None:
    import time
    import urllib.request

    import jwt

    token = cloud.staff_authorization("supervisor", int(time.time())).removeprefix("Bearer ")
    with urllib.request.urlopen(cloud.environment["JWKS_URL"]) as response:
        key = jwt.PyJWKSet.from_json(response.read().decode()).keys[0]

    claims = jwt.decode(token, key, algorithms=["RS256"], issuer=cloud.environment["STAFF_ISSUER"])
    assert claims["cognito:groups"] == ["supervisor"]
