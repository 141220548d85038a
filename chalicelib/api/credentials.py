"""From an Authorization header to a caller: which kind of credential it is, and whether it holds."""

from dataclasses import dataclass
from typing import Protocol

from chalicelib.api.access import ANONYMOUS, Caller
from chalicelib.api.tokens import MAX_TOKEN_BYTES, CustomerToken, StaffToken
from chalicelib.people.agents import ROLES, Agent
from chalicelib.people.api_keys import ApiKey
from chalicelib.people.key_secrets import PREFIX, verified_key


class StaffDoor(Protocol):
    """Checks staff tokens (`tokens.StaffTokens`)."""

    def verify(self, token: str) -> StaffToken | None:
        """The person, or None."""


class CustomerDoor(Protocol):
    """Checks customer tokens (`tokens.CustomerTokens`)."""

    def verify(self, token: str) -> CustomerToken | None:
        """The customer, or None."""


class Records(Protocol):
    """The two reads of `ports.DirectoryStore` that the door needs."""

    def agent(self, agent_id: str) -> Agent | None:
        """One agent."""

    def api_key(self, key_id: str) -> ApiKey | None:
        """One API key record."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """The three doors side by side. The same doors stand in every deployment, the local one too."""

    staff: StaffDoor
    customers: CustomerDoor
    records: Records

    def caller(self, authorization: str) -> Caller:
        """Who shows this header; anonymous for whatever does not hold. At most one read of the directory."""
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token.isascii() or not 0 < len(token) <= MAX_TOKEN_BYTES:
            return ANONYMOUS
        if token.startswith(PREFIX):
            return self._integration(token)
        if customer := self.customers.verify(token):
            return Caller("customer", customer.customer_id, locale=customer.locale, former_ids=customer.former_ids)
        return self._member_of_staff(token)

    def _integration(self, token: str) -> Caller:
        key = verified_key(token, self.records.api_key)
        if key is None:
            return ANONYMOUS
        scopes = frozenset[str](key.scopes)
        return Caller("integration", key.id, scopes=scopes, rate_per_minute=key.rate_per_minute)

    def _member_of_staff(self, token: str) -> Caller:
        shown = self.staff.verify(token)
        if shown is None:
            return ANONYMOUS
        roles = shown.groups & frozenset[str](ROLES)
        agent = self.records.agent(shown.agent_id)
        if agent is not None:
            # A token outlives a demotion by up to an hour; the record does not.
            roles &= frozenset[str](agent.roles)
        if agent is not None and not agent.is_active:
            return ANONYMOUS
        return Caller("staff", shown.agent_id, roles=roles)
