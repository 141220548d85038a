"""Apertium: its pairs, its answers, and what is made of a program that misbehaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from chalicelib.adapters.apertium import Apertium, apertium_program
from chalicelib.languages.translate import (
    TranslatedText,
    TranslationRefusedError,
    TranslationRequest,
    TranslatorUnavailableError,
    UnsupportedLanguagePairError,
)

# As the program is documented: -l lists modes, -u leaves unknown words unmarked, the text comes over standard input.
AS_DOCUMENTED = """#!/bin/sh
if [ "$1" = -l ]; then printf '  eng-spa\\n  es-fr\\n  eco-es-fr\\n  spa-eng_US\\n  xxx-yyy\\n'; exit; fi
[ "$1" = -u ] && printf '%s: ' "$2" && cat
"""


def program(folder: Path, script: str) -> Path:
    """A program that does what the script says."""
    path = folder / "apertium"
    path.write_text(script)
    path.chmod(0o755)
    return path


def asked(text: str = "Where is my parcel?", source: str = "en", target: str = "es") -> TranslationRequest:
    return TranslationRequest(text, source, target)


def test_a_pair_it_has_is_translated_and_costs_nothing(tmp_path: Path) -> None:
    engine = Apertium(program(tmp_path, AS_DOCUMENTED))
    assert engine.translate(asked(target="es-MX")) == TranslatedText("eng-spa: Where is my parcel?", "apertium", 0)
    assert engine.translate(asked("¿Dónde? 日本 ⟦0⟧", "es", "fr")).text == "es-fr: ¿Dónde? 日本 ⟦0⟧"
    assert dict(engine.modes) == {("en", "es"): "eng-spa", ("es", "fr"): "es-fr"}


def test_a_pair_it_has_not_is_left_to_others(tmp_path: Path) -> None:
    engine = Apertium(program(tmp_path, AS_DOCUMENTED))
    for source, target in (("es", "en"), ("und", "es"), ("en", "und")):
        with pytest.raises(UnsupportedLanguagePairError):
            engine.translate(asked(source=source, target=target))


def test_nothing_of_a_text_is_taken_for_a_command(tmp_path: Path) -> None:
    hostile = "-u; $(touch pwned) `id` \\n -o x | cat\n--help"
    assert Apertium(program(tmp_path, AS_DOCUMENTED)).translate(asked(hostile)).text == f"eng-spa: {hostile}"


@pytest.mark.parametrize(
    "script",
    ["#!/bin/sh\nexit 3\n", "#!/bin/sh\nprintf '\\377'\n", "#!/bin/sh\nsleep 30\n", "no program\n"],
    ids=["fails", "no text", "hangs", "cannot run"],
)
def test_a_program_that_does_not_answer_may_be_asked_another_time(tmp_path: Path, script: str) -> None:
    with pytest.raises(TranslatorUnavailableError):
        Apertium(program(tmp_path, script), timeout_s=0.2).translate(asked())


def test_a_program_that_is_gone_may_come_back(tmp_path: Path) -> None:
    with pytest.raises(TranslatorUnavailableError):
        Apertium(tmp_path / "nowhere").translate(asked())


def test_an_answer_out_of_all_proportion_is_none(tmp_path: Path) -> None:
    script = AS_DOCUMENTED.replace("&& cat", "&& head -c 9000 /dev/zero | tr '\\0' x")
    with pytest.raises(TranslationRefusedError):
        Apertium(program(tmp_path, script)).translate(asked("Hi"))


@pytest.mark.skipif(apertium_program() is None, reason="Apertium is not installed")
def test_the_real_program_keeps_the_contract() -> None:
    installed = apertium_program()
    assert installed is not None
    engine = Apertium(installed)
    for source, target in sorted(engine.modes)[:2]:
        done = engine.translate(TranslationRequest("⟦0⟧ [x] a/b ^q$ @me qwrtzpl\n\n⟦1⟧.", source, target))
        assert (done.engine, done.characters) == ("apertium", 0)
        for kept in ("⟦0⟧", "[x]", "^q$", "@me", "qwrtzpl", "\n\n", "⟦1⟧"):
            assert kept in done.text, done.text
