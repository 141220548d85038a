"""Reviews of app stores over real HTTP: read page by page, recognised when edited, answered, and published later."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from chalicelib.adapters.guarded_http import GuardedHttp
from chalicelib.channels import app_store, granted_tokens
from chalicelib.channels.feeds import FeedState
from chalicelib.channels.polling import Polled, Polling, PollingPorts
from chalicelib.channels.reviews import Memory
from chalicelib.desk.errors import InvalidValueError
from chalicelib.ports import Http
from infra.standins.app_store import APP, AppStore
from infra.standins.google_play import PACKAGE, GooglePlay
from infra.standins.itunes_rss import APP as RSS_APP
from infra.standins.itunes_rss import ItunesRss
from infra.standins.serving import serving
from tests.channels.sample_reviews import AppStoreSample, GooglePlaySample, RssSample
from tests.channels.stage import FixedAccounts, Sample, Stage

HTTP: Http = GuardedHttp(is_local=True)


class MemoryStates:
    """channels.feeds.FeedStates."""

    def __init__(self) -> None:
        self.state: FeedState | None = None
        self.writes = 0

    def read(self, channel_id: str) -> FeedState:
        return self.state or FeedState(channel_id=channel_id)

    def write(self, before: FeedState, after: FeedState) -> None:
        self.state, self.writes = after, self.writes + 1


@dataclass(slots=True)
class Line:
    """A stage whose vendor is a stand-in, and its feed."""

    stage: Stage
    states: MemoryStates = field(default_factory=MemoryStates)

    def polls(self) -> Polled:
        """The next poll, when it is due."""
        clock = self.stage.desk.clock
        clock.advance(hours=1)
        accounts: Any = FixedAccounts(self.stage.account)
        put_file = self.stage.desk.blobs.put_file
        ports = PollingPorts(accounts, self.states, self.stage.taking_in, self.stage.ask, clock, put_file)
        return Polling(ports).poll("chn_one")

    @property
    def bodies(self) -> list[str]:
        return [message.body for message in self.stage.messages]

    @property
    def detail(self) -> str | None:
        return self.states.state.detail if self.states.state else None


@contextmanager
def line(sample: Any, vendor: Any, url_settings: Mapping[str, Any], **channel: Any) -> Iterator[Line]:
    with serving(vendor.answer) as url:
        settings = {
            name: value.replace("URL", url) if isinstance(value, str) else value for name, value in url_settings.items()
        }
        stage = Stage(sample, settings=settings, **channel)
        stage.sample = _Known(sample, getattr(vendor, "secret", {}))  # type: ignore[assignment]
        stage.vendor = HTTP
        vendor.now = stage.desk.clock
        yield Line(stage)


class _Known:
    def __init__(self, sample: Any, secret: Mapping[str, str]) -> None:
        self.kind, self.secret = sample.kind, secret


def apple(store: AppStore, **channel: Any) -> Any:
    return line(AppStoreSample(), store, {"app_id": APP, "base_url": "URL"}, **channel)


def google(play: GooglePlay, **settings: Any) -> Any:
    known = {"package": PACKAGE, "base_url": "URL", "token_url": "URL/token", **settings}
    return line(GooglePlaySample(), play, known)


KEY = AppStore().key


@pytest.fixture(autouse=True)
def no_tokens() -> None:
    """Every test begins at the same moment: a token of a later one is none of its."""
    granted_tokens._kept.clear()


def test_reviews_of_the_app_store_become_tickets_once_whatever_the_number_of_pages() -> None:
    store = AppStore(key=KEY)
    with apple(store) as feed:
        for number in range(3):
            store.write("FRA", 1, f"Titre {number}", f"L'application plante {number}.", "luc")
        first, asked = feed.polls(), len(store.asked)
        assert (first.pages, first.new, len(store.asked)) == (1, 3, asked)
        assert feed.polls().new == 0
        (ticket, *_), (message, *_) = feed.stage.tickets, feed.stage.messages
        assert (ticket.market, ticket.channel) == ("FR", "app_store")
        assert message.body == "Titre 0\n\nL'application plante 0."
        assert json.loads(message.details)["stars"] == 1
        assert len(store.tokens) == 2, "a token serves 15 minutes, and an hour has passed"


def test_a_poll_reads_on_while_a_page_holds_news_and_follows_links_of_the_store_alone() -> None:
    store = AppStore(key=KEY, most=2)
    with apple(store) as feed:
        for number in range(3):
            store.write("XKS" if number else "ZZZ", 3, "", f"Review {number}.")
        polled = feed.polls()
        assert (polled.pages, polled.new) == (2, 3)
        assert {ticket.market for ticket in feed.stage.tickets} == {"XK", None}
        loads = len(feed.stage.desk.store.loads)
        assert feed.polls() == Polled(1, 0)
        assert len(feed.stage.desk.store.loads) == loads, "what is unchanged is not even looked up"


def test_the_newest_reviews_are_remembered_when_a_burst_is_longer_than_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(app_store, "Memory", partial(Memory, most=3))
    store = AppStore(key=KEY, most=2)
    with apple(store) as feed:
        for number in range(7):
            feed.stage.desk.clock.advance(seconds=1)
            store.write("FRA", 3, "", f"Review {number}.")
        assert feed.polls() == Polled(4, 7)
        loads = len(feed.stage.desk.store.loads)
        assert (feed.polls(), len(feed.stage.desk.store.loads)) == (Polled(1, 0), loads)


def test_an_edited_review_is_a_new_message_and_makes_the_reply_outdated() -> None:
    store = AppStore(key=KEY)
    with apple(store) as feed:
        review = store.write("FRA", 1, "Nul", "Elle plante.")
        feed.polls()
        reply = feed.stage.replies("Une correction arrive.")
        assert reply.delivery is not None
        assert reply.delivery.state == "sent", "pending publication"
        feed.polls()
        published = feed.stage.message(reply.id).delivery
        assert published is not None
        assert published.state == "delivered"

        store.edit(review, rating=4, body="Corrigé, merci.")
        feed.polls()
        feed.polls()
        assert feed.bodies == ["Nul\n\nElle plante.", "Une correction arrive.", "Nul\n\nCorrigé, merci."]
        assert feed.stage.messages[-1].replaces_id == feed.stage.messages[0].id
        outdated = feed.stage.message(reply.id).delivery
        assert outdated is not None
        assert (outdated.state, outdated.detail) == ("delivered", "outdated")
        (ticket,) = feed.stage.tickets
        told = feed.stage.desk.types(ticket.id)
        assert [name for name in told if name.startswith("review.")] == [
            "review.received", "review.reply_published", "review.edited",
        ]  # fmt: skip
        (post,) = feed.stage.posts.kept.values()
        assert (post.stars, post.ticket_id, post.edited_at is not None) == (4, ticket.id, True)


def test_a_review_goes_back_and_forth_between_two_texts_and_every_time_is_told() -> None:
    store = AppStore(key=KEY)
    with apple(store) as feed:
        review = store.write("FRA", 1, "A", "a")
        feed.polls()
        for body in ("b", "a", "b"):
            store.edit(review, body=body)
            feed.polls()
        assert feed.bodies == ["A\n\na", "A\n\nb", "A\n\na", "A\n\nb"]


def test_an_edit_of_what_the_cursor_has_forgotten_is_recognised_by_the_desk() -> None:
    store = AppStore(key=KEY)
    with apple(store) as feed:
        review = store.write("FRA", 1, "A", "a")
        feed.polls()
        assert feed.states.state is not None
        feed.states.state = replace(feed.states.state, cursor={**feed.states.state.cursor, "seen": ""})
        store.edit(review, body="b")
        feed.polls()
        assert feed.bodies == ["A\n\na", "A\n\nb"]


def test_policy_keeps_good_reviews_as_posts_until_their_writer_has_a_ticket() -> None:
    store = AppStore(key=KEY)
    policy = {"rules": [{"when": {"stars_at_least": 4}, "then": "mention"}]}
    with apple(store, policy=policy) as feed:
        good, bad = store.write("FRA", 5, "Bien", "Rapide."), store.write("FRA", 1, "Nul", "Elle plante.")
        feed.polls()
        assert [len(feed.stage.tickets), len(feed.stage.posts.kept)] == [1, 2]
        store.edit(bad, rating=5, body="Ça marche.")
        store.edit(good, body="Très rapide.")
        feed.polls()
        assert feed.bodies == ["Nul\n\nElle plante.", "Nul\n\nÇa marche."]


def test_the_hours_limit_is_left_to_others_and_429_waits() -> None:
    store = AppStore(key=KEY, hour_limit=51, most=2)
    with apple(store) as feed:
        for number in range(3):
            store.write("FRA", 3, "", f"Review {number}.")
        assert feed.polls().pages == 1, "50 remain: enough for replies alone"
        assert feed.polls().pages == 1, "and the next poll goes on where this one stopped"
        assert len(feed.stage.tickets) == 3
        store.hour_limit = 0
        feed.polls()
        assert feed.detail == "throttled"


@pytest.mark.parametrize(("status", "detail"), [(500, "status_500"), (403, "forbidden")])
def test_what_the_store_does_not_answer_is_told_and_tried_again(status: int, detail: str) -> None:
    store = AppStore(key=KEY, trouble=status)
    with apple(store) as feed:
        store.write("FRA", 1, "Nul", "Elle plante.")
        feed.polls()
        assert feed.detail == detail
        store.trouble = None
        assert feed.polls().new == 1


def test_a_key_that_is_not_ours_is_refused_and_a_broken_one_is_told() -> None:
    store = AppStore(key=KEY)
    with apple(store) as feed:
        feed.stage.sample.secret = AppStore().secret
        feed.polls()
        assert feed.detail == "unauthorized"
        feed.stage.sample.secret = {**store.secret, "private_key": "-----BEGIN"}
        feed.polls()
        assert feed.detail == "bad_secret"


def test_a_second_reply_replaces_the_first_and_the_same_words_again_harm_nothing() -> None:
    store = AppStore(key=KEY)
    with apple(store) as feed:
        review = store.write("FRA", 1, "Nul", "Elle plante.")
        feed.polls()
        for text in ("Un.", "Deux.", "Un."):
            state = feed.stage.replies(text).delivery
            assert state is not None
            assert state.state == "sent"
        assert store.responses[review]["responseBody"] == "Un."


def test_google_play_is_read_by_tokens_and_answered_at_once() -> None:
    play = GooglePlay(page=2)
    with google(play) as feed:
        play.write(2, "Sans titre, elle plante.", "fr_FR", "Luc")
        play.write(2, "Titre\tElle plante.", "zh-Hant", "Luc")
        review = play.write(1, "Rien ne marche.", "fr", "Luc")
        assert feed.polls() == Polled(2, 3)
        assert sorted(feed.bodies) == ["Rien ne marche.", "Sans titre, elle plante.", "Titre\n\nElle plante."]
        assert feed.polls() == Polled(1, 0)
        details = json.loads(feed.stage.messages[0].details)
        assert (details["version"], details["device"]) == ("3.2.1", "panther")
        ticket = next(
            t
            for t in feed.stage.tickets
            if feed.stage.desk.store.rows["conversation", t.conversation].address == review
        )
        message = feed.stage.desk.says(ticket, "Désolés.", language="fr", translate="none").message
        feed.stage.delivers(message)
        state = feed.stage.message(message.id).delivery
        assert state is not None
        assert state.state == "delivered"
        play.edit(review, text="Ça marche.", starRating=5)
        feed.polls()
        outdated = feed.stage.message(message.id).delivery
        assert outdated is not None
        assert outdated.detail == "outdated"
        assert sum("/token" in asked for asked in play.asked) <= 5


def test_the_hours_reads_of_google_are_a_budget() -> None:
    play = GooglePlay(page=1)
    with google(play, reads_an_hour=3) as feed:
        for number in range(5):
            play.write(2, f"Avis {number}", "fr")
        assert (feed.polls().pages, feed.detail) == (3, "throttled")
        assert feed.polls().pages == 2, "the next hour has reads again"
        assert len(feed.stage.tickets) == 5


def test_a_place_in_a_list_that_the_store_has_forgotten_is_read_from_the_top() -> None:
    play = GooglePlay()
    with google(play) as feed:
        play.write(2, "Avis", "fr")
        feed.states.state = FeedState(channel_id="chn_one", cursor={"token": "gone"}, revision=1)
        assert feed.polls() == Polled(2, 1)


def test_a_forgotten_place_in_the_middle_of_a_list_hides_no_review_behind_it() -> None:
    store = AppStore(key=KEY, most=2)
    with apple(store) as feed:
        for number in range(4):
            store.write("FRA", 1, "", f"Avis {number}.", "luc")
        first = app_store.poll(feed.stage.ask(feed.stage.account), {})
        gone = {**first.cursor, "next": f"{feed.stage.account.settings['base_url']}/v1/gone"}
        feed.states.state = FeedState(channel_id="chn_one", cursor=gone)
        assert (len(first.items), feed.polls().new, len(feed.stage.tickets)) == (2, 4, 4)


@pytest.mark.parametrize("spelling", ["json", "xml"])
def test_public_feeds_are_read_country_by_country_and_only_as_deep_as_news_go(spelling: str) -> None:
    rss = ItunesRss()
    settings = {"app_id": RSS_APP, "countries": ["us", "it", "de"], "base_url": "URL", "format": spelling}
    with line(RssSample(), rss, settings) as feed:
        for number in range(52):
            rss.write("us", 2, f"Title & {number}", "It <never> opens.")
        rss.write("it", 3, "Così", "Va bene.")
        polled = feed.polls()
        assert (polled.new, len(feed.stage.tickets)) == (53, 53)
        assert {"Title & 7\n\nIt <never> opens.", "Così\n\nVa bene."} <= set(feed.bodies)
        asked, writes = len(rss.asked), feed.states.writes
        assert feed.polls() == Polled(1, 0)
        assert (len(rss.asked) - asked, feed.states.writes - writes) == (3, 1)
        rss.trouble = 503
        feed.polls()
        assert feed.detail == "status_503"


def test_an_old_app_does_not_open_years_of_tickets() -> None:
    store = AppStore(key=KEY)
    with apple(store) as feed:
        store.write("FRA", 1, "Vieux", "Avis d'il y a longtemps.")
        feed.stage.desk.clock.advance(days=31)
        store.write("FRA", 1, "Neuf", "Avis récent.")
        assert feed.polls().new == 1


def test_one_review_that_cannot_be_read_does_not_stop_the_feed() -> None:
    sample = AppStoreSample()
    stage = Stage(sample)
    good = {"rating": 9.5, "title": "T", "body": "B", "createdDate": "2026-03-01T09:00:00", "territory": "FRA"}
    data = [{"type": "customerReviews", "id": "1", "attributes": good}, {"id": "2"}, 7, None]
    assert stage.kind.read is not None
    (found,) = stage.kind.read(json.dumps({"data": data}).encode(), stage.account)
    assert (found.text, found.at.utcoffset()) == ("T\n\nB", timedelta())


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("app_store", b"{"),
        ("app_store", b"[]"),
        ("google_play", b"x"),
        ("google_play", b"[]"),
        ("app_store_rss", b"{}"),
        ("app_store_rss", b"<feed>"),
        ("app_store_rss", b"<!DOCTYPE x><feed/>"),
    ],
)
def test_what_is_no_page_is_told(kind: str, body: bytes) -> None:
    samples: dict[str, Sample] = {
        "app_store": AppStoreSample(),
        "google_play": GooglePlaySample(),
        "app_store_rss": RssSample(),
    }
    stage = Stage(samples[kind])
    assert stage.kind.read is not None
    with pytest.raises(ValueError, match="bad_answer"):
        stage.kind.read(body, stage.account)


@pytest.mark.parametrize(
    ("settings", "pointer"),
    [
        ({"app_id": "1", "countries": []}, "/channel/settings/countries"),
        ({"app_id": "1", "countries": ["usa"]}, "/channel/settings/countries"),
        ({"app_id": "1", "countries": ["us"], "format": "csv"}, "/channel/settings/format"),
    ],
)
def test_settings_of_a_feed_are_checked(settings: dict[str, Any], pointer: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        Stage(RssSample(), settings=settings)
    assert refused.value.pointer == pointer
