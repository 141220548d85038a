"""A feed goes on, whatever one of its things or its secret does; and what it leaves behind is kept and told."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from chalicelib.channels import polling as module
from chalicelib.channels.contract import File, Inbound, Page, Vendor
from chalicelib.channels.feeds import FeedState
from chalicelib.channels.polling import PATIENCE, Polled, Polling, PollingPorts
from chalicelib.desk.errors import InvalidValueError
from tests.channels.sample_generic import Generic
from tests.channels.stage import SPOKEN, FixedAccounts, Stage

BAD = Inbound(id="bad", thread="bad", at=SPOKEN, text="x", files=(File("a.png", "image/png", b"\x89PNG"),))
GOOD = Inbound(id="good", thread="good", at=SPOKEN, text="Bonjour")


def fails(_files: Any, _actor: Any, _key: str) -> tuple[str, ...]:
    raise InvalidValueError("/attachment", "bad_format")


@dataclass
class Feed:
    """A channel whose feed shows `items`, once."""

    stage: Stage
    patch: pytest.MonkeyPatch
    items: tuple[Inbound, ...] = ()
    asks: Callable[[Vendor], object] = lambda _: None
    state: FeedState = field(default_factory=lambda: FeedState(channel_id="chn_one"))

    def __post_init__(self) -> None:
        kind = replace(self.stage.kind, poll=self.page)
        self.patch.setattr(module, "kind_of", lambda _: kind)

    def page(self, vendor: Vendor, cursor: Mapping[str, Any]) -> Page:
        self.asks(vendor)
        return Page(() if cursor else self.items, {"seen": True})

    def read(self, _id: str) -> FeedState:
        return self.state

    def write(self, _before: FeedState, after: FeedState) -> None:
        self.state = after

    def polls(self, times: int = 1) -> Polled:
        accounts: Any = FixedAccounts(self.stage.account)
        desk = self.stage.desk
        ports = PollingPorts(accounts, self, self.stage.taking_in, self.stage.ask, desk.clock, desk.blobs.put_file)
        for _ in range(times):
            desk.clock.advance(hours=1)
            polled = Polling(ports).poll("chn_one")
        return polled

    @property
    def aside(self) -> list[Any]:
        files = self.stage.desk.blobs.files
        return [json.loads(content) for key, content in files.items() if key.startswith("aside/chn_one/")]


@pytest.fixture
def feed(monkeypatch: pytest.MonkeyPatch) -> Feed:
    return Feed(Stage(Generic()), monkeypatch)


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.message for record in caplog.records]


def breaks(feed: Feed) -> None:
    receiving = feed.stage.taking_in._ports.receiving
    receiving._ports = replace(receiving._ports, bring=fails)


def test_what_always_fails_is_put_aside_whole_and_the_feed_goes_on(
    feed: Feed, caplog: pytest.LogCaptureFixture
) -> None:
    breaks(feed)
    feed.items = (BAD, GOOD)
    feed.polls(PATIENCE)
    assert (feed.state.cursor, feed.state.failures, feed.aside, len(feed.stage.messages)) == ({}, PATIENCE, [], 1)
    assert "item_put_aside" not in lines(caplog)
    feed.polls()
    assert (feed.state.cursor, feed.state.failures, feed.state.detail) == ({"seen": True}, 0, None)
    (kept,) = feed.aside
    assert (kept["id"], kept["at"], kept["files"][0]["content"]) == ("bad", SPOKEN.isoformat(), "iVBORw==")
    assert "item_put_aside" in lines(caplog)


def test_what_comes_back_is_taken_in_and_not_put_aside(feed: Feed) -> None:
    bring = feed.stage.taking_in._ports.receiving._ports.bring
    breaks(feed)
    feed.items = (BAD,)
    feed.polls(PATIENCE)
    receiving = feed.stage.taking_in._ports.receiving
    receiving._ports = replace(receiving._ports, bring=bring)
    assert (feed.polls().new, feed.aside) == (1, [])


def test_nothing_is_put_aside_at_its_first_failure_after_the_vendor_was_away(feed: Feed) -> None:
    feed.state = replace(feed.state, failures=PATIENCE + 3, detail="status_503")
    breaks(feed)
    feed.items = (BAD,)
    feed.polls()
    assert (feed.aside, feed.state.detail) == ([], "UntakenError")
    feed.polls()
    assert len(feed.aside) == 1


def test_a_place_that_cannot_keep_it_holds_the_feed_up(feed: Feed, monkeypatch: pytest.MonkeyPatch) -> None:
    breaks(feed)
    feed.items = (BAD,)
    feed.polls(PATIENCE)
    with monkeypatch.context() as patch:
        patch.setattr(feed.stage.desk.blobs, "put_file", fails)
        feed.polls()
    assert (feed.state.cursor, feed.state.failures) == ({}, PATIENCE + 1)


def test_more_than_a_page_may_hold_is_put_aside_too(feed: Feed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chalicelib.channels.taking_in.MAX_INBOUND", 1)
    feed.items = (GOOD, replace(GOOD, id="beyond"))
    feed.polls(PATIENCE + 1)
    assert [kept["id"] for kept in feed.aside] == ["beyond"]
    assert len(feed.stage.messages) == 1


class AccessDeniedException(Exception):
    """As a service's client raises it: of no type that the rooms know."""


def test_whatever_a_poll_raises_is_written_down_until_the_feed_is_silent(
    feed: Feed, caplog: pytest.LogCaptureFixture
) -> None:
    def denied(_: Vendor) -> None:
        raise AccessDeniedException("who are you")

    feed.asks = denied
    feed.polls()
    assert (feed.state.failures, feed.state.detail) == (1, "AccessDeniedException")
    assert "feed_silent" not in lines(caplog)
    feed.polls(25)
    assert "feed_silent" in lines(caplog)
