"""Identities in one spelling, so that the same customer is recognised however they were typed."""

import unicodedata
from collections.abc import Iterable

from chalicelib.desk.customers import Identity, IdentityKind, KnownIdentity


def normalised(kind: IdentityKind, value: str, is_verified: bool = False) -> Identity:
    """E-mail addresses in lower case, phone numbers as "+" and digits, the rest trimmed; all NFKC."""
    text = unicodedata.normalize("NFKC", value).strip()
    if kind == "email":
        text = text.lower()
    elif kind == "phone":
        digits = "".join(str(unicodedata.digit(c)) for c in text if c.isdigit())
        text = f"+{digits.removeprefix('00')}"
    elif kind == "social":
        network, _, handle = text.partition(":")
        text = f"{network.lower()}:{handle.lstrip('@').lower()}"
    return Identity(kind, text, is_verified)


def owner(known: Iterable[KnownIdentity]) -> tuple[KnownIdentity | None, tuple[str, ...]]:
    """Whose identities these are: a verified one wins, then the first; and the other customers they also name."""
    ranked = sorted(known, key=lambda found: not found.identity.is_verified)
    if not ranked:
        return None, ()
    others = dict.fromkeys(found.customer_id for found in ranked if found.customer_id != ranked[0].customer_id)
    return ranked[0], tuple(others)
