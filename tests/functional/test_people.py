"""Agents, queues, API keys and customers' tokens over HTTP: from the gateway to the table and back."""

from __future__ import annotations

from typing import Any

import pytest
from chalice.app import AuthRequest, AuthResponse, Chalice

from chalicelib.api import agents, api_keys, customer_tokens, queues
from chalicelib.api.routes import register
from chalicelib.bootstrap import Container
from chalicelib.people.agents import ROLES
from chalicelib.settings import read_settings
from chalicelib.triggers.authorize import authorize
from tests.cloud.world import Cloud
from tests.cloud.wsgi import Answer, Desk

CALLS = (agents, api_keys, customer_tokens, queues)  # importing them declares their routes
ANA = {
    "email": "Ana@Desk.example",
    "name": "Ana",
    "roles": ["agent", "agent"],
    "languages": [{"tag": "fr", "level": "native"}, {"tag": "zh-Hans", "level": "basic"}],
}
DEFAULT = {"id": "q_default", "version": 0, "name": "Default", "working_language": "en", "team": None}
FRENCH = {"id": "q_fr", "name": "Français", "working_language": "fr"}


@pytest.fixture(name="desk")
def desk_fixture(cloud: Cloud) -> Desk:
    """The desk behind its gateway, with an integration that may only make customers' tokens."""
    container = Container(read_settings(cloud.environment))
    container.__dict__["aws"] = cloud.client
    app = Chalice(app_name="meridian")

    @app.authorizer(ttl_seconds=60)
    def door(request: AuthRequest) -> AuthResponse:
        decision = authorize(request.token, container)
        if not decision.allowed:
            raise PermissionError("Unauthorized")
        return AuthResponse(["*"], decision.principal, dict(decision.context))

    register(app, lambda: container, door)
    with cloud.gate.offstage():
        for role in ROLES:
            cloud.client("cognito-idp").create_group(UserPoolId=cloud.environment["USER_POOL_ID"], GroupName=role)
    return Desk(app, cloud)


def code_of(answer: Answer) -> Any:
    """The stable code of a refusal."""
    return answer.json()["code"]


def ids_of(answer: Answer) -> list[str]:
    """The ids of a page."""
    return [entry["id"] for entry in answer.json()["data"]]


def with_key(desk: Desk, *scopes: str) -> dict[str, Any]:
    """Make a key with these scopes and know its integration as the caller "integration"."""
    made = desk.post("/v1/api_keys", json={"api_key": {"name": "shop", "scopes": list(scopes)}}, caller="admin")
    assert made.status == 201
    record: dict[str, Any] = made.json()["api_key"]
    desk.authorization["integration"] = f"Bearer {record['key']}"
    return record


def test_an_admin_invites_an_agent_whom_colleagues_then_see(desk: Desk) -> None:
    made = desk.post("/v1/agents", json={"agent": ANA}, caller="admin")
    agent = made.json()["agent"]
    assert (made.status, made.headers["etag"], agent["email"]) == (201, '"1"', "ana@desk.example")
    assert (agent["roles"], agent["languages"], agent["is_active"]) == (["agent"], ANA["languages"], True)
    seen = desk.get(f"/v1/agents/{agent['id']}", caller="supervisor")
    assert (seen.status, seen.json()) == (200, made.json())
    assert desk.get("/v1/agents", caller="agent").json()["data"] == [agent]


def test_the_same_invitation_again_is_answered_the_same(desk: Desk) -> None:
    first = desk.post("/v1/agents", json={"agent": ANA}, caller="admin")
    again = desk.post("/v1/agents", json={"agent": ANA}, caller="admin")
    assert (again.status, again.json()) == (201, first.json())


def test_an_email_that_is_an_agents_already_is_refused_where_it_stands(desk: Desk) -> None:
    desk.post("/v1/agents", json={"agent": ANA}, caller="admin")
    refused = desk.post("/v1/agents", json={"agent": {**ANA, "name": "Other"}}, caller="admin")
    assert (refused.status, code_of(refused)) == (422, "validation_failed")
    assert [(fault["pointer"], fault["code"]) for fault in refused.json()["errors"]] == [
        ("/agent/email", "already_used")
    ]


def test_an_agent_reads_their_own_record(desk: Desk) -> None:
    agent = desk.post("/v1/agents", json={"agent": ANA}, caller="admin").json()["agent"]
    number = sum(
        "0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(sign) << 5 * place
        for place, sign in enumerate(reversed(agent["id"].removeprefix("agt_")))
    )
    text = f"{number:032x}"
    sub = "-".join([text[:8], text[8:12], text[12:16], text[16:20], text[20:]])
    token = desk.cloud.staff_authorization("agent", desk._now_s(), sub=sub)
    assert desk.get("/v1/agents/me", headers={"Authorization": token}).json()["agent"] == agent
    assert desk.get("/v1/agents/me", caller="finance").status == 404


def test_a_deactivated_agent_is_out_within_a_minute(desk: Desk) -> None:
    agent = desk.post("/v1/agents", json={"agent": ANA}, caller="admin").json()["agent"]
    changed = desk.patch(
        f"/v1/agents/{agent['id']}",
        json={"agent": {"is_active": False, "teams": ["night", "night"], "languages": []}},
        headers={"If-Match": '"1"'},
        caller="admin",
    )
    after = changed.json()["agent"]
    assert (changed.status, changed.headers["etag"]) == (200, '"2"')
    assert (after["is_active"], after["teams"], after["languages"]) == (False, ["night"], [])


@pytest.mark.parametrize(
    ("header", "version", "told"),
    [
        ('"7"', None, (412, "precondition_failed")),
        (None, 7, (409, "version_conflict")),
        ('"1"', 1, (200, None)),
    ],
)
@pytest.mark.parametrize("kind", ["agent", "queue"])
def test_a_change_holds_only_for_the_version_it_names(
    desk: Desk, kind: str, header: str | None, version: int | None, told: tuple[int, str | None]
) -> None:
    path, thing = {"agent": ("/v1/agents", ANA), "queue": ("/v1/queues", FRENCH)}[kind]
    made = desk.post(path, json={kind: thing}, caller="admin").json()[kind]
    answer = desk.patch(
        f"{path}/{made['id']}",
        json={kind: {"name": "Other", **({"version": version} if version else {})}},
        headers={"If-Match": header} if header else {},
        caller="admin",
    )
    assert (answer.status, answer.json().get("code")) == told


@pytest.mark.parametrize(
    ("path", "body", "pointer"),
    [
        ("/v1/agents/{agent}", {"agent": {"name": None}}, "/agent/name"),
        ("/v1/agents/{agent}", {"agent": {"email": "b@desk.example"}}, "/agent/email"),
        ("/v1/agents/{agent}", {"agent": {"roles": []}}, "/agent/roles"),
        ("/v1/queues/q_fr", {"queue": {"working_language": None}}, "/queue/working_language"),
        ("/v1/queues/q_fr", {"queue": {"id": "q_de"}}, "/queue/id"),
    ],
)
def test_what_cannot_be_changed_is_named(desk: Desk, path: str, body: Any, pointer: str) -> None:
    agent = desk.post("/v1/agents", json={"agent": ANA}, caller="admin").json()["agent"]
    desk.post("/v1/queues", json={"queue": FRENCH}, caller="admin")
    refused = desk.patch(path.replace("{agent}", agent["id"]), json=body, caller="admin")
    assert (refused.status, [fault["pointer"] for fault in refused.json()["errors"]]) == (422, [pointer])


def test_a_queue_is_made_read_listed_and_changed(desk: Desk) -> None:
    made = desk.post("/v1/queues", json={"queue": {**FRENCH, "team": "paris"}}, caller="supervisor")
    assert (made.status, made.headers["etag"]) == (201, '"1"')
    changed = desk.patch("/v1/queues/q_fr", json={"queue": {"team": None}}, caller="planner").json()["queue"]
    assert changed == {**FRENCH, "team": None, "version": 2}
    assert desk.get("/v1/queues/q_fr", caller="agent").json()["queue"] == changed
    assert desk.get("/v1/queues", caller="agent").json()["data"] == [DEFAULT, changed]
    assert desk.get("/v1/queues/q_de", caller="agent").status == 404


def test_a_list_is_paged_in_the_order_of_ids_and_its_cursor_is_the_callers_own(desk: Desk) -> None:
    for number in (3, 1, 5, 2, 4):
        desk.post("/v1/queues", json={"queue": {**FRENCH, "id": f"q_{number}"}}, caller="admin")
    first = desk.get("/v1/queues", query={"page[size]": 2}, caller="agent")
    assert (ids_of(first), first.json()["meta"]["has_more"]) == (["q_1", "q_2"], True)
    cursor = first.json()["meta"]["after_cursor"]
    second = desk.get("/v1/queues", query={"page[size]": 4, "page[after]": cursor}, caller="agent")
    assert (ids_of(second), second.json()["meta"]) == (
        ["q_3", "q_4", "q_5", "q_default"],
        {"has_more": False, "after_cursor": None},
    )
    for path, caller, shown in (
        ("/v1/queues", "admin", cursor),
        ("/v1/agents", "agent", cursor),
        ("/v1/queues", "agent", cursor[:-2] + "AA"),
        ("/v1/queues", "agent", "nonsense"),
    ):
        refused = desk.get(path, query={"page[after]": shown}, caller=caller)
        assert (refused.status, code_of(refused)) == (400, "cursor_mismatch")


def test_a_key_is_told_once_and_opens_until_it_is_revoked(desk: Desk) -> None:
    record = with_key(desk, "tickets:read")
    assert desk.get("/v1/queues", caller="integration").status == 200
    listed = desk.get("/v1/api_keys", caller="admin")
    assert ids_of(listed) == [record["id"]]
    assert record["key"].rpartition("_")[2] not in listed.text
    revoked = desk.delete(f"/v1/api_keys/{record['id']}", caller="admin")
    assert (revoked.status, revoked.json()["api_key"]["revoked_at"] is None) == (200, False)
    desk.forget_callers()
    assert desk.get("/v1/queues", caller="integration").status == 401


def test_a_key_has_its_own_rate_and_the_headers_say_so(desk: Desk) -> None:
    body = {"api_key": {"name": "slow", "scopes": ["tickets:read"], "rate_per_minute": 3}}
    key = desk.post("/v1/api_keys", json=body, caller="admin").json()["api_key"]["key"]
    answers = [desk.get("/v1/queues", headers={"Authorization": f"Bearer {key}"}) for _ in range(8)]
    limited = [answer for answer in answers if answer.status == 429]
    # The minute may turn once while the test runs.
    assert 2 <= len(limited) <= 5
    assert {answer.headers["ratelimit-limit"] for answer in answers} == {"3"}
    assert all(int(answer.headers["retry-after"]) in range(1, 61) for answer in limited)


def test_a_companys_backend_signs_its_customer_in(desk: Desk) -> None:
    with_key(desk, "customer_tokens:write")
    described = {"customer": {"external_id": "u77", "email": "a@b.fr", "locale": "fr-FR"}}
    signed = desk.post("/v1/customer_tokens", json=described, caller="integration")
    assert (signed.status, sorted(signed.json())) == (201, ["expires_at", "token"])
    desk.authorization["customer"] = f"Bearer {signed.json()['token']}"
    refused = desk.get("/v1/agents", caller="customer", headers={"Accept-Language": ""})
    assert (refused.status, code_of(refused), refused.headers["content-language"]) == (403, "forbidden", "fr")


def test_the_same_identities_name_the_same_customer(desk: Desk) -> None:
    with_key(desk, "customer_tokens:write")
    for _ in range(3):
        desk.post("/v1/customer_tokens", json={"customer": {"external_id": "u77"}}, caller="integration")
    assert len([item for item in desk.cloud.items() if item["pk"]["S"].startswith("C#")]) == 1


def test_a_customer_without_any_identity_cannot_be_signed_in(desk: Desk) -> None:
    with_key(desk, "customer_tokens:write")
    refused = desk.post("/v1/customer_tokens", json={"customer": {"name": "Ana"}}, caller="integration")
    assert (refused.status, refused.json()["errors"][0]["pointer"]) == (422, "/customer")


@pytest.mark.parametrize(
    ("method", "path", "welcome"),
    [
        ("POST", "/v1/agents", {"admin"}),
        ("POST", "/v1/api_keys", {"admin"}),
        ("GET", "/v1/api_keys", {"admin"}),
        ("DELETE", "/v1/api_keys/key_01JD0000000000000000000000", {"admin"}),
        ("PATCH", "/v1/agents/agt_01JD0000000000000000000000", {"admin"}),
        ("POST", "/v1/queues", {"admin", "supervisor", "planner"}),
        ("POST", "/v1/customer_tokens", set()),
        ("GET", "/v1/agents", set(ROLES) - {"department", "partner"}),
    ],
)
def test_a_call_is_for_exactly_its_roles(desk: Desk, method: str, path: str, welcome: set[str]) -> None:
    admitted = {role for role in ROLES if desk.request(method, path, json={}, caller=role).status != 403}
    assert admitted == welcome
    assert desk.request(method, path, json={}).status == 401
    assert desk.request(method, path, json={}, headers={"Authorization": "Bearer x"}).status == 401


def test_the_default_queue_is_there_before_anybody_made_it_and_becomes_real_when_changed(desk: Desk) -> None:
    assert desk.get("/v1/queues/q_default", caller="agent").json()["queue"] == DEFAULT
    changed = desk.patch("/v1/queues/q_default", json={"queue": {"working_language": "de"}}, caller="admin")
    assert changed.json()["queue"] == {**DEFAULT, "working_language": "de", "version": 1}
    assert ids_of(desk.get("/v1/queues", caller="agent")) == ["q_default"]
