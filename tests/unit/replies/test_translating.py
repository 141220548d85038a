"""What waits for its translation gets it once, and a reply goes on to delivery."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.messages import Delivery, Message, Translation
from chalicelib.languages.translate import TranslationRefusedError, TranslatorUnavailableError
from tests.builders import CoreDesk, a_message, a_reply, a_ticket, an_id, waiting_for
from tests.fakes import START

REF = an_id("tkt", 1), an_id("msg", 1)
LATER = START + timedelta(hours=1)


@pytest.fixture
def desk() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket(version=3))
    desk.clock.advance(hours=1)
    return desk


def sent_before(state: Any) -> Message:
    return a_reply(**{**waiting_for("fr"), "delivery": Delivery(state)})


def test_a_customers_words_are_translated_and_the_original_stays(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en", attempts=2)))
    desk.translating.translate(*REF)
    message = desk.message()
    assert (message.body, message.language) == ("Bonjour", "fr")
    assert message.translations == (Translation("en", "done", "Bonjour (en)", "fake", 7, attempts=2),)
    assert (message.due, message.due_at, message.revision) == (None, None, 1)
    told = {"message_id": message.id, "language": "en", "engine": "fake", "state": "done", "characters": 7}
    assert desk.data("translation.completed") == told
    assert desk.events()[0].work == ()


def test_a_translation_disturbs_no_agents_version(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")))
    desk.translating.translate(*REF)
    assert (desk.ticket().version, desk.ticket().sequence, desk.ticket().updated_at) == (3, 2, START)
    assert desk.events()[0].actor.kind == "system"


def test_a_translated_reply_goes_on_to_delivery(desk: CoreDesk) -> None:
    desk.has(a_reply(**waiting_for("fr")))
    desk.translating.translate(*REF)
    message = desk.message()
    assert (message.due, message.due_at) == ("deliver", LATER + timedelta(minutes=2))
    assert desk.events()[0].work == ("deliver",)
    assert message.delivery == Delivery("queued")


@pytest.mark.parametrize("state", ["sent", "delivered", "failed", "unknown"])
def test_a_reply_that_went_out_before_its_translation_is_not_sent_again(desk: CoreDesk, state: Any) -> None:
    desk.has(sent_before(state))
    desk.translating.translate(*REF)
    assert (desk.message().due, desk.events()[0].work) == (None, ())
    assert desk.message().delivery == Delivery(state)


def test_a_reply_being_sent_while_its_translation_arrives_stays_on_the_sweepers_list(desk: CoreDesk) -> None:
    desk.has(sent_before("sending"))
    desk.translating.translate(*REF)
    assert (desk.message().due, desk.message().due_at) == ("deliver", LATER + timedelta(minutes=2))
    assert desk.events()[0].work == (), "whoever is sending it must not be overtaken"


def test_only_the_last_of_several_translations_sends_the_reply_on(desk: CoreDesk) -> None:
    two = {"translations": (Translation("fr", "queued"), Translation("de", "queued"))}
    desk.has(a_reply(**{**waiting_for("fr"), **two}))
    desk.translating.translate(*REF)
    assert [event.work for event in desk.events()] == [(), ("deliver",)]
    assert {t.language: t.body for t in desk.message().translations} == {"fr": "Hello (fr)", "de": "Hello (de)"}
    assert desk.message().revision == 2


def test_a_text_the_machine_refuses_stays_the_original_and_says_so(desk: CoreDesk) -> None:
    desk.translator.failure = TranslationRefusedError("never")
    desk.has(a_reply(**waiting_for("fr")))
    desk.translating.translate(*REF)
    assert desk.message().translations == (Translation("fr", "original", None, "none", 0),)
    assert (desk.message().due, desk.events()[0].work) == ("deliver", ("deliver",))


def test_a_machine_that_is_not_there_changes_nothing(desk: CoreDesk) -> None:
    desk.translator.failure = TranslatorUnavailableError("busy")
    waiting = a_message(**waiting_for("en"))
    desk.has(waiting)
    with pytest.raises(TranslatorUnavailableError):
        desk.translating.translate(*REF)
    assert (desk.message(), desk.store.changes) == (waiting, [])


def test_what_is_translated_already_is_not_paid_for_again(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")))
    desk.translating.translate(*REF)
    desk.translating.translate(*REF)
    assert (len(desk.translator.requests), len(desk.store.changes)) == (1, 1)


def test_of_two_workers_the_first_translation_stays(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")))
    desk.store.meanwhile.append(lambda: desk.translating.translate(*REF))
    desk.translating.translate(*REF)
    assert len(desk.events()) == 1
    assert desk.message().revision == 1


def test_a_message_without_open_translations_costs_one_read(desk: CoreDesk) -> None:
    desk.has(a_message())
    desk.translating.translate(*REF)
    assert (len(desk.store.loads), desk.store.changes) == (1, [])


def test_one_translation_costs_one_read_and_one_write(desk: CoreDesk) -> None:
    desk.has(a_message(**waiting_for("en")))
    desk.translating.translate(*REF)
    assert (len(desk.store.loads), len(desk.store.changes)) == (1, 1)


def test_a_message_that_never_was_cannot_be_translated(desk: CoreDesk) -> None:
    with pytest.raises(LookupError):
        desk.translating.translate(REF[0], "msg_404")


def test_what_is_translated_is_not_asked_for_again(desk: CoreDesk) -> None:
    desk.has(a_message(translations=(Translation("en", "done", "Hello", "fake", 7),)))
    desk.translating.translate(*REF)
    assert desk.translator.requests == []
