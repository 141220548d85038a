"""Texts too large for an item live in the blob store; the rooms never notice."""

from dataclasses import replace
from hashlib import sha256

from chalicelib.desk.messages import INLINE_TEXT_BYTES, Message, Translation
from chalicelib.ports import Blobs

NUL = "\x00"  # never in a stored text: the doors refuse it, and what comes another way loses it here
MARK = NUL + "blob:"
ORIGINAL = "original"


def put_aside(message: Message, before: Message | None, blobs: Blobs) -> Message:
    """The message as it is stored: every text over 50 KB replaced by a mark, the text itself written first.

    The key holds a hash of the text, so no writer touches another's, not even one whose transaction fails: its text
    stays behind unreferenced. What `before` holds already is there and is not written again.
    """
    known = _texts(before) if before else {}

    def aside(text: str | None, name: str) -> str | None:
        text = text.replace(NUL, "") if text else text  # else a writer could name a key of ours
        if text is None or len(text) * 4 <= INLINE_TEXT_BYTES or len(text.encode()) <= INLINE_TEXT_BYTES:
            return text
        key = f"texts/{message.ticket_id}/{message.id}/{name}-{sha256(text.encode()).hexdigest()[:32]}"
        if known.get(name) != text:
            blobs.put_text(key, text)
        return MARK + key

    def shorter(translation: Translation) -> Translation:
        return replace(translation, body=aside(translation.body, translation.language))

    body = aside(message.body, ORIGINAL) or ""
    return replace(message, body=body, translations=tuple(map(shorter, message.translations)))


def _texts(message: Message) -> dict[str, str | None]:
    return {ORIGINAL: message.body, **{t.language: t.body for t in message.translations}}


def bring_back(message: Message, blobs: Blobs) -> Message:
    """The message with its large texts read in again."""

    def back(text: str | None) -> str | None:
        return blobs.get_text(text.removeprefix(MARK)) if text and text.startswith(MARK) else text

    body = back(message.body) or ""
    if body == message.body and not any((t.body or "").startswith(MARK) for t in message.translations):
        return message
    return replace(message, body=body, translations=tuple(replace(t, body=back(t.body)) for t in message.translations))
