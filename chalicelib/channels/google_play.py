"""Google Play reviews by the Google Play Developer API: asked for every few minutes, answered in public.

docs/channels/google-play.md has the setup. The API shows reviews with words of the last seven days, and no country.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

from chalicelib.channels.contract import (
    Account,
    Inbound,
    Kind,
    Outgoing,
    Page,
    ThrottledError,
    UnreadableError,
    Vendor,
    VendorError,
)
from chalicelib.channels.review_answers import check_answer, check_reply, check_sent, posted
from chalicelib.channels.reviews import (
    Memory,
    Response,
    Review,
    Shelf,
    forgotten,
    inbound_of,
    news,
    readable,
    reply_id,
    since_of,
)
from chalicelib.channels.settings_reading import checker, read
from chalicelib.channels.signed_tokens import google_token
from chalicelib.markets.channel_lengths import LONGEST
from chalicelib.ports import Handed, HttpCall

SCOPE = "https://www.googleapis.com/auth/androidpublisher"
A_PAGE = 100  # Source: androidpublisher v3, reviews.list, `maxResults`
READS_AN_HOUR = 200  # Source: Reply to Reviews, "Quotas": GET requests of an app
DEVICE = ("device", "androidOsVersion", "appVersionCode", "deviceMetadata", "thumbsUpCount", "thumbsDownCount")


@dataclass(frozen=True, slots=True)
class Settings:
    """`package` is the app's name at Google. `longest` and `reads_an_hour` may only lower Google's limits.

    `backfill_days` of reviews are taken in at the first poll, of the seven that Google has.
    """

    package: str
    base_url: str = "https://androidpublisher.googleapis.com"
    token_url: str = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address
    backfill_days: int = 7
    longest: int = LONGEST["google_play"]
    reads_an_hour: int = READS_AN_HOUR


def poll(vendor: Vendor, cursor: Mapping[str, Any]) -> Page:
    """One page, the newest reviews first, until one holds nothing new. VendorError, ThrottledError."""
    settings = read(Settings, vendor.account.settings)
    spent = _spent(vendor.now, cursor, settings)
    asked = {"maxResults": str(A_PAGE), **({"token": cursor["token"]} if cursor.get("token") else {})}
    call = HttpCall("GET", f"{_reviews_url(settings)}?{urlencode(asked)}", _headers(vendor), most_bytes=8_388_608)
    answer = vendor.http(call)
    known = {"began_at": cursor.get("began_at") or vendor.now.isoformat(), "seen": cursor.get("seen", ""), **spent}
    if cursor.get("token") and answer.status in (400, 404, 410):
        return Page((), {**known, **forgotten(cursor)}, has_more=True)  # the place is unknown there: from the top
    check_answer(answer, vendor)
    found = _document(answer.body)
    since = since_of(cursor, vendor.now, settings.backfill_days)
    what = news(_reviews(found), _shelf(vendor.account), Memory(known["seen"], cursor.get("ahead", 0)), since)
    token = (found.get("tokenPagination") or {}).get("nextPageToken")
    goes_on = bool(token) and not what.is_all_known
    after = {**known, "seen": what.seen, **({"token": str(token), "ahead": what.ahead} if goes_on else {})}
    return Page(what.items, after, has_more=goes_on)


def _spent(now: datetime, cursor: Mapping[str, Any], settings: Settings) -> Mapping[str, Any]:
    """This read, counted in its hour. ThrottledError when the hour's reads are spent."""
    hour = now.strftime("%Y-%m-%dT%H")
    reads = cursor.get("reads", 0) if cursor.get("hour") == hour else 0
    if reads >= min(settings.reads_an_hour, READS_AN_HOUR):
        next_hour = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        raise ThrottledError((next_hour - now).total_seconds())
    return {"hour": hour, "reads": reads + 1}


def read_page(body: bytes, account: Account) -> Sequence[Inbound]:
    """Every review of an answer of the API, a list or one. UnreadableError."""
    try:
        return [inbound_of(review, _shelf(account)) for review in _reviews(_document(body))]
    except VendorError as strange:
        raise UnreadableError(str(strange)) from strange


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """Write the review's one reply, over any earlier one. Google publishes it at once."""
    settings = read(Settings, outgoing.account.settings)
    check_reply(outgoing.text, settings.longest, LONGEST["google_play"])
    url = f"{_reviews_url(settings)}/{quote(outgoing.conversation.address, safe='')}:reply"
    check_sent(posted(vendor, url, _headers(vendor), {"replyText": outgoing.text}), vendor)
    return Handed("delivered", (reply_id(outgoing.conversation.thread, outgoing.text),))


def _headers(vendor: Vendor) -> Mapping[str, str]:
    settings = read(Settings, vendor.account.settings)
    return {"Authorization": f"Bearer {google_token(vendor, settings.token_url, SCOPE)}"}


def _reviews_url(settings: Settings) -> str:
    return f"{settings.base_url}/androidpublisher/v3/applications/{quote(settings.package, safe='')}/reviews"


def _shelf(account: Account) -> Shelf:
    return Shelf("google_play", str(account.settings.get("package", "")))


def _document(body: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(body or b"{}")
    except (ValueError, RecursionError) as strange:
        raise VendorError("bad_answer") from strange
    if not isinstance(found, dict):
        raise VendorError("bad_answer")
    return found


def _reviews(found: Mapping[str, Any]) -> list[Review]:
    return readable([found] if "reviewId" in found else found.get("reviews") or [], _review)


def _review(one: Mapping[str, Any]) -> Review | None:
    comments = one.get("comments") or ()
    theirs = next((c["userComment"] for c in comments if c.get("userComment")), None)
    ours = next((c["developerComment"] for c in comments if c.get("developerComment")), None)
    if theirs is None:
        return None
    title, tab, body = str(theirs.get("text") or "").partition("\t")
    stars = theirs.get("starRating")
    return Review(
        id=str(one["reviewId"]),
        at=_moment(theirs["lastModified"]),
        stars=stars if isinstance(stars, int) else None,
        title=title if tab else "",
        body=body if tab else title,
        nickname=str(one.get("authorName") or ""),
        version=theirs.get("appVersionName"),
        language=_language(theirs.get("reviewerLanguage")),
        response=Response(str(ours.get("text") or ""), _moment(ours["lastModified"])) if ours else None,
        details={name: theirs[name] for name in DEVICE if name in theirs},
    )


def _moment(told: Mapping[str, Any]) -> datetime:
    """Seconds come as text, nanoseconds as a number; either may be missing when it is 0."""
    whole = datetime.fromtimestamp(int(told.get("seconds") or 0), UTC)
    return whole + timedelta(microseconds=int(told.get("nanos") or 0) // 1000)


def _language(told: Any) -> str | None:
    """The reviewer's language as a tag; what is none is left to be recognised from the words."""
    parts = str(told or "").replace("_", "-").split("-")
    fits = all(part.isascii() and part.isalnum() and len(part) <= 8 for part in parts)
    return "-".join(parts) if fits and parts[0].isalpha() and 2 <= len(parts[0]) <= 3 else None


KINDS = {
    "google_play": Kind(
        name="google_play",
        channel="google_play",
        check=checker(Settings),
        read=read_page,
        poll=poll,
        every_s=600,
        send=send,
        longest=LONGEST["google_play"],
    )
}
