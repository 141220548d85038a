"""Every module, port and public function says what it is for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

from tests.architecture.sources import sources

DOCUMENTED = sources("app.py", "chalicelib", "infra", "benchmarks")
TESTS = sources("tests")


def test_what_is_public_says_what_it_is_for() -> None:
    silent = [
        f"{source.module}: {name}"
        for source in DOCUMENTED
        for name, node in public(source.tree, "")
        if ast.get_docstring(node) is None
    ]
    assert silent == []


def test_a_module_of_tests_says_what_it_holds() -> None:
    silent = [source.module for source in TESTS if source.text.strip() and not ast.get_docstring(source.tree)]
    assert silent == []


Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def public(node: Documented, prefix: str) -> Iterator[tuple[str, Documented]]:
    """The module, its public classes, functions and methods, each with its name."""
    yield prefix.rstrip(".") or "the module", node
    for child in node.body:
        if not isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if child.name.startswith("_") or any(is_overload(mark) for mark in child.decorator_list):
            continue
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue  # a function inside a function is nobody else's business
        if isinstance(node, ast.ClassDef) and is_said_elsewhere(node, child.name):
            continue
        yield from public(child, f"{prefix}{child.name}.")


def is_overload(decorator: ast.expr) -> bool:
    """Says whether a decorator only declares another signature of the next function."""
    return isinstance(decorator, ast.Name) and decorator.id == "overload"


def is_said_elsewhere(owner: ast.ClassDef, method: str) -> bool:
    """Says whether a port, or the class it overrides, speaks for a method."""
    return not is_port(owner) and (bool(owner.bases) or method in port_methods())


def is_port(node: ast.ClassDef) -> bool:
    """Says whether a class is a Protocol."""
    return any(isinstance(base, ast.Name) and base.id == "Protocol" for base in node.bases)


@cache
def port_methods() -> frozenset[str]:
    """The names of the methods that chalicelib/ports.py describes."""
    (ports,) = sources("chalicelib/ports.py")
    return frozenset(name.rpartition(".")[2] for name, _ in ports.functions())
