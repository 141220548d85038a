"""The stand-in translator of the local cloud."""

from __future__ import annotations

import pytest

from chalicelib.adapters.pseudo_translate import PseudoTranslate
from chalicelib.languages.translate import TranslationRequest, UnsupportedLanguagePairError
from tests.fakes_of_translations import translated


def test_a_pseudo_translation_is_marked_and_visibly_another_text() -> None:
    outcome = translated("Where is order FR-20931?", PseudoTranslate())
    assert outcome.text == "[fr pseudo] Whéré ís órdér FR-20931?"
    assert outcome.engine == "pseudo"


def test_it_keeps_the_length_and_answers_the_same_again() -> None:
    request = TranslationRequest("Your ⟦0⟧ çà 字 arrives", "en", "de")
    first = PseudoTranslate().translate(request)
    assert len(first.text) == len("[de pseudo] ") + len(request.text)
    assert PseudoTranslate().translate(request) == first


def test_it_knows_no_unknown_language_either() -> None:
    with pytest.raises(UnsupportedLanguagePairError):
        PseudoTranslate().translate(TranslationRequest("x", "und", "en"))
