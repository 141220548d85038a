"""People as requests describe them."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from chalicelib.desk.customers import IdentityKind

if TYPE_CHECKING:
    from chalicelib.api.ticket_schemas import Requester
    from chalicelib.desk.registering import Person


def person_of(requester: Requester | None, is_verified: bool = False, pointer: str = "/ticket/requester") -> Person:
    """A requester as a person. An integration vouches for the company's own ids, nobody vouches for the rest.

    InvalidValueError at the field below `pointer` for an identity that cannot be used.
    """
    from chalicelib.desk.identities import ACCOUNTS, normalised
    from chalicelib.desk.registering import Person

    if requester is None:
        return Person()
    kinds: tuple[IdentityKind, ...] = get_args(IdentityKind)
    given = [(kind, getattr(requester, kind)) for kind in kinds if getattr(requester, kind)]
    identities = tuple(
        normalised(kind, value, is_verified and kind in ACCOUNTS, f"{pointer}/{kind}") for kind, value in given
    )
    facts = {name: getattr(requester, name) for name in ("name", "language", "locale")}
    known = {name: value for name, value in facts.items() if value is not None}
    if "language" not in known and "locale" in known:
        known["language"] = known["locale"].split("-")[0] if known["locale"].count("-") == 1 else known["locale"]
    return Person(identities=identities, facts=known)
