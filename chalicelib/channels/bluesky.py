"""Bluesky: posts that mention, quote or answer an account, and the answers below.

Sources: lexicons app.bsky.notification.listNotifications, app.bsky.feed.post, com.atproto.server.createSession and
refreshSession, com.atproto.repo.createRecord; "Rate limits". docs/channels/social.md has the setup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import quote, urlencode

from chalicelib.channels.contract import Account, File, Inbound, Kind, Outgoing, Page, Vendor, VendorError
from chalicelib.channels.fetching import fetched
from chalicelib.channels.granted_tokens import Granted, answered, forget, granted, value_of
from chalicelib.channels.meta_reading import Json, bounded, many, one, parsed, text
from chalicelib.channels.senders import sender
from chalicelib.channels.settings_reading import checker, read
from chalicelib.channels.social_answers import A_PAGE as MOST_BYTES
from chalicelib.channels.social_answers import check_read, document, made, no_files, posted, told
from chalicelib.channels.social_lengths import graphemes
from chalicelib.channels.social_reading import attached, begun, language_of, readable, resumed, things, time_of, turned
from chalicelib.ports import DeliveryError, Handed, HttpAnswer, HttpCall

POST = "app.bsky.feed.post"
A_PAGE = 100  # Source: listNotifications, `limit`
REASONS = ("mention", "reply", "quote")
LONGEST, MOST_TEXT_BYTES = 300, 3_000  # Source: app.bsky.feed.post, `text`: maxGraphemes, maxLength
ACCESS_LASTS = timedelta(hours=1)  # an access token lasts two hours
OLD_TOKENS = ("ExpiredToken", "InvalidToken")
LINK = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]")


@dataclass(frozen=True, slots=True)
class Settings:
    """`handle`: the company's account. `base_url`: the server that holds it. `media_url`: who hands out pictures.

    `backfill_days` count at the first poll.
    """

    handle: str
    backfill_days: int = 1
    base_url: str = "https://bsky.social"
    media_url: str = "https://cdn.bsky.app"


def poll(vendor: Vendor, cursor: Mapping[str, Any]) -> Page:
    """One page of notifications, the newest first. VendorError, ThrottledError."""
    begins, since = begun(cursor, vendor.now, read(Settings, vendor.account.settings).backfill_days)
    query = {"limit": A_PAGE, "reasons": REASONS, **({"cursor": cursor["token"]} if cursor.get("token") else {})}
    url = f"{_method(vendor, 'app.bsky.notification.listNotifications')}?{urlencode(query, doseq=True)}"
    answer = vendor.http(HttpCall("GET", url, _bearer(vendor), most_bytes=MOST_BYTES))
    _check_token(answer, vendor)
    check_read(answer, vendor)
    found = document(answer)
    notices = [notice for notice in things(found, _is_post) if text(notice, "reason") in ("", *REASONS)]
    posts = readable(notices, lambda it: _inbound(it, vendor.account))
    return turned(posts, text(found if isinstance(found, dict) else {}, "cursor"), begins, since)


def read_page(body: bytes, account: Account) -> Sequence[Inbound]:
    """Every post of an answer of the API. UnreadableError."""
    return readable(things(parsed(body), _is_post), lambda it: _inbound(it, account))


def _is_post(thing: Json) -> bool:
    """A view of a post, or a notification about one, or a bare record with its address."""
    return isinstance(thing.get("uri"), str) and (
        isinstance(one(thing, "record").get("text"), str) or isinstance(one(thing, "value").get("text"), str)
    )


def _inbound(view: Json, account: Account) -> Inbound:
    record, author = one(view, "record") or one(view, "value"), one(view, "author")
    settings = account.settings
    uri, cid, reply = text(view, "uri"), text(view, "cid"), one(record, "reply")
    did = text(author, "did") or uri.removeprefix("at://").partition("/")[0]
    handle = text(author, "handle")
    root, languages = one(reply, "root"), record.get("langs")
    link = f"https://bsky.app/profile/{handle or did}/post/{uri.rpartition('/')[2]}"
    kept = {"reason": text(view, "reason"), "labels": view.get("labels"), "embed": record.get("embed")}
    echo = {"is_echo": True} if handle and handle.casefold() == str(settings.get("handle", "")).casefold() else {}
    return Inbound(
        id=uri,
        thread=f"{text(root, 'uri') or uri}:{did}",
        at=time_of(view.get("indexedAt"), record.get("createdAt")),
        sender=sender(text(author, "displayName") or handle, {"social": f"bluesky:{did}"}),
        address=uri,
        text=_words(record) or "[post]",
        language=language_of(languages[0]) if isinstance(languages, list) and languages else None,
        files=attached(_pictures(record, did, str(settings.get("media_url", "https://cdn.bsky.app")))),
        facts={
            "uri": uri,
            "cid": cid,
            "root_uri": text(root, "uri") or uri,
            "root_cid": text(root, "cid") or cid,
        },
        details=bounded({**kept, "handle": handle, "link": link}) | {"kind": "mention", **echo},
    )


def _words(record: Json) -> str:
    """The post as written, and below it the links that it hides behind words or shows as a card."""
    words = text(record, "text")
    features = [feature for facet in many(record, "facets") for feature in many(facet, "features")]
    card = one(record, "embed", "external") or one(record, "embed", "media", "external")
    links = {text(feature, "uri"): "" for feature in features} | {text(card, "uri"): text(card, "title")}
    below = [f"{title} {uri}".strip() for uri, title in links.items() if uri and (title or uri not in words)]
    return "\n\n".join(part for part in (words, "\n".join(below)) if part)


def _pictures(record: Json, did: str, media_url: str) -> Iterator[tuple[str, str, str]]:
    """Pictures lie as they are with the writer's server; the network hands them out by writer and content id."""
    embed = one(record, "embed")
    for picture in [*many(embed, "images"), *many(one(embed, "media"), "images")]:
        cid = text(one(picture, "image", "ref"), "$link")
        source = f"{media_url}/img/feed_fullsize/plain/{quote(did, safe=':')}/{cid}@jpeg"
        yield text(picture, "alt") or cid, "image/jpeg", source if cid else ""


def fetch(vendor: Vendor, file: File) -> File:
    """A picture from the network's own servers."""
    return fetched(vendor, file, {})


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """A post below the customer's. DeliveryError `reply_too_long` in graphemes or bytes."""
    no_files(outgoing)
    if graphemes(outgoing.text) > LONGEST or len(outgoing.text.encode()) > MOST_TEXT_BYTES:
        raise DeliveryError("reply_too_long")
    session = _session(vendor)
    body = {"repo": (session.facts or {}).get("did", ""), "collection": POST, "record": _record(outgoing, vendor)}
    headers = {"Authorization": f"Bearer {session.token}"}
    answer = posted(vendor, _method(vendor, "com.atproto.repo.createRecord"), body, headers)
    _check_token(answer, vendor)
    return Handed("sent", tuple(filter(None, (text(made(answer, vendor), "uri"),))))


def _record(outgoing: Outgoing, vendor: Vendor) -> Json:
    facts = outgoing.conversation.facts
    root = {"uri": facts.get("root_uri", ""), "cid": facts.get("root_cid", "")}
    parent = {"uri": facts.get("uri", ""), "cid": facts.get("cid", "")}
    return {
        "$type": POST,
        "text": outgoing.text,
        "createdAt": vendor.now.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "langs": [outgoing.ticket.language.tag],
        "facets": [_facet(outgoing.text, link) for link in LINK.finditer(outgoing.text)],
        "reply": {"root": root, "parent": parent},
    }


def _facet(words: str, link: re.Match[str]) -> Json:
    """A link that can be followed: places are counted in bytes of UTF-8."""
    start, size = len(words[: link.start()].encode()), len(link[0].encode())
    feature = {"$type": "app.bsky.richtext.facet#link", "uri": link[0]}
    return {"index": {"byteStart": start, "byteEnd": start + size}, "features": [feature]}


def _check_token(answer: HttpAnswer, vendor: Vendor) -> None:
    if answer.status == 400 and text(told(answer), "error") in OLD_TOKENS:
        forget(vendor)
        raise VendorError("unauthorized")


def _session(vendor: Vendor) -> Granted:
    def grant(before: Granted | None) -> Granted:
        try:
            found = _renewed(vendor, before.refresh) if before and before.refresh else _opened(vendor)
        except VendorError as refused:
            if before is None or str(refused) != "no_token":
                raise
            found = _opened(vendor)
        facts = {"did": text(found, "did")}
        return Granted(text(found, "accessJwt"), vendor.now + ACCESS_LASTS, text(found, "refreshJwt"), facts)

    return granted(vendor, _method(vendor, "com.atproto.server.createSession"), grant)


def _opened(vendor: Vendor) -> Json:
    """A new session; a server grants 300 of them in a day."""
    who = {"identifier": read(Settings, vendor.account.settings).handle, "password": value_of(vendor, "app_password")}
    url = _method(vendor, "com.atproto.server.createSession")
    return answered(vendor, HttpCall("POST", url, {"Content-Type": "application/json"}, json.dumps(who).encode()))


def _renewed(vendor: Vendor, refresh: str) -> Json:
    url = _method(vendor, "com.atproto.server.refreshSession")
    return answered(vendor, HttpCall("POST", url, {"Authorization": f"Bearer {refresh}"}))


def _bearer(vendor: Vendor) -> Mapping[str, str]:
    return {"Authorization": f"Bearer {_session(vendor).token}"}


def _method(vendor: Vendor, name: str) -> str:
    return f"{read(Settings, vendor.account.settings).base_url.rstrip('/')}/xrpc/{name}"


KINDS = {
    "bluesky": Kind(
        name="bluesky",
        channel="social",
        check=checker(Settings),
        read=read_page,
        poll=resumed(poll),
        every_s=120,
        fetch=fetch,
        send=send,
    )
}
