"""People for the local desk: staff in the user pool, an integration's key, a customer.

Only the first admin and the passwords are made behind the API; everything else goes through it, as it would
for a company that sets up its desk. Running it again changes nothing.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from infra.local.client import Api, ApiError
from infra.local.cloud import Endpoint
from infra.local.deploy import Stack
from infra.local.state import write_private

PRIVATE = "people.json"
CUSTOMER_TOKEN_LIFETIME_S = 12 * 3600
CUSTOMER = {"external_id": "local-customer", "email": "ana@example.org", "name": "Ana", "locale": "fr-FR"}
KEY = {"name": "local integration"}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the staff. The name of the caller is also the role."""

    role: str
    name: str
    languages: tuple[tuple[str, str], ...]

    @property
    def email(self) -> str:
        """The address to sign in with."""
        return f"{self.role}@example.org"


STAFF = (
    Person("admin", "Ada Admin", (("en", "fluent"),)),
    Person("agent", "Amir Agent", (("en", "native"), ("fr", "working"))),
    Person("supervisor", "Sofia Supervisor", (("en", "fluent"), ("de", "native"))),
    Person("finance", "Fei Finance", (("en", "fluent"), ("zh-Hans", "native"))),
)


class People:
    """Lets people in and signs them in."""

    def __init__(self, endpoint: Endpoint, stack: Stack, api: Api, state: Path) -> None:
        self._endpoint = endpoint
        self._cognito = endpoint.client("cognito-idp")
        self._stack = stack
        self._api = api
        self._private = state / PRIVATE

    def password(self) -> str:
        """Returns what the local staff sign in with; made at the first call."""
        facts = self._facts()
        if "password" not in facts:
            facts["password"] = f"Aa1{secrets.token_urlsafe(18)}"
            write_private(self._private, facts)
        return facts["password"]

    def settle_in(self) -> None:
        """Makes everybody who is not there yet."""
        password = self.password()
        if self._is_settled(self._facts()):
            return
        self._first_admin(password)
        admin = self._staff_token(STAFF[0], password)
        for person in STAFF:
            self._invite(admin, person)
            self._set_password(person, password)
        write_private(self._private, {"password": password, "api_key": self._new_key(admin)})

    def authorization(self) -> Mapping[str, str]:
        """Returns fresh Authorization header values by caller."""
        facts = self._facts()
        staff = {person.role: self._staff_token(person, facts["password"]) for person in STAFF}
        key = f"Bearer {facts['api_key']}"
        return {**staff, "customer": self._customer_token(key), "integration": key}

    def _facts(self) -> dict[str, str]:
        if not self._private.is_file():
            return {}
        facts: dict[str, str] = json.loads(self._private.read_text(encoding="utf-8"))
        return facts

    def _first_admin(self, password: str) -> None:
        """The one person nobody could invite."""
        pool, person = self._stack.outputs["UserPoolId"], STAFF[0]
        with suppress(self._cognito.exceptions.UsernameExistsException):
            self._cognito.admin_create_user(
                UserPoolId=pool,
                Username=person.email,
                MessageAction="SUPPRESS",
                UserAttributes=[
                    {"Name": "email", "Value": person.email},
                    {"Name": "email_verified", "Value": "true"},
                    {"Name": "name", "Value": person.name},
                ],
            )
        self._cognito.admin_add_user_to_group(UserPoolId=pool, Username=person.email, GroupName=person.role)
        self._set_password(person, password)

    def _set_password(self, person: Person, password: str) -> None:
        self._cognito.admin_set_user_password(
            UserPoolId=self._stack.outputs["UserPoolId"],
            Username=person.email,
            Password=password,
            Permanent=True,
        )

    def _staff_token(self, person: Person, password: str) -> str:
        answer = self._cognito.admin_initiate_auth(
            UserPoolId=self._stack.outputs["UserPoolId"],
            ClientId=self._stack.outputs["StaffClientId"],
            AuthFlow="ADMIN_USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": person.email, "PASSWORD": password},
        )
        return f"Bearer {answer['AuthenticationResult']['AccessToken']}"

    def _invite(self, admin: str, person: Person) -> None:
        agent = {
            "email": person.email,
            "name": person.name,
            "roles": [person.role],
            "languages": [{"tag": tag, "level": level} for tag, level in person.languages],
        }
        self._api.call("POST", "/v1/agents", admin, {"agent": agent})

    def _is_settled(self, facts: Mapping[str, str]) -> bool:
        """Says whether the data of an earlier start is here: its key opens the door."""
        if "api_key" not in facts:
            return False
        try:
            self._api.call("GET", "/v1/tickets?page[size]=1", f"Bearer {facts['api_key']}")
        except ApiError as error:
            if error.status in {401, 403}:
                return False
            raise
        return True

    def _new_key(self, admin: str) -> str:
        from chalicelib.people.api_keys import SCOPES

        answer = self._api.call("POST", "/v1/api_keys", admin, {"api_key": {**KEY, "scopes": list(SCOPES)}})
        return str(answer["api_key"]["key"])

    def _customer_token(self, key: str) -> str:
        """A token as the desk signs it, but for 12 hours: 15 minutes are short for a working day."""
        from chalicelib.adapters.secrets import StackSecret
        from chalicelib.api.signing import KeyRing
        from chalicelib.api.tokens import CustomerTokens

        short = self._api.call("POST", "/v1/customer_tokens", key, {"customer": CUSTOMER})["token"]
        customer = _claims(short)
        secret = StackSecret(self._endpoint.client("secretsmanager"), self._stack.outputs["SecretArn"], _now)
        tokens = CustomerTokens(KeyRing(secret, "customer-token"), customer["iss"], CUSTOMER_TOKEN_LIFETIME_S, _now)
        return f"Bearer {tokens.sign(customer['sub'], customer.get('locale')).token}"


def _now() -> datetime:
    return datetime.now(UTC)


def _claims(token: str) -> dict[str, Any]:
    import jwt

    claims: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    return claims
