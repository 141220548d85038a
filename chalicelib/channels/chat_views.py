"""Messages as frames: exactly as they are stored, each side shown what the API shows it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from chalicelib.channels.chat_frames import PAYLOAD_BYTES, Side, written
from chalicelib.channels.chat_people import Mark
from chalicelib.desk.messages import Message, Translation
from chalicelib.desk.times import iso


def message_frame(ticket_id: str, sequence: int, message: Message, side: Side) -> bytes:
    """A `message` frame. Texts too long for one are left out, `is_cut` says so: the API has them whole."""
    view = _message(message, side)
    frame = {"ticket_id": ticket_id, "sequence": sequence, "message": view}
    whole = written("message", frame)
    if len(whole) <= PAYLOAD_BYTES:
        return whole
    bare = [{**translation, "body": None} for translation in view["translations"]]
    return written("message", {**frame, "message": {**view, "body": None, "translations": bare, "is_cut": True}})


def _message(message: Message, side: Side) -> dict[str, Any]:
    return {
        "id": message.id,
        "author": message.author.kind,
        "body": message.body,
        "language": message.language,
        "public": message.public,
        "created_at": iso(message.created_at),
        "delivery": message.delivery.state if message.delivery else None,
        "translations": [_translation(one) for one in shown(message, side)],
        "is_cut": False,
    }


def shown(message: Message, side: Side) -> Sequence[Translation]:
    """What a side may see: customers those of replies that reached them, without what an editor is to look at."""
    if side == "agent":
        return message.translations
    if message.author.kind == "customer":
        return ()
    return [one for one in message.translations if one.state == "done" and one.review not in ("draft", "edited")]


def _translation(translation: Translation) -> dict[str, Any]:
    return {"language": translation.language, "state": translation.state, "body": translation.body}


def presence_view(is_online: bool, seen_at: datetime | None) -> dict[str, Any]:
    """Whether a side is there, and else when it last was."""
    return {"is_online": is_online, "last_seen_at": iso(seen_at) if seen_at else None}


def read_view(marks: Mapping[Side, Mark]) -> dict[str, str | None]:
    """The last message that each side has read."""
    return {side: mark.read_id for side, mark in marks.items()}
