"""The vendors whose news a local desk can be shown, each with the channel that reads it: `make feeds` connects them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from infra.standins import app_store, google_play, itunes_rss, marketplace
from infra.standins.serving import Asked, Reply, serving

GOOD = {"rules": [{"when": {"stars_at_least": 4}, "then": "mention"}]}


@dataclass(frozen=True, slots=True)
class Source:
    """A vendor that stands in: its channel, what it answers, the secret's values, and how it goes on by itself.

    `settings` become the channel's, with the vendor's address for every "URL" in them.
    """

    id: str
    kind: str
    answer: Callable[[Asked], Reply]
    settings: Mapping[str, Any]
    secret: Mapping[str, str]
    goes_on: Callable[[float], None]
    policy: Mapping[str, Any] | None = None

    def channel(self, url: str) -> Mapping[str, Any]:
        """The document that connects it."""
        settings = {name: v.replace("URL", url) if isinstance(v, str) else v for name, v in self.settings.items()}
        named = {"id": self.id, "kind": self.kind, "name": f"Stand-in for {self.kind}", "secret": self.id}
        return {**named, "settings": settings, "policy": dict(self.policy or {})}


def sources() -> list[Source]:
    """Every vendor that has news, with its first few."""
    from infra.standins import networks  # it makes sources as well

    apple, google, rss = app_store.AppStore(), google_play.GooglePlay(), itunes_rss.ItunesRss()
    app_store.invented(apple)
    google_play.invented(google)
    itunes_rss.invented(rss)
    feeds = {"app_id": itunes_rss.APP, "countries": ["us", "it"], "base_url": "URL"}
    package = {"package": google_play.PACKAGE, "base_url": "URL", "token_url": "URL/token"}
    return [
        Source(
            id="chn_app_store",
            kind="app_store",
            answer=apple.answer,
            settings={"app_id": app_store.APP, "base_url": "URL"},
            secret=apple.secret,
            goes_on=lambda pause_s: app_store.goes_on(apple, pause_s),
            policy=GOOD,
        ),
        Source(
            id="chn_google_play",
            kind="google_play",
            answer=google.answer,
            settings=package,
            secret=google.secret,
            goes_on=lambda pause_s: google_play.goes_on(google, pause_s),
            policy=GOOD,
        ),
        Source(
            id="chn_app_store_rss",
            kind="app_store_rss",
            answer=rss.answer,
            settings=feeds,
            secret={},
            goes_on=lambda pause_s: itunes_rss.goes_on(rss, pause_s),
        ),
        _marketplace(),
        *networks.sources(),
    ]


def _marketplace() -> Source:
    """A marketplace, by the rules that hold where no others are known."""
    market = marketplace.Marketplace()
    marketplace.invented(market)
    return Source(
        id="chn_marketplace",
        kind="marketplace",
        answer=market.answer,
        settings={"platform": "other", "base_url": "URL"},
        secret=market.secret,
        goes_on=lambda pause_s: marketplace.goes_on(market, pause_s),
    )


@contextmanager
def open_sources(pause_s: float) -> Iterator[list[tuple[Source, str]]]:
    """All of them at an address each, going on by themselves, until the block ends."""
    with ExitStack() as doors:
        found = [(source, doors.enter_context(serving(source.answer))) for source in sources()]
        for source, _ in found:
            threading.Thread(target=source.goes_on, args=(pause_s,), daemon=True).start()
        yield found
