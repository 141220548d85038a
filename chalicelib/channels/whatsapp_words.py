"""What a WhatsApp message says, in words: of every type Meta documents, and of those it has yet to think of.

Source: WhatsApp Business Platform, "messages webhook reference" (2026-05). Where a type has no words, its name stands
in square brackets, and all of it is in the message's details.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from chalicelib.channels.contract import File
from chalicelib.channels.meta_reading import Json, many, one, text

MEDIA = ("image", "audio", "video", "document", "sticker", "voice")


def words_of(message: Json) -> str:
    """The words of a message; empty where a file says it all."""
    kind = text(message, "type")
    said = WORDS[kind](message) if kind in WORDS else text(one(message, kind), "body")
    if said or kind in MEDIA:
        return said
    told = [text(error, "title") or text(error, "message") for error in many(message, "errors")]
    return " ".join((f"[{kind or 'unknown'}]", *filter(None, told)))


def _media(message: Json) -> str:
    return text(one(message, text(message, "type")), "caption")


def _location(message: Json) -> str:
    place = one(message, "location")
    position = ", ".join(filter(None, (text(place, "latitude"), text(place, "longitude"))))
    return _lines(text(place, "name"), text(place, "address"), position, text(place, "url"))


def _contacts(message: Json) -> str:
    return "\n\n".join(_card(card) for card in many(message, "contacts"))


def _card(card: Json) -> str:
    name = one(card, "name")
    full = text(name, "formatted_name") or " ".join(filter(None, (text(name, "first_name"), text(name, "last_name"))))
    organisation = one(card, "org")
    rest = (
        *(text(organisation, part) for part in ("company", "department", "title")),
        *(text(phone, "phone") or text(phone, "wa_id") for phone in many(card, "phones")),
        *(text(mail, "email") for mail in many(card, "emails")),
        *(text(link, "url") for link in many(card, "urls")),
        *(_address(address) for address in many(card, "addresses")),
        text(card, "birthday"),
    )
    return _lines(full, *rest)


def _address(address: Json) -> str:
    parts = (text(address, part) for part in ("street", "zip", "city", "state", "country"))
    return ", ".join(filter(None, parts))


def _interactive(message: Json) -> str:
    answer = one(message, "interactive")
    kind = text(answer, "type")
    chosen = one(answer, kind)
    if kind == "nfm_reply":
        return _lines(text(chosen, "body"), *_form(text(chosen, "response_json")))
    return _lines(text(chosen, "title"), text(chosen, "description"))


def _form(response: str) -> Iterable[str]:
    """The fields of a form that was filled in; the token of the form is nobody's answer."""
    try:
        fields = json.loads(response)
    except (ValueError, RecursionError):
        return (response,)
    if not isinstance(fields, dict):
        return (response,)
    return (f"{name}: {_plain(value)}" for name, value in fields.items() if name != "flow_token")


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _order(message: Json) -> str:
    order = one(message, "order")
    return _lines(text(order, "text"), *(_item(item) for item in many(order, "product_items")))


def _item(item: Json) -> str:
    price = " ".join(filter(None, (text(item, "item_price"), text(item, "currency"))))
    return f"{text(item, 'quantity') or '1'} x {text(item, 'product_retailer_id')}" + (f", {price}" if price else "")


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


WORDS: Mapping[str, Callable[[Json], str]] = {
    **dict.fromkeys(MEDIA, _media),
    "text": lambda message: text(one(message, "text"), "body"),
    "location": _location,
    "contacts": _contacts,
    "interactive": _interactive,
    "button": lambda message: text(one(message, "button"), "text") or text(one(message, "button"), "payload"),
    "order": _order,
    "reaction": lambda message: text(one(message, "reaction"), "emoji"),
    "system": lambda message: text(one(message, "system"), "body"),
    "request_welcome": lambda message: text(one(message, "request_welcome"), "body"),
}


def files_of(message: Json) -> tuple[File, ...]:
    """The file that a message of a media type names by its id; `source` is that id and the digest Meta tells."""
    kind = text(message, "type")
    media = one(message, kind) if kind in MEDIA else {}
    id_ = text(media, "id")
    if not id_:
        return ()
    content_type = text(media, "mime_type").partition(";")[0].strip()
    extension = content_type.partition("/")[2].partition("+")[0]
    filename = text(media, "filename") or (f"{kind}.{extension}" if extension else kind)
    return (File(filename, content_type, None, f"{id_}#{text(media, 'sha256')}"),)
