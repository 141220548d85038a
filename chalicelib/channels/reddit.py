"""Reddit: an account's inbox, comments on subreddits, what a search finds, and the answers below.

Sources: Reddit API documentation, "listings", "/message/inbox", "/r/<subreddit>/comments", "/search", "/api/comment";
Data API Wiki (User-Agent, limits); OAuth2 wiki. docs/channels/social.md has the setup.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from chalicelib.channels.contract import Account, File, Inbound, Kind, Outgoing, Page, ThrottledError, Vendor
from chalicelib.channels.fetching import fetched
from chalicelib.channels.granted_tokens import by_form, value_of
from chalicelib.channels.meta_reading import UNKNOWN_TIME, Json, bounded, many, moment, one, parsed, text
from chalicelib.channels.reddit_modmail import LETTERS, conversations_of
from chalicelib.channels.senders import sender
from chalicelib.channels.settings_reading import checker, read
from chalicelib.channels.social_answers import USUAL_REST_S, asked, made, no_files
from chalicelib.channels.social_reading import attached, begun, news, readable, things
from chalicelib.ports import DeliveryError, Handed, HttpAnswer, HttpCall

A_PAGE = 100  # Source: listings, `limit`
MOST_SOURCES = 10  # listings of one channel: what one poll asks stays within its time
LONGEST = 10_000  # Source: /api/comment, `text`: TOO_LONG beyond 10,000 characters
KINDS_OF: Mapping[str, str] = {"t1": "comment", "t3": "post", "t4": "message"}  # Source: "fullnames", type prefixes
GONE = ("[deleted]", "[removed]")
# Source: what /api/comment tells in `json.errors`.
NEVER: Mapping[str, str] = {
    "DELETED_COMMENT": "thread_gone",
    "DELETED_LINK": "thread_gone",
    "THREAD_LOCKED": "thread_gone",
    "TOO_OLD": "window_closed",
    "TOO_LONG": "reply_too_long",
    "NOT_WHITELISTED_BY_USER_MESSAGE": "not_reachable",
    "USER_BLOCKED": "not_reachable",
    "SUBREDDIT_OUTBOUND_LINKING_DISALLOWED": "permission_missing",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """`username`: the company's account; what it writes is no news. `with_inbox`: mentions, replies and messages to it.

    `subreddits`: whose comments are read. `searches`: what posts are searched for.
    `modmail`: subreddits whose letters to the moderators, of whom the account is one, are read. `user_agent`: names the
    app, as Reddit demands ("platform:app id:version (by /u/name)"). `backfill_days` count at the first poll.
    """

    username: str
    user_agent: str
    with_inbox: bool = True
    subreddits: tuple[str, ...] = ()
    modmail: tuple[str, ...] = ()
    searches: tuple[str, ...] = ()
    backfill_days: int = 1
    base_url: str = "https://oauth.reddit.com"
    token_url: str = "https://www.reddit.com/api/v1/access_token"  # noqa: S105 - an address


def poll(vendor: Vendor, cursor: Mapping[str, Any]) -> Page:
    """A page of every listing, or of those that go on. VendorError, ThrottledError."""
    settings = read(Settings, vendor.account.settings)
    begins, since = begun(cursor, vendor.now, settings.backfill_days)
    seen, ahead, goes_on = str(begins.get("seen", "")), int(begins.pop("ahead", 0)), {}
    items: list[Inbound] = []
    for source, after in (begins.pop("open", None) or dict.fromkeys(_sources(settings), "")).items():
        found, _ = asked(vendor, f"{settings.base_url}{source}{_query(source, after)}", {}, _headers(vendor))
        what = news(_all(found, settings.username), seen, since, ahead)
        seen, ahead = what.seen, what.ahead
        items.extend(what.items)
        if (token := text(one(found, "data"), "after")) and what.items:
            goes_on[source] = token
    after_all = {**begins, "seen": seen, **({"open": goes_on, "ahead": ahead} if goes_on else {})}
    return Page(items, after_all, has_more=bool(goes_on))


def _sources(settings: Settings) -> list[str]:
    inbox = ["/message/inbox"] if settings.with_inbox else []
    comments = [f"/r/{quote(name, safe='')}/comments" for name in settings.subreddits]
    searches = [f"/search?{urlencode({'q': words, 'sort': 'new', 'type': 'link'})}" for words in settings.searches]
    letters = [f"/api/mod/conversations?{urlencode({'entity': name, 'sort': 'recent'})}" for name in settings.modmail]
    return [*inbox, *letters, *comments, *searches][:MOST_SOURCES]


def _query(source: str, after: str) -> str:
    asked_for = {"limit": A_PAGE, "raw_json": 1, **({"after": after} if after else {})}
    return f"{'&' if '?' in source else '?'}{urlencode(asked_for)}"


def read_page(body: bytes, account: Account) -> Sequence[Inbound]:
    """Every comment, post and message of an answer of the API. UnreadableError."""
    return _all(parsed(body), str(account.settings.get("username", "")))


def _all(found: Any, username: str) -> list[Inbound]:
    return [*readable(things(found, _is_thing), lambda it: _inbound(it, username)), *conversations_of(found)]


def _is_thing(thing: Json) -> bool:
    return text(thing, "kind") in KINDS_OF and isinstance(thing.get("data"), dict)


def _inbound(thing: Json, username: str) -> Inbound | None:
    """A comment, post or message as it is now: edited, taken back, or as first written."""
    data, kind = one(thing, "data"), KINDS_OF[thing["kind"]]
    name = text(data, "name") or f"{thing['kind']}_{text(data, 'id')}"
    author, body = text(data, "author"), text(data, "body") or text(data, "selftext")
    created = moment(data.get("created_utc"), data.get("created"))
    edited = moment(data["edited"]) if data.get("edited") not in (None, False, True) else UNKNOWN_TIME
    is_gone = body in GONE and author in ("", "[deleted]")
    is_edit = edited != UNKNOWN_TIME and not is_gone
    link = text(data, "permalink") or text(data, "context")
    private = {"is_private": True} if kind == "message" else {}
    echo = {"is_echo": True} if username and author.casefold() == username.casefold() else {}
    return Inbound(
        nature="withdrawal" if is_gone else "edit" if is_edit else "message",
        id=f"{name}@gone" if is_gone else f"{name}@{int(edited.timestamp())}" if is_edit else name,
        thread=f"{_root(data, name)}:{author.lower()}",
        at=edited if is_edit else created,
        sender=sender(author, {"social": f"reddit:{author}" if author and not is_gone else None}),
        address=name,
        text="" if is_gone else body or _title(data),
        subject=_title(data) if kind != "comment" and body else None,
        files=attached(_pictures(data)),
        details=bounded(
            {
                "link": f"https://www.reddit.com{link}" if link.startswith("/") else link,
                "subreddit": text(data, "subreddit"),
                "title": text(data, "link_title"),
                "posted_at": created.isoformat() if created != UNKNOWN_TIME else "",
            }
        )
        | {"kind": kind, **private, **echo},
        about=name if is_gone or is_edit else "",
    )


def _title(data: Json) -> str:
    return text(data, "title") or text(data, "subject")


def _root(data: Json, name: str) -> str:
    """The post that a comment stands below, or the first message of a private conversation."""
    context = text(data, "context").split("/")
    post = context[4] if len(context) > 4 and context[3] == "comments" else ""
    return text(data, "link_id") or text(data, "first_message_name") or (f"t3_{post}" if post else name)


def _pictures(data: Json) -> Iterator[tuple[str, str, str]]:
    address = text(data, "url_overridden_by_dest")
    if text(data, "post_hint") == "image" and address:
        yield address.rpartition("/")[2], "", address
    for id_, medium in one(data, "media_metadata").items():
        source = text(one(medium, "s"), "u")
        yield id_, text(medium, "m"), source


def fetch(vendor: Vendor, file: File) -> File:
    """A picture from Reddit's own servers."""
    return fetched(vendor, file, {})


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """An answer below the comment or post, or in the private conversation. DeliveryError as in NEVER."""
    no_files(outgoing)
    settings = read(Settings, outgoing.account.settings)
    if outgoing.conversation.thread.startswith(LETTERS):
        return _letter(outgoing, vendor, settings)
    form = {"thing_id": outgoing.conversation.address, "text": outgoing.text, "api_type": "json", "raw_json": "1"}
    found = one(made(_posted(vendor, f"{settings.base_url}/api/comment", form), vendor), "json")
    for error in found.get("errors") or ():
        code = str(error[0]) if isinstance(error, list) and error else str(error)
        if code == "RATELIMIT":
            raise ThrottledError(_wait_s(found))
        raise DeliveryError(NEVER.get(code, f"rejected_{code.lower()}"[:60]))
    made_things = many(one(found, "data"), "things")
    names = (text(one(thing, "data"), "name") or text(one(thing, "data"), "id") for thing in made_things)
    return Handed("sent", tuple(filter(None, names)))


def _letter(outgoing: Outgoing, vendor: Vendor, settings: Settings) -> Handed:
    url = f"{settings.base_url}/api/mod/conversations/{quote(outgoing.conversation.address, safe='')}"
    found = made(_posted(vendor, url, {"body": outgoing.text, "raw_json": "1"}), vendor)
    newest = max(conversations_of(found), key=lambda one: one.at, default=None)
    return Handed("sent", (newest.id,) if newest else ())


def _posted(vendor: Vendor, url: str, form: Mapping[str, str]) -> HttpAnswer:
    headers = {**_headers(vendor), "Content-Type": "application/x-www-form-urlencoded"}
    return vendor.http(HttpCall("POST", url, headers, urlencode(form).encode()))


def _wait_s(found: Json) -> float:
    told = found.get("ratelimit")
    return min(max(float(told), 1.0), 3_600.0) if isinstance(told, int | float) else USUAL_REST_S


def _headers(vendor: Vendor) -> Mapping[str, str]:
    """By a refresh token of the account, or by its password ("script" apps)."""
    settings, secret = read(Settings, vendor.account.settings), vendor.secret
    agent = {"User-Agent": settings.user_agent}
    if secret.get("refresh_token"):
        form = {"grant_type": "refresh_token", "refresh_token": secret["refresh_token"]}
    else:
        form = {"grant_type": "password", "username": settings.username, "password": value_of(vendor, "password")}
    app = basic(value_of(vendor, "client_id"), secret.get("client_secret", ""))
    return {"Authorization": f"Bearer {by_form(vendor, settings.token_url, form, {**agent, **app})}", **agent}


def basic(user: str, password: str) -> Mapping[str, str]:
    """HTTP Basic (RFC 7617)."""
    from base64 import b64encode

    return {"Authorization": f"Basic {b64encode(f'{user}:{password}'.encode()).decode()}"}


KINDS = {
    "reddit": Kind(
        name="reddit",
        channel="social",
        check=checker(Settings),
        read=read_page,
        poll=poll,
        every_s=120,
        fetch=fetch,
        send=send,
        longest=LONGEST,
    )
}
