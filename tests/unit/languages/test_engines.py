"""Several machines behind one port."""

from __future__ import annotations

import pytest

from chalicelib.languages.engines import Engines
from chalicelib.languages.translate import TranslationRequest, TranslatorUnavailableError, UnsupportedLanguagePairError
from tests.fakes import FakeTranslator

ASKED = TranslationRequest("Hello", "en", "fr")


def test_the_first_that_knows_the_pair_translates() -> None:
    strange, able, idle = FakeTranslator(UnsupportedLanguagePairError("no")), FakeTranslator(), FakeTranslator()
    assert Engines([strange, able, idle]).translate(ASKED).text == "Hello (fr)"
    assert (len(strange.requests), len(able.requests), idle.requests) == (1, 1, [])


def test_a_machine_that_is_not_there_is_waited_for_not_replaced() -> None:
    idle = FakeTranslator()
    with pytest.raises(TranslatorUnavailableError):
        Engines([FakeTranslator(TranslatorUnavailableError("busy")), idle]).translate(ASKED)
    assert idle.requests == []


def test_a_pair_that_none_knows_is_refused() -> None:
    with pytest.raises(UnsupportedLanguagePairError, match="en into fr"):
        Engines([FakeTranslator(UnsupportedLanguagePairError("no"))]).translate(ASKED)
