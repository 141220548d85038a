"""Reddit's letters to the moderators of a subreddit, as the API hands them out.

Source: Reddit API documentation, "/api/mod/conversations".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chalicelib.channels.contract import Inbound
from chalicelib.channels.meta_reading import Json, many, one, text
from chalicelib.channels.senders import sender
from chalicelib.channels.social_reading import time_of

LETTERS = "modmail:"  # what the threads of such letters begin with


def conversations_of(found: Any) -> Iterator[Inbound]:
    """Every letter of an answer, its conversation by the list of contents; what moderators write is no news."""
    letters = found.get("messages") if isinstance(found, dict) else None
    if not isinstance(letters, dict):
        return
    single = one(found, "conversation")
    all_of = [single] if single else [c for c in one(found, "conversations").values() if isinstance(c, dict)]
    homes = {text(item, "id"): held for held in all_of for item in many(held, "objIds")}
    for id_, letter in letters.items():
        if isinstance(letter, dict):
            yield _letter(str(id_), letter, homes.get(str(id_), single))


def _letter(id_: str, letter: Json, home: Json) -> Inbound:
    who = one(letter, "author")
    name, thread = text(who, "name"), text(home, "id") or id_
    is_ours = who.get("isMod") is True or letter.get("isInternal") is True
    details = {"kind": "message", "is_private": True, **({"is_echo": True} if is_ours else {})}
    return Inbound(
        id=f"modmail_{id_}",
        thread=f"{LETTERS}{thread}",
        at=time_of(letter.get("date")),
        sender=sender(name, {"social": f"reddit:{name}" if name else None}),
        address=thread,
        text=text(letter, "bodyMarkdown") or text(letter, "body"),
        subject=text(home, "subject") or None,
        details=details,
    )
