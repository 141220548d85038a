"""The culture check when replies are written and when customers write."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chalicelib.desk.errors import ReplyTooLongError
from chalicelib.desk.messages import Message
from chalicelib.markets.profiles import Market
from chalicelib.replies.adding import AddMessage
from chalicelib.replies.checking import CultureBlockedError
from chalicelib.replies.translating import Translating
from tests.builders import AGENT, CUSTOMER, CoreDesk, a_reply, a_ticket, an_id, told, waiting_for
from tests.fakes_of_markets import a_market, culture_of

CARD = "Bonjour, votre carte 4111 1111 1111 1111 est remboursée."


@pytest.fixture(name="desk")
def desk_of_france() -> CoreDesk:
    """A desk that knows one market."""
    desk = CoreDesk()
    desk.house = replace(desk.house, culture=culture_of(a_market("FR")))
    return desk


def test_a_reply_that_gives_away_a_card_number_is_not_written(desk: CoreDesk) -> None:
    ticket = desk.opens(fields={"market": "FR"}).ticket
    with pytest.raises(CultureBlockedError) as refused:
        desk.says(ticket, CARD, language="fr")
    assert [finding.code for finding in refused.value.findings] == ["personal_data"]
    assert len(desk.store.changes) == 1


def test_a_reason_lets_it_pass_and_is_kept(desk: CoreDesk) -> None:
    ticket = desk.opens(fields={"market": "FR"}).ticket
    added = desk.says(ticket, CARD, language="fr", override="The customer asked for it.")
    assert "personal_data" in added.message.flags
    event = next(event for event in desk.store.changes[-1].events if event.type == "culture.overridden")
    assert added.message.override == "The customer asked for it."
    assert (event.data["findings"], "reason" in event.data, event.actor) == (["personal_data"], False, AGENT)


@pytest.mark.parametrize("body", ["Votre colis arrive demain.", "Tu as un colis."])
def test_a_reason_where_nothing_stopped_the_reply_tells_nothing(desk: CoreDesk, body: str) -> None:
    ticket = desk.opens(fields={"market": "FR"}).ticket
    added = desk.says(ticket, body, language="fr", override="To be sure.")
    assert "culture.overridden" not in told(desk.store.changes[-1].events)
    assert added.message.override is None


def test_a_note_may_say_what_a_reply_must_not(desk: CoreDesk) -> None:
    ticket = desk.opens(fields={"market": "FR"}).ticket
    assert desk.says(ticket, CARD, language="fr", public=False).message.flags == ()


def test_a_reply_to_be_translated_is_checked_for_what_a_translation_carries_over(desk: CoreDesk) -> None:
    ticket = desk.opens(fields={"market": "FR"}).ticket
    with pytest.raises(CultureBlockedError):
        desk.says(ticket, "Your card 4111 1111 1111 1111 was refunded.", language="en")


def test_too_long_for_the_channel_is_refused_whatever_the_reason(desk: CoreDesk) -> None:
    ticket = desk.opens(fields={"market": "FR", "channel": "google_play"}).ticket
    with pytest.raises(ReplyTooLongError) as refused:
        desk.says(ticket, "é" * 351, language="fr", override="It matters.")
    assert refused.value.details == {"limit": 350, "length": 351}


def test_what_a_customer_writes_is_flagged_when_a_ticket_opens_and_later(desk: CoreDesk) -> None:
    opened = desk.opens("Bonjour, je demande un remboursement.", fields={"market": "FR"})
    assert opened.message.flags == ("false_friend",)
    assert "culture.flagged" in told(desk.store.changes[-1].events)
    added = desk.says(opened.ticket, "Reçu le 03/04/2026, merci.", actor=CUSTOMER, language="fr")
    assert added.message.flags == ("misread_date",)
    assert "culture.flagged" in told(desk.store.changes[-1].events)


@pytest.mark.parametrize("market", ["BE", None])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_without_a_profile_personal_data_is_stopped_and_manners_are_not(
    desk: CoreDesk, market: str | None, language: str
) -> None:
    ticket = desk.opens("Bonjour, où est mon colis ?", fields={"market": market}).ticket
    with pytest.raises(CultureBlockedError):
        desk.says(ticket, CARD, language=language)
    assert desk.says(ticket, "Tu as ton colis, 24,90 $.", language="fr").message.flags == ()


def test_without_a_profile_the_channel_still_takes_no_more(desk: CoreDesk) -> None:
    ticket = desk.opens(fields={"channel": "google_play", "market": None}).ticket
    with pytest.raises(ReplyTooLongError):
        desk.says(ticket, "é" * 351, language="fr", translate="none")


AMAZON = {"channel": "marketplace", "sales_platform": "amazon"}


@pytest.mark.parametrize("market", ["FR", None])
def test_what_a_marketplace_forbids_is_stopped_whatever_the_reason(desk: CoreDesk, market: str | None) -> None:
    ticket = desk.opens(fields={"market": market, **AMAZON}).ticket
    with pytest.raises(CultureBlockedError) as refused:
        desk.says(ticket, "Écrivez à aide@boutique.fr.", language="fr", override="The customer asked for it.")
    (finding,) = refused.value.findings
    assert (finding.code, finding.found, finding.expected) == ("platform_content", "aide@boutique.fr", "email")
    assert desk.says(ticket, "Répondez ici, merci.", language="fr").message.flags == ()


def test_what_a_marketplace_forbids_is_allowed_elsewhere_and_its_length_is_its_own(desk: CoreDesk) -> None:
    mail = desk.opens(fields={"channel": "email", "sales_platform": "amazon", "market": None}).ticket
    assert desk.says(mail, "Écrivez à aide@boutique.fr.", language="fr").message.flags == ()
    short = desk.opens(fields={"channel": "marketplace", "sales_platform": "mercado_libre", "market": None}).ticket
    with pytest.raises(ReplyTooLongError):
        desk.says(short, "é" * 351, language="fr", translate="none")


def test_a_check_finds_the_same_and_writes_nothing(desk: CoreDesk) -> None:
    ticket = desk.opens(fields={"market": "FR"}).ticket
    written, looked = desk.replies.check(AddMessage(ticket_id=ticket.id, actor=AGENT, body=CARD, language="fr"))
    assert (written.language, [one.code for one in looked.blocking], len(desk.store.changes)) == (
        "fr", ["personal_data"], 1,
    )  # fmt: skip


def translated(desk: CoreDesk, market: Market, said: str, **fields: Any) -> Message:
    """A reply in English, translated by a machine that answers `said`."""
    desk.has(a_ticket(market="FR", **fields), a_reply(**waiting_for("fr")))
    desk.translator.says = said
    culture = culture_of(market)
    Translating(desk.commits, desk.pipeline, desk.reviewing, culture).translate(an_id("tkt", 1), an_id("msg", 1))
    return desk.message()


def test_a_translation_the_check_would_stop_waits_for_an_editor(desk: CoreDesk) -> None:
    market = a_market("FR", checks={"formality_unexpected": "block"})
    message = translated(desk, market, "Tu as un colis.")
    assert (message.due, message.translations[0].review) == ("review", "draft")
    assert message.translations[0].signals[-1] == "culture_formality_unexpected"


def test_a_translation_longer_than_its_channel_waits_for_an_editor(desk: CoreDesk) -> None:
    message = translated(desk, a_market("FR"), "é" * 351, channel="google_play")
    assert (message.due, message.translations[0].signals[-1]) == ("review", "culture_too_long")


def test_a_translation_that_fits_goes_on(desk: CoreDesk) -> None:
    assert translated(desk, a_market("FR"), "Votre colis arrive.").due == "deliver"
