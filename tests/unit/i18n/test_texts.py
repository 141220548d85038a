"""Every text exists in every language, with the same placeholders, and can always be written."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.api.errors import REASONS, STATUSES
from chalicelib.i18n import FALLBACK, LANGUAGES
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


class Placeholders(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:
        """A placeholder."""
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """The placeholders of each message of a language's file, by message and attribute."""
    parsed = FluentParser().parse((ROOT / "locales" / f"{language}.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in parsed.body if isinstance(entry, Junk)]
    found: dict[str, set[str]] = {}
    for entry in parsed.body:
        if isinstance(entry, Message) and entry.id.name.startswith(("error-", "reason-")):
            parts = {entry.id.name: entry.value} | {f"{entry.id.name}.{a.id.name}": a.value for a in entry.attributes}
            for name, pattern in parts.items():
                assert name not in found
                visitor = Placeholders()
                visitor.visit(pattern)
                found[name] = visitor.names
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_text_and_no_other(language: str) -> None:
    assert set(messages(language)) == set(NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_fills_the_same_places_as_english(language: str) -> None:
    assert messages(language) == messages(FALLBACK)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_text_is_written_whole(language: str, name: str) -> None:
    written = text(language, name, VALUES)
    assert written.strip()
    assert not set("{}\u2068\u2069").intersection(written)
    assert written != name


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {FALLBACK}))
def test_a_language_is_not_english_in_disguise(language: str) -> None:
    same = [name for name in NAMES if text(language, name, VALUES) == text(FALLBACK, name, VALUES)]
    assert same == []


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
