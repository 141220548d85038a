"""Tokens: what staff and customers show at the door, and how each is checked.

Staff show an access token of the user pool (RS256), customers a token that we signed for them (HS256). Each
check pins algorithm, key, issuer and audience by itself; nothing in a token chooses them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from chalicelib.api.signing import KeyRing
from chalicelib.people.agents import agent_id
from chalicelib.ports import Now

MAX_TOKEN_BYTES = 8192  # a pool token with every group is under 2 KB; API Gateway allows 10 KB of headers
SKEW_S = 60  # how far two clocks may be apart
CUSTOMER_AUDIENCE = "meridian:customer"
HEADERS = frozenset({"alg", "kid", "typ"})  # a token that brings its own key (jku, jwk, x5u, x5c) is refused unread
USER_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")  # the pool names its users by UUID
BAD_TOKEN = (ValueError, RecursionError, TypeError)

Claims = Mapping[str, Any]


class PublicKeys(Protocol):
    """The user pool's keys."""

    def key(self, kid: str) -> Any | None:
        """The RSA public key of that id, or None."""


def token_header(token: str) -> Claims | None:
    """The unverified header of a token, to find its key by; None for no token, or one with odd headers."""
    import jwt

    try:
        header = jwt.get_unverified_header(token)
    except (jwt.PyJWTError, *BAD_TOKEN):
        return None
    return header if HEADERS.issuperset(header) else None


@dataclass(frozen=True, slots=True)
class Expected:
    """What every accepted token of one kind has in common."""

    algorithm: str
    issuer: str
    audience: str | None = None


def verified_claims(token: str, key: Any, expected: Expected, now: datetime) -> Claims | None:
    """The claims of a token with a true signature, the expected issuer and audience, in its time; or None."""
    import jwt

    # Times are checked below against our own clock, which the library does not take.
    times = {
        "verify_exp": False,
        "verify_nbf": False,
        "verify_iat": False,
        "require": ["exp", "iat", "sub", "iss"],
    }
    try:
        claims: Claims = jwt.decode(
            token,
            key,
            algorithms=[expected.algorithm],
            issuer=expected.issuer,
            audience=expected.audience,
            options=times,  # type: ignore[arg-type]
        )
    except (jwt.PyJWTError, *BAD_TOKEN):
        return None
    return claims if _is_in_time(claims, now.timestamp()) else None


def _is_in_time(claims: Claims, now_s: float) -> bool:
    times = [claims["exp"], claims["iat"], claims.get("nbf", 0)]
    if any(isinstance(time, bool) or not isinstance(time, int | float) for time in times):
        return False
    expires, issued, not_before = times
    return bool(now_s < expires + SKEW_S and issued <= now_s + SKEW_S and not_before <= now_s + SKEW_S)


@dataclass(frozen=True, slots=True)
class StaffToken:
    """What a user pool's access token says: the agent, and the groups they are in."""

    agent_id: str
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class StaffTokens:
    """Checks access tokens of one client of one user pool."""

    keys: PublicKeys
    issuer: str
    client_id: str
    now: Now

    def verify(self, token: str) -> StaffToken | None:
        """The person, or None. Identity tokens (with `aud`) and other clients' tokens are refused."""
        header = token_header(token)
        kid = header.get("kid") if header and header.get("alg") == "RS256" else None
        key = self.keys.key(kid) if isinstance(kid, str) else None
        if key is None:
            return None
        claims = verified_claims(token, key, Expected("RS256", self.issuer), self.now())
        if claims is None or claims.get("token_use") != "access" or claims.get("client_id") != self.client_id:
            return None
        groups = claims.get("cognito:groups", [])
        if not isinstance(groups, list) or not USER_ID.fullmatch(claims["sub"]):
            return None
        return StaffToken(agent_id(claims["sub"]), frozenset(group for group in groups if isinstance(group, str)))


@dataclass(frozen=True, slots=True)
class SignedToken:
    """A customer's token and when it stops being one."""

    token: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class CustomerToken:
    """What a customer's token says."""

    customer_id: str
    locale: str | None
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerTokens:
    """Signs and checks customers' tokens. `issuer` names the deployment: tokens of another are refused."""

    ring: KeyRing
    issuer: str
    lifetime_s: int
    now: Now

    def sign(self, customer_id: str, locale: str | None, former_ids: tuple[str, ...] = ()) -> SignedToken:
        """A token for this customer and all whom they were taken for, valid for `lifetime_s` from now."""
        import jwt

        issued_at = self.now().replace(microsecond=0)
        expires_at = issued_at + timedelta(seconds=self.lifetime_s)
        claims: dict[str, Any] = {"iss": self.issuer, "aud": CUSTOMER_AUDIENCE, "sub": customer_id}
        claims |= {"iat": int(issued_at.timestamp()), "exp": int(expires_at.timestamp())}
        if locale:
            claims["locale"] = locale
        if former_ids:
            claims["former"] = " ".join(former_ids)
        return SignedToken(jwt.encode(claims, self.ring.newest(), algorithm="HS256"), expires_at)

    def verify(self, token: str) -> CustomerToken | None:
        """The customer, or None."""
        header = token_header(token)
        if header is None or header.get("alg") != "HS256":
            return None
        expected, now = Expected("HS256", self.issuer, CUSTOMER_AUDIENCE), self.now()
        claims: Claims | None = self.ring.first(lambda key: verified_claims(token, key, expected, now))
        if claims is None or not str(claims["sub"]).startswith("cus_"):
            return None
        locale = claims.get("locale")
        former = tuple(str(claims.get("former") or "").split())
        return CustomerToken(claims["sub"], locale if isinstance(locale, str) else None, former)
