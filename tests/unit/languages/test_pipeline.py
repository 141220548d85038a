"""Sentences through the pipeline: what is asked, what is remembered, what is never paid for twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from chalicelib.languages.jobs import Formality, Job
from chalicelib.languages.memory import MAX_REMEMBERED, Remembered
from chalicelib.languages.memory_edits import MOST_TOKENS, edited_sentences
from chalicelib.languages.pipeline import Engine, TranslationPipeline
from chalicelib.languages.signs import sign_text
from chalicelib.languages.translate import (
    TranslatedText,
    TranslationRefusedError,
    TranslationRequest,
    TranslatorUnavailableError,
)
from tests.fakes_of_translations import MemoryTranslations, NoTerms, a_pipeline
from tests.unit.languages.stub_models import Machine


def a_job(text: str, **fields: Any) -> Job:
    """English into French."""
    return Job(**{"text": text, "source": "en", "target": "fr", **fields})


@dataclass
class Halting:
    """A machine that answers `good` calls and raises `failure` at every later one."""

    good: int
    failure: type[Exception] = TranslatorUnavailableError
    requests: list[TranslationRequest] = field(default_factory=list)

    def translate(self, request: TranslationRequest) -> TranslatedText:
        if len(self.requests) == self.good:
            raise self.failure("not now")
        self.requests.append(request)
        return TranslatedText(request.text.upper(), "machine", len(request.text))


def texts(machine: Machine | Halting) -> list[str]:
    """What a machine was sent."""
    return [request.text for request in machine.requests]


def test_the_same_sentence_about_another_order_is_not_paid_for_again() -> None:
    machine, memory = Machine(), MemoryTranslations()
    pipeline = a_pipeline(machine, memory)
    first = pipeline.run(a_job("Where is my parcel FR-20931?"))
    second = pipeline.run(a_job("Where is my parcel DE-7? Thanks."))
    assert (first.text, first.characters, first.remembered) == ("WHERE IS MY PARCEL FR-20931?", 23, 0)
    assert (second.text, second.characters, second.remembered) == ("WHERE IS MY PARCEL DE-7? THANKS.", 7, 23)
    assert texts(machine) == ["Where is my parcel ⟦0⟧?", "Thanks."]
    third = pipeline.run(a_job("Where is my parcel XX-1?"))
    assert (third.engine, third.characters, third.remembered, third.state) == ("machine", 0, 23, "done")


def test_a_sentence_that_comes_twice_in_a_text_is_asked_once() -> None:
    machine = Machine()
    outcome = a_pipeline(machine).run(a_job("Hello there. Where is 5? Hello there.\n\nWhere is 7?"))
    assert outcome.text == "HELLO THERE. WHERE IS 5? HELLO THERE.\n\nWHERE IS 7?"
    assert texts(machine) == ["Hello there.\nWhere is ⟦0⟧?"]
    assert (outcome.characters, outcome.remembered) == (26, 25)


def test_signs_are_numbered_through_a_call_and_put_back_where_they_belong() -> None:
    machine = Machine()
    outcome = a_pipeline(machine).run(a_job("Order A-1 is late. So is B-2, and C-3. Why?"))
    assert texts(machine) == ["Order ⟦0⟧ is late.\nSo is ⟦1⟧, and ⟦2⟧.\nWhy?"]
    assert outcome.text == "ORDER A-1 IS LATE. SO IS B-2, AND C-3. WHY?"


def once_wrong(wrong: Callable[[str], str]) -> Machine:
    """A machine that spoils what it is given in several lines."""
    return Machine(work=lambda text: wrong(text.upper()) if "\n" in text else text.upper())


def test_lines_that_were_merged_are_asked_for_one_by_one() -> None:
    machine = once_wrong(lambda text: text.replace("\n", " "))
    outcome = a_pipeline(machine).run(a_job("One day. Two days. Three days."))
    assert outcome.text == "ONE DAY. TWO DAYS. THREE DAYS."
    assert texts(machine)[1:] == ["One day.", "Two days.", "Three days."]
    assert outcome.characters == 30 + 8 + 9 + 11


def test_a_sign_that_changed_its_line_is_found_out_and_only_those_lines_are_asked_again() -> None:
    machine = once_wrong(lambda text: text.replace("⟦0⟧", "").replace("⟦1⟧", "⟦0⟧ ⟦1⟧"))
    outcome = a_pipeline(machine).run(a_job("Hi all. Order A-1 is late. So is B-2."))
    assert outcome.text == "HI ALL. ORDER A-1 IS LATE. SO IS B-2."
    assert texts(machine)[1:] == ["Order ⟦0⟧ is late.", "So is ⟦0⟧."]


def test_what_a_machine_cannot_keep_intact_is_not_paid_for_again_either() -> None:
    machine, memory = Machine(work=lambda text: text.replace("⟦0⟧", "")), MemoryTranslations()
    for number in range(3):
        outcome = a_pipeline(machine, memory).run(a_job(f"Pay {number} € now."))
        assert (outcome.text, outcome.state, outcome.intact) == (f"Pay {number} € now.", "original", False)
    assert texts(machine) == ["Pay ⟦0⟧ now."]


def long_text(count: int = 400) -> str:
    """Sentences that are all different, more than one request holds."""
    return " ".join(f"Word {chr(0x4E00 + number)} and forty more letters of the alphabet." for number in range(count))


def test_what_was_paid_for_before_an_outage_is_kept() -> None:
    memory = MemoryTranslations()
    halting = Halting(good=1)
    with pytest.raises(TranslatorUnavailableError):
        a_pipeline(halting, memory).run(a_job(long_text()))
    again = Machine()
    outcome = a_pipeline(again, memory).run(a_job(long_text()))
    assert outcome.text == long_text().upper()
    paid = [line for machine in (halting, again) for text in texts(machine) for line in text.split("\n")]
    assert len(paid) == len(set(paid)) == 400


def test_a_refusal_on_the_way_leaves_the_original_and_tells_what_was_paid() -> None:
    halting = Halting(good=1, failure=TranslationRefusedError)
    outcome = a_pipeline(halting).run(a_job(long_text()))
    assert (outcome.text, outcome.state, outcome.intact) == (long_text(), "original", True)
    assert (outcome.characters, outcome.engine) == (len(texts(halting)[0]), "machine")


def test_what_is_remembered_by_several_engines_names_them_all() -> None:
    memory = MemoryTranslations()
    a_pipeline(Machine(), memory).run(a_job("One day."))
    for key, entry in memory.kept.items():
        memory.kept[key] = Remembered(entry.text, "apertium")
    outcome = a_pipeline(Machine(), memory).run(a_job("One day. Two days."))
    assert outcome.engine == "apertium+machine"


def test_a_sentence_too_long_to_come_again_is_not_remembered() -> None:
    memory = MemoryTranslations()
    sentence = "word " * (MAX_REMEMBERED // 5) + "end"
    outcome = a_pipeline(Machine(), memory).run(a_job(sentence))
    assert (outcome.state, memory.kept, memory.asked) == ("done", {}, [[]])


def test_formality_is_asked_for_and_remembered_apart_only_where_it_applies() -> None:
    def only_french(target: str, wished: Formality | None) -> Formality | None:
        return wished if target == "fr" else None

    machine, memory = Machine(), MemoryTranslations()
    shelf = a_pipeline(machine)._glossary
    pipeline = TranslationPipeline(Engine(machine, only_french), memory, shelf)
    for target in ("fr", "pl"):
        for formality in ("formal", "informal", None):
            pipeline.run(a_job("Where is it?", target=target, formality=formality))
    asked = [(request.target, request.formality) for request in machine.requests]
    assert asked == [("fr", "formal"), ("fr", "informal"), ("fr", None), ("pl", None)]


def test_the_market_pays() -> None:
    machine = Machine()
    a_pipeline(machine).run(a_job("Where is it?", market="FR"))
    assert machine.requests[0].market == "FR"


def test_a_line_break_within_a_sentence_is_asked_alone() -> None:
    machine = Machine()
    outcome = a_pipeline(machine).run(a_job("Well.\n\u0301 so it is. And more. And\u2028that."))
    assert outcome.state == "done"
    assert outcome.text == "WELL.\n\u0301 SO IT IS. AND MORE. AND\u2028THAT."
    assert texts(machine) == ["Well.\n\u0301 so it is.", "And more.\nAnd\nthat."]


class TestWhatPeopleWrite:
    """Edits in the memory."""

    machine: Machine
    memory: MemoryTranslations
    pipeline: TranslationPipeline

    @pytest.fixture(autouse=True)
    def _desk(self) -> None:
        self.machine, self.memory = Machine(), MemoryTranslations()
        self.pipeline = a_pipeline(self.machine, self.memory)

    def test_sentences_are_learned_one_by_one(self) -> None:
        text = "Your order A-1 is late. We are sorry."
        assert self.pipeline.remember_edit(a_job(text), "La commande A-1 a du retard. Toutes nos excuses.") == 2
        outcome = self.pipeline.run(a_job("We are sorry. Your order B-2 is late."))
        assert outcome.text == "Toutes nos excuses. La commande B-2 a du retard."
        assert (outcome.engine, outcome.characters, self.machine.requests) == ("editor", 0, [])

    def test_a_text_with_other_sentences_is_learned_whole(self) -> None:
        text = "Your order A-1 is late. We are sorry."
        assert self.pipeline.remember_edit(a_job(text), "Désolés, la commande A-1 a du retard.") == 1
        assert self.pipeline.run(a_job("Your order C-3 is late. We are sorry.")).text == (
            "Désolés, la commande C-3 a du retard."
        )
        assert self.pipeline.run(a_job("We are sorry.")).engine == "machine"

    def test_the_same_token_twice_is_told_apart(self) -> None:
        self.pipeline.remember_edit(a_job("A-1 is not A-1, and 15 is not 5."), "5 n'est pas 15, A-1 n'est pas A-1.")
        assert self.pipeline.run(a_job("B-1 is not B-2, and 16 is not 6.")).text == "6 n'est pas 16, B-1 n'est pas B-2."

    @pytest.mark.parametrize(
        "edited",
        ["La commande a du retard.", "La commande A-1 a du retard, écrivez à ana@example.com.", "A-1 et A-1.", "Le 7."],
    )
    def test_what_lacks_a_token_or_brings_one_belongs_to_one_customer(self, edited: str) -> None:
        assert self.pipeline.remember_edit(a_job("Your order A-1 is late."), edited) == 0
        assert self.memory.kept == {}

    def test_a_list_of_hundreds_of_codes_is_not_learned_from(self) -> None:
        line = "AB-000001 left. "
        for many, learnt in ((MOST_TOKENS, MOST_TOKENS), (MOST_TOKENS + 1, 0)):
            assert len(edited_sentences(sign_text(line * many, NoTerms()), line * many)) == learnt

    def test_no_machine_takes_the_place_of_a_person(self) -> None:
        self.pipeline.run(a_job("We are sorry."))
        self.pipeline.remember_edit(a_job("We are sorry."), "Toutes nos excuses.")
        (key,) = self.memory.kept
        self.memory.put({key: Remembered("X", "machine")})
        assert self.pipeline.run(a_job("We are sorry.")).text == "Toutes nos excuses."
