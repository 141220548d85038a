"""Mastodon: who mentions an account or writes to it privately, and the answers below.

Sources: Mastodon API, "notifications", "statuses" (Idempotency-Key) and entities Notification and Status; user guide
"Posting" (length of links and mentions). docs/channels/social.md has the setup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from urllib.parse import quote, urlsplit

from chalicelib.channels.contract import Account, File, Inbound, Kind, Outgoing, Page, Vendor
from chalicelib.channels.fetching import fetched
from chalicelib.channels.granted_tokens import value_of
from chalicelib.channels.meta_reading import Json, bounded, many, one, parsed, text
from chalicelib.channels.senders import sender
from chalicelib.channels.settings_reading import checker, read
from chalicelib.channels.social_answers import asked, check_read, made, no_files, posted_again, told
from chalicelib.channels.social_lengths import graphemes
from chalicelib.channels.social_reading import attached, begun, language_of, readable, resumed, things, time_of, turned
from chalicelib.ports import DeliveryError, Handed, HttpAnswer, HttpCall, HttpTooLargeError

A_PAGE = 40  # Source: notifications, `limit`: 40 by default, 80 at most
LONGEST = 500  # Source: StatusLengthValidator; a server may allow more (settings)
CONTEXT = 4_194_304  # bytes of a conversation
A_LINK = 23  # characters that any link counts for
KEY_KNOWN_FOR = timedelta(minutes=50)  # Source: statuses, Idempotency-Key: up to 1 hour
PUBLIC = ("public", "unlisted")
OUT_OF_SIGHT = (403, 404, 410)
NEXT = re.compile(r'[?&]max_id=([^&>]+)[^>]*>;\s*rel="?next"?')
LINK = re.compile(r"https?://\S+")
FULL_HANDLE = re.compile(r"(@[A-Za-z0-9_][\w.-]*)@[A-Za-z0-9.-]+")
NAMING = re.compile(r"<a\s[^<>]*class=\"[^\"<>]*\b(?:mention|hashtag)\b[^<>]*>")
TYPES = {"image": "image/jpeg", "gifv": "video/mp4", "video": "video/mp4", "audio": "audio/mpeg"}


@dataclass(frozen=True, slots=True)
class Settings:
    """`base_url`: the server of the account. `longest`: characters that this server lets a post have.

    `backfill_days` of mentions are taken in at the first poll.
    """

    base_url: str
    longest: int = LONGEST
    backfill_days: int = 1


def poll(vendor: Vendor, cursor: Mapping[str, Any]) -> Page:
    """One page of mentions, the newest first. VendorError, ThrottledError."""
    settings = read(Settings, vendor.account.settings)
    begins, since = begun(cursor, vendor.now, settings.backfill_days)
    query = {"types[]": "mention", "limit": A_PAGE, **({"max_id": cursor["token"]} if cursor.get("token") else {})}
    found, answer = asked(vendor, _url(settings, "notifications"), query, _headers(vendor))
    mentions = [one(notice, "status") for notice in things(found, lambda thing: "status" in thing)]
    page = turned(readable(mentions, _inbound), _next(answer), begins, since)
    return replace(page, items=[_rooted(vendor, item) for item in page.items])


def read_page(body: bytes, account: Account) -> Sequence[Inbound]:
    """Every post of an answer of the API. UnreadableError."""
    del account  # a post says by itself whose it is
    return readable(things(parsed(body), _is_status), _inbound)


def _is_status(thing: Json) -> bool:
    """A post; one that was just deleted comes with its source as `text` and without `content`."""
    has_words = isinstance(thing.get("content"), str) or isinstance(thing.get("text"), str)
    return has_words and "created_at" in thing and isinstance(thing.get("account"), dict)


def _next(answer: HttpAnswer) -> str:
    found = NEXT.search(answer.headers.get("link", ""))
    return found[1] if found else ""


def _rooted(vendor: Vendor, item: Inbound) -> Inbound:
    """With the post that began the conversation: what stands between it and this one is asked for."""
    if not (parent := item.facts.get("parent")):
        return item
    settings = read(Settings, vendor.account.settings)
    url = _url(settings, "statuses", item.address, "context")
    try:
        answer = vendor.http(HttpCall("GET", url, _headers(vendor), most_bytes=CONTEXT))
    except HttpTooLargeError:  # half the network answered; the feed must not stop at it
        return item
    if answer.status not in OUT_OF_SIGHT:
        check_read(answer, vendor)
    above = many(told(answer), "ancestors") if answer.status == 200 else []
    root = text(above[0], "id") if above else parent
    return replace(item, thread=f"{root}:{item.thread.rpartition(':')[2]}")


def _inbound(status: Json) -> Inbound | None:
    """A post as it is now: an edited one is a new version of what came before."""
    who, id_ = one(status, "account"), text(status, "id")
    if not id_:
        return None
    handle = _handle(who)
    created, edited = time_of(status.get("created_at")), status.get("edited_at")
    visibility, parent = text(status, "visibility"), text(status, "in_reply_to_id")
    return Inbound(
        nature="edit" if edited else "message",
        id=f"{id_}@{edited}" if edited else id_,
        thread=f"{parent or id_}:{handle}",
        at=time_of(edited, status.get("created_at")),
        sender=sender(text(who, "display_name") or text(who, "username"), {"social": f"mastodon:{handle}"}),
        address=id_,
        text=_words(status) or "[post]",
        language=language_of(status.get("language")),
        files=attached(_files(status)),
        automatic=who.get("bot") is True,
        facts={"visibility": visibility, "acct": text(who, "acct"), "parent": parent},
        details=_details(status, visibility) | {"posted_at": created.isoformat()},
        about=id_ if edited else "",
    )


def _handle(who: Json) -> str:
    """The handle with its server, also of a neighbour on ours, whom the API names without."""
    handle = text(who, "acct") or text(who, "username")
    return handle if "@" in handle else f"{handle}@{urlsplit(text(who, 'url')).netloc or 'localhost'}"


def _details(status: Json, visibility: str) -> dict[str, Any]:
    names = ("spoiler_text", "sensitive", "mentions", "tags", "in_reply_to_id", "uri", "application")
    kept = {name: status.get(name) for name in names if status.get(name)}
    public = visibility in PUBLIC
    kind = {"kind": "mention"} if public else {"kind": "message", "is_private": True}
    return bounded({**kept, "visibility": visibility, "link": text(status, "url") or text(status, "uri")}) | kind


def _words(status: Json) -> str:
    """The warning before the post, its words, and what a poll asks."""
    options = [f"- {text(option, 'title')}" for option in many(one(status, "poll"), "options")]
    parts = (text(status, "spoiler_text"), text_of(text(status, "content")), "\n".join(options))
    return "\n\n".join(part for part in parts if part.strip()) or text(status, "text")


def text_of(html: str) -> str:
    """The words of a post's HTML. Names and hashtags stand without the addresses behind them."""
    from chalicelib.mail.html_text import text_of_html
    from chalicelib.mail.sanitising import sanitised

    return text_of_html(sanitised(NAMING.sub("<a>", html)))


def _files(status: Json) -> Iterator[tuple[str, str, str]]:
    for medium in many(status, "media_attachments"):
        source = text(medium, "url") or text(medium, "remote_url")
        kind = text(medium, "type")
        yield text(medium, "description") or source.rpartition("/")[2] or kind, TYPES.get(kind, ""), source


def fetch(vendor: Vendor, file: File) -> File:
    """A picture, film or sound from the server that keeps it."""
    return fetched(vendor, file, {})


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """A post below the customer's, as visible as theirs, that names them. DeliveryError `reply_too_long` ..."""
    no_files(outgoing)
    settings, facts = read(Settings, outgoing.account.settings), outgoing.conversation.facts
    status = f"@{facts['acct']} {outgoing.text}" if facts.get("acct") else outgoing.text
    if length_of(status) > settings.longest:
        raise DeliveryError("reply_too_long")
    body = {"status": status, "in_reply_to_id": outgoing.conversation.address}
    body["visibility"] = facts.get("visibility") or "unlisted"
    if language := language_of(outgoing.ticket.language.tag):
        body["language"] = language.partition("-")[0]
    headers = {**_headers(vendor), "Content-Type": "application/json", "Idempotency-Key": outgoing.message.id}
    call = HttpCall("POST", _url(settings, "statuses"), headers, json.dumps(body, ensure_ascii=False).encode())
    found = made(posted_again(call, vendor, outgoing, KEY_KNOWN_FOR), vendor)
    return Handed("sent", tuple(filter(None, (text(found, "id"),))))


def length_of(words: str) -> int:
    """Characters as Mastodon counts them: a link is 23, and the server of whom we name counts for nothing."""
    return graphemes(FULL_HANDLE.sub(r"\1", LINK.sub("x" * A_LINK, words)))


def _headers(vendor: Vendor) -> Mapping[str, str]:
    return {"Authorization": f"Bearer {value_of(vendor, 'access_token')}"}


def _url(settings: Settings, *path: str) -> str:
    return "/".join((settings.base_url.rstrip("/"), "api/v1", *(quote(part, safe="") for part in path)))


KINDS = {
    "mastodon": Kind(
        name="mastodon",
        channel="social",
        check=checker(Settings),
        read=read_page,
        poll=resumed(poll),
        every_s=120,
        fetch=fetch,
        send=send,
    )
}
