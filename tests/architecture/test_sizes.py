"""Sizes to feel at home in. What is larger stands here by name, with its reason."""

from __future__ import annotations

import ast

from tests.architecture.sources import Function, sources

MODULE_LINES = 300
SWITCHBOARD_LINES = 200  # eight lines for each of what can wake the desk
FUNCTION_STATEMENTS = 30
PARAMETERS = 4

PRODUCT = sources("app.py", "chalicelib", "infra")

# module.function -> why it may hold more statements than FUNCTION_STATEMENTS
LONGER_FUNCTIONS: dict[str, str] = {}

# module.function -> why it may take more parameters than PARAMETERS
WIDER_FUNCTIONS: dict[str, str] = {
    "chalicelib.adapters.dynamodb.listing._filters": "fills the names and values of one expression",
    "chalicelib.api.routes._mount": "Chalice's own registration, spelled once",
}


def test_a_module_fits_one_sitting() -> None:
    sizes = {source.module: source.text.count("\n") for source in PRODUCT}
    assert {module: lines for module, lines in sizes.items() if lines > MODULE_LINES} == {}


def test_the_switchboard_fits_two_screens() -> None:
    (switchboard,) = sources("app.py")
    lines = switchboard.text.count("\n")
    assert lines <= SWITCHBOARD_LINES


def test_a_function_does_one_thing() -> None:
    sizes = {name: statements_in(function) for name, function in functions().items()}
    too_long = {name: size for name, size in sizes.items() if size > FUNCTION_STATEMENTS}
    assert too_long.keys() <= LONGER_FUNCTIONS.keys(), too_long


def test_a_function_takes_few_parameters_or_a_command() -> None:
    widths = {name: parameters_of(function) for name, function in functions().items()}
    too_wide = {name: width for name, width in widths.items() if width > PARAMETERS}
    assert too_wide.keys() <= WIDER_FUNCTIONS.keys(), too_wide


def test_every_exception_to_the_sizes_is_still_needed() -> None:
    found = {f"{source.module}.{name}": function for source in PRODUCT for name, function in source.functions()}
    idle = [name for name in LONGER_FUNCTIONS if statements_in(found[name]) <= FUNCTION_STATEMENTS]
    idle += [name for name in WIDER_FUNCTIONS if parameters_of(found[name]) <= PARAMETERS]
    assert idle == []


def functions() -> dict[str, Function]:
    """Every function of the product by its full name."""
    return {f"{source.module}.{name}": function for source in PRODUCT for name, function in source.functions()}


def statements_in(function: Function) -> int:
    """Counts the statements of a body, its docstring apart."""
    own = sum(isinstance(node, ast.stmt) for node in ast.walk(function)) - 1
    return own - (ast.get_docstring(function) is not None)


def parameters_of(function: Function) -> int:
    """Counts what a caller passes: positional and keyword parameters, `self` and `cls` apart."""
    named = function.args.posonlyargs + function.args.args + function.args.kwonlyargs
    return sum(parameter.arg not in ("self", "cls") for parameter in named)
