"""Which integrations may call: making, revoking and listing their API keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from chalicelib.desk.changes import ConflictError
from chalicelib.desk.errors import InFlightError, NotFoundError
from chalicelib.people.api_keys import ApiKey, Scope
from chalicelib.people.key_secrets import new_secret
from chalicelib.ports import DirectoryStore, NewId, Now


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateApiKey:
    """A key to make for an integration; `rate_per_minute` holds for its reads and its writes each."""

    name: str
    scopes: tuple[Scope, ...]
    rate_per_minute: int


@dataclass(frozen=True, slots=True)
class CreatedApiKey:
    """A new key and its plaintext, which nobody can ask for again."""

    key: ApiKey
    plaintext: str


class ApiKeys:
    """Use cases about the keys of integrations."""

    def __init__(self, store: DirectoryStore, now: Now, new_id: NewId, random_bytes: Callable[[int], bytes]) -> None:
        self._store = store
        self._now = now
        self._new_id = new_id
        self._random_bytes = random_bytes

    def list(self) -> Sequence[ApiKey]:
        """All keys, revoked ones too; never a secret."""
        return self._store.api_keys()

    def create(self, command: CreateApiKey) -> CreatedApiKey:
        """Make a key. If the answer is lost so is the plaintext: revoke the key and make another."""
        key_id = self._new_id("key")
        secret = new_secret(key_id, self._random_bytes)
        key = ApiKey(key_id, command.name, secret.secret_hash, command.scopes, self._now(), command.rate_per_minute)
        self._store.put_api_key(key, None)
        return CreatedApiKey(key, secret.plaintext)

    def revoke(self, key_id: str) -> ApiKey:
        """End a key, at once for new connections and within a minute for all; a second time changes nothing.

        NotFoundError.
        """
        key = self._store.api_key(key_id)
        if key is None:
            raise NotFoundError()
        if key.revoked_at is not None:
            return key
        revoked = replace(key, revoked_at=self._now(), version=key.version + 1)
        try:
            self._store.put_api_key(revoked, key.version)
        except ConflictError:
            raise InFlightError() from None
        return revoked
