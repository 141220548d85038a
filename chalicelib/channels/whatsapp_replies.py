"""Sends a reply by WhatsApp: freely within 24 hours of the customer's last message, by a template after that.

Source: WhatsApp Business Platform, "Sending messages", "Templates" and "Supported media types" (2026-05). Pace: one
message in 6 s to one person, with bursts of 45 that are paid back. A desk's replies rarely come near, and only Meta
knows what was sent from elsewhere, so nobody counts here: its 131056 makes the reply wait.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from chalicelib.channels.contract import File, Outgoing, Vendor
from chalicelib.channels.meta_graph import BASE_URL, VERSION, post, url_of
from chalicelib.channels.meta_parts import handed
from chalicelib.channels.meta_reading import Json, many, text
from chalicelib.channels.meta_windows import STANDARD, is_open
from chalicelib.channels.settings_reading import read
from chalicelib.ports import DeliveryError, Handed

LONGEST_CAPTION = 1_024
LONGEST_PARAMETER = 1_024
# Other pictures, sounds and films go as documents.
TYPES: Mapping[str, str] = {
    **dict.fromkeys(("image/jpeg", "image/png"), "image"),
    **dict.fromkeys(("video/mp4", "video/3gpp"), "video"),
    **dict.fromkeys(("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"), "audio"),
}


@dataclass(frozen=True, slots=True)
class Way:
    """The settings that sending needs; see whatsapp.Settings."""

    phone_number_id: str
    template: str = ""
    template_languages: tuple[str, ...] = ()
    version: str = VERSION
    base_url: str = BASE_URL


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """Hand over. DeliveryError `window_closed`, `template_too_long`, `partly_sent`, or as meta_errors.py says."""
    way = read(Way, outgoing.account.settings)
    is_free = is_open(outgoing.conversation.last_at, vendor.now, STANDARD)
    bodies = _bodies(outgoing) if is_free else iter((_template(outgoing, way),))
    return handed(
        ({**_recipient(outgoing.conversation.address), **body} for body in bodies),
        partial(post, vendor, url_of(way, way.phone_number_id, "messages")),
        lambda found: text(next(iter(many(found, "messages")), {}), "id"),
    )


def _recipient(address: str) -> Json:
    """A number, a business-scoped user id, or a group."""
    if address.startswith("group:"):
        named = {"recipient_type": "group", "to": address.removeprefix("group:")}
    else:
        named = {"recipient_type": "individual", "to" if address.isdecimal() else "recipient": address}
    return {"messaging_product": "whatsapp", **named}


def _bodies(outgoing: Outgoing) -> Iterator[Json]:
    files, words = outgoing.files, outgoing.text
    is_caption = len(files) == 1 and len(words) <= LONGEST_CAPTION and _type(files[0]) != "audio"
    if words and not is_caption:
        yield {"type": "text", "text": {"preview_url": False, "body": words}}
    for file in files:
        yield _file(file, words if is_caption else "")


def _type(file: File) -> str:
    return TYPES.get(file.content_type.partition(";")[0].strip().lower(), "document")


def _file(file: File, caption: str) -> Json:
    kind = _type(file)
    media: dict[str, Any] = {"link": file.source}
    if caption:
        media["caption"] = caption
    if kind == "document":
        media["filename"] = file.filename
    return {"type": kind, kind: media}


def _template(outgoing: Outgoing, way: Way) -> Json:
    """The reply as the template's parameter, which takes neither line breaks nor files."""
    words = " ".join(outgoing.text.split())
    code = template_language(outgoing.ticket.language.tag, way.template_languages)
    if not (way.template and code and words) or outgoing.files or outgoing.conversation.address.startswith("group:"):
        raise DeliveryError("window_closed")
    if len(words) > LONGEST_PARAMETER:
        raise DeliveryError("template_too_long")
    parameters = [{"type": "text", "text": words}]
    return {
        "type": "template",
        "template": {
            "name": way.template,
            "language": {"code": code},
            "components": [{"type": "body", "parameters": parameters}],
        },
    }


def template_language(tag: str, languages: tuple[str, ...]) -> str | None:
    """The template's language for a customer's: the same tag, the same language, or the one for everybody else."""
    known = dict(pair.split("=", 1) for pair in languages if "=" in pair)
    return known.get(tag) or known.get(tag.partition("-")[0]) or known.get("*")
