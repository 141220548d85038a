"""What a message of Telegram says in words, and the files that came with it. Source: Telegram Bot API, Message."""

from __future__ import annotations

from collections.abc import Iterator

from chalicelib.channels.contract import File
from chalicelib.channels.meta_reading import Json, many, one, text
from chalicelib.channels.social_reading import attached

LARGEST = 20_000_000  # bytes; Source: getFile, "up to 20 MB in size"
FILES = ("document", "video", "audio", "voice", "animation", "video_note", "sticker")
TYPES = {"voice": "audio/ogg", "video_note": "video/mp4", "animation": "video/mp4", "video": "video/mp4"}


def words_of(message: Json) -> str:
    """Text or caption with the links behind its words; else what a place, contact, poll or anything else tells."""
    words = text(message, "text") or text(message, "caption")
    if words:
        return "\n\n".join(part for part in (words, "\n".join(_links(message, words))) if part)
    return next((said for said in _told(message) if said), "")


def _links(message: Json, words: str) -> Iterator[str]:
    for entity in (*many(message, "entities"), *many(message, "caption_entities")):
        url = text(entity, "url")
        if text(entity, "type") == "text_link" and url and url not in words:
            yield url


def _told(message: Json) -> Iterator[str]:
    """In the order of what says most."""
    contact, venue = one(message, "contact"), one(message, "venue")
    name = " ".join(filter(None, (text(contact, "first_name"), text(contact, "last_name"))))
    yield " ".join(filter(None, (name, text(contact, "phone_number"))))
    yield ", ".join(filter(None, (text(venue, "title"), text(venue, "address"))))
    place = one(message, "location")
    yield f"[{text(place, 'latitude')}, {text(place, 'longitude')}]" if place else ""
    poll = one(message, "poll")
    yield "\n".join(filter(None, (text(poll, "question"), *(f"- {text(o, 'text')}" for o in many(poll, "options")))))
    yield text(one(message, "sticker"), "emoji") or text(one(message, "dice"), "emoji")
    names = ("message_id", "date", "chat", "from", "sender_chat", "edit_date")
    kinds = [name for name, part in message.items() if isinstance(part, dict | list) and name not in names]
    yield f"[{kinds[0]}]" if kinds else "[message]"


def files_of(message: Json) -> tuple[File, ...]:
    """The largest size of a photo, and every other file of a size that bots may fetch."""
    return attached(_files(message))


def _files(message: Json) -> Iterator[tuple[str, str, str]]:
    photos = [photo for photo in many(message, "photo") if _size(photo) <= LARGEST]
    if photos:
        yield "photo.jpg", "image/jpeg", text(max(photos, key=_size), "file_id")
    for kind in FILES:
        file = one(message, kind)
        is_twice = kind == "document" and "animation" in message  # Telegram names an animation as a document as well
        if file and not is_twice and _size(file) <= LARGEST:
            yield text(file, "file_name") or kind, text(file, "mime_type") or TYPES.get(kind, ""), text(file, "file_id")


def _size(file: Json) -> int:
    size = file.get("file_size")
    return size if isinstance(size, int) else 0
