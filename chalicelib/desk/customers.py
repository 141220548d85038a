"""Customers and the identities under which they come in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

IdentityKind = Literal["external_id", "email", "phone", "app_user_id", "social"]
MAX_IDENTITIES = 10
MAX_MERGED = 20  # customers in one: each is one more index to look into when their tickets are listed
MAX_MERGED_IDENTITIES = 40  # of all of them: every change of a customer writes each, and a transaction has 100 rows


@dataclass(frozen=True, slots=True)
class Identity:
    """One way to recognise a customer. `value` is normalised; `is_verified` when the company vouches for it."""

    kind: IdentityKind
    value: str
    is_verified: bool = False


@dataclass(frozen=True, slots=True)
class Consent:
    """A consent given or withdrawn for a purpose, with its moment (aware UTC) and source."""

    purpose: str
    is_given: bool
    at: datetime
    source: str


@dataclass(frozen=True, slots=True)
class Customer:
    """A person who writes to the company. Languages BCP 47, market ISO 3166-1, time zone IANA.

    `merged_into`: only a pointer any more, to who they turned out to be. `merged_ids` are all whom this one was taken
    for, with those who had been merged into them; their tickets keep the id they were opened under.
    """

    id: str
    created_at: datetime
    updated_at: datetime
    name: str | None = None
    identities: tuple[Identity, ...] = ()
    language: str | None = None
    locale: str | None = None
    time_zone: str | None = None
    market: str | None = None
    tier: str | None = None
    consents: tuple[Consent, ...] = ()
    suggested_merge_ids: tuple[str, ...] = ()
    merged_into: str | None = None
    merged_ids: tuple[str, ...] = ()
    version: int = 1
    sequence: int = 0
    commit_id: str = ""


@dataclass(frozen=True, slots=True)
class KnownIdentity:
    """What one read of an identity tells the intake: whose it is, and the facts a ticket copies from them."""

    identity: Identity
    customer_id: str
    language: str | None = None
    market: str | None = None
    tier: str | None = None
