"""Web forms: what a form asks for, the token it is handed out with, and what gives a machine away."""

from __future__ import annotations

import hmac
import re
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final, Literal, Protocol, TypeVar

from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.keeping import Document, Keeper, Kind
from chalicelib.i18n import FALLBACK
from chalicelib.i18n.negotiation import match
from chalicelib.ports import Documents

FieldName = Literal["name", "subject", "order_id"]
LIFETIME: Final = timedelta(hours=2)  # of a token: longer than anybody takes to fill in a form
FASTEST: Final = timedelta(seconds=2)  # between asking for a form and sending it: no person is quicker
MOST_LINKS: Final = 2  # in a message: more than two are rare with customers and usual with spam
LINK: Final = re.compile(r"https?://|www\.|\[url", re.IGNORECASE)
TOKEN: Final = re.compile(r"(frm_[a-z0-9_]{1,40})\.(\d{1,9})\.(\d{1,13})\.([A-Za-z0-9_-]{16,64})\.([A-Za-z0-9_-]{43})")
KIND: Final = Kind(name="form", root="/form", limit=200)
MAX_ORIGINS: Final = 20

Found = TypeVar("Found")


class Keys(Protocol):
    """The keys that tokens are signed with."""

    def newest(self) -> bytes:
        """The key to sign with."""

    def first(self, check: Callable[[bytes], Found | None]) -> Found | None:
        """The first answer of `check` that is not None, over all keys that may still verify."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form: the market and brand its contacts belong to, and the page origins it may stand on.

    `fields` are asked for beside the address and the words, each required or not; `languages` are those it is offered
    in, the first for readers of none of them.
    """

    id: str
    version: int
    market: str | None
    languages: tuple[str, ...]
    brand: str | None
    category: str | None
    fields: tuple[tuple[FieldName, bool], ...]
    origins: tuple[str, ...]
    is_enabled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A form as it was filled in. `honeypot` is a field that people do not see. `source` is the sender's address."""

    token: str
    email: str
    description: str
    source: str
    given: Mapping[FieldName, str] = field(default_factory=dict)
    honeypot: str = ""


@dataclass(frozen=True, slots=True)
class Issued:
    """What a token says: which form in which version was handed out when, and its `nonce`."""

    form_id: str
    version: int
    at: datetime
    nonce: str


def keeper_of_forms(documents: Documents) -> Keeper:
    """The use cases about forms."""
    return Keeper(documents, KIND, checked)


def checked(document: Document) -> Document:
    """A form's document with its lists in order. InvalidValueError for what is named twice."""
    names = [row["name"] for row in document["fields"]]
    for name, values in (("fields", names), ("origins", document["origins"]), ("languages", document["languages"])):
        if len(set(values)) != len(values):
            raise InvalidValueError(f"{KIND.root}/{name}", "repeated")
    return {**document, "origins": sorted(document["origins"])}


def form_from(document: Document) -> Form:
    """A form from its document."""
    return Form(
        id=document["id"],
        version=document["version"],
        market=document["market"],
        languages=tuple(document["languages"]),
        brand=document["brand"],
        category=document["category"],
        fields=tuple((row["name"], row["required"]) for row in document["fields"]),
        origins=tuple(document["origins"]),
        is_enabled=document["is_enabled"],
    )


def language_for(reader: str, languages: Sequence[str]) -> str:
    """The language a form is shown in: the reader's if it is offered, else a kindred one, else the form's first."""
    known = [match(tag) or FALLBACK for tag in languages]
    kindred = (tag for tag in known if tag.partition("-")[0] == reader.partition("-")[0])
    return reader if reader in known else next(kindred, known[0])


def token_of(issued: Issued, keys: Keys) -> str:
    """The token that a form is handed out with."""
    said = f"{issued.form_id}.{issued.version}.{round(issued.at.timestamp() * 1000)}.{issued.nonce}"
    return f"{said}.{_mac(keys.newest(), said)}"


def issued_from(token: str, form_id: str, keys: Keys, now: datetime) -> Issued:
    """What a token says. InvalidValueError `bad_format` for one that is not of this form, `too_old`."""
    found = TOKEN.fullmatch(token)
    if found is None or found[1] != form_id:
        raise InvalidValueError("/contact/token", "bad_format")
    said, mac = token.rpartition(".")[0], found[5]
    if keys.first(lambda key: True if hmac.compare_digest(_mac(key, said), mac) else None) is None:
        raise InvalidValueError("/contact/token", "bad_format")
    at = datetime.fromtimestamp(int(found[3]) / 1000, now.tzinfo)
    if now - at > LIFETIME:
        raise InvalidValueError("/contact/token", "too_old")
    return Issued(found[1], int(found[2]), at, found[4])


def missing(form: Form, contact: Contact) -> Sequence[str]:
    """The fields that the form requires and the contact lacks."""
    return [name for name, is_required in form.fields if is_required and not contact.given.get(name)]


def spam_sign(contact: Contact, issued: Issued, now: datetime) -> str | None:
    """What gives the sender away as a machine, as a tag; None for a person."""
    words = f"{contact.given.get('subject', '')}\n{contact.description}"
    if contact.honeypot:
        return "spam_honeypot"
    if now - issued.at < FASTEST:
        return "spam_too_fast"
    return "spam_links" if len(LINK.findall(words)) > MOST_LINKS else None


def ticket_fields(form: Form, contact: Contact, sign: str | None) -> dict[str, Any]:
    """The facts of the ticket that a contact opens."""
    asked = {name for name, _ in form.fields}
    known = {"market": form.market, "brand": form.brand, "category": form.category}
    known |= {"order_id": contact.given.get("order_id") if "order_id" in asked else None}
    return {
        "channel": "web_form",
        **{name: value for name, value in known.items() if value},
        **({"tags": (sign,)} if sign else {}),
    }


def _mac(key: bytes, said: str) -> str:
    return urlsafe_b64encode(hmac.digest(key, said.encode(), "sha256")).decode().rstrip("=")
