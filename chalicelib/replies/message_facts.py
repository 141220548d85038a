"""What `message.created` tells of a message."""

from __future__ import annotations

from chalicelib.desk.messages import Message


def message_facts(message: Message) -> dict[str, object]:
    """What `message.created` tells: ids and facts, never the words."""
    return {
        "message_id": message.id,
        "author": {"kind": message.author.kind, "id": message.author.id},
        "public": message.public,
        "language": message.language,
        "translations": [translation.language for translation in message.translations],
        "delivery_state": message.delivery.state if message.delivery else None,
        "mentions": list(message.mentions),
        "attachment_ids": list(message.attachment_ids),
        "automatic": message.automatic or None,
        "flags": list(message.flags) or None,
    }
