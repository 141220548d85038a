"""Return policies: what a customer is owed, and what they may be offered. Data, never code.

A policy belongs to a country ("*": wherever no policy of the country has a row); its rows say for which platforms,
kinds of goods and reasons they hold. The most telling row of all policies wins: one of the country before one of "*",
then the one with more keys, then the one with the earlier keys of KEYS, then position, id and place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, get_args

from chalicelib.desk.money import Money, money_from
from chalicelib.desk.offers import RemedyKind, Role
from chalicelib.markets.profiles import Provenance, Source

Reason = Literal[
    "damaged", "defective", "wrong_item", "missing_item", "not_as_described", "not_arrived", "late", "changed_mind",
]  # fmt: skip
Condition = Literal[
    "intact", "unused", "original_packaging", "proof_of_purchase", "customer_may_choose", "seller_set_extra_time",
    "repair_or_replacement_first", "repair_first", "major_failure",
]  # fmt: skip
Payer = Literal["seller", "customer", "shared"]

REASONS: tuple[Reason, ...] = get_args(Reason)
CONDITIONS: tuple[Condition, ...] = get_args(Condition)
KEYS = ("reason", "category", "sales_platform")  # the more telling one first
EVERYWHERE = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyFacts:
    """What of a case decides the row that holds; None is unknown and matches no key."""

    country: str | None
    reason: str
    category: str | None = None
    sales_platform: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """One way to settle a case. Percentages are of what was paid for the goods in question.

    `is_mandatory`: the customer has a right to it, to `min_pct` at least; for `mandatory_days` from the start of the
    row's window where that is set, and under the condition `only_if`. Above `max_pct` nothing may be offered.
    """

    kind: RemedyKind
    is_mandatory: bool = False
    min_pct: Decimal = Decimal(0)
    max_pct: Decimal = Decimal(100)
    mandatory_days: int | None = None
    only_if: Condition | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What holds for some cases. `keys` are (name of KEYS, values that match); remedies stand in order of preference.

    `window_days` are counted from the day after `window_from`, which is not counted itself; None: no limit.
    `basis` says whether the law gives it or the company; `legal` where that is written.
    """

    id: str
    keys: tuple[tuple[str, tuple[str, ...]], ...]
    window_days: int | None
    window_from: Literal["delivery", "purchase"]
    who_pays: Payer
    remedies: tuple[Remedy, ...]
    conditions: tuple[Condition, ...]
    basis: Literal["statute", "company"]
    legal: str

    def holds(self, facts: PolicyFacts) -> bool:
        """Whether the row is about such a case."""
        return all(getattr(facts, name) in values for name, values in self.keys)

    @property
    def weight(self) -> tuple[int, tuple[bool, ...]]:
        """How telling the row is within its policy."""
        named = {name for name, _ in self.keys}
        return len(named), tuple(name in named for name in KEYS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """How far a role may go by itself: up to an amount, a share of what was paid, or both; neither: without limit."""

    role: Role
    amount: Money | None = None
    pct: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnPolicy:
    """A version of a policy. Where `approval` names no limit for a role, that role may grant nothing."""

    id: str
    version: int
    title: str
    country: str
    position: int
    is_active: bool
    rows: tuple[Row, ...]
    approval: tuple[Approval, ...]
    provenance: Provenance
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The row that holds, the keys that decided it, and the rows that would have held without it, best first."""

    policy: ReturnPolicy
    row: Row
    matched: tuple[str, ...]
    passed_over: tuple[tuple[str, str], ...]


def find(policies: Iterable[ReturnPolicy], facts: PolicyFacts) -> Found | None:
    """The most telling row for a case; None where no active policy has one."""
    held = [
        (policy, row)
        for policy in sorted(policies, key=lambda policy: (policy.position, policy.id))
        if policy.is_active and policy.country in (facts.country, EVERYWHERE)
        for row in policy.rows
        if row.holds(facts)
    ]
    ranked = sorted(held, key=lambda one: (one[0].country != EVERYWHERE, one[1].weight), reverse=True)  # stable: ties
    if not ranked:
        return None
    (policy, row), rest = ranked[0], ranked[1:]
    country = () if policy.country == EVERYWHERE else ("country",)
    matched = (*country, *(name for name in KEYS if name in dict(row.keys)))
    return Found(policy, row, matched, tuple((one.id, other.id) for one, other in rest))


def policy_from(document: Mapping[str, Any]) -> ReturnPolicy:
    """The policy of a document in its kept spelling."""
    return ReturnPolicy(
        id=document["id"],
        version=int(document["version"]),
        title=document["title"],
        country=document["country"],
        position=document["position"],
        is_active=document["is_active"],
        rows=tuple(map(_row, document["rows"])),
        approval=tuple(map(_approval, document["approval"])),
        provenance=Provenance(**document["provenance"]),
        sources=tuple(Source(**source) for source in document["sources"]),
    )


def _row(document: Mapping[str, Any]) -> Row:
    return Row(
        id=document["id"],
        keys=tuple((name, tuple(document[name])) for name in KEYS if document[name]),
        window_days=document["window_days"],
        window_from=document["window_from"],
        who_pays=document["who_pays"],
        remedies=tuple(map(_remedy, document["remedies"])),
        conditions=tuple(document["conditions"]),
        basis=document["basis"],
        legal=document["legal"],
    )


def _remedy(document: Mapping[str, Any]) -> Remedy:
    return Remedy(
        kind=document["kind"],
        is_mandatory=document["is_mandatory"],
        min_pct=Decimal(document["min_pct"]),
        max_pct=Decimal(document["max_pct"]),
        mandatory_days=document["mandatory_days"],
        only_if=document["only_if"],
    )


def _approval(document: Mapping[str, Any]) -> Approval:
    amount, pct = document["amount"], document["pct"]
    return Approval(
        role=document["role"],
        amount=money_from(amount) if amount else None,
        pct=Decimal(pct) if pct is not None else None,
    )
