"""Sends replies by Messenger and Instagram, and below comments.

Sources: Messenger Platform, "Send API", "Message tags" (HUMAN_AGENT) and "Private replies"; Instagram messaging,
"Send a message" (1,000 bytes of UTF-8); Graph API, comment edges `/comments` and `/replies`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any, Literal
from unicodedata import category

from chalicelib.channels.contract import Outgoing, Vendor
from chalicelib.channels.meta_comments import PUBLIC
from chalicelib.channels.meta_graph import BASE_URL, VERSION, post, url_of
from chalicelib.channels.meta_parts import handed
from chalicelib.channels.meta_reading import Json, text
from chalicelib.channels.meta_windows import HUMAN_AGENT, PRIVATE_REPLY, STANDARD, is_open
from chalicelib.channels.settings_reading import read
from chalicelib.ports import DeliveryError, Handed

Edge = Literal["comments", "replies"]

LONGEST_COMMENT: Mapping[Edge, int] = {"comments": 8_000, "replies": 2_200}
LONGEST_MESSENGER = 2_000
LONGEST_INSTAGRAM = 1_000  # bytes of UTF-8, of a private message
ENDS = "\n.!?。！？…؟।;；、,， "  # where a long text may be parted, as far on as possible
TYPES = ("image", "video", "audio")


@dataclass(frozen=True, slots=True)
class Way:
    """The settings that sending needs; see messenger.Settings, instagram.Settings and facebook.Settings."""

    has_human_agent: bool = False
    replies_privately: bool = False
    version: str = VERSION
    base_url: str = BASE_URL


def send_to_page(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """By Messenger, or below a comment on the page. DeliveryError as in `send`."""
    return send(outgoing, vendor, "comments")


def send_to_instagram(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """By Instagram, privately or below a comment; a long message goes in several. DeliveryError as in `send`."""
    return send(outgoing, vendor, "replies")


def send(outgoing: Outgoing, vendor: Vendor, edge: Edge) -> Handed:
    """Hand over. DeliveryError `window_closed`, `reply_too_long`, `files_not_supported`, `partly_sent`, or as
    meta_errors.py says."""
    way = read(Way, outgoing.account.settings)
    is_comment = outgoing.conversation.facts.get("kind") == PUBLIC["kind"]
    if is_comment and not way.replies_privately:
        return _comment(outgoing, vendor, edge)
    if edge == "comments" and len(outgoing.text) > LONGEST_MESSENGER:
        raise DeliveryError("reply_too_long")
    messages = _messages(outgoing, edge)
    if is_comment:
        bodies = _private_reply(outgoing, vendor, messages)
    else:
        head = {"recipient": {"id": outgoing.conversation.address}, **_permission(outgoing, vendor, way)}
        bodies = ({**head, "message": message} for message in messages)
    address = url_of(way, "me", "messages")
    return handed(bodies, partial(post, vendor, address), lambda found: text(found, "message_id"))


def _permission(outgoing: Outgoing, vendor: Vendor, way: Way) -> Json:
    """Why Meta lets us write now: an answer in time, or a person of the desk who takes longer."""
    last_at = outgoing.conversation.last_at
    if is_open(last_at, vendor.now, STANDARD):
        return {"messaging_type": "RESPONSE"}
    if way.has_human_agent and is_open(last_at, vendor.now, HUMAN_AGENT):
        return {"messaging_type": "MESSAGE_TAG", "tag": "HUMAN_AGENT"}
    raise DeliveryError("window_closed")


def _messages(outgoing: Outgoing, edge: Edge) -> Iterator[Json]:
    for part in parts(outgoing.text, LONGEST_INSTAGRAM) if edge == "replies" else (outgoing.text,):
        if part:
            yield {"text": part}
    for file in outgoing.files:
        kind = file.content_type.partition("/")[0]
        payload = {"url": file.source, "is_reusable": False}
        yield {"attachment": {"type": kind if kind in TYPES else "file", "payload": payload}}


def _private_reply(outgoing: Outgoing, vendor: Vendor, messages: Iterator[Json]) -> Iterator[Json]:
    """One message to a comment's writer, within seven days; the second one is refused until they answer."""
    if not is_open(outgoing.conversation.last_at, vendor.now, PRIVATE_REPLY):
        raise DeliveryError("window_closed")
    first, more = next(messages, None), next(messages, None)
    if more is not None:
        raise DeliveryError("files_not_supported" if "attachment" in more else "reply_too_long")
    comment = outgoing.conversation.facts.get("comment") or outgoing.conversation.address
    return iter(({"recipient": {"comment_id": comment}, "message": first},))


def _comment(outgoing: Outgoing, vendor: Vendor, edge: Edge) -> Handed:
    """A public answer below the comment; a page may add one picture."""
    body: dict[str, Any] = {"message": outgoing.text} if outgoing.text else {}
    pictures = [file for file in outgoing.files if file.content_type.startswith("image/")]
    if outgoing.files and (edge == "replies" or len(outgoing.files) > 1 or not pictures):
        raise DeliveryError("files_not_supported")
    if len(outgoing.text) > LONGEST_COMMENT[edge]:
        raise DeliveryError("reply_too_long")
    if pictures:
        body["attachment_url"] = pictures[0].source
    address = url_of(read(Way, outgoing.account.settings), outgoing.conversation.address, edge)
    return handed((body,), partial(post, vendor, address), lambda found: text(found, "id"))


def parts(words: str, most_bytes: int) -> Iterator[str]:
    """The text in pieces of at most so many bytes, all of it: parted after a sentence, or a word, or where it must."""
    rest = words.strip()
    while len(rest.encode()) > most_bytes:
        fits = len(rest.encode()[:most_bytes].decode(errors="ignore"))
        while fits > 1 and category(rest[fits]).startswith("M"):  # an accent stays with its letter
            fits -= 1
        end = next(chain(_after(rest, fits), (fits,)))
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()
    yield rest


def _after(words: str, fits: int) -> Iterator[int]:
    """Where a piece may end in the second half of what fits, the best place first."""
    for mark in ENDS:
        found = words.rfind(mark, fits // 2, fits)
        if found > 0:
            yield found + 1
