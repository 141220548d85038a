"""Sizes to feel at home in. What is larger stands here by name, with its reason."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.sources import Function, Source, sources

MODULE_LINES = 300
SWITCHBOARD_LINES = 150
FUNCTION_STATEMENTS = 30
PARAMETERS = 4

PRODUCT = sources("app.py", "chalicelib", "infra")

# module.function -> why it may hold more statements than FUNCTION_STATEMENTS
LONGER_FUNCTIONS: dict[str, str] = {}

# module.function -> why it may take more parameters than PARAMETERS
WIDER_FUNCTIONS: dict[str, str] = {}


@pytest.mark.parametrize("source", PRODUCT, ids=lambda source: source.module)
def test_a_module_fits_one_sitting(source: Source) -> None:
    lines = source.text.count("\n")
    assert lines <= MODULE_LINES


def test_the_switchboard_fits_two_screens() -> None:
    (switchboard,) = sources("app.py")
    lines = switchboard.text.count("\n")
    assert lines <= SWITCHBOARD_LINES


@pytest.mark.parametrize("source", PRODUCT, ids=lambda source: source.module)
def test_a_function_does_one_thing(source: Source) -> None:
    too_long = {
        f"{source.module}.{name}": count
        for name, function in source.functions()
        if (count := statements_in(function)) > FUNCTION_STATEMENTS
    }
    assert too_long.keys() <= LONGER_FUNCTIONS.keys(), too_long


@pytest.mark.parametrize("source", PRODUCT, ids=lambda source: source.module)
def test_a_function_takes_few_parameters_or_a_command(source: Source) -> None:
    too_wide = {
        f"{source.module}.{name}": count
        for name, function in source.functions()
        if (count := parameters_of(function)) > PARAMETERS
    }
    assert too_wide.keys() <= WIDER_FUNCTIONS.keys(), too_wide


def test_every_exception_to_the_sizes_is_still_needed() -> None:
    found = {f"{source.module}.{name}": function for source in PRODUCT for name, function in source.functions()}
    idle = [name for name in LONGER_FUNCTIONS if statements_in(found[name]) <= FUNCTION_STATEMENTS]
    idle += [name for name in WIDER_FUNCTIONS if parameters_of(found[name]) <= PARAMETERS]
    assert idle == []


def statements_in(function: Function) -> int:
    """Counts the statements of a body, its docstring apart."""
    own = sum(isinstance(node, ast.stmt) for node in ast.walk(function)) - 1
    return own - (ast.get_docstring(function) is not None)


def parameters_of(function: Function) -> int:
    """Counts what a caller passes: positional and keyword parameters, `self` and `cls` apart."""
    named = function.args.posonlyargs + function.args.args + function.args.kwonlyargs
    return sum(parameter.arg not in ("self", "cls") for parameter in named)
