"""Names say what a thing is."""

from __future__ import annotations

import ast
import io
import re
import tokenize

from tests.architecture.sources import sources

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


def test_no_module_is_named_with_an_empty_word() -> None:
    words = {source.module: {word for part in source.module.split(".") for word in part.split("_")} for source in ALL}
    assert [module for module, named in words.items() if named & EMPTY_WORDS] == []


def test_no_class_is_named_with_an_empty_word() -> None:
    named = [node.name for node in classes()]
    assert [name for name in named if name.endswith(("Manager", "Helper", "Utils", "Base"))] == []


def test_an_exception_ends_in_error() -> None:
    raised = [
        node.name
        for node in classes()
        for kind in node.bases
        if isinstance(kind, ast.Name) and kind.id.endswith(("Error", "Exception"))
    ]
    assert raised
    assert [name for name in raised if not name.endswith("Error")] == []


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(?:TODO|FIXME|XXX)\b")
    texts = [source.text for source in ALL if later.search(source.text)]
    tokens = [token for text in texts for token in tokenize.generate_tokens(io.StringIO(text).readline)]
    comments = [token.string for token in tokens if token.type == tokenize.COMMENT]
    assert [comment for comment in comments if later.search(comment)] == []


def test_a_test_is_named_with_a_sentence() -> None:
    names = [name.rpartition(".")[2] for source in sources("tests") for name, _ in source.functions()]
    assert [name for name in names if name.startswith("test_") and name.count("_") < 3] == []


def classes() -> list[ast.ClassDef]:
    """Every class of the product."""
    return [node for source in PRODUCT for node in ast.walk(source.tree) if isinstance(node, ast.ClassDef)]
