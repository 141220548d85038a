"""The contracts of pyproject.toml hold, and so does what import-linter cannot say."""

from __future__ import annotations

import ast
import sys

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.architecture.sources import ROOT, Source, sources

SWITCHBOARD_IMPORTS = (
    "chalice.",
    "chalicelib.api.",
    "chalicelib.bootstrap.",
    "chalicelib.invocation.",
    "chalicelib.settings.",
    "chalicelib.telemetry.",
    "chalicelib.triggers.",
)
NAMING_THE_CONTAINER = ("chalicelib/api", "chalicelib/triggers", "chalicelib/invocation.py")


def test_every_import_contract_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT))
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == EXIT_STATUS_SUCCESS


def test_ports_name_only_things() -> None:
    modules = {source.module: source for source in sources("chalicelib")}
    reached, waiting = set[str](), [modules["chalicelib.ports"]]
    while waiting:
        for name in imported_by(waiting.pop()) & modules.keys() - reached:
            reached.add(name)
            waiting.append(modules[name])
    # A service takes ports: were one named here, this walk would come back to chalicelib.ports.
    assert {name for name in reached if not may_be_a_thing(name)} == set()


def test_the_container_is_named_for_the_type_checker_alone() -> None:
    naming = [source for source in sources(*NAMING_THE_CONTAINER) if "chalicelib.bootstrap" in imported_by(source)]
    assert naming
    running = [
        source.module for source in map(without_type_checking, naming) if "chalicelib.bootstrap" in imported_by(source)
    ]
    assert running == []


def test_the_switchboard_imports_only_what_it_switches() -> None:
    (switchboard,) = sources("app.py")
    outside = {name for name in imported_by(switchboard) if name.partition(".")[0] not in sys.stdlib_module_names}
    assert {name for name in outside - {"chalicelib"} if not f"{name}.".startswith(SWITCHBOARD_IMPORTS)} == set()


def without_type_checking(source: Source) -> Source:
    """The module as it runs: without the imports that only the type checker reads."""
    tree = ast.parse(source.text)
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
            node.body = [ast.Pass()]
    return Source(source.path, source.text, tree)


def imported_by(source: Source) -> set[str]:
    """The dotted names a module imports; for `from a import b` both `a` and `a.b`."""
    names: set[str] = set()
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def may_be_a_thing(module: str) -> bool:
    """Says whether a module reached from the ports lies in a room, where the things are."""
    parts = module.split(".")
    return len(parts) == 3 and parts[1] not in {"adapters", "api", "triggers"}
