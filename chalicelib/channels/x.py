"""X: posts that mention an account, and the answers below.

Sources: X API v2, "User mentions timeline", "Post" (data dictionary), "Create Post", "Rate limits". The app signs as
the account itself (oauth_signatures.py): such tokens last until they are taken back. docs/channels/social.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import quote

from chalicelib.channels.contract import Account, File, Inbound, Kind, Outgoing, Page, Vendor
from chalicelib.channels.fetching import fetched
from chalicelib.channels.meta_reading import Json, bounded, many, one, parsed, text
from chalicelib.channels.oauth_signatures import Signing, authorization
from chalicelib.channels.senders import sender
from chalicelib.channels.settings_reading import checker, read
from chalicelib.channels.social_answers import asked, made, no_files, posted
from chalicelib.channels.social_lengths import weight_of
from chalicelib.channels.social_reading import attached, begun, language_of, readable, resumed, things, time_of
from chalicelib.ports import DeliveryError, Handed

LONGEST = 280  # Source: "Counting characters"
A_PAGE = 100  # Source: mentions timeline, `max_results`: 5 to 100; the newest 800 can be reached
FIELDS = {
    "expansions": "author_id,attachments.media_keys,referenced_tweets.id",
    "tweet.fields": "author_id,conversation_id,created_at,edit_history_tweet_ids,entities,in_reply_to_user_id,lang,"
    "note_tweet,referenced_tweets,withheld",
    "user.fields": "name,username",
    "media.fields": "alt_text,preview_image_url,type,url,variants",
}
TYPES = {"photo": "image/jpeg", "video": "video/mp4", "animated_gif": "video/mp4"}


@dataclass(frozen=True, slots=True)
class Settings:
    """`user_id`: the company's account (its number), whose own posts are no news.

    `longest` is 280, or more for accounts that may write longer posts. `backfill_days` count at the first poll.
    """

    user_id: str
    longest: int = LONGEST
    backfill_days: int = 1
    base_url: str = "https://api.x.com"


def poll(vendor: Vendor, cursor: Mapping[str, Any]) -> Page:
    """One page of mentions after the last one known, the newest first: every post read is paid for."""
    settings = read(Settings, vendor.account.settings)
    begins, since = begun(cursor, vendor.now, settings.backfill_days)
    begin = {"since_id": cursor["since_id"]} if cursor.get("since_id") else {"start_time": _stamp(since.isoformat())}
    more = {"pagination_token": cursor["token"]} if cursor.get("token") else {}
    query = {**FIELDS, "max_results": A_PAGE, **begin, **more}
    url = f"{settings.base_url}/2/users/{quote(settings.user_id, safe='')}/mentions"
    found, _ = asked(vendor, url, query, authorization(vendor, Signing("GET", url, query)))
    meta, token = one(found, "meta"), text(one(found, "meta"), "next_token")
    newest = begins.pop("newest_id", "") or text(meta, "newest_id") or str(cursor.get("since_id", ""))
    begins.pop("token", None)
    place = {"token": token, "newest_id": newest} if token else {"since_id": newest}
    return Page(_posts(found, settings.user_id), {**begins, **place}, has_more=bool(token))


def _stamp(moment: str) -> str:
    return moment.partition(".")[0].partition("+")[0] + "Z"


def read_page(body: bytes, account: Account) -> Sequence[Inbound]:
    """Every post of an answer of the API. UnreadableError."""
    return _posts(parsed(body), str(account.settings.get("user_id", "")))


def _posts(found: Any, own: str) -> list[Inbound]:
    """The posts of an answer, oldest first; those that come along as context are not among them."""
    listed = found["data"] if isinstance(found, dict) and "data" in found else found
    includes = one(found, "includes")
    users = {text(user, "id"): user for user in many(includes, "users")}
    media = {text(medium, "media_key"): medium for medium in many(includes, "media")}
    items = readable(things(listed, _is_post), lambda it: _inbound(it, users, media, own))
    return sorted(items, key=lambda item: item.at)


def _is_post(thing: Json) -> bool:
    return "id" in thing and isinstance(thing.get("text"), str)


def _inbound(post: Json, users: Mapping[str, Json], media: Mapping[str, Json], own: str) -> Inbound:
    """A post. An edited one has a number of its own and names those before it."""
    id_, author = text(post, "id"), text(post, "author_id")
    user = users.get(author, {})
    history = [str(each) for each in post.get("edit_history_tweet_ids") or () if str(each) != id_]
    root = text(post, "conversation_id") or id_
    keys = [str(key) for key in one(post, "attachments").get("media_keys") or ()]
    username = text(user, "username")
    kept = {name: post.get(name) for name in ("referenced_tweets", "withheld", "in_reply_to_user_id")}
    echo = {"is_echo": True} if author and author == own else {}
    return Inbound(
        nature="edit" if history else "message",
        id=id_,
        thread=f"{root}:{author}",
        at=time_of(post.get("created_at")),
        sender=sender(text(user, "name") or username, {"social": f"x:{author}" if author else None}),
        address=id_,
        text=_words(post) or "[post]",
        language=language_of(post.get("lang")),
        files=attached(_files([media[key] for key in keys if key in media])),
        details=bounded({**kept, "username": username, "link": f"https://x.com/{username or 'i'}/status/{id_}"})
        | {"kind": "mention", **echo},
        about=history[0] if history else "",
    )


def _words(post: Json) -> str:
    """The whole text of a long post; short links as where they lead; characters instead of entities."""
    whole = one(post, "note_tweet")
    words, source = (text(whole, "text"), whole) if text(whole, "text") else (text(post, "text"), post)
    links = [*many(one(source, "entities"), "urls"), *many(one(post, "entities"), "urls")]
    for link in links:
        short, full = text(link, "url"), text(link, "unwound_url") or text(link, "expanded_url")
        words = words.replace(short, full) if short and full else words
    return unescape(words)


def _files(media: Sequence[Json]) -> Iterator[tuple[str, str, str]]:
    for medium in media:
        kind = text(medium, "type")
        films = [film for film in many(medium, "variants") if text(film, "content_type") == "video/mp4"]
        best = max(films, key=lambda film: film.get("bit_rate") or 0, default={})
        source = text(medium, "url") or text(best, "url") or text(medium, "preview_image_url")
        name = text(medium, "alt_text") or source.partition("?")[0].rpartition("/")[2]
        yield name, TYPES.get(kind, "") if text(medium, "url") or best else "image/jpeg", source


def fetch(vendor: Vendor, file: File) -> File:
    """A picture or film from X's own servers."""
    return fetched(vendor, file, {})


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """A post below the customer's. DeliveryError `reply_too_long` by X's own way of counting."""
    no_files(outgoing)
    settings = read(Settings, outgoing.account.settings)
    if weight_of(outgoing.text) > settings.longest:
        raise DeliveryError("reply_too_long")
    url = f"{settings.base_url}/2/tweets"
    body = {"text": outgoing.text, "reply": {"in_reply_to_tweet_id": outgoing.conversation.address}}
    answer = posted(vendor, url, body, authorization(vendor, Signing("POST", url, salt=outgoing.message.id)))
    return Handed("sent", tuple(filter(None, (text(one(made(answer, vendor), "data"), "id"),))))


KINDS = {
    "x": Kind(
        name="x",
        channel="social",
        check=checker(Settings),
        read=read_page,
        poll=resumed(poll),
        every_s=300,
        fetch=fetch,
        send=send,
    )
}
