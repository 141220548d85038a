"""Signing keys: one secret per deployment, one key per purpose, and rotation that refuses nothing alive."""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

MIN_SECRET_BYTES = 32  # RFC 7518 section 3.2: an HS256 key is at least as long as its hash
Found = TypeVar("Found")


class StackSecrets(Protocol):
    """The secret of this deployment, newest version first; older ones still verify."""

    def versions(self) -> Sequence[bytes]:
        """The versions as this instance knows them (at most 5 minutes old)."""

    def renewed(self) -> Sequence[bytes]:
        """The versions read anew where due: another instance may sign with a secret this one has not seen."""


def derived_key(secret: bytes, purpose: str) -> bytes:
    """A 256-bit key for each purpose (HKDF-Expand of RFC 5869, one block). ValueError for a short secret."""
    if len(secret) < MIN_SECRET_BYTES:
        raise ValueError(f"the stack secret has {len(secret)} bytes, fewer than {MIN_SECRET_BYTES}")
    return hmac.digest(secret, b"meridian:" + purpose.encode() + b"\x01", "sha256")


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The keys of one purpose, derived from every live version of the stack secret."""

    secrets: StackSecrets
    purpose: str

    def newest(self) -> bytes:
        """The key to sign with."""
        return derived_key(self.secrets.versions()[0], self.purpose)

    def first(self, check: Callable[[bytes], Found | None]) -> Found | None:
        """The first answer of `check` that is not None, over all live keys, renewed if need be; or None."""
        known = self.secrets.versions()
        for secret in known:
            if (found := check(derived_key(secret, self.purpose))) is not None:
                return found
        for secret in self.secrets.renewed():
            if secret not in known and (found := check(derived_key(secret, self.purpose))) is not None:
                return found
        return None
