"""Sixty tokens that must not open the door, each with the trick in its name, and the one that must."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from chalicelib.api.access import ANONYMOUS
from chalicelib.api.signing import derived_key
from tests.doors import CLIENT_ID, ISSUER, KID, NOON, SECRET, Doors, pool_key, strange_key

NOW_S = int(NOON.timestamp())
DOORS = Doors()
CUSTOMER = {
    "iss": "meridian:test",
    "aud": "meridian:customer",
    "sub": "cus_7",
    "iat": NOW_S,
    "exp": NOW_S + 900,
}


def b64(raw: bytes | str | dict[str, Any]) -> str:
    """One segment of a token."""
    text = json.dumps(raw) if isinstance(raw, dict) else raw
    return base64.urlsafe_b64encode(text.encode() if isinstance(text, str) else text).rstrip(b"=").decode()


def pem() -> bytes:
    """The pool's public key as everybody can have it."""
    return pool_key().public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def der() -> bytes:
    """The same key in binary."""
    return pool_key().public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def hs256(header: dict[str, Any], claims: dict[str, Any], key: bytes) -> str:
    """A token signed with HMAC under any key, also one that libraries refuse to use."""
    signed = f"{b64(header)}.{b64(claims)}"
    return f"{signed}.{b64(hmac.digest(key, signed.encode(), 'sha256'))}"


def rs(key: Any = None, algorithm: str = "RS256", headers: dict[str, Any] | None = None, **claims: Any) -> str:
    """A staff token by any key, algorithm and header."""
    return jwt.encode(
        DOORS.staff_claims(**claims),
        key or pool_key(),
        algorithm=algorithm,
        headers={"kid": KID, **(headers or {})},
    )


def raw(header: str | dict[str, Any], payload: str | dict[str, Any], signature: str = "") -> str:
    """A token by its parts."""
    return f"{b64(header)}.{b64(payload)}.{signature}"


def good() -> str:
    """The staff token everything here is bent from."""
    return rs()


def resigned(**header: Any) -> str:
    """The good claims, truly signed by the pool's key, under a header of any content."""
    return jwt.encode(DOORS.staff_claims(), pool_key(), algorithm="RS256", headers={"kid": KID, **header})


def customer(key: bytes | None = None, algorithm: str = "HS256", **claims: Any) -> str:
    """A customer token by any key."""
    merged = {name: value for name, value in (CUSTOMER | claims).items() if value is not None}
    return jwt.encode(merged, key or derived_key(SECRET, "customer_token"), algorithm=algorithm)


def with_unsigned_tail() -> str:
    head, _, signature = good().split(".")
    return f"{head}.{b64(DOORS.staff_claims(sub='00000000-0000-4000-8000-000000000001'))}.{signature}"


def own_jwk() -> dict[str, Any]:
    key: dict[str, Any] = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(strange_key().public_key()))
    return key


RS = {"alg": "RS256", "kid": KID}
EC = ec.generate_private_key(ec.SECP256R1())

TOKENS: dict[str, Callable[[], str]] = {
    # no signature at all
    "alg none": lambda: raw({"alg": "none", "kid": KID}, DOORS.staff_claims()),
    "alg None": lambda: raw({"alg": "None", "kid": KID}, DOORS.staff_claims()),
    "alg nOnE with a signature": lambda: raw({"alg": "nOnE", "kid": KID}, DOORS.staff_claims(), "AAAA"),
    "alg empty": lambda: raw({"alg": "", "kid": KID}, DOORS.staff_claims()),
    "alg null": lambda: raw({"alg": None, "kid": KID}, DOORS.staff_claims()),
    "alg missing": lambda: raw({"kid": KID}, DOORS.staff_claims()),
    "alg a list": lambda: raw({"alg": ["RS256"], "kid": KID}, DOORS.staff_claims()),
    "alg none for a customer": lambda: raw({"alg": "none"}, CUSTOMER),
    "signature empty": lambda: good().rpartition(".")[0] + ".",
    "signature missing": lambda: good().rpartition(".")[0],
    # the wrong algorithm or key
    "HS256 with the public key as PEM": lambda: hs256({"alg": "HS256", "kid": KID}, DOORS.staff_claims(), pem()),
    "HS256 with the public key as DER": lambda: hs256({"alg": "HS256", "kid": KID}, DOORS.staff_claims(), der()),
    "RS256 in the header, HMAC inside": lambda: hs256(RS, DOORS.staff_claims(), pem()),
    "customer claims under the public key": lambda: hs256({"alg": "HS256"}, CUSTOMER, pem()),
    "HS256 with an empty key": lambda: hs256({"alg": "HS256"}, CUSTOMER, b""),
    "RS384 by the right key": lambda: rs(algorithm="RS384"),
    "RS512 by the right key": lambda: rs(algorithm="RS512"),
    "PS256 by the right key": lambda: rs(algorithm="PS256"),
    "ES256": lambda: rs(key=EC, algorithm="ES256"),
    "somebody else's RSA key": lambda: rs(key=strange_key()),
    "a signature of other claims": with_unsigned_tail,
    "signature bits flipped": lambda: good()[:-8] + ("A" * 8 if good()[-8:] != "A" * 8 else "B" * 8),
    # headers that bring or name a key
    "kid unknown": lambda: rs(headers={"kid": "pool-key-2"}),
    "kid path traversal": lambda: hs256({"alg": "HS256", "kid": "../../../../dev/null"}, CUSTOMER, b""),
    "kid path traversal with RS256": lambda: rs(headers={"kid": "../../../../proc/self/environ"}),
    "kid SQL": lambda: rs(headers={"kid": f"{KID}' UNION SELECT 'x"}),
    "kid a number": lambda: raw({"alg": "RS256", "kid": 1}, DOORS.staff_claims(), "AAAA"),
    "kid a list": lambda: raw({"alg": "RS256", "kid": [KID]}, DOORS.staff_claims(), "AAAA"),
    "kid missing": lambda: raw({"alg": "RS256"}, DOORS.staff_claims(), good().rpartition(".")[2]),
    "jku of our own, their key": lambda: rs(key=strange_key(), headers={"jku": "https://evil.example/jwks.json"}),
    "jku of our own, true signature": lambda: resigned(jku="https://evil.example/jwks.json"),
    "jwk inside": lambda: rs(key=strange_key(), headers={"jwk": own_jwk()}),
    "x5u": lambda: rs(key=strange_key(), headers={"x5u": "https://evil.example/cert.pem"}),
    "x5c": lambda: rs(key=strange_key(), headers={"x5c": ["MIIB"]}),
    "crit unknown, true signature": lambda: resigned(crit=["exp"], exp=NOW_S),
    "b64 false": lambda: raw({**RS, "b64": False, "crit": ["b64"]}, DOORS.staff_claims(), "AAAA"),
    # a true signature under the wrong claims
    "identity token": lambda: rs(token_use="id", aud=CLIENT_ID, client_id=None),
    "identity token that also names a client": lambda: rs(token_use="id"),
    "access token with an audience": lambda: rs(aud="https://other-api.example"),
    "refresh token": lambda: rs(token_use="refresh"),
    "token_use missing": lambda: rs(token_use=None),
    "issuer of another pool": lambda: rs(iss=ISSUER + "2"),
    "issuer with a slash more": lambda: rs(iss=ISSUER + "/"),
    "issuer missing": lambda: rs(iss=None),
    "issuer a list": lambda: raw(RS, DOORS.staff_claims(iss=[ISSUER]), good().rpartition(".")[2]),
    "another client of the pool": lambda: rs(client_id="another-client"),
    "client missing": lambda: rs(client_id=None),
    "subject missing": lambda: rs(sub=None),
    "subject no user of the pool": lambda: rs(sub="admin"),
    "groups a text": lambda: jwt.encode(
        DOORS.staff_claims(**{"cognito:groups": "admin"}), pool_key(), algorithm="RS256", headers={"kid": KID}
    ),
    # a true signature at the wrong time
    "expired": lambda: rs(exp=NOW_S - 61),
    "expired in 1970": lambda: rs(exp=0),
    "exp missing": lambda: rs(exp=None),
    "exp a text": lambda: rs(exp=str(NOW_S + 3600)),
    "exp true": lambda: rs(exp=True),
    "exp not a number": lambda: rs(exp=float("nan")),
    "not yet valid": lambda: rs(nbf=NOW_S + 3600),
    "issued tomorrow": lambda: rs(iat=NOW_S + 86_400),
    "iat missing": lambda: rs(iat=None),
    "iat true": lambda: rs(iat=True),
    # customer tokens
    "customer of another deployment": lambda: customer(iss="meridian:other"),
    "customer token for another audience": lambda: customer(aud="meridian:staff"),
    "customer token without an audience": lambda: customer(aud=None),
    "customer token by the raw secret": lambda: customer(key=SECRET),
    "customer token by the cursor key": lambda: customer(key=derived_key(SECRET, "cursor")),
    "customer token in HS512": lambda: customer(key=derived_key(SECRET, "customer_token") * 2, algorithm="HS512"),
    "customer token for an agent": lambda: customer(sub="agt_01JD0000000000000000000000"),
    "customer token that never ends": lambda: customer(exp=None),
    "customer token that ended": lambda: customer(exp=NOW_S - 61),
    "customer token with a kid of ours": lambda: customer(key=hashlib.sha256(KID.encode()).digest()),
    # not tokens
    "huge": lambda: rs(padding="x" * 9000),
    "deep header": lambda: raw("[" * 5000, "{}", "AAAA"),
    "deep header with a true shape": lambda: raw('{"alg":"RS256","kid":' + "[" * 4000, "{}", "AAAA"),
    "header a list": lambda: raw("[]", "{}", "AAAA"),
    "header no JSON": lambda: raw("{alg:RS256}", "{}", "AAAA"),
    "header not UTF-8": lambda: ".".join([b64(b"{\xff}"), b64("{}"), "AAAA"]),
    "digits without end": lambda: raw('{"alg":' + "9" * 5000 + "}", "{}", "AAAA"),
    "five segments (encrypted)": lambda: ".".join([b64({"alg": "RSA-OAEP", "enc": "A256GCM"}), "a", "b", "c", "d"]),
    "two dots": lambda: "..",
    "stray characters in the signature": lambda: good()[:-4] + "!!" + good()[-4:],
}


def test_the_corpus_holds_sixty_tricks_or_more() -> None:
    assert len({make() for make in TOKENS.values()}) >= 60


def test_the_token_everything_is_bent_from_is_good() -> None:
    assert DOORS.credentials.caller(f"Bearer {good()}").kind == "staff"
    assert DOORS.credentials.caller(f"Bearer {customer()}").kind == "customer"


@pytest.mark.parametrize("trick", TOKENS)
def test_no_forged_token_is_let_in(trick: str) -> None:
    assert DOORS.credentials.caller(f"Bearer {TOKENS[trick]()}") == ANONYMOUS


@pytest.mark.parametrize("trick", [name for name in TOKENS if "jku" in name or "jwk" in name or "x5" in name])
def test_a_token_that_brings_its_own_key_is_not_even_looked_up(trick: str) -> None:
    doors = Doors()
    doors.credentials.caller(f"Bearer {TOKENS[trick]()}")
    assert doors.pool_keys.asked == []
