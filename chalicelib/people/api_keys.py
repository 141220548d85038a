"""API keys of integrations: only a hash is kept."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

Scope = Literal[
    "tickets:read", "tickets:write", "customers:read", "customers:write",
    "customer_tokens:write", "changes:read", "costs:read",
]  # fmt: skip
SCOPES: tuple[Scope, ...] = get_args(Scope)
DEFAULT_RATE_PER_MINUTE = 700  # api.md rule 7


@dataclass(frozen=True, slots=True)
class ApiKey:
    """What is known of a key. `secret_hash` is the SHA-256 (hex) of its 256-bit secret part."""

    id: str
    name: str
    secret_hash: str
    scopes: tuple[Scope, ...]
    created_at: datetime
    rate_per_minute: int = DEFAULT_RATE_PER_MINUTE
    revoked_at: datetime | None = None
    version: int = 1
