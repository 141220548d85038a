"""What a translation is worth by the terms of its market, and which replies wait for an editor."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.desk.messages import Delivery, Translation
from chalicelib.languages.jobs import Outcome
from chalicelib.languages.memory import EDITOR
from chalicelib.languages.translate import TranslatorUnavailableError
from chalicelib.replies.reviewing import Reviewing
from chalicelib.replies.translating import Translating
from tests.builders import CoreDesk, a_message, a_reply, a_ticket, an_id, waiting_for
from tests.fakes import START, job

REF = an_id("tkt", 1), an_id("msg", 1)
ENGLISH = "We send you a new parcel tomorrow, and you keep the broken one."
FRENCH = "Nous vous envoyons un nouveau colis demain et vous gardez celui qui est cassé."
LATER = START + timedelta(hours=1)


class Says:
    """A pipeline that answers what the test says, in turn."""

    def __init__(self, *texts: str, engine: str = "machine", state: Any = "done") -> None:
        self.texts, self.engine, self.state = list(texts), engine, state
        self.jobs: list[Any] = []

    def run(self, asked: Any) -> Outcome:
        self.jobs.append(asked)
        if not self.texts:
            raise TranslatorUnavailableError("busy")
        return Outcome(self.texts.pop(0), self.engine, self.state, 10, intact=True)


@pytest.fixture(name="desk")
def desk_fixture() -> CoreDesk:
    desk = CoreDesk()
    desk.has(a_ticket(market="FR"))
    desk.clock.advance(hours=1)
    return desk


def translate(desk: CoreDesk, pipeline: Says) -> Translation:
    """The translation that the pipeline's answer becomes."""
    Translating(desk.commits, pipeline, Reviewing(desk.markets), desk.house.culture).translate(*REF)
    (translation,) = desk.message().translations
    return translation


def a_held_up(**fields: Any) -> Any:
    return a_reply(body=ENGLISH, **{**waiting_for("fr"), **fields})


def test_a_good_translation_goes_out(desk: CoreDesk) -> None:
    desk.has(a_held_up())
    made = translate(desk, Says(FRENCH))
    assert (made.review, made.quality, made.signals) == (None, 100, ())
    assert (desk.message().due, desk.types()) == ("deliver", ["translation.completed"])
    assert desk.data("translation.completed")["quality"] == 100


def test_a_bad_one_waits_even_where_no_market_was_set_up(desk: CoreDesk) -> None:
    desk.has(a_held_up())
    made = translate(desk, Says(ENGLISH))
    assert (made.review, made.signals) == ("draft", ("untranslated",))
    assert (desk.message().due, desk.message().due_at, desk.message().delivery) == ("review", LATER, Delivery("queued"))
    assert [event.work for event in desk.events()] == [(), ()]
    assert desk.data("translation.review_requested")["signals"] == ["untranslated"]


def test_the_market_says_from_where_on_and_whether_a_reply_waits(desk: CoreDesk) -> None:
    desk.markets.set_up(review_below=101, hold=False)
    desk.has(a_held_up())
    assert translate(desk, Says(FRENCH)).review == "draft"
    assert (desk.message().due, desk.types()) == ("deliver", ["translation.completed"])
    desk.markets.set_up(review_below=0)
    desk.has(a_held_up())
    assert translate(desk, Says(ENGLISH)).review is None


def test_what_a_customer_wrote_is_marked_and_waits_for_nobody(desk: CoreDesk) -> None:
    desk.has(a_message(body="Merci beaucoup pour votre réponse rapide", **waiting_for("en")))
    assert translate(desk, Says("Merci beaucoup pour votre réponse rapide")).review == "draft"
    assert (desk.message().due, desk.types()) == (None, ["translation.completed"])


def test_a_machine_of_rules_only_drafts(desk: CoreDesk) -> None:
    desk.has(a_held_up())
    assert translate(desk, Says(FRENCH, engine="apertium+machine")).review == "draft"
    assert desk.message().due == "review"


@pytest.mark.parametrize("engine", ["pseudo", "none", EDITOR, f"{EDITOR}+pseudo"])
def test_stand_ins_and_people_are_not_judged(desk: CoreDesk, engine: str) -> None:
    desk.has(a_held_up())
    made = translate(desk, Says(ENGLISH, engine=engine))
    assert (made.review, made.quality, desk.message().due) == (None, None, "deliver")


@pytest.mark.parametrize("state", ["sending", "sent", "delivered", "failed"])
def test_a_late_weak_translation_of_a_reply_that_has_set_out_is_nobodys_work(desk: CoreDesk, state: Any) -> None:
    desk.has(a_held_up(delivery=Delivery(state)))
    assert translate(desk, Says(ENGLISH)).review == "draft"
    assert (desk.message().due, desk.types()) == (
        "deliver" if state == "sending" else None, ["translation.completed"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("market", "language", "asked"), [("BR", "pt", "pt-BR"), ("PT", "pt", "pt-PT"), ("MX", "es", "es-MX")]
)
def test_a_reply_is_asked_for_in_the_variant_of_its_market(market: str, language: str, asked: str) -> None:
    desk = CoreDesk()
    desk.markets.known[market] = replace(desk.markets.set_up(), id=market)
    reviewing, reply = Reviewing(desk.markets), a_held_up(delivery=Delivery("queued"))
    assert reviewing.job(a_ticket(market=market), reply, language).target == asked


def test_of_two_languages_the_held_one_waits_for_the_other(desk: CoreDesk) -> None:
    desk.has(a_held_up(translations=(Translation("fr", "queued"), Translation("de", "queued"))))
    with pytest.raises(TranslatorUnavailableError):
        translate(desk, Says(ENGLISH))
    assert desk.message().due == "translate"


def test_customers_are_spoken_to_as_their_market_wishes_and_staff_in_no_special_way(desk: CoreDesk) -> None:
    desk.markets.set_up()
    ticket, reviewing = desk.ticket(), Reviewing(desk.markets)
    assert reviewing.job(ticket, a_held_up(delivery=Delivery("queued")), "fr").formality == "formal"
    assert reviewing.job(ticket, a_held_up(delivery=Delivery("queued")), "th").formality is None
    assert reviewing.job(ticket, a_message(), "fr").formality is None


def test_a_translation_is_translated_back_where_the_market_asks_for_it(desk: CoreDesk) -> None:
    desk.markets.set_up({"back_translation": "warn"})
    desk.has(a_held_up())
    pipeline = Says(FRENCH, "Something about the weather in Lyon and its museums.")
    made = translate(desk, pipeline)
    assert (made.characters, made.review, "back_translation" in made.signals) == (20, "draft", True)
    assert (pipeline.jobs[1].text, pipeline.jobs[1].source, pipeline.jobs[1].target) == (FRENCH, "fr-FR", "en")


def test_without_a_machine_to_translate_back_the_first_judgement_stands(desk: CoreDesk) -> None:
    desk.markets.set_up({"back_translation": "block"})
    desk.has(a_held_up())
    assert translate(desk, Says(FRENCH)).quality == 100


def test_a_back_translation_that_cannot_be_made_says_nothing(desk: CoreDesk) -> None:
    class HalfAble(Says):
        def run(self, asked: Any) -> Outcome:
            done = super().run(asked)
            return done if asked.target == "fr" else Outcome(asked.text, "none", "original", 0, intact=True)

    reviewing = Reviewing(desk.markets)
    desk.markets.set_up({"back_translation": "warn"})
    asked = job(ENGLISH, "en", "fr")
    outcome = Outcome(FRENCH, "machine", "done", 10, intact=True)
    made = reviewing.reviewed(Translation("fr", "queued"), asked, outcome, HalfAble(FRENCH, "?"))
    assert made.translation.quality == 100
