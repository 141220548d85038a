"""App Store reviews by Apple's public feeds, for apps without API access: read only, the newest 500 of each country.

docs/channels/app-store-rss.md has the setup. A feed names the app's version, but cannot be answered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from chalicelib.channels.contract import Account, Inbound, Kind, Page, UnreadableError, Vendor, VendorError
from chalicelib.channels.itunes_feed import reviews_in
from chalicelib.channels.review_answers import check_answer
from chalicelib.channels.reviews import Memory, Review, Shelf, inbound_of, news, since_of
from chalicelib.channels.settings_reading import ROOT, checker, read
from chalicelib.desk.errors import InvalidValueError
from chalicelib.ports import HttpCall

LAST_PAGE = 10  # Source: the feed's own `last` link; 50 reviews each
MAX_COUNTRIES = 20
MOST_SEEN = 150  # hashes kept of a country: three pages
AT_ONCE = 10  # feeds asked before what they brought is taken in


@dataclass(frozen=True, slots=True)
class Settings:
    """`app_id` is the app's Apple ID, `countries` the stores to read as ISO 3166-1 alpha-2 (at most 20)."""

    app_id: str
    countries: tuple[str, ...]
    base_url: str = "https://itunes.apple.com"
    backfill_days: int = 30
    format: str = "json"
    market_from_country: bool = True


@dataclass(slots=True)
class _Place:
    """Which country is read, its page, and how much of its memory is of the pages before."""

    country: int = 0
    page: int = 1
    ahead: int = 0


def check(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Settings in their kept spelling. InvalidValueError."""
    known = checker(Settings)(given)
    countries = known["countries"]
    if not 0 < len(countries) <= MAX_COUNTRIES or not all(len(one) == 2 and one.isalpha() for one in countries):
        raise InvalidValueError(f"{ROOT}/countries", "bad_format")
    if known["format"] not in ("json", "xml"):
        raise InvalidValueError(f"{ROOT}/format", "unknown")
    return {**known, "countries": [one.upper() for one in countries]}


def poll(vendor: Vendor, cursor: Mapping[str, Any]) -> Page:
    """The next countries' newest pages; deeper ones only where everything on a page was new. VendorError."""
    settings = read(Settings, vendor.account.settings)
    since = since_of(cursor, vendor.now, settings.backfill_days)
    place = _Place(int(cursor.get("country", 0)), int(cursor.get("page", 1)), int(cursor.get("ahead", 0)))
    seen: dict[str, str] = dict(cursor.get("seen") or {})
    items: list[Inbound] = []
    for _ in range(AT_ONCE):
        if items or place.country >= len(settings.countries):
            break
        country = settings.countries[place.country]
        reviews = _fetched(vendor, settings, country, place.page)
        what = news(reviews, _shelf(vendor.account), Memory(seen.get(country, ""), place.ahead, MOST_SEEN), since)
        seen[country] = what.seen
        items.extend(what.items)
        is_deep = bool(reviews) and not what.is_all_known and place.page < LAST_PAGE
        place = _Place(place.country, place.page + 1, what.ahead) if is_deep else _Place(place.country + 1)
    has_more = place.country < len(settings.countries)
    where = {"country": place.country, "page": place.page, "ahead": place.ahead} if has_more else {}
    known = {one: seen[one] for one in settings.countries if one in seen}
    began_at = cursor.get("began_at") or vendor.now.isoformat()
    return Page(items, {"began_at": began_at, "seen": known, **where}, has_more)


def _fetched(vendor: Vendor, settings: Settings, country: str, page: int) -> Sequence[Review]:
    app = quote(settings.app_id, safe="")
    path = f"/{country.lower()}/rss/customerreviews/page={page}/id={app}/sortby=mostrecent/{settings.format}"
    answer = vendor.http(HttpCall("GET", settings.base_url + path, {}, most_bytes=4_194_304))
    check_answer(answer, vendor)
    try:
        return reviews_in(answer.body, country)
    except ValueError as strange:
        raise VendorError("bad_answer") from strange


def read_page(body: bytes, account: Account) -> Sequence[Inbound]:
    """Every review of a feed's page, JSON or XML. UnreadableError."""
    try:
        return [inbound_of(review, _shelf(account)) for review in reviews_in(body, None)]
    except ValueError as strange:
        raise UnreadableError("bad_answer") from strange


def _shelf(account: Account) -> Shelf:
    settings = account.settings
    is_own = settings.get("market_from_country", True) and "market" not in account.fields
    return Shelf("app_store", str(settings.get("app_id", "")), is_own)


KINDS = {
    "app_store_rss": Kind(
        name="app_store_rss", channel="app_store", check=check, read=read_page, poll=poll, every_s=900
    )
}
