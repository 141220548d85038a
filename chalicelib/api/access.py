"""Who calls, and what a route asks of a caller. What is not granted here is denied."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from chalicelib.desk.errors import ForbiddenError
from chalicelib.desk.events import Actor

Kind = Literal["staff", "customer", "integration", "anonymous"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Caller:
    """A verified caller. `id` is the agent, customer or API key id; `rate_per_minute` is an API key's.

    `former_ids` are the customers whom a customer was taken for before they were merged.
    """

    kind: Kind
    id: str
    roles: frozenset[str] = frozenset()
    scopes: frozenset[str] = frozenset()
    rate_per_minute: int = 0
    locale: str | None = None
    former_ids: tuple[str, ...] = ()

    @property
    def actor(self) -> Actor:
        """The caller as the cause of a change. ForbiddenError for nobody in particular."""
        match self.kind:
            case "staff":
                return Actor("agent", self.id)
            case "customer" | "integration":
                return Actor(self.kind, self.id, self.former_ids)
        raise ForbiddenError()

    def context(self) -> dict[str, str]:
        """The caller as an authorizer's context, which carries only flat values."""
        return {
            "kind": self.kind,
            "id": self.id,
            "roles": " ".join(sorted(self.roles)),
            "scopes": " ".join(sorted(self.scopes)),
            "rate_per_minute": str(self.rate_per_minute),
            "locale": self.locale or "",
            "former_ids": " ".join(self.former_ids),
        }


ANONYMOUS = Caller("anonymous", "anonymous")


def caller_from_context(context: Mapping[str, Any] | None) -> Caller:
    """The caller that `Caller.context` described; whoever cannot be made out is anonymous."""
    facts = context or {}
    kind, id_ = facts.get("kind"), facts.get("id")
    if kind not in KINDS or kind == "anonymous" or not isinstance(id_, str) or not id_:
        return ANONYMOUS
    rate = str(facts.get("rate_per_minute") or 0)
    return Caller(
        kind=cast(Kind, kind),
        id=id_,
        roles=frozenset(str(facts.get("roles") or "").split()),
        scopes=frozenset(str(facts.get("scopes") or "").split()),
        rate_per_minute=int(rate) if rate.isascii() and rate.isdigit() else 0,
        locale=str(facts.get("locale") or "") or None,
        former_ids=tuple(str(facts.get("former_ids") or "").split()),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What a route asks for: of staff one of `roles`, of integrations one of `scopes`, a customer, nothing.

    `Access()` admits nobody.
    """

    roles: frozenset[str] = frozenset()
    scopes: frozenset[str] = frozenset()
    customers: bool = False
    public: bool = False

    def allows(self, caller: Caller) -> bool:
        """Whether this caller may use the route; which things they may see is the use case's to decide."""
        if self.public:
            return True
        match caller.kind:
            case "staff":
                return not self.roles.isdisjoint(caller.roles)
            case "integration":
                return not self.scopes.isdisjoint(caller.scopes)
            case "customer":
                return self.customers
        return False
