"""Telegram: what people write to a bot, in its groups and below its channels, and the answers.

Source: Telegram Bot API, Update, Message, setWebhook (secret_token), getFile, sendMessage, "Making requests" (errors),
ResponseParameters. docs/channels/social.md has the setup.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from chalicelib.channels.contract import (
    Account,
    File,
    FileGoneError,
    Inbound,
    Kind,
    Outgoing,
    RawRequest,
    ThrottledError,
    UnreadableError,
    Vendor,
    VendorError,
)
from chalicelib.channels.fetching import fetched
from chalicelib.channels.granted_tokens import value_of
from chalicelib.channels.meta_reading import Json, bounded, id_of, moment, one, parsed, text
from chalicelib.channels.senders import sender
from chalicelib.channels.settings_reading import checker, read
from chalicelib.channels.social_answers import USUAL_REST_S, made, no_files, posted, told
from chalicelib.channels.social_reading import language_of
from chalicelib.channels.telegram_words import files_of, words_of
from chalicelib.ports import DeliveryError, Handed, HttpAnswer

LONGEST = 4_096  # Source: sendMessage, `text`; counted in UTF-16 code units like all offsets
SECRET_HEADER = "x-telegram-bot-api-secret-token"  # noqa: S105 - its name
EDITED = "edited_"


@dataclass(frozen=True, slots=True)
class Settings:
    """`base_url`: the Bot API, or a company's own server of it."""

    base_url: str = "https://api.telegram.org"


def admits(request: RawRequest, account: Account, secrets: Sequence[Mapping[str, str]]) -> bool:
    """With the `secret_token` that the webhook was set with, of any live version of the secret."""
    del account  # every bot has its own secret
    given = request.headers.get(SECRET_HEADER, "").encode()
    tokens = [version["secret_token"].encode() for version in secrets if version.get("secret_token")]
    matches = [hmac.compare_digest(given, token) for token in tokens]
    return any(matches)


def read_delivery(body: bytes, account: Account) -> Sequence[Inbound]:
    """What an update tells: a message, an edit, a pressed button, messages taken back. UnreadableError."""
    update = parsed(body)
    if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
        raise UnreadableError("no_update")
    found: list[Inbound] = []
    for name, part in update.items():
        if not isinstance(part, dict):
            continue
        if name == "callback_query":
            found.append(_pressed(part, account))
        elif name == "deleted_business_messages":
            found.extend(_taken_back(part, update))
        elif "message_id" in part and "chat" in part and not name.startswith("message_reaction"):
            found.append(_message(name, part))
    return found


def _message(name: str, message: Json) -> Inbound:
    chat, who = one(message, "chat"), one(message, "from") or one(message, "sender_chat")
    id_ = f"{text(chat, 'id')}:{text(message, 'message_id')}"
    is_edit = name.startswith(EDITED)
    at = moment(message.get("edit_date"), message.get("date")) if is_edit else moment(message.get("date"))
    words = words_of(message)
    return Inbound(
        nature="edit" if is_edit else "message",
        id=f"{id_}@{text(message, 'edit_date') or id_of(message)[:20]}" if is_edit else id_,
        thread=_thread(chat, who),
        at=at,
        sender=_person(who),
        address=text(chat, "id"),
        text=words,
        language=None if words and not words.startswith("[") else language_of(who.get("language_code")),
        files=files_of(message),
        automatic=who.get("is_bot") is True,
        facts=_way(message, chat),
        details=_details(message, chat),
        about=id_ if is_edit else "",
    )


def _thread(chat: Json, who: Json) -> str:
    """A private chat, or what one person writes in a group."""
    is_shared = text(chat, "type") in ("group", "supergroup")
    return f"{text(chat, 'id')}:{text(who, 'id')}" if is_shared and text(who, "id") else text(chat, "id")


def _person(who: Json) -> Any:
    name = " ".join(filter(None, (text(who, "first_name"), text(who, "last_name"))))
    social = f"telegram:{text(who, 'id')}" if text(who, "id") else None
    shown = name or text(who, "title") or text(who, "username")
    return sender(shown, {"social": social}, is_verified=True)


def _way(message: Json, chat: Json) -> dict[str, str]:
    """What an answer must say to come out where the message came in."""
    said = {name: text(message, name) for name in ("message_id", "message_thread_id", "business_connection_id")}
    return {**said, "chat_type": text(chat, "type")}


def _details(message: Json, chat: Json) -> dict[str, Any]:
    plain = ("message_id", "date", "edit_date", "chat", "from", "text", "caption", "sender_chat")
    rest = {name: part for name, part in message.items() if name not in plain}
    username, is_public = text(chat, "username"), text(chat, "type") == "channel"
    link = f"https://t.me/{username}/{text(message, 'message_id')}" if username else ""
    kind = {"kind": "post"} if is_public else {"kind": "message", "is_private": True}
    return bounded({**rest, "username": text(one(message, "from"), "username"), "link": link}) | kind


def _pressed(query: Json, account: Account) -> Inbound:
    """A button below a message of the bot's."""
    message, who = one(query, "message"), one(query, "from")
    chat = one(message, "chat")
    home = text(chat, "id") or text(who, "id")
    return Inbound(
        id=f"callback:{id_of(query, text(query, 'id'))}",
        thread=_thread(chat, who) if chat else home,
        at=moment(message.get("edit_date"), message.get("date")),
        sender=_person(who),
        address=home,
        text=text(query, "data") or text(query, "game_short_name"),
        language=account.language or language_of(who.get("language_code")),
        facts=_way(message, chat),
        details=bounded({"callback_query": query}) | {"kind": "message", "is_private": True},
    )


def _taken_back(gone: Json, update: Json) -> list[Inbound]:
    chat = text(one(gone, "chat"), "id")
    ids = [f"{chat}:{id_}" for id_ in gone.get("message_ids") or ()]
    about = {"nature": "withdrawal", "thread": chat, "at": moment()}
    return [Inbound(id=f"{id_}@gone{update['update_id']}", about=id_, **about) for id_ in ids]  # type: ignore[arg-type]


def fetch(vendor: Vendor, file: File) -> File:
    """A file by its id: first its path is asked for, which holds an hour; Telegram hands out at most 20 MB."""
    answer = posted(vendor, _method(vendor, "getFile"), {"file_id": file.source}, {})
    if answer.status == 400:
        raise FileGoneError("refused")
    _check_rate(answer)
    path = text(one(told(answer), "result"), "file_path")
    if not path:
        raise VendorError(f"status_{answer.status}")
    base = read(Settings, vendor.account.settings).base_url.rstrip("/")
    source = f"{base}/file/bot{value_of(vendor, 'bot_token')}/{quote(path)}"
    content = fetched(vendor, File(file.filename, file.content_type, None, source), {})
    return File(file.filename, content.content_type, content.content, file.source)


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """A message that answers the customer's last one. DeliveryError `not_reachable`, `reply_too_long` ..."""
    no_files(outgoing)
    if len(outgoing.text.encode("utf-16-le")) // 2 > LONGEST:
        raise DeliveryError("reply_too_long")
    facts, body = outgoing.conversation.facts, {"chat_id": outgoing.conversation.address, "text": outgoing.text}
    about = facts.get("message_id", "")
    more: dict[str, Any] = {}
    if about.isdecimal():
        more["reply_parameters"] = {"message_id": int(about), "allow_sending_without_reply": True}
    if facts.get("message_thread_id", "").isdecimal() and facts.get("chat_type") == "supergroup":
        more["message_thread_id"] = int(facts["message_thread_id"])
    if facts.get("business_connection_id"):
        more["business_connection_id"] = facts["business_connection_id"]
    answer = posted(vendor, _method(vendor, "sendMessage"), {**body, **more}, {})
    return _handed(answer, vendor)


def _handed(answer: HttpAnswer, vendor: Vendor) -> Handed:
    _check_rate(answer)
    said = text(told(answer), "description").lower()
    if answer.status == 403 or (answer.status == 400 and ("chat not found" in said or "user not found" in said)):
        raise DeliveryError("not_reachable")
    if answer.status == 400 and "message is too long" in said:
        raise DeliveryError("reply_too_long")
    sent = one(made(answer, vendor), "result")
    id_ = f"{text(one(sent, 'chat'), 'id')}:{text(sent, 'message_id')}"
    return Handed("sent", (id_,) if text(sent, "message_id") else ())


def _check_rate(answer: HttpAnswer) -> None:
    """ThrottledError for as long as Telegram says in `parameters.retry_after`."""
    if answer.status == 429:
        after = one(told(answer), "parameters").get("retry_after")
        raise ThrottledError(min(float(after), 3_600.0) if isinstance(after, int) else USUAL_REST_S)


def _method(vendor: Vendor, name: str) -> str:
    """The address of a method: the bot's token is part of it, so it is never logged."""
    base = read(Settings, vendor.account.settings).base_url.rstrip("/")
    return f"{base}/bot{value_of(vendor, 'bot_token')}/{name}"


KINDS = {
    "telegram": Kind(
        name="telegram",
        channel="social",
        check=checker(Settings),
        admits=admits,
        read=read_delivery,
        fetch=fetch,
        send=send,
        longest=LONGEST,
    )
}
