"""The Telegram Bot API on this machine: updates with their secret token, files by paths, messages, limits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from infra.standins.serving import Asked, Reply
from infra.standins.social import PICTURE, Network, Post, Query, shown

SECRET = {"bot_token": "123456:stand-in", "secret_token": "s3cret-token"}
HEADER = "x-telegram-bot-api-secret-token"
LARGEST = 20_000_000


@dataclass(slots=True)
class Telegram(Network):
    """One bot. `chats` by whom: numbers; a chat of somebody unknown to it is refused."""

    secret: Mapping[str, str] = field(default_factory=lambda: dict(SECRET))
    file_size: int = len(PICTURE)

    kind = "telegram"

    @property
    def settings(self) -> Mapping[str, Any]:
        """Of a channel that sends by this machine."""
        return {"base_url": self.url} if self.url else {}

    def delivery(self, post: Post) -> tuple[Mapping[str, str], bytes]:
        """Headers and body by which Telegram tells of this."""
        name = "edited_message" if post.edited_at else "message"
        update = {"update_id": int(self.number()), name: _message(post)}
        if post.is_gone:
            gone = {"business_connection_id": "b1", "chat": _chat(post), "message_ids": [_id(post.id)]}
            update = {"update_id": update["update_id"], "deleted_business_messages": gone}
        body = json.dumps(update, ensure_ascii=False).encode()
        return {"X-Telegram-Bot-Api-Secret-Token": SECRET["secret_token"], "Content-Type": "application/json"}, body

    def knows(self, asked: Asked) -> bool:
        """By the token in the path."""
        token = SECRET["bot_token"]
        return urlsplit(asked.target).path.startswith((f"/bot{token}/", f"/file/bot{token}/"))

    def refusal(self, status: int) -> Reply:
        """As Telegram tells errors."""
        told: dict[str, Any] = {"ok": False, "error_code": status, "description": "Forbidden: bot was blocked"}
        if status == 429:
            told |= {"description": "Too Many Requests: retry after 90", "parameters": {"retry_after": 90}}
        return shown(status, told)

    def serve(self, asked: Asked, path: str, query: Query) -> Reply:
        """Files and messages."""
        del query
        if path.startswith("/file/"):
            return Reply(200, PICTURE, {"Content-Type": "application/octet-stream"})
        method, body = path.rpartition("/")[2], json.loads(asked.body)
        if method == "getFile":
            if self.file_size > LARGEST:
                return shown(400, {"ok": False, "error_code": 400, "description": "Bad Request: file is too big"})
            return shown(200, {"ok": True, "result": {"file_id": body["file_id"], "file_path": "photos/file_1.jpg"}})
        if method == "sendMessage":
            return self._sent(body)
        return shown(404, {"ok": False, "error_code": 404, "description": "Not Found"})

    def _sent(self, body: Mapping[str, Any]) -> Reply:
        if str(body["chat_id"]) not in {str(_chat(post)["id"]) for post in self.posts}:
            return shown(400, {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"})
        if len(body["text"].encode("utf-16-le")) // 2 > 4_096:
            return shown(400, {"ok": False, "error_code": 400, "description": "Bad Request: message is too long"})
        id_ = self.number()
        self.sent[id_] = body
        return shown(200, {"ok": True, "result": {"message_id": int(id_), "chat": {"id": body["chat_id"]}}})


def _id(text: str) -> int:
    return int(text) if text.isdecimal() else int.from_bytes(text.encode())


def _chat(post: Post) -> Mapping[str, Any]:
    return {"id": _id(post.root or post.author), "type": "private", "first_name": post.author.title()}


def _message(post: Post) -> Mapping[str, Any]:
    who = {"id": _id(post.author), "is_bot": False, "first_name": post.author.title(), "language_code": "fr"}
    said: dict[str, Any] = {"text": post.text}
    if post.has_picture:
        photo = [{"file_id": "f1", "file_unique_id": "u1", "width": 9, "height": 9, "file_size": len(PICTURE)}]
        said = {"caption": post.text, "photo": photo}
    edited = {"edit_date": int(post.edited_at.timestamp())} if post.edited_at else {}
    head = {"message_id": _id(post.id), "date": int(post.at.timestamp()), "chat": _chat(post), "from": who}
    return {**head, **said, **edited}
