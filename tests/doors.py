"""The three doors of the desk with keys made for the tests, a clock to turn, and a directory in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from chalicelib.api.credentials import Credentials
from chalicelib.api.signing import KeyRing
from chalicelib.api.tokens import CustomerTokens, StaffTokens
from chalicelib.desk.changes import ConflictError
from chalicelib.people.agents import Agent, StaffMember, agent_id
from chalicelib.people.api_keys import ApiKey
from chalicelib.people.key_secrets import new_secret
from chalicelib.people.queues import Queue

ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Desk"
CLIENT_ID = "3n4b5urk1ft4fl3mg5e62d9ado"
KID = "pool-key-1"
SUB = "6f1c0f0e-8a35-4c3a-9a57-2f6a3c9b1e11"
AGENT_ID = agent_id(SUB)
SECRET = b"s" * 64
KEY_ID = "key_01JD0000000000000000000000"
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@cache
def pool_key() -> RSAPrivateKey:
    """The user pool's signing key."""
    return generate_private_key(public_exponent=65537, key_size=2048)


@cache
def strange_key() -> RSAPrivateKey:
    """Somebody else's key."""
    return generate_private_key(public_exponent=65537, key_size=2048)


@dataclass(slots=True)
class Clock:
    """The Now port, standing still until told."""

    at: datetime = NOON

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **duration: float) -> None:
        self.at += timedelta(**duration)


@dataclass(slots=True)
class Secrets:
    """Secret versions, newest first; `unseen` are what only a renewal shows."""

    known: tuple[bytes, ...] = (SECRET,)
    unseen: tuple[bytes, ...] = ()
    renewals: int = 0

    def versions(self) -> Sequence[bytes]:
        return self.known

    def renewed(self) -> Sequence[bytes]:
        self.renewals += 1
        self.known = (*self.unseen, *self.known)
        self.unseen = ()
        return self.known


@dataclass(slots=True)
class PoolKeys:
    """The pool's public keys; remembers what was asked for."""

    asked: list[str] = field(default_factory=list)

    def key(self, kid: str) -> Any | None:
        self.asked.append(kid)
        return pool_key().public_key() if kid == KID else None


@dataclass(slots=True)
class Directory:
    """DirectoryStore in memory, conditions included. `reads` counts look-ups by id."""

    agents_by_id: dict[str, Agent] = field(default_factory=dict)
    keys_by_id: dict[str, ApiKey] = field(default_factory=dict)
    queues_by_id: dict[str, Queue] = field(default_factory=dict)
    triage: Mapping[str, Any] | None = None
    reads: int = 0

    def agent(self, agent_id: str) -> Agent | None:
        self.reads += 1
        return self.agents_by_id.get(agent_id)

    def agents(self) -> Sequence[Agent]:
        return list(self.agents_by_id.values())

    def put_agent(self, agent: Agent, expected_version: int | None) -> None:
        _put(self.agents_by_id, agent, expected_version)

    def api_key(self, key_id: str) -> ApiKey | None:
        self.reads += 1
        return self.keys_by_id.get(key_id)

    def api_keys(self) -> Sequence[ApiKey]:
        return list(self.keys_by_id.values())

    def put_api_key(self, key: ApiKey, expected_version: int | None) -> None:
        _put(self.keys_by_id, key, expected_version)

    def queues(self, *, fresh: bool = False) -> Sequence[Queue]:
        return list(self.queues_by_id.values())

    def put_queue(self, queue: Queue, expected_version: int | None) -> None:
        _put(self.queues_by_id, queue, expected_version)

    def triage_table(self) -> Mapping[str, Any] | None:
        return self.triage

    def put_triage_table(self, table: Mapping[str, Any], expected_version: int | None) -> None:
        self.triage = table


def _put(rows: dict[str, Any], thing: Any, expected_version: int | None) -> None:
    current = rows.get(thing.id)
    if (current.version if current else None) != expected_version and thing != current:
        raise ConflictError(thing.id)
    rows[thing.id] = thing


@dataclass(slots=True)
class Pool:
    """StaffDirectory in memory: e-mail -> roles, and every invitation in order."""

    users: dict[str, str] = field(default_factory=dict)
    invited: list[StaffMember] = field(default_factory=list)

    def invite(self, member: StaffMember) -> str:
        self.invited.append(member)
        return self.users.setdefault(member.email, f"00000000-0000-4000-8000-{len(self.users):012d}")


@dataclass(slots=True)
class Doors:
    """Credentials and everything they stand on."""

    clock: Clock = field(default_factory=Clock)
    secrets: Secrets = field(default_factory=Secrets)
    pool_keys: PoolKeys = field(default_factory=PoolKeys)
    directory: Directory = field(default_factory=Directory)

    @property
    def customer_tokens(self) -> CustomerTokens:
        return CustomerTokens(KeyRing(self.secrets, "customer_token"), "meridian:test", 900, self.clock)

    @property
    def credentials(self) -> Credentials:
        staff = StaffTokens(self.pool_keys, ISSUER, CLIENT_ID, self.clock)
        return Credentials(staff, self.customer_tokens, self.directory)

    def staff_claims(self, **changes: Any) -> dict[str, Any]:
        """The claims of a good access token; None removes a claim."""
        now_s = int(self.clock().timestamp())
        claims = {
            "sub": SUB,
            "iss": ISSUER,
            "client_id": CLIENT_ID,
            "token_use": "access",
            "scope": "aws.cognito.signin.user.admin",
            "cognito:groups": ["agent"],
            "auth_time": now_s,
            "iat": now_s,
            "exp": now_s + 3600,
            "jti": "1",
            "username": SUB,
        }
        return {name: value for name, value in (claims | changes).items() if value is not None}

    def staff_token(self, **changes: Any) -> str:
        """An access token of the pool with these claims changed."""
        return jwt.encode(
            self.staff_claims(**changes), pool_key(), algorithm="RS256", headers={"kid": KID, "typ": None}
        )

    def api_key(self, **changes: Any) -> str:
        """A key that is in the directory, as plaintext."""
        secret = new_secret(KEY_ID, lambda size: bytes(range(size)))
        known: dict[str, Any] = {"scopes": ("tickets:read",), "created_at": NOON, "rate_per_minute": 900}
        self.directory.put_api_key(ApiKey(KEY_ID, "shop", secret.secret_hash, **(known | changes)), None)
        return secret.plaintext


def an_agent(**changes: Any) -> Agent:
    """The agent whom the pool knows as SUB."""
    known: dict[str, Any] = {
        "email": "ana@desk.example",
        "name": "Ana",
        "roles": ("agent",),
        "created_at": NOON,
    }
    return Agent(AGENT_ID, **(known | changes))
