"""What is particular to one social network: roots, units, sessions, secrets, retry keys."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chalicelib.channels import line, telegram, youtube
from chalicelib.channels.contract import File, FileGoneError, Inbound, ThrottledError, UnreadableError, VendorError
from chalicelib.ports import DeliveryError, HttpAnswer, HttpCall
from infra.standins.bluesky import Bluesky
from infra.standins.line import Line
from infra.standins.mastodon import Mastodon
from infra.standins.reddit import Reddit
from infra.standins.social import PICTURE
from infra.standins.telegram import Telegram
from infra.standins.x import X
from infra.standins.youtube import YouTube
from tests.channels.sample_social import RedditSample
from tests.channels.social_stage import Feed, feed, served
from tests.channels.stage import SPOKEN, Said, Stage


def _first(it: Feed, **more: Any) -> Inbound:
    it.network.write("1000", "Where is it?", at=SPOKEN, **more)
    (post,) = it.poll()
    return post


def test_an_answer_on_mastodon_names_whom_it_answers_and_is_as_visible_as_they_were() -> None:
    it = feed(Mastodon())
    post = _first(it, is_private=True)
    it.reply(post)
    (body,) = it.network.sent.values()
    assert body == {
        "status": "@luc@other.example Nous cherchons.",
        "in_reply_to_id": "1000",
        "visibility": "direct",
        "language": "fr",
    }


def test_mastodon_takes_a_reply_once_however_often_it_is_sent() -> None:
    it = feed(Mastodon())
    post = _first(it)
    assert it.reply(post) == it.reply(post)
    assert len(it.network.sent) == 1


def test_nobody_knows_when_a_key_may_have_been_forgotten() -> None:
    it = feed(Mastodon())
    post = _first(it)
    it.network.trouble = 503
    with pytest.raises(VendorError, match="unreachable"):
        it.reply(post)
    it.now += timedelta(hours=1)
    with pytest.raises(OSError, match="status_503"):
        it.reply(post)


def test_an_answer_in_a_conversation_of_mastodon_is_found_by_what_began_it() -> None:
    it = feed(Mastodon())
    it.network.write("1001", "And now?", root="900", above="901", at=SPOKEN)
    assert [post.thread for post in it.poll()] == ["900:luc@other.example"]
    it.network.posts.clear()
    it.network.write("1002", "And?", above="950", at=SPOKEN)
    found = it.page
    it.http = _but(it, "/context", HttpAnswer(404, {}, b"{}"))
    assert [post.thread for post in found().items] == ["950:luc@other.example"]


def test_a_limit_in_the_middle_of_a_page_loses_nothing() -> None:
    it = feed(Mastodon())
    it.network.write("1001", "And now?", root="900", at=SPOKEN)
    reachable, it.http = it.http, _but(it, "/context", HttpAnswer(429, {"retry-after": "9"}, b"{}"))
    with pytest.raises(ThrottledError):
        it.poll()
    it.http = reachable
    assert len(it.poll()) == 1


def test_reddit_reads_all_its_listings_in_one_poll() -> None:
    it = feed(Reddit(page=2), subreddits=["shop"], searches=["parcel"])
    for number in range(5):
        it.network.write(f"a{number}", "My parcel", at=SPOKEN - timedelta(minutes=number))
    assert len(it.poll()) == 5
    asked = [line for line in it.network.asked if "token" not in line]
    assert asked[:3] == ["GET /message/inbox", "GET /r/shop/comments", "GET /search"]
    before = len(it.network.asked)
    assert it.poll() == []
    assert it.network.asked[before:] == asked[:3]


@pytest.mark.parametrize(
    ("told", "raised", "code"),
    [
        ({"errors": [["TOO_OLD", "that's a piece of history", "parent"]]}, DeliveryError, "window_closed"),
        ({"errors": [["SOMETHING_NEW", "", ""]]}, DeliveryError, "rejected_something_new"),
        ({"errors": [["RATELIMIT", "try again", "ratelimit"]], "ratelimit": 222.5}, ThrottledError, "throttled"),
    ],
)
def test_what_reddit_tells_within_a_good_answer(told: Mapping[str, Any], raised: type[Exception], code: str) -> None:
    it = feed(Reddit())
    post = _first(it)
    it.http = _but(it, "/api/comment", HttpAnswer(200, {}, json.dumps({"json": told}).encode()))
    with pytest.raises(raised, match=code) as caught:
        it.reply(post)
    assert getattr(caught.value, "after_s", 222.5) == 222.5


def test_letters_to_moderators_are_read_and_answered() -> None:
    user, date = {"name": "luc", "isMod": False}, SPOKEN.isoformat()
    home = {"id": "k1", "subject": "A ban", "objIds": [{"id": "a", "key": "messages"}]}
    letters = {"a": {"id": "a", "author": user, "bodyMarkdown": "Why?", "date": date}}
    listed = HttpAnswer(200, {}, json.dumps({"conversations": {"k1": home}, "messages": letters}).encode())
    it = feed(Reddit(), modmail=["shop"], with_inbox=False)
    it.http = _but(it, "/api/mod/conversations?", listed)
    (letter,) = it.poll()
    mine = {"b": {"id": "b", "author": {"name": "desk"}, "bodyMarkdown": "So.", "date": "2026-11-21T11:00:00+00:00"}}
    it.http = _but(it, "/api/mod/conversations/k1", HttpAnswer(200, {}, json.dumps({"messages": mine}).encode()))
    assert it.reply(letter).references == ("modmail_b",)


def test_youtube_stops_reading_before_the_units_for_replies_are_gone() -> None:
    it = feed(YouTube(), units_a_day=103, units_for_replies=100)
    for _ in range(3):
        it.poll()
    with pytest.raises(ThrottledError) as spent:
        it.poll()
    assert spent.value.after_s == youtube.until_midnight_s(it.now) > 0
    it.now += timedelta(days=1)
    assert it.poll() == []


def test_youtube_counts_its_days_where_google_does() -> None:
    evening = datetime(2026, 11, 21, 7, 30, tzinfo=UTC)  # 23:30 there
    assert youtube.until_midnight_s(evening) == 1800.0


def test_further_replies_of_a_thread_are_asked_for_when_there_are_more() -> None:
    it = feed(YouTube())
    it.network.write("top", "Where is it?", at=SPOKEN)
    for number in range(8):
        it.network.write(f"top.{number}", f"And {number}?", root="top", author=f"a{number}", at=SPOKEN)
    found = it.poll()
    assert (len(found), len({item.thread for item in found}), {item.address for item in found}) == (9, 9, {"top"})
    before = len(it.network.asked)
    assert (it.poll(), len(it.network.asked) - before) == ([], 1)


def test_a_reply_waits_when_the_units_of_the_day_are_spent() -> None:
    it = feed(YouTube())
    post = _first(it)
    it.network.units = 7  # type: ignore[attr-defined]
    with pytest.raises(ThrottledError):
        it.reply(post)


@pytest.mark.parametrize(("words", "code"), [("é" * 281, "reply_too_long"), ("日" * 141, "reply_too_long")])
def test_x_is_given_nothing_longer_than_it_takes(words: str, code: str) -> None:
    it = feed(X())
    post = _first(it)
    with pytest.raises(DeliveryError, match=code):
        it.reply(post, text=words)
    assert it.network.sent == {}


def test_x_is_asked_for_nothing_that_was_paid_for_before() -> None:
    with served(X()) as it:
        it.network.now = lambda: SPOKEN
        _first(it)
        it.poll()
        assert "since_id=1000" in it.calls[-1].url


def test_a_session_of_bluesky_is_renewed_and_opened_anew_when_it_cannot_be() -> None:
    it = feed(Bluesky())
    it.poll()
    it.now += timedelta(hours=2)
    it.poll()
    opened = [line.rpartition(".")[2] for line in it.network.asked if "Session" in line]
    assert opened == ["createSession", "refreshSession"]
    it.network.session += 7  # type: ignore[attr-defined]
    with pytest.raises(VendorError, match="unauthorized"):
        it.poll()
    it.now += timedelta(hours=2)
    assert it.poll() == []


def test_a_refresh_token_that_no_longer_counts_is_replaced_by_a_new_session() -> None:
    it = feed(Bluesky())
    it.poll()
    it.network.session += 7  # type: ignore[attr-defined]
    it.now += timedelta(hours=2)
    assert it.poll() == []


def test_a_reply_on_bluesky_names_root_and_parent_and_its_links_can_be_followed() -> None:
    it = feed(Bluesky())
    it.reply(_first(it, root="r1"), text="é: https://example.org/a.")
    (body,) = it.network.sent.values()
    record = body["record"]
    assert record["reply"]["root"] == {"uri": "at://did:plc:desk/app.bsky.feed.post/r1", "cid": "cid-r1"}
    assert record["reply"]["parent"] == {"uri": "at://did:plc:luc/app.bsky.feed.post/1000", "cid": "cid-1000"}
    assert record["facets"][0]["index"] == {"byteStart": 4, "byteEnd": 25}
    with pytest.raises(DeliveryError, match="reply_too_long"):
        it.reply(_first(feed(Bluesky())), text="👨‍👩‍👧‍👦" * 299)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (HttpAnswer(429, {"retry-after": "11"}, b""), "throttled"),
        (HttpAnswer(429, {}, b""), "throttled"),
        (HttpAnswer(400, {}, b'{"error": "invalid_grant"}'), "no_token"),
        (HttpAnswer(200, {}, b"<html>"), "no_token"),
        (HttpAnswer(200, {}, b'{"expires_in": -1}'), "no_token"),
        (TimeoutError(), "unreachable"),
    ],
)
def test_without_a_token_nothing_was_sent_and_it_is_tried_again(answer: Any, code: str) -> None:
    it = feed(YouTube())
    post = _first(it)
    it.http = _but(it, "/token", answer)
    it.now += timedelta(hours=1)
    with pytest.raises(VendorError, match=code):
        it.reply(post)
    assert it.network.sent == {}


def test_a_secret_without_its_values_is_told() -> None:
    it = feed(YouTube())
    it.network.secret = {}
    with pytest.raises(VendorError, match="no_secret"):
        it.poll()


GROUP = {"id": -5, "type": "supergroup", "title": "Shop"}
LUC = {"id": 7, "is_bot": False, "first_name": "Luc", "last_name": "B", "language_code": "fr"}


def _update(**parts: Any) -> list[Inbound]:
    account = feed(Telegram()).account
    return list(telegram.read_delivery(json.dumps({"update_id": 1, **parts}).encode(), account))


def _told(**more: Any) -> Inbound:
    (found,) = _update(message={"message_id": 3, "date": 1_763_715_600, "chat": GROUP, "from": LUC, **more})
    return found


def test_two_people_in_a_group_of_telegram_are_two_conversations() -> None:
    found = _told(text="Hi", message_thread_id=9)
    assert (found.thread, found.address, found.facts["message_thread_id"]) == ("-5:7", "-5", "9")
    assert (found.sender.facts["name"], found.sender.identities[0].value) == ("Luc B", "telegram:7")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"location": {"latitude": 48.1, "longitude": 2.5}}, "[48.1, 2.5]"),
        ({"contact": {"first_name": "Ann", "phone_number": "+33612"}}, "Ann +33612"),
        ({"poll": {"question": "Blue?", "options": [{"text": "Yes"}]}}, "Blue?\n- Yes"),
        ({"sticker": {"file_id": "s", "emoji": "😀"}}, "😀"),
        ({"something_new": {"a": 1}}, "[something_new]"),
        (
            {"text": "see", "entities": [{"type": "text_link", "url": "https://example.org"}]},
            "see\n\nhttps://example.org",
        ),
    ],
)
def test_telegram_says_everything_in_words(said: Mapping[str, Any], words: str) -> None:
    assert _told(**said).text == words


def test_files_of_telegram_that_no_bot_may_fetch_are_left_out() -> None:
    large = {"file_id": "f", "file_name": "film.mp4", "file_size": 20_000_001}
    sizes = [{"file_id": "s", "file_size": 1}, {"file_id": "l", "file_size": 9}]
    assert [file.source for file in _told(document=large, photo=sizes).files] == ["l"]
    assert "document" in _told(document=large).details


def test_a_pressed_button_is_what_it_says() -> None:
    message = {"message_id": 3, "date": 1_763_715_600, "chat": GROUP}
    (found,) = _update(callback_query={"id": "q1", "from": LUC, "data": "refund", "message": message})
    assert (found.text, found.thread, found.id) == ("refund", "-5:7", "callback:q1")


def test_a_post_in_a_channel_is_public_and_what_is_no_message_wakes_nobody_up() -> None:
    channel = {"id": -9, "type": "channel", "username": "shop", "title": "Shop"}
    (found,) = _update(channel_post={"message_id": 3, "date": 1, "chat": channel, "sender_chat": channel, "text": "x"})
    assert (found.details["kind"], found.details["link"]) == ("post", "https://t.me/shop/3")
    assert _update(my_chat_member={"chat": GROUP, "from": LUC}, message_reaction={"chat": GROUP, "message_id": 3}) == []
    with pytest.raises(UnreadableError):
        _update(update_id="x")


def test_a_file_of_telegram_comes_by_its_path() -> None:
    with served(Telegram(file_size=20_000_001)) as it:
        file = File("photo.jpg", "image/jpeg", None, "f1")
        with pytest.raises(FileGoneError):
            telegram.fetch(it.vendor(), file)
        it.network.file_size = 9  # type: ignore[attr-defined]
        assert telegram.fetch(it.vendor(), file) == replace(file, content=PICTURE)
        it.network.trouble = 429
        with pytest.raises(ThrottledError) as busy:
            telegram.fetch(it.vendor(), file)
        assert busy.value.after_s == 90.0
        it.network.trouble = 502
        with pytest.raises(VendorError, match="status_502"):
            telegram.fetch(it.vendor(), file)


@pytest.mark.parametrize(
    ("words", "chat", "code"),
    [("é" * 4_097, 7, "reply_too_long"), ("😀" * 2_049, 7, "reply_too_long"), ("é", 8, "not_reachable")],
)
def test_what_telegram_never_takes(words: str, chat: int, code: str) -> None:
    with served(Telegram()) as it:
        it.network.write("3", "Hi", author="7", at=SPOKEN)
        with pytest.raises(DeliveryError, match=code):
            it.reply(_told(text="Hi", chat={"id": chat, "type": "private"}), text=words)


def test_a_reply_on_telegram_answers_the_very_message() -> None:
    with served(Telegram()) as it:
        it.network.write("3", "Hi", author="7", at=SPOKEN)
        (post,) = telegram.read_delivery(it.network.delivery(it.network.posts[0])[1], it.account)  # type: ignore[attr-defined]
        handed = it.reply(post)
        (body,) = it.network.sent.values()
        assert body["reply_parameters"] == {"message_id": 3, "allow_sending_without_reply": True}
        assert handed.references == (f"7:{next(iter(it.network.sent))}",)


def test_a_reply_comes_out_in_the_topic_or_the_business_chat_where_it_was_asked() -> None:
    with served(Telegram()) as it:
        it.network.write("3", "Hi", author="7", root="5", at=SPOKEN)
        chat = {"id": 5, "type": "supergroup"}
        it.reply(_told(text="Hi", chat=chat, message_thread_id=9, business_connection_id="b1"))
        (body,) = it.network.sent.values()
        assert (body["message_thread_id"], body["business_connection_id"]) == (9, "b1")


def test_what_telegram_finds_too_long_is_told_as_such() -> None:
    it = feed(Telegram())
    told = {"ok": False, "description": "Bad Request: message is too long"}
    it.http = lambda _call: HttpAnswer(400, {}, json.dumps(told).encode())
    with pytest.raises(DeliveryError, match="reply_too_long"):
        it.reply(_told(text="Hi"))


def _event(**more: Any) -> list[Inbound]:
    source = {"type": "group", "groupId": "C1", "userId": "U1"}
    event = {"timestamp": 1_763_715_600_000, "source": source, "webhookEventId": "e1", "mode": "active", **more}
    account = feed(Line()).account
    return list(line.read_delivery(json.dumps({"destination": "U0", "events": [event, 7]}).encode(), account))


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ({"type": "sticker", "keywords": ["hi", "hello"]}, "[sticker] hi, hello"),
        ({"type": "location", "title": "Home", "address": "Tokyo"}, "Home, Tokyo"),
        ({"type": "image", "contentProvider": {"type": "line"}}, "[image]"),
    ],
)
def test_line_says_everything_in_words(message: Mapping[str, Any], words: str) -> None:
    (found,) = _event(type="message", message={"id": "5", **message})
    assert (found.text, found.thread, found.address) == (words, "C1:U1", "C1")


def test_a_button_of_line_is_what_it_sends_and_who_comes_and_goes_is_no_message() -> None:
    (pressed,) = _event(type="postback", postback={"data": "a=1", "params": {"date": "2026-11-21"}})
    assert (pressed.text, pressed.id) == ("a=1 2026-11-21", "e1")
    assert _event(type="follow") == _event(type="memberJoined", joined={"members": []}) == []


def test_a_file_of_line_is_waited_for() -> None:
    with served(Line(preparing=1)) as it:
        with pytest.raises(VendorError, match="not_ready"):
            line.fetch(it.vendor(), File("film.mp4", "", None, "5"))
        found = line.fetch(it.vendor(), File("film.mp4", "", None, "5"))
        assert (found.content, found.content_type) == (PICTURE, "image/png")
        it.network.trouble = 404
        with pytest.raises(FileGoneError):
            line.fetch(it.vendor(), File("film.mp4", "", None, "5"))


def test_a_file_that_somebody_else_provides_is_fetched_there_without_our_token() -> None:
    it = feed(Line())
    it.http = lambda call: HttpAnswer(200, {"content-type": "image/png"}, repr(dict(call.headers)).encode())
    assert line.fetch(it.vendor(), File("a", "", None, "https://example.com/a")).content == b"{}"


def test_line_takes_a_reply_once_and_says_which_it_was() -> None:
    with served(Line()) as it:
        (post,) = _event(type="message", message={"id": "5", "type": "text", "text": "Hi"})
        first, again = it.reply(post), it.reply(post)
        assert first == again
        assert (len(it.network.sent), len(first.references)) == (1, 1)
        assert it.calls[0].headers["X-Line-Retry-Key"] == line.retry_key("msg_1")


@pytest.mark.parametrize(
    ("message", "raised", "code"),
    [
        ("You have reached your monthly limit.", DeliveryError, "quota_spent"),
        ("The API rate limit has been exceeded.", ThrottledError, "throttled"),
    ],
)
def test_a_month_that_is_spent_is_told_apart_from_a_busy_minute(
    message: str, raised: type[Exception], code: str
) -> None:
    it = feed(Line())
    (post,) = _event(type="message", message={"id": "5", "type": "text", "text": "Hi"})
    it.http = lambda _call: HttpAnswer(429, {}, json.dumps({"message": message}).encode())
    with pytest.raises(raised, match=code):
        it.reply(post)
    with pytest.raises(DeliveryError, match="reply_too_long"):
        it.reply(post, text="😀" * 2_501)


def _but(it: Feed, part: str, answer: HttpAnswer | OSError) -> Any:
    """The network, but for calls whose address holds this."""
    rest = it.http

    def ask(call: HttpCall) -> HttpAnswer:
        if part not in call.url:
            return rest(call)
        if isinstance(answer, OSError):
            raise answer
        return answer

    return ask


MENTIONED = {"rules": [{"when": {"words": ["merci"]}, "then": "mention"}]}


@pytest.mark.parametrize("policy", [{}, MENTIONED])
def test_what_its_writer_takes_back_is_emptied_wherever_it_is_kept(policy: Mapping[str, Any]) -> None:
    stage = Stage(RedditSample(), policy=policy)
    stage.arrives(Said(id="m1", text="Merci!"))
    (post,) = stage.posts.kept.values()
    assert (post.text, len(stage.tickets)) == ("Merci!", 0 if policy else 1)
    for _ in range(2):
        stage.arrives(Said(id="w1", nature="withdrawal", about="m1"))
    (post,) = stage.posts.kept.values()
    assert post.text == ""
    assert [message.body for message in stage.messages] == ([] if policy else [""])


def test_what_a_ticket_was_opened_for_goes_on_there_however_it_is_edited() -> None:
    stage = Stage(RedditSample(), policy=MENTIONED)
    stage.arrives(Said(id="m1", text="Where is it?"))
    stage.arrives(Said(id="e1", text="It came, merci!", nature="edit", about="m1", at=SPOKEN + timedelta(minutes=1)))
    assert [message.body for message in stage.messages] == ["Where is it?", "It came, merci!"]
    assert [post.ticket_id for post in stage.posts.kept.values()] == [stage.tickets[0].id]
