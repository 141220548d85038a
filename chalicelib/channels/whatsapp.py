"""WhatsApp by Meta's Cloud API: what customers write to one business number, and what becomes of replies.

Source: WhatsApp Business Platform, webhooks reference and "Business-scoped user IDs" (2026-05). A customer who hides
their number is known by such an id alone; while both are told, the conversation already goes by the id.
docs/channels/whatsapp.md has the setup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from chalicelib.channels.contract import Account, Inbound, Kind
from chalicelib.channels.meta_errors import reason_of
from chalicelib.channels.meta_graph import BASE_URL, VERSION
from chalicelib.channels.meta_reading import Json, bounded, delivery, id_of, many, moment, one, text
from chalicelib.channels.meta_signatures import admits, greets
from chalicelib.channels.senders import sender
from chalicelib.channels.settings_reading import ROOT, checker, read
from chalicelib.channels.whatsapp_media import fetch
from chalicelib.channels.whatsapp_replies import send
from chalicelib.channels.whatsapp_words import files_of, words_of
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.registering import Person

STATES: Mapping[str, Literal["sent", "delivered", "read", "failed"]] = {
    "sent": "sent",
    "delivered": "delivered",
    "read": "read",
    "played": "read",
    "failed": "failed",
}
QUIET = ("reaction", "system")  # they wake nobody up
LANGUAGE = re.compile(r"(\*|[A-Za-z0-9-]{2,35})=[A-Za-z_]{2,10}")  # "pt-BR=pt_BR"
ECHOES = ("message_echoes", "smb_message_echoes")


@dataclass(frozen=True, slots=True)
class Settings:
    """`phone_number_id`: the business number whose events count; an app's other numbers are other channels.

    `template` is the approved template that takes a reply outside of the window as its one parameter;
    `template_languages` its languages as "tag=code" ("pt-BR=pt_BR"), "*=en_US" for every other tongue.
    """

    phone_number_id: str
    template: str = ""
    template_languages: tuple[str, ...] = ()
    version: str = VERSION
    base_url: str = BASE_URL


def check(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """The settings in their kept spelling. InvalidValueError."""
    kept = checker(Settings)(given)
    for position, pair in enumerate(kept["template_languages"]):
        if not LANGUAGE.fullmatch(pair):
            raise InvalidValueError(f"{ROOT}/template_languages/{position}", "bad_format")
    return kept


def read_delivery(body: bytes, account: Account) -> Sequence[Inbound]:
    """Messages, edits, withdrawals and receipts of the account's number. UnreadableError."""
    number = read(Settings, account.settings).phone_number_id
    return [
        inbound
        for entry in delivery(body, "whatsapp_business_account")
        for change in many(entry, "changes")
        if text(one(change, "value", "metadata"), "phone_number_id") == number
        for inbound in _all(one(change, "value"), entry, account)
    ]


def _all(value: Json, entry: Json, account: Account) -> Iterator[Inbound]:
    for message in many(value, "messages"):
        yield _message(message, value, entry, account)
    for name in ECHOES:
        for echo in many(value, name):
            known = _message(echo, value, entry, account)
            yield replace(known, nature="message", details={**known.details, "is_echo": True})
    for status in many(value, "statuses"):
        if text(status, "type") in ("", "message"):
            yield _receipt(status, entry)


def _message(message: Json, value: Json, entry: Json, account: Account) -> Inbound:
    kind = text(message, "type")
    about = text(one(message, kind), "original_message_id") if kind in ("edit", "revoke") else ""
    said = one(message, "edit", "message") or message
    words = words_of(said) if kind != "revoke" else ""
    thread, address, person = _who(message, value)
    return Inbound(
        nature="message" if not about else "withdrawal" if kind == "revoke" else "edit",
        id=id_of(message, text(message, "id")),
        thread=thread,
        at=moment(message.get("timestamp"), entry.get("time")),
        sender=person,
        address=address,
        text=words,
        language=account.language if not words or words.startswith("[") else None,
        files=files_of(said),
        automatic=kind in QUIET,
        details=_details(message, said, value),
        about=about,
    )


def _who(message: Json, value: Json) -> tuple[str, str, Person]:
    """The conversation, the address of an answer, and the person."""
    number, user = text(message, "from"), text(message, "from_user_id")
    contacts = many(value, "contacts")
    named = (known for known in contacts if _is(known, number, user))
    contact = next(named, contacts[0] if len(contacts) == 1 else {})
    user = user or (text(contact, "user_id") if text(contact, "wa_id") in ("", number) else "")
    phone = f"+{number}" if number.isdecimal() else None
    social = f"whatsapp:{user}" if user else None
    person = sender(text(one(contact, "profile"), "name"), {"phone": phone, "social": social}, is_verified=True)
    if group := text(message, "group_id"):
        return f"group:{group}", f"group:{group}", person
    return user or number, number or user, person


def _is(contact: Json, number: str, user: str) -> bool:
    return bool((number and text(contact, "wa_id") == number) or (user and text(contact, "user_id") == user))


def _details(message: Json, said: Json, value: Json) -> dict[str, Any]:
    """Everything but the plain words: quotes, forwards, adverts, errors, choices, and what nobody knows yet."""
    kind = text(said, "type")
    plain = ("from", "from_user_id", "id", "timestamp", "type", "text", "edit")
    rest = {name: part for name, part in message.items() if name not in plain}
    known = {name: part for name, part in said.items() if name not in plain}
    return bounded({**rest, **known, "type": kind if kind != "text" else "", "errors": _errors(message, value)})


def _errors(message: Json, value: Json) -> list[Json]:
    return [*many(message, "errors"), *many(value, "errors")]


def _receipt(status: Json, entry: Json) -> Inbound:
    said, about = text(status, "status"), text(status, "id")
    known = ("id", "status", "timestamp", "recipient_id")
    error = next(iter(many(status, "errors")), None)
    code = error.get("code") if error else None
    return Inbound(
        nature="receipt",
        id=id_of(status, f"{about}:{said}" if about else ""),
        thread=text(status, "recipient_user_id") or text(status, "recipient_id"),
        at=moment(status.get("timestamp"), entry.get("time")),
        about=about,
        state=STATES.get(said),
        reason=reason_of(code) if isinstance(code, int) else None,
        details=bounded({"status": said, **{name: part for name, part in status.items() if name not in known}}),
    )


KINDS = {
    "whatsapp": Kind(
        name="whatsapp",
        channel="whatsapp",
        check=check,
        admits=admits,
        greets=greets,
        read=read_delivery,
        fetch=fetch,
        send=send,
        longest=4_096,  # Source: see markets/channel_lengths.py
    )
}
