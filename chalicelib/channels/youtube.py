"""YouTube: comments on a channel and its videos, and the answers below.

Sources: YouTube Data API v3, commentThreads.list, comments.list, comments.insert, "Quota calculator" and "Errors".
docs/channels/social.md has the setup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from chalicelib.channels.contract import Account, Inbound, Kind, Outgoing, Page, ThrottledError, Vendor, VendorError
from chalicelib.channels.granted_tokens import by_form, value_of
from chalicelib.channels.meta_reading import Json, bounded, many, one, parsed, text
from chalicelib.channels.senders import sender
from chalicelib.channels.settings_reading import checker, read
from chalicelib.channels.social_answers import LONGEST_REST_S, asked, made, no_files, posted, told
from chalicelib.channels.social_reading import begun, mark_of, readable, resumed, things, time_of, turned
from chalicelib.ports import DeliveryError, Handed, HttpAnswer

# Source: "Quota calculator": units that a call costs, units of a project in a day, which ends at midnight there.
COSTS: Mapping[str, int] = {"commentThreads.list": 1, "comments.list": 1, "comments.insert": 50}
UNITS_A_DAY = 10_000
DAYS_END_IN = "America/Los_Angeles"
A_PAGE = 100  # Source: commentThreads.list and comments.list, `maxResults`
MOST_UNFOLDED = 10  # threads of one page whose further replies are asked for
SPENT = ("quotaExceeded", "dailyLimitExceeded")
# Source: comments.insert, "Errors": reasons of refusals.
NEVER: Mapping[str, str] = {
    "commentTextTooLong": "reply_too_long",
    "parentCommentNotFound": "thread_gone",
    "parentCommentIsPrivate": "thread_gone",
    "commentsDisabled": "thread_gone",
    "commentsNotEnabled": "thread_gone",
    "insufficientPermissions": "permission_missing",
    "ineligibleAccount": "permission_missing",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """`channel_id`: the company's channel, whose own comments are no news. `backfill_days` count at the first poll.

    Reading leaves `units_for_replies` of the project's `units_a_day` untouched (50 for each reply).
    """

    channel_id: str
    units_a_day: int = UNITS_A_DAY
    units_for_replies: int = 2_000
    backfill_days: int = 1
    base_url: str = "https://www.googleapis.com"
    token_url: str = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address


def poll(vendor: Vendor, cursor: Mapping[str, Any]) -> Page:
    """One page of threads, the newest first, with replies. VendorError; ThrottledError when a day's units are spent."""
    settings = read(Settings, vendor.account.settings)
    begins, since = begun(cursor, vendor.now, settings.backfill_days)
    query = {
        "part": "snippet,replies",
        "allThreadsRelatedToChannelId": settings.channel_id,
        "order": "time",
        "textFormat": "plainText",
        "maxResults": A_PAGE,
        **({"pageToken": cursor["token"]} if cursor.get("token") else {}),
    }
    spent = _Budget(vendor.now, settings, begins)
    spent.pay("commentThreads.list")
    found = _got(vendor, f"{settings.base_url}/youtube/v3/commentThreads", query)
    threads = many(found, "items")
    grown = _grown(threads, begins)
    further = [reply for thread in grown[:MOST_UNFOLDED] for reply in _replies(vendor, settings, thread, spent)]
    comments = readable(things([threads, further], _is_comment), lambda it: _inbound(it, settings.channel_id))
    known = [_count(thread) for thread in threads if thread not in grown[MOST_UNFOLDED:]]
    counts = {"counts": " ".join(known)} if not cursor.get("token") else {}
    return turned(comments, text(found, "nextPageToken"), {**begins, **counts, **spent.told}, since)


class _Budget:
    """What of the day's units is spent on reading."""

    def __init__(self, now: datetime, settings: Settings, cursor: Json) -> None:
        self._now = now.astimezone(ZoneInfo(DAYS_END_IN))
        self._day = self._now.date().isoformat()
        self._most = min(settings.units_a_day, UNITS_A_DAY) - max(0, settings.units_for_replies)
        self._spent = cursor.get("units", 0) if cursor.get("day") == self._day else 0

    def pay(self, call: str) -> None:
        """ThrottledError when the units of this day do not reach."""
        if self._spent + COSTS[call] > self._most:
            raise ThrottledError(until_midnight_s(self._now))
        self._spent += COSTS[call]

    @property
    def told(self) -> Json:
        """For the cursor."""
        return {"day": self._day, "units": self._spent}


def until_midnight_s(now: datetime) -> float:
    """Seconds until Google counts anew."""
    here = now.astimezone(ZoneInfo(DAYS_END_IN))
    midnight = (here + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return max(1.0, (midnight.timestamp() - here.timestamp()))


def _got(vendor: Vendor, url: str, query: Json) -> Json:
    found, _ = asked(vendor, url, query, _headers(vendor))
    return found if isinstance(found, dict) else {}


def _count(thread: Json) -> str:
    return mark_of(f"{text(thread, 'id')} {text(one(thread, 'snippet'), 'totalReplyCount')}")


def _grown(threads: Iterable[Json], cursor: Json) -> list[Json]:
    """Threads with more replies than they show, where their number is another than at the last poll."""
    known = str(cursor.get("counts", ""))
    grown = []
    for thread in threads:
        total, shown = one(thread, "snippet").get("totalReplyCount"), len(many(one(thread, "replies"), "comments"))
        if isinstance(total, int) and total > shown and _count(thread) not in known:
            grown.append(thread)
    return grown


def _replies(vendor: Vendor, settings: Settings, thread: Json, spent: _Budget) -> Iterator[Json]:
    """The replies of a thread, a page of them. They name no video, so the thread's is written in."""
    spent.pay("comments.list")
    query = {"part": "snippet", "parentId": text(thread, "id"), "textFormat": "plainText", "maxResults": A_PAGE}
    video = text(one(thread, "snippet"), "videoId")
    try:
        found = _got(vendor, f"{settings.base_url}/youtube/v3/comments", query)
    except VendorError as gone:
        if str(gone) != "status_404":
            raise
        return  # taken back meanwhile; the feed must not stop at it
    for reply in many(found, "items"):
        yield {**reply, "snippet": {"videoId": video, **one(reply, "snippet")}}


def read_page(body: bytes, account: Account) -> Sequence[Inbound]:
    """Every comment of an answer of the API. UnreadableError."""
    own = str(account.settings.get("channel_id", ""))
    return readable(things(parsed(body), _is_comment), lambda it: _inbound(it, own, is_html=True))


def _is_comment(thing: Json) -> bool:
    snippet = one(thing, "snippet")
    return ("textDisplay" in snippet or "textOriginal" in snippet) and "id" in thing


def _inbound(comment: Json, own: str, *, is_html: bool = False) -> Inbound:
    """A comment as it is now; one that was updated is a new version."""
    snippet, id_ = one(comment, "snippet"), text(comment, "id")
    author, video = text(one(snippet, "authorChannelId"), "value"), text(snippet, "videoId")
    published, updated = time_of(snippet.get("publishedAt")), text(snippet, "updatedAt")
    is_edit = bool(updated) and time_of(updated) > published
    top = text(snippet, "parentId") or id_
    link = f"https://www.youtube.com/watch?v={video}&lc={id_}" if video else ""
    kept = {name: snippet.get(name) for name in ("videoId", "viewerRating", "likeCount", "moderationStatus")}
    shown, echo = text(snippet, "textDisplay"), {"is_echo": True} if author and author == own else {}
    return Inbound(
        nature="edit" if is_edit else "message",
        id=f"{id_}@{updated}" if is_edit else id_,
        thread=f"{top}:{author or text(snippet, 'authorDisplayName')}",
        at=time_of(updated, snippet.get("publishedAt")) if is_edit else published,
        sender=sender(text(snippet, "authorDisplayName"), {"social": f"youtube:{author}" if author else None}),
        address=top,
        text=text(snippet, "textOriginal") or (_plain(shown) if is_html else shown),
        details=bounded({**kept, "link": link, "posted_at": published.isoformat()}) | {"kind": "comment", **echo},
        about=id_ if is_edit else "",
    )


def _plain(html: str) -> str:
    """`textDisplay` is HTML unless plain text was asked for."""
    if "<" not in html and "&" not in html:
        return html
    from chalicelib.mail.html_text import text_of_html
    from chalicelib.mail.sanitising import sanitised

    return text_of_html(sanitised(html))


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """A reply in the comment's thread, for 50 units. DeliveryError as in NEVER; ThrottledError when none are left."""
    no_files(outgoing)
    settings = read(Settings, outgoing.account.settings)
    body = {"snippet": {"parentId": outgoing.conversation.address, "textOriginal": outgoing.text}}
    answer = posted(vendor, f"{settings.base_url}/youtube/v3/comments?part=snippet", body, _headers(vendor))
    reason = _reason(answer)
    if reason in SPENT:
        raise ThrottledError(min(until_midnight_s(vendor.now), LONGEST_REST_S))
    if reason in ("rateLimitExceeded", "userRateLimitExceeded"):
        raise ThrottledError(60.0)
    if reason in NEVER:
        raise DeliveryError(NEVER[reason])
    return Handed("sent", tuple(filter(None, (text(made(answer, vendor), "id"),))))


def _reason(answer: HttpAnswer) -> str:
    errors = many(one(told(answer), "error"), "errors") if answer.status >= 400 else []
    return text(errors[0], "reason") if errors else ""


def _headers(vendor: Vendor) -> Mapping[str, str]:
    settings = read(Settings, vendor.account.settings)
    names = ("client_id", "client_secret", "refresh_token")
    form = {"grant_type": "refresh_token", **{name: value_of(vendor, name) for name in names}}
    return {"Authorization": f"Bearer {by_form(vendor, settings.token_url, form, {})}"}


KINDS = {
    "youtube": Kind(
        name="youtube",
        channel="social",
        check=checker(Settings),
        read=read_page,
        poll=resumed(poll),
        every_s=600,
        send=send,
    )
}
