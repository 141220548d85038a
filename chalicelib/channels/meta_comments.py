"""Public comments on a page's or an Instagram account's posts. One thread is what one person says below one comment.

Sources: Graph API, Webhooks reference, Page `feed`; Instagram Platform, Webhooks, `comments`, `live_comments` and
`mentions`. Hiding a comment is the company's own doing and changes nothing here. Public answers go below the first
comment of a thread, which always takes them; a private one to whoever wrote the last.
"""

from __future__ import annotations

from collections.abc import Iterator

from chalicelib.channels.contract import Account, File, Inbound
from chalicelib.channels.meta_reading import Json, bounded, id_of, many, moment, one, text
from chalicelib.channels.senders import sender

PUBLIC = {"kind": "comment"}  # facts of a conversation whose answers are comments; details of a post that is kept
EDITS = ("edited", "edit")
GONE = ("remove", "delete")
OURS = ("hide", "unhide", "block", "unblock")
ITEMS_WITH_WORDS = ("comment", "post", "status", "photo", "video", "share", "album", "mention", "rating")


def page_comments(entry: Json, account: Account) -> Iterator[Inbound]:
    """What an entry tells of a page's feed: comments, and what visitors post; not likes, nor what is hidden."""
    for change in many(entry, "changes"):
        value = one(change, "value")
        is_ours = text(value, "verb") in OURS
        if text(change, "field") in ("feed", "mention") and not is_ours and _has_words(value):
            yield _of_page(value, entry, account)


def _has_words(value: Json) -> bool:
    item = text(value, "item")
    return item in ITEMS_WITH_WORDS or bool(text(value, "message") or text(value, "comment_id"))


def _of_page(value: Json, entry: Json, account: Account) -> Inbound:
    verb, page = text(value, "verb"), text(entry, "id")
    who = one(value, "from")
    author = text(who, "id") or text(value, "sender_id")
    post, parent = text(value, "post_id"), text(value, "parent_id")
    id_ = id_of(value, text(value, "comment_id") or post)
    root = parent if parent and parent != post else id_
    posted_at = moment(value.get("created_time"), entry.get("time"))
    about = id_ if verb in EDITS or verb in GONE else ""
    at = moment(entry.get("time"), value.get("created_time")) if about else posted_at
    social = f"facebook:{author}" if author else None
    echo = {"is_echo": True} if author and author == page else {}
    link = text(one(value, "post"), "permalink_url") or text(value, "permalink_url")
    words = text(value, "message")
    photo = text(value, "photo") or text(value, "link")
    files = (File("photo", "", None, photo),) if text(value, "photo") and not about else ()
    known = ("from", "sender_id", "message", "created_time", "verb", "comment_id", "post")
    rest = {name: part for name, part in value.items() if name not in known}
    return Inbound(
        nature="withdrawal" if verb in GONE else "edit" if about else "message",
        id=f"{id_}:{verb}:{_number_of(value, entry)}" if about else id_,
        thread=_thread(post, root, author),
        at=at,
        sender=sender(text(who, "name"), {"social": social}, is_verified=True),
        address=root,
        text=words or photo or ("" if verb in GONE else f"[{text(value, 'item') or 'comment'}]"),
        language=None if words else account.language,
        files=files,
        facts={**PUBLIC, "comment": id_},
        details=bounded({**rest, **PUBLIC, "link": link, "posted_at": posted_at.isoformat()}) | echo,
        about=about,
    )


def _thread(post: str, root: str, author: str) -> str:
    """A person below a first comment, so that nobody's words are taken for another's; where Meta tells no author, all
    of whom it does not tell are one.
    """
    return ":".join(part for part in (post, root, author) if part)


def _number_of(value: Json, entry: Json) -> str:
    """What tells one edit of a comment from the next: its moment, and its words where two have the same."""
    return id_of({"message": text(value, "message"), "time": text(entry, "time") or text(value, "created_time")})[:20]


def instagram_comments(entry: Json, account: Account) -> Iterator[Inbound]:
    """What an entry tells of comments on an account's posts and live videos, and of mentions elsewhere."""
    for change in many(entry, "changes"):
        field, value = text(change, "field"), one(change, "value")
        if field in ("comments", "live_comments", "mentions"):
            yield _of_instagram(field, value, entry, account)


def _of_instagram(field: str, value: Json, entry: Json, account: Account) -> Inbound:
    who, own = one(value, "from"), text(entry, "id")
    author = text(who, "id")
    id_ = id_of(value, text(value, "id") or text(value, "comment_id"))
    root = text(value, "parent_id") or id_
    media = text(one(value, "media"), "id") or text(value, "media_id")
    words = text(value, "text")
    social = f"instagram:{author}" if author else None
    known = ("from", "id", "text")
    rest = {name: part for name, part in value.items() if name not in known}
    kind = {"kind": "mention"} if field == "mentions" else PUBLIC
    is_echo = bool(author and author == own) or "self_ig_scoped_id" in who
    return Inbound(
        id=id_,
        thread=_thread(media, root, author),
        at=moment(value.get("timestamp"), entry.get("time")),
        sender=sender(text(who, "username"), {"social": social}, is_verified=True),
        address=root,
        text=words or f"[{field}]",
        language=None if words else account.language,
        facts={**PUBLIC, "comment": id_},
        details=bounded({**rest, **kind}) | ({"is_echo": True} if is_echo else {}),
    )
