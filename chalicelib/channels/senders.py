"""Who wrote, as far as a channel tells: identities in the desk's spelling; what is none is left out."""

from __future__ import annotations

from collections.abc import Mapping

from chalicelib.desk.customers import Identity, IdentityKind
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.identities import normalised
from chalicelib.desk.registering import Person

MAX_NAME = 100


def sender(name: str | None, identities: Mapping[IdentityKind, str | None], *, is_verified: bool = False) -> Person:
    """A person by their contact data ("email", "phone", "social" as network:handle ...).

    `is_verified` where the channel itself vouches for whom it names (a platform's own user ids, not a typed address).
    """
    known = (_identity(kind, value, is_verified) for kind, value in identities.items() if value)
    facts = {"name": name.strip()[:MAX_NAME]} if name and name.strip() else {}
    return Person(identities=tuple(identity for identity in known if identity), facts=facts)


def _identity(kind: IdentityKind, value: str, is_verified: bool) -> Identity | None:
    try:
        return normalised(kind, value, is_verified)
    except InvalidValueError:
        return None
