"""Names say what a thing is."""

from __future__ import annotations

import ast
import io
import re
import tokenize

import pytest

from tests.architecture.sources import Source, sources

EMPTY_WORDS = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "manager",
    "managers",
    "base",
    "misc",
    "shared",
}
ALL = sources("app.py", "chalicelib", "infra", "benchmarks", "tests")
PRODUCT = sources("app.py", "chalicelib", "infra", "benchmarks")


@pytest.mark.parametrize("source", ALL, ids=lambda source: source.module)
def test_a_module_is_not_named_with_an_empty_word(source: Source) -> None:
    words = {word for part in source.module.split(".") for word in part.split("_")}
    assert words.isdisjoint(EMPTY_WORDS)


@pytest.mark.parametrize("source", PRODUCT, ids=lambda source: source.module)
def test_a_class_is_not_named_with_an_empty_word(source: Source) -> None:
    named = [node.name for node in ast.walk(source.tree) if isinstance(node, ast.ClassDef)]
    assert [name for name in named if name.endswith(("Manager", "Helper", "Utils", "Base"))] == []


@pytest.mark.parametrize("source", PRODUCT, ids=lambda source: source.module)
def test_an_exception_ends_in_error(source: Source) -> None:
    raised = [
        node.name
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef)
        for kind in node.bases
        if isinstance(kind, ast.Name) and kind.id.endswith(("Error", "Exception"))
    ]
    assert [name for name in raised if not name.endswith("Error")] == []


@pytest.mark.parametrize("source", ALL, ids=lambda source: source.module)
def test_nothing_is_left_for_later(source: Source) -> None:
    tokens = tokenize.generate_tokens(io.StringIO(source.text).readline)
    comments = [token.string for token in tokens if token.type == tokenize.COMMENT]
    assert [comment for comment in comments if re.search(r"\b(?:TODO|FIXME|XXX)\b", comment)] == []


@pytest.mark.parametrize("source", sources("tests"), ids=lambda source: source.module)
def test_a_test_is_named_with_a_sentence(source: Source) -> None:
    tests = [name for name, _ in source.functions() if name.rpartition(".")[2].startswith("test_")]
    assert [name for name in tests if name.count("_") < 3] == []
