"""One text through a machine: what is sent, what comes back, what is thrown away."""

from __future__ import annotations

import pytest

from chalicelib.languages.jobs import Outcome
from chalicelib.languages.translate import (
    TranslationRequest,
    TranslatorUnavailableError,
    UnsupportedLanguagePairError,
)
from tests.fakes_of_translations import translated
from tests.unit.languages.stub_models import Machine


def test_words_are_translated_and_the_rest_comes_back_byte_for_byte() -> None:
    outcome = translated("hello {name}, see https://example.com/a", Machine(), "en", "fr")
    assert outcome == Outcome("HELLO {name}, SEE https://example.com/a", "machine", "done", 14 + 4, intact=True)


def test_the_machine_never_sees_what_is_protected() -> None:
    machine = Machine()
    translated("my mail is ana@example.com", machine, "en", "fr")
    assert machine.requests == [TranslationRequest("my mail is ⟦0⟧", "en", "fr")]


def test_a_machine_that_loses_a_token_leaves_the_original() -> None:
    text = "pay 12,50 € now"
    outcome = translated(text, Machine(work=lambda chunk: chunk.replace("⟦0⟧", "")), "en", "fr")
    assert (outcome.text, outcome.state, outcome.intact) == (text, "original", False)
    assert outcome.characters == len("pay ⟦0⟧ now")


def test_a_machine_that_answers_nothing_leaves_the_original() -> None:
    outcome = translated("hello there", Machine(work=lambda _: " "), "en", "fr")
    assert (outcome.text, outcome.state, outcome.intact) == ("hello there", "original", False)


@pytest.mark.parametrize("text", ["", "   ", "👍👍", "https://example.com", "FR-20931", "12,50 €", "…!?"])
def test_a_text_without_words_is_done_without_a_machine(text: str) -> None:
    machine = Machine()
    assert translated(text, machine, "en", "fr") == Outcome(text, "none", "done", 0, intact=True)
    assert machine.requests == []


def test_a_reader_of_the_same_language_needs_no_machine() -> None:
    machine = Machine()
    assert translated("bonjour", machine, "fr", "fr-CA").text == "bonjour"
    assert machine.requests == []


@pytest.mark.parametrize(("source", "target"), [("und", "en"), ("en", "und")])
def test_an_unknown_language_leaves_the_original(source: str, target: str) -> None:
    machine = Machine()
    assert translated("habari yako", machine, source, target).state == "original"
    assert machine.requests == []


def test_a_pair_the_machine_does_not_know_leaves_the_original() -> None:
    machine = Machine(failure=UnsupportedLanguagePairError("xx"))
    assert translated("hello", machine, "en", "xx") == Outcome("hello", "none", "original", 0, intact=True)


def test_a_machine_out_of_order_is_for_the_caller_to_wait_for() -> None:
    with pytest.raises(TranslatorUnavailableError):
        translated("hello", Machine(failure=TranslatorUnavailableError("throttled")), "en", "fr")


def test_white_space_around_and_between_pieces_stays() -> None:
    text = "\n  " + "".join(f"word {chr(n)}. " for n in range(0x4E00, 0x5600)) + "\n\n\n" + "word two.  " * 500 + "  \n"
    machine = Machine(work=lambda chunk: f" {chunk} ")
    assert translated(text, machine, "en", "fr").text == text
    assert len(machine.requests) > 2


def test_tokens_are_put_back_across_pieces() -> None:
    text = " ".join(f"line about order FR-{number}." for number in range(2_000))
    outcome = translated(text, Machine(), "en", "fr")
    assert (outcome.text, outcome.state) == (text.upper(), "done")


@pytest.mark.parametrize("text", ["", "é" * 5_001])
def test_a_request_holds_one_chunk(text: str) -> None:
    with pytest.raises(ValueError, match="a chunk holds"):
        TranslationRequest(text, "en", "fr")
