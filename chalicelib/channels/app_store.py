"""App Store reviews by the App Store Connect API: asked for every few minutes, answered in public.

docs/channels/app-store.md has the setup. The API tells neither a review's app version nor that it was edited.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from chalicelib.channels.contract import Account, Inbound, Kind, Outgoing, Page, UnreadableError, Vendor, VendorError
from chalicelib.channels.review_answers import check_answer, check_reply, check_sent, posted
from chalicelib.channels.reviews import (
    Memory,
    Response,
    Review,
    Shelf,
    forgotten,
    inbound_of,
    moment,
    news,
    readable,
    reply_id,
    since_of,
)
from chalicelib.channels.settings_reading import checker, read
from chalicelib.channels.signed_tokens import apple_token
from chalicelib.markets.channel_lengths import LONGEST
from chalicelib.ports import Handed, HttpAnswer, HttpCall

A_PAGE = 200  # Source: App Store Connect API, List All Customer Reviews for an App, `limit`
# Source: App Store Connect API, "Identifying Rate Limits": X-Rate-Limit tells the hour's limit and what remains.
REMAINING = re.compile(r"user-hour-rem:(\d{1,9})")
USER_ASSIGNED = re.compile("AA|Q[M-Z]|X[A-Z]|ZZ")  # of ISO 3166-1: countries of nobody
RESERVE = 50  # calls of the hour that a feed leaves to replies and to the team's other tools


@dataclass(frozen=True, slots=True)
class Settings:
    """`app_id` is the app's Apple ID. `backfill_days` of reviews are taken in at the first poll.

    `longest` may only shorten Apple's limit; `market_from_country`: a review's country is its ticket's market.
    """

    app_id: str
    base_url: str = "https://api.appstoreconnect.apple.com"
    backfill_days: int = 30
    longest: int = LONGEST["app_store"]
    market_from_country: bool = True


def poll(vendor: Vendor, cursor: Mapping[str, Any]) -> Page:
    """One page, the newest reviews first, until one holds nothing new. VendorError, ThrottledError."""
    settings = read(Settings, vendor.account.settings)
    since = since_of(cursor, vendor.now, settings.backfill_days)
    first = f"{settings.base_url}/v1/apps/{quote(settings.app_id, safe='')}/customerReviews"
    first += f"?sort=-createdDate&include=response&limit={A_PAGE}"
    answer = vendor.http(HttpCall("GET", cursor.get("next") or first, _headers(vendor), most_bytes=8_388_608))
    known = {"began_at": cursor.get("began_at") or vendor.now.isoformat(), "seen": cursor.get("seen", "")}
    if cursor.get("next") and answer.status in (400, 404, 410):
        return Page((), {**known, **forgotten(cursor)}, has_more=True)  # the place is unknown there: from the top
    check_answer(answer, vendor)
    found = _document(answer.body)
    reviews = _reviews(found)
    what = news(reviews, _shelf(vendor.account), Memory(known["seen"], cursor.get("ahead", 0)), since)
    next_url = _next(found, settings.base_url)
    goes_on = bool(next_url) and not what.is_all_known and all(review.at >= since for review in reviews)
    after = {**known, "seen": what.seen, **({"next": next_url, "ahead": what.ahead} if goes_on else {})}
    return Page(what.items, after, has_more=goes_on and _may_go_on(answer))


def read_page(body: bytes, account: Account) -> Sequence[Inbound]:
    """Every review of an answer of the API, a list or one. UnreadableError."""
    try:
        return [inbound_of(review, _shelf(account)) for review in _reviews(_document(body))]
    except VendorError as strange:
        raise UnreadableError(str(strange)) from strange


def send(outgoing: Outgoing, vendor: Vendor) -> Handed:
    """Write the review's one response, over any earlier one. It is published when a later poll says so."""
    settings = read(Settings, outgoing.account.settings)
    check_reply(outgoing.text, settings.longest, LONGEST["app_store"])
    review_id = outgoing.conversation.address
    relation = {"review": {"data": {"type": "customerReviews", "id": review_id}}}
    kind, attributes = "customerReviewResponses", {"responseBody": outgoing.text}
    body = {"data": {"type": kind, "attributes": attributes, "relationships": relation}}
    answer = posted(vendor, f"{settings.base_url}/v1/{kind}", _headers(vendor), body)
    check_sent(answer, vendor)
    key = reply_id(outgoing.conversation.thread, outgoing.text)
    found = json.loads(answer.body or b"{}").get("data") or {}
    is_out = (found.get("attributes") or {}).get("state") == "PUBLISHED"
    return Handed("delivered" if is_out else "sent", (key,))


def _headers(vendor: Vendor) -> Mapping[str, str]:
    return {"Authorization": f"Bearer {apple_token(vendor)}", "Accept": "application/json"}


def _shelf(account: Account) -> Shelf:
    settings = account.settings
    is_own = settings.get("market_from_country", True) and "market" not in account.fields
    return Shelf("app_store", str(settings.get("app_id", "")), is_own)


def _may_go_on(answer: HttpAnswer) -> bool:
    told = REMAINING.search(answer.headers.get("x-rate-limit", ""))
    return told is None or int(told[1]) > RESERVE


def _next(found: Mapping[str, Any], base_url: str) -> str | None:
    """The link to the next page, if it leads to the same server: our token goes nowhere else."""
    link = str((found.get("links") or {}).get("next") or "")
    ours, theirs = urlsplit(base_url), urlsplit(link)
    return link if (theirs.scheme, theirs.netloc) == (ours.scheme, ours.netloc) else None


def _document(body: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as strange:
        raise VendorError("bad_answer") from strange
    if not isinstance(found, dict):
        raise VendorError("bad_answer")
    return found


def _reviews(found: Mapping[str, Any]) -> list[Review]:
    data = [found] if found.get("type") == "customerReviews" else found.get("data") or []
    included = {one.get("id"): one for one in found.get("included") or () if isinstance(one, dict)}
    return readable(data if isinstance(data, list) else [data], lambda one: _review(one, included))


def _review(one: Mapping[str, Any], included: Mapping[Any, Mapping[str, Any]]) -> Review:
    told = one["attributes"]
    named = ((one.get("relationships") or {}).get("response") or {}).get("data") or {}
    theirs = included.get(named.get("id"))
    stars = told.get("rating")
    return Review(
        id=str(one["id"]),
        at=moment(told["createdDate"]),
        stars=stars if isinstance(stars, int) else None,
        title=str(told.get("title") or ""),
        body=str(told.get("body") or ""),
        nickname=str(told.get("reviewerNickname") or ""),
        country=_country(str(told.get("territory") or "")),
        response=_response(theirs["attributes"]) if theirs else None,
    )


def _response(told: Mapping[str, Any]) -> Response:
    changed = told.get("lastModifiedDate")
    at = moment(changed) if changed else None
    return Response(str(told.get("responseBody") or ""), at, told.get("state") != "PENDING_PUBLISH")


def _country(territory: str) -> str | None:
    """ISO 3166-1 alpha-2 of a store's alpha-3, None for none; XKS, Apple's Kosovo, is in no table."""
    from babel.core import get_global

    found = list(get_global("territory_aliases").get(territory, ())) if len(territory) == 3 else []
    if territory == "XKS":
        return "XK"
    return str(found[0]) if len(found) == 1 and not USER_ASSIGNED.fullmatch(found[0]) else None


KINDS = {
    "app_store": Kind(
        name="app_store",
        channel="app_store",
        check=checker(Settings),
        read=read_page,
        poll=poll,
        every_s=600,
        send=send,
        longest=LONGEST["app_store"],
    )
}
