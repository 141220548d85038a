"""What the door lets in, for each kind of credential, and what it costs."""

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.api.access import ANONYMOUS, Caller
from chalicelib.people.key_secrets import new_secret
from chalicelib.triggers.authorize import Decision, authorize
from tests.doors import AGENT_ID, KEY_ID, NOON, Doors, an_agent


@pytest.fixture(name="doors")
def doors_fixture() -> Doors:
    """Doors with nobody in the directory."""
    return Doors()


def test_an_access_token_of_the_pool_admits_staff_with_their_roles(doors: Doors) -> None:
    token = doors.staff_token(**{"cognito:groups": ["agent", "supervisor", "people-who-cycle"]})
    caller = doors.credentials.caller(f"Bearer {token}")
    assert caller == Caller("staff", AGENT_ID, roles=frozenset({"agent", "supervisor"}))


def test_a_member_of_no_group_enters_without_any_role(doors: Doors) -> None:
    token = doors.staff_token(**{"cognito:groups": None})
    assert doors.credentials.caller(f"Bearer {token}").roles == frozenset()


def test_a_deactivated_agent_is_refused_while_their_token_lives(doors: Doors) -> None:
    doors.directory.put_agent(an_agent(is_active=False), None)
    assert doors.credentials.caller(f"Bearer {doors.staff_token()}") == ANONYMOUS


def test_a_role_taken_away_is_gone_before_the_token_is(doors: Doors) -> None:
    doors.directory.put_agent(an_agent(roles=("agent",)), None)
    token = doors.staff_token(**{"cognito:groups": ["agent", "admin"]})
    assert doors.credentials.caller(f"Bearer {token}").roles == frozenset({"agent"})


def test_the_record_gives_no_role_that_the_pool_does_not(doors: Doors) -> None:
    doors.directory.put_agent(an_agent(roles=("agent", "admin")), None)
    assert doors.credentials.caller(f"Bearer {doors.staff_token()}").roles == frozenset({"agent"})


@pytest.mark.parametrize(("seconds", "admitted"), [(3659, True), (3660, False)])
def test_a_staff_token_lives_a_minute_of_skew_longer_than_it_says(doors: Doors, seconds: int, admitted: bool) -> None:
    token = doors.staff_token()
    doors.clock.forward(seconds=seconds)
    assert (doors.credentials.caller(f"Bearer {token}") != ANONYMOUS) is admitted


@pytest.mark.parametrize("claim", ["nbf", "iat"])
@pytest.mark.parametrize(("ahead_s", "admitted"), [(60, True), (61, False)])
def test_a_token_from_a_minute_ahead_is_a_clock_that_runs_fast(
    doors: Doors, claim: str, ahead_s: int, admitted: bool
) -> None:
    token = doors.staff_token(**{claim: int(NOON.timestamp()) + ahead_s})
    assert (doors.credentials.caller(f"Bearer {token}") != ANONYMOUS) is admitted


def test_a_customer_token_admits_its_customer_in_their_locale(doors: Doors) -> None:
    signed = doors.customer_tokens.sign("cus_7", "fr-FR")
    assert signed.expires_at == NOON + timedelta(minutes=15)
    caller = doors.credentials.caller(f"Bearer {signed.token}")
    assert caller == Caller("customer", "cus_7", locale="fr-FR")


def test_a_customer_token_needs_no_locale(doors: Doors) -> None:
    token = doors.customer_tokens.sign("cus_7", None).token
    assert doors.credentials.caller(f"Bearer {token}").locale is None


def test_a_customer_token_ends(doors: Doors) -> None:
    token = doors.customer_tokens.sign("cus_7", None).token
    doors.clock.forward(seconds=900 + 60)
    assert doors.credentials.caller(f"Bearer {token}") == ANONYMOUS


def test_a_customer_token_outlives_a_rotation_of_the_secret(doors: Doors) -> None:
    token = doors.customer_tokens.sign("cus_7", None).token
    doors.secrets.known = (b"n" * 64, *doors.secrets.known)
    assert doors.credentials.caller(f"Bearer {token}").id == "cus_7"
    assert doors.secrets.renewals == 0


def test_a_token_signed_with_a_secret_not_yet_seen_here_is_worth_a_second_look(doors: Doors) -> None:
    ahead = Doors()
    ahead.secrets.known = (b"n" * 64, *ahead.secrets.known)
    doors.secrets.unseen = (b"n" * 64,)
    token = ahead.customer_tokens.sign("cus_7", None).token
    assert doors.credentials.caller(f"Bearer {token}").id == "cus_7"


def test_a_customer_token_is_void_when_its_secret_is_gone(doors: Doors) -> None:
    token = doors.customer_tokens.sign("cus_7", None).token
    doors.secrets.known = (b"n" * 64, b"m" * 64)
    assert doors.credentials.caller(f"Bearer {token}") == ANONYMOUS


def test_an_api_key_admits_its_integration_with_its_scopes_and_rate(doors: Doors) -> None:
    caller = doors.credentials.caller(f"Bearer {doors.api_key()}")
    assert caller == Caller("integration", KEY_ID, scopes=frozenset({"tickets:read"}), rate_per_minute=900)


def test_a_revoked_api_key_is_refused(doors: Doors) -> None:
    assert doors.credentials.caller(f"Bearer {doors.api_key(revoked_at=NOON)}") == ANONYMOUS


def test_an_api_key_with_any_character_changed_is_refused(doors: Doors) -> None:
    plaintext = doors.api_key()
    for place, character in enumerate(plaintext):
        other = "A" if character != "A" else "B"
        changed = plaintext[:place] + other + plaintext[place + 1 :]
        assert doors.credentials.caller(f"Bearer {changed}") == ANONYMOUS, changed


def test_an_unknown_api_key_costs_the_same_read_as_a_known_one(doors: Doors) -> None:
    stranger = new_secret("key_01JD9999999999999999999999", bytes).plaintext
    assert doors.credentials.caller(f"Bearer {stranger}") == ANONYMOUS
    assert doors.directory.reads == 1


def test_the_plaintext_of_a_key_is_not_in_its_record(doors: Doors) -> None:
    secret = doors.api_key().rpartition("_")[2]
    assert len(secret) == 43
    assert secret not in repr(doors.directory.keys_by_id)


@pytest.mark.parametrize(
    "header",
    [
        "", "Bearer", "Bearer ", "Basic {}", "{}", "Bearer  {}", "Bearer {} ", "Bearer {}\n", "Token {}",
        "Bearer {},{}", "Bearer mk_", "Bearer mk_key_1_x", "Bearer mk_{}", "Bearer \u0664{}", "Bearer \ud800",
        "Bearer " + "a" * 8193,
    ],
)  # fmt: skip
def test_a_header_of_another_shape_admits_nobody(doors: Doors, header: str) -> None:
    filled = header.replace("{}", doors.staff_token())
    assert doors.credentials.caller(filled) == ANONYMOUS
    assert doors.directory.reads == 0


def test_the_word_bearer_may_be_written_in_any_case(doors: Doors) -> None:
    assert doors.credentials.caller(f"bearer {doors.staff_token()}") != ANONYMOUS


@pytest.mark.parametrize("kind", ["staff", "customer", "integration"])
def test_recognising_a_caller_costs_at_most_one_read(doors: Doors, kind: str) -> None:
    shown: dict[str, Any] = {
        "staff": doors.staff_token(),
        "customer": doors.customer_tokens.sign("cus_7", None).token,
        "integration": doors.api_key(),
    }
    assert doors.credentials.caller(f"Bearer {shown[kind]}").kind == kind
    assert doors.directory.reads <= 1


def test_the_authorizer_tells_the_api_who_calls(doors: Doors) -> None:
    decision = authorize(f"Bearer {doors.api_key()}", doors)
    assert (decision.allowed, decision.principal) == (True, KEY_ID)
    assert decision.context["scopes"] == "tickets:read"


def test_the_authorizer_says_no_without_telling_why(doors: Doors) -> None:
    assert authorize("Bearer nonsense", doors) == Decision("anonymous", {}, allowed=False)
