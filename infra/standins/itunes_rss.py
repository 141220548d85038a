"""Apple's public feeds of customer reviews on this machine, as JSON and XML: pages of 50, ten at most.

feeds = ItunesRss(); feeds.write("us", 1, "Broken", "It never opens.")
with serving(feeds.answer) as url: ...
"""

from __future__ import annotations

import itertools
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape

from infra.standins.serving import Asked, Reply

APP = "987654321"
PAGE, LAST = 50, 10
PATH = re.compile(r"/([a-z]{2})/rss/customerreviews/page=(\d+)/id=(\d+)/sortby=mostrecent/(json|xml)")


@dataclass(slots=True)
class ItunesRss:
    """The feeds of one app. `trouble` is a status to answer with."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    trouble: int | None = None
    reviews: list[dict[str, Any]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    _numbers: Any = field(default_factory=lambda: itertools.count(7_000_000_001))

    def write(self, country: str, stars: int, *words: str) -> str:
        """A customer writes a review (title, body, and the app's version if you like); its id."""
        title, body, version = (*words, "3.2.1")[:3]
        id_ = str(next(self._numbers))
        told = {"id": id_, "country": country, "stars": stars, "title": title, "body": body, "version": version}
        self.reviews.insert(0, {**told, "at": self.now().isoformat()})
        return id_

    def answer(self, asked: Asked) -> Reply:
        """The answer to one request."""
        self.asked.append(f"{asked.method} {asked.target}")
        wanted = PATH.fullmatch(asked.target)
        if self.trouble:
            return Reply(self.trouble, b"")
        if wanted is None or wanted[3] != APP or not 1 <= int(wanted[2]) <= LAST:
            return Reply(400, b"CustomerReviews RSS page depth is limited to 10")
        mine = [one for one in self.reviews if one["country"] == wanted[1]]
        first = (int(wanted[2]) - 1) * PAGE
        write = _json if wanted[4] == "json" else _xml
        return write(mine[first : first + PAGE], f"https://itunes.apple.com{asked.target}")


def invented(feeds: ItunesRss) -> None:
    """A first few reviews."""
    feeds.write("us", 1, "Keeps logging me out", "I have to sign in every single time.")
    feeds.write("it", 3, "Si può migliorare", "Manca il pagamento con PayPal.")


def goes_on(feeds: ItunesRss, pause_s: float) -> None:
    """Every few moments somebody writes. Never ends."""
    for number in itertools.count(1):
        time.sleep(pause_s)
        feeds.write(("us", "it")[number % 2], number % 5 + 1, f"Order {number}", "Where is my order?")


def _json(page: list[dict[str, Any]], link: str) -> Reply:
    entries = [_entry(one) for one in page]
    feed: dict[str, Any] = {"link": [{"attributes": {"rel": "self", "href": link}}]}
    if entries:
        feed["entry"] = entries if len(entries) > 1 else entries[0]
    return Reply(200, json.dumps({"feed": feed}, ensure_ascii=False).encode(), {"Content-Type": "text/javascript"})


def _entry(one: dict[str, Any]) -> dict[str, Any]:
    told = {"id": one["id"], "title": one["title"], "content": one["body"], "updated": one["at"]}
    numbers = {"im:rating": str(one["stars"]), "im:version": one["version"]}
    author = {"name": {"label": "nobody"}, "uri": {"label": f"https://itunes.apple.com/{one['country']}/reviews/id1"}}
    return {"author": author, **{name: {"label": value} for name, value in {**told, **numbers}.items()}}


def _xml(page: list[dict[str, Any]], link: str) -> Reply:
    entries = "".join(
        f"<entry><updated>{one['at']}</updated><id>{one['id']}</id><title>{escape(one['title'])}</title>"
        f'<content type="text">{escape(one["body"])}</content><content type="html">&lt;b/&gt;</content>'
        f"<im:rating>{one['stars']}</im:rating><im:version>{one['version']}</im:version>"
        "<author><name>nobody</name></author></entry>"
        for one in page
    )
    spaces = 'xmlns:im="http://itunes.apple.com/rss" xmlns="http://www.w3.org/2005/Atom"'
    # Apple's own feeds have such a bare ampersand in their links.
    links = f'<link rel="self" href="{link}"/><link rel="alternate" href="https://apps.apple.com/view?cc=us&id=1"/>'
    body = f'<?xml version="1.0" encoding="utf-8"?><feed {spaces}>{links}{entries}</feed>'
    return Reply(200, body.encode(), {"Content-Type": "text/xml"})
