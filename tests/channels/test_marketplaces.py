"""A marketplace's inbox over real HTTP: asked, read in whatever order, answered by its platform's rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from chalicelib.channels.contract import VendorError
from chalicelib.channels.marketplace_parts import Told, reply_by
from chalicelib.channels.marketplaces import read_messages
from chalicelib.desk.errors import InvalidValueError
from chalicelib.desk.messages import Message
from chalicelib.markets.platforms import platforms
from chalicelib.ports import HttpAnswer, HttpCall, HttpRefusedError
from infra.standins.marketplace import Marketplace
from tests.channels.sample_marketplace import MarketplaceSample
from tests.channels.stage import SPOKEN, Said, Stage
from tests.channels.test_reviews import Line, line

MONTH = timedelta(days=31)


@pytest.fixture(name="market")
def a_marketplace() -> Marketplace:
    return Marketplace()


@pytest.fixture(name="shop")
def a_shop(market: Marketplace) -> Iterator[Line]:
    settings = {"platform": "amazon", "base_url": "URL/"}
    with line(MarketplaceSample(), market, settings, store="de-1") as shop:
        market.url = shop.stage.account.settings["base_url"].rstrip("/")
        yield shop


def test_a_buyers_words_open_a_ticket_that_knows_order_platform_store_and_pseudonym(
    market: Marketplace, shop: Line
) -> None:
    market.write("Mein Paket ist offen.", buyer="b_7f3a", name="Jonas", order_id="305-77", has_file=True)
    assert shop.polls().new == 1
    (ticket,), (message,) = shop.stage.tickets, shop.stage.messages
    assert (ticket.channel, ticket.sales_platform, ticket.store, ticket.order_id) == (
        "marketplace", "amazon", "de-1", "305-77",
    )  # fmt: skip
    assert _identities(shop) == [("social", "amazon:b_7f3a")]
    assert len(message.attachment_ids) == 1
    assert json.loads(message.details)["reply_by"] == market.conversations["c1"]["reply_by"]


def test_pages_are_read_to_the_end_and_only_what_moved_is_asked_again(market: Marketplace, shop: Line) -> None:
    for number in range(23):
        market.write(f"Frage {number}", f"c{number}")
    assert (shop.polls().new, len(shop.stage.tickets)) == (23, 23)
    market.write("Noch etwas.", "c3")
    assert shop.polls().new == 1
    asked = len(market.asked)
    market.write("Und noch etwas.", "c3")
    assert (shop.polls().new, len(market.asked) - asked) == (1, 3)  # a token, the list, one conversation
    assert len(shop.stage.tickets) == 23


def test_a_long_conversation_is_read_page_by_page(market: Marketplace, shop: Line) -> None:
    market.page = 2
    for number in range(5):
        market.write(f"Frage {number}")
    assert (shop.polls().new, len(shop.stage.tickets), len(shop.bodies)) == (5, 1, 5)


def test_a_place_that_is_forgotten_is_looked_for_from_the_start(market: Marketplace, shop: Line) -> None:
    market.page = 1
    for number in range(3):
        market.write(f"Frage {number}", f"c{number}")
    page = shop.stage.kind.poll
    assert page is not None
    first = page(shop.stage.ask(shop.stage.account), {})
    market.forget_places()
    again = page(shop.stage.ask(shop.stage.account), first.cursor)
    assert (first.has_more, again.items, again.has_more, "at" in again.cursor) == (True, (), True, False)


def test_what_the_seller_wrote_elsewhere_is_no_ticket_and_notices_are_automatic(
    market: Marketplace, shop: Line
) -> None:
    market.write("Bonjour", "c1", "seller")
    market.write("The buyer has opened a case.", "c2", "platform", is_escalated=True)
    market.write("???", "c3", "a kind of writer that came later")
    shop.polls()
    assert [message.automatic for message in shop.stage.messages] == [True, True]
    assert json.loads(shop.stage.messages[0].details)["is_escalated"] is True
    assert "reply_by" not in json.loads(shop.stage.messages[0].details)


def test_a_reply_is_written_once_and_is_no_news_to_the_next_poll(market: Marketplace, shop: Line) -> None:
    market.write("Wo ist mein Paket?")
    shop.polls()
    sent = shop.stage.replies("Nous sommes désolés.")
    assert _state(sent) == ("sent", None)
    assert list(market.posts) == [sent.id]
    assert market.conversations["c1"]["unread"] == 0
    assert shop.polls().new == 0


@pytest.mark.parametrize(
    ("text", "detail"),
    [("Écrivez à aide@boutique.fr.", "content_rule"), ("Voyez www.boutique.fr.", "content_rule")],
)
def test_what_the_platform_forbids_is_not_sent_even_when_a_translation_brought_it(
    market: Marketplace, shop: Line, text: str, detail: str
) -> None:
    market.write("Wo ist mein Paket?")
    shop.polls()
    asked = len(market.asked)
    assert _state(_says(shop.stage, text)) == ("failed", detail)
    assert len(market.asked) == asked


def test_the_platforms_own_refusal_is_told_to_agents(market: Marketplace, shop: Line) -> None:
    market.write("Wo ist mein Paket?")
    shop.polls()
    assert _state(_says(shop.stage, "é" * 2_001)) == ("failed", "bad_length")


def test_a_token_that_ran_out_is_asked_for_anew(market: Marketplace, shop: Line) -> None:
    market.write("Wo ist mein Paket?")
    shop.polls()
    market.tokens.clear()
    waiting = shop.stage.replies("Nous cherchons.")
    assert (_state(waiting)[0], market.posts) == ("queued", {})
    shop.stage.delivers(waiting)
    assert len(market.posts) == 1


@pytest.mark.parametrize(("trouble", "detail"), [(500, "status_500"), (403, "status_403")])
def test_a_marketplace_in_trouble_is_asked_later(market: Marketplace, shop: Line, trouble: int, detail: str) -> None:
    market.trouble = trouble
    assert (shop.polls().new, shop.detail) == (0, detail)
    market.trouble = None
    market.write("Wo ist mein Paket?")
    assert shop.polls().new == 1


def test_a_marketplace_that_is_busy_is_left_alone_for_as_long_as_it_says(market: Marketplace, shop: Line) -> None:
    market.a_window = 0
    shop.polls()
    assert shop.detail == "throttled"
    state = shop.states.state
    assert state is not None
    assert state.tried_at is not None
    assert state.next_at == state.tried_at + timedelta(seconds=7)


def test_a_conversation_that_was_closed_meanwhile_does_not_stop_the_feed(market: Marketplace, shop: Line) -> None:
    market.write("Wo ist mein Paket?", "c1")
    market.write("Und meins?", "c2")
    market.conversations["c1"]["id"] = "closed"
    assert (shop.polls().new, shop.detail, shop.bodies) == (1, None, ["Und meins?"])


def test_a_file_that_lies_elsewhere_is_not_asked_for_with_our_token(market: Marketplace, shop: Line) -> None:
    market.url = "https://elsewhere.example"
    market.write("Voilà.", has_file=True)
    shop.polls()
    (message,) = shop.stage.messages
    assert json.loads(message.details)["missing_files"] == ["a.png: strange_address"]


def test_a_reply_after_the_platforms_window_is_refused() -> None:
    stage = Stage(MarketplaceSample(), settings={"platform": "mercado_libre", "base_url": "https://market.example"})
    stage.arrives(Said(id="m1"))
    assert _state(stage.replies(after=MONTH)) == ("failed", "window_closed")


def test_a_platform_without_a_row_cannot_be_connected() -> None:
    with pytest.raises(InvalidValueError) as refused:
        Stage(MarketplaceSample(), settings={"platform": "nobody", "base_url": "https://market.example"})
    assert (refused.value.pointer, refused.value.reason) == ("/channel/settings/platform", "unknown")


def test_the_deadline_is_the_platforms_own_or_follows_from_its_clock() -> None:
    told = Told(id="m1", conversation="c1", at=SPOKEN, writer="buyer")
    assert reply_by(told, platforms()["shopee"]) == SPOKEN + timedelta(hours=12)
    assert reply_by(told, platforms()["ebay"]) is None


def test_a_message_that_is_not_as_documented_keeps_no_other_back() -> None:
    good = {"id": "m2", "sent_at": SPOKEN.isoformat(), "author": {"kind": "buyer"}, "text": "Bonjour", "mood": 3}
    strange: list[dict[str, Any]] = [
        {},
        {"id": "m1", "sent_at": "yesterday"},
        {"id": "m3", "sent_at": None, "author": 5},
    ]
    (found,) = read_messages({"id": "c1", "buyer": "nobody"}, [*strange, good], platforms()["other"])
    assert (found.id, found.details["mood"]) == ("m2", 3)


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (HttpAnswer(201, {}, b"<html>"), ("sent", None)),
        (HttpAnswer(422, {}, b"<html>"), ("failed", "status_422")),
        (HttpAnswer(422, {}, b'{"error": {"code": "<b>no</b>"}}'), ("failed", "status_422")),
        (HttpAnswer(503, {}, b""), ("queued", "status_503")),
    ],
)
def test_whatever_the_platform_answers_a_reply_is_somewhere(answer: HttpAnswer, state: tuple[str, str | None]) -> None:
    sample = MarketplaceSample()
    stage = Stage(sample)
    stage.arrives(Said(id="m1"))
    stage.vendor = lambda call: sample.takes(call) if "token" in call.url else answer
    assert _state(stage.replies("Nous cherchons.")) == state


def test_an_address_that_must_not_be_called_fails_the_reply() -> None:
    sample = MarketplaceSample()
    stage = Stage(sample)
    stage.arrives(Said(id="m1"))

    def refuses(call: HttpCall) -> HttpAnswer:
        if "token" in call.url:
            return sample.takes(call)
        raise HttpRefusedError("private address")

    stage.vendor = refuses
    assert _state(stage.replies("Nous cherchons.")) == ("failed", "refused")


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        (b"<html>", "bad_answer"),
        (b'{"conversations": [{"id": "c1"}], "messages": [], "next_cursor": "again"}', "endless_thread"),
    ],
)
def test_a_feed_that_makes_no_sense_is_told_and_not_followed_for_ever(body: bytes, detail: str) -> None:
    sample = MarketplaceSample()
    stage = Stage(sample)
    stage.vendor = lambda call: sample.takes(call) if "token" in call.url else HttpAnswer(200, {}, body)
    assert stage.kind.poll is not None
    with pytest.raises(VendorError, match=detail):
        stage.kind.poll(stage.ask(stage.account), {})


def test_the_page_about_marketplaces_tells_the_rules_that_hold() -> None:
    page = Path("docs/channels/marketplaces.md").read_text("utf-8")
    for one in platforms().values():
        clock = f"{one.reply_within_s // 3600} h" if one.reply_within_s else ""
        window = f"{one.window_days} days" if one.window_days else ""
        row = (f"`{one.name}`", one.title, clock, str(one.longest or ""), window, ", ".join(one.forbids))
        assert f"| {' | '.join(row)} |" in page
        assert all(source.title in page and source.url in page for source in one.sources)


def _says(stage: Stage, text: str) -> Message:
    """A reply whose final words are these: what a translation or an editor may have brought."""
    (ticket,) = stage.tickets
    added = stage.desk.says(ticket, "x", language="fr", translate="none").message
    stage.desk.has(replace(stage.message(added.id), body=text))
    stage.delivers(stage.message(added.id))
    return stage.message(added.id)


def _state(message: Message) -> tuple[str, str | None]:
    assert message.delivery is not None
    return message.delivery.state, message.delivery.detail


def _identities(shop: Line) -> list[tuple[str, str]]:
    (customer,) = [row for key, row in shop.stage.desk.store.rows.items() if key[0] == "customer"]
    return [(identity.kind, identity.value) for identity in customer.identities]
