"""Who may call what: every route with every kind of caller, held against a table that a person wrote.

The table does not look at what routes declare. A route without a row, or a row without a route, fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from chalicelib.api.routes import routes
from chalicelib.bootstrap import container
from chalicelib.people.agents import ROLES, Agent, agent_id
from chalicelib.people.api_keys import SCOPES
from tests.desk import KnownDesk, known_desk

DESK = "agent supervisor admin"
READ = "agent supervisor admin quality trainer planner finance"
COLLEAGUES = f"{READ} vendor_manager"
EVERYBODY_IN = "agent supervisor quality trainer planner vendor_manager department partner admin finance"

# Roles by name, scopes with their colon, `customer`, or `public`: open to everybody, without a token too.
WHO = {
    "GET /health": "public",
    "GET /health/ready": "public",
    "GET /docs": "public",
    "GET /docs/{file}": "public",
    "GET /chat": "public",
    "GET /chat/{file}": "public",
    "GET /v1/openapi.json": "public",
    "GET /v1/asyncapi.json": "public",
    "GET /v1/events/schemas": "public",
    "POST /v1/tickets": f"{DESK} tickets:write customer",
    "GET /v1/tickets": f"{READ} tickets:read customer",
    "GET /v1/tickets/count": f"{READ} tickets:read customer",
    "GET /v1/tickets/{ticket_id}": f"{READ} tickets:read customer",
    "PATCH /v1/tickets/{ticket_id}": f"{DESK} tickets:write",
    "POST /v1/tickets/{ticket_id}/assign": f"{DESK} tickets:write",
    "POST /v1/tickets/{ticket_id}/claim": DESK,
    "POST /v1/tickets/{ticket_id}/escalate": DESK,
    "POST /v1/tickets/{ticket_id}/acknowledge": DESK,
    "POST /v1/tickets/{ticket_id}/tags": f"{DESK} tickets:write",
    "POST /v1/tickets/{ticket_id}/link": f"{DESK} tickets:write",
    "POST /v1/tickets/{ticket_id}/merge": f"{DESK} tickets:write",
    "POST /v1/tickets/{ticket_id}/unmerge": f"{DESK} tickets:write",
    "POST /v1/tickets/{ticket_id}/split": f"{DESK} tickets:write",
    "POST /v1/tickets/{ticket_id}/spam": f"{DESK} tickets:write",
    "POST /v1/tickets/{ticket_id}/not_spam": f"{DESK} tickets:write",
    "POST /v1/tickets/{ticket_id}/snooze": f"{DESK} tickets:write",
    "POST /v1/tickets/{ticket_id}/confirm": f"{DESK} tickets:write customer",
    "POST /v1/tickets/{ticket_id}/reopen": f"{DESK} tickets:write customer",
    "POST /v1/tickets/{ticket_id}/messages": f"{DESK} tickets:write customer",
    "GET /v1/tickets/{ticket_id}/messages": f"{READ} tickets:read customer",
    "GET /v1/tickets/{ticket_id}/transcript": f"{READ} tickets:read customer",
    "POST /v1/tickets/{ticket_id}/messages/{message_id}/resend": f"{DESK} tickets:write",
    "GET /v1/tickets/{ticket_id}/messages/{message_id}/original": DESK,
    "GET /v1/tickets/{ticket_id}/messages/{message_id}/html": DESK,
    "POST /v1/tickets/{ticket_id}/messages/check": f"{READ} tickets:read",
    "GET /v1/tickets/{ticket_id}/order": f"{READ} tickets:read customer",
    "GET /v1/customers/{customer_id}/orders": f"{DESK} customers:read",
    "GET /v1/exchange_rates": COLLEAGUES,
    "GET /v1/translations": f"{READ} tickets:read",
    "GET /v1/translations/suggestions": f"{READ} tickets:read",
    "PATCH /v1/tickets/{ticket_id}/messages/{message_id}/translations/{language}": f"{DESK} tickets:write",
    "GET /v1/tickets/{ticket_id}/cost": "finance supervisor admin costs:read",
    "GET /v1/translation_budgets": "finance supervisor admin",
    "POST /v1/attachments": f"{DESK} tickets:write customer",
    "GET /v1/attachments/{attachment_id}": f"{READ} tickets:read customer",
    "POST /v1/customers": f"{DESK} customers:write",
    "GET /v1/customers/{customer_id}": f"{DESK} customers:read",
    "GET /v1/reviews": f"{READ} tickets:read",
    "GET /v1/reviews/trend": f"{READ} tickets:read",
    "GET /v1/reviews/{review_id}": f"{READ} tickets:read",
    "POST /v1/reviews/{review_id}/ticket": f"{DESK} tickets:write",
    "PATCH /v1/customers/{customer_id}": f"{DESK} customers:write",
    "POST /v1/customers/{customer_id}/merge": f"{DESK} customers:write",
    "POST /v1/customer_tokens": "customer_tokens:write",
    "GET /v1/agents": COLLEAGUES,
    "POST /v1/agents": "admin",
    "GET /v1/agents/me": EVERYBODY_IN,
    "GET /v1/agents/{agent_id}": COLLEAGUES,
    "PATCH /v1/agents/{agent_id}": "admin",
    "GET /v1/queues": f"{COLLEAGUES} tickets:read",
    "POST /v1/queues": "supervisor planner admin",
    "GET /v1/queues/{queue_id}": f"{COLLEAGUES} tickets:read",
    "PATCH /v1/queues/{queue_id}": "supervisor planner admin",
    "GET /v1/api_keys": "admin",
    "POST /v1/api_keys": "admin",
    "DELETE /v1/api_keys/{key_id}": "admin",
    "GET /v1/webhooks": "admin",
    "POST /v1/webhooks": "admin",
    "GET /v1/webhooks/{webhook_id}": "admin",
    "PATCH /v1/webhooks/{webhook_id}": "admin",
    "DELETE /v1/webhooks/{webhook_id}": "admin",
    "POST /v1/webhooks/{webhook_id}/rotate_secret": "admin",
    "POST /v1/webhooks/{webhook_id}/test": "admin",
    "GET /v1/webhooks/{webhook_id}/deliveries": "admin",
    "POST /v1/webhooks/{webhook_id}/replay": "admin",
    "POST /v1/webhooks/{webhook_id}/deliveries/{delivery_id}/replay": "admin",
    "GET /v1/triage_rules": READ,
    "PUT /v1/triage_rules": "supervisor admin",
    "GET /v1/calendars": f"{COLLEAGUES} tickets:read",
    "POST /v1/calendars": "supervisor planner admin",
    "GET /v1/calendars/{calendar_id}": f"{COLLEAGUES} tickets:read",
    "PUT /v1/calendars/{calendar_id}": "supervisor planner admin",
    "GET /v1/calendars/{calendar_id}/openings": f"{COLLEAGUES} tickets:read",
    "POST /v1/calendars/{calendar_id}/refresh": "supervisor planner admin",
    "GET /v1/glossaries": f"{COLLEAGUES} tickets:read",
    "POST /v1/glossaries": "supervisor quality trainer admin",
    "GET /v1/glossaries/{glossary_id}": f"{COLLEAGUES} tickets:read",
    "PUT /v1/glossaries/{glossary_id}": "supervisor quality trainer admin",
    "GET /v1/glossaries/{glossary_id}/terminology": f"{COLLEAGUES} tickets:read",
    "POST /v1/glossaries/{glossary_id}/check": f"{COLLEAGUES} tickets:read",
    "GET /v1/markets": f"{COLLEAGUES} tickets:read",
    "POST /v1/markets": "supervisor planner admin",
    "GET /v1/markets/{market_id}": f"{COLLEAGUES} tickets:read",
    "PUT /v1/markets/{market_id}": "supervisor planner admin",
    "GET /v1/markets/{market_id}/festivals": f"{COLLEAGUES} tickets:read",
    "GET /v1/festivals": f"{COLLEAGUES} tickets:read",
    "GET /v1/markets/{market_id}/hints": f"{COLLEAGUES} tickets:read",
    "GET /v1/tickets/{ticket_id}/remedies": f"{READ} tickets:read",
    "GET /v1/tickets/{ticket_id}/offers": f"{READ} tickets:read customer",
    "GET /v1/tickets/{ticket_id}/offers/{offer_id}": f"{READ} tickets:read customer",
    "POST /v1/tickets/{ticket_id}/offers": f"{DESK} tickets:write",
    "POST /v1/tickets/{ticket_id}/offers/{offer_id}/counter": f"{DESK} tickets:write customer",
    "POST /v1/tickets/{ticket_id}/offers/{offer_id}/accept": f"{DESK} tickets:write customer",
    "POST /v1/tickets/{ticket_id}/offers/{offer_id}/decline": f"{DESK} tickets:write customer",
    "POST /v1/tickets/{ticket_id}/offers/{offer_id}/withdraw": f"{DESK} tickets:write customer",
    "POST /v1/tickets/{ticket_id}/offers/{offer_id}/approve": "supervisor admin",
    "GET /v1/channels": READ,
    "POST /v1/channels": "admin",
    "GET /v1/channels/{channel_id}": READ,
    "PUT /v1/channels/{channel_id}": "admin",
    "GET /v1/channels/{channel_id}/feed": READ,
    "GET /v1/inbound/{channel_id}": "public",
    "POST /v1/inbound/{channel_id}": "public",
    "GET /v1/custom_fields": f"{COLLEAGUES} tickets:read customer",
    "POST /v1/custom_fields": "supervisor admin",
    "GET /v1/custom_fields/{custom_field_id}": f"{COLLEAGUES} tickets:read",
    "PUT /v1/custom_fields/{custom_field_id}": "supervisor admin",
    "GET /v1/forms": READ,
    "POST /v1/forms": "supervisor admin",
    "PUT /v1/forms/{form_id}": "supervisor admin",
    "GET /v1/forms/{form_id}": "public",
    "POST /v1/forms/{form_id}/contacts": "public",
    "GET /v1/return_policies": f"{COLLEAGUES} tickets:read",
    "POST /v1/return_policies": "supervisor admin",
    "GET /v1/return_policies/{return_policy_id}": f"{COLLEAGUES} tickets:read",
    "PUT /v1/return_policies/{return_policy_id}": "supervisor admin",
    "GET /v1/sla_policies": READ,
    "POST /v1/sla_policies": "supervisor admin",
    "GET /v1/sla_policies/{policy_id}": READ,
    "PATCH /v1/sla_policies/{policy_id}": "supervisor admin",
    "POST /v1/sla_policies/simulate": READ,
    "GET /v1/texts": f"{COLLEAGUES} tickets:read",
    "POST /v1/texts/preview": f"{COLLEAGUES} tickets:read",
    "POST /v1/sla_policies/{policy_id}/reapply": "supervisor admin",
    "POST /v1/calendars/{calendar_id}/reapply": "supervisor planner admin",
    "GET /v1/tickets/{ticket_id}/sla": f"{READ} tickets:read",
    "GET /v1/sla/metric_events": "supervisor quality planner finance admin changes:read",
    "GET /v1/changes": "admin changes:read",
}

NO_SUCH_THING = "01JD0000000000000000000000"
IDS = {
    "ticket_id": f"tkt_{NO_SUCH_THING}",
    "customer_id": f"cus_{NO_SUCH_THING}",
    "agent_id": f"agt_{NO_SUCH_THING}",
    "attachment_id": f"att_{NO_SUCH_THING}",
    "key_id": f"key_{NO_SUCH_THING}",
    "webhook_id": f"whk_{NO_SUCH_THING}",
    "delivery_id": f"whd_{NO_SUCH_THING}",
    "queue_id": "q_none",
    "calendar_id": "cal_none",
    "market_id": "XX",
    "glossary_id": "gls_none",
    "policy_id": "sla_none",
    "channel_id": "chn_none",
    "return_policy_id": "ret_none",
    "form_id": "frm_none",
    "review_id": f"rev_{'0' * 40}",
    "custom_field_id": "none",
    "offer_id": f"ofr_{NO_SUCH_THING}",
    "message_id": f"msg_{NO_SUCH_THING}",
    "language": "fr",
    "file": "errors",
}
FORMER = "00000000-0000-4000-8000-666f726d6572"
DEMOTED = "00000000-0000-4000-8000-64656d6f7465"


@pytest.fixture(scope="module", name="door")
def door_fixture() -> Iterator[KnownDesk]:
    """A desk that knows a caller for every way of calling."""
    with known_desk() as desk:
        staff, now_s = desk.cloud.staff_authorization, desk._now_s()
        directory, at = container().directory, desk.clock()
        directory.put_agent(Agent(agent_id(FORMER), "f@desk.example", "F", ("admin",), at, is_active=False), None)
        directory.put_agent(Agent(agent_id(DEMOTED), "d@desk.example", "D", ("agent",), at), None)
        revoked = desk.post("/v1/api_keys", json={"api_key": {"name": "old", "scopes": list(SCOPES)}}, caller="admin")
        desk.delete(f"/v1/api_keys/{revoked.json()['api_key']['id']}", caller="admin")
        everything = ["agent", "admin", "finance"]
        desk.authorization |= {role: staff(role, now_s) for role in ROLES}
        desk.authorization |= {scope: desk.key(scope) for scope in SCOPES}
        desk.authorization |= {
            "without a role": staff("nobody", now_s),
            "with every role but removed": staff("admin", now_s, sub=FORMER, **{"cognito:groups": everything}),
            "demoted to agent": staff("admin", now_s, sub=DEMOTED, **{"cognito:groups": everything}),
            "expired": staff("admin", now_s - 7200),
            "of another pool": staff("admin", now_s, iss="https://cognito-idp.us-east-1.amazonaws.com/other"),
            "with an identity token": staff("admin", now_s, token_use="id"),
            "with a revoked key": f"Bearer {revoked.json()['api_key']['key']}",
            "with a key of nobody": "Bearer mk_key_01JD0000000000000000000000_" + "A" * 43,
            "with a changed signature": staff("admin", now_s)[:-4] + "AAAA",
            "without a scheme": staff("admin", now_s).removeprefix("Bearer "),
        }
        yield desk


STRANGERS = (
    "expired", "with every role but removed", "of another pool", "with an identity token", "with a revoked key",
    "with a key of nobody", "with a changed signature", "without a scheme",
)  # fmt: skip
KNOWN = (*ROLES, *SCOPES, "customer", "other_customer", "without a role", "demoted to agent")


def call(door: KnownDesk, route: str, caller: str | None) -> int:
    """The status of an empty call about things that do not exist."""
    method, _, path = route.partition(" ")
    path = re.sub(r"{(\w+)}", lambda found: IDS[found[1]], path)
    body: dict[str, str] | None = None if method in ("GET", "DELETE") else {}
    return door.request(method, path, json=body, caller=caller).status


def is_admitted(route: str, caller: str) -> bool:
    """What the table says."""
    who = WHO[route].split()
    same = {"other_customer": "customer", "demoted to agent": "agent"}
    return who == ["public"] or same.get(caller, caller) in who


def test_the_table_has_a_row_for_every_route_and_a_route_for_every_row(door: KnownDesk) -> None:
    assert sorted(f"{route.method} {route.path}" for route in routes()) == sorted(WHO)


def test_the_table_knows_every_role_and_scope_and_no_other() -> None:
    words = {word for who in WHO.values() for word in who.split()}
    assert words == {*ROLES, *SCOPES, "customer", "public"}


@pytest.mark.parametrize("route", WHO)
def test_a_call_is_for_those_of_its_row_and_for_nobody_else(door: KnownDesk, route: str) -> None:
    statuses = {caller: call(door, route, caller) for caller in KNOWN}
    admitted = {caller for caller, status in statuses.items() if status not in (401, 403)}
    assert admitted == {caller for caller in KNOWN if is_admitted(route, caller)}
    assert {status for caller, status in statuses.items() if caller not in admitted} <= {403}
    assert max(statuses.values()) < 500


@pytest.mark.parametrize("route", [route for route, who in WHO.items() if who != "public"])
def test_whoever_cannot_show_who_they_are_is_not_let_in(door: KnownDesk, route: str) -> None:
    assert call(door, route, None) == 401
    assert {caller: call(door, route, caller) for caller in STRANGERS} == dict.fromkeys(STRANGERS, 401)


def test_public_pages_are_there_for_whoever_comes_with_or_without_a_token(door: KnownDesk) -> None:
    public = [route for route, who in WHO.items() if who == "public"]
    pages = [route for route in public if "{" not in route or route == "GET /docs/{file}"]
    assert {call(door, route, caller) for route in pages for caller in (None, "expired", "customer")} == {200}
    of_something = [route for route in public if route not in pages]
    assert {call(door, route, caller) for route in of_something for caller in (None, "expired")} <= {404, 422}


def test_an_unknown_path_is_404_whoever_asks(door: KnownDesk) -> None:
    for caller in (None, "admin", "customer"):
        answer = door.get("/v1/nothing", caller=caller)
        assert (answer.status, answer.json()["code"]) == (404, "not_found")
