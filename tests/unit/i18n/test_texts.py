"""Every error has a text in every language, which can always be written."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.api.errors import REASONS, STATUSES
from chalicelib.i18n import LANGUAGES
from chalicelib.i18n.catalog import text

ROOT = Path(__file__).resolve().parents[3]
NAMES = [f"error-{code}{part}" for code in STATUSES for part in ("", ".detail")]
NAMES += [f"reason-{reason}" for reason in REASONS]
VALUES: dict[str, str | int] = {
    "limit": 5,
    "retry_after_s": 5,
    "header": "If-Match",
    "status": "spam",
    "command": "resolve",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_text_is_written_whole(language: str, name: str) -> None:
    written = text(language, name, VALUES)
    assert written.strip()
    assert not set("{}").intersection(written)
    assert written != name


@given(st.sampled_from(LANGUAGES), st.sampled_from(NAMES))
def test_a_missing_value_never_raises(language: str, name: str) -> None:
    assert text(language, name)


def test_numbers_choose_their_form() -> None:
    assert text("en", "reason-too_long", {"limit": 1}) == "At most 1 character is allowed."
    assert text("en", "reason-too_long", {"limit": 1000}) == "At most 1,000 characters are allowed."
    assert text("fr", "reason-too_many", {"limit": 0}).startswith("0 élément ")


def test_an_unknown_language_reads_english_and_an_unknown_text_its_name() -> None:
    assert text("tlh", "error-not_found") == "Not found"
    assert text("de", "error-never_heard_of") == "error-never_heard_of"
    assert text("de", "error-not_found.never_heard_of") == "error-not_found.never_heard_of"


def test_every_reason_a_room_gives_has_a_text() -> None:
    given_reasons = set()
    for path in (ROOT / "chalicelib").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                given_reasons |= _reasons(node, node.func.id)
    assert given_reasons
    assert given_reasons <= set(REASONS)


def _reasons(node: ast.Call, name: str) -> set[str]:
    if name == "InvalidValueError":
        return {a.value for a in node.args[1:2] if isinstance(a, ast.Constant) and isinstance(a.value, str)}
    if name == "StateConflictError":
        values = [keyword.value for keyword in node.keywords if keyword.arg == "reason"]
        return {value.value for value in values if isinstance(value, ast.Constant) and isinstance(value.value, str)}
    return set()
