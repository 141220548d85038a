"""A translator that does not answer keeps nobody waiting: all is accepted, marked, and made good when it is back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from chalicelib.adapters.pseudo_translate import PseudoTranslate
from chalicelib.bootstrap import container
from chalicelib.languages.translate import (
    TranslatedText,
    TranslationRefusedError,
    TranslationRequest,
    TranslatorUnavailableError,
)
from tests.desk import FRENCH
from tests.faults.flows import REPLY
from tests.faults.invariants import broken
from tests.faults.stage import Row, Stage, staged_desk

SWEEP_MINUTES = 5  # infra/stack: the schedule of sweep
OUTAGE_MINUTES = 60


@dataclass(slots=True)
class Moody:
    """A translator in a mood: `error` is what it answers, None a translation. asked: how often."""

    error: type[Exception] | None = None
    asked: int = 0
    real: PseudoTranslate = field(default_factory=PseudoTranslate)
    engine: str = "pseudo"

    def translate(self, request: TranslationRequest) -> TranslatedText:
        self.asked += 1
        if self.error:
            raise self.error("not now")
        return self.real.translate(request)


@pytest.fixture
def translator() -> Moody:
    return Moody()


@pytest.fixture
def stage(translator: Moody) -> Iterator[Stage]:
    def prepare(stage: Stage) -> None:
        vars(container())["translator"] = translator

    with staged_desk(prepare) as ready:
        yield ready


def five_minutes(stage: Stage) -> None:
    """The time between two sweeps, and one of them."""
    stage.wait(minutes=SWEEP_MINUTES)
    stage.sign_out()
    stage.sweep()
    stage.settle()


def messages(stage: Stage, kind: str) -> list[Row]:
    """Messages by this kind of author."""
    return [row for row in stage.rows() if row.get("item") == "message" and row["author"]["kind"] == kind]


def states(rows: list[Row]) -> set[str]:
    """States of all their translations."""
    return {translation["state"] for row in rows for translation in row["translations"]}


def test_an_hour_without_translation_loses_nothing_and_all_is_made_good(stage: Stage, translator: Moody) -> None:
    translator.error = TranslatorUnavailableError
    for place in range(OUTAGE_MINUTES // SWEEP_MINUTES):
        if place % 3 == 0:
            ticket = stage.desk.open(description=f"{FRENCH} ({place})")
            assert stage.desk.say(ticket, f"{REPLY} ({place})").status == 202
            stage.settle()
        five_minutes(stage)

    assert len(messages(stage, "customer")) == len(messages(stage, "agent")) == 4
    assert states(messages(stage, "customer") + messages(stage, "agent")) == {"queued"}
    assert stage.desk.cloud.raised() == []
    assert stage.waiting("TranslateDeadLetters") == 0

    translator.error = None
    minutes = 0
    while "queued" in states(messages(stage, "customer") + messages(stage, "agent")):
        five_minutes(stage)
        minutes += SWEEP_MINUTES
    assert minutes <= 15
    for _ in range(2):
        five_minutes(stage)
    assert broken(stage) == []
    assert states(messages(stage, "customer") + messages(stage, "agent")) == {"done"}


def test_an_outage_is_not_made_worse_by_asking(stage: Stage, translator: Moody) -> None:
    """One ticket, an hour: asked when it came in, then at ever longer intervals."""
    translator.error = TranslatorUnavailableError
    stage.desk.open()
    stage.settle()
    for _ in range(OUTAGE_MINUTES // SWEEP_MINUTES):
        five_minutes(stage)

    assert 6 <= translator.asked <= 8


def test_a_reply_goes_out_untranslated_after_fifteen_minutes_and_once_only(stage: Stage, translator: Moody) -> None:
    ticket = stage.desk.open()
    stage.settle()
    translator.error = TranslatorUnavailableError
    stage.desk.say(ticket, REPLY)
    stage.settle()
    five_minutes(stage)
    five_minutes(stage)
    (reply,) = messages(stage, "agent")
    assert reply["delivery"]["state"] == "queued"

    for _ in range(2):
        five_minutes(stage)
    (reply,) = messages(stage, "agent")
    assert (reply["delivery"]["state"], states([reply])) == ("delivered", {"queued"})
    assert [event.type for event in stage.desk.cloud.published()].count("message.delivered") == 1

    translator.error = None
    for _ in range(OUTAGE_MINUTES // SWEEP_MINUTES):
        five_minutes(stage)
    (reply,) = messages(stage, "agent")
    assert states([reply]) == {"done"}
    assert broken(stage) == []


def test_a_text_the_translator_refuses_goes_out_as_it_was_written(stage: Stage, translator: Moody) -> None:
    translator.error = TranslationRefusedError
    ticket = stage.desk.open()
    stage.desk.say(ticket, REPLY)
    stage.settle()
    (reply,) = messages(stage, "agent")

    assert states(messages(stage, "customer")) == states([reply]) == {"original"}
    assert (reply["body"], reply["delivery"]["state"]) == (REPLY, "delivered")
    assert broken(stage) == []


def test_a_translator_that_breaks_between_two_pieces_leaves_no_half_translation(
    stage: Stage, translator: Moody
) -> None:
    ticket = stage.desk.open()
    stage.settle()
    calls = iter([None, TranslatorUnavailableError])
    sentences = [
        f"{REPLY} {chr(number)} is what we will send to your new home on Monday.\n\n"
        for number in range(0x4E00, 0x4F2C)
    ]
    whole = translator.translate
    paid: list[str] = []

    def sometimes(request: TranslationRequest) -> TranslatedText:
        translator.error = next(calls, None)
        done = whole(request)
        paid.extend(request.text.split("\n"))
        return done

    vars(container())["translator"] = type("Halting", (), {"engine": "pseudo", "translate": staticmethod(sometimes)})()
    for part in ("paid_translator", "pipeline", "translating", "translating_or_waiting"):
        vars(container()).pop(part, None)
    stage.desk.say(ticket, "".join(sentences))
    stage.settle()
    (reply,) = messages(stage, "agent")
    assert [(one["state"], one.get("body")) for one in reply["translations"]] == [("queued", None)]

    for _ in range(2):
        five_minutes(stage)
    (reply,) = messages(stage, "agent")
    assert states([reply]) == {"done"}
    assert reply["delivery"]["state"] == "delivered"
    assert len(paid) == len(set(paid)) > len(sentences)  # what was paid for before the outage is not paid for again
    assert broken(stage) == []
