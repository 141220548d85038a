"""Reviews of app stores, as one thing: what is new, what was edited, and how far our public reply under them is.

A review's key is `store#app#review_id`. Stores show the newest first and tell of no edit, so a page is compared with
what was seen before: hashes in the feed's cursor keep what is unchanged out of the desk's way. They only save work:
whether a review is new or another version of one is decided where it is taken in, from what the desk has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, Literal

from chalicelib.channels.contract import Inbound
from chalicelib.desk.registering import Person
from chalicelib.telemetry import log_failure

MAX_SEEN = 800  # hashes of a cursor: four pages of the largest store; beyond, the desk itself knows what it has
HASH = 12  # characters of each: 48 bits
MAX_NAME = 100


@dataclass(frozen=True, slots=True)
class Response:
    """The public reply under a review: its words, when they were last changed, and whether everybody sees them."""

    text: str
    at: datetime | None = None
    is_published: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A review as its store shows it now. `at` is when this version was written; `stars` 1 to 5.

    `country` is ISO 3166-1 alpha-2, `version` the app's; `details` are further facts, JSON-safe.
    """

    id: str
    at: datetime
    stars: int | None = None
    title: str = ""
    body: str = ""
    nickname: str = ""
    country: str | None = None
    version: str | None = None
    language: str | None = None
    response: Response | None = None
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where reviews stand: the store, the app as the store calls it, and whether their country is their market."""

    store: Literal["app_store", "google_play"]
    app: str
    has_own_market: bool = False

    def key(self, review_id: str) -> str:
        """What a review is known by."""
        return f"{self.store}#{self.app}#{review_id}"


@dataclass(frozen=True, slots=True)
class News:
    """What of a page has not been seen, and the cursor's memory with it; `is_all_known`: nothing new was on it.

    `ahead` is how many hashes of the memory are of newer pages, for the next one.
    """

    items: tuple[Inbound, ...]
    seen: str
    ahead: int

    @property
    def is_all_known(self) -> bool:
        """Whether nothing on the page was new."""
        return not self.items


@dataclass(frozen=True, slots=True)
class Memory:
    """What a feed has seen, the newest first: hashes, at most `most`; the first `ahead` are of pages just read."""

    seen: str = ""
    ahead: int = 0
    most: int = MAX_SEEN


def news(reviews: Sequence[Review], shelf: Shelf, memory: Memory, since: datetime) -> News:
    """New and changed reviews written after `since`, oldest first, and how far replies are.

    What stands on a page is remembered before what does not, and what stands on the first pages before the rest.
    """
    before = _pieces(memory.seen)
    known = frozenset(before)
    items: list[Inbound] = []
    marks: list[str] = []
    for review in sorted((one for one in reviews if one.at >= since), key=lambda one: one.at):
        for inbound, mark in _told(review, shelf):
            marks.append(mark)
            if mark not in known:
                items.append(inbound)
    read = list(dict.fromkeys([*before[: memory.ahead], *reversed(marks)]))
    newest_first = list(dict.fromkeys([*read, *before]))[: memory.most]
    return News(tuple(items), "".join(newest_first), len(read))


def forgotten(cursor: Mapping[str, Any]) -> Mapping[str, str]:
    """The memory without the pages just read: with them, the first page would end a poll that has to go beyond it."""
    return {"seen": str(cursor.get("seen", ""))[HASH * int(cursor.get("ahead", 0)) :]}


def _told(review: Review, shelf: Shelf) -> Iterable[tuple[Inbound, str]]:
    yield inbound_of(review, shelf), _mark(shelf.key(review.id), _digest(review))
    for receipt in _receipts(review, shelf):
        yield receipt, _mark(receipt.id, receipt.state or "")


def inbound_of(review: Review, shelf: Shelf) -> Inbound:
    """The review as it is taken in: title and words as one text, for an edit may change either."""
    key, response = shelf.key(review.id), review.response
    known = {"app": shelf.app, "stars": review.stars, "version": review.version, "country": review.country}
    details: dict[str, Any] = {"kind": "review", **{n: v for n, v in known.items() if v is not None}, **review.details}
    if response:
        details["response"] = response.text
    name = review.nickname.strip()[:MAX_NAME]
    return Inbound(
        id=key,
        thread=key,
        at=review.at,
        sender=Person(facts={"name": name} if name else {}),
        address=review.id,
        text="\n\n".join(part for part in (review.title.strip(), review.body.strip()) if part),
        language=review.language,
        fields={"market": review.country} if review.country and shelf.has_own_market else {},
        facts={"digest": _digest(review)},
        details=details,
    )


def reply_id(key: str, text: str) -> str:
    """What a reply under a review is known by: stores give it no lasting id, and trim what they are given."""
    return f"{key}#reply#{_hash(' '.join(text.split()))}"


def outdated_by(edit: Inbound) -> Inbound | None:
    """What an edited review says of the reply under it: it answers other words. None where there is none."""
    text = edit.details.get("response")
    if edit.details.get("kind") != "review" or not text:
        return None
    about = reply_id(edit.thread, text)
    return Inbound(nature="receipt", id=about, thread="", at=edit.at, about=about, state="outdated")


def _receipts(review: Review, shelf: Shelf) -> Iterable[Inbound]:
    """That our reply is out, and that the review is another one than it answered."""
    response = review.response
    if response is None or not response.text.strip():
        return
    about = reply_id(shelf.key(review.id), response.text)
    told = Inbound(nature="receipt", id=about, thread="", at=review.at, about=about, details={"kind": "review"})
    if not response.is_published:
        return
    yield replace(told, state="delivered")
    if response.at is not None and response.at < review.at:
        yield replace(told, state="outdated", id=f"{about}#{_digest(review)}")


def readable(listed: Iterable[Any], read_one: Callable[[Any], Review | None]) -> list[Review]:
    """The reviews of a page. One that is not as its store documents is told and left out: it must not stop the feed."""
    found = []
    for one in listed:
        try:
            review = read_one(one)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError, OSError) as strange:
            log_failure(strange)
            continue
        if review is not None:
            found.append(review)
    return found


def moment(text: str) -> datetime:
    """A time as stores write it, in UTC; ValueError."""
    found = datetime.fromisoformat(text)
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def since_of(cursor: Mapping[str, Any], now: datetime, backfill_days: int) -> datetime:
    """Reviews from before this moment are left alone: the first poll of an old app is not to open years of tickets."""
    began = datetime.fromisoformat(cursor["began_at"]) if "began_at" in cursor else now
    return began - timedelta(days=backfill_days)


def _digest(review: Review) -> str:
    return _hash("\0".join((review.title, review.body, str(review.stars), review.at.isoformat())))


def _mark(key: str, digest: str) -> str:
    return _hash(f"{key}\0{digest}")


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:HASH]


def _pieces(seen: str) -> list[str]:
    return [seen[start : start + HASH] for start in range(0, len(seen), HASH)]
