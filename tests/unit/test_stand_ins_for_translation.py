"""Which machine translates where there is no provider, and what `make run` says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chalicelib.adapters import apertium
from chalicelib.bootstrap import Container
from chalicelib.languages.translate import TranslationRequest
from chalicelib.settings import read_settings
from infra.local import greeting
from tests.adapters.test_apertium import AS_DOCUMENTED, program
from tests.unit.test_settings import ENVIRONMENT


def engines(translator: str) -> list[str]:
    """Who translates English into Spanish and into French."""
    desk = Container(read_settings(ENVIRONMENT | {"TRANSLATOR": translator}))
    return [desk.translator.translate(TranslationRequest("Hello", "en", target)).engine for target in ("es", "fr")]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = program(tmp_path, AS_DOCUMENTED)
    monkeypatch.setattr(apertium, "apertium_program", lambda: found)
    monkeypatch.setattr(greeting, "apertium_program", lambda: found)
    return found


@pytest.mark.usefixtures("installed")
def test_an_installed_apertium_translates_its_pairs_and_the_rest_is_marked() -> None:
    assert engines("local") == ["apertium", "pseudo"]
    assert engines("pseudo") == ["pseudo", "pseudo"]
    assert greeting.translation() == "Apertium for en-es, es-fr; all else is marked, not real"


def test_without_apertium_all_is_marked_and_the_greeting_says_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apertium, "apertium_program", lambda: None)
    monkeypatch.setattr(greeting, "apertium_program", lambda: None)
    assert engines("local") == ["pseudo", "pseudo"]
    assert "apt-get install apertium-" in greeting.translation()


def test_a_broken_apertium_is_told_of(installed: Path) -> None:
    installed.write_text("#!/bin/sh\nexit 1\n")
    assert greeting.translation() == f"marked, not real: {installed} does not answer"
