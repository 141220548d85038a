"""Every social network that is asked: pages, edits, limits and keys, against its stand-in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.channels.contract import File, Inbound, ThrottledError, VendorError
from chalicelib.channels.feeds import FeedState
from chalicelib.channels.polling import Polling, PollingPorts
from chalicelib.ports import DeliveryError
from infra.standins.bluesky import Bluesky
from infra.standins.mastodon import Mastodon
from infra.standins.reddit import Reddit
from infra.standins.social import PICTURE, Network
from infra.standins.x import X
from infra.standins.youtube import YouTube
from tests.channels.sample_social import SOCIAL
from tests.channels.social_stage import feed, served
from tests.channels.stage import SPOKEN, FixedAccounts, Said, Stage

MINUTE = timedelta(minutes=1)
TALKS = {"mastodon": "root", "reddit": "p9", "youtube": "", "x": "500", "bluesky": "root"}


@pytest.fixture(params=[Mastodon, Reddit, YouTube, X, Bluesky], ids=lambda made: made.__name__)
def place(request: pytest.FixtureRequest) -> Network:
    network: Network = request.param()
    return network


def _writes(network: Network, how_many: int, after: int = 0) -> None:
    for number in range(after, after + how_many):
        network.write(str(1000 + number), f"number {number}", at=SPOKEN - MINUTE * (60 - number))


def _texts(items: list[Inbound]) -> list[str]:
    return [item.text.removeprefix("@desk ") for item in items]


def test_all_pages_are_read_and_nothing_twice(place: Network) -> None:
    place.page = 3
    with served(place) as it:
        _writes(place, 7)
        assert sorted(_texts(it.poll())) == sorted(f"number {number}" for number in range(7))
        before = len(it.calls)
        assert it.poll() == []
        assert len(it.calls) - before == 1
        _writes(place, 2, after=7)
        assert _texts(it.poll()) == ["number 7", "number 8"]


@pytest.mark.parametrize("made", [Mastodon, YouTube, X, Bluesky])
def test_a_place_that_the_network_refuses_neither_stops_the_feed_nor_loses_a_post(made: Callable[[], Network]) -> None:
    it = feed(made())
    it.network.page = 3
    _writes(it.network, 7)
    assert it.page().has_more
    it.network.trouble = 400
    assert it.page().items == ()
    it.network.trouble = None
    assert sorted(_texts(it.poll())) == sorted(f"number {number}" for number in range(7))
    it.network.trouble = 400
    with pytest.raises(VendorError):
        it.page()


@pytest.mark.parametrize("made", [Mastodon, Reddit, YouTube, Bluesky])
def test_what_is_more_than_a_memory_holds_is_not_taken_in_again_and_again(
    made: Callable[[], Network], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chalicelib.channels.social_reading.MAX_SEEN", 4)
    it = feed(made())
    it.network.page = 3
    _writes(it.network, 9)
    assert len(it.poll()) == 9
    assert it.poll() == []


def test_what_was_written_long_before_the_first_poll_is_left_alone(place: Network) -> None:
    it = feed(place)
    place.write("1", "years ago", at=SPOKEN - timedelta(days=400))
    _writes(place, 1)
    assert _texts(it.poll()) == ["number 0"]


@pytest.mark.parametrize("made", [Mastodon, Reddit, YouTube])
def test_an_edit_is_found_and_names_what_it_changes(made: Callable[[], Network]) -> None:
    it = feed(made())
    _writes(it.network, 3)
    (first, *_) = it.poll()
    it.network.edit("1000", "number nil", at=SPOKEN)
    (edit,) = it.poll()
    assert (edit.nature, edit.about, _texts([edit]), edit.thread) == (
        "edit",
        first.id,
        ["number nil"],
        first.thread,
    )
    assert (edit.at, edit.details["posted_at"]) == (SPOKEN, first.at.isoformat())
    assert it.poll() == []


def test_one_customer_below_one_post_is_one_conversation_and_another_customer_another(place: Network) -> None:
    root = TALKS[place.kind] or "2000"
    it = feed(place)
    place.write("2000", "We open at nine.", author="desk", at=SPOKEN - MINUTE)
    for number, author in (("2001", "luc"), ("2002", "luc"), ("2003", "maya")):
        place.write(number, "And me?", author=author, root=root, at=SPOKEN)
    luc, again, maya = [item for item in it.poll() if "And me?" in item.text]
    assert luc.thread == again.thread != maya.thread
    assert {one.sender.identities[0].kind for one in (luc, maya)} == {"social"}
    assert luc.sender.identities == again.sender.identities != maya.sender.identities


def test_when_it_is_too_much_the_feed_rests_as_long_as_the_vendor_says(place: Network) -> None:
    place.now = lambda: SPOKEN
    it = feed(place)
    it.poll()
    place.trouble = 429
    with pytest.raises(ThrottledError) as busy:
        it.poll()
    assert busy.value.after_s == pytest.approx(60 if place.kind == "youtube" else 90, abs=5)


def test_who_is_not_known_there_is_told_and_asks_anew(place: Network) -> None:
    it = feed(place)
    _writes(place, 1)
    place.secret = dict.fromkeys(place.secret, "wrong")
    with pytest.raises(VendorError, match=r"unauthorized|no_token"):
        it.poll()


def test_a_server_that_fails_is_asked_later_from_the_same_place(place: Network) -> None:
    it = feed(place)
    it.poll()
    cursor, place.trouble = it.cursor, 503
    with pytest.raises(VendorError, match="status_503"):
        it.poll()
    assert it.cursor == cursor


def test_a_reply_stands_below_what_it_answers(place: Network) -> None:
    with served(place) as it:
        _writes(place, 1)
        (post,) = it.poll()
        handed = it.reply(post)
        assert (handed.state, handed.references) == ("sent", tuple(place.sent))
        assert "Nous cherchons." in str(place.sent)
        assert "1000" in str(place.sent)


def test_files_are_refused_and_so_are_replies_without_words(place: Network) -> None:
    it = feed(place)
    _writes(place, 1)
    (post,) = it.poll()
    with pytest.raises(DeliveryError, match="files_not_supported"):
        it.reply(post, files=(File("a.png", "image/png", None, "https://blobs.example/a"),))
    with pytest.raises(DeliveryError, match="empty_reply"):
        it.reply(post, text=" ")


@pytest.mark.parametrize("made", [Mastodon, Reddit, X, Bluesky])
def test_pictures_are_fetched_from_where_the_vendor_keeps_them(made: Callable[[], Network]) -> None:
    with served(made()) as it:
        it.network.write("1000", "Look", at=SPOKEN, has_picture=True)
        (post,) = it.poll()
        assert it.kind.fetch is not None
        assert it.kind.fetch(it.vendor(), post.files[0]).content == PICTURE


@pytest.mark.parametrize(("status", "code"), [(403, "permission_missing"), (404, "thread_gone"), (422, "rejected_422")])
def test_what_a_vendor_refuses_for_good_has_a_reason(place: Network, status: int, code: str) -> None:
    it = feed(place)
    _writes(place, 1)
    (post,) = it.poll()
    place.trouble = status
    expected = "thread_gone" if (place.kind, status) == ("youtube", 404) else code
    with pytest.raises(DeliveryError, match=expected):
        it.reply(post)


@pytest.mark.parametrize("made", [Reddit, YouTube, X, Bluesky])
def test_a_server_that_fails_while_it_takes_a_reply_leaves_nobody_knowing(made: Callable[[], Network]) -> None:
    it = feed(made())
    _writes(it.network, 1)
    (post,) = it.poll()
    it.network.trouble = 502
    with pytest.raises(OSError, match="status_502"):
        it.reply(post)


def test_a_token_that_ran_out_is_told_apart_from_a_refusal(place: Network) -> None:
    it = feed(place)
    _writes(place, 1)
    (post,) = it.poll()
    place.is_shut = True
    with pytest.raises(VendorError, match=r"token_refused|unauthorized"):
        it.reply(post)


def test_a_cursor_stays_small_however_long_a_feed_runs() -> None:
    it = feed(Reddit())
    for round_ in range(12):
        it.network.posts.clear()
        _writes(it.network, 100, after=round_ * 100 - 1140)
        it.poll()
    assert len(str(it.cursor)) < 15_000


class CountedPlace:
    """channels.feeds.FeedStates of one feed, and how often it was written."""

    def __init__(self) -> None:
        self.state, self.writes = FeedState(channel_id="chn_one"), 0

    def read(self, _channel_id: str) -> FeedState:
        return self.state

    def write(self, _before: FeedState, after: FeedState) -> None:
        self.state, self.writes = after, self.writes + 1


def test_a_poll_with_nothing_new_reads_and_writes_the_place_once_and_nothing_else(place: Network) -> None:
    sample = next(one for one in SOCIAL if one.kind == place.kind)
    stage, states = Stage(sample), CountedPlace()
    sample.network.posts.clear()
    sample.write(Said(id="1000"))
    accounts: Any = FixedAccounts(stage.account)
    polling = Polling(
        PollingPorts(accounts, states, stage.taking_in, stage.ask, stage.desk.clock, stage.desk.blobs.put_file)
    )
    assert (polling.poll("chn_one").new, len(stage.messages)) == (1, 1)
    stage.desk.clock.advance(hours=1)
    writes, commits = states.writes, dict(stage.desk.store.rows)
    quiet = polling.poll("chn_one")
    assert (quiet.pages, quiet.new, states.writes - writes) == (1, 0, 1)
    assert stage.desk.store.rows == commits
