"""Who may use a route, and how a caller travels from the authorizer to the API."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.api.access import ANONYMOUS, Access, Caller, caller_from_context
from chalicelib.desk.errors import ForbiddenError
from chalicelib.desk.events import Actor
from chalicelib.people.agents import ROLES
from chalicelib.people.api_keys import SCOPES

STAFF = Caller("staff", "agt_1", roles=frozenset({"agent", "planner"}))
CUSTOMER = Caller("customer", "cus_1", locale="fr-FR")
INTEGRATION = Caller("integration", "key_1", scopes=frozenset({"tickets:read"}), rate_per_minute=900)
EVERYONE = [STAFF, CUSTOMER, INTEGRATION, ANONYMOUS]


@pytest.mark.parametrize("caller", EVERYONE, ids=lambda caller: caller.kind)
def test_what_is_not_granted_is_denied(caller: Caller) -> None:
    assert not Access().allows(caller)


@pytest.mark.parametrize(
    ("access", "welcome"),
    [
        (Access(public=True), EVERYONE),
        (Access(roles=frozenset({"planner", "admin"})), [STAFF]),
        (Access(roles=frozenset({"admin"})), []),
        (Access(scopes=frozenset({"tickets:read", "tickets:write"})), [INTEGRATION]),
        (Access(scopes=frozenset({"tickets:write"})), []),
        (Access(customers=True), [CUSTOMER]),
        (Access(roles=frozenset({"agent"}), customers=True), [STAFF, CUSTOMER]),
    ],
)
def test_a_route_admits_exactly_whom_it_names(access: Access, welcome: list[Caller]) -> None:
    assert [caller for caller in EVERYONE if access.allows(caller)] == welcome


def test_a_role_admits_nobody_but_staff() -> None:
    customer = Caller("customer", "cus_1", roles=frozenset({"admin"}), scopes=frozenset({"tickets:read"}))
    assert not Access(roles=frozenset({"admin"}), scopes=frozenset({"tickets:read"})).allows(customer)


def test_a_scope_admits_nobody_but_integrations() -> None:
    staff = Caller("staff", "agt_1", scopes=frozenset({"tickets:read"}))
    assert not Access(scopes=frozenset({"tickets:read"}), customers=True).allows(staff)


CALLERS = st.builds(
    Caller,
    kind=st.sampled_from(["staff", "customer", "integration"]),
    id=st.text(min_size=1),
    roles=st.frozensets(st.sampled_from(ROLES)),
    scopes=st.frozensets(st.sampled_from(SCOPES)),
    rate_per_minute=st.integers(0, 100_000),
    locale=st.none() | st.sampled_from(["fr", "zh-Hans", "pt-BR"]),
)


@given(CALLERS)
def test_a_caller_survives_the_journey_through_the_context(caller: Caller) -> None:
    assert caller_from_context(caller.context()) == caller


@given(CALLERS)
def test_a_context_holds_only_what_the_gateway_carries(caller: Caller) -> None:
    assert {type(value) for value in caller.context().values()} == {str}


@pytest.mark.parametrize(
    "context",
    [
        None,
        {},
        {"principalId": "x", "integrationLatency": 3},
        {"kind": "root", "id": "agt_1", "roles": "admin"},
        {"kind": "anonymous", "id": "agt_1", "roles": "admin"},
        {"kind": "staff", "roles": "admin"},
        {"kind": "staff", "id": "", "roles": "admin"},
        {"kind": "staff", "id": 7, "roles": "admin"},
        {"kind": ["staff"], "id": "agt_1"},
        {"id": "agt_1", "roles": "admin"},
    ],
)
def test_a_context_that_names_nobody_is_anonymous(context: dict[str, object] | None) -> None:
    assert caller_from_context(context) == ANONYMOUS


@pytest.mark.parametrize(("rate", "expected"), [("900", 900), (900, 900), ("", 0), ("-5", 0), ("9e9", 0), ("٣", 0)])
def test_a_rate_is_a_plain_number_or_none_at_all(rate: object, expected: int) -> None:
    context = {"kind": "integration", "id": "key_1", "rate_per_minute": rate}
    assert caller_from_context(context).rate_per_minute == expected


@pytest.mark.parametrize(
    ("caller", "actor"),
    [
        (STAFF, Actor("agent", "agt_1")),
        (CUSTOMER, Actor("customer", "cus_1")),
        (INTEGRATION, Actor("integration", "key_1")),
    ],
)
def test_a_caller_is_the_cause_of_what_they_change(caller: Caller, actor: Actor) -> None:
    assert caller.actor == actor


def test_nobody_in_particular_causes_nothing() -> None:
    with pytest.raises(ForbiddenError):
        _ = ANONYMOUS.actor
