"""What social networks write, as a reader sees it, and how they count what is answered."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chalicelib.channels import bluesky, line, mastodon, reddit, telegram, x, youtube
from chalicelib.channels.contract import Account, Inbound, UnreadableError
from chalicelib.channels.oauth_signatures import signature
from chalicelib.channels.social_lengths import weight_of
from chalicelib.channels.social_reading import language_of

READERS: dict[str, Any] = {
    "mastodon": mastodon.read_page,
    "reddit": reddit.read_page,
    "youtube": youtube.read_page,
    "x": x.read_page,
    "bluesky": bluesky.read_page,
    "telegram": telegram.read_delivery,
    "line": line.read_delivery,
}
WHO = {"acct": "luc@other.example", "username": "luc", "display_name": "Luc"}
STATUS = {"id": "1", "created_at": "2026-11-21T09:00:00Z", "account": WHO, "visibility": "public"}


def _read(kind: str, body: Any, **settings: Any) -> list[Inbound]:
    account = Account(id="chn_one", kind=kind, channel="social", settings=settings)
    return list(READERS[kind](json.dumps(body).encode(), account))


def _one(kind: str, body: Any, **settings: Any) -> Inbound:
    (found,) = _read(kind, body, **settings)
    return found


def test_a_post_of_mastodon_is_read_without_its_markup() -> None:
    content = (
        '<p><span class="h-card"><a href="https://a.example/@desk" class="u-url mention">@<span>desk</span></a></span> '
        'Tom &amp; I:<br />see <a href="https://example.org/a/long"><span class="invisible">https://</span>'
        '<span class="ellipsis">example.org/a</span><span class="invisible">/long</span></a></p><p>#late</p>'
    )
    post = _one("mastodon", {**STATUS, "spoiler_text": "Complaint", "content": content, "language": "en"})
    assert post.text == "Complaint\n\n@desk Tom & I:\nsee https://example.org/a/long\n\n#late"
    assert (post.language, post.thread) == ("en", "1:luc@other.example")
    assert [(one.kind, one.value) for one in post.sender.identities] == [("social", "mastodon:luc@other.example")]


def test_what_mastodon_shows_to_few_is_private_and_no_post() -> None:
    private = _one("mastodon", {**STATUS, "content": "<p>psst</p>", "visibility": "direct"})
    assert (private.details["kind"], private.details["is_private"]) == ("message", True)
    assert "is_private" not in _one("mastodon", {**STATUS, "content": "<p>hey</p>"}).details


def test_a_poll_of_mastodon_comes_with_its_options_and_a_neighbour_with_their_server() -> None:
    who = {"acct": "luc", "username": "luc", "url": "https://here.example/@luc"}
    poll = {"options": [{"title": "Blue"}, {"title": "Red"}]}
    post = _one("mastodon", {**STATUS, "account": who, "content": "<p>Which?</p>", "poll": poll})
    assert post.text == "Which?\n\n- Blue\n- Red"
    assert post.sender.identities[0].value == "mastodon:luc@here.example"


@pytest.mark.parametrize(
    ("words", "length"),
    [("é" * 9, 9), ("https://example.org/" + "a" * 90, 23), ("@luc@other.example ok", 7), ("👩‍👧", 1)],
)
def test_mastodon_counts_links_and_names_short(words: str, length: int) -> None:
    assert mastodon.length_of(words) == length


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("café", 4),
        ("cafe\u0301", 4),
        ("日本語", 6),
        ("👨‍👩‍👧‍👦", 2),
        ("🇫🇷", 2),
        ("see https://example.org/" + "a" * 90, 27),
        ("„quoted“", 8),
        ("Привет", 6),
    ],
)
def test_x_counts_by_weight(words: str, length: int) -> None:
    assert weight_of(words) == length


def test_x_signs_as_its_documentation_shows() -> None:
    parameters = {
        "status": "Hello Ladies + Gentlemen, a signed OAuth request!",
        "include_entities": "true",
        "oauth_consumer_key": "xvz1evFS4wEEPTGEFPHBog",
        "oauth_nonce": "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
        "oauth_signature_method": "HMAC-SHA1",
        "oauth_timestamp": "1318622958",
        "oauth_token": "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
        "oauth_version": "1.0",
    }
    keys = ("kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw", "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE")
    url = "https://api.twitter.com/1.1/statuses/update.json"
    assert signature("POST", url, parameters, keys) == "hCtSmYh+iHYCEqBWrE7C7hYmtUk="


def test_a_long_post_of_x_comes_whole_with_its_links_and_entities_read() -> None:
    urls = [{"url": "https://t.co/a", "expanded_url": "https://example.org/order"}]
    note = {"text": "Tom &amp; I wrote https://t.co/a and more", "entities": {"urls": urls}}
    post = {"id": "9", "text": "Tom &amp; I wrote…", "author_id": "3", "conversation_id": "5", "lang": "in"}
    found = _one("x", {"data": [{**post, "note_tweet": note, "created_at": "2026-11-21T09:00:00Z"}]})
    assert found.text == "Tom & I wrote https://example.org/order and more"
    assert (found.language, found.thread) == ("id", "5:3")


def test_what_the_account_itself_writes_is_no_news() -> None:
    post = {"id": "9", "text": "Hello", "author_id": "7"}
    assert _one("x", {"data": post}, user_id="7").details["is_echo"]
    comment = {"name": "t1_a", "author": "Desk", "body": "Hello", "created_utc": 1}
    assert _one("reddit", {"kind": "t1", "data": comment}, username="desk").details["is_echo"]
    snippet = {"textDisplay": "Hello", "authorChannelId": {"value": "UC1"}, "publishedAt": "2026-11-21T09:00:00Z"}
    assert _one("youtube", {"id": "c", "snippet": snippet}, channel_id="UC1").details["is_echo"]


def test_a_film_of_x_is_its_best_version() -> None:
    variants = [
        {"content_type": "application/x-mpegURL", "url": "https://v.example/p.m3u8"},
        {"content_type": "video/mp4", "bit_rate": 1, "url": "https://v.example/small.mp4"},
        {"content_type": "video/mp4", "bit_rate": 9, "url": "https://v.example/large.mp4?tag=1"},
    ]
    media = [{"media_key": "m", "type": "video", "variants": variants}]
    post = {"id": "9", "text": "", "author_id": "3", "attachments": {"media_keys": ["m", "gone"]}}
    (file,) = _one("x", {"data": [post], "includes": {"media": media}}).files
    assert (file.filename, file.content_type, file.source) == (
        "large.mp4",
        "video/mp4",
        "https://v.example/large.mp4?tag=1",
    )


@pytest.mark.parametrize(
    ("told", "tag"),
    [
        *(("fr", "fr"), ("pt-BR", "pt-BR"), ("zh_Hant", "zh-Hant"), ("iw", "he")),
        *((said, None) for said in ("und", "qme", "zxx", "", None, "<b>", "x" * 40, 7)),
    ],
)
def test_a_language_is_a_tag_or_left_to_the_words(told: Any, tag: str | None) -> None:
    assert language_of(told) == tag


def test_a_post_of_bluesky_keeps_its_words_and_shows_where_they_lead() -> None:
    facet = {"features": [{"$type": "app.bsky.richtext.facet#link", "uri": "https://example.org/long"}]}
    card = {"external": {"uri": "https://example.org/card", "title": "A card"}}
    record = {"text": "héllo example.org/lo…", "facets": [facet], "embed": card, "createdAt": "2026-11-21T09:00:00Z"}
    view = {"uri": "at://did:plc:a/app.bsky.feed.post/1", "cid": "c", "record": record}
    post = _one("bluesky", {"post": {**view, "author": {"did": "did:plc:a", "handle": "a.example"}}})
    assert post.text == "héllo example.org/lo…\n\nhttps://example.org/long\nA card https://example.org/card"
    assert post.thread == "at://did:plc:a/app.bsky.feed.post/1:did:plc:a"
    assert post.details["link"] == "https://bsky.app/profile/a.example/post/1"


def test_words_of_reddit_stand_in_their_conversation() -> None:
    inbox = {"name": "t1_b", "author": "luc", "body": "And mine?", "context": "/r/shop/comments/p1/title/b/?context=3"}
    letter = {"name": "t4_c", "author": "luc", "body": "Hello", "subject": "Order", "first_message_name": "t4_a"}
    post = {"name": "t3_d", "author": "luc", "title": "Late parcels", "selftext": ""}
    comment, private, link = _read(
        "reddit",
        [{"kind": "t1", "data": inbox}, {"kind": "t4", "data": letter}, {"kind": "t3", "data": post}],
    )
    assert (comment.thread, comment.details["kind"]) == ("t3_p1:luc", "comment")
    assert (private.thread, private.subject, private.details["is_private"]) == ("t4_a:luc", "Order", True)
    assert (link.text, link.details["kind"]) == ("Late parcels", "post")


def test_letters_to_moderators_know_their_conversation_and_who_is_one() -> None:
    mod, user = {"name": "m", "isMod": True}, {"name": "luc", "isMod": False}
    letters = {
        "a": {"author": user, "bodyMarkdown": "Why?", "date": "2026-11-21T09:00:00+00:00"},
        "b": {"author": mod, "bodyMarkdown": "Because.", "date": "2026-11-21T09:01:00+00:00"},
    }
    home = {"id": "k1", "subject": "A ban", "objIds": [{"id": "a", "key": "messages"}, {"id": "b", "key": "messages"}]}
    first, second = _read("reddit", {"conversations": {"k1": home}, "messages": letters})
    assert (first.thread, first.address, first.subject, first.text) == ("modmail:k1", "k1", "A ban", "Why?")
    assert "is_echo" not in first.details
    assert second.details["is_echo"]


def test_markup_of_youtube_is_read_where_no_plain_text_was_asked_for() -> None:
    snippet = {"textDisplay": "Tom &amp; I<br>wait", "publishedAt": "2026-11-21T09:00:00Z"}
    assert _one("youtube", {"id": "c", "snippet": snippet}).text == "Tom & I\nwait"


@pytest.mark.parametrize("kind", sorted(READERS))
@pytest.mark.parametrize("body", [{}, [], {"data": None}, {"messages": 1}, {"events": {}}, [[[None]]], {"post": []}])
def test_an_answer_without_posts_holds_none(kind: str, body: Any) -> None:
    try:
        found = _read(kind, body)
    except UnreadableError:
        found = []
    assert found == []


@pytest.mark.parametrize("kind", ["mastodon", "reddit", "youtube", "x", "bluesky"])
def test_one_strange_post_does_not_hold_the_others_back(kind: str) -> None:
    strange: dict[str, Any] = {
        "mastodon": {**STATUS, "id": "2", "content": "<p>ok</p>", "media_attachments": 3, "account": {"acct": 4}},
        "reddit": {"kind": "t1", "data": {"name": "t1_x", "body": "ok", "media_metadata": [1], "created_utc": "soon"}},
        "youtube": {"id": "c", "snippet": {"textDisplay": "ok", "publishedAt": 5, "authorChannelId": "UC"}},
        "x": {"id": "3", "text": "ok", "entities": 4, "attachments": {"media_keys": 1}, "edit_history_tweet_ids": 2},
        "bluesky": {"uri": "at://x", "record": {"text": "ok", "facets": 1, "embed": [], "langs": {}}, "author": 1},
    }
    good: dict[str, Any] = {
        "mastodon": {**STATUS, "content": "<p>fine</p>"},
        "reddit": {"kind": "t1", "data": {"name": "t1_y", "body": "fine", "created_utc": 1}},
        "youtube": {"id": "d", "snippet": {"textDisplay": "fine"}},
        "x": {"id": "4", "text": "fine"},
        "bluesky": {"uri": "at://y", "record": {"text": "fine"}},
    }
    assert "fine" in [one.text for one in _read(kind, [strange[kind], good[kind]])]
