"""The pool's public keys: fetched once, looked for again with patience, kept while the document is away."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import jwt
import pytest

from chalicelib.adapters.jwks import Jwks, JwksUnavailableError, fetch_document
from tests.cloud.identity import KEY_ID, key_set_url
from tests.doors import KID, Clock, pool_key, strange_key


def entry(key: Any, kid: str, **changes: Any) -> dict[str, Any]:
    """A key as a JWKS document lists it."""
    public: dict[str, Any] = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))
    del public["key_ops"]
    return public | {"kid": kid, "alg": "RS256", "use": "sig"} | changes


@dataclass(slots=True)
class Document:
    """A JWKS document somewhere. `failure`: what fetching it raises."""

    keys: list[dict[str, Any]] = field(default_factory=lambda: [entry(pool_key(), KID)])
    failure: Exception | None = None
    fetches: int = 0

    def fetch(self) -> Mapping[str, Any]:
        self.fetches += 1
        if self.failure:
            raise self.failure
        return {"keys": self.keys}


@pytest.fixture(name="clock")
def clock_fixture() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture(name="document")
def document_fixture() -> Document:
    """A document with the pool's key."""
    return Document()


@pytest.fixture(name="keys")
def keys_fixture(document: Document, clock: Clock) -> Jwks:
    """The keys of that document."""
    return Jwks(document.fetch, clock)


def numbers(key: Any) -> Any:
    """What makes an RSA key the one it is."""
    return key.public_numbers()


def test_a_key_is_found_by_its_id_with_one_fetch(keys: Jwks, document: Document) -> None:
    for _ in range(100):
        assert numbers(keys.key(KID)) == numbers(pool_key().public_key())
    assert document.fetches == 1


def test_a_thousand_invented_key_ids_cost_one_fetch_in_five_minutes(
    keys: Jwks, document: Document, clock: Clock
) -> None:
    keys.key(KID)
    clock.forward(minutes=5)
    for number in range(1000):
        assert keys.key(f"invented-{number}") is None
        clock.forward(seconds=0.299)
    assert document.fetches == 2


def test_a_new_key_of_the_pool_is_found_within_five_minutes(keys: Jwks, document: Document, clock: Clock) -> None:
    keys.key(KID)
    document.keys.append(entry(strange_key(), "new"))
    clock.forward(seconds=299)
    assert keys.key("new") is None
    clock.forward(seconds=1)
    assert numbers(keys.key("new")) == numbers(strange_key().public_key())


def test_a_key_taken_away_is_forgotten_after_an_hour(keys: Jwks, document: Document, clock: Clock) -> None:
    keys.key(KID)
    document.keys[:] = [entry(strange_key(), "new")]
    clock.forward(minutes=59)
    assert keys.key(KID) is not None
    clock.forward(minutes=1)
    assert keys.key(KID) is None


@pytest.mark.parametrize("failure", [OSError("away"), ValueError("no JSON")])
def test_known_keys_stay_good_while_the_document_is_away(
    keys: Jwks, document: Document, clock: Clock, failure: Exception
) -> None:
    keys.key(KID)
    document.failure = failure
    clock.forward(hours=3)
    assert keys.key(KID) is not None
    assert keys.key(KID) is not None
    assert document.fetches == 2


def test_without_any_key_nobody_is_recognised_and_the_next_try_waits(
    keys: Jwks, document: Document, clock: Clock
) -> None:
    document.failure = OSError("away")
    for _ in range(10):
        with pytest.raises(JwksUnavailableError):
            keys.key(KID)
    assert document.fetches == 1
    document.failure = None
    clock.forward(seconds=10)
    assert keys.key(KID) is not None


@pytest.mark.parametrize("changes", [{"use": "enc"}, {"alg": "RS512"}, {"kty": "EC"}, {"kty": "oct", "k": "c2VjcmV0"}])
def test_only_rsa_signing_keys_are_taken(keys: Jwks, document: Document, changes: dict[str, str]) -> None:
    document.keys.append(entry(strange_key(), "odd", **changes))
    assert keys.key("odd") is None
    assert keys.key(KID) is not None


def test_a_document_is_fetched_over_http() -> None:
    document = fetch_document(key_set_url())
    assert [key["kid"] for key in document["keys"]] == [KEY_ID]


def test_an_address_where_nobody_listens_is_an_os_error() -> None:
    with pytest.raises(OSError, match="refused"):
        fetch_document("http://127.0.0.1:1/jwks.json")
